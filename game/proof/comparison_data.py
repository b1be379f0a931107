"""A comparison as plain data, ready for JSON: the same keys whether it is exact or sampled.

Every answer that changed is an object with `id`, `old` and `new`; what a version does not have is
None. Where nothing changed, a list is empty; where a sample knows nothing, there is None.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

import attrs

from game.proof.answers import Outlook
from game.proof.comparing import Change, Comparison
from game.proof.data import (
    Data,
    claim_data,
    estimate_data,
    extremes_data,
    lesson_data,
    line_data,
    odds_data,
    quality_data,
    sampled_odds_data,
    shortest_data,
    trainee_data,
)
from game.proof.estimates import EstimateComparison
from game.proof.matching import Edit, Matching
from game.proof.reach import Forced, PromiseReach
from game.proof.sheet import Sampled, Sheet
from game.proof.stakes import Stake

T = TypeVar("T")

_KEYS = (
    "old", "new", "exact", "changed", "endings", "claims", "expected", "trainees", "lines",
    "shortest", "lessons", "responses", "shows", "forced", "promises", "turns", "edits",
)  # fmt: skip


def comparison_data(old: Sheet, new: Sheet, found: Comparison) -> Data:
    """Return what changed between two proof sheets as plain data."""
    return {
        "old": _version(old),
        "new": _version(new),
        "exact": True,
        "changed": found.changed,
        "endings": _changes(found.endings, lambda odds: odds_data(odds.random, odds.span)),
        "claims": _changes(found.claims, claim_data),
        "expected": _changes(found.expected, _expected),
        "trainees": _changes(found.trainees, trainee_data),
        "lines": _changes(found.lines, lambda line: line_data(line.state)),
        "shortest": _changes(found.shortest, shortest_data),
        "lessons": _changes(found.lessons, lesson_data),
        "responses": _changes(found.responses, quality_data),
        "shows": _changes(found.shows, attrs.asdict),
        "forced": _changes(found.forced, _forced),
        "promises": _changes(found.promises, _promise),
        "turns": _changes(found.turns, _stake),
        "edits": _edits(found.matching),
    }


def estimate_comparison_data(
    old: Sheet | Sampled, new: Sheet | Sampled, found: EstimateComparison
) -> Data:
    """Return by what two versions differ, as far as samples tell, as plain data."""
    return {
        **dict.fromkeys(_KEYS),
        "old": _version(old),
        "new": _version(new),
        "exact": False,
        "changed": found.changed,
        "endings": _changes(found.endings, sampled_odds_data),
        "expected": _changes(found.expected, estimate_data),
        "edits": _edits(found.matching),
    }


def _version(found: Sheet | Sampled) -> Data:
    """Return the first lines of its own data."""
    sizes = (found.proof.space.size, str(found.playthroughs)) if isinstance(found, Sheet) else None
    return {
        "scenario": found.scenario.id,
        "digest": found.digest,
        "exact": sizes is not None,
        "situations": sizes and sizes[0],
        "playthroughs": sizes and sizes[1],
    }


def _changes(changes: Iterable[Change[T]], data: Callable[[T], object]) -> list[Data]:
    return [
        {
            "id": change.id,
            "old": None if change.old is None else data(change.old),
            "new": None if change.new is None else data(change.new),
        }
        for change in changes
    ]


def _expected(outlook: Outlook) -> Data:
    return extremes_data(outlook.random, outlook.span)


def _stake(stake: Stake) -> Data:
    return {"average": float(stake.average), "largest": float(stake.largest)}


def _forced(forced: Forced) -> Data:
    return {"situations": forced.situations, "of": forced.of}


def _promise(promise: PromiseReach) -> Data:
    return {"made": promise.made, "kept": promise.kept, "broken": promise.broken}


def _edits(names: Matching) -> Data:
    edits = {
        "turns": names.turn_edit,
        "responses": names.response_edit,
        "endings": names.ending_edit,
    }
    return {part: _edit(edit) for part, edit in edits.items()}


def _edit(edit: Edit) -> Data:
    return {
        "added": list(edit.added),
        "removed": list(edit.removed),
        "renamed": [{"old": before, "new": after} for before, after in edit.renamed],
    }
