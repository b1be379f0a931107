"""``complicated prove``: exact answers about all ways to play a scenario."""

import json
from pathlib import Path

import click

from game.texts import _

_SLOW = 1.0
"""After so many seconds the progress is shown."""


@click.command
@click.argument("scenario")
@click.option("--json", "as_json", is_flag=True, help=_("Print one JSON object."))
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=2_000_000,
    show_default=True,
    help=_("Give up after so many situations, and sample."),
)
@click.option(
    "--rulebook",
    type=click.Path(path_type=Path),
    help=_("Use another rulebook; it needs only the lines that differ."),
)
def command(scenario: str, limit: int, rulebook: Path | None, *, as_json: bool) -> None:
    """Prove what can happen in SCENARIO (an id, or a path to a file), over all ways to play it.

    \b
    complicated prove the-new-car
    """
    from game.authoring.library import digest_of
    from game.cli.loading import rulebook_or_exit, scenario_or_exit
    from game.cli.progress import Progress
    from game.proof.data import sample_data, sheet_data
    from game.proof.exploring import LimitReached
    from game.proof.proof import prove
    from game.proof.sampling import sample
    from game.proof.sheet import Sheet
    from game.text.proof_sheet import limit_lines, sample_lines, sheet_lines

    item, rules = scenario_or_exit(scenario), rulebook_or_exit(rulebook)
    digest = digest_of(scenario)
    progress = Progress(item, shown_after=_SLOW)
    try:
        sheet = Sheet(prove(item, rules, limit, progress.at), digest)
        lines = [] if as_json else list(sheet_lines(sheet))
        data = sheet_data(sheet) if as_json else {}
    except LimitReached as reached:
        found = sample(item, rules)
        endings = item.endings
        data = sample_data(item.id, digest, [ending.id for ending in endings], found)
        lines = [*limit_lines(reached), *sample_lines(found, [ending.title for ending in endings])]
    except KeyboardInterrupt:
        progress.stop()
        click.echo(progress.so_far(), err=True)
        raise SystemExit(130) from None
    progress.stop()
    if as_json:
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(lines))
