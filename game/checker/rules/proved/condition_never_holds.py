"""An effect whose condition never holds when it is asked.

The effect never comes about, so the meter that it moves tells half a story. (Of a turn, a
response or an ending whose condition never holds you are told that nobody comes to it.)

Fails:

    meters:
      complaints: {label: Complaints}
    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: form
            label: Name the form
            says: There is a form for that on our page.
            acts: [{effort: 1}]
            effects:
              - {complaints: 1}
              - {complaints: 5, when: affection < 10}

Mended:

    meters:
      complaints: {label: Complaints}
    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: form
            label: Name the form
            says: There is a form for that on our page.
            acts: [{effort: 1}]
            effects: {complaints: 1}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.asked import asked
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find conditions of effects that are asked, and never hold."""
    for condition in asked(sheet.proof.space):
        if ".effects-" in condition.part and not condition.holds:
            yield Found(
                condition.part,
                _("This condition never holds when it is asked, so nothing moves."),
                _("Ask for less, or delete the effect."),
            )


RULE = Rule("condition-never-holds", Severity.WARNING, check, __doc__)
