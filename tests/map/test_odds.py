"""The odds on the arrows of a map."""

from collections import defaultdict
from fractions import Fraction

import attrs
from hypothesis import given, settings, strategies as st

from game.core.conditions import parse
from game.core.engine import State, replay
from game.core.scenario import Branch, Ending, Event, Scenario, Turn
from game.core.status import Status
from game.map import stops
from game.map.odds import odds_of
from game.map.plan import Kind, plan_of
from game.proof.proof import prove
from game.testing.scenarios import playthroughs, scenarios
from tests.proof.enumeration import Enumeration
from tests.worlds import response, scenario, shipped_rulebook, turn


@settings(max_examples=15)
@given(scenarios())
def test_nobody_is_lost_on_the_way(world: Scenario) -> None:
    """As many come out of a box as came into it, and all who began come to an ending."""
    odds = odds_of(prove(world, shipped_rulebook()))
    came: dict[str, Fraction] = defaultdict(Fraction)
    went: dict[str, Fraction] = defaultdict(Fraction)
    for (tail, head), chance in odds.items():
        went[tail] += chance
        came[head] += chance
    plan = plan_of(world)
    through = {box.id for box in plan.boxes[1:] if box.kind not in (Kind.ENDING, Kind.LEAVES)}

    assert set(odds) <= {(arrow.tail, arrow.head) for arrow in plan.arrows}
    assert {id_: came[id_] for id_ in through} == {id_: went[id_] for id_ in through}
    assert 1 == went["start"]
    assert 1 == sum(came[box.id] for box in plan.boxes if is_ending(box.kind))
    assert went["left"] == sum(came[box.id] for box in plan.boxes if box.kind is Kind.LEAVES)


@settings(max_examples=15)
@given(scenarios())
def test_endings_are_as_likely_as_all_plays_say(world: Scenario) -> None:
    """The odds of endings are those of all plays, one after the other."""
    rulebook = shipped_rulebook()
    odds = odds_of(prove(world, rulebook))
    enumeration = Enumeration(world, rulebook)
    endings: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    for play in enumeration.plays():
        number = enumeration.ending(play.end)
        endings["end", stops.ending_stop(world, number)] += play.chance

    assert endings == {arrow: chance for arrow, chance in odds.items() if arrow[0] == "end"}


@settings(max_examples=15)
@given(st.data(), scenarios())
def test_whoever_plays_goes_along_living_arrows(data: st.DataObject, world: Scenario) -> None:
    """No play goes along an arrow without odds: it would be grey, and somebody came there."""
    rulebook = shipped_rulebook()
    odds = odds_of(prove(world, rulebook))
    state = replay(world, rulebook, *data.draw(playthroughs(world, rulebook)))

    for turn_id, response_id in gone(state):
        place = next(n for n, t in enumerate(world.turns) if t.id == turn_id)
        tail = stops.fork(world, place)
        assert odds[tail, f"response {turn_id} {response_id}"] > 0
    if state.status is Status.LEFT:
        assert odds["left", "end"] > 0


def gone(state: State) -> list[tuple[str, str]]:
    """The turns that were taken, with their responses."""
    return [(step.turn.id, step.response.id) for step in state.steps]


def is_ending(kind: Kind) -> bool:
    """Whether a box is an ending."""
    return kind is Kind.ENDING


def test_odds_are_shares_of_all_plays() -> None:
    """Half of all plays give one of two responses; a third of them meets what luck made likely."""
    drawn = (Branch(1, Event("It rains.")), Branch(2, Event("It is dry.")))
    wet = Turn("wet", (response("care", care=True), response("wait")), chance=drawn)
    odds = odds_of(prove(scenario(wet), shipped_rulebook()))

    assert Fraction(1, 3) == odds["turn wet", "chance wet 1"]
    assert Fraction(1, 2) == odds["fork wet", "response wet wait"]
    assert 1 == odds["meeting wet", "end"]


def test_a_turn_that_comes_again_is_counted_each_time() -> None:
    """Half of all plays go back once, and all go on in the end."""
    again = attrs.evolve(response("again"), next="first")
    first = attrs.evolve(turn("first", response("wait"), again), repeat=2)
    odds = odds_of(prove(scenario(first, turn("second")), shipped_rulebook()))

    assert Fraction(3, 4) == odds["turn first", "response first wait"]
    assert Fraction(1, 2) == odds["response first again", "turn first"]
    assert Fraction(1, 4) == odds["response first again", "turn second"]


def test_what_nobody_can_come_to_has_no_odds() -> None:
    """A turn that never applies, and an ending that never fits, are dead branches."""
    never = parse("affection > 100")
    world = scenario(
        turn("first"),
        Turn("second", (response("wait"),), when=never),
        endings=(Ending("bliss", "Bliss", when=never), Ending("end", "The end")),
    )
    odds = odds_of(prove(world, shipped_rulebook()))

    assert 1 == odds["meeting first", "end"]
    assert ("meeting first", "turn second") not in odds
    assert ("end", "ending bliss") not in odds
