"""A turn that no way of playing comes to.

Its condition never holds when its time comes, the customer has always left before, or every
`next` leads past it. Whatever stands in it was written for nobody.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: the-complaint
        when: excuses >= 3
        speech: I have counted your excuses.
        responses:
          - {id: listen, label: Listen, does: You listen to the end., acts: [care]}
          - {id: form, label: Name the form, says: There is a form for that., acts: []}

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: explain
            label: Explain the delay
            says: It is the courier, they are always late.
            acts: [{excuse: the courier}]
      - id: the-complaint
        when: excuses >= 1
        speech: I did not buy it from the courier.
        responses:
          - {id: listen, label: Listen, does: You listen to the end., acts: [care]}
          - {id: form, label: Name the form, says: There is a form for that., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find turns that never come."""
    scenario = sheet.scenario
    leading = {0}.union(*scenario.course.after)
    for id_ in sheet.reach.turns:
        number = scenario.numbers[id_]
        way = f"turns.{id_}"
        if number not in leading:
            help_ = _("Whatever stands before it leads past it: write “next: {turn}” somewhere.")
            help_ = help_.format(turn=id_)
        elif scenario.turns[number].when is not None:
            way += ".when"
            help_ = _("Its condition never holds when its time comes: ask for less.")
        else:
            help_ = _("The customer has left before, always: let the turns before it cost less.")
        yield Found(way, _("No way of playing comes to turn “{turn}”.").format(turn=id_), help_)


RULE = Rule("unreachable-turn", Severity.WARNING, check, __doc__)
