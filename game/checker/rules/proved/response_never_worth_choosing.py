"""Responses that nothing speaks for, turn after turn.

Every other response of the turn does better than this one, always, and in no situation does it
please at once: it is neither right nor tempting. Where it is what people do every day, it teaches
all the same. You are told if most turns have one: then trainees see through the scenario.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - {id: blame, label: Name the courier, says: They are always late., acts: [lie]}

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - {id: sorry, label: Apologise, says: I am so sorry., acts: [sorry]}
"""

from collections.abc import Iterator

from game.checker.rules.best import Compared, compared
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find responses that all others beat in the end, and that never please at once."""
    turns = compared(sheet)
    found = {turn.turn.id: _unworthy(turn) for turn in turns}
    if 2 * sum(map(bool, found.values())) <= len(turns):
        return
    for turn, responses in found.items():
        for response in responses:
            yield Found(
                f"turns.{turn}.responses.{response}",
                _(
                    "“{response}” never pleases at once, every other response does better in the "
                    "end, and most turns have one like it."
                ).format(response=response),
                _("Leave it if people do it out of habit; else let something speak for it."),
            )


def _unworthy(turn: Compared) -> list[str]:
    """Return the responses of a turn that nothing speaks for."""
    others = len(turn.turn.responses) - 1
    return [
        quality.response
        for quality in turn.qualities
        if len(quality.dominated_by) == others and quality.response not in turn.pleasing
    ]


RULE = Rule("response-never-worth-choosing", Severity.HINT, check, __doc__)
