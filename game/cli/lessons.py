"""``complicated lessons``: what the scenarios teach."""

import json
from typing import TYPE_CHECKING

import click

from game.cli.options import language_option
from game.texts import _

if TYPE_CHECKING:
    from game.core.scenario import Lesson


@click.command
@click.option("--json", "as_json", is_flag=True, help=_("Print a JSON list."))
@language_option
def command(language: str, *, as_json: bool) -> None:
    """Print the lessons: what each means, how it goes wrong, and how to begin on Monday.

    \b
    complicated lessons
    complicated lessons --lang nl
    complicated lessons --json
    """
    import attrs

    from game.cli.loading import shipped_lessons_or_exit
    from game.play.settings import usual_language

    lessons = shipped_lessons_or_exit(language or usual_language())
    if as_json:
        click.echo(json.dumps([*map(attrs.asdict, lessons)], indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(map(lesson_page, lessons)), nl=False)


def lesson_page(lesson: "Lesson") -> str:
    """Return a lesson as a headline with its parts below, those that it has."""
    from game.play.typography import curly

    parts = [
        (_("What it means"), lesson.text),
        (_("How it goes wrong"), lesson.wrong),
        (_("On Monday"), lesson.monday),
        (_("Laws"), ", ".join(map(str, lesson.laws))),
        *((_("Source"), source) for source in lesson.sources),
        (_("Id"), lesson.id),
    ]
    page = click.HelpFormatter()
    page.write(f"{curly(lesson.title)}\n")
    with page.indentation():
        page.write_dl([(name, curly(text)) for name, text in parts if text])
    return page.getvalue()
