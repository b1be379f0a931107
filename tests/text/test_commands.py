"""What a trainee may type."""

import pytest

from game.text.commands import (
    Choose,
    Command,
    GoOn,
    Quit,
    ReadAgain,
    ShowHelp,
    ShowPromises,
    Unclear,
    Undo,
    command,
)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("2", Choose(2)),
        (" 2. ", Choose(2)),
        ("2)", Choose(2)),
        ("", GoOn()),
        ("   ", GoOn()),
        ("u", Undo()),
        ("U", Undo()),
        ("undo", Undo()),
        ("u 3", Undo(3)),
        ("back 3", Undo(3)),
        ("p", ShowPromises()),
        ("Promises", ShowPromises()),
        ("?", ShowHelp()),
        ("help", ShowHelp()),
        ("r", ReadAgain()),
        ("q", Quit()),
        ("exit", Quit()),
        ("ring her", Unclear("ring her")),
        ("p 3", Unclear("p 3")),
        ("u three", Unclear("u three")),
        ("-1", Unclear("-1")),
        ("²", Unclear("²")),
        ("9" * 5000, Unclear("9" * 5000)),
    ],
)
def test_a_line_means_a_command(line: str, meant: Command) -> None:
    """Letters and words do the same, capitals do not matter, and nothing is guessed."""
    assert meant == command(line)
