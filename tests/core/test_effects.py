"""The scenario's own meters: effects in their order, flags, and what luck makes of a response."""

import attrs
import pytest
from hypothesis import given, strategies as st

from game.core.conditions import Compare, ConditionError, parse
from game.core.engine import State, legal_responses, outcome, replay, respond, start
from game.core.feelings import IssueKind
from game.core.luck import draw_branch
from game.core.reasons import Change, Reason
from game.core.scenario import (
    Branch,
    Effect,
    Ending,
    Event,
    Failure,
    Meter,
    Response,
    Scenario,
    Turn,
)
from game.core.status import Status
from tests.worlds import response, scenario, shipped_rulebook, turn

METERS = (
    Meter("calls", "Calls", start=50),
    Meter("budget", "Budget", lowest=-10, highest=10),
    Meter("informed", "Informed", highest=1),
)
IDS = tuple(meter.id for meter in METERS)


def effect(meter: str, by: int = 0, when: str = "", to: int | None = None) -> Effect:
    """An effect, perhaps on a condition."""
    return Effect(meter, by, to, parse(when, IDS) if when else None)


def act(id_: str, *effects: Effect, **acts: object) -> Response:
    """A response with these effects."""
    return attrs.evolve(response(id_, **acts), effects=effects)


def drawing(item: Turn, *events: Event, weights: tuple[int, ...] = (1, 1)) -> Turn:
    """The same turn, behind whose response one of these events is drawn."""
    return attrs.evolve(item, after=tuple(map(Branch, weights, events)))


def world(*turns: Turn, **parts: object) -> Scenario:
    """A small world with three meters."""
    return scenario(*turns, meters=METERS, **parts)  # type: ignore[arg-type]  # the other parts


def run(world: Scenario, *responses: str, seed: int = 1) -> State:
    """The state after these responses."""
    return replay(world, shipped_rulebook(), seed, responses)


def after(*effects: Effect) -> dict[str, int]:
    """The meters after a response with these effects."""
    state = run(world(turn("one", act("go", *effects))), "go")
    return dict(zip(IDS, state.situation.meters, strict=True))


def test_meters_start_where_the_author_says() -> None:
    """Each at its start, in the order of the scenario."""
    assert (50, 0, 0) == start(world(), shipped_rulebook()).situation.meters


def test_an_effect_adds() -> None:
    """Up or down; what is not named stays."""
    assert {"calls": 45, "budget": 3, "informed": 0} == after(
        effect("calls", -5), effect("budget", 3)
    )


@pytest.mark.parametrize(
    ("by", "calls", "budget"), [(70, 100, 10), (-70, 0, -10), (10, 60, 10), (0, 50, 0)]
)
def test_a_meter_stays_in_its_range(by: int, calls: int, budget: int) -> None:
    """What is too much is lost, at both ends."""
    assert {"calls": calls, "budget": budget, "informed": 0} == after(
        effect("calls", by), effect("budget", by)
    )


def test_effects_happen_one_after_another() -> None:
    """Each is kept in range before the next: 50 + 70 - 20 is 80, not 100."""
    assert 80 == after(effect("calls", 70), effect("calls", -20))["calls"]
    assert 100 == after(effect("calls", -20), effect("calls", 70))["calls"]


def test_an_effect_may_set() -> None:
    """As often as it is said, a flag is what it was set to last."""
    assert 1 == after(effect("informed", to=1))["informed"]
    assert 1 == after(effect("informed", to=1), effect("informed", to=1))["informed"]
    assert 0 == after(effect("informed", to=1), effect("informed", to=0))["informed"]


def test_a_condition_is_asked_just_before_its_effect() -> None:
    """After the effects before it, not as things stood before the response."""
    late = effect("calls", -20, when="calls >= 60")

    assert 40 == after(effect("calls", 10), late)["calls"]
    assert 60 == after(late, effect("calls", 10))["calls"]


def test_a_condition_of_an_effect_sees_what_the_acts_did() -> None:
    """Effects come behind the acts of their response, and before the turn ends."""
    warm = effect("calls", 1, when="affection > 50")
    marked = effect("budget", 1, when="chose go")
    item = act("go", warm, marked, care=True)

    assert (51, 1, 0) == run(world(turn("one", item)), "go").situation.meters


def test_a_condition_of_an_effect_may_read_churn_risk() -> None:
    """The risk is worked out by the rulebook, as it is just then: 2 for a default customer."""
    found = after(effect("calls", 1, "churn-risk is 2"), effect("calls", 5, "churn-risk > 2"))

    assert 51 == found["calls"]


def test_effects_are_told() -> None:
    """A step lists what moved, with the meter's label; what did not move is not told."""
    item = act("go", effect("calls", 70), effect("calls", 5), effect("informed", to=1))
    (step,) = run(world(turn("one", item)), "go").steps

    assert (
        Change("calls", 50, Reason.EFFECT, "Calls"),
        Change("informed", 1, Reason.EFFECT, "Informed"),
    ) == step.changes


def test_the_changes_of_a_meter_add_up() -> None:
    """With those of the turn's event and of the branch behind the response."""
    event = Event(effects=(effect("calls", 60),))
    behind = Event(effects=(effect("calls", -30, when="calls > 80"),))
    item = drawing(turn("one", act("go", effect("calls", -5)), event=event), behind, behind)
    (step,) = run(world(item), "go").steps

    assert [50, -5, -30] == [change.by for change in step.changes if change.value == "calls"]
    assert 50 + 50 - 5 - 30 == step.after.meters[0]


