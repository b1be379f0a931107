"""How it can end, how likely that is, and what becomes of the customer with several people."""

from collections.abc import Iterator

from game.core.scenario import Ending
from game.handout.conditions import in_words
from game.handout.glance import bar
from game.handout.markup import NOTHING, Markup, filled, joined, pairs, section, tag
from game.handout.material import Material
from game.handout.names import Names
from game.handout.worth import customers, percent
from game.proof.proof import CUSTOMERS
from game.proof.sheet import Sampled, Sheet
from game.texts import _


def endings(material: Material) -> Markup:
    """Return every ending: when it is taken, what it tells, and its odds."""
    cards = [_ending(material, number) for number in range(len(material.scenario.endings))]
    lead = _(
        "The first one that fits is taken. The odds are those of people who respond at random; "
        "behind them stand the least and the most that any way of playing can make of them."
    )
    if material.sheet is None:
        lead = _("The first one that fits is taken. The odds are estimates, for random responses.")
    first, *rest = pairs(cards)
    return section(_("How it can end"), joined(tag("p", lead), first), *rest, class_="endings")


def _ending(material: Material, number: int) -> Markup:
    ending, names = material.scenario.endings[number], material.names
    return tag(
        "article",
        tag("h3", names.said(ending.title)),
        tag("p", _when(ending, names), class_="condition"),
        tag("p", names.said(ending.text)) if ending.text else NOTHING,
        tag("p", *_odds(material.found, number), class_="odds"),
    )


def _when(ending: Ending, names: Names) -> Markup:
    if ending.when is None:
        return filled(_("If no other one fits."))
    return filled(_("If {condition}."), condition=in_words(ending.when, names))


def _odds(found: Sheet | Sampled, number: int) -> Iterator[Markup]:
    if isinstance(found, Sampled):
        estimate = found.sample.endings[number]
        yield bar(min(1.0, estimate.value))
        yield tag("b", f"{estimate.value * 100:.1f} %")
        yield tag("span", f"± {estimate.margin * 100:.1f}")
        return
    id_ = found.scenario.endings[number].id
    chance, span = found.chance(id_), found.spans.endings[id_]
    yield bar(chance)
    yield tag("b", percent(chance))
    if span.greatest == 0:
        yield tag("span", _("nobody can come here"))
    else:
        sentence = _("{least} to {most}")
        yield tag("span", sentence.format(least=percent(span.least), most=percent(span.greatest)))


def kinds(material: Material) -> Markup:
    """Return what becomes of the customer with several kinds of people; nothing if not proved."""
    if material.sheet is None:
        return NOTHING
    told, kinds_ = _kinds(), material.sheet.trainees.values()
    found = sorted((k for k in kinds_ if k.id in told), key=lambda kind: -kind.stayed)
    rows = [
        tag(
            "tr",
            tag("td", told[kind.id]),
            tag("td", bar(kind.stayed / CUSTOMERS), customers(kind.stayed), class_="bar"),
            tag("td", f"{round(kind.affection)}", class_="value"),
        )
        for kind in found
    ]
    head = tag(
        "tr", tag("th", _("Somebody who ...")), tag("th", _("Of 1,000 stay")),
        tag("th", _("Affection")),
    )  # fmt: skip
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return section(_("What becomes of 1,000 customers"), table, class_="kinds")


def _kinds() -> dict[str, str]:
    return {
        "best": _("plays best"),
        "greedy": _("always does what warms most at once"),
        "random": _("responds at random"),
        "always-process": _("follows the procedure wherever that is on offer"),
        "always-silence": _("says nothing wherever that is on offer"),
        "always-money": _("pays wherever that is on offer"),
        "always-excuse": _("gives an excuse wherever one is on offer"),
        "worst": _("plays worst"),
    }
