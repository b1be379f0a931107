"""What she tells her friends, over many ways to treat her."""

from hypothesis import assume, given, strategies as st

from game.core.customer import Customer
from game.core.engine import replay
from game.play.debrief import Debrief, debrief
from tests.worlds import response, scenario, shipped_rulebook, turn

RESPONSES = ("wait", "care", "work")


def look_back(responses: list[str]) -> Debrief:
    """The debrief of a happy customer who was cared for, made to work, or left in peace.

    She never leaves.
    """
    acts = (response("wait"), response("care", care=True), response("work", effort=2))
    turns = (turn(f"turn-{number}", *acts) for number, _ in enumerate(responses, 1))
    world = scenario(*turns, customer=Customer("Ada", affection=100), leaves_at=101)
    return debrief(replay(world, shipped_rulebook(), 1, responses))


def distance(affection: int) -> int:
    """How far an affection is from lukewarm."""
    return abs(affection - 50)


@given(before=st.lists(st.sampled_from(RESPONSES), min_size=1, max_size=8))
def test_law_33_the_end_is_remembered(before: list[str]) -> None:
    """As long as the end is not the peak, a warmer end leaves her speaking better of us."""
    cold, warm = look_back([*before, "work"]), look_back([*before, "wait"])
    peak = distance(cold.affection_at_start)
    assume(max(distance(cold.affection), distance(warm.affection)) < peak)

    assert cold.affection < warm.affection
    assert cold.friends < warm.friends


@given(
    responses=st.lists(st.sampled_from(RESPONSES), min_size=1, max_size=6),
    quiet=st.integers(1, 5),
    data=st.data(),
)
def test_law_33_how_long_it_took_is_forgotten(
    responses: list[str], quiet: int, data: st.DataObject
) -> None:
    """Turns in which nothing happens change nothing, wherever they come."""
    place = data.draw(st.integers(0, len(responses)))
    longer = [*responses[:place], *["wait"] * quiet, *responses[place:]]

    assert look_back(responses).friends == look_back(longer).friends
