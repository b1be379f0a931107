"""What each response is worth against the best one there, in the plays of a class."""

from collections import defaultdict
from fractions import Fraction

import attrs
from hypothesis import given, settings

from game.core.cards import Fix
from game.core.conditions import parse
from game.core.engine import State, legal_responses, respond, start
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario, Turn
from game.proof.proof import prove
from game.proof.worths import ResponseWorth, worths
from game.testing.scenarios import scenarios
from tests.proof.walks import Reckoning, proof_of_the_new_car, without_luck
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
MEND = response("mend", own=True, fix=Fix.MATCH)
FAILURE = Failure(IssueKind.SERVICE, severity=2, ours=False)
LUCK = (Branch(3, Event()), Branch(1, Event(failure=FAILURE)))


def test_a_worth_is_averaged_over_luck() -> None:
    """Once in four times something goes wrong, and then silence loses 60 of 1,000 customers.

    Those are the numbers of the lucky world of `tests/proof/test_stakes.py`. Mended, she ends at
    50; after silence at 35.
    """
    world = scenario(turn("first", WAIT), Turn("second", (WAIT, MEND), chance=LUCK))
    _first, wait, mend = worths(prove(world, shipped_rulebook()))

    assert (Fraction(15), Fraction(0), Fraction(60)) == (wait.lost, wait.least, wait.most)
    assert (Fraction(3, 4), Fraction(15, 4)) == (wait.right, wait.cooler)
    assert (Fraction(1), Fraction(0), Fraction(0)) == (mend.right, mend.lost, mend.most)


def test_a_worth_counts_only_where_it_is_on_offer() -> None:
    """Half of a class can mend in turn 2, and for those it is right."""
    late = attrs.evolve(MEND, id="late", when=parse("chose wait"))
    first = turn("first", WAIT, MEND, event=Event(failure=FAILURE))
    found = worths(prove(scenario(first, turn("second", WAIT, late)), shipped_rulebook()))

    [worth] = [each for each in found if each.response == "late"]
    assert (Fraction(1, 2), Fraction(1), Fraction(0)) == (worth.offered, worth.right, worth.lost)


def test_a_response_that_cannot_be_given_has_no_worth() -> None:
    """Nobody ever chose what is not there."""
    never = attrs.evolve(MEND, when=parse("affection > 90 and affection < 10"))
    found = worths(prove(scenario(turn("only", WAIT, never)), shipped_rulebook()))

    assert ["wait"] == [worth.response for worth in found]


def test_the_new_car() -> None:
    """In every turn some response that is on offer to all is right more often than not."""
    found = worths(proof_of_the_new_car())

    assert 47 == len(found)
    for item in proof_of_the_new_car().scenario.turns:
        here = [worth for worth in found if worth.turn == item.id]
        assert max(worth.right for worth in here) > Fraction(1, 2)
        assert all(0 <= worth.least <= worth.lost <= worth.most for worth in here)


@settings(max_examples=40)
@given(scenarios(most_turns=3).map(without_luck))
def test_worths_agree_with_all_plays_one_by_one(world: Scenario) -> None:
    """Walking through every play of somebody who responds at random gives the same averages."""
    sums = _Sums(Reckoning())
    sums.walk(start(world, shipped_rulebook()), Fraction(1))

    assert sums.worths() == {
        (worth.turn, worth.response): worth for worth in worths(prove(world, shipped_rulebook()))
    }


@attrs.define
class _Sums:
    """What plays came by: chances and losses by turn and response."""

    reckoning: Reckoning
    come: defaultdict[str, Fraction] = attrs.field(factory=lambda: defaultdict(Fraction))
    seen: defaultdict[tuple[str, str], list[tuple[Fraction, Fraction, int]]] = attrs.field(
        factory=lambda: defaultdict(list)
    )

    def walk(self, state: State, chance: Fraction) -> None:
        """Go on from a state, which comes by so often."""
        if state.turn is None:
            return
        self.come[state.turn.id] += chance
        best, legal = self.reckoning.best(state), legal_responses(state)
        for id_ in legal:
            stayed, affection, _trust = self.reckoning.worth(state, id_)
            lost = 1000 * (best[0] - stayed)
            self.seen[state.turn.id, id_].append((chance, lost, best[1] - affection))
            self.walk(respond(state, id_), chance / len(legal))

    def worths(self) -> dict[tuple[str, str], ResponseWorth]:
        """The worths of all responses that were on offer."""
        return {place: self._worth(*place) for place in self.seen}

    def _worth(self, turn_id: str, id_: str) -> ResponseWorth:
        seen = self.seen[turn_id, id_]
        whole = sum((chance for chance, _lost, _cooler in seen), Fraction(0))
        return ResponseWorth(
            turn_id,
            id_,
            offered=whole / self.come[turn_id],
            right=sum((c for c, lost, _cooler in seen if lost == 0), Fraction(0)) / whole,
            lost=sum((c * lost for c, lost, _cooler in seen), Fraction(0)) / whole,
            least=min(lost for _chance, lost, _cooler in seen),
            most=max(lost for _chance, lost, _cooler in seen),
            cooler=sum((c * cooler for c, _lost, cooler in seen), Fraction(0)) / whole,
        )
