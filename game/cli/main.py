"""The command ``complicated``; each of its commands is a module, loaded when it is called."""

import importlib

import click

from game.texts import _
from game.version import VERSION

COMMANDS = (
    "play",
    "run",
    "runs",
    "list",
    "lessons",
    "prove",
    "diff",
    "check",
    "explain",
    "new",
    "graph",
    "format",
)


class _Commands(click.Group):
    """A group that imports ``game.cli.NAME`` for the command NAME, and no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"game.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS:
            ctx.fail(_no_command(args[0]))
        return super().resolve_command(ctx, args)


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

    \b
    complicated list                      the scenarios
    complicated lessons                   what they teach
    complicated play the-new-car          play one
    complicated play --text --plain       play in a terminal, for a screen reader
    complicated runs                      what was played here
    """
