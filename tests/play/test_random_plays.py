"""Random plays tell the same as the engine, and every ending takes its exact share of them."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from game.core import engine
from game.core.engine import State, outcome, respond, start
from game.core.scenario import Branch, Event, Scenario, Speech
from game.core.status import Status
from game.core.steps import coming
from game.play.random_plays import RandomPlay, random_plays
from game.play.script import arrival_lines, ending_lines, prompt_lines, reply_lines
from game.proof.exploring import explore
from game.proof.ways import Way
from game.testing.scenarios import scenarios
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

COIN = (Branch(1, Event("heads")), Branch(3, Event("tails")))


def plays_of(world: Scenario, number: int, seed: int = 1) -> list[RandomPlay]:
    """The first random plays of a scenario."""
    return list(islice(random_plays(explore(world, shipped_rulebook()), seed), number))


@cache
def plays_of_the_new_car() -> list[RandomPlay]:
    """Enough plays of the shipped scenario to count endings."""
    return list(islice(random_plays(proof_of_the_new_car().space), 20_000))


def replayed(world: Scenario, way: Way) -> Iterator[State]:
    """The states of a play through the engine, with the luck that it had."""

    def drawn(seed: int, id_: str, weights: list[int], event: str) -> int:  # noqa: ARG001 - as it is called
        return way.branches[id_, event]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "draw_branch", drawn)
        state = start(world, shipped_rulebook())
        yield state
        for id_ in way.responses:
            state = respond(state, id_)
            yield state


def read(states: list[State]) -> Iterator[str]:
    """What is read in a play, told from the states of the engine."""
    for before, state in zip([None, *states], states, strict=False):
        world, turn = state.scenario, state.turn
        if before is not None:
            step = state.steps[-1]
            behind = None if step.behind is None else step.turn.after[step.behind]
            changes = step.changes[len(before.arrival) :]
            yield from reply_lines(step.response, behind, Status(step.after.status), changes, world)
        if turn is not None:
            branch = None if state.chance is None else turn.chance[state.chance]
            legal = engine.legal_responses(state)
            offered = [response for response in turn.responses if response.id in legal]
            now = coming(state.steps[-1].after, world) if state.steps else ()
            yield from arrival_lines(turn, now, branch, state.arrival, world)
            yield from prompt_lines(turn, state.status, offered, world)
    end = outcome(states[-1])
    assert end is not None
    yield from ending_lines(end.ending, states[-1].scenario)


@settings(max_examples=60)
@given(scenarios(), st.integers(0, 1_000))
def test_a_play_tells_what_the_engine_tells(world: Scenario, seed: int) -> None:
    """In any scenario: the same responses with the same luck bring the same words and ending."""
    world = spoken(world)
    for play in plays_of(world, 5, seed):
        states = list(replayed(world, play.way))
        end = outcome(states[-1])

        assert end is not None
        assert end.ending == play.ending
        assert "".join(f"{line}\n" for line in read(states) if line) == play.text


def spoken(world: Scenario) -> Scenario:
    """The same scenario, with a word for every status and every branch."""
    speech = Speech("", tuple((status, f"I feel {status.id}.") for status in Status))
    turns = tuple(
        attrs.evolve(
            turn,
            speech=speech,
            chance=told(turn.chance, f"{turn.id} begins"),
            after=told(turn.after, f"{turn.id} goes on"),
            responses=tuple(attrs.evolve(item, reaction=speech) for item in turn.responses),
        )
        for turn in world.turns
    )
    return attrs.evolve(world, turns=turns)


def told(branches: tuple[Branch, ...], what: str) -> tuple[Branch, ...]:
    """The same branches, each with a story."""
    return tuple(
        attrs.evolve(branch, event=attrs.evolve(branch.event, story=f"{what}, way {number}."))
        for number, branch in enumerate(branches)
    )


def test_the_new_car_reads_as_the_engine_plays_it() -> None:
    """Word by word."""
    for play in plays_of_the_new_car()[:50]:
        states = list(replayed(proof_of_the_new_car().scenario, play.way))

        assert "".join(f"{line}\n" for line in read(states) if line) == play.text


def test_a_play_from_beginning_to_end() -> None:
    """What is read stands in the order in which it comes."""
    car = attrs.evolve(turn("late", response("wait")), title="No news", speech=Speech("Well?"))
    (play,) = plays_of(scenario(car), 1)

    assert play.text == "No news\nWell?\nwait\nThe end\n"
    assert Way(("wait",), {}) == play.way
    assert "end" == play.ending.id


def test_every_ending_takes_its_share() -> None:
    """Of 20,000 plays of the new car (chi-square, 0.1 %); the seed is fixed."""
    proof, plays = proof_of_the_new_car(), plays_of_the_new_car()
    counts = Counter(play.ending.id for play in plays)
    chi_square = 0.0
    for number, ending in enumerate(proof.scenario.endings):
        expected = len(plays) * float(proof.random.chance_of_ending(number))
        chi_square += (counts[ending.id] - expected) ** 2 / expected

    assert chi_square < 24.32


def test_luck_falls_by_its_weights_before_and_behind_the_response() -> None:
    """A coin with one side of four comes up heads in a quarter of the plays, each time anew."""
    tossed = attrs.evolve(turn("one"), chance=COIN, after=COIN)
    plays = plays_of(scenario(tossed), 4_000)
    fallen = Counter(
        (play.way.branches["one", "chance"], play.way.branches["one", "after"]) for play in plays
    )

    assert 250 == pytest.approx(fallen[0, 0], abs=60)
    assert 750 == pytest.approx(fallen[0, 1], abs=90)
    assert 2_250 == pytest.approx(fallen[1, 1], abs=120)


def test_a_seed_brings_the_same_plays_again() -> None:
    """And another seed brings others."""
    world = scenario(*(turn(f"turn-{n}", response("a"), response("b")) for n in range(20)))
    first, again, other = ([p.way for p in plays_of(world, 3, seed)] for seed in (1, 1, 2))

    assert first == again
    assert first != other
