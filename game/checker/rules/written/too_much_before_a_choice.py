"""More to read before a choice than a class reads.

A group that reads from one screen is as slow as its slowest reader. With more than 120 words,
story, speech and all responses together, people stop reading and start guessing.

Fails:

    - id: wait
      label: Write a letter
      says: >-
        Dear customer, we thank you for your message, which we have received in good order. Your
        message is important to us and we will deal with it in the order in which it came in. Due to
        circumstances outside our control it may take longer than usual, for which we ask for your
        kind understanding. In the meantime you will find answers to questions that are asked often
        on our page with questions that are asked often, which is open day and night, seven days a
        week, also at weekends. Please do not reply to this message, as nobody will read what you
        write. Rate this message with one to five stars, and tell us how we could make it better.
      acts: [{process: 1}]
      reaction: I asked where my parcel is.
      why: It answers no question, and it is long.

Mended:

    - id: wait
      label: Write a letter
      says: Your message is important to us and will be dealt with in due order.
      acts: [{process: 1}]
      reaction: I asked where my parcel is.
      why: It answers no question, however short.
"""

from collections.abc import Iterator

from game.checker import words
from game.checker.limits import MOST_WORDS
from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find turns with too many words before the choice."""
    for turn in scenario.turns:
        count = words.before_choice(turn)
        if count > MOST_WORDS:
            yield Found(
                f"turns.{turn.id}",
                _("Before the choice in turn “{turn}” there are {count} words to read.").format(
                    turn=turn.id, count=count
                ),
                _("Cut story, speech and responses to {most} words together.").format(
                    most=MOST_WORDS
                ),
            )


RULE = Rule("too-much-before-a-choice", Severity.WARNING, check, __doc__)
