"""The greedy trainee."""

import itertools
from collections.abc import Iterator
from fractions import Fraction

import attrs
from hypothesis import given, settings, strategies as st

from game.core.cards import Promise
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.engine import State, legal_responses, outcome, respond, start
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


def test_what_feels_the_same_is_given_equally_often() -> None:
    """Of two responses that feel the same, each is given in half of the games, whatever its place.

    A third one, a form of twice the effort, is never given.
    """
    form = response("form", effort=2)
    for responses in itertools.permutations([WAIT, response("stay"), form]):
        found = greedy(choice_of(*responses))
        chances = {item.id: found.chance_of_ending(n) for n, item in enumerate(responses)}

        assert {"wait": Fraction(1, 2), "stay": Fraction(1, 2), "form": 0} == chances


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
    lucks: dict[int, Fraction] = {}
    for seed in range(1, 10):
        games = list(_greedy_games(start(proof.scenario, shipped_rulebook(), seed)))
        affection = sum((share * _warmth(end)[0] for share, end in games), Fraction())
        lucks[_drawn(games[0][1])] = affection
    wet, dry = lucks[0], lucks[1]

    assert (2 * wet + dry) / 3 == greedy(proof).affection


@settings(max_examples=20)
@given(scenarios(), st.integers(1, 1000))
def test_greed_ends_where_the_engine_ends(scenario: Scenario, seed: int) -> None:
    """Whatever the luck, a greedy game of the engine is one that the greedy trainee comes by.

    Luck is drawn before responses only: what it does behind them counts here as it was drawn, and
    for the greedy trainee as it is to be expected.
    """
    turns = tuple(attrs.evolve(turn, after=()) for turn in scenario.turns)
    scenario = attrs.evolve(scenario, turns=turns)
    state = start(scenario, shipped_rulebook(), seed)
    while not state.finished:
        state = respond(state, _warmest(state)[0])
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


def _greedy_games(state: State, share: Fraction = Fraction(1)) -> Iterator[tuple[Fraction, State]]:
    """Yield every greedy game from here on, and its share of all of them."""
    if state.finished:
        yield share, state
        return
    warmest = _warmest(state)
    for id_ in warmest:
        yield from _greedy_games(respond(state, id_), share / len(warmest))


def _warmest(state: State) -> list[str]:
    """Return the responses that leave her warmest at the end of the turn, by trying them all."""
    tried = {id_: _warmth(respond(state, id_)) for id_ in legal_responses(state)}
    return [id_ for id_, found in tried.items() if found == max(tried.values())]


def _warmth(state: State) -> tuple[int, int]:
    """Her affection, then her trust, at the end of the turn that was played last."""
    feelings = state.steps[-1].after.feelings
    return feelings.affection, feelings.trust


def _drawn(state: State) -> int:
    """Return the one branch that luck drew in a game."""
    (drawn,) = (step.chance for step in state.steps if step.chance is not None)
    return drawn
