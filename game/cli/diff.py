"""``complicated diff``: what an edit changed in what can be proved of a scenario."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.names import ScenarioName
from game.cli.options import limits_options, rulebook_option
from game.texts import _

if TYPE_CHECKING:
    from game.proof.budget import Limits
    from game.proof.sheet import Sampled, Sheet


@click.command
@click.argument("old", type=ScenarioName())
@click.argument("new", type=ScenarioName())
@click.option("--json", "as_json", is_flag=True, help=_("Print one JSON object."))
@limits_options
@rulebook_option
def command(old: str, new: str, limits: "Limits", rulebook: Path | None, *, as_json: bool) -> None:
    """Compare two versions of a scenario in what can be proved of them, instead of their text.

    OLD and NEW are paths to files, or ids. What was committed last can be had from git:

    \b
    git show HEAD:scenarios/my-scenario.yaml > old.yaml
    complicated diff old.yaml scenarios/my-scenario.yaml
    """
    from game.authoring.files import digest_of
    from game.cli.loading import rulebook_or_exit, scenarios_or_exit
    from game.cli.progress import progress_of
    from game.proof.sheet import sheet_of

    before, after = scenarios_or_exit(old, new)
    rules = rulebook_or_exit(rulebook)
    with progress_of(before, old) as progress:
        first = sheet_of(before, rules, digest_of(old), limits, progress.at)
    with progress_of(after, new) as progress:
        second = sheet_of(after, rules, digest_of(new), limits, progress.at)
        page = _data(first, second) if as_json else _page(first, second)
    click.echo(page)


def _data(old: "Sheet | Sampled", new: "Sheet | Sampled") -> str:
    """Return the comparison as JSON."""
    from game.proof.comparing import compare
    from game.proof.comparison_data import comparison_data, estimate_comparison_data
    from game.proof.estimates import compare_estimates
    from game.proof.sheet import Sheet

    if isinstance(old, Sheet) and isinstance(new, Sheet):
        data = comparison_data(old, new, compare(old, new))
    else:
        data = estimate_comparison_data(old, new, compare_estimates(old, new))
    return json.dumps(data, indent=2, ensure_ascii=False)


def _page(old: "Sheet | Sampled", new: "Sheet | Sampled") -> str:
    """Return the comparison as a page."""
    from game.proof.comparing import compare
    from game.proof.estimates import compare_estimates
    from game.proof.sheet import Sheet
    from game.text.comparison_page import comparison_lines
    from game.text.estimates_page import estimate_lines

    if isinstance(old, Sheet) and isinstance(new, Sheet):
        return "\n".join(comparison_lines(old, new, compare(old, new)))
    return "\n".join(estimate_lines(old, new, compare_estimates(old, new)))
