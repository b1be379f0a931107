"""A turn in which one response is the best, whatever came before.

Nothing keeps more customers in any situation of the turn. That is fine for a turn that teaches
one thing; where most turns are like that, the scenario is a quiz, and only then you are told. A
dilemma needs a second response that is better for some: because of a promise that is open, a
budget that is spent, a mood that has changed. The first turn, in which nothing has happened yet, is
not counted.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: name-a-day
            label: Name a day
            says: On Friday I ring you.
            acts: [tell, {promise: ring-back, what: A call on Friday, due: 1}]
      - id: friday
        speech: The party is tonight.
        responses:
          - {id: bring, label: Bring it, says: I bring it., acts: [{fix: match}]}
          - {id: sorry, label: Apologise, says: I am so sorry., acts: [sorry]}

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: name-a-day
            label: Name a day
            says: On Friday I ring you.
            acts: [tell, {promise: ring-back, what: A call on Friday, due: 1}]
      - id: friday
        speech: The party is tonight.
        responses:
          - {id: bring, label: Bring it, says: I bring it., acts: [{fix: match}]}
          - {id: sorry, label: Apologise, says: I am so sorry., acts: [sorry]}
          - {id: ring, label: Ring, says: So I ring., acts: [tell, {keep: ring-back}]}
"""

from collections.abc import Iterator

from game.checker.rules.best import Compared, compared
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find turns whose best response is always the same one."""
    turns = [turn for turn in compared(sheet) if any(q.situations > 1 for q in turn.qualities)]
    found = [(turn.turn.id, best) for turn in turns for best in _always_best(turn)]
    if 2 * len(found) <= len(turns):
        return
    for turn_id, best in found:
        yield Found(
            f"turns.{turn_id}.responses.{best}",
            _(
                "“{response}” is the best in every situation of this turn, "
                "and most turns are like this one."
            ).format(response=best),
            _("If it is meant to be weighed, give another one something that speaks for it."),
        )


def _always_best(turn: Compared) -> list[str]:
    """Return the response that is always the best of its turn; none if there are several."""
    always = [q.response for q in turn.qualities if q.always_best and q.situations > 1]
    return always if len(always) == 1 else []


RULE = Rule("response-always-best", Severity.HINT, check, __doc__)
