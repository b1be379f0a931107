"""The catalogues of translations: what belongs in them, and how they are written.

After a change of a text of the program, or of a translation, bring all of them up to date:

    .venv/bin/python -m tests.catalogues

To begin another language, name its code behind it.
"""

import struct
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

REPOSITORY = Path(__file__).parent.parent

_FOLDER = REPOSITORY / "game" / "locale"
_PLACE = Path("LC_MESSAGES", "complicated.po")
_MARKS = {"_": None, "gettext": None, "marked": None, "ngettext": (1, 2)}

# No dates and no names, so that the same texts make the same file.
_HEAD = (
    "Project-Id-Version: It’s Complicated\n"
    "Language: {language}\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: {plural_forms}\n"
)


def source_texts() -> Catalog:
    """All texts of the program that people read, untranslated."""
    found = Catalog()
    for _file, _line, text, _comments, _context in extract_from_dir(
        REPOSITORY / "game", keywords=_MARKS
    ):
        found.add(text)
    return found


def languages() -> list[str]:
    """The codes of the languages that the program is translated into."""
    return sorted(path.parts[-3] for path in _FOLDER.glob(f"*/{_PLACE}"))


def path_of(language: str) -> Path:
    """Where a catalogue lies as people edit it; beside it it lies compiled."""
    return _FOLDER / language / _PLACE


def catalogue(language: str) -> Catalog:
    """The catalogue of a language; an empty one if there is none yet."""
    if not path_of(language).exists():
        return Catalog(language)
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue of a language, with the texts that the source has now and no others."""
    old, new = catalogue(language), Catalog(language)
    for message in source_texts():
        if message.id:
            known = old.get(message.id)
            said = known.string if known and known.id == message.id else None
            nothing = "" if isinstance(message.id, str) else ("",) * new.num_plurals
            new.add(message.id, said or nothing).flags.clear()
    return new


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text, or the forms of one that depends on a count."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def written(texts: Catalog) -> bytes:
    """A catalogue as people edit it, sorted by the English."""
    lines = BytesIO()
    write_po(lines, texts, width=0, sort_output=True, omit_header=True)
    head = "".join(f'"{line}\\n"\n' for line in _head(texts).splitlines())
    return f'msgid ""\nmsgstr ""\n{head}\n'.encode() + lines.getvalue()


def compiled(texts: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    found = {"": _head(texts)}
    for message in texts:
        if message.id and all(forms(message.string)):
            found["\0".join(forms(message.id))] = "\0".join(forms(message.string))
    return mo_file(found)


def mo_file(translations: dict[str, str]) -> bytes:
    """What gettext reads: tables of lengths and places, and the words that they point to."""
    rows = sorted((text.encode(), said.encode()) for text, said in translations.items())
    words, table = b"", b""
    for column in zip(*rows, strict=True):
        for text in column:
            table += struct.pack("<II", len(text), 28 + 16 * len(rows) + len(words))
            words += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 0)
    return head + table + words


def _head(texts: Catalog) -> str:
    return _HEAD.format(language=texts.locale, plural_forms=texts.plural_forms)


def _update(language: str) -> None:
    """Write both files of a language, and print what is to be translated."""
    path, texts = path_of(language), updated(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written(texts))
    path.with_suffix(".mo").write_bytes(compiled(texts))
    for message in texts:
        if message.id and not all(forms(message.string)):
            sys.stdout.write(f"{language}: not translated: {forms(message.id)[0]}\n")


if __name__ == "__main__":
    for each in sorted({*languages(), *sys.argv[1:]}):
        _update(each)
