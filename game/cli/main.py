"""The command ``complicated``; each of its commands is a module, loaded when it is called."""

import importlib

import click

from game.texts import _, marked, speak
from game.version import VERSION

SECTIONS = {
    marked("Play"): {
        "play": marked("Play a scenario, in a window or in the terminal."),
        "runs": marked("List what was played here; show or delete a run."),
        "list": marked("List the scenarios."),
        "lessons": marked("Print what the scenarios teach."),
    },
    marked("Lead a class"): {
        "checkup": marked("Ask a team how things stand with its customers."),
        "handout": marked("Write the facilitator's sheet, or lesson cards, to print."),
    },
    marked("Write"): {
        "new": marked("Write a first scenario, to play and to change."),
        "check": marked("Find everything that is wrong with a file."),
        "explain": marked("Explain a problem that was found."),
        "format": marked("Rewrite a file in one layout, with every comment."),
        "translate": marked("Write or update a translation of a scenario."),
        "graph": marked("Draw a map of a scenario."),
        "schema": marked("Write what an editor needs to help you."),
    },
    marked("Prove"): {
        "prove": marked("Say what can happen, over all ways to play."),
        "diff": marked("Say what an edit changed in that."),
        "run": marked("Play without a person."),
    },
    marked("This program"): {
        "completion": marked("Let your shell complete commands, options and scenarios."),
    },
}
"""The commands, each in a line, by what somebody came for."""

COMMANDS = tuple(name for section in SECTIONS.values() for name in section)


class _Commands(click.Group):
    """A group that imports ``game.cli.NAME`` for the command NAME, and no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"game.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        _speak()
        for section, commands in SECTIONS.items():
            with formatter.section(_(section)):
                rows = [(name, _(line)) for name, line in commands.items()]
                formatter.write_dl(rows, col_max=max(map(len, COMMANDS)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        _speak()
        if args[0] not in COMMANDS:
            ctx.fail(_no_command(args[0]))
        return super().resolve_command(ctx, args)


def _speak() -> None:
    """Speak the language of the settings; a command may be asked for another one."""
    from game.play.settings import usual_language

    speak(usual_language())


def _no_command(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    if near:
        return _("There is no command “{name}”. Did you mean “{near}”?").format(
            name=name, near=near[0]
        )
    return _("There is no command “{name}”. There are: {names}.").format(
        name=name, names=", ".join(COMMANDS)
    )


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=False,
)
@click.version_option(VERSION, message="%(version)s")
def main() -> None:
    """It's Complicated: a game about loving your customers.

    To begin with:

    \b
    complicated list                      the scenarios
    complicated play the-new-car          play one
    complicated play --text --plain       play in a terminal, for a screen reader
    complicated checkup                   ten statements for a team, before and after
    complicated new "The late parcel"     write one of your own
    complicated play --help               what a command can do, with examples
    """
