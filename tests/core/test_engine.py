"""The whole game in a few verbs."""

import attrs
import pytest

from game.core.cards import Excuse, Fix, Keep, Promise, Source
from game.core.conditions import parse
from game.core.customer import Customer, Issue
from game.core.engine import (
    IllegalResponse,
    State,
    legal_responses,
    outcome,
    replay,
    respond,
    risks,
    start,
)
from game.core.feelings import IssueKind
from game.core.luck import draw_branch
from game.core.reasons import Change, Reason
from game.core.scenario import Branch, Ending, Event, Failure, Response, Scenario, Turn
from game.core.status import Status
from game.core.steps import number_of
from tests.worlds import response, scenario, shipped_rulebook, turn

FAILURE = Failure(IssueKind.SERVICE, severity=2, ours=True)
WAIT = response("wait")
OWN = response("own", own=True, care=True)
CALL = response("call", promise=Promise("call", what="a call", due=2))
RING = response("ring", keep=(Keep("call", check=True),))


def given(item: Response, condition: str) -> Response:
    """The same response, offered only on a condition."""
    return attrs.evolve(item, when=parse(condition))


def only_if(item: Turn, condition: str) -> Turn:
    """The same turn, skipped unless a condition holds."""
    return attrs.evolve(item, when=parse(condition))


def begin(*turns: Turn, seed: int = 1, **parts: object) -> State:
    """The first state of a small world."""
    return start(scenario(*turns, **parts), shipped_rulebook(), seed)  # type: ignore[arg-type]  # parts


def run(state: State, *responses: str) -> State:
    """The state after these responses."""
    for id_ in responses:
        state = respond(state, id_)
    return state


def turn_id(state: State) -> str | None:
    """The id of the turn that awaits a response."""
    return state.turn.id if state.turn else None


def test_start() -> None:
    """At the start turn 1 awaits a response, and nothing has happened."""
    state = begin(turn("one", WAIT, OWN))

    assert state.turn is not None
    assert ("one", Status.ENGAGED, ()) == (state.turn.id, state.status, state.steps)
    assert ("wait", "own") == legal_responses(state)
    assert (4, 0, 0) == (
        state.situation.inspiration,
        state.situation.ticks,
        state.situation.temptation,
    )
    assert not state.finished
    assert outcome(state) is None


def test_the_seed_is_1_unless_given() -> None:
    """Whoever does not ask for luck of his own has the luck of everybody."""
    assert 1 == start(scenario(), shipped_rulebook()).seed


def test_the_end() -> None:
    """After the last turn nothing is legal, and the outcome says how it ended."""
    state = run(begin(turn("one"), turn("two")), "wait", "wait")
    end = outcome(state)

    assert state.finished
    assert () == legal_responses(state)
    assert end is not None
    assert ("end", Status.ENGAGED, 50, 50, 960) == (
        end.ending.id,
        end.status,
        end.affection,
        end.trust,
        end.stayed,
    )
    assert ("wait", "wait") == state.responses


def test_an_illegal_response() -> None:
    """It raises, and says which turn, and which responses there are."""
    with pytest.raises(IllegalResponse, match="“shout” cannot be chosen in turn “one”") as caught:
        respond(begin(turn("one", WAIT, OWN)), "shout")

    assert ("shout", "one", ("wait", "own")) == (
        caught.value.response,
        caught.value.turn,
        caught.value.legal,
    )


def test_a_response_too_many() -> None:
    """After the end every response is illegal."""
    with pytest.raises(IllegalResponse) as caught:
        run(begin(turn("one")), "wait", "wait")

    assert "“wait” cannot be chosen any more, the scenario is over" == str(caught.value)
    assert (None, ()) == (caught.value.turn, caught.value.legal)


def test_a_failure_happens_before_the_response() -> None:
    """The trainee sees what it did; the step tells it first."""
    state = begin(turn("one", OWN, event=Event(failure=FAILURE)))

    assert 40 == state.situation.feelings.affection
    assert Change("affection", -10, Reason.FAILURE) == state.arrival[0]
    after = run(state, "own")
    assert state.arrival == after.steps[0].changes[: len(state.arrival)]
    assert state.situation == after.steps[0].before
    assert () == after.arrival


