"""An ending that nobody gets.

The first ending that fits is taken. Either the condition of this one asks for what cannot be had
at the end, or an ending above it takes everybody who would fit.

Fails:

    endings:
      - id: in-love
        when: status is in-love
        title: She tells everyone
        text: A parcel was late, and that is what she tells everyone about, kindly.
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.

Mended:

    endings:
      - id: fond
        when: status is engaged
        title: She will order again
        text: It took six days and one visit. She tells about the visit.
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.conditions import Condition
from game.core.steps import applies
from game.problem import Severity
from game.proof.columns import spread
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find endings that no play leads to."""
    endings = {ending.id: ending for ending in sheet.scenario.endings}
    for id_ in sheet.reach.endings:
        when = endings[id_].when
        if when is None:
            help_ = _(
                "Those above it take everybody: delete it, and the “when” of the last of them."
            )
        elif _fits(when, sheet):
            help_ = _("Whoever would fit gets one of the endings above it: move it up.")
        else:
            help_ = _("Its condition never holds at the end: ask for less.")
        way = f"endings.{id_}.when" if when else f"endings.{id_}"
        yield Found(way, _("Nobody gets ending “{ending}”.").format(ending=id_), help_)


def _fits(when: Condition, sheet: Sheet) -> bool:
    """Whether a condition holds for anybody at the end."""
    space = sheet.proof.space
    last = space.layers[-1]
    fits = applies(when, last.situations, space.scenario, space.rulebook)
    return bool(spread(fits, last.size).any())


RULE = Rule("unreachable-ending", Severity.WARNING, check, __doc__)
