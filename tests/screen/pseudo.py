"""A language with words 40 % longer than ours, to see whether translations will have room."""

import gettext
import math
import re
from functools import cache
from typing import Any

import attrs

from game.core.cards import Keep
from game.core.scenario import Scenario
from game.texts import speak, speak_from

LONGER = "longer"
"""The code of the language."""

_BY = 0.4

_WORD = re.compile(r"\{\w*\}|[^\W\d_]+")

# The fields of a scenario that hold ids, names of files and the like.
_NO_TEXT = {"id", "icon", "scene", "portrait", "name", "meter", "sources", "claims", "when", "next"}

_MORE = "őeåiüø"


def stretched(text: str) -> str:
    """A text whose words are 40 % longer, all in all; what stands in braces stays."""
    owed = 0.0

    def longer(match: re.Match[str]) -> str:
        nonlocal owed
        word = match.group()
        if word.startswith("{"):
            return word
        owed += len(word) * _BY
        extra = math.ceil(owed)
        owed -= extra
        middle = len(word) // 2
        return word[:middle] + (_MORE * extra)[:extra] + word[middle:]

    return _WORD.sub(longer, text)


def speak_any(language: str) -> None:
    """Let the program speak a language from now on, such as the longer one."""
    if language == LONGER:
        speak_from(_Longer())
    else:
        speak(language)


@cache
def pseudo_scenario(scenario: Scenario) -> Scenario:
    """A scenario in the longer language."""
    longer: Scenario = _stretch(scenario)
    return longer


class _Longer(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return stretched(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return stretched(msgid1 if n == 1 else msgid2)


def _stretch(value: Any) -> Any:  # noqa: ANN401 - whatever a scenario is made of
    if isinstance(value, str):
        return stretched(value)
    if isinstance(value, tuple):
        return tuple(_stretch(each) for each in value)
    if not attrs.has(type(value)) or isinstance(value, Keep):
        return value
    names = {field.name for field in attrs.fields(type(value))} - _NO_TEXT
    return attrs.evolve(value, **{name: _stretch(getattr(value, name)) for name in names})