def test_a_step() -> None:
    """A step tells what was chosen, what came of it, and the churn risk at its end."""
    state = run(begin(turn("one", CALL), turn("two", RING, WAIT), turn("three")), "call", "ring")
    first, second = state.steps

    assert (("call",), (), ()) == (first.promised, first.kept, first.broken)
    assert ((), ("call",), ()) == (second.promised, second.kept, second.broken)
    assert ("two", "ring", None, 1) == (
        second.turn.id,
        second.response.id,
        second.chance,
        second.churn_risk,
    )
    assert (55, 65) == (second.after.feelings.affection, second.after.feelings.trust)
    assert 1 == second.after.turn
    assert [("trust", 10), ("affection", 5), ("kept", 1)] == [
        (change.value, change.by) for change in second.changes
    ]
    assert 2 == state.situation.turn


def test_a_promise_falls_due_at_the_end_of_its_turn() -> None:
    """Due in 2 turns: it can be kept one and two turns later, and breaks at the end of that."""
    turns = [turn("one", CALL), *(turn(id_, WAIT, RING) for id_ in ("two", "three", "four"))]
    state = run(begin(*turns), "call", "wait")

    assert ("wait", "ring") == legal_responses(state)
    assert (("call",), ()) == (
        run(state, "ring").steps[-1].kept,
        run(state, "ring").steps[-1].broken,
    )
    broken = run(state, "wait")
    assert ("call",) == broken.steps[-1].broken
    assert ("wait",) == legal_responses(broken)


def test_a_promise_kept_on_its_due_turn_does_not_break() -> None:
    """Keeping comes before breaking."""
    state = run(begin(turn("one", CALL), turn("two"), turn("three", RING, WAIT)), "call", "wait")

    assert (1, 0) == (run(state, "ring").situation.feelings[10:12])


def test_a_promise_is_not_made_twice_while_it_is_open() -> None:
    """An open promise cannot be promised again; a kept one can."""
    world = [turn(id_, CALL, RING, WAIT) for id_ in ("one", "two", "three")]
    state = run(begin(*world), "call")

    assert ("ring", "wait") == legal_responses(state)
    assert ("call", "wait") == legal_responses(run(state, "ring"))


def test_a_response_is_offered_when_its_condition_holds() -> None:
    """Conditions read the situation as it is when the turn awaits a response."""
    world = turn(
        "one",
        WAIT,
        given(OWN, "affection < 45 and trust is 45"),
        given(RING, "affection < 40"),
        event=Event(failure=FAILURE),
    )

    assert ("wait", "own") == legal_responses(begin(world, turn("two", CALL)))


@pytest.mark.parametrize(
    ("condition", "offered"),
    [
        ("chose call", True),
        ("chose wait", False),
        ("promised call", True),
        ("open call", True),
        ("kept call", False),
        ("broken call", False),
        ("churn-risk is 1", True),
        ("churn-risk > 1", False),
        ("inspiration is 4", True),
        ("ticks is 0", True),
        ("status is engaged", True),
        ("status is not engaged", False),
        ("kept is 0", True),
        ("trust is 55 and affection is 50", False),
        ("trust is 60 and affection is 55", True),
    ],
)
def test_what_conditions_read(condition: str, offered: bool) -> None:  # noqa: FBT001 - a parameter
    """A condition reads numbers of the model, the status, and what was chosen or promised."""
    warm = Customer("Ada", affection=55, trust=55)
    state = begin(turn("one", CALL), turn("two", WAIT, given(OWN, condition)), customer=warm)

    assert offered is ("own" in legal_responses(run(state, "call")))


@pytest.mark.parametrize(
    ("last", "offered"), [("wait", False), ("ring", True)], ids=["one open", "both open"]
)
def test_every_promise_to_be_kept_must_be_open(last: str, offered: bool) -> None:  # noqa: FBT001 - a parameter
    """A card that keeps two promises needs both; a condition that fails hides it as well."""
    mail = response("mail", promise=Promise("mail", what="a mail", due=3))
    both = response("both", keep=(Keep("call"), Keep("mail")))
    again = given(attrs.evolve(CALL, id="again"), "trust > 99")
    never = given(RING, "trust > 99")
    first = CALL if last == "ring" else WAIT
    state = begin(turn("1", first), turn("2", mail), turn("3", WAIT, both, again, never))
    legal = legal_responses(run(state, first.id, "mail"))

    assert offered is ("both" in legal)
    assert not {"again", "ring"} & set(legal)


