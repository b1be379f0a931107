"""The greedy trainee."""

from collections.abc import Iterator
from fractions import Fraction

import attrs
from hypothesis import given, settings, strategies as st

from game.core.cards import Promise
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.engine import Outcome, State, legal_responses, outcome, respond, start
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Response, Scenario
from game.proof.forward import Flow, flow
from game.proof.greedy import greedy_policy
from game.proof.proof import Proof, prove
from game.testing.scenarios import scenarios
from tests.proof.proofs import CARE, WAIT, ending, proof_of
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, shipped_rulebook, turn

CALL = response("call", promise=Promise("call", what="a call", due=2))
WOW = response("wow", wow=True)


def greedy(proof: Proof) -> Flow:
    """Where the greedy trainee ends."""
    return flow(proof.space.graph, greedy_policy(proof.space))


def chosen(proof: Proof) -> str:
    """What the greedy trainee gives in a scenario of one turn with an ending for each response."""
    found = greedy(proof)
    return next(
        item.id
        for number, item in enumerate(proof.scenario.endings)
        if found.chance_of_ending(number) == 1
    )


def choice_of(*responses: Response, after: tuple[Branch, ...] = (), **parts: object) -> Proof:
    """A scenario of one turn with an ending for each response, named after it."""
    endings = (*(ending(item.id, f"chose {item.id}") for item in responses), ending("none"))
    item = attrs.evolve(turn("one", *responses), after=after)
    return proof_of(item, endings=endings, **parts)


def test_greedy_looks_no_further_than_this_turn() -> None:
    """A treat warms her by 5 at once, to 55, risk 1; only who asks first may care in turn 2.

    The others hand her a form, twice the effort: at 45, soreness 1, the risk is 1 + 15 x 15 // 100
    + 1 = 4. Greed keeps 1,000 x 0.99 x 0.96 = 950.4; to ask and to care 1,000 x 0.98 x 0.99.
    """
    ask, form = response("ask"), response("form", effort=2)
    care = attrs.evolve(CARE, when=parse("chose ask"))
    proof = proof_of(turn("one", ask, WOW), turn("two", form, care))

    assert Fraction("0.9504") == greedy(proof).stayed
    assert 45 == greedy(proof).affection
    assert Fraction("0.9702") == proof.best.expected()


def test_ties_go_to_trust() -> None:
    """A promise leaves her as warm as silence, but she trusts us more."""
    assert "call" == chosen(choice_of(WAIT, CALL))


def test_ties_go_to_the_first_in_the_file() -> None:
    """Of two responses that feel the same the first one is given."""
    assert "wait" == chosen(choice_of(WAIT, response("stay")))
    assert "stay" == chosen(choice_of(response("stay"), WAIT))


def test_luck_behind_the_response_counts_as_expected() -> None:
    """A treat warms by 5 at once, to 55/70; a promise by nothing, 50/75.

    Then, whatever luck draws, a failure of severity 2 that is ours: who trusts us with 75 or more
    forgives half of it. It leaves 45/65 after the treat and 45/70 after the promise.
    """
    trouble = [Event(failure=Failure(kind, severity=2, ours=True)) for kind in IssueKind][:2]
    ada = Customer("Ada", trust=70)
    after = tuple(Branch(1, event) for event in trouble)

    assert "wow" == chosen(choice_of(WOW, CALL, customer=ada))
    assert "call" == chosen(choice_of(WOW, CALL, customer=ada, after=after))


def test_rarer_luck_counts_for_less() -> None:
    """The same failure behind the response, once in three times, leaves the treat the warmer one.

    It is worth 55 - 10 / 3, the promise 50 - 5 / 3.
    """
    trouble = Event(failure=Failure(IssueKind.SERVICE, severity=2, ours=True))
    after = (Branch(2, Event()), Branch(1, trouble))

    assert "wow" == chosen(choice_of(CALL, WOW, customer=Customer("Ada", trust=70), after=after))


def test_the_new_car_played_greedily_by_the_engine() -> None:
    """In the new car luck is drawn once, 2 to 1; greed ends as when the engine plays it."""
    proof = proof_of_the_new_car()
    results = dict(_greedy_games(proof.scenario))
    wet, dry = results[0], results[1]
    found = greedy(proof)

    assert Fraction(2 * wet.affection + dry.affection, 3) == found.affection
    assert Fraction(2 * wet.trust + dry.trust, 3) == found.trust


@settings(max_examples=20)
@given(scenarios(), st.integers(1, 1000))
def test_greed_ends_where_the_engine_ends(scenario: Scenario, seed: int) -> None:
    """Whatever the luck, a greedy game of the engine is one that the greedy trainee comes by."""
    state = start(scenario, shipped_rulebook(), seed)
    while not state.finished:
        state = _greedily(state)
    result = outcome(state)
    assert result is not None
    found = greedy(prove(scenario, shipped_rulebook()))
    ends = found.graph.ends
    here = (
        (ends.affection == result.affection)
        & (ends.trust == result.trust)
        & (ends.status == result.status)
        & (ends.ending == scenario.endings.index(result.ending))
    )

    assert 0 < found.expected(-1, here)


def _greedy_games(scenario: Scenario) -> Iterator[tuple[int, Outcome]]:
    """Yield how greedy games of the first seeds end, by the one branch that was drawn."""
    for seed in range(1, 10):
        state = start(scenario, shipped_rulebook(), seed)
        while not state.finished:
            state = _greedily(state)
        (drawn,) = (step.chance for step in state.steps if step.chance is not None)
        result = outcome(state)
        assert result is not None
        yield drawn, result


def _greedily(state: State) -> State:
    """Give the response that leaves her warmest at the end of the turn, by trying them all."""

    def warmth(after: State) -> tuple[int, int]:
        feelings = after.steps[-1].after.feelings
        return feelings.affection, feelings.trust

    return max((respond(state, id_) for id_ in legal_responses(state)), key=warmth)
