"""The program's own texts, in every language: import ``_`` and wrap each sentence in it.

English is the language of the source; translations are gettext catalogues in ``game/locale``.
"""

import gettext
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_DOMAIN = "complicated"
_FOLDER = Path(__file__).with_name("locale")


class _Texts:
    """The catalogue in use."""

    def __init__(self) -> None:
        self.catalogue: gettext.NullTranslations = gettext.NullTranslations()


_texts = _Texts()


def speak(language: str) -> None:
    """Use the texts of a language (``en``, ``nl``) from now on; English where there are none."""
    _texts.catalogue = gettext.translation(_DOMAIN, _FOLDER, [language], fallback=True)


def speak_from(catalogue: gettext.NullTranslations) -> gettext.NullTranslations:
    """Use a catalogue of texts from now on; return the one in use until now."""
    before, _texts.catalogue = _texts.catalogue, catalogue
    return before


def languages() -> dict[str, str]:
    """Return the languages there are, by code: each is called what its catalogue calls it."""
    codes = sorted(path.parts[-3] for path in _FOLDER.glob(f"*/LC_MESSAGES/{_DOMAIN}.mo"))
    catalogues = {code: gettext.translation(_DOMAIN, _FOLDER, [code]) for code in codes}
    # Translators put the name of their own language in place of “English”.
    names = {code: catalogue.gettext("English") for code, catalogue in catalogues.items()}
    return {"en": "English", **names}


def marked(text: str) -> str:
    """Return a text as it is; it is in the catalogues, for a later ``_`` that shows it."""
    return text


def _(text: str) -> str:
    """Return a text in the language in use."""
    return _texts.catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the text that fits a count, in the language in use."""
    return _texts.catalogue.ngettext(one, many, count)


def grouped(number: int) -> str:
    """Return a whole number as the language in use writes it: 12,345."""
    # Translators write a thousand as their language does.
    between = _("1,000").strip("10")
    return f"{number:,}".replace(",", between)


def in_each_language(table: Callable[[], T]) -> Callable[[], T]:
    """Let a function that returns a table of texts build it only once for each language."""
    tables: dict[gettext.NullTranslations, T] = {}

    def built() -> T:
        if _texts.catalogue not in tables:
            tables[_texts.catalogue] = table()
        return tables[_texts.catalogue]

    return built
