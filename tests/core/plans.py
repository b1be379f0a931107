"""Turns without words: where they lead, to hold what is worked out of it against a plain search."""

from collections.abc import Iterator, Sequence

from attrs import frozen
from hypothesis import strategies as st

from game.core.course import Course, course_of
from game.core.step_numbers import step_numbers


@frozen
class Plan:
    """Turns by number: where each leads, whether it may be passed over, how often it may come."""

    leads: tuple[frozenset[int], ...]
    passing: tuple[bool, ...]
    limits: tuple[int, ...]

    @property
    def course(self) -> Course:
        """What is worked out of it."""
        return course_of(self.leads, self.passing, self.limits)

    @property
    def step_numbers(self) -> tuple[tuple[int, ...], ...]:
        """The numbers that its turns can have, worked out of it."""
        return step_numbers(self.course, self.leads, self.passing, self.limits)

    def ways(self) -> Iterator[tuple[int, ...]]:
        """Every way through, turn by turn: the plain search that the course is held against."""
        for first in self.landings(0, ()):
            yield from self.ways_from((first,) if first < len(self.leads) else ())

    def ways_from(self, taken: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """Every way that goes on from here; each is also told where it stands."""
        yield taken
        for target in self.leads[taken[-1]] if taken else ():
            for landing in self.landings(target, taken):
                if landing < len(self.leads):
                    yield from self.ways_from((*taken, landing))

    def landings(self, target: int, taken: Sequence[int]) -> Iterator[int]:
        """Where one can come to who is sent to a turn."""
        end = len(self.leads)
        for turn in range(target, end):
            spent = taken.count(turn) == self.limits[turn]
            if not spent:
                yield turn
            if not (spent or self.passing[turn]):
                return
        yield end


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Up to five turns that lead anywhere, a few of which may come up to three times."""
    count = draw(st.integers(1, 5))
    targets = st.frozensets(st.integers(0, count), min_size=1, max_size=2)
    return Plan(
        tuple(
            draw(st.sampled_from([frozenset({n + 1}), None])) or draw(targets) for n in range(count)
        ),
        tuple(draw(st.sampled_from([False, False, True])) for _ in range(count)),
        tuple(draw(st.sampled_from([1, 1, 2, 3])) for _ in range(count)),
    )
