"""Languages, by their codes: ``en``, ``nl``, ``pt-br``."""

import re

LANGUAGE = "[a-z]{2,3}(-[a-z]{2,4})?"
"""The pattern of a code."""

_CODE = re.compile(LANGUAGE)


def is_language(text: str) -> bool:
    """Whether a text is the code of a language."""
    return _CODE.fullmatch(text) is not None
