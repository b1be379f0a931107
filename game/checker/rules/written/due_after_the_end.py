"""A promise that falls due when the scenario is over.

`due: 2` means: at the end of the turn after the next one. If there are not so many turns left,
the day never comes; the promise can be forgotten without anybody noticing, which is the opposite
of what promises teach.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - id: look
            label: Look it up
            says: I will look, and ring you on Wednesday.
            acts: [{promise: ring-back, what: A call on Wednesday, due: 2}]
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: wednesday
        story: It is Wednesday.
        responses:
          - {id: ring, label: Ring, says: It comes tomorrow., acts: [{keep: ring-back}]}
          - {id: write, label: Write, says: It comes tomorrow., acts: []}

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - id: look
            label: Look it up
            says: I will look, and ring you on Wednesday.
            acts: [{promise: ring-back, what: A call on Wednesday, due: 1}]
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: wednesday
        story: It is Wednesday.
        responses:
          - {id: ring, label: Ring, says: It comes tomorrow., acts: [{keep: ring-back}]}
          - {id: write, label: Write, says: It comes tomorrow., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _, ngettext


def check(scenario: Scenario) -> Iterator[Found]:
    """Find promises for whose due turn no turn is left."""
    course = scenario.course
    for number, turn in enumerate(scenario.turns):
        left = course.most_left(number, int(bool(course.loops[number])))
        for response in turn.responses:
            promise = response.card.promise
            if promise and promise.due > left:
                yield Found(
                    f"turns.{turn.id}.responses.{response.id}.promise",
                    _("The promise “{promise}” falls due after the end.").format(
                        promise=promise.id
                    ),
                    ngettext(
                        "After this turn comes {left} more: write “due: {left}”.",
                        "After this turn come {left} more: write “due: {left}”, or less.",
                        left,
                    ).format(left=left)
                    if left
                    else _("This is the last turn: promise it earlier, or do it at once."),
                )


RULE = Rule("due-after-the-end", Severity.WARNING, check, __doc__, whole=True)
