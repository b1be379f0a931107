"""The verdict on a claim: that it holds, or the shortest play that breaks it."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import count

import attrs

from game.core.claims import Claim
from game.proof.columns import Indices
from game.proof.graph import Graph
from game.proof.proof import Proof
from game.proof.ways import Way, Ways, seed_for, shortest_ways


@attrs.frozen
class Verdict:
    """Whether a claim holds, of all ways to play and all luck.

    `counterexample` is the shortest play that breaks it: response ids up to the one that breaks it,
    with the lowest seed found for the luck it needs (None: that luck is too rare to be found). It
    is None where the claim holds, and where it is about a figure, which no single play breaks.

    `why` is a sentence that says what breaks it. A claim that holds has one only if it says
    nothing: if in no situation it could be broken.
    """

    claim: Claim
    holds: bool
    counterexample: tuple[str, ...] | None = None
    seed: int | None = None
    why: str = ""

    @property
    def empty(self) -> bool:
        """Whether it holds for want of a situation in which it could be broken."""
        return self.holds and bool(self.why)


@attrs.frozen(eq=False)
class Spot:
    """Situations in which a claim is broken: rows of a layer of `proof.space`.

    It is broken by giving a response (its number) or, if that is None, by coming there. `why` says
    for a row what breaks the claim.
    """

    layer: int
    rows: Indices
    response: int | None
    why: Callable[[int], str]


def of_spots(
    claim: Claim, proof: Proof, spots: Iterable[Spot], *, empty: str, graph: Graph | None = None
) -> Verdict:
    """Return the verdict on a claim that is broken in these spots, some of which may have no rows.

    If there are no spots at all, it could not have been broken, for the reason given as ``empty``.
    With a ``graph``, only the plays in it count, which are some of those of `proof.space`.
    """
    spots = list(spots)
    broken = [spot for spot in spots if len(spot.rows)]
    if not broken:
        return Verdict(claim, holds=True, why="" if spots else empty)
    ways = shortest_ways(proof.scenario, graph or proof.space.graph)
    plays = [(_play(proof, ways, spot), spot) for spot in broken]
    (way, row), spot = min(plays, key=lambda play: len(play[0][0].responses))
    return Verdict(
        claim,
        holds=False,
        counterexample=way.responses,
        seed=seed_for(proof.scenario, way),
        why=spot.why(row),
    )


def _play(proof: Proof, ways: Ways, spot: Spot) -> tuple[Way, int]:
    """Return the shortest play that breaks a claim in a spot, and the row in which it does."""
    row = ways.nearest(spot.layer, spot.rows)
    way = ways.way(spot.layer, row)
    if spot.response is not None:
        response = proof.space.turns[spot.layer].responses[spot.response]
        way = attrs.evolve(way, responses=(*way.responses, response.id))
    return way, row


def told_apart(first: Fraction, second: Fraction) -> tuple[str, str]:
    """Return two different numbers as decimals, with as many places as tell them apart."""
    texts = ((_decimal(first, places), _decimal(second, places)) for places in count(1))
    return next(pair for pair in texts if pair[0] != pair[1])


def _decimal(number: Fraction, places: int) -> str:
    return str(Decimal(round(number * 10**places)).scaleb(-places))
