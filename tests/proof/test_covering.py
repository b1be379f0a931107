"""A few plays that show everything."""

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from game.core.conditions import parse
from game.core.engine import replay
from game.core.scenario import Branch, Event, Scenario
from game.proof.covering import covering_plays, shown
from game.proof.proof import prove
from game.testing.scenarios import playthroughs, scenarios
from tests.proof.proofs import CARE, WAIT, ending, proof_of, warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, shipped_rulebook, turn

COIN = (Branch(1, Event()), Branch(1, Event(temptation=1)))


def test_one_play_shows_one_response_of_each_turn() -> None:
    """Three responses in turn 1 and two in turn 2 take three plays."""
    plays = covering_plays(proof_of(turn("one", WAIT, CARE, response("smile")), *warm_up("two")))

    assert [("wait", "wait"), ("care", "care"), ("smile", "wait")] == [p.responses for p in plays]


def test_responses_that_can_never_be_given_are_not_looked_for() -> None:
    """What is on offer only for a love that she never feels takes no play."""
    never = attrs.evolve(CARE, when=parse("affection >= 100"))

    assert 1 == len(covering_plays(proof_of(turn("one", WAIT, never))))


def test_what_opens_late_is_found() -> None:
    """Only who cares twice is offered to smile, so one play goes that way."""
    smile = attrs.evolve(response("smile"), when=parse("affection >= 60"))
    plays = covering_plays(proof_of(*warm_up("one", "two"), turn("three", WAIT, smile)))

    assert [("wait", "wait", "wait"), ("care", "care", "smile")] == [p.responses for p in plays]


def test_a_play_that_others_make_needless_is_left_out() -> None:
    """“wait, rest, stay” is found first, and the two plays that show the rest show it as well."""
    smile = attrs.evolve(response("smile"), when=parse("chose wait and chose warm"))
    first, second = turn("one", WAIT, CARE), turn("two", response("rest"), response("warm"))
    plays = covering_plays(proof_of(first, second, turn("three", response("stay"), smile)))

    assert [("wait", "warm", "smile"), ("care", "rest", "stay")] == [p.responses for p in plays]


def test_luck_is_shown_before_and_behind_the_response() -> None:
    """Two coins, one before and one behind the response, take seeds that draw all their sides."""
    tossed = attrs.evolve(turn("one"), chance=COIN, after=COIN)
    plays = covering_plays(proof_of(tossed))
    sides = frozenset().union(*map(shown, plays))

    assert {("one", "chance", 0), ("one", "chance", 1)} <= sides
    assert {("one", "after", 0), ("one", "after", 1)} <= sides


def test_luck_for_which_no_seed_was_found_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """If only seed 1 is tried, a coin shows one side."""
    monkeypatch.setattr("game.proof.covering._ENOUGH_SEEDS", 2)
    (play,) = covering_plays(proof_of(attrs.evolve(turn("one"), chance=COIN)))

    assert 1 == play.seed


def test_every_ending_is_shown() -> None:
    """Endings that can be reached are shown, others are not looked for."""
    endings = (
        ending("never", "affection >= 100"),
        ending("warm", "affection >= 60"),
        ending("cool"),
    )
    plays = covering_plays(proof_of(*warm_up("one", "two"), endings=endings))
    parts = frozenset().union(*map(shown, plays))

    assert {"warm", "cool"} == {id_ for _, word, id_ in parts if word == "ending"}


def test_the_suite_of_the_new_car() -> None:
    """A few finished plays show all of the new car; each shows something that no other does."""
    proof = proof_of_the_new_car()
    plays = covering_plays(proof)
    parts = [shown(play) for play in plays]
    everything = frozenset().union(*parts)

    assert all(play.finished for play in plays)
    responses = {
        (item.id, "response", response.id)
        for item in proof.scenario.turns
        for response in item.responses
    }
    endings = {("", "ending", item.id) for item in proof.scenario.endings}
    luck = {
        (item.id, "chance", number)
        for item in proof.scenario.turns
        for number, _ in enumerate(item.chance)
    }
    assert responses | endings | luck == everything
    for number, part in enumerate(parts):
        assert part - frozenset().union(*parts[:number], *parts[number + 1 :])


@settings(max_examples=20)
@given(st.data(), scenarios())
def test_no_game_shows_more(data: st.DataObject, scenario: Scenario) -> None:
    """Whatever anybody plays, all it shows is shown by the covering plays too."""
    rulebook = shipped_rulebook()
    plays = covering_plays(prove(scenario, rulebook))
    game = replay(scenario, rulebook, *data.draw(playthroughs(scenario, rulebook)))

    assert shown(game) <= frozenset().union(*map(shown, plays))
