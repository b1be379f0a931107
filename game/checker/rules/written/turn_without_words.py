"""A turn in which nothing happens and nobody speaks.

Trainees respond to something: to a story, to what the customer says, or to both. Responses alone
are a quiz.

Fails:

    - id: the-call
      title: Tuesday
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - {id: link, label: Send a link, says: You can follow it here., acts: []}

Mended:

    - id: the-call
      title: Tuesday
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - {id: link, label: Send a link, says: You can follow it here., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario, Turn
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find turns without a story and without a speech."""
    for turn in scenario.turns:
        if not _has_words(turn):
            yield Found(
                f"turns.{turn.id}",
                _("In turn “{turn}” nothing happens and nobody speaks.").format(turn=turn.id),
                _("Add what happens, or what the customer says: story: ... or speech: ..."),
            )


def _has_words(turn: Turn) -> bool:
    told = (turn.event.story, turn.speech.otherwise, *(text for _, text in turn.speech.by_status))
    return any(told) or any(branch.event.story for branch in turn.chance)


RULE = Rule("turn-without-words", Severity.WARNING, check, __doc__)
