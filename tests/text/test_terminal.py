"""Playing for real: in a pseudo-terminal, and through a pipe."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from game.play.session import Session
from game.text.terminal import farewell, play
from tests.text.runs import new_car, typed, whole_run
from tests.worlds import shipped_rulebook

PLAY = ["-m", "game", "play"]
REPOSITORY = Path(__file__).parents[2]
NEEDS_TERMINAL = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminal that pexpect could use"
)


def spawn(columns: int = 80, term: str = "xterm-256color") -> "pexpect.spawn[str]":
    """The game in a terminal of 24 lines."""
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return pexpect.spawn(
        sys.executable,
        [*PLAY, "the-new-car", "--text"],
        cwd=str(REPOSITORY),
        env={**env, "TERM": term, "COLORTERM": "", "NO_COLOR": ""},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=30,
    )


@pytest.fixture
def terminal() -> Iterator["pexpect.spawn[str]"]:
    """The game in a terminal that knows colour."""
    child = spawn()
    yield child
    child.close(force=True)


def pipe(*options: str, lines: bytes = b"", **env: str) -> "subprocess.CompletedProcess[bytes]":
    """The game fed through a pipe."""
    return subprocess.run(
        [sys.executable, *PLAY, *options],
        input=lines,
        capture_output=True,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **env},
        timeout=60,
        check=False,
    )


@NEEDS_TERMINAL
def test_a_trainee_plays_from_title_to_debrief(terminal: "pexpect.spawn[str]") -> None:
    """Pages, choices and the debrief follow each other until the trainee leaves."""
    responses = 0
    while (asked := terminal.expect(["Your response", "Enter to leave", "Enter (to|for)"])) != 1:
        responses += asked == 0
        terminal.sendline("1" if asked == 0 else "")
    terminal.sendline("")
    terminal.expect("Thank you for playing")
    terminal.expect("complicated play the-new-car --text --seed 1 --responses ")
    terminal.expect(pexpect.EOF)
    terminal.wait()

    assert 0 == terminal.exitstatus
    assert len(typed(*_same_run()).session.responses) == responses


@NEEDS_TERMINAL
def test_a_terminal_shows_boxes_and_colour(terminal: "pexpect.spawn[str]") -> None:
    """Without --plain a page is drawn."""
    terminal.expect("Enter to begin")
    terminal.sendline("")
    terminal.expect("╭─")
    terminal.expect("Sanne")
    terminal.expect("\x1b\\[1;38;5")


@NEEDS_TERMINAL
def test_a_terminal_without_abilities_gets_plain_lines() -> None:
    """Nothing is drawn there, and no word is cut in two at its edge."""
    child = spawn(columns=60, term="dumb")
    child.expect("Enter to begin")
    text = str(child.before)
    child.close(force=True)

    assert not re.search(r"\x1b|[─╭·]", text)
    assert max(map(len, text.splitlines())) <= 60
    assert "Type u to take a response back, ? for help, q to leave." in text


@NEEDS_TERMINAL
def test_ctrl_c_leaves_politely(terminal: "pexpect.spawn[str]") -> None:
    """Leaving is no error: the game says how to go on, and nothing of a traceback is seen."""
    terminal.expect("Enter to begin")
    terminal.sendline("")
    terminal.expect("Your response")
    terminal.sendline("1")
    terminal.expect("Enter to go on")
    terminal.sendintr()
    terminal.expect("See you soon. Your run is saved. To go on from here:")
    terminal.expect(pexpect.EOF)
    terminal.wait()

    assert 0 == terminal.exitstatus
    assert "Traceback" not in str(terminal.before)


@NEEDS_TERMINAL
def test_ctrl_d_leaves_politely(terminal: "pexpect.spawn[str]") -> None:
    """The end of input is leaving, too."""
    terminal.expect("Enter to begin")
    terminal.sendeof()
    terminal.expect("See you soon. To play:")
    terminal.expect(pexpect.EOF)
    terminal.wait()

    assert 0 == terminal.exitstatus


def test_a_pipe_gets_plain_lines() -> None:
    """What a screen reader gets has no control characters, and shows what was typed."""
    done = pipe("the-new-car", "--plain", lines=b"\n1\n\n")
    text = done.stdout.decode()

    assert (0, b"") == (done.returncode, done.stderr)
    assert "Your response, 1 to 4 (? for help): 1\n" in text
    assert set() == {c for c in text if not (c.isascii() or c.isalpha())}
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", text.replace(os.linesep, "\n"))


def test_a_pipe_is_plain_without_being_asked() -> None:
    """Where there is no terminal there is nothing to draw on."""
    unasked, plain = pipe("the-new-car", "--text"), pipe("the-new-car", "--plain")

    assert unasked.stdout == plain.stdout.replace(b"--plain", b"--text")


def test_the_farewell_leads_back() -> None:
    """The command it ends with goes on in the turn where the trainee left."""
    left = pipe("the-new-car", "--plain", "--seed", "7", lines=b"\n1\n\n2\n").stdout.decode()
    command = shlex.split(left.splitlines()[-1])
    again = pipe(*command[2:]).stdout.decode()

    expected = ["complicated", "play", "the-new-car", "--plain", "--seed", "7", "--resume"]
    assert expected == command
    assert again.lstrip().startswith("Turn 3 of 10.")


def test_playing_in_the_terminal_unasked_is_explained() -> None:
    """Whoever did not ask for the terminal reads why there is no window."""
    done = pipe("the-new-car", DISPLAY="", WAYLAND_DISPLAY="", SDL_VIDEODRIVER="")
    first = done.stdout.decode().splitlines()[0]

    assert first.endswith(", so it goes on in the terminal.")
    assert first not in pipe("the-new-car", "--text").stdout.decode()


def test_characters_that_a_terminal_does_not_know_are_no_end() -> None:
    """An old console gets a question mark for a letter it lacks, and what it types is forgiven."""
    done = pipe(
        "the-new-car", "--text", lines=b"\n\xff\xfe\n", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"means nothing here" in done.stdout


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("the-old-car",), 1, "There is no scenario “the-old-car”"),
        (
            ("the-new-car", "--responses", "shout"),
            2,
            "“shout” cannot be chosen in turn “the-tape-measure”",
        ),
        (("the-new-car", "--rulebook", "nowhere.yaml"), 1, "nowhere.yaml"),
    ],
)
def test_what_cannot_be_played_is_explained(options: tuple[str, ...], code: int, said: str) -> None:
    """A sentence on stderr, an exit code, and no traceback."""
    done = pipe("--plain", *options)

    assert code == done.returncode
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_screen_reader_needs_no_rich() -> None:
    """Nothing that draws is loaded for the plain pages."""
    check = "import sys, game.text.terminal; sys.exit('rich' in sys.modules)"

    assert (
        0 == subprocess.run([sys.executable, "-c", check], cwd=REPOSITORY, check=False).returncode
    )


def test_leaving_before_the_start_leads_to_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing chosen yet, nothing to go on from: the command plays the scenario."""
    session = Session(new_car(), shipped_rulebook())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.input", _ends)
        play(session, "complicated play the-new-car", plain=True)

    assert capsys.readouterr().out.endswith("To play:\ncomplicated play the-new-car\n")


def test_a_run_that_is_over_leads_back_to_its_debrief() -> None:
    """At the end the farewell names the whole run."""
    *_, last = whole_run(1)
    text = farewell(last.session, "complicated play the-new-car", saved=True)

    assert "To see this debrief again:" in text
    assert f"--responses {','.join(last.session.responses)}" in text


def test_a_run_that_was_not_saved_is_named_by_its_responses() -> None:
    """What was chosen stands in the command, so that nothing is lost."""
    session = typed("", "2").session
    text = farewell(session, "complicated play the-new-car")

    assert text == (
        "\nSee you soon. To go on from here:\n"
        f"complicated play the-new-car --responses {session.responses[0]}\n"
    )


def _ends() -> str:
    raise EOFError


def _same_run() -> list[str]:
    """What the trainee in the terminal types: always the first response."""
    return ["1" if model.scene.name == "TURN" else "" for model in whole_run(1)]
