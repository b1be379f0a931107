"""What ``complicated checkup`` asks, lists and shows again, or leaves with a sentence."""

from collections.abc import Iterator
from typing import NoReturn

import click

from game.cli.loading import MISUSE, checkup_or_exit
from game.core.checkup import Statements
from game.play.checkup_result import last_result
from game.play.checkup_round import Round
from game.play.checkup_rounds import LONGEST_NAME, PastRound, past_rounds, rounds_of
from game.play.folders import Folders
from game.play.settings import load_settings
from game.play.wording import status_name
from game.text.checkup_pages import result_page, stands_page
from game.text.plain import plain_text
from game.texts import _, speak

_WIDTH = 80


def team_or_exit(name: str) -> str:
    """Return the name of a team as it is kept, or say that it is too long and leave."""
    team = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    if len(team) > LONGEST_NAME:
        sentence = _("The name of a team has at most {most} characters; “{name}” has {count}.")
        _leave(sentence.format(most=LONGEST_NAME, name=team, count=len(team)))
    return team


def asked(language: str, where: Folders) -> tuple[Statements, str]:
    """Return the check-up in the language that is asked for, or in that of the settings."""
    spoken = language or load_settings(where).settings.language
    speak(spoken)
    return checkup_or_exit(language=spoken), spoken


def listed(where: Folders) -> Iterator[str]:
    """Yield a line for each time that a team answered, and where they lie."""
    found = past_rounds(where)
    for each in found:
        yield (
            _line(each.round)
            if isinstance(each, PastRound)
            else f"{each.path.name}: {each.sentence}"
        )
    if not found:
        yield _("No check-up was answered here yet.")
    yield _("Check-ups lie in {folder}").format(folder=where.checkups)


def _line(kept: Round) -> str:
    moment = f"{kept.updated.astimezone():%Y-%m-%d %H:%M}"
    if kept.status is not None:
        came = status_name(kept.status)
    else:
        came = _("{answered} of {of} statements answered").format(
            answered=len(kept.answers), of=len(kept.statements)
        )
    return f"{moment}  {kept.team}: {came}" if kept.team else f"{moment}  {came}"


def result_or_exit(statements: Statements, team: str, where: Folders) -> str:
    """Return the last result of a team as a text, or say that there is none and leave."""
    told = last_result(statements, rounds_of(team, where).whole)
    if told is None:
        sentence = (
            _("There is no result of “{team}” yet.") if team else _("There is no result yet.")
        )
        _leave(sentence.format(team=team))
    pages = (result_page(told), stands_page(told))
    return "\n".join(plain_text(page, _WIDTH) for page in pages).lstrip()


def _leave(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    raise SystemExit(MISUSE)
