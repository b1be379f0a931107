"""All turns in one table, and how to read the figures of a sheet."""

import re
from fractions import Fraction

from game.handout import art
from game.handout.markup import NOTHING, Markup, filled, inline, joined, section, tag
from game.handout.material import Material
from game.handout.worth import customers
from game.proof.sheet import Sampled
from game.texts import _, grouped

_WIDE = 100
_LETTERED = re.compile(r"\d[a-z]")


def glance(material: Material) -> Markup:
    """Return the turns at a glance."""
    table = tag("table", tag("thead", _head(material)), tag("tbody", *_rows(material)))
    first = joined(table, _numbers(material))
    return section(_("The turns at a glance"), first, how_to_read(material), class_="glance")


def _head(material: Material) -> Markup:
    cells = [tag("th", "#", class_="number"), tag("th", _("Turn")), tag("th", _("Stop for"))]
    if material.stakes:
        cells.append(tag("th", _("At stake, of 1,000"), class_="bar"))
    return tag("tr", *cells)


def _rows(material: Material) -> list[Markup]:
    most = max((stake.average for stake in material.stakes.values()), default=Fraction(0))
    rows = []
    for turn in material.scenario.turns:
        stops = []
        if turn.pause:
            stops.append(tag("span", art.icon("circle-pause"), _("pause")))
        if turn.notes:
            stops.append(tag("span", art.icon("eye"), _("note")))
        cells = [
            tag("td", material.names.number(turn), class_="number"),
            tag("td", inline(material.names.title(turn))),
            tag("td", Markup(" ".join(stops)), class_="stops"),
        ]
        if material.stakes:
            stake = material.stakes.get(turn.id)
            share = stake.average / most if stake and most else Fraction(0)
            told = customers(stake.average) if stake else _("never comes")
            cells.append(tag("td", bar(share), tag("span", told), class_="bar"))
        rows.append(tag("tr", *cells))
    return rows


def _numbers(material: Material) -> Markup:
    """Return what a letter or several numbers at a turn mean; nothing if there is neither."""
    sentences = []
    if any(_LETTERED.search(number) for number in material.names.numbers):
        sentences.append(_("A letter tells apart what can come at the same point."))
    if any(len(numbers) > 1 for numbers in material.scenario.step_numbers):
        sentences.append(_("Where there are several, it depends on the way."))
    if not sentences:
        return NOTHING
    first = _("The numbers are those on the screen.")
    return tag("p", " ".join((first, *sentences)), class_="numbers")


def bar(share: Fraction | float) -> Markup:
    """Return a bar that is filled up to a share of it, with an edge that any printer shows."""
    width = f"{float(share) * _WIDE:.1f}"
    parts = (
        Markup(f'<rect x=".5" y=".5" width="{_WIDE - 1}" height="9" rx="2" class="empty"/>'),
        Markup(f'<rect width="{width}" height="9" y=".5" rx="2" class="full"/>'),
    )
    view = f"0 0 {_WIDE} 10"
    return tag("svg", *parts, viewBox=view, class_="bar", aria_hidden="true",
               preserveAspectRatio="none")  # fmt: skip


def how_to_read(material: Material) -> Markup:
    """Return what the figures mean, and how sure they are."""
    if isinstance(material.found, Sampled):
        return tag("div", tag("h3", _("What is known")), tag("p", unproved(material.found)),
                   class_="box")  # fmt: skip
    lines = (
        joined(art.mark("right"), inline(_("Nothing on offer there ever keeps more customers."))),
        joined(art.mark("often"),
               inline(_("In half of the plays or more, nothing there keeps more customers."))),
        joined(art.mark("costs"), inline(_("Mostly something else there keeps more customers."))),
    )  # fmt: skip
    return tag(
        "div",
        tag("h3", _("How to read the figures")),
        tag("p", _(
            "Each response is compared with the best one in the very same situation, if best play "
            "follows both. “9 customers fewer” means: of 1,000 customers who are still there, 9 "
            "more leave in the end than after the best one. Averages are over the plays of people "
            "who respond at random."
        )),
        tag("ul", *(tag("li", line) for line in lines), class_="legend"),
        tag("p", tag("i", _(
            "All this is proved, by going through every way to play it. It holds in this game’s "
            "rules; it is not a forecast."
        ))),
        class_="box",
    )  # fmt: skip


def unproved(found: Sampled) -> Markup:
    """Return why there are so few figures, and what they are."""
    return filled(
        _(
            "There are too many ways to play this scenario to go through them all, so nothing is "
            "proved, and there is no best and no worst line. The odds of the endings are estimates "
            "from {plays} random plays. They hold in this game’s rules; they are no forecast."
        ),
        plays=grouped(found.sample.plays),
    )
