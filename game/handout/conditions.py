"""Conditions in words, for people who did not write them."""

from game.core.conditions import OPEN, Both, Compare, Condition, Either, Not, is_mark
from game.core.status import Status
from game.handout.markup import Markup, filled, quoted
from game.handout.names import Names
from game.play.wording import status_name, value_name
from game.texts import _

_SIGNS = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "is": "is not", "is not": "is"}
"""What holds where a comparison does not."""

_OPENS = f"{OPEN} "


def in_words(condition: Condition, names: Names) -> Markup:
    """Return a condition in the middle of a sentence."""
    match condition:
        case Compare():
            return _comparison(condition, names)
        case Both(first, second):
            parts = (_inside(first, names), _inside(second, names))
            return filled(_("{first} and {second}"), first=parts[0], second=parts[1])
        case Either(first, second):
            parts = (in_words(first, names), in_words(second, names))
            return filled(_("{first} or {second}"), first=parts[0], second=parts[1])
        case Not(Compare() as part):
            opposite = Compare(part.name, _SIGNS[part.operator], part.number)
            return _comparison(opposite, names)
        case Not(part):
            return filled(_("not ({part})"), part=in_words(part, names))


def _inside(part: Condition, names: Names) -> Markup:
    """Return a part of a condition, in brackets if it would fall apart without them."""
    told = in_words(part, names)
    return Markup(f"({told})") if isinstance(part, Either) else told


def _comparison(condition: Compare, names: Names) -> Markup:
    name, sign, number = condition.name, condition.operator, condition.number
    if is_mark(name) or name.startswith(_OPENS):
        return _mark(name, names, yes=_holds_for_one(sign, number))
    if name == "status":
        sentence = (
            _("the relationship is {status}")
            if sign == "is"
            else _("the relationship is not {status}")
        )
        return filled(sentence, status=quoted(status_name(Status(number))))
    if names.is_flag(name):
        yes = _holds_for_one(sign, number)
        sentence = _("{name} is so") if yes else _("{name} is not so")
        return filled(sentence, name=quoted(names.meter(name)))
    sentence = {
        "<": _("{name} is below {number}"),
        "<=": _("{name} is {number} or less"),
        ">": _("{name} is above {number}"),
        ">=": _("{name} is {number} or more"),
        "is": _("{name} is {number}"),
        "is not": _("{name} is not {number}"),
    }[sign]
    return filled(sentence, name=_value(name, names), number=number)


def _holds_for_one(sign: str, number: int) -> bool:
    """Whether something that is 1 or 0 has to be 1."""
    return (sign in ("is", ">=") and number > 0) or (sign in ("is not", ">", "<=") and number == 0)


def _mark(name: str, names: Names, *, yes: bool) -> Markup:
    word, _blank, id_ = name.partition(" ")
    if word == "chose":
        sentence = _("{what} was chosen") if yes else _("{what} was not chosen")
        return filled(sentence, what=names.response(id_))
    sentence = {
        ("promised", True): _("{what} was promised"),
        ("promised", False): _("{what} was not promised"),
        ("kept", True): _("the promise {what} was kept"),
        ("kept", False): _("the promise {what} was not kept"),
        ("broken", True): _("the promise {what} was broken"),
        ("broken", False): _("the promise {what} was not broken"),
        ("open", True): _("the promise {what} is open"),
        ("open", False): _("the promise {what} is not open"),
    }[word, yes]
    return filled(sentence, what=names.promise(id_))


def _value(name: str, names: Names) -> Markup:
    if name in names.scenario.meter_ids:
        return quoted(names.meter(name))
    counted = {
        "failures": _("the number of failures"),
        "excuses": _("the number of excuses"),
        "apologies": _("the number of apologies"),
        "kept": _("the number of promises kept"),
        "broken": _("the number of promises broken"),
        "years": _("the number of years as a customer"),
        "ticks": _("the number of boxes ticked"),
    }
    return filled(counted[name] if name in counted else value_name(name).lower())
