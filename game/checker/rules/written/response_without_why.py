"""A response without a why.

The why is what a trainee takes home: what the response did to the customer, and how anybody
knows. Without it, a number moves and nobody learns from it. One or two sentences are enough.

Fails:

    - id: wait
      label: Wait for a date
      says: I will look into it.
      acts: []
      reaction: Do that.

Mended:

    - id: wait
      label: Wait for a date
      says: I will look into it.
      acts: []
      reaction: Do that.
      why: There is no day in it and nobody to ask, so nothing to hold on to.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find responses that do not say why."""
    for turn in scenario.turns:
        for response in turn.responses:
            if not response.why:
                yield Found(
                    f"turns.{turn.id}.responses.{response.id}",
                    _("Response “{response}” does not say why.").format(response=response.id),
                    _("Add a line that says what it did to the customer: why: ..."),
                )


RULE = Rule("response-without-why", Severity.WARNING, check, __doc__)
