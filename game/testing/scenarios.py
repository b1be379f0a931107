"""Strategies for small playable scenarios, and for ways to play them."""

from functools import cache
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from game.authoring.library import load_rulebook
from game.core.cards import Card
from game.core.conditions import OPEN, VALUES, Both, Compare, Condition, Either, Not
from game.core.engine import legal_responses, respond, start
from game.core.rulebook import Rulebook
from game.core.scenario import (
    END,
    Branch,
    Effect,
    Ending,
    Event,
    Later,
    Meter,
    Response,
    Scenario,
    Turn,
)
from game.core.status import Status
from game.testing.cards import cards, making
from game.testing.customers import customers, failures

T = TypeVar("T")

_NEVER = st.none()

Playthrough = tuple[int, tuple[str, ...]]
"""A way to play a scenario to its end: a seed, and the ids of legal responses."""

_RESPONSES = ("a", "b", "c", "d")
_SOMETIMES = ("c", "d")
_PROMISES = ("call", "visit")
_METERS = (
    Meter("informed", "Informed", highest=1),
    Meter("budget", "Budget", lowest=-50, highest=50, start=10),
)


@attrs.frozen
class _Names:
    """What a generated scenario speaks of; without `turns`, none leads elsewhere.

    `later` says whether something may come later.
    """

    promises: tuple[str, ...]
    meters: tuple[str, ...]
    turns: tuple[str, ...] = ()
    later: bool = False


@cache
def conditions(
    responses: tuple[str, ...] = (), promises: tuple[str, ...] = (), meters: tuple[str, ...] = ()
) -> st.SearchStrategy[Condition]:
    """Generate conditions of one or two comparisons, each of which may be negated.

    They ask after values, the status, and these responses, promises and meters.
    """
    comparisons = _comparisons(responses, promises, meters)
    terms = comparisons | st.builds(Not, comparisons)
    return terms | st.builds(Both, terms, terms) | st.builds(Either, terms, terms)


@st.composite
def scenarios(draw: st.DrawFn, most_turns: int = 5) -> Scenario:
    """Generate scenarios of one to five turns, or so many, with two to four responses each.

    Turns, responses and effects may have conditions; turns may have failures, temptations and
    chances; there may be a flag and a meter. In one of three something may come later, and in one
    of three turns may lead elsewhere and come up to three times. Every promise that is kept or
    asked after can be made in the first turn. In every turn the response "a" is always on offer,
    and the last ending has no condition. The same ids stand in every turn.

    They shrink to one turn in which one can be silent, or be silent.
    """
    meters = _METERS[: draw(st.sampled_from([0, 0, 1, 2]))]
    later = range(draw(st.integers(0, most_turns - 1)))
    ids = tuple(f"turn-{number}" for number in range(1, len(later) + 2))
    names = _Names(
        promises=_PROMISES[: draw(st.sampled_from([0, 1, 1, 2]))],
        meters=tuple(meter.id for meter in meters),
        turns=ids if draw(_one_in_three()) else (),
        later=draw(_one_in_three()),
    )
    makings = tuple(Card(promise=draw(making(promise))) for promise in names.promises)
    turns = [draw(_turns(names, makings)), *(draw(_turns(names)) for _ in later)]
    early = draw(st.lists(_conditions(names), max_size=2))
    endings = [Ending(f"early-{number}", "The end", when=when) for number, when in enumerate(early)]
    return Scenario(
        "generated",
        "A generated scenario",
        customer=draw(customers()),
        turns=tuple(attrs.evolve(turn, id=id_) for turn, id_ in zip(turns, ids, strict=True)),
        endings=(*endings, Ending("last", "The end")),
        meters=meters,
        leaves_at=draw(st.sampled_from([None, 90, 100])),
    )


def playthroughs(
    scenario: Scenario, rulebook: Rulebook | None = None
) -> st.SearchStrategy[Playthrough]:
    """Generate ways to play a scenario to its end; without a rulebook, by that of the game.

    `replay(scenario, rulebook, *playthrough)` gives the state at the end. They shrink to those with
    few and early responses, and to seed 0.

    Raises:
        ValueError: the rulebook of the game cannot be read.
    """
    return _playthroughs(scenario, rulebook or _rulebook())


