"""The program's own texts, in the languages that there are."""

import gettext
from pathlib import Path

import pytest

from game import texts
from game.texts import _, in_each_language, speak_from
from tests.catalogues import mo_file


class Shouting(gettext.NullTranslations):
    """A language in which everything is said aloud."""

    def gettext(self, message: str) -> str:
        """Say it aloud."""
        return message.upper()


def test_a_table_is_built_once_for_each_language() -> None:
    """It follows the language in use, and is not built again when an old one comes back."""
    built = []

    @in_each_language
    def table() -> dict[str, str]:
        built.append(_("hello"))
        return {"hello": _("hello")}

    said = [table()["hello"]]
    english = speak_from(Shouting())
    said.append(table()["hello"])
    for _again in range(2):
        speak_from(english)
        said.append(table()["hello"])

    assert ["hello", "HELLO", "hello", "hello"] == said
    assert ["hello", "HELLO"] == built


def test_a_number_is_written_as_its_language_does() -> None:
    """What stands between thousands is that of the translation of “1,000”."""
    english = texts.grouped(1_234_567)
    texts.speak("nl")
    dutch = texts.grouped(1_234_567)

    assert ("1,234,567", "1.234.567", "999") == (english, dutch, texts.grouped(999))


def test_there_is_english() -> None:
    """The language of the source is always there."""
    assert "English" == texts.languages()["en"]


def test_a_catalogue_makes_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each language is called what its own catalogue calls it."""
    content = "Content-Type: text/plain; charset=UTF-8\n"
    path = tmp_path / "fr" / "LC_MESSAGES" / "complicated.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(mo_file({"": content, "English": "Français"}))
    monkeypatch.setattr(texts, "_FOLDER", tmp_path)

    assert {"en": "English", "fr": "Français"} == texts.languages()
