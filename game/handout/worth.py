"""What responses, turns and lessons are worth, in customers of 1,000: in words."""

from collections.abc import Sequence
from fractions import Fraction

from game.core.scenario import Response, Turn
from game.proof.worths import ResponseWorth
from game.texts import _, grouped, ngettext

_HALF = Fraction(1, 2)
_SPACE = "\N{NO-BREAK SPACE}"
_ALL = 100


def customers(number: Fraction | float) -> str:
    """Return so many customers, rounded; what is not 0 never reads 0."""
    if 0 < number < _HALF:
        return _("<1")
    return grouped(round(number))


def points(number: Fraction) -> str:
    """Return points of affection, rounded; what is not 0 never reads 0."""
    if number and abs(number) < _HALF:
        return _("<1")
    return grouped(round(abs(number)))


def percent(share: Fraction | float) -> str:
    """Return a share of 1 in percent, which reads 0 or 100 only where it is just that."""
    whole = round(_ALL * share)
    if whole == 0 and share > 0:
        return f"<1{_SPACE}%"
    return f">99{_SPACE}%" if whole == _ALL and share < 1 else f"{whole}{_SPACE}%"


def worth_told(worth: ResponseWorth) -> tuple[str, str]:
    """Return what a response is worth against the best one there: a headline, and what follows."""
    if worth.most == 0:
        return _("Always best at keeping customers"), _behind("", _cooler(worth))
    fewer = ngettext("{n} customer fewer", "{n} customers fewer", max(1, round(worth.lost)))
    best = _("best in {share} of plays") if worth.right else _("never best")
    first = ""
    if worth.least < worth.most:
        first = _("on average, {most} at most").format(most=customers(worth.most))
    parts = (best.format(share=percent(worth.right)), *_cooler(worth))
    return fewer.format(n=customers(worth.lost)), _behind(first, parts)


def _behind(first: str, parts: Sequence[str]) -> str:
    """Return what follows a headline, up to the end of the sentence."""
    return (f" {first}" if first else "") + "".join(f"; {part}" for part in parts) + "."


def _cooler(worth: ResponseWorth) -> tuple[str, ...]:
    if abs(worth.cooler) < _HALF:
        return ()
    if worth.cooler > 0:
        sentence = _("{points} affection less at the end")
    else:
        sentence = _("{points} affection more at the end")
    return (sentence.format(points=points(worth.cooler)),)


def best_first(
    turn: Turn, found: dict[tuple[str, str], ResponseWorth]
) -> tuple[tuple[Response, ResponseWorth | None], ...]:
    """Return the responses of a turn with their worths, the one that loses least first.

    What is not known, or can never be given, comes last, in the order of the file.
    """
    pairs = [(response, found.get((turn.id, response.id))) for response in turn.responses]
    return tuple(sorted(pairs, key=_rank))


def _rank(pair: tuple[Response, ResponseWorth | None]) -> tuple[bool, Fraction, Fraction]:
    worth = pair[1]
    if worth is None:
        return True, Fraction(0), Fraction(0)
    return False, worth.lost, worth.cooler