@st.composite
def _playthroughs(draw: st.DrawFn, scenario: Scenario, rulebook: Rulebook) -> Playthrough:
    state = start(scenario, rulebook, draw(st.integers(0, 1_000_000)))
    while not state.finished:
        state = respond(state, draw(st.sampled_from(legal_responses(state))))
    return state.seed, state.responses


def _rulebook() -> Rulebook:
    rulebook = load_rulebook().value
    if rulebook is None:
        raise ValueError("the rulebook of the game cannot be read: complicated check tells why")
    return rulebook


@st.composite
def _turns(draw: st.DrawFn, names: _Names, needed: tuple[Card, ...] = ()) -> Turn:
    """Generate turns in which the needed cards are on offer, among others."""
    others = st.lists(cards(names.promises), min_size=not needed, max_size=3 - len(needed))
    hand = (draw(cards()), *needed, *draw(others))
    asked = _sometimes(_conditions(names))
    responses = tuple(
        Response(
            id_,
            id_,
            card,
            says=id_,
            effects=draw(_effects(names)),
            when=draw(asked) if id_ in _SOMETIMES else None,
            next=draw(_nexts(names)),
            later=draw(_laters(names)),
        )
        for id_, card in zip(_RESPONSES, hand, strict=False)
    )
    return Turn(
        "turn",
        responses,
        event=draw(_events(names)),
        chance=draw(_chances(names)),
        after=draw(_chances(names)),
        when=draw(asked),
        next=draw(_nexts(names)),
        repeat=draw(st.sampled_from([1, 1, 2, 3])) if names.turns else 1,
    )


@cache
def _nexts(names: _Names) -> st.SearchStrategy[str]:
    """Generate the turns that follow, mostly none in particular."""
    if not names.turns:
        return st.just("")
    return _sometimes(st.sampled_from([*names.turns, END])).map(lambda turn: turn or "")


@cache
def _laters(names: _Names) -> st.SearchStrategy[Later | None]:
    return (
        _sometimes(st.builds(Later, st.integers(1, 3), _events(names))) if names.later else _NEVER
    )


def _conditions(names: _Names) -> st.SearchStrategy[Condition]:
    return conditions(_RESPONSES, names.promises, names.meters)


def _comparisons(
    responses: tuple[str, ...], promises: tuple[str, ...], meters: tuple[str, ...]
) -> st.SearchStrategy[Condition]:
    signs = st.sampled_from(["<", "<=", ">", ">=", "is", "is not"])
    numbers = st.integers(0, 4) | st.integers(0, 100)
    statuses = st.sampled_from([int(status) for status in Status])
    comparisons = st.builds(Compare, st.sampled_from([*VALUES, *meters]), signs, numbers)
    comparisons |= st.builds(
        Compare, st.just("status"), st.sampled_from(["is", "is not"]), statuses
    )
    asked = [f"chose {id_}" for id_ in responses]
    asked += [f"{word} {id_}" for word in ("promised", "kept", "broken", OPEN) for id_ in promises]
    if asked:
        comparisons |= st.builds(Compare, st.sampled_from(asked), st.just("is"), st.just(1))
    return comparisons


@cache
def _effects(names: _Names) -> st.SearchStrategy[tuple[Effect, ...]]:
    if not names.meters:
        return st.just(())
    effects = st.builds(
        Effect,
        st.sampled_from(names.meters),
        by=st.integers(-30, 30),
        to=_sometimes(st.integers(0, 1)),
        when=_sometimes(_conditions(names)),
    )
    return st.lists(effects, max_size=2).map(tuple)


@cache
def _events(names: _Names) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        failure=_sometimes(failures()),
        temptation=st.sampled_from([0, 0, 5]),
        effects=_effects(names),
    )


@cache
def _chances(names: _Names) -> st.SearchStrategy[tuple[Branch, ...]]:
    branches = st.builds(
        Branch, st.integers(1, 10), _events(names), next=_nexts(names), later=_laters(names)
    )
    drawn = _sometimes(st.lists(branches, min_size=2, max_size=3))
    return drawn.map(lambda chance: tuple(chance or ()))


def _sometimes(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Generate None three times out of four."""
    return st.sampled_from([False, False, False, True]).flatmap(
        lambda there: strategy if there else st.none()
    )


def _one_in_three() -> st.SearchStrategy[bool]:
    return st.sampled_from([False, False, True])
