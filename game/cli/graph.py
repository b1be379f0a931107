"""``complicated graph``: a map of a scenario."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.names import ScenarioName
from game.cli.options import limits_options, rulebook_option
from game.texts import _

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.map.plan import Odds, Plan
    from game.proof.budget import Limits

_SVG, _DOT = ".svg", ".dot"


@click.command
@click.argument("scenario", type=ScenarioName())
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="MAP.svg",
    help=_("The file to write: a picture (.svg), or a graph for Graphviz (.dot)."),
)
@click.option("--odds", is_flag=True, help=_("Write on each arrow how often it is gone along."))
@limits_options
@rulebook_option
def command(
    scenario: str, output: Path, limits: "Limits", rulebook: Path | None, *, odds: bool
) -> None:
    """Draw a map of SCENARIO (an id, or a path to a file): what can follow what.

    It shows turns, responses, what luck decides, what is skipped when, and endings; a response has
    the colour of its lesson. With --odds the scenario is proved, and what nobody can come to is
    grey.

    \b
    complicated graph the-new-car -o map.svg
    complicated graph my-scenario.yaml --odds -o map.svg
    """
    from game.cli.loading import scenario_or_exit
    from game.cli.rewriting import write_or_exit
    from game.map.plan import plan_of

    _look_at(output)
    item = scenario_or_exit(scenario)
    plan = plan_of(item)
    found = _odds(item, limits, rulebook) if odds else None
    if output.suffix.lower() == _DOT:
        from game.map.dot import dot_of

        text = dot_of(plan, found)
    else:
        text = _picture(plan, found)
    write_or_exit(output, text.encode())
    click.echo(_("Here is {path}.").format(path=output))


def _look_at(output: Path) -> None:
    """Leave unless the name of the file says what to draw."""
    from game.cli.loading import MISUSE

    if output.suffix.lower() not in (_SVG, _DOT):
        sentence = _("A map is written to a file whose name ends in .svg or .dot, not to “{path}”.")
        click.echo(sentence.format(path=output), err=True)
        raise SystemExit(MISUSE)


def _odds(scenario: "Scenario", limits: "Limits", rulebook: Path | None) -> "Odds":
    """Return the odds of a scenario, or leave where it cannot be proved."""
    from game.cli.loading import UNREADABLE, rulebook_or_exit
    from game.cli.progress import progress_of
    from game.map.odds import odds_of
    from game.proof.budget import LimitReached
    from game.proof.proof import prove

    rules = rulebook_or_exit(rulebook)
    try:
        with progress_of(scenario) as progress:
            return odds_of(prove(scenario, rules, limits, progress.at))
    except LimitReached:
        sentence = _(
            "There are too many situations to prove the odds. Try a higher --limit or --memory, or "
            "draw the map without --odds."
        )
        click.echo(sentence, err=True)
        raise SystemExit(UNREADABLE) from None


def _picture(plan: "Plan", odds: "Odds | None") -> str:
    """Return the picture, or leave where the package that lays it out is missing."""
    from game.cli.loading import UNREADABLE

    try:
        from game.map.drawing import picture_of
    except ImportError:
        sentence = _(
            "To draw a picture, the package pygraphviz is needed, which is missing here: install "
            "“its-complicated[map]”. A file that ends in .dot can be written without it."
        )
        click.echo(sentence, err=True)
        raise SystemExit(UNREADABLE) from None
    return picture_of(plan, odds).svg
