"""All plays of a small scenario, one after the other: no columns, no merging, no graph.

Which turn comes next, how often it came and what is still to come is kept here in the plainest
way; what a turn does is left to the rules.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import CERTAIN, END, Branch, Later, Response, Scenario, Turn
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen, on_offer
from game.core.tally import Tally


@attrs.frozen
class Pending:
    """What comes in so many turns; of several at once, what stands first in the file is first."""

    left: int
    place: tuple[int, int, int]
    later: Later


@attrs.frozen
class Here:
    """Where a play stands: the turn that awaits a response (None at the end), and all that counts.

    `onward` is what the turn and luck before the response say of the next turn, `entered` are the
    turns so far.
    """

    turn: Turn | None
    situation: Situation
    onward: str = ""
    entered: tuple[str, ...] = ()
    pending: tuple[Pending, ...] = ()


@attrs.frozen
class Play:
    """A whole play of a random trainee: how likely it is, who stayed, and where it ended."""

    responses: tuple[str, ...]
    chance: Fraction
    stayed: Fraction
    here: Here

    @property
    def end(self) -> Situation:
        """The last situation."""
        return self.here.situation


@attrs.frozen
class Enumeration:
    """A scenario to be played in every way."""

    scenario: Scenario
    rulebook: Rulebook

    def plays(self) -> Iterator[Play]:
        """Yield every play."""
        for share, here in self.starts():
            yield from self._plays(Play((), share, Fraction(1), here))

    def starts(self) -> Iterator[tuple[Fraction, Here]]:
        """Yield how a play may begin."""
        first = first_situation(self.scenario, self.rulebook)
        yield from self.enter(0, Here(None, plain(first)))

    def worth(self, value: Callable[[Situation], int], *, best: bool, stays: bool) -> Fraction:
        """Return what best or worst play makes of the scenario.

        An end is worth its value, times the share who stayed if ``stays``.
        """

        def of(here: Here) -> Fraction:
            if here.turn is None:
                return Fraction(value(here.situation))
            return (max if best else min)(map(by(here), self.offered(here)))

        def by(here: Here) -> Callable[[Response], Fraction]:
            return lambda response: sum(
                (
                    share * (stay if stays else 1) * of(then)
                    for share, stay, then in self.answers(here, response)
                ),
                Fraction(0),
            )

        return sum((share * of(here) for share, here in self.starts()), Fraction(0))

    def ending(self, end: Situation) -> int:
        """Return the number of the ending that an end leads to."""
        endings = enumerate(self.scenario.endings)
        return next(n for n, e in endings if applies(e.when, end, self.scenario, self.rulebook))

    def offered(self, here: Here) -> list[Response]:
        """Return the responses on offer."""
        responses = here.turn.responses if here.turn else ()
        return [r for r in responses if on_offer(r, here.situation, self.scenario, self.rulebook)]

    def enter(self, number: int, here: Here) -> Iterator[tuple[Fraction, Here]]:
        """Yield how the next turn that comes may await a response, from this one on."""
        if number == len(self.scenario.turns):
            yield Fraction(1), Here(None, here.situation)
            return
        turn = self.scenario.turns[number]
        spent = here.entered.count(turn.id) == turn.repeat
        if spent or not applies(turn.when, here.situation, self.scenario, self.rulebook):
            yield from self.enter(number + 1, here)
            return
        closer = [attrs.evolve(pending, left=pending.left - 1) for pending in here.pending]
        for share, branch in shares(turn.chance):
            t = self.tally(here.situation._replace(turn=number))
            for pending in sorted(closer, key=lambda pending: pending.place):
                if pending.left == 0:
                    happen(t, pending.later.event)
            happen(t, turn.event)
            happen(t, branch.event)
            yield (
                share,
                Here(
                    turn,
                    plain(t.situation()),
                    branch.next or turn.next,
                    (*here.entered, turn.id),
                    (*(p for p in closer if p.left), *put_off(number, 0, turn.chance, branch)),
                ),
            )

    def answers(self, here: Here, response: Response) -> Iterator[tuple[Fraction, Fraction, Here]]:
        """Yield how likely what follows is, which share stays over it, and where that is."""
        turn, number = here.turn, here.situation.turn
        assert turn is not None
        for share, branch in shares(turn.after):
            t = self.tally(here.situation)
            spoke = give(t, response)
            happen(t, branch.event)
            stay = 1 - Fraction(close(t, response, spoke=spoke), 100)
            after = plain(t.situation())
            if t.status == Status.LEFT:
                yield share, stay ** (1 + self.unplayed(here)), Here(None, after)
                continue
            pending = (
                *here.pending,
                *put_off(number, 1, turn.responses, response),
                *put_off(number, 2, turn.after, branch),
            )
            onward = self.number_of(branch.next or response.next or here.onward, number)
            then = attrs.evolve(here, situation=after, pending=pending)
            for further, there in self.enter(onward, then):
                yield share * further, stay, there

    def number_of(self, onward: str, number: int) -> int:
        """Return the number of the turn that follows this one, if it comes."""
        ids = [turn.id for turn in self.scenario.turns]
        if onward in ids:
            return ids.index(onward)
        return len(ids) if onward == END else number + 1

    def unplayed(self, here: Here) -> int:
        """Return how many turns could still come, at most."""
        course, turns, number = self.scenario.course, self.scenario.turns, here.situation.turn
        made = sum(here.entered.count(turns[other].id) for other in course.loops[number])
        return course.most_left(number, made)

    def tally(self, situation: Situation) -> Tally:
        """Set a situation in motion."""
        return Tally(situation, self.scenario, self.rulebook)

    def _plays(self, play: Play) -> Iterator[Play]:
        if play.here.turn is None:
            yield play
            return
        offered = self.offered(play.here)
        for response in offered:
            for share, stay, then in self.answers(play.here, response):
                yield from self._plays(
                    Play(
                        (*play.responses, response.id),
                        play.chance * share / len(offered),
                        play.stayed * stay,
                        then,
                    )
                )


def plain(s: Situation) -> Situation:
    """Return a situation without what is kept here in another way."""
    visits, pending = (0,) * len(s.visits), (0,) * len(s.pending)
    return s._replace(onward=0, visits=visits, pending=pending)


def put_off(
    number: int, place: int, givers: Sequence[Response | Branch], giver: Response | Branch
) -> Iterator[Pending]:
    """What one of several responses or branches of a turn puts off, and where in it that stands."""
    if giver.later:
        item = [other.later for other in givers].index(giver.later)
        yield Pending(giver.later.turns, (number, place, item), giver.later)


def shares(branches: tuple[Branch, ...]) -> list[tuple[Fraction, Branch]]:
    """The branches of a chance with their shares, or one that is certain."""
    whole = sum(branch.weight for branch in branches or CERTAIN)
    return [(Fraction(branch.weight, whole), branch) for branch in branches or CERTAIN]
