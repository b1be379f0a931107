"""What the lessons of a scenario are worth in it, and how often they are followed by chance."""

from collections.abc import Callable, Iterable
from fractions import Fraction

import attrs
import numpy as np

from game.core.scenario import Lesson
from game.proof.forward import flow
from game.proof.graph import Graph
from game.proof.policies import Policy, random_policy
from game.proof.proof import Proof
from game.proof.trainees import BEST, Trainee, follows, ignoring, numbered


@attrs.frozen
class LessonValue:
    """What ignoring a lesson costs against best play, and the chance that it is followed.

    `cost_stayed` is of 1,000 customers and 0 or more; `cost_affection` is below 0 where ignoring
    the lesson leaves her warmer at the end. `followed` is how likely a random trainee follows the
    lesson at least once, from 0 to 1. All three are 0 if no response that can be given follows it.
    """

    lesson: str
    cost_stayed: Fraction
    cost_affection: Fraction
    followed: Fraction


def lesson_values(proof: Proof, kinds: Iterable[Trainee]) -> tuple[LessonValue, ...]:
    """Return what each lesson of a scenario is worth, given its kinds of trainee."""
    by_id = {kind.id: kind for kind in kinds}
    plot, best = proof.outline, by_id[BEST]
    random = random_policy(plot)

    def value(lesson: Lesson) -> LessonValue:
        without = by_id.get(ignoring(lesson.id), best)
        return LessonValue(
            lesson=lesson.id,
            cost_stayed=best.stayed - without.stayed,
            cost_affection=best.affection - without.affection,
            followed=1 - _never(plot, random, numbered(proof, follows(lesson.id))),
        )

    return tuple(map(value, proof.scenario.lessons))


def _never(graph: Graph, policy: Policy, given: Callable[[int, int], bool]) -> Fraction:
    """Return how likely a kind of trainee never gives some responses.

    Plays in which one of them is given are stopped there; what comes to an end are the others.
    """
    weights = (
        tuple(
            numbers * (not given(turn, choice.response))
            for choice, numbers in zip(choices, policy.weights[turn], strict=True)
        )
        for turn, choices in enumerate(graph.choices)
    )
    left = flow(graph, attrs.evolve(policy, weights=tuple(weights)))
    return left.expected(-1, np.ones(graph.sizes[-1], np.int64))
