"""Playing at random, when there are too many situations to visit them all.

What comes out is an estimate and always says so, with its 95 % interval. Every run draws from one
seeded generator, so the same seed gives the same estimate; it shares nothing with the keyed luck of
a real run, whose few seeds would bias it.

Plays that have come to the same situation are counted, not told apart: how many of them go which
way is drawn as one binomial number. So a thousand million plays take no longer than there are
situations, and a million in too large a scenario never hold more than a million of them.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.rulebook import Rulebook
from game.core.scenario import CERTAIN, Branch, Response, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import arrive, befall, close, first_situation, give, on_offer
from game.core.tally import Tally
from game.proof.columns import (
    Fields,
    Indices,
    all_rows,
    fields_of,
    folded,
    situation_of,
    spread,
    taken,
)
from game.proof.exploring import first_fitting
from game.proof.leading import Entry, Leading
from game.proof.merging import merge
from game.proof.stages import Stage, in_order

_SURE = 1.96
"""So many standard errors to each side hold the truth in 95 of 100 estimates."""

_RULE_OF_THREE = 3
"""What was never seen in n plays has a chance of 3 / n at most (95 %).

J. A. Hanley and A. Lippman-Hand, If nothing goes wrong, is everything all right? (JAMA, 1983).
"""

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]


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


def sample(scenario: Scenario, rulebook: Rulebook, plays: int = 1_000_000, seed: int = 1) -> Sample:
    """Play a scenario so many times, each response on offer equally often."""
    return _Sampler(scenario, rulebook, plays, seed).sample()


@attrs.frozen(eq=False)
class _Plays:
    """Plays that have come to a turn: how many to each of these situations.

    ``stayed`` is the share of customers who are still there, on average over the plays in a
    situation, ``squares`` the average of its square. As all of them go on alike, whichever of them
    a draw leads on, the averages go with it; that adds no bias and takes some chance away.
    """

    fields: Fields
    counts: Counts
    stayed: Shares
    squares: Shares

    @property
    def size(self) -> int:
        """How many different situations there are."""
        return len(self.counts)

    def led(self, after: Situation, rows: Indices, counts: Counts) -> "_Plays":
        """Return some of these rows, of so many plays each, with what became of them."""
        fields = [folded(field) for field in fields_of(after)]
        return _Plays(fields, counts, self.stayed[rows], self.squares[rows])

    def entering(self, fields: Fields, rows: Indices) -> "_Plays":
        """Return some of these rows, which enter a turn with these fields."""
        return _Plays(fields, self.counts[rows], self.stayed[rows], self.squares[rows])

    def at(self, rows: Indices) -> "_Plays":
        """Return some of these rows."""
        fields = taken(self.fields, rows)
        return _Plays(fields, self.counts[rows], self.stayed[rows], self.squares[rows])


class _Sampler:
    """All plays side by side, turn by turn."""

    def __init__(self, scenario: Scenario, rulebook: Rulebook, plays: int, seed: int) -> None:
        self.scenario = scenario
        self.rulebook = rulebook
        self.plays = plays
        self.dice = np.random.default_rng(seed)
        self.leading = Leading(scenario, rulebook)
        self.waiting: defaultdict[Stage, list[_Plays]] = defaultdict(list)

    def sample(self) -> Sample:
        """Play turn by turn, and count."""
        first = fields_of(first_situation(self.scenario, self.rulebook))
        plays = _Plays(first, np.array([self.plays]), np.ones(1), np.ones(1))
        for entry in self.leading.enter(0, first, all_rows(1)):
            self.arrive(entry, plays)
        for stage in in_order(self.scenario.course, self.waiting):
            waiting = self.waiting.pop(stage, [])
            if waiting:
                self.respond(stage, _merged(waiting))
        (waiting,) = self.waiting.values()
        return self.result(_merged(waiting))

    def arrive(self, entry: Entry, before: _Plays) -> None:
        """Let a turn begin for some rows of what came before it."""
        stage, plays = entry.stage, before.entering(entry.fields, entry.rows)
        if stage.turn == self.leading.end:
            self.waiting[stage].append(plays)
            return
        turn = self.scenario.turns[stage.turn]
        for branch, rows, counts in self.draw(turn.chance, plays.counts):
            t = self.tally(stage.turn, plays.at(rows))
            arrive(t, turn, branch, entry.now)
            self.waiting[stage].append(plays.led(t.situation(), rows, counts))

    def respond(self, stage: Stage, plays: _Plays) -> None:
        """Choose among the responses of a turn."""
        s = self.situation(stage.turn, plays)
        responses = self.scenario.turns[stage.turn].responses
        offered = [
            spread(on_offer(response, s, self.scenario, self.rulebook), plays.size).astype(np.int64)
            for response in responses
        ]
        for response, counts in zip(responses, self.split(plays.counts, offered), strict=True):
            rows = np.flatnonzero(counts)
            self.give(stage, response, attrs.evolve(plays.at(rows), counts=counts[rows]))

    def give(self, stage: Stage, response: Response, plays: _Plays) -> None:
        """Give a response, and end the turn."""
        turn = self.scenario.turns[stage.turn]
        for branch, rows, counts in self.draw(turn.after, plays.counts):
            t = self.tally(stage.turn, plays.at(rows))
            spoke = give(t, response)
            befall(t, branch)
            risk = spread(close(t, response, spoke=spoke), len(rows))
            left = spread(t.status == Status.LEFT, len(rows))
            stay = (1 - risk / 100) ** np.where(left, 1 + stage.left, 1)
            led = plays.led(t.situation(), rows, counts)
            led = attrs.evolve(led, stayed=led.stayed * stay, squares=led.squares * stay**2)
            for _left, entry in self.leading.go_on(t.situation(), len(rows)):
                self.arrive(entry, led)

    def draw(
        self, branches: Sequence[Branch], counts: Counts
    ) -> Iterator[tuple[Branch, Indices, Counts]]:
        """Divide plays among branches; yield the rows that got any, and how many plays."""
        branches = branches or CERTAIN
        weights = [np.array(branch.weight) for branch in branches]
        for branch, drawn in zip(branches, self.split(counts, weights), strict=True):
            rows = np.flatnonzero(drawn)
            if len(rows):
                yield branch, rows, drawn[rows]

    def split(self, counts: Counts, weights: Sequence[Counts]) -> Iterator[Counts]:
        """Divide plays at random in proportion to weights; yield how many fall to each."""
        whole = np.sum(weights, axis=0)
        for weight in weights:
            drawn = self.dice.binomial(counts, weight / np.maximum(whole, 1))
            yield drawn
            counts, whole = counts - drawn, whole - weight

    def situation(self, turn: int, plays: _Plays) -> Situation:
        """Return the situations that plays have come to, as columns."""
        return situation_of(turn, plays.fields, self.scenario)

    def tally(self, turn: int, plays: _Plays) -> Tally:
        """Set the situations of plays in motion."""
        return Tally(self.situation(turn, plays), self.scenario, self.rulebook)

    def result(self, plays: _Plays) -> Sample:
        """Count the endings, and who is still there."""
        end = self.situation(self.leading.end, plays)
        ending = first_fitting(end, plays.size, self.scenario, self.rulebook)
        hits = [int(plays.counts[ending == n].sum()) for n, _ in enumerate(self.scenario.endings)]
        affection = spread(end.feelings.affection, plays.size).astype(np.float64)
        return Sample(
            self.plays,
            tuple(_share(number, self.plays) for number in hits),
            _mean(plays.counts, plays.stayed * 1000, plays.squares * 1000**2),
            _mean(plays.counts, affection, affection**2),
        )


def _merged(parts: Sequence[_Plays]) -> _Plays:
    """Merge equal situations; plays in the same one share their averages."""
    merged = merge([(part.fields, part.size) for part in parts])
    rows = np.concatenate(merged.rows)
    counts = np.zeros(merged.size, np.int64)
    np.add.at(counts, rows, np.concatenate([part.counts for part in parts]))
    averages = (
        np.bincount(rows, np.concatenate(values), merged.size) / counts
        for values in zip(
            *((part.counts * part.stayed, part.counts * part.squares) for part in parts),
            strict=True,
        )
    )
    return _Plays(merged.fields, counts, *averages)


def _share(hits: int, plays: int) -> Estimate:
    """Return how often something happened, with its 95 % interval."""
    share = hits / plays
    error = math.sqrt(share * (1 - share) / plays)
    return Estimate(share, max(_SURE * error, _RULE_OF_THREE / plays))


def _mean(counts: Counts, values: Shares, squares: Shares) -> Estimate:
    """Return the mean of what was sampled, with its 95 % interval."""
    mean, square = (float(np.average(of, weights=counts)) for of in (values, squares))
    error = math.sqrt(max(0.0, square - mean**2) / int(counts.sum()))
    return Estimate(mean, _SURE * error)
