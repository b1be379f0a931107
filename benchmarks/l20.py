"""L20, a large scenario to measure with: 20 turns, 5 responses, a chance behind each, 6 meters.

It is built from a formula and not written in a file: 5 responses are one more than people are
shown. Affection and trust, here `a` and `t`, move in steps of 5; `e` counts excuses, `po` promises
that are open, `pb` those that were broken, and `pa` is patience. The customer feels nothing: the
acts are silence, and no issue is ever open.
"""

# ruff: noqa: PLR2004 - the figures of the formula stand in it as they are

from game.core.cards import Card
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.scenario import Branch, Effect, Ending, Event, Meter, Response, Scenario, Turn

TURNS = 20
RESPONSES = 5
STEP = 5

METERS = (
    Meter("a", "Affection", highest=100, start=50),
    Meter("t", "Trust", highest=100, start=50),
    Meter("e", "Excuses", highest=8),
    Meter("po", "Open promises", highest=4),
    Meter("pb", "Broken promises", highest=4),
    Meter("pa", "Patience", highest=20, start=12),
)
IDS = tuple(meter.id for meter in METERS)

ENDINGS = (
    ("ambassador", "a >= 90 and t >= 75"),
    ("stays", "a >= 50 and t >= 45 and pb <= 2"),
    ("excused-out", "e >= 5"),
    ("leaves", ""),
)


def l20() -> Scenario:
    """Return the scenario."""
    return Scenario(
        id="l20",
        title="L20",
        customer=Customer("Ada"),
        turns=tuple(turn(k) for k in range(1, TURNS + 1)),
        endings=tuple(
            Ending(id_, id_, when=parse(when, IDS) if when else None) for id_, when in ENDINGS
        ),
        meters=METERS,
    )


def turn(k: int) -> Turn:
    """Return turn k, counted from 1: its responses, and the chance behind them."""
    bad = (-6, -3 if k % 2 else 0, 0, 0, 1 if k % 5 == 0 else 0, -1)
    good = (0, STEP, 0, 0, 0, 1 if k % 2 else 0)
    return Turn(
        id=f"turn-{k}",
        responses=tuple(response(k, r) for r in range(RESPONSES)),
        after=(Branch(30, Event(effects=moves(*bad))), Branch(70, Event(effects=moves(*good)))),
    )


def response(k: int, r: int) -> Response:
    """Return response r of turn k: what it moves, then what follows where she doubts."""
    first = moves(
        (6, 2, -3, -8, 9)[r] + (7 * k + 3 * r) % 5 - 2,
        (4, -2, 3, -6, -4)[r] + (5 * k + 2 * r) % 7 - 3,
        1 if r == 1 or (r == 3 and k % 2 == 0) else 0,
        {4: 1, 2: -1}.get(r, 0),
        1 if r == 3 and k % 3 == 1 else 0,
        (1, -1, 0, -2, 0)[r] - (1 if k % 4 == 0 else 0),
    )
    return Response(
        id=f"response-{r}",
        label=f"Response {r}",
        card=Card(),
        says=f"Response {r} of turn {k}.",
        when=parse(offer, IDS) if (offer := offered(k, r)) else None,
        effects=(*first, *doubt(k)),
    )


def doubt(k: int) -> tuple[Effect, ...]:
    """Return what follows every response of turn k, if patience or trust is low by then.

    The condition is asked before each, so the meter that it reads is moved last.
    """
    low = "pa < 5" if k % 4 == 2 else f"t < {40 + 5 * (k % 3)}"
    when = parse(low, IDS)
    return Effect("a", -STEP, when=when), Effect("pa", -1, when=when)


def offered(k: int, r: int) -> str:
    """Return the condition on which response r is on offer in turn k, or "" for always."""
    if r == 0 and k % 2 == 0:
        return f"e <= {k // 4 + 1}"
    if r == 2 and k % 2 == 1 and k > 4:
        return "po >= 1"
    return ""


def moves(a: int, t: int, *others: int) -> tuple[Effect, ...]:
    """Return effects on the six meters; the first two in whole steps, 0 left out."""
    steps = (STEP * round(a / STEP), STEP * round(t / STEP), *others)
    return tuple(Effect(id_, by) for id_, by in zip(IDS, steps, strict=True) if by)
