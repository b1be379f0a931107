"""All plays of a small scenario, one after the other: no columns, no merging, no graph."""

from collections.abc import Callable, Iterator
from fractions import Fraction

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Branch, Event, Response, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen, on_offer
from game.core.tally import Tally

CERTAIN = (Branch(1, Event()),)


@attrs.frozen
class Play:
    """A whole play of a random trainee: how likely it is, who stayed, and where it ended."""

    responses: tuple[str, ...]
    chance: Fraction
    stayed: Fraction
    end: Situation


@attrs.frozen
class Enumeration:
    """A scenario to be played in every way."""

    scenario: Scenario
    rulebook: Rulebook

    def plays(self) -> Iterator[Play]:
        """Yield every play."""
        for share, here in self.arrivals(first_situation(self.scenario, self.rulebook)):
            yield from self._plays(Play((), share, Fraction(1), here))

    def worth(self, value: Callable[[Situation], int], *, best: bool, stays: bool) -> Fraction:
        """Return what best or worst play makes of the scenario.

        An end is worth its value, times the share who stayed if ``stays``.
        """

        def of(here: Situation) -> Fraction:
            if self.over(here):
                return Fraction(value(here))
            return (max if best else min)(map(by(here), self.offered(here)))

        def by(here: Situation) -> Callable[[Response], Fraction]:
            return lambda response: sum(
                (
                    share * (stay if stays else 1) * of(then)
                    for share, stay, then in self.answers(here, response)
                ),
                Fraction(0),
            )

        start = first_situation(self.scenario, self.rulebook)
        return sum((share * of(here) for share, here in self.arrivals(start)), Fraction(0))

    def ending(self, end: Situation) -> int:
        """Return the number of the ending that an end leads to."""
        endings = enumerate(self.scenario.endings)
        return next(n for n, e in endings if applies(e.when, end, self.scenario, self.rulebook))

    def over(self, here: Situation) -> bool:
        """Whether nothing can be responded any more."""
        return here.turn == len(self.scenario.turns)

    def offered(self, here: Situation) -> list[Response]:
        """Return the responses on offer."""
        responses = self.scenario.turns[here.turn].responses
        return [r for r in responses if on_offer(r, here, self.scenario, self.rulebook)]

    def arrivals(self, here: Situation) -> Iterator[tuple[Fraction, Situation]]:
        """Yield the situations in which the next turn that applies may await a response."""
        if self.over(here):
            yield Fraction(1), here
            return
        turn = self.scenario.turns[here.turn]
        if not applies(turn.when, here, self.scenario, self.rulebook):
            yield from self.arrivals(here._replace(turn=here.turn + 1))
            return
        for share, branch in shares(turn.chance):
            t = Tally(here, self.scenario, self.rulebook)
            happen(t, turn.event)
            happen(t, branch.event)
            yield share, t.situation()

    def answers(
        self, here: Situation, response: Response
    ) -> Iterator[tuple[Fraction, Fraction, Situation]]:
        """Yield how likely what follows is, which share stays over it, and the next situation."""
        turns = self.scenario.turns
        for share, branch in shares(turns[here.turn].after):
            t = Tally(here, self.scenario, self.rulebook)
            spoke = give(t, response)
            happen(t, branch.event)
            stay = 1 - Fraction(close(t, response, spoke=spoke), 100)
            left = t.status == Status.LEFT
            unplayed = len(turns) - t.turn
            t.turn = len(turns) if left else t.turn + 1
            for further, then in self.arrivals(t.situation()):
                yield share * further, stay ** (unplayed if left else 1), then

    def _plays(self, play: Play) -> Iterator[Play]:
        if self.over(play.end):
            yield play
            return
        offered = self.offered(play.end)
        for response in offered:
            for share, stay, then in self.answers(play.end, response):
                yield from self._plays(
                    Play(
                        (*play.responses, response.id),
                        play.chance * share / len(offered),
                        play.stayed * stay,
                        then,
                    )
                )


def shares(branches: tuple[Branch, ...]) -> list[tuple[Fraction, Branch]]:
    """The branches of a chance with their shares, or one that is certain."""
    whole = sum(branch.weight for branch in branches or CERTAIN)
    return [(Fraction(branch.weight, whole), branch) for branch in branches or CERTAIN]
