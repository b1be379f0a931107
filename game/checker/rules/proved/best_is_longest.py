"""The best response is the longest, turn after turn.

Authors give the right answer their best sentence, and trainees learn to look for it: they choose
by length and have not thought about the customer once.

Fails:

    turns:
      - id: monday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-1, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-1, label: Wait, does: You wait., acts: []}
      - id: tuesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-2, label: Wait, does: You wait., acts: []}
          - {id: look-2, label: Look it up, says: I will look where it is., acts: [care, own]}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-3, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-3, label: Wait, does: You wait., acts: []}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-4, label: Wait, does: You wait., acts: []}
          - {id: look-4, label: Look it up, says: I will look where it is., acts: [care, own]}

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
          - {id: wait-2, label: Wait, does: You wait., acts: []}
          - {id: look-2, label: Look it up, says: I will look where it is., acts: [care, own]}
      - id: wednesday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: look-3, label: Look it up, says: I will look where it is., acts: [care, own]}
          - {id: wait-3, label: Wait, does: You wait., acts: []}
      - id: thursday
        failure: {kind: attention, severity: 1, ours: yes}
        speech: Another day, and no parcel.
        responses:
          - {id: wait-4, label: Wait, does: You wait until they ring again., acts: []}
          - {id: look-4, label: Look it up, says: I will look where it is., acts: [care, own]}
"""

from collections.abc import Iterator

from game.checker.rules.best import Compared
from game.checker.rules.rule import Found, Rule
from game.checker.rules.tells import tell
from game.core.scenario import Response
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find that the best response nearly always has most words to it."""
    return tell(
        sheet,
        _longest,
        _("In {count} of {all} turns the best response is the longest."),
        _("Make the others as long, or the best one shorter, in some turns."),
    )


def _longest(turn: Compared, best: Response) -> bool:
    others = (_length(response) for response in turn.turn.responses if response != best)
    return _length(best) > max(others)


def _length(response: Response) -> int:
    return len(response.says or response.does)


RULE = Rule("best-is-longest", Severity.WARNING, check, __doc__)
