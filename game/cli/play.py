"""``complicated play``: play a scenario."""

from pathlib import Path

import click

from game.cli.names import ScenarioName
from game.cli.options import language_option, rulebook_option
from game.texts import _


@click.command
@click.argument("scenario", required=False, type=ScenarioName())
@click.option("--text", is_flag=True, help=_("Play in the terminal."))
@click.option("--plain", is_flag=True, help=_("The same for a screen reader: no colour, no boxes."))
@click.option("--seed", default=1, show_default=True, help=_("The luck of the draw."))
@click.option(
    "--responses", default="", metavar="ID,ID,...", help=_("Go on after these responses.")
)
@rulebook_option
@language_option
@click.option("--resume", is_flag=True, help=_("Go on with the run that was left last."))
@click.option(
    "--data-folder",
    type=click.Path(path_type=Path),
    help=_("Where runs are saved, if not in the usual place."),
)
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    scenario: str | None,
    *,
    seed: int,
    responses: str,
    rulebook: Path | None,
    language: str,
    data_folder: Path | None,
    text: bool,
    plain: bool,
    resume: bool,
) -> None:
    """Play SCENARIO: an id, or a path to a file. Without one, choose from those there are.

    \b
    complicated play the-new-car --text
    """
    from game.cli.undisturbed import undisturbed

    with undisturbed():
        from game.cli.opening import play_in_window, why_no_window
        from game.cli.wanted import Wanted
        from game.play.folders import folders

        in_window = not (text or plain or why_no_window())
        scenario = scenario or _unnamed(any_will_do=in_window)
        if scenario is None:
            _ask_which(ctx, language)
            return
        where = folders(data_folder)
        ids = tuple(id_.strip() for id_ in responses.split(",") if id_.strip())
        wanted = Wanted(scenario, where, seed, ids, rulebook, language)
    why_not = "" if text or plain else play_in_window(wanted, resuming=resume)
    if not (text or plain or why_not):
        return
    with undisturbed():
        loaded = wanted.loaded_or_exit()
        session = wanted.session_or_exit(loaded)
    if why_not:
        click.echo(why_not)

    import shlex

    from game.cli.resuming import run_to_play
    from game.play.reloading import Reloading
    from game.text.terminal import play

    options = _options(seed, rulebook, language, data_folder, plain=plain)
    way_back = shlex.join(["complicated", "play", scenario, *options])
    run = run_to_play(session, loaded.origin, where, way_back, resuming=resume)
    play(
        run.session,
        way_back,
        run.file,
        where,
        reloading=Reloading(loaded.origin),
        notice=run.sentence,
        plain=plain,
    )


def _options(
    seed: int, rulebook: Path | None, language: str, data_folder: Path | None, *, plain: bool
) -> list[str]:
    """Return the options with which a scenario is played again in the same way."""
    options = ["--plain" if plain else "--text", "--seed", str(seed)]
    if rulebook:
        options += ["--rulebook", str(rulebook)]
    if language:
        options += ["--lang", language]
    if data_folder:
        options += ["--data-folder", str(data_folder)]
    return options


def _ask_which(ctx: click.Context, language: str) -> None:
    from game.cli import list as list_command

    click.echo(_("Which one? Type its name behind “complicated play”."))
    ctx.invoke(list_command.command, language=language, as_json=False)


def _unnamed(*, any_will_do: bool) -> str | None:
    """Return the id of the shipped scenario if there is just one, or of the first of them.

    The first one will do where the trainee can choose another one on the screen.
    """
    from game.authoring.files import shipped_scenarios

    files = shipped_scenarios()
    return files[0].stem if len(files) == 1 or (files and any_will_do) else None
