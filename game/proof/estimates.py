"""Two versions of a scenario, at least one of which has too many situations to prove anything."""

from collections.abc import Mapping

import attrs

from game.proof.comparing import Change, changes_of
from game.proof.matching import Matching, matching
from game.proof.sampling import Estimate
from game.proof.sheet import Sampled, Sheet

_ROUNDING = 1e-6
"""Sums of so many numbers are no more exact than this."""


@attrs.frozen
class EstimateComparison:
    """What differs for a random trainee by more than both margins together (95 % each).

    `expected` are who stays (of 1,000) and affection. A version that was proved has margins of 0.
    """

    matching: Matching
    endings: tuple[Change[Estimate], ...]
    expected: tuple[Change[Estimate], ...]

    @property
    def changed(self) -> bool:
        """Whether any difference is larger than the margins."""
        return bool(self.endings or self.expected)


def compare_estimates(old: Sheet | Sampled, new: Sheet | Sampled) -> EstimateComparison:
    """Compare what is known of two versions of a scenario, for a random trainee."""
    names = matching(old.scenario, new.scenario)
    before = {names.ending(id_): estimate for id_, estimate in _endings(old).items()}
    return EstimateComparison(
        matching=names,
        endings=_apart(before, _endings(new)),
        expected=_apart(_expected(old), _expected(new)),
    )


def _apart(
    old: Mapping[str, Estimate], new: Mapping[str, Estimate]
) -> tuple[Change[Estimate], ...]:
    """Return the estimates whose intervals do not touch."""
    return tuple(c for c in changes_of(old, new) if not (c.old and c.new and _touch(c.old, c.new)))


def _touch(old: Estimate, new: Estimate) -> bool:
    return abs(new.value - old.value) <= old.margin + new.margin + _ROUNDING


def _endings(found: Sheet | Sampled) -> Mapping[str, Estimate]:
    ids = [ending.id for ending in found.scenario.endings]
    if isinstance(found, Sheet):
        return {id_: Estimate(float(found.chance(id_)), 0) for id_ in ids}
    return dict(zip(ids, found.sample.endings, strict=True))


def _expected(found: Sheet | Sampled) -> Mapping[str, Estimate]:
    if isinstance(found, Sampled):
        return {"stayed": found.sample.stayed, "affection": found.sample.affection}
    everybody = found.trainees["random"]
    values = {"stayed": everybody.stayed, "affection": everybody.affection}
    return {id_: Estimate(float(value), 0) for id_, value in values.items()}
