"""``complicated prove``: exact answers about all ways to play a scenario."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.names import ScenarioName
from game.cli.options import limits_options, rulebook_option
from game.texts import _

if TYPE_CHECKING:
    from game.proof.budget import Limits


@click.command
@click.argument("scenario", type=ScenarioName())
@click.option("--json", "as_json", is_flag=True, help=_("Print one JSON object."))
@limits_options
@rulebook_option
def command(scenario: str, limits: "Limits", rulebook: Path | None, *, as_json: bool) -> None:
    """Prove what can happen in SCENARIO (an id, or a path to a file), over all ways to play it.

    \b
    complicated prove the-new-car
    """
    from game.authoring.files import digest_of
    from game.cli.loading import rulebook_or_exit, scenario_or_exit
    from game.cli.progress import progress_of
    from game.proof.data import sampled_data, sheet_data
    from game.proof.sheet import Sheet, sheet_of
    from game.text.proof_sheet import sampled_lines, sheet_lines

    item, rules = scenario_or_exit(scenario), rulebook_or_exit(rulebook)
    with progress_of(item) as progress:
        found = sheet_of(item, rules, digest_of(scenario), limits, progress.at)
        if as_json:
            data = sheet_data(found) if isinstance(found, Sheet) else sampled_data(found)
            page = json.dumps(data, indent=2, ensure_ascii=False)
        else:
            lines = sheet_lines(found) if isinstance(found, Sheet) else sampled_lines(found)
            page = "\n".join(lines)
    click.echo(page)
