"""Stages: the layers of a scenario, in an order in which each comes after all that lead to it.

A turn that comes once is one stage. A turn in a loop is one for each of its visits and for each
number of visits that were made to the loop before, so that no stage leads back to an earlier one.
"""

from collections.abc import Collection, Iterator

import attrs

from game.core.course import Course


@attrs.frozen(order=True)
class Stage:
    """What the situations of a layer have in common.

    `turn` is the number of the turn that awaits a response, or the number of turns at the end,
    `visit` says for which time, from 1, it was entered. `made` counts the visits to its loop, this
    one included, and is 0 outside of loops. `left` turns can still come after it, at most.
    """

    made: int
    turn: int
    visit: int
    left: int


def stage_of(course: Course, turn: int, visit: int = 1, made: int = 0) -> Stage:
    """Return the stage of a turn that is entered."""
    return Stage(made, turn, visit, course.most_left(turn, made))


def end_of(course: Course) -> Stage:
    """Return the stage after all turns."""
    return Stage(0, len(course.order), 1, 0)


def in_order(course: Course, waiting: Collection[Stage]) -> Iterator[Stage]:
    """Yield stages in order: all turns in no loop, and of loops those that are waiting.

    Those in a loop may come to wait while it is passed; whoever asks takes them away.
    """
    for turn in course.order:
        loop = course.loops[turn]
        if not loop:
            yield stage_of(course, turn)
        while turn == min(loop, default=None) and any(stage.turn in loop for stage in waiting):
            yield min(stage for stage in waiting if stage.turn in loop)
