"""Scenarios in another language, and what is said where they are not."""

from pathlib import Path

import pytest

from game.authoring.files import languages_of
from game.authoring.library import load_scenario
from game.authoring.text_ids import retold, text_ids
from game.authoring.translations import hash_of, line_to_write
from game.core.scenario import Scenario
from game.problem import Problem, Severity
from tests.authoring.everything import LESSONS, SCENARIO
from tests.authoring.reports import block, report

CASE = """\
format: 1
title: The parcel
lessons: [no-excuses]
customer: {name: Ada}
turns:
  - id: one
    story: "It rains: again."
    responses:
      - {id: wait, label: Wait, does: You wait., acts: [], breaks: no-excuses}
      - {id: go, label: Go, says: Off!, acts: []}
endings: [{id: over, title: The end}]
"""
DUTCH = {
    "title": "Het pakje",
    "customer.name": "Ada",
    "turns.one.story": "'Het regent: alweer.'",
    "turns.one.responses.wait.label": "Wachten",
    "turns.one.responses.wait.does": "Je wacht.",
    "turns.one.responses.go.label": "Gaan",
    "turns.one.responses.go.says": "Weg!",
    "endings.over.title": "Het einde",
}
MY_LESSONS = """\
format: 1
lessons:
  no-excuses: {title: No excuses, text: Say what you can do., law: 14}
"""
DUTCH_LESSONS = f"""\
format: 1
texts:
  no-excuses.title ({hash_of("No excuses")}): Geen smoesjes
  no-excuses.text ({hash_of("Say what you can do.")}): Zeg wat je kunt doen.
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A scenario in a file, with lessons of its own."""
    path = tmp_path / "case.yaml"
    path.write_text(CASE, "utf-8")
    (tmp_path / "lessons.yaml").write_text(MY_LESSONS, "utf-8")
    (tmp_path / "lessons.nl.yaml").write_text(DUTCH_LESSONS, "utf-8")
    return path


def original(case: Path) -> Scenario:
    """The scenario as it was written."""
    reading = load_scenario(case)
    assert "" == report(reading.problems)
    assert reading.value is not None
    return reading.value


def translate(case: Path, lines: str) -> None:
    """Write these lines into the Dutch translation."""
    case.with_name("case.nl.yaml").write_text(f"format: 1\ntexts:\n{lines}", "utf-8")


def dutch_lines(case: Path, **other: str) -> list[str]:
    """Every line in Dutch, each with the hash of the text that it translates."""
    hashes = {id_: hash_of(text) for id_, text in text_ids(original(case)).items()}
    return [f"  {id_} ({hashes[id_]}): {text}" for id_, text in {**DUTCH, **other}.items()]


def in_dutch(case: Path) -> tuple[Scenario, tuple[Problem, ...]]:
    """The scenario in Dutch, and what is said of that; none of it stands in the way."""
    reading = load_scenario(case, "nl")
    assert reading.value is not None
    assert {Severity.WARNING} >= {problem.severity for problem in reading.problems}
    return reading.value, reading.problems


def test_every_text_is_translated(case: Path) -> None:
    """Nothing else changes, and nothing is said."""
    translate(case, "\n".join(dutch_lines(case)))
    scenario, problems = in_dutch(case)

    assert "" == report(problems)
    assert {id_: text.strip("'") for id_, text in DUTCH.items()} == text_ids(scenario)
    assert ["Geen smoesjes"] == [lesson.title for lesson in scenario.lessons]
    breaks = scenario.turns[0].responses[0].breaks
    assert breaks == scenario.lessons[0]
    assert original(case) == load_scenario(case, "en").value


def test_a_text_that_is_not_translated_is_shown_as_it_is(case: Path) -> None:
    """The line to be translated is told."""
    lines = [line for line in dutch_lines(case) if "title" not in line]
    translate(case, "\n".join(lines))
    scenario, problems = in_dutch(case)

    assert ("The parcel", "Wachten") == (scenario.title, scenario.turns[0].responses[0].label)
    expected = """
        1:1 translation-missing
          “title” is not translated.
          Translate this line: title (4c99): "The parcel"
        1:1 translation-missing
          “endings.over.title” is not translated.
          Translate this line: endings.over.title (9ed6): "The end"
    """
    assert block(expected) == report(problems)
    assert str(case.with_name("case.nl.yaml")) == problems[0].place.file


def test_a_text_that_was_changed_is_shown_as_it_is_now(case: Path) -> None:
    """Who translates is told what it reads now, and what to write when that is looked at."""
    translate(case, "\n".join(dutch_lines(case)))
    case.write_text(CASE.replace("The parcel", "The late parcel"), "utf-8")
    scenario, problems = in_dutch(case)

    assert "The late parcel" == scenario.title
    expected = """
        3:3 translation-outdated
          “title” was changed after it was translated; it reads now: The late parcel
          If the translation fits, write: title (c403)
    """
    assert block(expected) == report(problems)


def test_a_line_without_a_hash_is_not_trusted(case: Path) -> None:
    """Nobody knows which text it translates."""
    lines = dutch_lines(case)
    translate(case, "\n".join(["  title: Het pakje", *lines[1:]]))
    scenario, problems = in_dutch(case)

    assert "The parcel" == scenario.title
    expected = """
        3:3 translation-outdated
          “title” does not say which text it translates.
          If the translation fits, write: title (4c99)
    """
    assert block(expected) == report(problems)


