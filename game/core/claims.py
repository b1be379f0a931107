"""Claims: what an author may say about all ways to play, and what exactly that means.

In what each class says, a *situation* is one in which a turn awaits a response and that some way of
playing reaches with some luck, and *best play* gives in each situation a response after which the
greatest share of customers is expected to stay; ties are decided by affection, then by trust,
expected at the end.

A claim names turns, endings, lessons, responses and values; whether the scenario has them is for
its reader to check. The sentences stand in `game.core.claim_forms`.
"""

from fractions import Fraction
from typing import NamedTuple

import attrs

from game.core.cards import Card

ACT, RESPONSE, TURN, ENDING, LESSON, VALUE = (
    "act", "response", "turn", "ending", "lesson", "value",
)  # fmt: skip
"""The kinds of names in a claim."""

SILENCE = "silence"
"""The word for a response without acts."""

ACTS = (*(field.name for field in attrs.fields(Card)), SILENCE)
"""The words for acts."""


@attrs.frozen
class Name:
    """A name in a claim: what it is the name of, and its column, from 0.

    An `ACT` stands for every response that holds it, a `RESPONSE` for every response of that id.
    """

    kind: str
    id: str
    column: int = attrs.field(default=0, eq=False)


class NeverBeats(NamedTuple):
    """``X never beats Y``: where there is a choice between the two, X is never the better one.

    In every situation that offers a response of X which is not one of Y, and a response of Y which
    is not one of X: if one of X is given and all else is best play, no more customers are expected
    to stay than after the best response of Y. Where as many stay, affection decides, then trust, as
    in best play; being exactly as good is not beating.
    """

    text: str
    first: Name
    second: Name


class NeverWorthBreaking(NamedTuple):
    """``a promise is never worth breaking``: best play need never break or give up a promise.

    For every promise, and in every situation in which breaking it can still be avoided whatever
    luck does, made already or not: among the best responses is one that does not break it, and
    after which that can still be avoided whatever luck does. So it is broken too by a promise that
    best play makes and cannot be sure to keep.
    """

    text: str


class CanStill(NamedTuple):
    """``ending E can always still be reached before turn T`` (or ``avoided``).

    In every situation before T there is a way to go on that, whatever luck does, ends in E (or does
    not). A play that is over before turn T came, because she left or no more turns applied, has
    ended in E (or has not). In turn T itself it may be too late.

    Before T are the situations in which T has not come yet and can still come, conditions aside:
    those of the turns above it, where none leads elsewhere than to the next one.
    """

    text: str
    ending: Name
    turn: Name
    reached: bool


class ChanceBetween(NamedTuple):
    """``chance of E for a random trainee is between A% and B%``, both included; 0 to 1 here.

    A random trainee gives each of the responses on offer equally often.
    """

    text: str
    ending: Name
    lowest: Fraction
    highest: Fraction


class NobodyLeaves(NamedTuple):
    """``nobody leaves before turn T``: in no play does she leave before T; see `CanStill`."""

    text: str
    turn: Name


class NeverMoves(NamedTuple):
    """``act A never lowers V`` (or ``raises``): not in any situation that offers it.

    V is any value that a condition may read, or a meter. What counts is what a response of A moves
    at once, with all its acts and effects: from when the turn awaits the response to just before
    what is left to luck behind it, promises that fall due and the clock.
    """

    text: str
    subject: Name
    value: Name
    up: bool


class BestKeeps(NamedTuple):
    """``best play keeps at least N of 1,000``: so many are expected to stay, not rounded up."""

    text: str
    least: int


class NoneAlwaysBest(NamedTuple):
    """``no response is always best from turn T on``: none can be given without thinking.

    In turn T and in every one below it each response is, in some situation that offers it and
    another one, expected to keep fewer customers than another one, if all else is best play. As
    many is best too, and where nothing else is on offer there is nothing to choose.
    """

    text: str
    turn: Name


class IgnoringCosts(NamedTuple):
    """``ignoring lesson L costs at least N of 1,000`` (or ``N affection``).

    Whoever ignores a lesson never gives a response that follows it while another is on offer, and
    plays best but for that. The cost is what best play is expected to end with, less what they are.
    """

    text: str
    lesson: Name
    least: int
    affection: bool


class LuckNeverDecides(NamedTuple):
    """``luck alone never decides between E and F``.

    No two plays that answer every turn to which both come with the same response end, with
    different luck, the one in E and the other in F. A turn that comes again is answered anew.
    """

    text: str
    first: Name
    second: Name


Claim = (
    NeverBeats
    | NeverWorthBreaking
    | CanStill
    | ChanceBetween
    | NobodyLeaves
    | NeverMoves
    | BestKeeps
    | NoneAlwaysBest
    | IgnoringCosts
    | LuckNeverDecides
)


def names_in(claim: Claim) -> tuple[Name, ...]:
    """Return the names in a claim, in the order of its text."""
    return tuple(part for part in claim if isinstance(part, Name))
