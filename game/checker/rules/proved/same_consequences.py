"""Two responses that lead to the same, whatever came before.

Their words differ and nothing else does. People who talk about their choices afterwards find out,
and then doubt the others.

Fails:

    - id: the-call
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: link, label: Send a link, says: You can follow it here., acts: [{process: 1}]}
        - {id: form, label: Name the form, says: There is a form for that., acts: [{process: 1}]}

Mended:

    - id: the-call
      speech: My parcel was to come on Monday. Where is it?
      responses:
        - {id: link, label: Send a link, says: You can follow it here., acts: [{process: 1}]}
        - {id: form, label: Name the form, says: There is a form for that., acts: [{effort: 1}]}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find pairs of responses with the same future, each at the second of the two."""
    seen: set[tuple[str, str]] = set()
    for quality in sheet.qualities:
        for other in quality.same_as:
            if (quality.turn, other) in seen:
                yield Found(
                    f"turns.{quality.turn}.responses.{quality.response}",
                    _("“{response}” leads to exactly the same as “{other}”, always.").format(
                        response=quality.response, other=other
                    ),
                    _("Give them different acts or effects, or make one response of the two."),
                )
        seen.add((quality.turn, quality.response))


RULE = Rule("same-consequences", Severity.HINT, check, __doc__)
