"""Playing at random, when there are too many situations to visit them all.

What comes out is an estimate and always says so, with its 95 % interval. Every play draws from one
seeded generator, so the same seed gives the same estimate; it shares nothing with the keyed luck of
a real run, whose few seeds would bias it.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.rulebook import Rulebook
from game.core.scenario import Branch, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen, on_offer
from game.core.tally import Tally
from game.proof.columns import Fields, fields_of, situation_of, spread, taken
from game.proof.exploring import CERTAIN, first_fitting

_SURE = 1.96
"""So many standard errors to each side hold the truth in 95 of 100 estimates."""

Rows = NDArray[np.intp]


@attrs.frozen
class Estimate:
    """A number that was sampled, and how far the truth may lie to each side (95 %)."""

    value: float
    margin: float


@attrs.frozen
class Sample:
    """What so many random plays came to: each ending's chance, and who stayed of 1,000."""

    plays: int
    endings: tuple[Estimate, ...]
    stayed: Estimate
    affection: Estimate


def sample(scenario: Scenario, rulebook: Rulebook, plays: int = 100_000, seed: int = 1) -> Sample:
    """Play a scenario so many times, each response on offer equally often."""
    return _Sampler(scenario, rulebook, plays, seed).sample()


class _Sampler:
    """All plays side by side: row by row the situation that each has come to."""

    def __init__(self, scenario: Scenario, rulebook: Rulebook, plays: int, seed: int) -> None:
        self.scenario = scenario
        self.rulebook = rulebook
        self.plays = plays
        self.dice = np.random.default_rng(seed)
        first = fields_of(first_situation(scenario, rulebook))
        self.fields: Fields = [np.full(plays, field, np.int32) for field in first]
        self.playing = np.ones(plays, np.bool_)
        self.still_there = np.ones(plays)

    def sample(self) -> Sample:
        """Play turn by turn, and count."""
        for turn in self.scenario.turns:
            number = self.scenario.turns.index(turn)
            rows = np.flatnonzero(self.playing)
            here = applies(turn.when, self.situation(number, rows), self.scenario, self.rulebook)
            rows = rows[spread(here, len(rows))]
            if len(rows):
                self.enter(number, rows)
                self.respond(number, rows)
        return self.result()

    def enter(self, number: int, rows: Rows) -> None:
        """Let the event of a turn happen in these rows."""
        turn = self.scenario.turns[number]
        for branch, drawn in self.draw(turn.chance, rows):
            t = self.tally(number, drawn)
            happen(t, turn.event)
            happen(t, branch.event)
            self.write(drawn, t.situation())

    def respond(self, number: int, rows: Rows) -> None:
        """Choose a response in each of these rows, and end the turn."""
        turn = self.scenario.turns[number]
        before = self.situation(number, rows)
        offered = np.stack(
            [
                spread(on_offer(response, before, self.scenario, self.rulebook), len(rows))
                for response in turn.responses
            ]
        )
        lots = (1 - self.dice.random(offered.shape)) * offered
        chosen = lots.argmax(axis=0)
        for index, response in enumerate(turn.responses):
            for branch, drawn in self.draw(turn.after, rows[chosen == index]):
                t = self.tally(number, drawn)
                spoke = give(t, response)
                happen(t, branch.event)
                risk = spread(close(t, response, spoke=spoke), len(drawn))
                left = spread(t.status == Status.LEFT, len(drawn))
                self.write(drawn, t.situation())
                turns = np.where(left, len(self.scenario.turns) - number, 1)
                self.still_there[drawn] *= (1 - risk / 100) ** turns
                self.playing[drawn[left]] = False

    def draw(self, branches: Sequence[Branch], rows: Rows) -> Iterator[tuple[Branch, Rows]]:
        """Divide rows among branches by their weights; yield those that got any."""
        weights = np.array([branch.weight for branch in branches or CERTAIN])
        bounds = np.cumsum(weights)
        drawn = np.searchsorted(bounds, self.dice.integers(bounds[-1], size=len(rows)), "right")
        for number, branch in enumerate(branches or CERTAIN):
            mine = rows[drawn == number]
            if len(mine):
                yield branch, mine

    def situation(self, number: int, rows: Rows) -> Situation:
        """Return the situations of some rows, as columns."""
        return situation_of(number, taken(self.fields, rows), self.scenario)

    def tally(self, number: int, rows: Rows) -> Tally:
        """Set the situations of some rows in motion."""
        return Tally(self.situation(number, rows), self.scenario, self.rulebook)

    def write(self, rows: Rows, after: Situation) -> None:
        """Take over what became of some rows."""
        for field, value in zip(self.fields, fields_of(after), strict=True):
            field[rows] = value

    def result(self) -> Sample:
        """Count the endings, and who is still there."""
        end = self.situation(len(self.scenario.turns), np.arange(self.plays))
        ending = first_fitting(end, self.plays, self.scenario, self.rulebook)
        return Sample(
            self.plays,
            tuple(_estimate(ending == number) for number in range(len(self.scenario.endings))),
            _estimate(self.still_there * 1000),
            _estimate(spread(end.feelings.affection, self.plays)),
        )


def _estimate(values: NDArray[Any]) -> Estimate:
    """Return the mean of what was sampled, with its 95 % interval."""
    error = float(values.std()) / math.sqrt(len(values))
    return Estimate(float(values.mean()), _SURE * error)
