"""Waiting for the best path, for a moment."""

import io
from contextlib import redirect_stdout

import attrs
import pytest

from game.play.progress import NotKnown, Working
from game.play.solved import Solved
from game.play.solving import Solving
from game.text.waiting import wait_for

SOLVED = Solved((), (), (), 900.0)


@attrs.define
class Told(Solving):
    """A scenario whose working out goes as a test wants it: one answer each time it is asked."""

    answers: list[Working | Solved | NotKnown] = attrs.field(factory=list)
    interrupted: bool = False

    def ask(self, patience: float = 0.0) -> Working | Solved | NotKnown:  # noqa: ARG002 - no time
        """Return the next answer, the last one for ever, or be interrupted."""
        if self.interrupted and len(self.answers) == 1:
            raise KeyboardInterrupt
        self.state = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return self.state


def working(*answers: Working | Solved | NotKnown, interrupted: bool = False) -> Told:
    """A scenario whose working out gives these answers."""
    return Told(Working(0, 1), answers=list(answers), interrupted=interrupted)


class Terminal(io.StringIO):
    """Somebody is looking."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def shown(told: Told, *, plain: bool) -> str:
    """What a terminal shows while it waits for the end of this."""
    with redirect_stdout(Terminal()) as terminal:
        assert SOLVED == wait_for(told, plain=plain)
    return terminal.getvalue()


def test_what_is_known_is_there_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of waiting."""
    assert SOLVED == wait_for(working(SOLVED), plain=True)
    assert NotKnown("no") == wait_for(working(NotKnown("no")), plain=True)
    assert "" == capsys.readouterr().out


def test_a_terminal_shows_how_far_it_has_come() -> None:
    """In one line that is drawn again, and taken away at the end."""
    assert (
        "\r\033[KWorking out the best path. Ctrl-C skips this."
        "\r\033[KWorking out the best path: turn 3 of 10. Ctrl-C skips this."
        "\r\033[KWorking out the best path: turn 7 of 10. Ctrl-C skips this."
        "\r\033[K"
    ) == shown(working(Working(0, 1), Working(3, 10), Working(7, 10), SOLVED), plain=False)


def test_a_screen_reader_hears_it_once() -> None:
    """A line that is written again and again would be read again and again."""
    told = working(Working(3, 10), Working(7, 10), SOLVED)

    assert "Working out the best path. Ctrl-C skips this.\n" == shown(told, plain=True)


def test_a_pipe_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is looking, and what is written does not depend on how fast the machine is."""
    assert SOLVED == wait_for(working(Working(3, 10), SOLVED), plain=False)
    assert "" == capsys.readouterr().out


def test_nobody_waits_for_long() -> None:
    """After a few seconds the debrief goes on without it."""
    expected = NotKnown("The best path is still being worked out.")

    assert expected == wait_for(working(Working(3, 10)), plain=True, patience=0.01)


def test_ctrl_c_waits_no_longer() -> None:
    """It skips the wait, and leaves nothing else."""
    told = working(Working(3, 10), Working(7, 10), interrupted=True)

    assert NotKnown("The best path is still being worked out.") == wait_for(told, plain=True)
