"""A turn with nothing to choose, at least for some.

Conditions and promises can hide all responses but one. Sometimes that is meant: whoever made no
promise has none to keep. More often a trainee sits before a single button and wonders what the
question was.

Fails:

    - id: the-call
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - id: thank
          label: Say thank you
          when: affection >= 70
          says: Thank you for your patience.
          acts: [care]

Mended:

    - id: the-call
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - id: thank
          label: Say thank you
          says: Thank you for your patience.
          acts: [care]
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _, grouped


def check(sheet: Sheet) -> Iterator[Found]:
    """Find responses that sometimes stand alone."""
    for forced in sheet.reach.forced:
        yield Found(
            f"turns.{forced.turn}.responses.{forced.response}",
            _("In {alone} of the {all} situations of this turn only “{id}” is on offer.").format(
                alone=grouped(forced.situations), all=grouped(forced.of), id=forced.response
            ),
            _("Add another response that is always on offer, so that there is a choice."),
        )


RULE = Rule("only-one-response", Severity.HINT, check, __doc__)
