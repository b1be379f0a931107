"""The acts of a response: words, and one-key mappings with companions, made into a card."""

import re
from typing import Any, NamedTuple

from game.authoring.codes import Code
from game.authoring.conditions import PROMISE
from game.authoring.findings import Findings, listed, shown
from game.authoring.shapes import Choice, Id, Switch, Text, Whole
from game.authoring.structures import Each, Record, may, need
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence, in_one_line
from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source
from game.problem import Place
from game.texts import _

BARE_ACTS = ("care", "own", "sorry", "tell", "wow", "smile", "lie")
"""Acts that are one word."""

PERCENT = Choice({"100": 100, "50": 50, "150": 150, "200": 200})
_MONEY_BACK = Money(100)


class MoneyShape:
    """Money is a percentage, or a percentage that comes later."""

    stand_in = _MONEY_BACK
    record = Record(Money, {"percent": need(PERCENT, "percent: 100"), "later": may(Switch())})

    def read(self, node: Node, name: str, findings: Findings) -> Money:
        """Return the money."""
        if isinstance(node, Mapping):
            return self.record.read(node, name, findings)
        return Money(PERCENT.read(node, name, findings))


def _only(**value: Any) -> Any:  # noqa: ANN401 - the one value of an act without companions
    return next(iter(value.values()))


ACTS: dict[str, Record[Any]] = {
    "fix": Record(_only, {"fix": need(Choice({fix.value: fix for fix in Fix}), "fix: match")}),
    "money": Record(_only, {"money": need(MoneyShape(), "money: 100")}),
    "excuse": Record(
        Excuse,
        {"excuse": need(Text(), "excuse: corona", "cause"), "outside-our-control": may(Switch())},
    ),
    "promise": Record(
        Promise,
        {
            "promise": need(Id(names=PROMISE), "promise: new-date", "id"),
            "what": need(Text(), "what: a call on Friday with a date"),
            "due": need(Whole(1, 20), "due: 2"),
        },
    ),
    "keep": Record(
        Keep,
        {
            "keep": need(Id(mentions=PROMISE), "keep: new-date", "promise"),
            "check": may(Switch()),
        },
    ),
    "process": Record(_only, {"process": need(Whole(1, 9), "process: 1")}),
    "effort": Record(_only, {"effort": need(Whole(1, 9), "effort: 1")}),
    "recharge": Record(
        _only,
        {
            "recharge": need(
                Choice({source.value: source for source in Source}), "recharge: customer"
            )
        },
    ),
}
"""Acts with a value, by their key; the other keys beside it are its companions."""


class _Written(NamedTuple):
    """An act as written: its name, its value and its place."""

    act: str
    value: object
    place: Place


class _Act:
    """One item of the list: a word, or a mapping that holds the key of an act."""

    stand_in = None

    def read(self, node: Node, _name: str, findings: Findings) -> _Written | None:
        """Return the act, None for what is no act."""
        match node:
            case Scalar(text) if text in BARE_ACTS:
                return _Written(text, True, node.place)  # noqa: FBT003 - the value is the switch
            case Scalar(text):
                _report(text, node.place, findings)
            case Mapping(pairs) if pairs:
                known = [key for key, _value in pairs if key.text in ACTS]
                first = known[0] if known else pairs[0][0]
                if known:
                    value = ACTS[first.text].read(node, first.text, findings)
                    return _Written(first.text, value, first.place)
                word = f"{first.text}: ..." if first.text in BARE_ACTS else first.text
                _report(word, first.place, findings)
            case _:
                _report("", node.place, findings)
        return self.stand_in


def _report(text: str, place: Place, findings: Findings) -> None:
    """Say what is wrong with something that is no act, and what was probably meant."""
    words = text.split()
    if len(words) > 1 and set(words) <= {*BARE_ACTS}:
        message = _("“{text}” are several acts, and commas belong between them.")
        help_ = _("Write: {acts}").format(acts=f"[{listed(words)}]")
        findings.add(Code.UNKNOWN_ACT, place, message.format(text=shown(text)), help_)
        return
    word = re.split("[ :]", text)[0]
    close = word if word in (*BARE_ACTS, *ACTS) else findings.nearest(word, (*BARE_ACTS, *ACTS))
    if close in ACTS:
        example = next(iter(ACTS[close].keys.values())).example
        help_ = _("Write: - {example}").format(example=example)
    elif close == word:
        help_ = _("Write: - {example}").format(example=close)
    elif close:
        help_ = _("Did you mean “{close}”?").format(close=close)
    else:
        help_ = _("The acts are: {words}.").format(words=listed((*BARE_ACTS, *ACTS)))
    if not text:
        message = _("No act stands here.")
    elif close == word:
        message = _("“{text}” is not how this act is written.")
    else:
        message = _("“{text}” is no act.")
    findings.add(Code.UNKNOWN_ACT, place, message.format(text=shown(text)), help_)


def _joined(node: Node, findings: Findings) -> Node:
    """Join what commas cut apart: `[promise: call, what: A call, due: 2]` is meant as one act."""
    if not (isinstance(node, Sequence) and node.flow):
        return node
    items: list[Node] = []
    for item in node.items:
        last = items[-1] if items else None
        if isinstance(item, Mapping) and isinstance(last, Mapping) and _belongs(item, last):
            items[-1] = last._replace(pairs=last.pairs + item.pairs)
        else:
            items.append(item)
    for before, after in zip(node.items, items, strict=False):
        if before != after:
            findings.add(
                Code.BRACES_MISSING,
                after.place,
                _("Between brackets, commas cut this act into several."),
                _("Put it in braces: {act}").format(act=shown(in_one_line(after))),
            )
            break
    return node._replace(items=tuple(items))


def _belongs(item: Mapping, before: Mapping) -> bool:
    """Whether the one key of an item is a companion of the act before it."""
    act = before.pairs[0][0].text if before.pairs else ""
    companions = ACTS[act].keys if act in ACTS else {}
    key = item.pairs[0][0].text if len(item.pairs) == 1 else ""
    return key != act and key in companions


_SILENCE = Card()


class CardShape:
    """A list of acts, each at most once; only keep may stand there for several promises."""

    stand_in = _SILENCE

    def read(self, node: Node, name: str, findings: Findings) -> Card:
        """Return the card that holds the acts."""
        card: dict[str, Any] = {}
        kept: dict[str, Keep] = {}
        node = _joined(node, findings)
        for written in filter(None, Each(_Act(), most=20).read(node, name, findings)):
            match written.value:
                case Keep(promise) if promise not in kept:
                    kept[promise] = written.value
                case value if not isinstance(value, Keep) and written.act not in card:
                    card[written.act] = value
                case _:
                    findings.add(
                        Code.ACT_TWICE,
                        written.place,
                        _("“{act}” stands here a second time.").format(act=written.act),
                        _("Keep one of the two: a response holds each act once."),
                    )
        return Card(keep=tuple(kept.values()), **card)
