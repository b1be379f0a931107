"""How good the choices are, beside the others of their turn."""

from collections.abc import Iterator
from fractions import Fraction

import attrs
import numpy as np
from hypothesis import given, settings

from game.core.cards import Fix
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.engine import State, legal_responses, respond
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario, Turn
from game.proof.choices import Quality, qualities
from game.proof.proof import Proof, prove
from game.proof.reducing import Reduced
from game.testing.scenarios import scenarios
from tests.proof.walks import Reckoning, proof_of_the_new_car, states_of, without_luck
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
LIE = response("lie", lie=True)
SMILE = response("smile", smile=True)
CARE = response("care", care=True)
CHARM = response("charm", care=True, lie=True)


def quality_of(world: Scenario, response_id: str) -> Quality:
    """The quality of a response in a world."""
    found = qualities(prove(world, shipped_rulebook()))
    return next(quality for quality in found if quality.response == response_id)


def test_a_lie_is_never_best() -> None:
    """Ada, 50 and 50. Silence: risk 1 + 10² // 100 = 2. A lie leaves trust 30: risk 2 + 2 = 4."""
    only = scenario(turn("only", WAIT, LIE))
    wait, lie = quality_of(only, "wait"), quality_of(only, "lie")

    assert Quality("only", "wait", 1, alone=0, best=1, traps=0, same_as=(), dominated_by=()) == wait
    assert wait.always_best
    assert not wait.never_best
    assert Quality("only", "lie", 1, 0, 0, 0, same_as=(), dominated_by=("wait",)) == lie
    assert lie.never_best
    assert Fraction(0) == lie.best_share


def test_charm_looks_good_and_costs_later() -> None:
    """Charm is care and a lie: affection 55 where silence leaves 50, and risk 3 in place of 2."""
    charm = quality_of(scenario(turn("only", WAIT, CHARM)), "charm")

    assert 1 == charm.traps
    assert Fraction(1) == charm.trap_share


def test_what_looks_as_good_as_all_others_is_no_trap() -> None:
    """A lie costs trust and no affection, so at once it looks no better than silence."""
    assert 0 == quality_of(scenario(turn("only", WAIT, LIE)), "lie").traps


def test_what_keeps_as_many_and_leaves_her_cooler_is_dominated() -> None:
    """At affection 70 and trust 60 nobody leaves sooner than 1 of 100; care leaves her warmer."""
    warm = scenario(turn("only", WAIT, CARE), customer=Customer("Ada", affection=70, trust=60))
    wait = quality_of(warm, "wait")

    assert wait.always_best
    assert ("care",) == wait.dominated_by


def test_responses_with_the_same_future_are_the_same_in_effect() -> None:
    """A smile costs inspiration, and nothing later asks for it."""
    both = scenario(turn("first", WAIT, SMILE), turn("second"))

    assert ("smile",) == quality_of(both, "wait").same_as
    assert ("wait",) == quality_of(both, "smile").same_as
    assert () == quality_of(both, "wait").dominated_by


def test_responses_with_another_future_are_not_the_same() -> None:
    """Where care comes later, inspiration counts: two smiles leave none of 4 for it."""
    world = scenario(turn("first", WAIT, SMILE), turn("second", SMILE), turn("third", CARE))

    assert () == quality_of(world, "wait").same_as


def test_the_same_in_effect_is_so_however_luck_falls() -> None:
    """Once in four times something fails; a smile in turn 1 leaves 2 of 4 inspiration.

    If something then asks for 3 after a failure, it matters in one branch, and so it matters.
    """
    failure = Event(failure=Failure(IssueKind.SERVICE, severity=1, ours=False))
    luck = (Branch(1, failure), Branch(3, Event()))
    for failures, same in ((1, ()), (2, ("smile",))):
        asks = parse(f"failures >= {failures} and inspiration >= 3")
        last = turn("last", response("go"), attrs.evolve(CARE, when=asks))
        for before in (
            (turn("first", WAIT, SMILE), attrs.evolve(turn("second"), chance=luck)),
            (attrs.evolve(turn("first", WAIT, SMILE), after=luck), turn("second")),
        ):
            assert same == quality_of(scenario(*before, last), "wait").same_as


def test_what_is_never_on_offer_together_is_not_the_same() -> None:
    """There is nothing to compare."""
    second = (
        attrs.evolve(response(id_), when=parse(f"chose {first}"))
        for id_, first in (("one", "wait"), ("two", "care"))
    )
    world = scenario(turn("first", WAIT, CARE), turn("second", *second))

    assert () == quality_of(world, "one").same_as


def test_what_is_as_good_here_and_better_there_dominates() -> None:
    """Mending does nothing where nothing is wrong, and keeps more customers where something is."""
    failure = Event(failure=Failure(IssueKind.SERVICE, severity=2, ours=False))
    mend = response("mend", own=True, fix=Fix.MATCH)
    luck = (Branch(1, failure), Branch(3, Event()))
    wait = quality_of(scenario(attrs.evolve(turn("only", WAIT, mend), chance=luck)), "wait")

    assert ("mend",) == wait.dominated_by
    assert Fraction(1, 2) == wait.best_share


