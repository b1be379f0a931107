"""What helps the one who leads a class while it plays, in a few lines."""

from collections.abc import Iterator

from game.handout.markup import Markup, escaped, filled, joined, section, tag
from game.handout.material import Material
from game.texts import _


def in_class(material: Material) -> Markup:
    """Return what to read aloud, and what to say when a table is stuck, disappointed or cross."""
    items = (tag("li", tag("b", lead), " ", text) for lead, text in _advice(material))
    return section(_("While they play"), tag("ul", *items), class_="advice")


def _advice(material: Material) -> Iterator[tuple[Markup, Markup]]:
    """Yield what happens in class, and what to do or say then."""
    name = material.names.customer
    yield (
        escaped(_("Reading aloud.")),
        escaped(_("The reaction and the why. The plus and minus stay on the screen.")),
    )
    yield (
        filled(_("A table has lost {name}."), name=name),
        filled(
            _("It goes back three turns and plays on: “{button}” in the window, or, in the "
              "terminal, {typed} to go back to turn 3."),
            button=_("Try another way"),
            typed=tag("code", "u 3"),
        ),
    )  # fmt: skip
    colder = escaped(_(
        "That can be: mended is less than never broken. A first failure can be made good in full, "
        "a later one never quite, and waiting costs too (laws 7, 11 and 17 in docs/laws.md)."
    ))  # fmt: skip
    if material.sheet and material.sheet.worst_line:
        colder = joined(colder, " ", _("Show them the worst line: that is what they prevented."))
    yield filled(_("“We did everything right, and {name} got colder.”"), name=name), colder
    yield (
        escaped(_("“I don’t agree with that why.”")),
        escaped(_(
            "Good: let them argue. The figures say how many stay in this game’s rules; they are no "
            "forecast, and no verdict on who is right. Which of two things helps more comes from "
            "research; by how much, in steps of five, is the game’s own choice."
        )),
    )  # fmt: skip
