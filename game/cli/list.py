"""``complicated list``: which scenarios there are."""

import json

import click

from game.cli.options import language_option
from game.texts import _, speak


@click.command
@click.option("--json", "as_json", is_flag=True, help=_("Print a JSON list."))
@language_option
def command(language: str, *, as_json: bool) -> None:
    """List the scenarios.

    \b
    complicated list
    complicated list --json
    """
    from game.authoring.files import languages_of, shipped_scenarios
    from game.cli.loading import scenarios_or_exit
    from game.play.settings import usual_language

    if language:
        speak(language)
    files = [str(path) for path in shipped_scenarios()]
    scenarios = scenarios_or_exit(*files, language=language or usual_language())
    if as_json:
        rows = [
            {
                "id": scenario.id,
                "title": scenario.title,
                "minutes": scenario.minutes,
                "turns": scenario.course.longest,
                "languages": languages_of(file, scenario.language),
            }
            for scenario, file in zip(scenarios, files, strict=True)
        ]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for scenario in scenarios:
        about = _("{turns} turns, {minutes} minutes").format(
            turns=scenario.course.longest, minutes=scenario.minutes
        )
        click.echo(f"{scenario.id:20} {scenario.title} ({about})")
