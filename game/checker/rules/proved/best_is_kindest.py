"""The best response is the one that pleases at once, turn after turn.

Whoever always says what the customer likes to hear plays perfectly, and has learnt to be nice. In
what people pay for, being liked today and being trusted tomorrow are not always the same: a
promise that cannot be kept pleases, and so does money; bad news told early does not.

Fails:

    turns:
      - id: monday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-1, label: Wait, does: You wait until they ring again., acts: []}
          - {id: listen-1, label: Listen, does: You listen to the end., acts: [care, own]}
      - id: tuesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: listen-2, label: Listen, does: You listen to the end., acts: [care, own]}
          - {id: wait-2, label: Wait, does: You wait until they ring again., acts: []}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-3, label: Wait, does: You wait until they ring again., acts: []}
          - {id: listen-3, label: Listen, does: You listen to the end., acts: [care, own]}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: listen-4, label: Listen, does: You listen to the end., acts: [care, own]}
          - {id: wait-4, label: Wait, does: You wait until they ring again., acts: []}

Mended:

    turns:
      - id: monday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-1, label: Wait, does: You wait until they ring again., acts: []}
          - {id: listen-1, label: Listen, does: You listen to the end., acts: [care, own]}
      - id: tuesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: listen-2, label: Listen, does: You listen to the end., acts: [care, own]}
          - {id: wait-2, label: Wait, does: You wait until they ring again., acts: []}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-3, label: Wait, does: You wait until they ring again., acts: []}
          - {id: listen-3, label: Listen, does: You listen to the end., acts: [care, own]}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: listen-4, label: Listen, does: You listen to the end., acts: [care, own]}
          - {id: tell-4, label: Tell her, says: It is lost., acts: [tell, care, own]}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.checker.rules.tells import tell
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find that the best response is nearly always the one that pleases at once."""
    return tell(
        sheet,
        lambda turn, best: best.id in turn.always_pleasing,
        _("In {count} of {all} turns the best response is also the one that pleases at once."),
        _("Let something pleasant cost later in some turns: a hasty promise, a lie, a present."),
    )


RULE = Rule("best-is-kindest", Severity.WARNING, check, __doc__)