def test_an_open_promise_can_be_asked_for() -> None:
    """It is open from the promise until it is kept or broken, its last turn included."""
    asked = given(OWN, "open call")
    turns = [turn("0", CALL, WAIT), *(turn(id_, WAIT, asked) for id_ in "123")]

    assert [("wait", "own"), ("wait", "own"), ("wait",)] == [
        legal_responses(run(begin(*turns), "call", *["wait"] * waited)) for waited in range(3)
    ]
    assert ("wait",) == legal_responses(run(begin(*turns), "wait"))
    closed = begin(*turns)
    assert 0 == number_of("open call", closed.situation, closed.scenario, closed.rulebook)


def test_what_is_kept_and_broken_is_remembered() -> None:
    """A condition can ask later what became of a promise."""
    asked = (given(OWN, "kept call"), given(attrs.evolve(OWN, id="sigh"), "broken call"), WAIT)
    turns = [turn("one", CALL), *(turn(id_, RING, WAIT) for id_ in "23"), turn("4", *asked)]

    kept = run(begin(*turns), "call", "ring", "wait")
    assert ("own", "wait") == legal_responses(kept)
    assert (1, 0) == kept.situation.marks
    assert ("sigh", "wait") == legal_responses(run(begin(*turns), "call", "wait", "wait"))


def test_a_turn_that_does_not_apply_is_skipped() -> None:
    """Its event does not happen either; skipped turns at the end end the scenario."""
    skipped = only_if(turn("two", event=Event(failure=FAILURE)), "chose own")
    state = begin(turn("one", WAIT, OWN), skipped, turn("three"), only_if(turn("4"), "trust > 99"))

    assert "three" == turn_id(run(state, "wait"))
    assert 50 == run(state, "wait").situation.feelings.affection
    assert run(state, "wait", "wait").finished
    assert "two" == turn_id(run(state, "own"))


def test_after_a_skipped_turn_the_next_event_happens() -> None:
    """Conditions of turns may read everything, churn risk too."""
    skipped = only_if(turn("two"), "churn-risk > 50")
    state = begin(turn("one"), skipped, turn("three", event=Event(failure=FAILURE)))

    assert 40 == run(state, "wait").situation.feelings.affection


def test_a_first_turn_can_be_skipped() -> None:
    """The scenario starts at the first turn that applies."""
    assert "two" == turn_id(begin(only_if(turn("one"), "trust > 99"), turn("two")))


def test_temptation_lasts_one_turn() -> None:
    """It is added to churn risk for leaving, in its own turn alone."""
    tempting = turn("one", event=Event(temptation=20))

    assert Status.LEFT == run(begin(tempting), "wait").status
    weaker = begin(turn("one", event=Event(temptation=19)), turn("two"))
    assert 19 == weaker.situation.temptation
    after = run(weaker, "wait")
    assert (Status.ENGAGED, 0) == (after.status, after.situation.temptation)
    assert 2 == after.steps[0].churn_risk


def test_when_she_leaves() -> None:
    """The scenario ends, and the turns not played count at the risk of the last one."""
    tempting = turn("one", event=Event(temptation=20))
    state = run(begin(tempting, turn("two"), turn("three")), "wait")
    end = outcome(state)

    assert state.finished
    assert (2, 2, 2) == risks(state)
    assert end is not None
    assert 941 == end.stayed


def test_only_the_last_risk_counts_on() -> None:
    """The turns she was still there count as they were."""
    leaving = turn("two", event=Event(failure=FAILURE, temptation=20))
    state = run(begin(turn("one"), leaving, turn("three"), turn("four")), "wait", "wait")

    assert (2, 9, 9, 9) == risks(state)


def test_a_skipped_turn_is_no_turn_not_played() -> None:
    """Only the turns after the one in which she left count as not played."""
    skipped = only_if(turn("two"), "trust > 99")
    state = run(begin(turn("one"), skipped, turn("three", event=Event(temptation=20))), "wait")

    assert (2, 2) == risks(run(state, "wait"))


def test_a_scenario_may_say_when_she_leaves() -> None:
    """`leaves_at` of the scenario stands before that of the rulebook."""
    assert Status.LEFT == run(begin(turn("one"), leaves_at=2), "wait").status
    assert Status.ENGAGED == run(begin(turn("one"), leaves_at=3), "wait").status


