"""Scenarios written down as files, as far as they can be."""

from collections.abc import Iterable
from typing import Any

import attrs

from game.core.cards import Card
from game.core.customer import Customer
from game.core.scenario import Branch, Effect, Ending, Event, Later, Response, Scenario, Turn
from game.map.conditions import written as condition

Tree = dict[str, Any]


def written(world: Scenario) -> Tree:
    """A scenario as it stands in a file.

    What is set of a meter is written as what is added to it, and only what can come again is
    repeated.
    """
    tree = {
        "format": 1,
        "title": world.title,
        "customer": _customer(world.customer),
        "leaves-at": world.leaves_at,
        "meters": {
            meter.id: {
                "label": meter.label,
                "from": meter.lowest,
                "to": meter.highest,
                "start": meter.start,
            }
            for meter in world.meters
        },
        "turns": [
            _turn(turn, loop=bool(loop))
            for turn, loop in zip(world.turns, world.course.loops, strict=True)
        ],
        "endings": [_ending(ending) for ending in world.endings],
    }
    return _filled(tree)


def _filled(tree: Tree) -> Tree:
    """A mapping without the keys under which nothing stands."""
    return {key: value for key, value in tree.items() if value not in (None, "", [], {}, ())}


def _customer(customer: Customer) -> Tree:
    tree = {
        field.name.replace("_", "-"): getattr(customer, field.name)
        for field in attrs.fields(Customer)
        if getattr(customer, field.name) not in (None, field.default)
    }
    if customer.issue:
        issue = customer.issue
        tree["issue"] = _filled(
            {
                "kind": issue.kind.name.lower(),
                "severity": issue.severity,
                "ours": issue.ours,
                "waited": issue.waited,
                "before": issue.before,
                "snubbed": issue.snubbed,
            }
        )
    if "standing" in tree:
        tree["standing"] = customer.standing.value
    return tree


def _event(event: Event) -> Tree:
    failure = event.failure
    return _filled(
        {
            "story": event.story,
            "failure": failure
            and {
                "kind": failure.kind.name.lower(),
                "severity": failure.severity,
                "ours": failure.ours,
            },
            "temptation": event.temptation,
            "effects": _effects(event.effects),
        }
    )


def _effects(effects: Iterable[Effect]) -> list[Tree]:
    return [
        _filled({effect.meter: effect.by, "when": effect.when and condition(effect.when)})
        | {effect.meter: effect.by}
        for effect in effects
    ]


def _later(later: Later | None) -> Tree:
    if later is None:
        return {}
    return {"in": later.turns, "story": "It comes.", **_event(later.event)}


def _branches(branches: Iterable[Branch]) -> list[Tree]:
    return [
        {
            "weight": branch.weight,
            **_event(branch.event),
            **_filled({"next": branch.next, "later": _later(branch.later)}),
        }
        for branch in branches
    ]


def _turn(turn: Turn, *, loop: bool) -> Tree:
    return _filled(
        {
            "id": turn.id,
            "title": turn.title,
            "when": turn.when and condition(turn.when),
            "repeat": max(turn.repeat, 2) if loop else None,
            **_event(turn.event),
            "chance": _branches(turn.chance),
            "responses": [_response(response) for response in turn.responses],
            "after": _branches(turn.after),
            "next": turn.next,
        }
    )


def _response(response: Response) -> Tree:
    return {
        "id": response.id,
        "label": response.label,
        "says": response.says or "Well.",
        "acts": _acts(response.card),
        **_filled(
            {
                "when": response.when and condition(response.when),
                "effects": _effects(response.effects),
                "later": _later(response.later),
                "next": response.next,
            }
        ),
    }


def _acts(card: Card) -> list[Any]:
    acts: list[Any] = [act for act in ("sorry", "lie", "smile", "tell", "wow", "own", "care")
                       if getattr(card, act)]  # fmt: skip
    acts += [{act: getattr(card, act)} for act in ("process", "effort") if getattr(card, act)]
    if card.excuse:
        cause, outside = card.excuse.cause, card.excuse.outside_our_control
        acts.append({"excuse": cause or "so", "outside-our-control": outside})
    if card.promise:
        promise = card.promise
        acts.append({"promise": promise.id, "what": promise.what or "A call", "due": promise.due})
    acts += [{"keep": keep.promise, "check": keep.check} for keep in card.keep]
    if card.fix:
        acts.append({"fix": card.fix.value})
    if card.money:
        acts.append({"money": {"percent": card.money.percent, "later": card.money.later}})
    if card.recharge:
        acts.append({"recharge": card.recharge.value})
    return acts


def _ending(ending: Ending) -> Tree:
    when = ending.when and condition(ending.when)
    return _filled({"id": ending.id, "when": when, "title": ending.title, "text": ending.text})