def test_an_event_moves_meters_behind_its_failure() -> None:
    """Before the response: the failure first, then the effects, then those of the chance."""
    failure = Failure(IssueKind.SERVICE, severity=2, ours=True)
    event = Event(failure=failure, effects=(effect("calls", 5, when="affection < 50"),))
    chance = tuple(
        Branch(1, Event(effects=(effect("budget", 5, when="calls is 55"),))) for _ in "ab"
    )
    item = attrs.evolve(turn("one", act("go"), event=event), chance=chance)

    assert (55, 5, 0) == start(world(item), shipped_rulebook()).situation.meters


def test_conditions_read_meters() -> None:
    """In responses, turns and endings alike."""
    on_offer = attrs.evolve(act("pay"), when=parse("budget >= 5", IDS))
    skipped = attrs.evolve(turn("two", act("wait")), when=parse("informed is 0", IDS))
    world_ = world(
        turn("one", act("earn", effect("budget", 5)), act("tell", effect("informed", to=1))),
        skipped,
        turn("three", act("wait"), on_offer),
        endings=(
            Ending("rich", "Rich", when=parse("budget > 0 and calls < 100", IDS)),
            Ending("poor", "Poor"),
        ),
    )
    earned, told = run(world_, "earn", "wait"), run(world_, "tell")

    assert ("wait", "pay") == legal_responses(earned)
    assert ("wait",) == legal_responses(told)
    assert 3 == len(run(world_, "earn", "wait", "pay").steps)
    ends = [outcome(state) for state in (respond(earned, "pay"), respond(told, "wait"))]
    assert ["rich", "poor"] == [end.ending.id if end else None for end in ends]


def test_only_a_meter_of_the_scenario_can_be_compared() -> None:
    """The language knows the names it is given, and no others."""
    assert Compare("calls", ">", 5) == parse("calls > 5", IDS)
    with pytest.raises(ConditionError, match="“calls” stands where"):
        parse("calls > 5")


STORIES = (Event("It rains."), Event("It is dry."), Event("It snows."))


@given(st.integers(0, 1_000_000))
def test_what_is_drawn_behind_a_response_has_luck_of_its_own(seed: int) -> None:
    """It is keyed by seed, turn and "after", and not by what is drawn before the response."""
    item = drawing(turn("one", act("go"), act("stay")), *STORIES, weights=(1, 2, 3))
    item = attrs.evolve(item, chance=item.after)
    state = run(world(item), seed=seed)

    behind = draw_branch(seed, "one", [1, 2, 3], "after")
    assert state.chance == draw_branch(seed, "one", [1, 2, 3], "chance")
    for id_ in ("go", "stay"):
        (step,) = respond(state, id_).steps
        assert (state.chance, behind) == (step.chance, step.behind)


def test_the_two_draws_of_a_turn_are_independent() -> None:
    """Over many seeds every pair of branches comes up."""
    item = drawing(turn("one", act("go")), *STORIES[:2])
    item = attrs.evolve(item, chance=item.after)
    steps = [run(world(item), "go", seed=seed).steps[0] for seed in range(50)]

    assert {(0, 0), (0, 1), (1, 0), (1, 1)} == {(step.chance, step.behind) for step in steps}


def test_without_branches_nothing_is_drawn() -> None:
    """Neither before nor behind the response."""
    (step,) = run(world(turn("one", act("go"))), "go").steps

    assert (None, None) == (step.chance, step.behind)


def test_luck_comes_behind_the_effects_and_before_the_turn_ends() -> None:
    """Its condition sees what the response did; its failure and temptation weigh in this turn."""
    failure = Failure(IssueKind.SERVICE, severity=3, ours=True)
    event = Event(
        failure=failure, temptation=90, effects=(effect("budget", 1, when="calls is 55"),)
    )
    item = drawing(turn("one", act("go", effect("calls", 5))), event, event)
    quiet = run(world(turn("one", act("go")), turn("two")), "go")
    struck = run(world(item, turn("two")), "go")

    assert (55, 1, 0) == struck.situation.meters
    assert struck.situation.feelings.affection < quiet.situation.feelings.affection
    assert (Status.ENGAGED, Status.LEFT) == (quiet.status, struck.status)
    assert 0 == struck.situation.temptation


def test_equal_situations_differ_if_their_meters_do() -> None:
    """Meters belong to what decides the future."""
    item = turn("one", act("go", effect("calls", 1)), act("stay"))
    went, stayed = (run(world(item, turn("two")), id_).situation for id_ in ("go", "stay"))

    assert went != stayed
    assert went == stayed._replace(meters=went.meters)


@given(
    st.integers(0, 1000),
    st.lists(st.integers(-60, 60), min_size=1, max_size=6),
    st.lists(st.sampled_from(["go", "stay"]), min_size=3, max_size=3),
)
def test_replay_moves_meters_as_play_did(seed: int, moves: list[int], choices: list[str]) -> None:
    """A seed and the responses are the whole run; sums of changes are what the meters moved by."""
    effects = tuple(effect("calls", by, when="calls is not 60") for by in moves)
    luck = (Event(effects=effects[:1]), Event(effects=effects[1:]))
    turns = (drawing(turn(id_, act("go", *effects), act("stay")), *luck) for id_ in ("a", "b", "c"))
    world_ = world(*turns)
    state = start(world_, shipped_rulebook(), seed)
    for choice in choices:
        state = respond(state, choice)

    assert state == run(world_, *choices, seed=seed)
    told = [c.by for step in state.steps for c in step.changes if c.value == "calls"]
    assert 50 + sum(told) == state.situation.meters[0]
    assert 0 not in told
