"""``complicated runs``: the runs that were played here, their debriefs, and deleting them."""

from pathlib import Path

import click

from game.texts import _


@click.group(invoke_without_command=True)
@click.option(
    "--data-folder",
    type=click.Path(path_type=Path),
    help=_("Where runs lie, if not in the usual place."),
)
@click.pass_context
def command(ctx: click.Context, data_folder: Path | None) -> None:
    """List the runs that were played here, the last one first, and say where they lie.

    \b
    complicated runs
    complicated runs show 1
    complicated runs delete 3
    """
    from game.cli.past_runs import listed
    from game.play.folders import folders

    ctx.obj = folders(data_folder)
    if ctx.invoked_subcommand is None:
        click.echo("\n".join(listed(ctx.obj)))


@command.command
@click.argument("number", type=click.IntRange(min=1))
@click.option(
    "--transcript",
    type=click.Path(path_type=Path),
    help=_("Write all that was shown into this file instead."),
)
@click.pass_context
def show(ctx: click.Context, number: int, transcript: Path | None) -> None:
    """Show the debrief of run NUMBER of the list."""
    from game.cli.past_runs import debriefed, numbered, played, written

    run = numbered(ctx.obj, number)
    session, back = played(run, ctx.obj)
    if transcript:
        click.echo(written(session, back, transcript))
    else:
        click.echo(debriefed(session, back, number))


@command.command
@click.argument("number", type=click.IntRange(min=1))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
@click.pass_context
def delete(ctx: click.Context, number: int, *, yes: bool) -> None:
    """Delete run NUMBER of the list, for good."""
    from game.cli.past_runs import deleted, line, numbered

    run = numbered(ctx.obj, number)
    click.echo(line(number, run))
    if not yes:
        click.confirm(_("Delete this run for good?"), abort=True)
    click.echo(deleted(run))
