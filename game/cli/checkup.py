"""``complicated checkup``: how things stand between a team and its customers."""

from pathlib import Path

import click

from game.cli.options import language_option
from game.texts import _


@click.command
@click.option("--team", default="", metavar="NAME", help=_("Which team answers, if several do."))
@click.option("--text", is_flag=True, help=_("Answer in the terminal."))
@click.option("--plain", is_flag=True, help=_("The same for a screen reader: no colour, no boxes."))
@click.option(
    "--list", "listing", is_flag=True, help=_("List what was answered, and where it lies.")
)
@click.option("--show", is_flag=True, help=_("Show the team's last result again."))
@language_option
@click.option(
    "--data-folder",
    type=click.Path(path_type=Path),
    help=_("Where answers are kept, if not in the usual place."),
)
def command(  # noqa: PLR0913 - one for each option
    *,
    team: str,
    language: str,
    data_folder: Path | None,
    text: bool,
    plain: bool,
    listing: bool,
    show: bool,
) -> None:
    """Answer ten statements as a team, before a class and after: how do you treat customers?

    The result is a relationship status, two sentences to talk about and, from the second time on,
    what changed.

    \b
    complicated checkup
    complicated checkup --team Planning --text
    complicated checkup --list
    """
    from game.cli.past_checkups import asked, listed, result_or_exit, team_or_exit
    from game.play.folders import folders

    team, where = team_or_exit(team), folders(data_folder)
    if listing:
        click.echo("\n".join(listed(where)))
        return
    statements, spoken = asked(language, where)
    if show:
        click.echo(result_or_exit(statements, team, where))
        return
    if not (text or plain):
        from game.cli.opening import check_up_in_window

        reason = check_up_in_window(team, spoken, where)
        if not reason:
            return
        click.echo(reason)

    import shlex

    from game.play.checkup_rounds import rounds_of
    from game.text.checkup import check_up

    options = _options(team, language, data_folder, plain=plain)
    way_back = shlex.join(["complicated", "checkup", *options])
    check_up(statements, rounds_of(team, where), way_back, where, plain=plain)


def _options(team: str, language: str, data_folder: Path | None, *, plain: bool) -> list[str]:
    """Return the options with which a team answers again in the same way."""
    options = ["--plain" if plain else "--text"]
    if team:
        options += ["--team", team]
    if language:
        options += ["--lang", language]
    if data_folder:
        options += ["--data-folder", str(data_folder)]
    return options
