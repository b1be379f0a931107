"""The shape of a claim: the closed language of the simulation, with places for its faults."""

from collections.abc import Collection
from typing import NamedTuple

from game.authoring.codes import Code
from game.authoring.conditions import FLAG, METER
from game.authoring.findings import Findings, any_of, listed, shown
from game.authoring.shapes import Text
from game.authoring.syntax.nodes import Node, Scalar
from game.core.claim_forms import ClaimError, parse
from game.core.claims import (
    ACT,
    ACTS,
    ENDING,
    LESSON,
    RESPONSE,
    TURN,
    VALUE,
    Claim,
    Name,
    names_in,
)
from game.core.conditions import VALUES
from game.texts import _

_TEXT = Text()


class ClaimShape(NamedTuple):
    """A claim; it is read behind all that it may name, and after lessons of these ids."""

    lessons: Collection[str]

    @property
    def stand_in(self) -> Claim | None:
        """No claim."""
        return None

    def read(self, node: Node, name: str, findings: Findings) -> Claim | None:
        """Return the claim."""
        text = _TEXT.read(node, name, findings)
        if not text or not isinstance(node, Scalar):
            return self.stand_in
        start = node.text.index(text)
        try:
            claim = parse(text)
        except ClaimError as error:
            _report(node, start, error, findings)
            return self.stand_in
        for named in names_in(claim):
            known = self._known(named.kind, findings)
            if named.id not in known:
                _unknown(node, start, named, known, findings)
        return claim

    def _known(self, kind: str, findings: Findings) -> Collection[str]:
        """Return the names of a kind."""
        if kind == ACT:
            return ACTS
        if kind == LESSON:
            return self.lessons
        if kind == VALUE:
            return {*VALUES, *findings.names(METER), *findings.names(FLAG)}
        return findings.names(kind)


def _report(node: Scalar, start: int, error: ClaimError, findings: Findings) -> None:
    """Say where a text departs from the claim that was probably meant."""
    close = findings.nearest(error.word, error.words)
    expected = any_of([_(each) for each in error.expected])
    message = (
        _("“{word}” stands where {expected} is expected.")
        if error.word
        else _("The claim ends where {expected} is expected.")
    )
    findings.add(
        Code.CLAIM_UNCLEAR,
        node.at(start + error.column),
        message.format(word=shown(error.word), expected=expected),
        _("Did you mean “{close}”?").format(close=close)
        if close
        else _("A claim reads like “{form}”.").format(form=error.form),
    )


def _unknown(
    node: Scalar, start: int, named: Name, known: Collection[str], findings: Findings
) -> None:
    """Say that nothing has this name, and what was probably meant."""
    code, message = {
        ACT: (Code.UNKNOWN_ACT, _("“{name}” is no act.")),
        RESPONSE: (Code.UNKNOWN_RESPONSE, _("“{name}” is no act, and no response has this id.")),
        TURN: (Code.UNKNOWN_TURN, _("No turn has the id “{name}”.")),
        ENDING: (Code.UNKNOWN_ENDING, _("No ending has the id “{name}”.")),
        LESSON: (Code.UNKNOWN_LESSON, _("No lesson has the id “{name}”.")),
        VALUE: (Code.UNKNOWN_VALUE, _("“{name}” is no value of the model, no meter and no flag.")),
    }[named.kind]
    known = {*known, *ACTS} if named.kind == RESPONSE else known
    close = findings.nearest(named.id, known)
    findings.add(
        code,
        node.at(start + named.column),
        message.format(name=shown(named.id)),
        _("Did you mean “{close}”?").format(close=close) if close else _help(named.kind, known),
    )


def _help(kind: str, known: Collection[str]) -> str:
    """Return where to look for a name; there are too many lessons to list them."""
    if kind == LESSON:
        return _("Lessons stand in lessons.yaml; “complicated lessons” lists those of the game.")
    return _("Known here: {words}.").format(words=listed(sorted(known)))
