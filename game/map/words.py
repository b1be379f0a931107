"""What the boxes of a map say, below their headings."""

from collections.abc import Iterator

from game.core.cards import Card
from game.core.conditions import Condition
from game.core.scenario import Branch, Ending, Event, Later, Scenario, Turn
from game.map.conditions import written
from game.texts import _, ngettext


def condition_lines(introduction: str, condition: Condition, scenario: Scenario) -> tuple[str, ...]:
    """Return a condition as the author wrote it, behind a word or two."""
    flags = {meter.id for meter in scenario.meters if (meter.lowest, meter.highest) == (0, 1)}
    return (f"{introduction} {written(condition, flags)}",)


def failure_lines(event: Event) -> tuple[str, ...]:
    """Return a line for the failure of an event, if there is one."""
    failure = event.failure
    if failure is None:
        return ()
    line = _("{kind} failure, severity {severity}")
    return (line.format(kind=failure.kind.name.lower(), severity=failure.severity),)


def branch_lines(branch: Branch) -> tuple[str, ...]:
    """Return what happens on a branch of luck."""
    event = branch.event
    moves = (_effect(effect.meter, effect.by, effect.to) for effect in event.effects)
    lines = (event.story, *failure_lines(event), *moves, *later_lines(branch.later))
    return tuple(filter(None, lines))


def later_lines(later: Later | None) -> tuple[str, ...]:
    """Return what comes of something later, and when."""
    if later is None:
        return ()
    when = ngettext("in {turns} turn:", "in {turns} turns:", later.turns)
    event = later.event
    moves = (_effect(effect.meter, effect.by, effect.to) for effect in event.effects)
    what = ", ".join(filter(None, (event.story, *failure_lines(event), *moves)))
    return (f"{when.format(turns=later.turns)} {what}",)


def limit_lines(turn: Turn, scenario: Scenario) -> tuple[str, ...]:
    """Return when a turn comes, and how often, if that is not always and once."""
    lines = condition_lines(_("only if"), turn.when, scenario) if turn.when else ()
    if turn.repeat > 1:
        lines = (*lines, _("at most {times} times").format(times=turn.repeat))
    return lines


def _effect(meter: str, by: int, to: int | None) -> str:
    return f"{meter} {by:+}" if to is None else f"{meter} = {to}"


def act_lines(card: Card) -> tuple[str, ...]:
    """Return the acts of a card in one line; silence has a name too."""
    return (", ".join(_acts(card)) or _("silence"),)


def _acts(card: Card) -> Iterator[str]:
    for act in card.acts:
        match act:
            case "promise" if card.promise:
                yield f"promise {card.promise.id}"
            case "keep":
                yield from (f"keep {keep.promise}" for keep in card.keep)
            case "fix" if card.fix:
                yield f"fix {card.fix.value}"
            case "money" if card.money:
                yield f"money {card.money.percent}"
            case "recharge" if card.recharge:
                yield f"recharge {card.recharge.value}"
            case "process" | "effort":
                yield f"{act} {getattr(card, act)}"
            case _:
                yield act


def ending_lines(ending: Ending, scenario: Scenario) -> tuple[str, ...]:
    """Return when an ending is taken, and its id."""
    if ending.when is None:
        return (_("if no other fits"), ending.id)
    return (*condition_lines(_("if"), ending.when, scenario), ending.id)
