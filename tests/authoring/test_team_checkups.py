"""The check-up of a team: its file is read, refused and translated like the others."""

from pathlib import Path

import pytest

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_checkup, shipped_lessons
from game.authoring.team_checkups import team_checkup_shape, texts_of_checkup
from game.authoring.translations import checkup_translated, hash_of
from game.checker.limits import limit_of
from game.content import content_folder
from game.core.checkup import STATEMENTS, Often, Part, Statement
from tests.authoring.everything import EXCUSES, LESSONS
from tests.authoring.reports import read, report

ONE = """\
  - {id: a-name, part: words, say: So., good: never, talk: So?, lesson: no-excuses}
"""


def shipped() -> tuple[Statement, ...]:
    """The statements that the game ships with."""
    statements = load_checkup().value
    assert statements is not None
    return statements


def test_a_statement() -> None:
    """What it is about, its text, its good end, and what to ask about it."""
    lines = "".join(ONE.replace("a-name", f"s-{n}") for n in range(10))
    reading = read(f"format: 1\nstatements:\n{lines}", team_checkup_shape(LESSONS))

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert Statement("s-0", Part.WORDS, "So.", Often.NEVER, "So?", EXCUSES) == reading.value[0]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("good: never", "good: mostly"), "“mostly” is not known for “good”."),
        (("part: words", "part: thoughts"), "“thoughts” is not known for “part”."),
        (("talk: So?, ", ""), "“talk” is missing here."),
        (("", ""), "“statements” has 1, and needs at least 10."),
    ],
)
def test_what_is_refused(change: tuple[str, str], expected: str) -> None:
    """Each is told with what to write instead."""
    text = f"format: 1\nstatements:\n{ONE.replace(*change)}"

    assert expected in report(read(text, team_checkup_shape(LESSONS)).problems)


def test_the_shipped_check_up() -> None:
    """Ten statements, half about words; half are put so that agreeing is bad."""
    statements = shipped()

    assert STATEMENTS == len(statements)
    assert 5 == sum(each.part is Part.WORDS for each in statements)
    assert 5 == sum(each.good is Often.NEVER for each in statements)
    assert {2, 3} == {sum(s.good is Often.NEVER for s in statements if s.part is p) for p in Part}
    assert STATEMENTS == len({each.lesson.id for each in statements})


def test_every_shipped_text_is_short() -> None:
    """Ten statements are read aloud and answered in three minutes."""
    texts = texts_of_checkup(shipped())

    assert [] == [id_ for id_, text in texts.items() if len(text) > (limit_of(id_) or 0)]
    assert sum(len(each.text.split()) for each in shipped()) < 150


def test_it_is_no_scenario() -> None:
    """It lies beside them and is not listed as one."""
    assert (content_folder("scenarios") / "checkup.yaml").is_file()
    assert "checkup" not in [path.stem for path in shipped_scenarios()]


def test_it_is_translated_with_its_lessons(tmp_path: Path) -> None:
    """As far as the lines go; the rest stays as it is, and is told."""
    first, *rest = shipped()
    lessons = shipped_lessons().value
    assert lessons is not None
    title = lessons[first.lesson.id].title
    file, lessons_file = tmp_path / "checkup.nl.yaml", tmp_path / "lessons.nl.yaml"
    line = f'statements.{first.id}.say ({hash_of(first.text)}): "Een klant heeft een naam."'
    file.write_text(f"format: 1\ntexts:\n  {line}\n", "utf-8")
    line = f'{first.lesson.id}.title ({hash_of(title)}): "Ze heeft een naam."'
    lessons_file.write_text(f"format: 1\ntexts:\n  {line}\n", "utf-8")

    told, problems = checkup_translated((first, *rest), file, lessons_file)

    assert "Een klant heeft een naam." == told[0].text
    assert "Ze heeft een naam." == told[0].lesson.title
    assert first.talk == told[0].talk
    assert 2 * STATEMENTS - 1 == len(problems)
