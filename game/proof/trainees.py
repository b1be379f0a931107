"""Kinds of trainee, and what becomes of her with each of them."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

import attrs

from game.core.scenario import Response
from game.proof.backward import solve, stays
from game.proof.forward import Flow, flow
from game.proof.greedy import greedy_policy
from game.proof.policies import preferring
from game.proof.proof import CUSTOMERS, Proof

BEST = "best"
"""The kind of trainee who plays best."""

_HABITS: dict[str, Callable[[Response], bool]] = {
    "always-excuse": lambda response: response.card.excuse is not None,
    "always-process": lambda response: response.card.process > 0,
    "always-silence": lambda response: not response.card.acts,
    "always-money": lambda response: response.card.money is not None,
}


@attrs.frozen
class Trainee:
    """A kind of trainee: expected values at the end, and the chance of each ending by its id.

    `stayed` is of 1,000 customers.
    """

    id: str
    stayed: Fraction
    affection: Fraction
    trust: Fraction
    endings: Mapping[str, Fraction]


def trainees(proof: Proof) -> tuple[Trainee, ...]:
    """Return every kind of trainee that a scenario can tell from a random one.

    - `random` gives every response on offer equally often, `best` and `worst` are best and worst
      play, `greedy` gives the response that leaves her warmest at the end of the turn;
    - `always-excuse`, `-process`, `-silence` and `-money` give a response with that act (silence: a
      response without acts) where one is on offer, and are random elsewhere and among several;
    - `ignores-...`, one for each lesson, plays best but gives a response that follows the lesson
      only where nothing else is on offer.

    A habit or lesson that no response which can be given has is left out.
    """
    return tuple(_trainee(proof, id_, found) for id_, found in _flows(proof))


def ignoring(lesson: str) -> str:
    """Return the kind of trainee who ignores a lesson."""
    return f"ignores-{lesson}"


def follows(lesson: str) -> Callable[[Response], bool]:
    """Return a test whether a response follows a lesson."""
    return lambda response: response.follows is not None and response.follows.id == lesson


def numbered(proof: Proof, test: Callable[[Response], bool]) -> Callable[[int, int], bool]:
    """Return the same test for responses by the numbers of their layer and themselves."""
    turns = proof.space.turns
    return lambda layer, response: test(turns[layer].responses[response])


def _flows(proof: Proof) -> Iterator[tuple[str, Flow]]:
    """Follow each kind of trainee."""
    graph, scenario = proof.graph, proof.scenario
    yield "random", proof.random
    yield BEST, flow(graph, proof.best.policy)
    yield "worst", flow(graph, proof.worst.policy)
    yield "greedy", flow(proof.space.graph, greedy_policy(proof.space))
    for id_, has in _HABITS.items():
        if _shown(proof, has) == {True}:
            yield id_, proof.random
        elif any(_shown(proof, has)):
            yield id_, flow(graph, preferring(graph, numbered(proof, has)))
    for lesson in scenario.lessons:
        taught = follows(lesson.id)
        if any(_shown(proof, taught)):
            yield ignoring(lesson.id), _ignoring(proof, taught)


def _ignoring(proof: Proof, taught: Callable[[Response], bool]) -> Flow:
    graph, avoid = proof.graph, numbered(proof, taught)
    allowed = solve(graph, stays(graph), allowed=lambda turn, number: not avoid(turn, number))
    return flow(graph, allowed.policy)


def _shown(proof: Proof, test: Callable[[Response], bool]) -> set[bool]:
    """Return what a test says of the responses that can be given."""
    passes = numbered(proof, test)
    return {
        passes(layer, choice.response)
        for layer, choices in enumerate(proof.graph.choices)
        for choice in choices
    }


def _trainee(proof: Proof, id_: str, found: Flow) -> Trainee:
    return Trainee(
        id=id_,
        stayed=CUSTOMERS * found.stayed,
        affection=found.affection,
        trust=found.trust,
        endings={
            ending.id: found.chance_of_ending(number)
            for number, ending in enumerate(proof.scenario.endings)
        },
    )
