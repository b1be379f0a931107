"""What can never show, and where there is nothing to choose."""

from collections import Counter
from fractions import Fraction

import attrs
from hypothesis import given, settings

from game.core.cards import Keep, Promise
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.engine import State, legal_responses, outcome
from game.core.scenario import Effect, Ending, Lesson, Meter, Scenario, Speech
from game.core.status import Status
from game.proof.exploring import explore
from game.proof.reach import (
    METERS,
    OTHERWISE,
    AtLimit,
    Forced,
    PromiseReach,
    Reach,
    ResponseId,
    Variant,
    reach,
)
from game.testing.scenarios import scenarios
from tests.proof.walks import proof_of_the_new_car, states_of, without_luck
from tests.worlds import response, scenario, shipped_rulebook, turn

NEVER = parse("affection > 100")
WAIT = response("wait")
LIE = response("lie", lie=True)
ONE_FOR_EACH = Speech("otherwise", tuple((status, status.id) for status in Status))


def reach_of(world: Scenario) -> Reach:
    """What can never show in a world."""
    return reach(explore(world, shipped_rulebook()))


def test_a_turn_whose_condition_never_holds_never_shows() -> None:
    """It is listed with its responses; nothing else is said of it."""
    first = attrs.evolve(turn("first", WAIT), when=NEVER, speech=ONE_FOR_EACH)
    found = reach_of(scenario(first, turn("second", WAIT)))

    assert ("first",) == found.turns
    assert (ResponseId("first", "wait"),) == found.responses
    assert () == found.speeches
    assert {"second"} == {limit.turn for limit in found.limits}
    assert (Forced("second", "wait", 1, of=1),) == found.forced


def test_a_response_whose_condition_never_holds_never_shows() -> None:
    """It is listed, and a situation in which it would be the only other one is forced."""
    found = reach_of(scenario(turn("only", WAIT, attrs.evolve(LIE, when=NEVER))))

    assert (ResponseId("only", "lie"),) == found.responses
    assert (Forced("only", "wait", 1, of=1),) == found.forced


def test_forced_situations_are_counted() -> None:
    """Of the two situations of turn 2, a promise was made in one: only there is it kept.

    So after silence nothing is on offer but silence, and after the promise there are two.
    """
    call = response("call", promise=Promise("call", what="a call", due=1))
    ring = response("ring", keep=(Keep("call"),))
    found = reach_of(scenario(turn("first", WAIT, call), turn("second", WAIT, ring)))

    assert (Forced("second", "wait", 1, of=2),) == found.forced


def test_what_she_says_goes_by_her_status_before_the_response() -> None:
    """Engaged before turn 1; after a lie (trust 50 - 20 = 30) it is complicated in turn 2."""
    second = attrs.evolve(turn("second"), speech=ONE_FOR_EACH)
    found = reach_of(scenario(turn("first", WAIT, LIE), second))

    shown = {Status.ENGAGED.id, Status.COMPLICATED.id}
    never = tuple(Variant("second", s.id) for s in Status if s.id not in shown)
    assert (*never, Variant("second", OTHERWISE)) == found.speeches


def test_words_for_every_status_that_occurs_leave_nothing_for_otherwise() -> None:
    """She is engaged before turn 1, and if nothing is said for other statuses nothing is missed."""
    spoken = Speech("Well ...", ((Status.ENGAGED, "My dear!"),))
    silent = Speech("", ((Status.ENGAGED, "My dear!"),))

    for speech, never in ((spoken, (Variant("only", OTHERWISE),)), (silent, ())):
        assert never == reach_of(scenario(attrs.evolve(turn("only"), speech=speech))).speeches


def test_her_reaction_goes_by_her_status_after_the_turn() -> None:
    """She is engaged when she is lied to, and reacts as it is then: complicated.

    With words for engaged only, nothing but the others ever show.
    """
    reaction = Speech("You lied!", ((Status.ENGAGED, "My dear!"),))
    found = reach_of(scenario(turn("only", attrs.evolve(LIE, reaction=reaction))))

    assert (Variant("only", "engaged", response="lie"),) == found.reactions


