"""The file of a translation, and how it is brought up to date."""

from collections.abc import Mapping

from hypothesis import given, strategies as st

from game.authoring.reading import read_bytes
from game.authoring.translating import Translated, brought_up_to_date
from game.authoring.translations import TRANSLATION, hash_of

TEXTS = {"title": "The parcel", "turns.one.story": "It rains: again."}
NEW = f"""\
format: 1

texts:
  # en: The parcel
  title ({hash_of("The parcel")}):

  # en: It rains: again.
  turns.one.story ({hash_of("It rains: again.")}):
"""
DONE = NEW.replace(f"({hash_of('The parcel')}):", f"({hash_of('The parcel')}): Het pakje")


def updated(old: str, texts: Mapping[str, str], limit: int | None = None) -> Translated:
    """What becomes of a file if the texts are these, and none may be longer than that."""
    return brought_up_to_date(texts, "en", old, lambda _id: limit)


def test_a_new_file_waits_to_be_filled_in() -> None:
    """Every text has an empty line, with the original above it; it can be read as it is."""
    found = updated("", TEXTS)
    reading = read_bytes(found.text.encode(), "parcel.nl.yaml", TRANSLATION)

    assert (NEW, 2, 0) == (found.text, found.new, found.outdated)
    assert {} == reading.value
    assert "2 lines to translate, 0 outdated, 0 too long." == found.summary


def test_what_is_translated_is_kept() -> None:
    """The file stays as it is, and so it does the next time."""
    found = updated(DONE, TEXTS)

    assert (DONE, 1, 0) == (found.text, found.new, found.outdated)


def test_a_changed_original_is_shown_beside_the_old_one() -> None:
    """The line stays, with its old hash: until somebody writes the new one, it is outdated."""
    newer = {**TEXTS, "title": "The late parcel"}
    found = updated(DONE, newer)
    fits = hash_of("The late parcel")
    accepted = found.text.replace(f"title ({hash_of('The parcel')})", f"title ({fits})")

    assert 1 == found.outdated
    assert f"  # was: The parcel\n  # now ({fits}): The late parcel\n" in found.text
    assert f"  title ({hash_of('The parcel')}): Het pakje\n" in found.text
    assert found.text == updated(found.text, newer).text
    assert (
        f"  # en: The late parcel\n  title ({fits}): Het pakje\n" in updated(accepted, newer).text
    )


def test_an_old_original_that_nobody_knows_is_said_to_be_unknown() -> None:
    """A file that was written by hand has no originals in it."""
    found = updated("format: 1\ntexts:\n  title (0000): Het pakje\n", TEXTS)

    assert "  # was: not known\n" in found.text


def test_a_line_that_does_not_fit_is_told() -> None:
    """Above it and in the list, as long as it is too long."""
    found = updated(DONE, TEXTS, limit=5)

    assert ("title",) == found.too_long
    assert "  # too long: 9 characters, and 5 fit where it is shown\n" in found.text
    assert DONE == updated(found.text, TEXTS, limit=9).text


def test_lines_of_texts_that_are_gone_become_comments() -> None:
    """Nothing that was translated is lost, now or the next time."""
    found = updated(DONE, {"summary": "Late."})

    assert found.text.endswith("\n  # gone: title: Het pakje\n")
    assert found.text == updated(found.text, {"summary": "Late."}).text


def test_comments_of_a_translator_stay() -> None:
    """At the top, above a line and beside one."""
    own = "# by Joke\n" + DONE.replace("  # en: The parcel", "  # or: pakket?\n  # en: The parcel")
    own = own.replace("Het pakje", "Het pakje  # sic")
    found = updated(own.replace("# or: pakket?", "# pakket, perhaps?"), TEXTS)

    for comment in ("# by Joke\n", "  # pakket, perhaps?\n", "# sic\n"):
        assert 1 == found.text.count(comment)


SOME = st.dictionaries(
    st.sampled_from(["title", "summary", "turns.one.story", "endings.over.text"]),
    st.text(st.sampled_from("ab :#'\n\"-é"), min_size=1).map(str.strip).filter(bool),
    min_size=1,
)


@given(SOME, SOME, SOME)
def test_nothing_is_lost_and_nothing_is_made_up(
    before: dict[str, str], now: dict[str, str], told: dict[str, str]
) -> None:
    """Whatever changes, lines that were translated read the same, and again changes nothing."""
    lines = "".join(
        f"  {id_} ({hash_of(text)}): {told[id_]!r}\n"
        for id_, text in before.items()
        if id_ in told and "'" not in told[id_] and "\n" not in told[id_] and '"' not in told[id_]
    )
    old = f"format: 1\ntexts:\n{lines}" if lines else updated("", before).text
    known = read_bytes(old.encode(), "old.yaml", TRANSLATION).value or {}
    found = updated(old, now)
    again = read_bytes(found.text.encode(), "new.yaml", TRANSLATION)

    assert not again.problems, found.text
    assert {id_: line.text for id_, line in known.items() if id_ in now} == {
        id_: line.text for id_, line in (again.value or {}).items()
    }
    assert found.text == updated(found.text, now).text
