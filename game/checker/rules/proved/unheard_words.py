"""Words for a status in which nobody ever hears them.

What the customer says may differ by status. In this turn the status never is the one these words
are for: they were written, and will be translated, for nobody.

Fails:

    - id: the-call
      speech:
        left: You will not hear from me again.
        otherwise: My parcel was to come on Monday. Where is it?
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - {id: link, label: Send a link, says: You can follow it here., acts: []}

Mended:

    - id: the-call
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
        - {id: link, label: Send a link, says: You can follow it here., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.reach import OTHERWISE, Variant
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find words that never come."""
    for variant in sheet.reach.speeches:
        yield _found(variant, f"turns.{variant.turn}.speech")
    for variant in sheet.reach.reactions:
        yield _found(variant, f"turns.{variant.turn}.responses.{variant.response}.reaction")


def _found(variant: Variant, way: str) -> Found:
    if variant.status == OTHERWISE:
        return Found(
            f"{way}.{OTHERWISE}",
            _(
                "“{otherwise}” is never needed here: every status that can be has its own words."
            ).format(otherwise=OTHERWISE),
            _("Take one of the statuses out: “{otherwise}” speaks for it then.").format(
                otherwise=OTHERWISE
            ),
        )
    return Found(
        f"{way}.{variant.status}",
        _("The status is never “{status}” here, so nobody hears these words.").format(
            status=variant.status
        ),
        _("Delete the line, or write it where the status can be that."),
    )


RULE = Rule("unheard-words", Severity.WARNING, check, __doc__)