def test_her_reaction_shows_when_it_makes_her_leave() -> None:
    """Whoever leaves reacts before she goes: affection 0 is a risk of 37, and 22 is too much."""
    angry = Customer("Ada", affection=0)
    reaction = Speech("Well ...", ((Status.LEFT, "Goodbye."), (Status.ENGAGED, "Dear!")))
    only = turn("only", attrs.evolve(WAIT, reaction=reaction))

    assert (
        Variant("only", "engaged", response="wait"),
        Variant("only", OTHERWISE, response="wait"),
    ) == reach_of(scenario(only, customer=angry)).reactions


def test_an_ending_behind_one_that_always_fits_never_shows() -> None:
    """Endings are taken in order, and nobody leaves Ada's small world."""
    endings = (
        Ending("left", "Gone", when=parse("status is left")),
        Ending("end", "The end"),
        Ending("late", "Too late"),
    )

    assert ("left", "late") == reach_of(scenario(endings=endings)).endings


def test_a_lesson_needs_a_response_that_shows() -> None:
    """Neither a lesson without responses nor one of a hidden response can be learned."""
    followed, broken, hidden, unused = lessons = tuple(Lesson(id_, id_) for id_ in "abcd")
    only = turn(
        "only",
        attrs.evolve(WAIT, follows=followed),
        attrs.evolve(LIE, breaks=broken),
        attrs.evolve(response("other"), follows=hidden, when=NEVER),
    )

    assert (hidden.id, unused.id) == reach_of(scenario(only, lessons=lessons)).lessons


def test_promises_that_cannot_be_made_kept_or_broken() -> None:
    """Three turns: a call can be kept or forgotten, a visit falls due after the end.

    Nobody can keep the visit either; the gift is offered on a condition that never holds.
    """
    made = [
        response(id_, promise=Promise(id_, what=id_, due=due))
        for id_, due in (("call", 1), ("visit", 3), ("gift", 1))
    ]
    made[-1] = attrs.evolve(made[-1], when=NEVER)
    ring = response("ring", keep=(Keep("call"),))
    world = scenario(turn("first", *made), turn("second", WAIT, ring), turn("third"))

    assert (
        PromiseReach("call", made=True, kept=True, broken=True),
        PromiseReach("visit", made=True, kept=False, broken=False),
        PromiseReach("gift", made=False, kept=False, broken=False),
    ) == reach_of(world).promises


def test_a_promise_that_must_be_kept_cannot_be_broken() -> None:
    """On the day it is due, keeping it is all there is to do."""
    call = response("call", promise=Promise("call", what="a call", due=1))
    ring = response("ring", keep=(Keep("call"),))
    found = reach_of(scenario(turn("first", call), turn("second", ring)))

    assert (PromiseReach("call", made=True, kept=True, broken=False),) == found.promises


def test_values_at_their_limits_are_shares_of_situations() -> None:
    """Trust 90 in turn 1; in turn 2 a lie has put a lid of 65 on it in one of two situations."""
    found = reach_of(
        scenario(turn("first", WAIT, LIE), turn("second"), customer=Customer("Ada", trust=90))
    )

    assert AtLimit("first", "trust", Fraction(0), Fraction(0)) in found.limits
    assert AtLimit("second", "trust", Fraction(0), Fraction(1, 2)) in found.limits
    assert AtLimit("second", "soreness", Fraction(1), Fraction(0)) in found.limits


def test_meters_of_the_scenario_have_limits_too() -> None:
    """A budget of 10 is spent by a response of turn 1."""
    budget = Meter("budget", "Budget", lowest=5, highest=10, start=10)
    spend = attrs.evolve(response("spend"), effects=(Effect("budget", by=-8),))
    found = reach_of(scenario(turn("first", WAIT, spend), turn("second"), meters=(budget,)))

    assert AtLimit("first", "budget", Fraction(0), Fraction(1)) in found.limits
    assert AtLimit("second", "budget", Fraction(1, 2), Fraction(1, 2)) in found.limits


@settings(max_examples=30)
@given(scenarios().map(without_luck))
def test_reach_agrees_with_a_walk_through_the_engine(world: Scenario) -> None:
    """What a walk from situation to situation never shows is what is listed, all and only."""
    world = with_words_for_each_status(world)

    assert walked(world) == reach_of(world)


