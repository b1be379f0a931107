"""``complicated list``: which scenarios there are."""

import json

import click

from game.texts import _


@click.command
@click.option("--json", "as_json", is_flag=True, help=_("Print a JSON list."))
def command(*, as_json: bool) -> None:
    """List the scenarios.

    \b
    complicated list
    complicated list --json
    """
    from game.authoring.library import shipped_scenarios
    from game.cli.loading import scenario_or_exit

    scenarios = [scenario_or_exit(str(path)) for path in shipped_scenarios()]
    if as_json:
        rows = [
            {
                "id": scenario.id,
                "title": scenario.title,
                "minutes": scenario.minutes,
                "turns": scenario.course.longest,
                "languages": ["en"],
            }
            for scenario in scenarios
        ]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for scenario in scenarios:
        about = _("{turns} turns, {minutes} minutes").format(
            turns=scenario.course.longest, minutes=scenario.minutes
        )
        click.echo(f"{scenario.id:20} {scenario.title} ({about})")
