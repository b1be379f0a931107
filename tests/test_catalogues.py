"""The translations of the program: complete, compiled, and set as the original is."""

import re
import string
from collections.abc import Iterator

import pytest

from game.texts import languages as spoken_languages
from tests import catalogues

# Texts that are the same in a translation and in English, on purpose.
ALIKE = {
    "nl": {
        "Claims",
        "Id",
        "Plus {by}: {text}",
        "Start",
        "Status",
        "Status: {status}.",
        "Volume",
        "Warm",
        "seed {seed}",
        "seed {seed}: {responses}",
        "{count} open",
        "{name}, seed {seed}: {end}",
        "{name}, seed {seed}: {end}, “{title}”",
        "Team: {team}. {sentence}",
        "{title}, seed {seed}",
    }
}

ENDS = ".?!:…,"

_OPTION = re.compile(r"--[a-z]+|\b[a-z-]+\.yaml|complicated [a-z]+|\b[A-Z][A-Za-z0-9]*-[A-Z]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def test_there_is_dutch() -> None:
    """A translation that lies in the folder can be chosen, under the name it gives itself."""
    assert {"en": "English", "nl": "Nederlands"} == spoken_languages()


@pytest.fixture(params=catalogues.languages())
def language(request: pytest.FixtureRequest) -> str:
    """Each language that the program is translated into."""
    code: str = request.param
    return code


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Each text of a catalogue and what it says for it; the forms of a plural one by one."""
    for message in catalogues.catalogue(language):
        if message.id:
            forms = catalogues.forms(message.id)
            said = catalogues.forms(message.string)
            # Where a language has more forms than English, they are held against the plural.
            yield from zip((*forms, *forms[-1:] * (len(said) - len(forms))), said, strict=True)


def test_a_catalogue_is_up_to_date(language: str) -> None:
    """It holds every text of the source and no other, sorted; else run tests.catalogues."""
    now = catalogues.written(catalogues.updated(language))

    assert now.decode() == catalogues.path_of(language).read_text("utf-8")


def test_the_compiled_catalogue_is_that_of_the_texts(language: str) -> None:
    """What the program reads was made of what people edit; else run tests.catalogues."""
    kept = catalogues.path_of(language).with_suffix(".mo").read_bytes()

    assert kept == catalogues.compiled(catalogues.catalogue(language))


def test_everything_is_translated(language: str) -> None:
    """No text is missing, or left to a guess."""
    found = catalogues.catalogue(language)

    assert [] == [text for text, said in pairs(language) if not said]
    assert [] == [message.id for message in found if message.id and message.fuzzy]


def test_a_translation_is_not_the_original(language: str) -> None:
    """Texts that are the same in both languages are listed, so that none is by oversight."""
    same = {text for text, said in pairs(language) if text == said and _WORD.search(fixed(text))}

    assert ALIKE[language] == same


def test_a_translation_has_the_same_placeholders(language: str) -> None:
    """What stands in braces is filled in, with the same format; order and place are free."""
    assert [] == [said for text, said in pairs(language) if braces(text) != braces(said)]


def test_a_translation_names_the_same_options_files_and_commands(language: str) -> None:
    """What is typed as it stands is not translated."""
    assert [] == [said for text, said in pairs(language) if typed(text) != typed(said)]


def test_a_translation_is_set_as_the_original(language: str) -> None:
    """It starts and ends alike: blanks, and the sign at the end."""
    assert [] == [said for text, said in pairs(language) if edges(text) != edges(said)]


def test_a_translation_starts_with_a_capital_where_the_original_does(language: str) -> None:
    """A text that is a part of a sentence stays one."""
    both = [(text[0], said[0], said) for text, said in pairs(language)]

    assert [] == [
        said
        for one, other, said in both
        if (one.isupper() and other.islower()) or (one.islower() and other.isupper())
    ]


def test_a_translation_uses_the_signs_that_print_uses(language: str) -> None:
    """Curly quotes in pairs, three dots and dashes as in the original, no double blanks."""
    wrong = []
    for text, said in pairs(language):
        straight = not set("'\"") & set(said)
        paired = said.count("“") == said.count("”")
        dots = said.count("...") == text.count("...")
        dashes = said.count(" - ") == text.count(" - ")
        blanks = "  " not in said.strip() or "  " in text.strip()
        if not (straight and paired and dots and dashes and blanks):
            wrong.append(said)

    assert [] == wrong


def fixed(text: str) -> str:
    """A text without what is filled in."""
    return re.sub(r"\{\w*[^}]*\}", "", text)


def braces(text: str) -> list[tuple[str, str | None]]:
    """What is filled into a text, and how it is written; nothing where braces are only quoted."""
    try:
        found = string.Formatter().parse(text)
        return sorted((name, spec) for _before, name, spec, _how in found if name is not None)
    except ValueError:
        return []


def typed(text: str) -> list[str]:
    """What somebody types as it stands: options, files, commands."""
    return sorted(_OPTION.findall(text))


def edges(text: str) -> tuple[str, str, str]:
    """How a text starts and ends."""
    sign = text.rstrip()[-1] if text.rstrip()[-1] in ENDS else ""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], sign
