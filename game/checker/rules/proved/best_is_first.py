"""The best response stands first, turn after turn.

The game shows responses in a new order each time, so trainees do not see it. But whoever reads
the file aloud, prints it or translates it does, and so do you: an author who always starts with
the best one has stopped looking for good wrong ones.

Fails:

    turns:
      - id: monday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-1, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-1, label: Wait, does: You wait until they ring again., acts: []}
      - id: tuesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-2, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-2, label: Wait, does: You wait until they ring again., acts: []}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-3, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-3, label: Wait, does: You wait until they ring again., acts: []}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-4, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-4, label: Wait, does: You wait until they ring again., acts: []}

Mended:

    turns:
      - id: monday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-1, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-1, label: Wait, does: You wait until they ring again., acts: []}
      - id: tuesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-2, label: Wait, does: You wait until they ring again., acts: []}
          - {id: look-2, label: Look it up, says: I will look where it is., acts: [care, own]}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-3, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-3, label: Wait, does: You wait until they ring again., acts: []}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-4, label: Wait, does: You wait until they ring again., acts: []}
          - {id: look-4, label: Look it up, says: I will look where it is., acts: [care, own]}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.checker.rules.tells import tell
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find that the best response nearly always comes first in the file."""
    return tell(
        sheet,
        lambda turn, best: turn.turn.responses[0] == best,
        _("In {count} of {all} turns the best response stands first."),
        _("Mix the responses: put the best one second or last in some turns."),
    )


RULE = Rule("best-is-first", Severity.WARNING, check, __doc__)
