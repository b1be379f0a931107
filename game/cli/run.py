"""``complicated run``: play without a person."""

import json
from pathlib import Path

import click

from game.cli.names import ScenarioName
from game.cli.options import language_option, rulebook_option
from game.texts import _


@click.command
@click.argument("scenario", type=ScenarioName())
@click.option(
    "--responses",
    default="",
    metavar="ID,ID,...",
    help=_("What to choose, turn by turn. The run may stop anywhere."),
)
@click.option("--seed", default=1, show_default=True, help=_("The luck of the draw."))
@click.option("--json", "as_json", is_flag=True, help=_("Print one JSON object."))
@rulebook_option
@language_option
def command(  # noqa: PLR0913 - one for each option
    scenario: str,
    responses: str,
    seed: int,
    rulebook: Path | None,
    language: str,
    *,
    as_json: bool,
) -> None:
    """Play SCENARIO (an id, or a path to a file) without a person.

    \b
    complicated run the-new-car --responses ring-today,wait --seed 7 --json
    """
    from game.cli.loading import (
        rulebook_or_exit,
        scenario_in_language_or_exit,
        state_or_exit,
    )
    from game.play.record import record_of

    ids = [id_.strip() for id_ in responses.split(",") if id_.strip()]
    item = scenario_in_language_or_exit(scenario, language)
    state = state_or_exit(item, rulebook_or_exit(rulebook), seed, ids)
    record = record_of(state)
    if as_json:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    for step in record["steps"]:
        click.echo(
            f"{step['turn']}: {step['response']} | {step['status']}, affection {step['affection']},"
            f" trust {step['trust']}, churn risk {step['churn_risk']} %, stayed {step['stayed']}"
        )
    if record["finished"]:
        click.echo(_("The end: {ending}").format(ending=record["ending"]))
    else:
        click.echo(
            _("{turn} awaits one of: {legal}").format(
                turn=record["turn"], legal=", ".join(record["legal"])
            )
        )
