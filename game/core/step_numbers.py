"""In which place a turn can come: the “5” of “Turn 5 of 10”, over all ways to play.

A trainee counts the turns taken, not those of the file: turns that exclude each other share a
number, and behind a turn that may be left out there are two.
"""

from collections.abc import Collection, Iterator, Sequence
from math import prod

from game.core.course import Course

_MOST = 10_000
"""So many combinations of visits in one loop are gone through."""

_Place = tuple[int, tuple[int, ...], int]
"""A turn, the visits paid to its loop so far, this one included, and the number of the step."""


def step_numbers(
    course: Course, leads: Sequence[Collection[int]], passing: Sequence[bool], limits: Sequence[int]
) -> tuple[tuple[int, ...], ...]:
    """Return for each turn the numbers, from 1, that it has on some way, whatever conditions say.

    The arguments are those of `course_of`. It is exact unless visits in a loop can be combined in
    more than 10,000 ways; then there may be numbers that no way has, none above the longest way.
    """
    exact = all(prod(limits[t] + 1 for t in loop) <= _MOST for loop in course.loops)
    visits = (0,) * len(course.counted)
    found: list[set[int]] = [set() for _ in leads]
    seen: set[_Place] = set()

    def landings(target: int, visits: tuple[int, ...], number: int) -> Iterator[_Place]:
        for turn in range(target, len(leads) if number <= course.longest else 0):
            if course.may_be_entered(turn, visits):
                yield turn, course.visit(turn, visits) if exact else visits, number
                if not passing[turn] and (exact or not course.loops[turn]):
                    return

    waiting = [*landings(0, visits, 1)]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        turn, visits, number = place
        found[turn].add(number)
        for target in leads[turn]:
            waiting += landings(target, visits, number + 1)
    return tuple(tuple(sorted(numbers)) for numbers in found)
