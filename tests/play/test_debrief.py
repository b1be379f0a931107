"""The look back at a whole run."""

import attrs
import pytest

from game.core.cards import Keep, Promise
from game.core.customer import Customer
from game.core.engine import replay
from game.core.feelings import IssueKind
from game.core.scenario import Ending, Event, Failure, Lesson, Scenario
from game.core.status import Status
from game.play.debrief import Debrief, Fate, debrief
from tests.worlds import response, scenario, shipped_rulebook, turn

LATE = Event("It is late.", Failure(IssueKind.SERVICE, severity=2, ours=True))
CALL = Promise("call", "A call.", due=2)


def look_back(world: Scenario, *responses: str) -> Debrief:
    """The debrief of these responses."""
    return debrief(replay(world, shipped_rulebook(), 1, responses))


def test_a_debrief_tells_how_it_ended() -> None:
    """The ending, where she stood and stands, and of 1,000 customers like her how many stayed."""
    world = scenario(
        turn("one", response("look", care=True)),
        endings=(Ending("end", "{customer}'s end", "So."),),
    )
    told = look_back(world, "look")

    assert ("Ada’s end", "So.") == (told.ending, told.text)
    assert (Status.ENGAGED, Status.ENGAGED) == (told.status_at_start, told.status)
    assert (50, 55, 50, 50) == (
        told.affection_at_start,
        told.affection,
        told.trust_at_start,
        told.trust,
    )
    assert (990, 0) == (told.stayed, told.not_played)


def test_nothing_is_judged_by_one_number() -> None:
    """Effort asked and boxes ticked stand beside the connection she feels."""
    told = look_back(scenario(turn("a", response("b", effort=2, process=3))), "b")

    assert (2, 3, 6) == (told.effort, told.ticks, told.ticks_most)
    assert (told.affection + told.trust) // 2 == told.connection


@pytest.mark.parametrize(
    ("start", "responses", "friends"),
    [
        (50, ("look", "look"), 60),  # 50, 55, 60: both the peak and the end
        (50, ("shift", "look"), 32),  # 50, 30, 35: between the low and the end
        (60, ("shift", "look"), 42),  # 60, 40, 45: 60 and 40 are as far, the lower counts
        (90, ("shift", "look"), 82),  # 90, 70, 75: the start was the peak
    ],
)
def test_friends_hear_of_the_peak_and_the_end(
    start: int, responses: tuple[str, ...], friends: int
) -> None:
    """What she tells lies between the affection furthest from 50 and the last one [law 33]."""
    both = (response("look", care=True), response("shift", effort=4))
    world = scenario(
        turn("one", *both), turn("two", *both), customer=Customer("Ada", affection=start)
    )

    assert friends == look_back(world, *responses).friends


def test_the_path_holds_every_turn() -> None:
    """A point tells what was done and how she felt at the end of the turn."""
    call = attrs.evolve(response("call", care=True, own=True), did="called her", icon="phone")
    world = scenario(turn("one", call, event=LATE), turn("two"))
    first, second = look_back(world, "call", "wait").path

    assert (1, "called her", "phone") == (first.number, first.did, first.icon)
    assert (45, 5, 45, 5) == (first.affection, first.by, first.trust, first.churn_risk)
    assert (950, Status.ENGAGED) == (first.stayed, first.status)
    assert (2, "wait", -5) == (second.number, second.label, second.by)


def test_turning_points_are_the_largest_loss_and_gain() -> None:
    """They are told in the order of the turns; what the event did is not counted."""
    acts = (response("look", care=True), response("a", effort=1), response("b", effort=2))
    world = scenario(*(turn(id_, *acts) for id_ in "wxyz"))
    told = look_back(world, "a", "b", "look", "look")

    assert [(2, -10), (3, 5)] == [(point.number, point.by) for point in told.turning_points]


def test_a_run_without_losses_has_no_turning_point_for_the_worse() -> None:
    """The smallest gain is not told as a loss."""
    world = scenario(turn("one", response("look", care=True)), turn("two"))

    assert [5] == [point.by for point in look_back(world, "look", "wait").turning_points]


@pytest.mark.parametrize(
    ("second", "third", "fate", "ended"),
    [
        ("keep", "wait", Fate.KEPT, 2),
        ("check", "wait", Fate.CHECKED, 2),
        ("wait", "wait", Fate.BROKEN, 3),
        ("wait", "tell", Fate.TOLD, 3),
    ],
)
def test_a_promise_is_followed_to_its_end(second: str, third: str, fate: Fate, ended: int) -> None:
    """A promise is kept, kept and checked, broken, or broken but told first."""
    world = scenario(
        turn("one", response("call", promise=CALL)),
        turn(
            "two",
            response("keep", keep=(Keep("call"),)),
            response("check", keep=(Keep("call", check=True),)),
            response("wait"),
        ),
        turn("three", response("wait"), response("tell", tell=True)),
    )
    told = look_back(world, "call", second, third)

    assert [("A call.", 1, fate, ended)] == [attrs.astuple(promise) for promise in told.promises]


def test_a_promise_may_still_be_open_at_the_end() -> None:
    """A promise that falls due after the last turn is neither kept nor broken."""
    told = look_back(scenario(turn("one", response("call", promise=CALL))), "call")

    assert [(Fate.OPEN, None)] == [(promise.fate, promise.ended) for promise in told.promises]


def test_lessons_are_told_with_their_turns() -> None:
    """Each lesson of the scenario tells which turns followed it and which broke it."""
    tell, keep = Lesson("tell", "Tell."), Lesson("keep", "Keep.")
    good = attrs.evolve(response("good"), follows=tell)
    bad = attrs.evolve(response("bad"), breaks=tell)
    world = scenario(*(turn(id_, good, bad) for id_ in "abc"), lessons=(tell, keep))

    assert [("Tell.", (1, 3), (2,)), ("Keep.", (), ())] == [
        (lesson.title, lesson.followed, lesson.broken)
        for lesson in look_back(world, "good", "bad", "good").lessons
    ]


def test_turns_not_played_count_when_she_leaves() -> None:
    """She left in turn 1 of 3: two more turns count at the risk of that turn."""
    world = scenario(
        turn("one", response("shift", effort=9)), turn("two"), turn("three"), leaves_at=5
    )
    told = look_back(world, "shift")

    assert (Status.LEFT, 2) == (told.status, told.not_played)
    assert told.stayed == told.path[-1].stayed
    assert told.stayed < 1000 - 10 * told.path[-1].churn_risk


def test_questions_and_sources_are_handed_on() -> None:
    """The author's questions name her; sources are typeset."""
    world = scenario(discussion=("What did {customer} lose?",), sources=("A 'study'",))
    told = look_back(world, "wait")

    assert (("What did Ada lose?",), ("A ‘study’",)) == (told.discussion, told.sources)


def test_there_is_no_debrief_before_the_end() -> None:
    """Asking for the debrief of a run that goes on is a mistake, and the error says so."""
    with pytest.raises(ValueError, match="'small' is not over"):
        look_back(scenario())
