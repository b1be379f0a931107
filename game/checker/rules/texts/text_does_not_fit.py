"""A text that is too long for the place where it is shown.

A label that wraps three times or a speech that has to be scrolled costs a class its rhythm, and a
short sentence is nearly always the stronger one. The limits count characters, blanks included; a
text within them is shown without scrolling.

Fails:

    - id: wait
      label: Wait until you know for certain when it comes
      says: I will look into it.
      acts: []
      reaction: Do that.
      why: Nobody can hold on to that.

Mended:

    - id: wait
      label: Wait for a date
      says: I will look into it.
      acts: []
      reaction: Do that.
      why: Nobody can hold on to that.
"""

from collections.abc import Iterator, Mapping

from game.checker.limits import limit_of
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.texts import _


def check(texts: Mapping[str, str]) -> Iterator[Found]:
    """Find texts that are over their limit."""
    for id_, text in texts.items():
        limit = limit_of(id_)
        if limit is not None and len(text) > limit:
            yield Found(
                id_,
                _("This text has {count} characters; {limit} fit where it is shown.").format(
                    count=len(text), limit=limit
                ),
                _("Cut {over}; from here on it does not fit.").format(over=len(text) - limit),
                at=limit,
            )


RULE = Rule("text-does-not-fit", Severity.WARNING, check, __doc__)
