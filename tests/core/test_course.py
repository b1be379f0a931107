"""Which turn can follow which, and how many turns there can be."""

import itertools

from hypothesis import given

from game.core.course import Course, course_of
from tests.core.plans import Plan, plans


def course(*leads: set[int], **limits: int) -> Course:
    """A course without conditions; `turn_2=3` lets turn 2 come three times."""
    often = [limits.get(f"turn_{number}", 1) for number in range(len(leads))]
    return course_of(leads, [False] * len(leads), often)


def test_one_after_the_other() -> None:
    """Without jumps turns come in the order of the file, once each, and nothing is counted."""
    plain = course({1}, {2}, {3})

    assert ((0, 1, 2), (), 3) == (plain.order, plain.counted, plain.longest)
    assert [2, 1, 0] == [plain.most_left(turn, 0) for turn in range(3)]


def test_a_jump_forward() -> None:
    """The longest way counts; what can be left out need not be."""
    forward = course({1, 3}, {2}, {3}, {4})

    assert 4 == forward.longest
    assert [3, 2, 1, 0] == [forward.most_left(turn, 0) for turn in range(4)]


def test_two_ways_that_exclude_each_other() -> None:
    """Only one of them counts."""
    assert 3 == course({1, 2}, {3}, {3}, {4}).longest


def test_what_can_come_after_a_turn() -> None:
    """At once or later; in a loop the turn itself; behind the last turn is the end."""
    loop = course({1}, {2}, {1, 3}, {4}, turn_1=2)

    assert (frozenset({1, 2, 3, 4}), frozenset({1, 2, 3, 4})) == loop.after[:2]
    assert (frozenset({1, 2, 3, 4}), frozenset({4})) == loop.after[2:]


def test_an_early_end() -> None:
    """What ends the scenario has nothing behind it, whatever stands there in the file."""
    early = course({1, 2}, {3}, {3})

    assert ((1, 0, 0), 2) == (tuple(early.most_left(turn, 0) for turn in range(3)), early.longest)


def test_a_loop() -> None:
    """Turns that lead back to one another are counted, and every visit that is left may come."""
    loop = course({1}, {2}, {1, 3}, {4}, turn_1=2, turn_2=2)

    assert ((), (1, 2), (1, 2), ()) == loop.loops
    assert ((1, 2), 6) == (loop.counted, loop.longest)
    assert (1, 4, 0) == (
        loop.visits_made(1, (1, 0)),
        loop.visits_made(2, (2, 2)),
        loop.visits_made(3, (0, 0)),
    )
    assert (4, 1, 0) == (loop.most_left(1, 1), loop.most_left(2, 4), loop.most_left(3, 0))


def test_a_jump_back_to_what_was_jumped_over_is_no_loop() -> None:
    """There each turn comes once, in another order than that of the file."""
    crossed = course({2}, {3}, {1})

    assert ((0, 2, 1), (), 3) == (crossed.order, crossed.counted, crossed.longest)


def test_visits() -> None:
    """They are counted in the loop, and forgotten when it is left."""
    loop = course({1}, {2}, {1, 3}, {4}, turn_1=2)

    assert (0, 0) == loop.visit(0, (0, 0))
    assert (1, 0) == loop.visit(1, (0, 0))
    assert (2, 1) == loop.visit(1, (1, 1))
    assert (0, 0) == loop.visit(3, (1, 1))
    assert 2 == loop.which_visit(1, (2, 1))
    assert 1 == loop.which_visit(3, (0, 0))
    assert [True, True, False] == [loop.may_be_entered(1, (n, 0)) for n in range(3)]
    assert loop.may_be_entered(0, (9, 9))


def test_two_loops() -> None:
    """What was counted in one loop is nothing to another."""
    loops = course({0, 1}, {2}, {2, 3}, turn_0=2, turn_2=3)

    assert ((0,), (), (2,)) == loops.loops
    assert (0, 1) == loops.visit(2, (2, 0))
    assert (6, 5, 3, 2) == (
        loops.longest,
        loops.most_left(0, 1),
        loops.most_left(1, 0),
        loops.most_left(2, 1),
    )


def test_without_turns() -> None:
    """There is nothing to enter, as in a file whose turns are still missing."""
    assert 0 == course().longest


@given(plans())
def test_no_way_leads_out_of_order(plan: Plan) -> None:
    """Each turn comes after those that lead to it; within a loop the order is open."""
    found = plan.course
    for way in itertools.islice(plan.ways(), 300):
        for before, after in itertools.pairwise(way):
            assert (
                found.order.index(before) < found.order.index(after) or after in found.loops[before]
            )


@given(plans())
def test_no_turn_outside_a_loop_comes_twice(plan: Plan) -> None:
    """So their visits need not be remembered."""
    for way in itertools.islice(plan.ways(), 300):
        twice = {turn for turn in way if way.count(turn) > 1}
        assert twice <= set(plan.course.counted)


@given(plans())
def test_what_is_remembered_is_enough(plan: Plan) -> None:
    """Whether a turn may be entered follows from the visits that are kept, on every way."""
    found = plan.course
    for way in itertools.islice(plan.ways(), 300):
        visits: tuple[int, ...] = (0,) * len(found.counted)
        for number, turn in enumerate(way):
            assert found.may_be_entered(turn, visits)
            visits = found.visit(turn, visits)
            assert way[: number + 1].count(turn) == found.which_visit(turn, visits)
        for turn in range(len(plan.leads)) if way else ():
            spent = way.count(turn) == plan.limits[turn]
            can_come = turn in found.loops[way[-1]]
            assert found.may_be_entered(turn, visits) is not (spent and can_come)


@given(plans())
def test_no_way_is_longer_than_told(plan: Plan) -> None:
    """Neither from the start nor from any turn on."""
    found = plan.course
    for way in itertools.islice(plan.ways(), 300):
        assert len(way) <= found.longest
        visits: tuple[int, ...] = (0,) * len(found.counted)
        for number, turn in enumerate(way, 1):
            visits = found.visit(turn, visits)
            left = found.most_left(turn, found.visits_made(turn, visits))
            assert len(way) - number <= left


@given(plans())
def test_without_loops_the_longest_way_is_as_long_as_told(plan: Plan) -> None:
    """Then it is no estimate."""
    if not plan.course.counted:
        assert max(map(len, plan.ways())) == plan.course.longest
