"""`complicated checkup`: ten statements in the terminal, kept, listed and shown again."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from game.cli.main import main
from game.play.checkup_rounds import rounds_of
from game.play.folders import folders
from tests.play.test_checkup import BEST, WORST

GOOD = [str(each + 1) for each in BEST.given]
BAD = [str(each + 1) for each in WORST.given]


def checkup(folder: Path, *options: str, lines: tuple[str, ...] = ()) -> Result:
    """What the command does when these lines are typed."""
    given = "".join(f"{line}\n" for line in lines)
    arguments = ["checkup", *options, "--data-folder", str(folder)]
    return CliRunner().invoke(main, arguments, input=given)


def test_a_team_answers_before_and_after(tmp_path: Path) -> None:
    """The second time it is told what changed, and how to answer again."""
    first = checkup(tmp_path, "--plain", lines=("", *BAD, "", ""))
    second = checkup(tmp_path, "--plain", lines=("", *GOOD, "", ""))

    assert (0, 0) == (first.exit_code, second.exit_code)
    assert "Status: Left." in first.stdout
    assert "Status: from Left to In love." in second.stdout
    assert f"Your answers are kept in {tmp_path / 'checkups'}" in second.stdout
    assert f"\ncomplicated checkup --plain --data-folder {tmp_path}\n" in second.stdout


def test_teams_are_kept_apart(tmp_path: Path) -> None:
    """Each is compared with itself; the way back names it."""
    checkup(tmp_path, "--plain", "--team", "Red", lines=("", *BAD, "", ""))
    blue = checkup(tmp_path, "--plain", "--team", "Blue  team", lines=("", *GOOD, "", ""))

    assert "Status: In love." in blue.stdout
    assert "complicated checkup --plain --team 'Blue team'" in blue.stdout
    lines = checkup(tmp_path, "--list").stdout.splitlines()
    assert ["Red: Left", "Blue team: In love"] == [line[18:] for line in lines[:2]]
    assert f"Check-ups lie in {tmp_path / 'checkups'}" == lines[2]


def test_the_last_result_is_shown_again(tmp_path: Path) -> None:
    """With all statements; a team without one is told so."""
    none = checkup(tmp_path, "--show", "--team", "Red")
    checkup(tmp_path, "--plain", lines=("2", *(2 * each for each in GOOD), "", ""))
    again = checkup(tmp_path, "--show")

    assert (2, "There is no result of “Red” yet.\n") == (none.exit_code, none.stderr)
    assert "Status: In love." in again.stdout
    assert 10 == again.stdout.count("You:")


def test_what_is_there(tmp_path: Path) -> None:
    """Nothing, something unfinished, something damaged: each in a line."""
    nothing = checkup(tmp_path, "--list").stdout
    checkup(tmp_path, "--plain", lines=("", *GOOD[:3]))
    (tmp_path / "checkups" / "zz.json").write_text("{", "utf-8")
    listed = checkup(tmp_path, "--list").stdout.splitlines()

    assert nothing.startswith("No check-up was answered here yet.\n")
    assert listed[0].endswith("  3 of 10 statements answered")
    assert "zz.json: It is damaged, or no check-up at all." == listed[1]


def test_a_team_goes_on_where_it_left(tmp_path: Path) -> None:
    """At the end of input, as with Ctrl-C, what was answered is kept."""
    left = checkup(tmp_path, "--plain", lines=("", *GOOD[:3]))
    went_on = checkup(tmp_path, "--plain", lines=(*GOOD[3:], "", ""))

    assert 0 == left.exit_code
    assert "See you soon. To go on from here:" in left.stdout
    assert "You left this at statement 4. Type n to begin anew." in went_on.stdout
    assert 1 == len(rounds_of("", folders(tmp_path)).whole)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    """It is said how long it may be."""
    done = checkup(tmp_path, "--plain", "--team", "x" * 41)

    assert 2 == done.exit_code
    assert "The name of a team has at most 40 characters" in done.stderr


def test_a_place_where_nothing_can_be_kept(tmp_path: Path) -> None:
    """It is told once, and the check-up goes on."""
    (tmp_path / "checkups").write_text("in the way", "utf-8")
    done = checkup(tmp_path, "--plain", lines=("", *GOOD, "", ""))

    assert 1 == done.stdout.count("it is not being saved")
    assert "Status: In love." in done.stdout
    assert "Your answers are kept" not in done.stdout


def test_a_kill_loses_no_answer(tmp_path: Path) -> None:
    """What was answered is on the disk before the next statement is asked."""
    command = [sys.executable, "-m", "game", "checkup", "--plain", "--data-folder", str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n4\n1\n")
        process.stdin.flush()
        for line in process.stdout:
            if "Statement 3 of 10" in line:
                break
        process.kill()

    left = rounds_of("", folders(tmp_path)).left
    assert left is not None
    assert 2 == len(left.round.given)
