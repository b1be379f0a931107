"""``complicated completion``: what a shell needs to complete our commands."""

import click

from game.texts import _

_VARIABLE = "_COMPLICATED_COMPLETE"
"""Set by a shell that asks for completions, as click has it."""


@click.command
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a script for SHELL that completes commands, options, scenarios and more.

    Once it is in place, begin a new shell and press Tab behind “complicated play ”:

    \b
    complicated completion bash > ~/.local/share/bash-completion/completions/complicated
    complicated completion fish > ~/.config/fish/completions/complicated.fish
    echo 'eval "$(complicated completion zsh)"' >> ~/.zshrc

    In zsh, that line must stand behind “compinit”. Folders that are missing are made with mkdir -p.
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:  # pragma: no cover - click knows all three
        raise SystemExit(_("Your version of click cannot complete in this shell."))
    program = ctx.find_root().info_name or "complicated"
    click.echo(kind(ctx.find_root().command, {}, program, _VARIABLE).source())
