"""``complicated translate``: the file of a translation, to be filled in."""

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from game.cli.names import ScenarioName
from game.texts import _


@click.command
@click.argument("file", type=ScenarioName())
@click.argument("language")
def command(file: str, language: str) -> None:
    """Write or update the translation of FILE into LANGUAGE, such as nl.

    FILE is a scenario, a file of lessons or the check-up.

    It lies beside FILE, and is named FILE.nl.yaml. Above each empty line stands the text to
    translate; what is translated already is kept, and lines whose original was changed are marked.

    \b
    complicated translate my-scenario.yaml nl
    complicated play my-scenario.yaml --lang nl
    """
    from game.authoring.files import find_scenario
    from game.authoring.languages import is_language
    from game.authoring.reading import read_file
    from game.authoring.sources import open_source
    from game.authoring.translating import brought_up_to_date
    from game.authoring.translations import TRANSLATION
    from game.checker.limits import limit_of
    from game.cli.loading import MISUSE, UNREADABLE, print_problems
    from game.cli.rewriting import write_or_exit

    if not is_language(language):
        sentence = _("“{language}” is no code of a language, such as: nl")
        _leave(sentence.format(language=language), MISUSE)
    path = find_scenario(file) or Path(file)
    texts, own = _texts(path)
    if language == own:
        _leave(_("“{path}” is written in “{language}”.").format(path=path, language=own), MISUSE)
    target = path.with_name(f"{path.stem}.{language}{path.suffix}")
    old = ""
    if target.exists():
        reading = read_file(target, TRANSLATION)
        if reading.problems:
            print_problems(reading.problems)
            _leave(_("“{path}” stays as it is.").format(path=target), UNREADABLE)
        old = "\n".join(open_source(target).lines)
    prefix = "lessons." if path.stem == "lessons" else ""
    done = brought_up_to_date(texts, own, old, lambda id_: limit_of(f"{prefix}{id_}"))
    write_or_exit(target, done.text.encode())
    click.echo(_("Here is {path}: {summary}").format(path=target, summary=done.summary))
    for id_ in done.too_long:
        click.echo(_("Too long to fit where it is shown: {id}").format(id=id_))


def _texts(path: Path) -> tuple[Mapping[str, str], str]:
    """Return the texts of a file by their ids, and the language that they are in."""
    from game.authoring.files import is_checkup
    from game.authoring.team_checkups import texts_of_checkup
    from game.authoring.text_ids import text_ids, texts_of_lessons
    from game.cli.loading import checkup_or_exit, lessons_or_exit, scenario_or_exit

    if path.name == "lessons.yaml":
        return texts_of_lessons(lessons_or_exit(path)), "en"
    if is_checkup(path):
        return texts_of_checkup(checkup_or_exit(path)), "en"
    scenario = scenario_or_exit(str(path))
    return text_ids(scenario), scenario.language


def _leave(sentence: str, code: int) -> NoReturn:
    click.echo(sentence, err=True)
    raise SystemExit(code)
