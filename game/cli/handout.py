"""``complicated handout``: paper for a class."""

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from game.cli.names import ScenarioName
from game.cli.options import language_option, limits_options, rulebook_option
from game.texts import _

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.map.picture import Picture
    from game.proof.budget import Limits
    from game.proof.sheet import Sampled, Sheet

_ENDINGS = (".html", ".htm")


@click.command
@click.argument("scenario", required=False, type=ScenarioName())
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE.html",
    help=_("The file to write. Any browser shows and prints it."),
)
@click.option(
    "--lessons", is_flag=True, help=_("Write cards of the lessons instead, to print and cut out.")
)
@limits_options
@rulebook_option
@language_option
def command(  # noqa: PLR0913 - one for each option
    scenario: str | None,
    output: Path,
    limits: "Limits",
    rulebook: Path | None,
    language: str,
    *,
    lessons: bool,
) -> None:
    """Write the facilitator's sheet of SCENARIO (an id, or a path to a file), to print on A4.

    It holds what one needs to lead a class: how to introduce it, when to pause and what to ask,
    what each response truly is and costs, the best and the worst line, how it can end, promises,
    lessons, questions to talk about, and the map. With --lessons, it is a card for each lesson of
    SCENARIO; without SCENARIO, for all there are.

    \b
    complicated handout the-new-car -o sheet.html
    complicated handout the-new-car --lessons -o cards.html
    complicated handout --lessons -o all-cards.html
    """
    from game.cli.rewriting import write_or_exit

    _look_at(scenario, output, lessons=lessons)
    if lessons:
        page = _cards(scenario, language)
    else:
        page = _sheet(scenario or "", limits, rulebook, language)
    write_or_exit(output, page.encode())
    click.echo(_("Here is {path}.").format(path=output))


def _look_at(scenario: str | None, output: Path, *, lessons: bool) -> None:
    """Leave unless it is known what to write, and the name of the file fits."""
    if output.suffix.lower() not in _ENDINGS:
        sentence = _("A handout is written to a file whose name ends in .html, not to “{path}”.")
        _leave(sentence.format(path=output))
    if scenario is None and not lessons:
        _leave(_("Which scenario? Name one, or write --lessons for cards of all there are."))


def _leave(sentence: str) -> NoReturn:
    from game.cli.loading import MISUSE

    click.echo(sentence, err=True)
    raise SystemExit(MISUSE)


def _cards(scenario: str | None, language: str) -> str:
    """Return the cards of a scenario's lessons, or of all that the game ships with."""
    from game.authoring.library import lessons_language
    from game.cli.loading import (
        scenario_in_language_or_exit,
        shipped_lessons_or_exit,
    )
    from game.handout.cards import cards_of
    from game.play.settings import usual_language

    if scenario is None:
        spoken = lessons_language(language or usual_language())
        return cards_of(shipped_lessons_or_exit(spoken), spoken)
    from game.handout.names import Names

    item = scenario_in_language_or_exit(scenario, language)
    names = Names(item)
    spoken = _language_of(item, scenario, language)
    return cards_of(names.lessons, spoken, names.said(item.title))


def _sheet(scenario: str, limits: "Limits", rulebook: Path | None, language: str) -> str:
    """Return the sheet of a scenario."""
    from game.authoring.files import digest_of
    from game.cli.loading import rulebook_or_exit, scenario_in_language_or_exit
    from game.cli.progress import progress_of
    from game.handout.material import Material
    from game.handout.sheet import sheet_of
    from game.proof.sheet import sheet_of as proof_sheet_of

    item, rules = scenario_in_language_or_exit(scenario, language), rulebook_or_exit(rulebook)
    with progress_of(item) as progress:
        found = proof_sheet_of(item, rules, digest_of(scenario), limits, progress.at)
        _tell_limit(found)
        drawing, spoken = _map(item, found), _language_of(item, scenario, language)
        name = _typed(scenario, rulebook, language)
        return sheet_of(Material(name, item, rules, found, drawing, spoken))


def _typed(scenario: str, rulebook: Path | None, language: str) -> str:
    """Return what stands for a scenario in a command, so that it is played as it is told here."""
    import shlex

    options = ["--rulebook", str(rulebook)] if rulebook else []
    options += ["--lang", language] if language else []
    return shlex.join([scenario, *options])


def _language_of(scenario: "Scenario", name: str, asked: str) -> str:
    """Return the language that a scenario is told in: the one asked for, if it is translated."""
    from game.authoring.files import languages_of

    own = scenario.language
    return asked.lower() if asked.lower() in languages_of(name, own) else own


def _tell_limit(found: "Sheet | Sampled") -> None:
    """Say what is missing where a proof took too much."""
    from game.proof.sheet import Sampled

    if isinstance(found, Sampled):
        sentence = _(
            "There are too many situations to prove anything, so the sheet comes without the worth "
            "of responses and without best and worst lines. Try a higher --limit or --memory."
        )
        click.echo(sentence, err=True)


def _map(scenario: "Scenario", found: "Sheet | Sampled") -> "Picture | None":
    """Return the map with its odds if there are any; None where the package for it is missing."""
    from game.map.plan import plan_of
    from game.proof.sheet import Sheet

    try:
        from game.map.drawing import picture_of
    except ImportError:
        sentence = _(
            "The sheet comes without the map: to draw it, the package pygraphviz is needed, which "
            "is missing here. Install “its-complicated[map]”."
        )
        click.echo(sentence, err=True)
        return None
    from game.map.odds import odds_of

    odds = odds_of(found.proof) if isinstance(found, Sheet) else None
    return picture_of(plan_of(scenario), odds)
