"""The odds of a scenario, and how they moved since it was saved last."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from game.texts import _

_LEAST = 0.005
"""What is less is printed as 0.00."""


@attrs.frozen
class Odds:
    """How a random trainee fares: chances of endings by their ids, and who stays of 1,000."""

    endings: Mapping[str, Fraction]
    stayed: Fraction


def odds_lines(odds: Odds, before: Odds | None) -> Iterator[str]:
    """Yield a line for each ending, and one for who stays; with what changed since before.

    An ending that came or went is told; one that nobody can come to says so.
    """
    yield _("Endings, if every response on offer is given equally often:")
    width = max(map(len, (*odds.endings, *(before.endings if before else ()))), default=0)
    for id_, chance in odds.endings.items():
        number = _percent(chance) if chance else _("never")
        old = before.endings.get(id_) if before else chance
        yield f"  {id_:{width}}  {number:>8}{_moved(chance, old, 100)}"
    for id_ in before.endings if before else ():
        if id_ not in odds.endings:
            yield f"  {id_:{width}}  " + _("is gone")
    old = before.stayed if before else odds.stayed
    yield _("Of 1,000 customers stay: {stayed:.1f}").format(stayed=float(1000 * odds.stayed)) + (
        _moved(odds.stayed, old, 1000)
    )


def _moved(now: Fraction, before: Fraction | None, times: int) -> str:
    """Return by how much a number moved, so many times larger; nothing if it did not."""
    if before is None:
        return "  " + _("new")
    if now == before:
        return ""
    by = float(times * (now - before))
    return f"  {by:+.2f}" if abs(by) >= _LEAST else f"  {'+' if by > 0 else '-'}<0.01"


def _percent(chance: Fraction) -> str:
    number = float(100 * chance)
    return f"{number:.2f} %" if number >= _LEAST else "<0.01 %"