def test_situations_are_counted_before_reduction() -> None:
    """Silence and a smile lead to two situations with one future, in which a lie is never best."""
    world = scenario(turn("first", WAIT, SMILE), turn("second", response("other"), LIE))

    assert 2 == quality_of(world, "lie").situations
    assert 2 == quality_of(world, "other").best


def test_the_only_one_on_offer_is_best_but_no_choice() -> None:
    """Best needs something to be better than."""
    wait = quality_of(scenario(), "wait")

    assert 1 == wait.alone
    assert Fraction(1) == wait.best_share
    assert not wait.always_best


def test_only_what_is_always_there_instead_dominates() -> None:
    """In turn 2 silence is on offer after silence only, and a lie after anything."""
    other = attrs.evolve(response("other"), when=parse("chose wait"))
    world = scenario(turn("first", WAIT, CARE), turn("second", other, LIE))
    lie = quality_of(world, "lie")

    assert () == lie.dominated_by
    assert (2, 1, 1) == (lie.situations, lie.alone, lie.best)
    assert 1 == quality_of(world, "other").situations


@settings(max_examples=30)
@given(scenarios())
def test_reduction_changes_no_quality(world: Scenario) -> None:
    """The same comes out if no situations are merged that have the same future.

    But what is the same in effect is told only by futures that are one.
    """
    proof = prove(world, shipped_rulebook())
    graph = proof.space.graph
    whole = Proof(proof.space, Reduced(graph, tuple(np.arange(size) for size in graph.sizes)))

    plain = [attrs.evolve(quality, same_as=()) for quality in qualities(proof)]
    assert plain == [attrs.evolve(quality, same_as=()) for quality in qualities(whole)]


@settings(max_examples=30)
@given(scenarios().map(without_luck))
def test_qualities_agree_with_plain_backward_reckoning(world: Scenario) -> None:
    """Going back from all ends, situation by situation, through the engine gives the same."""
    assert tuple(reckoned(world)) == qualities(prove(world, shipped_rulebook()))


def test_the_new_car_leaves_a_choice_in_every_situation() -> None:
    """Its figures fit together: something is best everywhere, and what is best is no trap."""
    proof = proof_of_the_new_car()
    found = qualities(proof)

    assert [r.id for r in proof.scenario.responses] == [quality.response for quality in found]
    for quality in found:
        assert 0 == quality.alone
        assert 0 < quality.situations
        assert 0 <= quality.traps <= quality.situations - quality.best
        assert quality.response not in quality.dominated_by
    for number, item in enumerate(proof.scenario.turns):
        of_turn = [quality for quality in found if quality.turn == item.id]
        size = proof.space.graph.sizes[number]
        assert size <= sum(quality.best for quality in of_turn)
        assert size == max(quality.situations for quality in of_turn)


def reckoned(world: Scenario) -> Iterator[Quality]:
    """Judge all responses of a world without luck by plain reckoning."""
    states = states_of(world, shipped_rulebook())
    waiting = {state.situation: state for state in states}.values()
    reckoning = Reckoning()
    for item in world.turns:
        here = [state for state in waiting if state.turn == item]
        yield from (q for r in item.responses if (q := judged(item, r.id, here, reckoning)))


def judged(item: Turn, id_: str, here: list[State], reckoning: Reckoning) -> Quality | None:
    """Judge a response of a turn in the states in which it awaits one, if it is ever on offer."""
    offering = [state for state in here if id_ in legal_responses(state)]
    if not offering:
        return None
    best = [state for state in offering if is_best(state, id_, reckoning)]
    others = [response.id for response in item.responses if response.id != id_]
    return Quality(
        item.id,
        id_,
        situations=len(offering),
        alone=sum(legal_responses(state) == (id_,) for state in offering),
        best=len(best),
        traps=sum(looks_good(state, id_) for state in offering if state not in best),
        same_as=tuple(o for o in others if is_same(offering, id_, o, reckoning)),
        dominated_by=tuple(o for o in others if is_dominated(offering, id_, o, reckoning)),
    )


def is_best(state: State, id_: str, reckoning: Reckoning) -> bool:
    """Whether no response on offer keeps more customers."""
    return reckoning.worth(state, id_)[0] == reckoning.best(state)[0]


def looks_good(state: State, id_: str) -> bool:
    """Whether nothing leaves her warmer at the end of this turn, but something cooler."""
    warmth = {
        response: respond(state, response).steps[-1].after.feelings.affection
        for response in legal_responses(state)
    }
    return min(warmth.values()) < max(warmth.values()) == warmth[id_]


def is_same(offering: list[State], id_: str, other: str, reckoning: Reckoning) -> bool:
    """Whether both lead to the same future wherever both are on offer."""
    both = [state for state in offering if other in legal_responses(state)]
    futures = [(reckoning.future(s, id_), reckoning.future(s, other)) for s in both]
    return bool(both) and all(first == second for first, second in futures)


def is_dominated(offering: list[State], id_: str, other: str, reckoning: Reckoning) -> bool:
    """Whether another response is always there instead, never worse and somewhere better."""
    if not all(other in legal_responses(state) for state in offering):
        return False
    pairs = [(reckoning.worth(s, id_), reckoning.worth(s, other)) for s in offering]
    return all(one <= two for one, two in pairs) and any(one < two for one, two in pairs)
