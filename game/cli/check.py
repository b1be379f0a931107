"""``complicated check``: what is wrong with scenarios, lessons and rulebooks."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.loading import UNREADABLE
from game.cli.names import ScenarioName
from game.cli.options import limits_options, rulebook_option
from game.problem import Severity
from game.texts import _

if TYPE_CHECKING:
    from game.checker.checking import Checked
    from game.proof.budget import Limits

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=ScenarioName())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help=_("For people, for programs, or as annotations in GitHub Actions."),
)
@click.option("--strict", is_flag=True, help=_("Count warnings as errors."))
@click.option("--quick", is_flag=True, help=_("Prove nothing: only look at what is written."))
@click.option(
    "--watch", is_flag=True, help=_("Check again whenever a file is saved, and show the odds.")
)
@limits_options
@rulebook_option
def command(  # noqa: PLR0913 - one for each option
    paths: Sequence[str],
    form: str,
    limits: "Limits",
    rulebook: Path | None,
    *,
    strict: bool,
    quick: bool,
    watch: bool,
) -> None:
    """Check scenarios, lessons and rulebooks: files, or folders with all they hold.

    Every problem of every file is told in one run. It ends with 0 if there are no errors, with
    --strict no warnings either; else with 1.

    \b
    complicated check the-late-parcel.yaml
    complicated check scenarios --strict
    complicated check the-late-parcel.yaml --watch
    """
    from game.checker.checking import Manner, check_file
    from game.checker.files import wanted
    from game.cli.loading import rulebook_or_exit
    from game.cli.progress import progress_of

    own = rulebook_or_exit(None)
    manner = Manner(own, rulebook_or_exit(rulebook), None if quick else limits, progress_of)
    if watch:
        from game.cli.watching import Watching

        Watching(paths, manner, _show).go_on()
        return
    checked = [check_file(file.path, manner, named=file.named) for file in wanted(paths)]
    match form:
        case "json":
            from game.checker.render.data import data

            click.echo(data(checked))
        case "github":
            from game.checker.render.annotations import annotations

            for line in annotations(checked):
                click.echo(line)
        case _:
            _show(checked)
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in bad for file in checked for problem in file.problems):
        raise SystemExit(UNREADABLE)


def _show(checked: "Sequence[Checked]") -> None:
    from game.checker.render.people import people

    for line in people(checked, _paint):
        click.echo(line, color=False if os.environ.get("NO_COLOR") else None)


def _paint(word: str, severity: Severity) -> str:
    return click.style(word, fg=_COLOURS[severity], bold=True)