def test_chance() -> None:
    """The branch that is drawn happens, after the turn's own event, and the step names it."""
    rain = Branch(1, Event(failure=FAILURE, temptation=2))
    dry = Branch(1, Event(temptation=1))
    world = attrs.evolve(turn("one", event=Event(temptation=3)), chance=(rain, dry))
    seen = set()
    for seed in range(20):
        state = begin(world, seed=seed)
        drawn = draw_branch(seed, "one", (1, 1))
        seen.add(drawn)
        feelings = state.situation.feelings
        assert (drawn, [5, 4][drawn], [40, 50][drawn]) == (
            state.chance,
            state.situation.temptation,
            feelings.affection,
        )
        assert drawn == run(state, "wait").steps[0].chance
        assert run(state, "wait").chance is None
    assert {0, 1} == seen


def test_recharged_inspiration_is_there_from_the_next_turn_on() -> None:
    """Care on the same card is paid first, from what there was."""
    rest = response("rest", recharge=Source.CUSTOMER, smile=True, care=True)
    state = begin(*(turn(id_, rest) for id_ in "123"))

    assert [4, 4, 4] == [run(state, *["rest"] * n).situation.inspiration for n in range(3)]
    tired = response("tired", smile=True)
    both = begin(turn("1", tired), turn("2", tired), turn("3", rest))
    after = run(both, "tired", "tired", "rest")
    assert 3 == after.situation.inspiration
    assert 50 == after.situation.feelings.affection


def test_silence_while_a_promise_is_open() -> None:
    """The engine tells the clock whether somebody spoke."""
    state = run(begin(turn("one", CALL), turn("two", WAIT, OWN), turn("three")), "call")

    assert 2 == run(state, "wait").situation.feelings.patience
    assert 3 == run(state, "own").situation.feelings.patience


def test_told_on_the_card_of_the_due_turn() -> None:
    """A tell on that card makes a broken promise cheaper."""
    tell = response("tell", tell=True)
    state = run(begin(turn("one", CALL), turn("two"), turn("three", tell, WAIT)), "call", "wait")

    assert (50, 50) == run(state, "tell").situation.feelings[:2]
    assert (45, 45) == run(state, "wait").situation.feelings[:2]


def test_the_first_ending_that_fits() -> None:
    """Endings are tried in order; the last one has no condition."""
    endings = (
        Ending("cold", "Cold", when=parse("affection < 50")),
        Ending("warm", "Warm", when=parse("affection >= 55 and churn-risk < 9")),
        Ending("other", "Other"),
    )
    world = turn("one", WAIT, OWN, response("work", effort=1))
    ends = {
        id_: end.ending.id
        for id_ in ("wait", "own", "work")
        if (end := outcome(run(begin(world, endings=endings), id_)))
    }

    assert {"wait": "other", "own": "warm", "work": "cold"} == ends


def test_a_customer_in_trouble_from_the_start() -> None:
    """An issue that was open before turn 1 can be mended."""
    fix = response("fix", fix=Fix.MATCH)
    unhappy = Customer("Ada", affection=40, issue=Issue(IssueKind.GOODS, 1, ours=True, before=60))

    assert 50 == run(begin(turn("one", fix), customer=unhappy), "fix").situation.feelings.affection


def long_scenario() -> Scenario:
    """A scenario with a bit of everything."""
    blame = response("blame", excuse=Excuse("corona"))
    turns = [turn(f"t{n}", CALL, OWN, blame, WAIT, event=Event(failure=FAILURE)) for n in (1, 2)]
    rain = attrs.evolve(
        turn("rain", RING, WAIT, blame, OWN),
        chance=(Branch(2, Event(failure=FAILURE)), Branch(1, Event())),
    )
    return scenario(*turns, rain, turn("end", RING, OWN, WAIT))


def test_replay_equals_play() -> None:
    """A state is built again from its seed and responses, equal in everything."""
    world, rulebook = long_scenario(), shipped_rulebook()
    state = run(start(world, rulebook, 5), "call", "own", "ring", "own")

    assert state == replay(world, rulebook, 5, state.responses)
    assert hash(state.situation) == hash(replay(world, rulebook, 5, state.responses).situation)
    with pytest.raises(IllegalResponse):
        replay(world, rulebook, 5, ["call", "call"])
