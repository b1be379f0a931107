"""What a scenario speaks of must be in it, wherever in the file that stands."""

from game.authoring.codes import Code
from game.authoring.conditions import PROMISE, RESPONSE
from game.authoring.findings import Findings, Mention
from game.core.claims import TURN
from game.core.scenario import END
from game.texts import _


def check_mentions(findings: Findings) -> None:
    """Report every promise, response and turn that is spoken of and is not there.

    To be asked when the whole file is read.
    """
    names = {kind: findings.names(kind) for kind in (PROMISE, RESPONSE)}
    names[TURN] = findings.names(TURN) | {END}
    for mention in findings.mentions:
        known = names[mention.kind]
        if mention.name not in known:
            _report(mention, findings.nearest(mention.name, known), findings)


def _report(mention: Mention, close: str | None, findings: Findings) -> None:
    code, message, help_ = {
        PROMISE: (
            Code.UNKNOWN_PROMISE,
            _("No response makes the promise “{name}”."),
            _("Let one make it: - promise: {name}"),
        ),
        TURN: (
            Code.UNKNOWN_TURN,
            _("No turn has the id “{name}”."),
            _("Write the id of a turn that stands in this file, or: next: end"),
        ),
        RESPONSE: (
            Code.UNKNOWN_RESPONSE,
            _("No response has the id “{name}”."),
            _("Write the id of a response that stands in this file."),
        ),
    }[mention.kind]
    findings.add(
        code,
        mention.place,
        message.format(name=mention.name),
        _("Did you mean “{close}”?").format(close=close)
        if close
        else help_.format(name=mention.name),
    )
