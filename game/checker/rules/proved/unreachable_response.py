"""A response that is never on offer.

Its condition never holds in its turn; or it keeps a promise that is never open then, or makes one
that always is. Nobody will ever choose it.

Fails:

    - id: thank
      label: Say thank you
      when: affection >= 90
      says: Thank you for your patience.
      acts: [care]
      reaction: You are welcome.
      why: Patience is a present.

Mended:

    - id: thank
      label: Say thank you
      says: Thank you for your patience.
      acts: [care]
      reaction: You are welcome.
      why: Patience is a present.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Response
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find responses that are never on offer, though their turn comes."""
    gone = set(sheet.reach.turns)
    turns = {turn.id: turn for turn in sheet.scenario.turns}
    for turn, id_ in ((found.turn, found.response) for found in sheet.reach.responses):
        if turn not in gone:
            response = next(r for r in turns[turn].responses if r.id == id_)
            way = f"turns.{turn}.responses.{id_}"
            yield Found(
                f"{way}.when" if response.when else way,
                _("Response “{response}” is never on offer.").format(response=id_),
                _reason(response),
            )


def _reason(response: Response) -> str:
    if response.when:
        return _("Its condition never holds in this turn: ask for less, or for something else.")
    if response.card.keep:
        return _("The promise that it keeps is never open here: make it earlier, or due later.")
    return _("The promise that it makes is always open here already.")


RULE = Rule("unreachable-response", Severity.WARNING, check, __doc__)
