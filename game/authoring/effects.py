"""The shape of effects: which meters move and by how much, and which flags are set."""

import attrs

from game.authoring.codes import Code
from game.authoring.conditions import FLAG, METER, When
from game.authoring.findings import Findings, listed, shown
from game.authoring.shapes import Switch, Whole
from game.authoring.structures import OneOrMore, not_a_mapping
from game.authoring.syntax.nodes import Mapping, Node, Scalar
from game.core.conditions import VALUES
from game.core.scenario import Effect
from game.texts import _

FURTHEST = 999_999
_BY = Whole(-FURTHEST, FURTHEST)
_TO = Switch()
_EXAMPLE = "complaints"
_WHEN = "when"


class _Moves:
    """A mapping from meters to numbers and from flags to yes or no, perhaps with a condition."""

    stand_in: tuple[Effect, ...] = ()

    def read(self, node: Node, name: str, findings: Findings) -> tuple[Effect, ...]:
        """Return an effect for each key, all with the same condition."""
        meters, flags = findings.names(METER), findings.names(FLAG)
        if not isinstance(node, Mapping):
            not_a_mapping(node, name, min(meters | flags, default=_EXAMPLE), findings)
            return self.stand_in
        when, effects = None, []
        for key, part in node.pairs:
            if key.text == _WHEN:
                when = When().read(part, _WHEN, findings)
            elif key.text in flags:
                effects.append(Effect(key.text, to=int(_TO.read(part, key.text, findings))))
            elif key.text in meters:
                effects.append(Effect(key.text, by=_BY.read(part, key.text, findings)))
            else:
                effects.append(Effect(key.text))
                _unknown(key, meters | flags, findings)
        if not effects:
            findings.add(
                Code.EMPTY_VALUE,
                node.place,
                _("Nothing moves here."),
                _("Write a meter and by how much it moves, such as: {example}").format(
                    example=f"{min(meters, default=_EXAMPLE)}: -20"
                ),
            )
        return tuple(attrs.evolve(effect, when=when) for effect in effects)


def _unknown(key: Scalar, known: frozenset[str], findings: Findings) -> None:
    """Say that something is no meter, and what was probably meant."""
    close = findings.nearest(key.text, known | {_WHEN})
    if close:
        help_ = _("Did you mean “{close}”?").format(close=close)
    elif key.text in VALUES:
        help_ = _("What a customer feels is moved by acts; effects move meters and flags.")
    elif known:
        help_ = _("Known here: {words}.").format(words=listed(sorted(known)))
    else:
        help_ = _("Say what it is under “meters:” or “flags:”, before the turns.")
    findings.add(
        Code.UNKNOWN_METER,
        key.place,
        _("This scenario has no meter or flag “{name}”.").format(name=shown(key.text)),
        help_,
    )


class Effects:
    """A mapping of moves, or a list of them; they happen in the order of the file."""

    stand_in: tuple[Effect, ...] = ()

    def read(self, node: Node, name: str, findings: Findings) -> tuple[Effect, ...]:
        """Return the effects one after another."""
        moves = OneOrMore(_Moves()).read(node, name, findings)
        return tuple(effect for several in moves for effect in several)
