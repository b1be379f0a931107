"""Which response is the best one of its turn, and which please at once."""

from functools import lru_cache
from itertools import groupby

import attrs

from game.core.scenario import Response, Turn
from game.proof.choices import Quality
from game.proof.pleasing import Pleasing, pleasing
from game.proof.sheet import Sheet


@attrs.frozen
class Compared:
    """A turn in which there is something to choose, and how its responses compare.

    `best` is the response that is best most often, None where two are so equally often. `pleasing`
    holds the ids of the responses that please at once in some situation, `always_pleasing` of those
    that do so in all of theirs.
    """

    turn: Turn
    qualities: tuple[Quality, ...]
    best: Response | None
    pleasing: frozenset[str]
    always_pleasing: frozenset[str]


@lru_cache(maxsize=1)
def compared(sheet: Sheet) -> tuple[Compared, ...]:
    """Return the turns of a scenario in which some situation leaves a choice."""
    qualities = {
        turn: tuple(several)
        for turn, several in groupby(sheet.qualities, key=lambda quality: quality.turn)
    }
    felt = tuple(pleasing(sheet.proof.space))
    return tuple(
        _compared(turn, qualities[turn.id], [p for p in felt if p.turn == turn.id])
        for turn in sheet.scenario.turns
        if any(quality.situations > quality.alone for quality in qualities.get(turn.id, ()))
    )


def _compared(turn: Turn, qualities: tuple[Quality, ...], felt: list[Pleasing]) -> Compared:
    most = max(quality.best_share for quality in qualities)
    best = [quality.response for quality in qualities if quality.best_share == most]
    return Compared(
        turn,
        qualities,
        next(r for r in turn.responses if r.id == best[0]) if len(best) == 1 else None,
        frozenset(found.response for found in felt if found.somewhere),
        frozenset(found.response for found in felt if found.always),
    )
