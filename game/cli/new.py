"""``complicated new``: a first scenario, to play and to change."""

from pathlib import Path
from typing import NoReturn

import click

from game.cli.loading import MISUSE, UNREADABLE
from game.texts import _


@click.command
@click.argument("title")
def command(title: str) -> None:
    """Write a small scenario with this TITLE into the current folder, to play and to change.

    Its file is named after the title. A file that is there already is left as it is.

    \b
    complicated new "The late parcel"
    """
    from game.authoring.beginning import first_scenario, name_of
    from game.authoring.library import load_lessons
    from game.cli.writing import write_new
    from game.play.files import reason

    title = " ".join(title.split())
    name = name_of(title)
    _look_at(title, name)
    path = Path(f"{name}.yaml")
    text = first_scenario(title, load_lessons(path).value or {})
    try:
        write_new(path, text.encode())
    except FileExistsError:
        _leave(_("“{path}” is there already, and stays as it is.").format(path=path), UNREADABLE)
    except OSError as error:
        told = _("“{path}” could not be written: {reason}.")
        _leave(told.format(path=path, reason=reason(error)), UNREADABLE)
    click.echo(_("Here is {path}. Play it, read it, then make it yours:").format(path=path))
    for verb in ("play", "check"):
        click.echo(f"  complicated {verb} {path}")


def _look_at(title: str, name: str) -> None:
    """Leave if a scenario cannot have this title."""
    from game.authoring.syntax.characters import first_unwanted
    from game.checker.limits import limit_of

    limit = limit_of("title") or 0
    if name in ("", "lessons", "rulebook"):
        _leave(_("No scenario’s file can be named after “{title}”.").format(title=title), MISUSE)
    if len(title) > limit:
        _leave(
            _("A title has at most {limit} characters; “{title}” has {count}.").format(
                limit=limit, title=title, count=len(title)
            ),
            MISUSE,
        )
    if first_unwanted(title) or "{" in title:
        _leave(_("A title has no braces, and nothing that cannot be seen."), MISUSE)


def _leave(sentence: str, code: int) -> NoReturn:
    from game.authoring.syntax.characters import visible

    click.echo(visible(sentence), err=True)
    raise SystemExit(code)
