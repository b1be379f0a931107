"""A label that says whether the response is a good one.

Trainees choose by what they would call it beforehand: “Explain the shortage”. What it truly was
they read afterwards, in `did`: “blamed the chip shortage”. A label that judges makes the choice
for them, and nobody learns from a choice that was no choice.

Fails:

    - id: blame
      label: Blame the courier
      says: They are always late.
      did: blamed the courier
      acts:
        - excuse: the courier
      reaction: I did not buy it from the courier.
      why: It is the parcel that is late, and it was ordered from you.

Mended:

    - id: blame
      label: Explain the delay
      says: They are always late.
      did: blamed the courier
      acts:
        - excuse: the courier
      reaction: I did not buy it from the courier.
      why: It is the parcel that is late, and it was ordered from you.
"""

import re
from collections.abc import Iterator, Mapping

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.texts import _

_JUDGING = """
best worst badly wrongly proper properly well-meant honest honestly dishonest dishonestly
truth truthful truthfully lie lies lying pretend excuse excuses blame blames blaming dodge evade
ignore ignores ignoring neglect fob sincere sincerely caring uncaring kindly unkind unkindly
rude rudely coldly lazy lazily careless carelessly selfish selfishly cynical
"""
_WORD = re.compile(rf"\b({'|'.join(_JUDGING.split())})\b", re.IGNORECASE)


def check(texts: Mapping[str, str]) -> Iterator[Found]:
    """Find labels with a word that judges."""
    for id_, text in texts.items():
        found = _WORD.search(text) if id_.endswith(".label") and ".responses." in id_ else None
        if found:
            yield Found(
                id_,
                _("The label gives away what is to be learnt: “{word}”.").format(word=found[0]),
                _("Call it what one would call it beforehand; what it was stands in “did”."),
                at=found.start(),
            )


RULE = Rule("label-gives-away", Severity.WARNING, check, __doc__)
