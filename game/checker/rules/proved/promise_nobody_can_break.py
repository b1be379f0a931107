"""A promise that cannot be broken.

Whatever anybody does, it is kept in time or never falls due. A promise that costs nothing to make
is a free gift of trust, and the choice to make it is none.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - id: ring-back
            label: Name a day
            says: I will ring you this week.
            acts: [{promise: ring-back, what: A call this week, due: 5}]
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: thursday
        story: It is Thursday.
        responses:
          - {id: ring, label: Ring, says: It comes today., acts: [{keep: ring-back}]}
          - {id: work, label: Go on working, does: There is a lot to do., acts: []}
          - {id: write, label: Write, says: It comes today., acts: [tell]}

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - id: ring-back
            label: Name a day
            says: I will ring you on Thursday.
            acts: [{promise: ring-back, what: A call on Thursday, due: 1}]
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: thursday
        story: It is Thursday.
        responses:
          - {id: ring, label: Ring, says: It comes today., acts: [{keep: ring-back}]}
          - {id: work, label: Go on working, does: There is a lot to do., acts: []}
          - {id: write, label: Write, says: It comes today., acts: [tell]}
"""

from collections.abc import Iterator

from game.checker.rules.promises import where_made
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find promises that can be made and not be broken."""
    scenario = sheet.scenario
    for promise in sheet.reach.promises:
        if promise.made and not promise.broken:
            yield Found(
                where_made(promise.promise, scenario),
                _("Nobody can break the promise “{promise}”.").format(promise=promise.promise),
                _("Let it fall due while responses are on offer that do not keep it."),
            )


RULE = Rule("promise-nobody-can-break", Severity.WARNING, check, __doc__)
