"""Languages, by their codes: ``en``, ``nl``, ``pt-br``."""

import re

from game.authoring.codes import Code
from game.authoring.findings import Findings, shown
from game.authoring.syntax.nodes import Node, Scalar
from game.texts import _

LANGUAGE = "[a-z]{2,3}(-[a-z]{2,4})?"
"""The pattern of a code."""

_CODE = re.compile(LANGUAGE)


def is_language(text: str) -> bool:
    """Whether a text is the code of a language."""
    return _CODE.fullmatch(text) is not None


class LanguageShape:
    """The code of a language [BCP 47], in small letters."""

    stand_in = "en"

    def read(self, node: Node, name: str, findings: Findings) -> str:
        """Return the code."""
        text = node.text if isinstance(node, Scalar) else ""
        if is_language(text):
            return text
        findings.add(
            Code.UNKNOWN_LANGUAGE,
            node.place,
            _("“{text}” is no code of a language.").format(text=shown(text)),
            _("Write it as browsers do, such as: {name}: nl").format(name=name),
        )
        return self.stand_in
