"""More to read than the minutes allow.

Facilitators plan by `minutes`. If reading alone takes longer, the talk afterwards is cut, which
is where most is learnt. What is counted is the wordiest play, feedback and ending included, at
200 words a minute; the time to think comes on top of that. Turns that never come in one play are
not added up.

Fails:

    minutes: 1
    endings:
      - id: end
        title: It came on Thursday
        text: >-
          The parcel was on the mat when the party was over. Ada has kept the box, and the six
          messages about it, of which each told her something that she knew already. When her
          sister asks where to order a present she says that she does not know a place, but that
          she does know where not to. She says it kindly, and to everybody who asks, and then she
          tells about the party, and about the sweater that nobody has unpacked to this day.

Mended:

    minutes: 3
    endings:
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from game.checker import words
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.graph import Fall
from game.proof.sheet import Sheet
from game.texts import _, ngettext


def check(sheet: Sheet) -> Iterator[Found]:
    """Compare the longest reading with the minutes."""
    scenario, graph = sheet.scenario, sheet.proof.graph
    following = [
        _entered(fall for choice in choices for fall in choice.falls) for choices in graph.choices
    ]
    count = words.in_a_play(scenario, sheet.proof.space.turns, _entered(graph.starts), following)
    needed = ceil(count / words.PER_MINUTE)
    if needed > scenario.minutes:
        yield Found(
            "minutes",
            ngettext(
                "A play can have {count} words, which takes {needed} minute to read.",
                "A play can have {count} words, which take {needed} minutes to read.",
                needed,
            ).format(count=count, needed=needed),
            _("Cut some, or write a time that leaves room to think: minutes: {minutes}").format(
                minutes=2 * needed
            ),
        )


def _entered(falls: Iterable[Fall]) -> set[int]:
    """Return the numbers of the visits that are entered, that of the end among them."""
    return {fall.layer for fall in falls}


RULE = Rule("more-to-read-than-minutes", Severity.WARNING, check, __doc__)
