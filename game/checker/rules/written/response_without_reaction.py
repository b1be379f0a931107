"""A response to which the customer has nothing to say.

Trainees look at a face and a sentence before they look at numbers. The reaction is the moment in
which a lesson is felt; silence is felt too, but then write what it looks like.

Fails:

    - id: wait
      label: Wait for a date
      says: I will look into it.
      acts: []
      why: There is no day in it and nobody to ask, so nothing to hold on to.

Mended:

    - id: wait
      label: Wait for a date
      says: I will look into it.
      acts: []
      reaction: And when do I hear from you?
      why: There is no day in it and nobody to ask, so nothing to hold on to.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find responses without a reaction."""
    for turn in scenario.turns:
        for response in turn.responses:
            if not (response.reaction.otherwise or response.reaction.by_status):
                yield Found(
                    f"turns.{turn.id}.responses.{response.id}",
                    _("Nobody reacts to response “{response}”.").format(response=response.id),
                    _("Add a line with what the customer says or does then: reaction: ..."),
                )


RULE = Rule("response-without-reaction", Severity.WARNING, check, __doc__)
