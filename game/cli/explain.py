"""``complicated explain``: the manual page of a code."""

import click

from game.cli.names import CodeName
from game.texts import _

_WIDEST = 88


@click.command
@click.argument("code", required=False, type=CodeName())
def command(code: str | None) -> None:
    """Explain CODE, which stands in brackets behind a problem; without one, list all codes.

    \b
    complicated explain unknown-turn
    """
    from itertools import groupby

    from game.authoring.findings import nearest
    from game.checker.pages import pages
    from game.cli.loading import MISUSE

    found = pages()
    if code is None:
        for group, several in groupby(found.values(), key=lambda page: page.group):
            click.echo(f"{group}\n")
            for page in several:
                click.echo(f"  {page.code:30} {page.title}")
            click.echo()
        click.echo(_("To read one: complicated explain CODE"))
    elif code in found:
        click.echo(f"{code}\n\n{_wrapped(found[code].text)}")
    else:
        close = nearest(code, found)
        help_ = (
            _("Did you mean “{close}”?").format(close=close)
            if close
            else _("“complicated explain” lists all codes.")
        )
        click.echo(_("There is no code “{code}”. {help}").format(code=code, help=help_), err=True)
        raise SystemExit(MISUSE)


def _wrapped(text: str) -> str:
    """Return a page as wide as the terminal, or less; examples stay as they are."""
    import shutil
    import textwrap

    width = min(shutil.get_terminal_size().columns, _WIDEST)
    parts = text.strip("\n").split("\n\n")
    return "\n\n".join(
        part if part.startswith(" ") else textwrap.fill(part, width, break_on_hyphens=False)
        for part in parts
    )
