"""The end of a sheet: what is claimed and proved, what to talk about, and where it comes from."""

from collections.abc import Iterator

from game.core.claims import ENDING, LESSON, RESPONSE, TURN, Claim, Name
from game.handout import art
from game.handout.markup import NOTHING, Markup, escaped, joined, quoted, section, tag
from game.handout.material import Material
from game.handout.names import Names
from game.proof.claiming.verdict import Verdict
from game.texts import _


def discussion(material: Material) -> Markup:
    """Return the questions for the talk afterwards; nothing if there is none."""
    questions = [tag("li", material.names.said(q)) for q in material.scenario.discussion]
    content = tag("ol", *questions) if questions else NOTHING
    return section(_("To talk about afterwards"), content, class_="discussion")


def claims(material: Material) -> Markup:
    """Return what the author claims of all ways to play, and whether that is proved."""
    found = material.scenario.claims
    if not found:
        return NOTHING
    verdicts = material.sheet.claims if material.sheet else (None,) * len(found)
    rows = (
        _claim(claim, verdict, material.names)
        for claim, verdict in zip(found, verdicts, strict=True)
    )
    lead = _("What the author claims of all ways to play it, whatever luck does:")
    told = joined(tag("p", lead), tag("ul", *rows, class_="claims"))
    return section(_("What is proved"), told, class_="proved")


def _claim(claim: Claim, verdict: Verdict | None, names: Names) -> Markup:
    if verdict is None:
        sign, word = art.mark("unknown"), _("not proved")
    elif verdict.holds:
        sign, word = art.mark("right"), _("proved")
    else:
        sign, word = art.mark("costs"), _("false")
    why = tag("span", verdict.why, class_="why") if verdict and verdict.why else NOTHING
    told = tag("span", tag("b", word), ": ", _told(claim, names), why)
    return tag("li", sign, told)


def _told(claim: Claim, names: Names) -> Markup:
    """Return a claim as its author wrote it, with titles in place of ids."""
    text, parts, at = claim.text, [], 0
    for name in sorted(_names(claim), key=lambda name: name.column):
        end = name.column + len(name.id)
        if name.column < at or text[name.column : end].lower() != name.id:
            continue
        parts += [escaped(text[at : name.column]), _named(name, names)]
        at = end
    return joined(*parts, text[at:])


def _names(claim: Claim) -> Iterator[Name]:
    # Claims are named tuples of different kinds, all of them sequences.
    yield from (part for part in claim if isinstance(part, Name))


def _named(name: Name, names: Names) -> Markup:
    match name.kind:
        case kind if kind == RESPONSE:
            return names.response(name.id)
        case kind if kind == ENDING:
            return names.ending(name.id)
        case kind if kind == LESSON:
            return names.lesson(name.id)
        case kind if kind == TURN:
            number = names.scenario.numbers.get(name.id)
            turns = names.scenario.turns
            if number is not None and number < len(turns):
                return quoted(names.title(turns[number]))
    return escaped(name.id)


def sources(material: Material) -> Markup:
    """Return where the story comes from; nothing if that is not said."""
    items = [tag("li", material.names.said(source)) for source in material.scenario.sources]
    return section(_("Sources"), tag("ul", *items) if items else NOTHING, class_="sources")
