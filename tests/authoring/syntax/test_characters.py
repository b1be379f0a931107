"""Bytes become text: what cannot be seen is reported, what does not matter is evened out."""

import pytest

from game.authoring.findings import Findings
from game.authoring.syntax.characters import clean_text
from tests.authoring.reports import block, report


@pytest.mark.parametrize(
    "data",
    [
        b"a: 1\nb: 2\n",
        b"\xef\xbb\xbfa: 1\nb: 2\n",
        b"a: 1\r\nb: 2\r\n",
        b"a: 1\rb: 2\r",
        b"a:\xc2\xa01\nb: 2\n",
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "no-break space"],
)
def test_ways_to_save_a_text_make_no_difference(data: bytes) -> None:
    """A byte order mark, other line ends and pasted no-break spaces are nobody's problem."""
    findings = Findings()

    assert "a: 1\nb: 2\n" == clean_text(data, "file.yaml", findings)
    assert () == findings.problems


def test_a_no_break_space_within_a_text_stays() -> None:
    """It is only evened out where YAML wants a space: before a key and behind its colon."""
    assert "a: 5\u00a0%" == clean_text("a:\u00a05\u00a0%".encode(), "file.yaml", Findings())


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_another_encoding_is_named_with_its_first_character(encoding: str) -> None:
    """The place is that of the first character that UTF-8 would have stored in another way."""
    findings = Findings()

    text = clean_text("title: x\nname: Zoé, née".encode(encoding), "file.yaml", findings)

    expected = """
        2:9 not-utf-8
          The file is not saved as UTF-8: “é” is stored in another way.
          Save it again, with the encoding UTF-8 (under “Save as”).
    """
    assert block(expected) == report(findings.problems)
    assert "title: x\nname: Zoé, née" == text


def test_curly_quotes_and_euros_of_old_windows_files_are_read() -> None:
    """Where Windows and Latin-1 differ, Windows is meant; bytes that neither knows are reported."""
    findings = Findings()

    assert "“5 €”  " == clean_text(b"\x935 \x80\x94 \x81", "file.yaml", findings)
    assert ["not-utf-8", "invisible-character"] == [p.code for p in findings.problems]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_called_by_its_name(encoding: str) -> None:
    """What Windows calls Unicode is read, and reported all the same."""
    findings = Findings()

    mark = "" if encoding == "utf-16" else "\ufeff"
    text = clean_text((mark + "a: é").encode(encoding), "file.yaml", findings)

    expected = """
        1:1 not-utf-8
          The file is saved as UTF-16.
          Save it again, with the encoding UTF-8 (under “Save as”).
    """
    assert block(expected) == report(findings.problems)
    assert "a: é" == text


def test_invisible_characters_are_reported_once_a_line_and_keep_the_columns() -> None:
    """A blank takes their place, so that whatever is wrong behind them has its true column."""
    findings = Findings()

    assert "a\t b \nc" == clean_text(b"a\t\0b\x1b\nc", "file.yaml", findings)
    expected = """
        1:3 invisible-character
          There is an invisible character here (U+0000).
          Delete it, or type the words around it again.
    """
    assert block(expected) == report(findings.problems)
