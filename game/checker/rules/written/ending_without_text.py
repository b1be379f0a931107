"""An ending of which only the title is told.

The last page is what a class talks about on the way to coffee. A title alone says that it is
over, not how it feels to be this customer now.

Fails:

    endings:
      - id: end
        title: It came on Thursday

Mended:

    endings:
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find endings without a text."""
    for ending in scenario.endings:
        if not ending.text:
            yield Found(
                f"endings.{ending.id}",
                _("Ending “{ending}” has a title and no text.").format(ending=ending.id),
                _("Add a line that tells how the customer is now: text: ..."),
            )


RULE = Rule("ending-without-text", Severity.WARNING, check, __doc__)
