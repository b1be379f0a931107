"""The shape of what she says, which may differ by the status of the relationship."""

from game.authoring.codes import Code
from game.authoring.conditions import plain_status
from game.authoring.findings import Findings
from game.authoring.shapes import Choice, Text
from game.authoring.syntax.nodes import Mapping, Node, Scalar
from game.core.scenario import Speech
from game.core.status import Status
from game.texts import _

OTHERWISE = "otherwise"
"""The key of what she says in every status that is not named."""

_TEXT = Text()
_STATUS = Choice({status.id: status for status in Status}, spelling=plain_status)
_SILENCE = Speech("")


class SpeechShape:
    """A text, or a mapping from status to text."""

    stand_in = _SILENCE

    def read(self, node: Node, name: str, findings: Findings) -> Speech:
        """Return the speech."""
        if not isinstance(node, Mapping) or not _names_a_status(node, findings):
            return Speech(_TEXT.read(node, name, findings))
        otherwise = None
        by_status: dict[Status, str] = {}
        for key, part in node.pairs:
            text = _TEXT.read(part, key.text, findings)
            if key.text == OTHERWISE:
                otherwise = text
                continue
            status = _STATUS.read(key, name, findings)
            if status in by_status:
                _report_twice(key, findings)
            by_status[status] = text
        if otherwise is None:
            findings.add(
                Code.MISSING_KEY,
                node.place,
                _("“{key}” is missing here.").format(key=OTHERWISE),
                _("Add what she says in every other status: {key}: ...").format(key=OTHERWISE),
            )
        return Speech(otherwise or "", tuple(by_status.items()))


def _names_a_status(node: Mapping, findings: Findings) -> bool:
    """Whether a key looks like a status; else a colon or a brace made keys of a text."""
    known = {OTHERWISE, *_STATUS.words}
    keys = [plain_status(key.text) for key, _part in node.pairs]
    return any(key in known or findings.nearest(key, known) for key in keys)


def _report_twice(key: Scalar, findings: Findings) -> None:
    findings.add(
        Code.DUPLICATE_KEY,
        key.place,
        _("“{key}” is a status that stands here already.").format(key=key.text),
        _("Keep one of the two."),
    )
