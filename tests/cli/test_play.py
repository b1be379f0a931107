"""`complicated play`: which scenario, and where it is played."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from game.authoring import files
from game.cli import resuming
from game.cli.play import command
from game.content import content_folder
from game.play.folders import folders
from game.play.saves import NotResumed, PastRun, past_runs

NEW_CAR = content_folder("scenarios") / "the-new-car.yaml"


def test_the_only_scenario_is_played_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With one scenario there is nothing to choose."""
    monkeypatch.setattr(files, "shipped_scenarios", lambda: (NEW_CAR,))

    assert "It's Complicated. The new car." in CliRunner().invoke(command, ["--plain"]).stdout


def test_several_scenarios_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name, those that can be named are shown, and none is started."""
    monkeypatch.setattr(files, "shipped_scenarios", lambda: (NEW_CAR, NEW_CAR))
    done = CliRunner().invoke(command, ["--plain"])

    assert 0 == done.exit_code
    assert [
        "Which one? Type its name behind “complicated play”.",
        "the-new-car",
        "the-new-car",
    ] == [line.partition("  ")[0] for line in done.stdout.splitlines()]


def test_the_way_back_names_every_choice() -> None:
    """The command at the end has the seed, the rulebook and the way of playing."""
    rulebook = str(content_folder("scenarios") / "rulebook.yaml")
    options = ["the-new-car", "--text", "--seed", "7", "--rulebook", rulebook]
    done = CliRunner().invoke(command, options)

    assert done.stdout.splitlines()[-1] == (
        f"complicated play the-new-car --text --seed 7 --rulebook {rulebook}"
    )


def play(data: Path, *options: str, typed: str = "") -> str:
    """What `complicated play` prints with runs in a folder of its own, before anything else."""
    done = CliRunner().invoke(
        command, ["the-new-car", "--plain", "--data-folder", str(data), *options], input=typed
    )
    assert 0 == done.exit_code, done.output
    return done.stdout.lstrip()


def test_a_run_is_saved_while_it_is_played(tmp_path: Path) -> None:
    """Whoever leaves finds it again, and is told so where the next one begins."""
    way_back = f"complicated play the-new-car --plain --seed 1 --data-folder {tmp_path}"
    left = play(tmp_path, typed="\n1\n\n1\n")

    assert left.endswith(f"Your run is saved. To go on from here:\n{way_back} --resume\n")
    assert play(tmp_path).startswith(
        f"You left a run after turn 2. To go on with it: {way_back} --resume\n"
    )


def test_a_run_is_resumed(tmp_path: Path) -> None:
    """It goes on in the turn in which it was left, with the luck it had, as the same run."""
    play(tmp_path, "--seed", "7", typed="\n1\n")

    assert play(tmp_path, "--resume").startswith("Turn 2 of 10.")
    assert play(tmp_path, "--resume", typed="1\n\n").endswith("--resume\n")
    [run] = past_runs(folders(tmp_path))
    assert isinstance(run, PastRun)
    assert (7, 2) == (run.save.seed, run.save.taken)


def test_without_a_run_to_resume_a_new_one_begins(tmp_path: Path) -> None:
    """It is said above the first page."""
    assert play(tmp_path, "--resume").startswith(
        "There is no run to go on with. A new run begins.\n\nIt's Complicated. The new car."
    )


def test_a_run_that_cannot_be_resumed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window was faster: this one begins a run of its own."""
    play(tmp_path, typed="\n1\n")
    monkeypatch.setattr(resuming, "resume", lambda *_: NotResumed("It is taken."))

    assert play(tmp_path, "--resume").startswith("It is taken. A new run begins.\n")


def test_whoever_names_responses_is_offered_no_other_run(tmp_path: Path) -> None:
    """That is a run under way already."""
    play(tmp_path, typed="\n1\n")

    assert play(tmp_path, "--responses", "ask-her").startswith("Turn 2 of 10.")


def test_a_debrief_that_is_seen_again_is_not_saved_again(tmp_path: Path) -> None:
    """Only a step makes a run."""
    play(tmp_path, "--responses", "ask-her")

    assert () == past_runs(folders(tmp_path))
