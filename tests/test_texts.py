"""The program's own texts, in every language."""

import gettext

import pytest

from game import texts
from game.texts import _, in_each_language


class Shouting(gettext.NullTranslations):
    """A language in which everything is said aloud."""

    def gettext(self, message: str) -> str:
        """Say it aloud."""
        return message.upper()


def test_a_table_is_built_once_for_each_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """It follows the language in use, and is not built again when an old one comes back."""
    built = []

    @in_each_language
    def table() -> dict[str, str]:
        built.append(_("hello"))
        return {"hello": _("hello")}

    english = texts._texts.catalogue  # noqa: SLF001 - there is no other language yet
    said = []
    for catalogue in (english, Shouting(), english, english):
        monkeypatch.setattr(texts._texts, "catalogue", catalogue)  # noqa: SLF001 - the same
        said.append(table()["hello"])

    assert ["hello", "HELLO", "hello", "hello"] == said
    assert ["hello", "HELLO"] == built
