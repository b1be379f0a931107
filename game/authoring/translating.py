"""Writing the file of a translation, and bringing it up to date.

    # en: The new car
    title (3f2a): De nieuwe auto

Above each line stands the original. A text that is not translated yet has an empty line. Where the
original was changed since, the line stays and both originals stand above it; whoever has looked at
it writes the new hash. Nothing that a translator wrote is ever lost: lines of texts that are gone
become comments at the end, and comments of one's own stay where they are.
"""

import re
from collections.abc import Callable, Iterator, Mapping

import attrs

from game.authoring.formatting.layout import laid_out
from game.authoring.formatting.pieces import Entry, Piece, pieces_of
from game.authoring.formatting.texts import in_line
from game.authoring.languages import LANGUAGE
from game.authoring.translations import KEY, hash_of
from game.texts import _, ngettext

_NOTE = re.compile(
    r"# (?:was: .*|now \([0-9a-f]{4}\): .*|too long: .*"
    rf"|{LANGUAGE}: (?P<original>.*))"
)
_WAS = re.compile(r"# was: (.*)")
_GONE = "# gone: "


@attrs.frozen
class Translated:
    """The text of the file, and how many lines are new, outdated, too long (by id) and gone."""

    text: str
    new: int
    outdated: int
    too_long: tuple[str, ...]
    gone: int

    @property
    def summary(self) -> str:
        """What there is to do, in a sentence."""
        to_do = [
            (ngettext("{n} line to translate", "{n} lines to translate", self.new), self.new),
            (_("{n} outdated"), self.outdated),
            (_("{n} too long"), len(self.too_long)),
        ]
        return ", ".join(words.format(n=number) for words, number in to_do) + "."


@attrs.frozen
class _Old:
    """A line as it was: the hash and the translation, what stood above it, and the original."""

    hash: str
    text: str
    style: str
    remarks: tuple[str, ...]
    was: str


def brought_up_to_date(
    texts: Mapping[str, str],
    language: str,
    old: str,
    limit_of: Callable[[str], int | None],
) -> Translated:
    """Return the translation of these texts, given the file as it was, "" if there was none.

    ``language`` is that of the texts. The file must be one that can be read.
    """
    tree = pieces_of(old) if old else Piece("mapping")
    lines, tail, head = _lines_of(tree), _tail_of(tree), _head_of(tree)
    new, outdated, too_long = 0, 0, []
    parts = [*(head or ()), "format: 1", "", "texts:"]
    for id_, text in texts.items():
        line = lines.pop(id_, None)
        notes = [*(line.remarks if line else ())]
        fits, one_line = hash_of(text), " ".join(text.split())
        if line is None or not line.text:
            new += 1
            notes.append(f"# {language}: {one_line}")
            line = _Old(fits, "", "", (), "")
        elif line.hash == fits:
            notes.append(f"# {language}: {one_line}")
        else:
            outdated += 1
            notes += [f"# was: {line.was}", f"# now ({fits}): {one_line}"]
        limit = limit_of(id_)
        if limit is not None and len(line.text) > limit:
            too_long.append(id_)
            notes.append(
                f"# too long: {len(line.text)} characters, and {limit} fit where it is shown"
            )
        key = f"{id_} ({line.hash})" if line.hash else id_
        parts += [
            "",
            *(f"  {note}" for note in notes),
            f"  {key}: {in_line(line.text, line.style)}",
        ]
    gone = [*tail, *(_gone(id_, line) for id_, line in lines.items() if line.text)]
    parts += ["", *(f"  {remark}" for remark in gone)] if gone else []
    text = laid_out("\n".join(parts) + "\n")
    return Translated(text, new, outdated, tuple(too_long), len(gone))


def _gone(id_: str, line: _Old) -> str:
    return f"{_GONE}{id_}: {' '.join(line.text.split())}"


def _texts_of(tree: Piece) -> Entry | None:
    return next((e for e in tree.entries if e.key and e.key.text == "texts"), None)


def _head_of(tree: Piece) -> tuple[str, ...]:
    """Return the comments at the top of a file."""
    return tuple(remark.text for entry in tree.entries[:1] for remark in entry.above)


def _tail_of(tree: Piece) -> Iterator[str]:
    """Yield the comments at the end of the lines, and of the file."""
    texts = _texts_of(tree)
    for remark in (*(texts.value.tail if texts else ()), *tree.tail):
        yield remark.text


def _lines_of(tree: Piece) -> dict[str, _Old]:
    """Return the lines of a translation by the ids of their texts."""
    texts = _texts_of(tree)
    found = {}
    for entry in texts.value.entries if texts else ():
        key = KEY.fullmatch(entry.key.text) if entry.key else None
        if key:
            remarks = [remark.text for remark in entry.above]
            remarks += [entry.beside] if entry.beside else []
            own = tuple(remark for remark in remarks if not _NOTE.fullmatch(remark))
            value = entry.value
            found[key["id"]] = _Old(key["hash"] or "", value.text, value.style, own, _was(remarks))
    return found


def _was(remarks: list[str]) -> str:
    """Return the original that a line translates, as far as it is known."""
    for remark in remarks:
        old, original = _WAS.fullmatch(remark), _NOTE.fullmatch(remark)
        if old:
            return old[1]
        if original and original["original"] is not None:
            return original["original"]
    return _("not known")