def test_a_line_of_nothing_is_told(case: Path) -> None:
    """It may be a slip, or what is left of a text that was deleted."""
    more = ["  titel (0000): Het pakje", "  turns.two.responses.a.says (1234): Nee"]
    translate(case, "\n".join([*dutch_lines(case), *more]))
    _scenario, problems = in_dutch(case)

    expected = """
        11:3 translation-unknown
          There is no text “titel” to translate.
          Did you mean “title”?
        12:3 translation-unknown
          There is no text “turns.two.responses.a.says” to translate.
          Did you mean “turns.one.responses.go.says”?
    """
    assert block(expected) == report(problems)


def test_mistakes_in_writing_are_told_as_anywhere(case: Path) -> None:
    """The scenario is shown in the original, all of it, and only the mistakes are told."""
    lines = dutch_lines(case)
    lines[0] = "  title (4c99): Het pakje: te laat"
    lines[1] = "  Customer (0000): Ada"
    lines.append(lines[2])
    lines.append("  turns.one.story: nog eens")
    translate(case, "\n".join(lines))
    scenario, problems = in_dutch(case)

    assert original(case).title == scenario.title
    assert original(case).turns[0].responses[0].label == scenario.turns[0].responses[0].label
    expected = """
        3:26 colon-in-text
          The colon in “Het pakje: te laat” is read as the end of a key.
          Put the whole text in quotes: title (4c99): "Het pakje: te laat"
        4:3 not-an-id
          “Customer (0000)” is not how a text is named here.
          Write its id and its hash in brackets, such as: title (3f2a): ...
        11:3 duplicate-key
          “turns.one.story (4f07)” stands here a second time; the first is in line 5.
          Keep one of the two.
        12:3 duplicate-key
          “turns.one.story” is translated here a second time.
          Keep one of the two.
    """
    assert block(expected) == report(problems)


@pytest.mark.parametrize("texts", ["- title", "title", "[title (4c99)]"])
def test_texts_are_lines(case: Path, texts: str) -> None:
    """Anything else is told, and nothing is translated."""
    case.with_name("case.nl.yaml").write_text(f"format: 1\ntexts:\n  {texts}\n", "utf-8")
    scenario, problems = in_dutch(case)

    assert "The parcel" == scenario.title
    assert ["not-a-mapping"] == [problem.code for problem in problems]


def test_lessons_that_are_not_translated_are_told_once(case: Path) -> None:
    """They stand in a file of their own, which many scenarios share."""
    translate(case, "\n".join(dutch_lines(case)))
    case.with_name("lessons.nl.yaml").unlink()
    scenario, problems = in_dutch(case)

    assert "No excuses" == scenario.lessons[0].title
    expected = """
        1:1 translation-missing
          The lessons are not translated.
          Translate them in a file beside that of the lessons, such as: lessons.nl.yaml
    """
    assert block(expected) == report(problems)


def test_a_language_nobody_translated_it_into(case: Path) -> None:
    """The original is shown, and it is told which languages there are."""
    translate(case, "\n".join(dutch_lines(case)))
    reading = load_scenario(case, "fr")

    assert original(case) == reading.value
    expected = """
        1:1 unknown-language
          “case” is not translated into “fr”.
          It is there in: en, nl.
    """
    assert block(expected) == report(reading.problems)


def test_languages(case: Path) -> None:
    """The one that it is written in comes first; files of another name are no translations."""
    translate(case, "")
    for name in ("case.de.yaml", "case.pt-br.yaml", "case.old-version.yaml", "cases.fr.yaml"):
        case.with_name(name).write_text("", "utf-8")

    assert ("en", "de", "nl", "pt-br") == languages_of(case, "en")
    assert ("nl", "de", "pt-br") == languages_of(case, "nl")


def test_a_scenario_says_in_which_language_it_is_written(case: Path) -> None:
    """In the code that browsers use."""
    case.write_text(CASE.replace("format: 1", "format: 1\nlanguage: nl"), "utf-8")
    assert "nl" == original(case).language

    case.write_text(CASE.replace("format: 1", "format: 1\nlanguage: Dutch"), "utf-8")
    expected = """
        2:11 unknown-language
          “Dutch” is no code of a language.
          Write it as browsers do, such as: language: nl
    """
    assert block(expected) == report(load_scenario(case).problems)


def test_every_text_can_be_told_anew() -> None:
    """Each text comes by once, and what is put in its place stands there."""
    shouted = retold(SCENARIO, lambda id_, text: f"{text.upper()} {id_}")

    expected = {id_: f"{text.upper()} {id_}" for id_, text in text_ids(SCENARIO).items()}
    assert expected == text_ids(shouted)
    assert SCENARIO == retold(SCENARIO, lambda _id, text: text)
    assert LESSONS["no-excuses"] in shouted.lessons


def test_the_line_to_write() -> None:
    """It holds what a translator needs; in quotes, colons and the like do no harm."""
    assert 'title (4c99): "The parcel"' == line_to_write("title", "The parcel")
