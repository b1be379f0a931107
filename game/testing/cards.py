"""A strategy for cards."""

from functools import cache

from hypothesis import strategies as st

from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source

_MOST_ACTS = 3
_DONE = st.just(value=True)

_ACTS: dict[str, st.SearchStrategy[object]] = {
    "care": _DONE,
    "own": _DONE,
    "fix": st.sampled_from(Fix),
    "tell": _DONE,
    "sorry": _DONE,
    "excuse": st.builds(Excuse, st.just("the system"), st.booleans()),
    "money": st.builds(Money, st.sampled_from([50, 100, 150, 200]), st.booleans()),
    "wow": _DONE,
    "smile": _DONE,
    "process": st.integers(1, 3),
    "effort": st.integers(1, 3),
    "recharge": st.sampled_from(Source),
    "lie": _DONE,
}


@cache
def cards(promises: tuple[str, ...] = ()) -> st.SearchStrategy[Card]:
    """Generate cards of up to three acts; given ids of promises, many make or keep one of them.

    They shrink to silence.
    """
    return _cards(promises)


@cache
def making(promise: str) -> st.SearchStrategy[Promise]:
    """Generate the act of making this promise, due in one to three turns."""
    return st.builds(Promise, st.just(promise), st.just("a promise"), st.integers(1, 3))


@cache
def keeping(promise: str) -> st.SearchStrategy[Keep]:
    """Generate the act of keeping this promise, checked or not."""
    return st.builds(Keep, st.just(promise), st.booleans())


@st.composite
def _cards(draw: st.DrawFn, promises: tuple[str, ...]) -> Card:
    chosen = draw(st.lists(st.sampled_from(list(_ACTS)), max_size=_MOST_ACTS, unique=True))
    acts = {act: draw(_ACTS[act]) for act in chosen}
    if promises:
        acts |= draw(_promising(promises))
    return Card(**acts)  # type: ignore[arg-type]  # as Card takes them


@cache
def _promising(promises: tuple[str, ...]) -> st.SearchStrategy[dict[str, object]]:
    some = st.sampled_from(promises)
    keep_one = st.tuples(some.flatmap(keeping))
    keep_all = st.tuples(*(keeping(promise) for promise in promises))
    return st.one_of(
        st.just({}),
        st.fixed_dictionaries({"promise": some.flatmap(making)}),
        st.fixed_dictionaries({"keep": keep_one}),
        st.fixed_dictionaries({"keep": keep_all}),
    )