def test_all_of_the_new_car_can_show() -> None:
    """Every turn, response, reaction, ending and lesson; everywhere there is something to choose.

    Both of its promises can be kept and broken.
    """
    found = reach(proof_of_the_new_car().space)

    assert () == (*found.turns, *found.responses, *found.endings, *found.lessons, *found.forced)
    assert () == found.reactions
    assert all(promise.made and promise.kept and promise.broken for promise in found.promises)
    assert len(METERS) * 12 == len(found.limits)
    assert all(0 <= limit.lowest + limit.highest <= 1 for limit in found.limits)


def with_words_for_each_status(world: Scenario) -> Scenario:
    """The same scenario, in which every text has a variant for each status."""
    turns = (
        attrs.evolve(
            item,
            speech=ONE_FOR_EACH,
            responses=tuple(attrs.evolve(r, reaction=ONE_FOR_EACH) for r in item.responses),
        )
        for item in world.turns
    )
    return attrs.evolve(world, turns=tuple(turns))


def walked(world: Scenario) -> Reach:
    """Work out reach from all states of a world without luck, one by one."""
    states = list(states_of(world, shipped_rulebook()))
    situations = {state.situation: state for state in states}.values()
    waiting = [(state.turn, state) for state in situations if state.turn]
    steps = [state.steps[-1] for state in states if state.steps]
    sizes = Counter(item.id for item, _ in waiting)
    spoken = {(item.id, state.status.id) for item, state in waiting}
    shown = {(step.turn.id, step.response.id) for step in steps}
    reacted = {(s.turn.id, s.response.id, Status(s.after.status).id) for s in steps}
    legal = [(item.id, legal_responses(state)) for item, state in waiting]
    alone = Counter((item, responses[0]) for item, responses in legal if len(responses) == 1)
    ended = {end.ending.id for state in states if (end := outcome(state))}
    ids = [(item.id, response.id) for item in world.turns for response in item.responses]
    variants = [*(status.id for status in Status), OTHERWISE]
    return Reach(
        turns=tuple(item.id for item in world.turns if item.id not in sizes),
        responses=tuple(ResponseId(*id_) for id_ in ids if id_ not in shown),
        speeches=tuple(
            Variant(id_, variant)
            for id_ in showing(world, sizes)
            for variant in variants
            if (id_, variant) not in spoken
        ),
        reactions=tuple(
            Variant(item, variant, id_)
            for item, id_ in ids
            for variant in variants
            if (item, id_) in shown and (item, id_, variant) not in reacted
        ),
        endings=tuple(ending.id for ending in world.endings if ending.id not in ended),
        lessons=(),
        forced=tuple(Forced(*id_, alone[id_], sizes[id_[0]]) for id_ in ids if id_ in alone),
        promises=tuple(
            PromiseReach(
                id_,
                made=any(id_ in step.promised for step in steps),
                kept=any(id_ in step.kept for step in steps),
                broken=any(id_ in step.broken for step in steps),
            )
            for id_ in world.promises
        ),
        limits=tuple(
            AtLimit(
                id_,
                value,
                Fraction(sum(at_limit(s, value)[0] for i, s in waiting if i.id == id_), sizes[id_]),
                Fraction(sum(at_limit(s, value)[1] for i, s in waiting if i.id == id_), sizes[id_]),
            )
            for id_ in showing(world, sizes)
            for value in (*METERS, *world.meter_ids)
        ),
    )


def showing(world: Scenario, sizes: Counter[str]) -> list[str]:
    """The ids of the turns that show, in the order of the scenario."""
    return [item.id for item in world.turns if item.id in sizes]


def at_limit(state: State, value: str) -> tuple[bool, bool]:
    """Whether a value is at its lowest, and at its highest."""
    situation, feelings = state.situation, state.situation.feelings
    if value in state.scenario.meter_ids:
        slot = state.scenario.meter_ids.index(value)
        meter, number = state.scenario.meters[slot], situation.meters[slot]
        return number == meter.lowest, number == meter.highest
    if value in {"inspiration", "ticks"}:
        number, most = getattr(situation, value), getattr(state.rulebook.ranges, value)
    elif value == "trust":
        number, most = feelings.trust, feelings.trust_lid
    elif value == "patience":
        number, most = feelings.patience, feelings.patience_most
    else:
        number, most = getattr(feelings, value), getattr(state.rulebook.ranges, value)
    return number == 0, number == most
