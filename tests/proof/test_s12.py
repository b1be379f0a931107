"""S12 of the benchmarks has a formula: what the proof says of it is worked out a second time.

The formula is walked in plain Python, without the engine, as whole numbers over one denominator.
"""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import attrs

from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.proof.backward import ends_with, solve
from game.proof.columns import spread
from game.proof.playthroughs import playthroughs_by_ending
from game.proof.proof import Proof, prove
from game.proof.reducing import reduce_graph
from tests.worlds import shipped_rulebook

FILE = Path(__file__).parents[2] / "benchmarks" / "scenarios" / "s12.yaml"

Numbers = tuple[int, int, int]
"""a and t from 0 to 100, and e from 0 to 12."""

START = (50, 50, 0)
SETBACK, RELIEF, NOTHING = (-6, -3, 0), (0, 2, 0), (0, 0, 0)


@attrs.frozen
class Walk:
    """All ways to play, as the situations of each layer.

    `often` says how many of `whole` times a random trainee comes by them, `ways` in how many ways
    one gets there.
    """

    often: tuple[dict[Numbers, int], ...]
    ways: tuple[dict[Numbers, int], ...]
    whole: int

    def ends(self, ending: str) -> list[Numbers]:
        """The last situations that have this ending."""
        return [numbers for numbers in self.often[-1] if ending_of(numbers) == ending]


@cache
def walk() -> Walk:
    """Walk the formula, layer by layer."""
    often, ways, whole = [Counter({START: 1})], [Counter({START: 1})], 1
    for k in range(1, 13):
        branches = [(30, SETBACK), (70, RELIEF)] if k % 3 == 0 else [(1, NOTHING)]
        next_often: Counter[Numbers] = Counter()
        next_ways: Counter[Numbers] = Counter()
        for numbers, times in often[-1].items():
            responses = [r for r in range(4) if on_offer(k, r, numbers)]
            for r in responses:
                answered = answer(k, r, numbers)
                for weight, by in branches:
                    behind = add(answered, by)
                    next_often[behind] += times * weight * 12 // len(responses)
                    next_ways[behind] += ways[-1][numbers]
        often.append(next_often)
        ways.append(next_ways)
        whole *= 12 * sum(weight for weight, _ in branches)
    return Walk(tuple(often), tuple(ways), whole)


def on_offer(k: int, r: int, numbers: Numbers) -> bool:
    """Whether response r can be given in turn k."""
    return r != 0 or k % 2 == 1 or numbers[2] <= k // 4 + 1


def answer(k: int, r: int, numbers: Numbers) -> Numbers:
    """What response r makes of the numbers in turn k, before the chance behind it."""
    a = (6, 2, -3, -8)[r] + (7 * k + 3 * r) % 5 - 2
    t = (4, -2, 3, -6)[r] + (5 * k + 2 * r) % 7 - 3
    e = 1 if r == 1 or (r == 3 and k % 2 == 0) else 0
    numbers = add(numbers, (a, t, e))
    return add(numbers, (-4, 0, 0)) if numbers[1] < 40 + 5 * (k % 3) else numbers


def add(numbers: Numbers, by: Numbers) -> Numbers:
    """The numbers after a move, each kept in its range."""
    a, t, e = (x + y for x, y in zip(numbers, by, strict=True))
    return min(100, max(0, a)), min(100, max(0, t)), min(12, max(0, e))


def ending_of(numbers: Numbers) -> str:
    """The first ending that fits."""
    a, t, e = numbers
    if a >= 90 and t >= 75:
        return "ambassador"
    if a >= 50 and t >= 45:
        return "stays"
    return "excused-out" if e >= 5 else "leaves"


@cache
def s12() -> Scenario:
    """The scenario as its file tells it."""
    reading = load_scenario(FILE)
    assert reading.value is not None, reading.problems
    return reading.value


@cache
def proof() -> Proof:
    """The scenario explored by the engine."""
    return prove(s12(), shipped_rulebook())


def situations() -> Iterator[set[Numbers]]:
    """The meters of all situations of each layer that the engine explored."""
    for layer in proof().space.layers:
        columns = ([int(x) for x in spread(field, layer.size)] for field in layer.situations.meters)
        yield set(zip(*columns, strict=True))


def test_the_formula_is_that_of_the_peers() -> None:
    """The walk finds the figures that are known of this scenario."""
    ways = sum(walk().ways[-1].values())
    sizes = [len(layer) for layer in walk().often]

    assert 201_893_184 == ways
    assert [1, 4, 16, 124, 404, 1099, 3904, 7602, 12211, 19418, 26463, 33587, 43112] == sizes
    assert 147_945 == sum(sizes)


def test_the_engine_finds_the_same_situations() -> None:
    """In every layer the same numbers, one situation for each."""
    assert [set(layer) for layer in walk().often] == list(situations())
    assert tuple(len(layer) for layer in walk().often) == proof().space.graph.sizes


def test_the_odds_are_those_of_the_formula_to_the_last_digit() -> None:
    """For a trainee who gives every response on offer equally often."""
    odds = {
        ending.id: proof().random.chance_of_ending(number)
        for number, ending in enumerate(s12().endings)
    }
    often = walk().often[-1]

    assert odds == {
        id_: Fraction(sum(often[numbers] for numbers in walk().ends(id_)), walk().whole)
        for id_ in odds
    }
    assert ["0.09198", "12.30789", "48.10285", "39.49728"] == [
        f"{100 * float(chance):.5f}" for chance in odds.values()
    ]
    assert 1 == sum(odds.values())


def test_the_plays_to_each_ending_are_counted() -> None:
    """As many as there are ways through the formula."""
    counts = playthroughs_by_ending(proof().outline)
    ways = walk().ways[-1]

    assert counts == {
        number: sum(ways[numbers] for numbers in walk().ends(ending.id))
        for number, ending in enumerate(s12().endings)
    }


def test_without_values_nothing_else_becomes_one() -> None:
    """She feels nothing in S12: what is reduced is as small as responses and endings allow."""
    plot = proof().outline

    assert proof().graph.sizes == plot.sizes == reduce_graph(plot).graph.sizes


def test_every_ending_can_be_forced_and_avoided() -> None:
    """Whatever luck does."""
    for number in range(len(s12().endings)):
        goal = ends_with(proof().graph, number)

        assert 1 == solve(proof().graph, goal).expected()
        assert 0 == solve(proof().graph, goal, best=False).expected()
