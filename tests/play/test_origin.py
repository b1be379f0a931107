"""Where the scenario and the rulebook of a run come from."""

from pathlib import Path

import pytest

from game.content import content_folder
from game.play.origin import Loaded, NotLoaded, Origin, load, origin_of
from tests.play.stories import written


def test_a_shipped_scenario_is_named_by_its_id() -> None:
    """It is the same one wherever the game is installed."""
    origin = origin_of("the-new-car")

    assert ("the-new-car", "", "") == (origin.scenario, origin.rulebook, origin.rulebook_digest)
    assert 12 == len(origin.digest)


def test_a_file_is_named_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found again from any other folder."""
    path = written(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert str(path) == origin_of("story.yaml").scenario
    assert str(path) == origin_of(str(path), Path("story.yaml")).rulebook


def test_a_digest_changes_with_the_file(tmp_path: Path) -> None:
    """One byte is enough; the same bytes have the same digest."""
    before = origin_of(str(written(tmp_path, "a")))

    assert before == origin_of(str(written(tmp_path, "a")))
    assert before.digest != origin_of(str(written(tmp_path, "b"))).digest


def test_what_is_not_there_has_no_digest(tmp_path: Path) -> None:
    """Asking for it raises nothing; that it is missing is told where it is loaded."""
    origin = origin_of(str(tmp_path / "gone.yaml"))
    loaded = load(origin)

    assert "" == origin.digest
    assert isinstance(loaded, NotLoaded)
    assert "gone.yaml" in loaded.sentence


def test_scenario_and_rulebook_are_loaded(tmp_path: Path) -> None:
    """With the origin of what was read now, so that an edited file shows."""
    rulebook = content_folder("scenarios") / "rulebook.yaml"
    origin = origin_of(str(written(tmp_path)), rulebook)
    written(tmp_path, written(tmp_path).read_text("utf-8") + "# edited\n")
    loaded = load(origin)

    assert isinstance(loaded, Loaded)
    assert "A small story" == loaded.scenario.title
    assert origin.rulebook_digest == loaded.origin.rulebook_digest != ""
    assert origin.digest != loaded.origin.digest


def test_a_rulebook_that_is_gone_is_told(tmp_path: Path) -> None:
    """The run cannot be played by other rules than its own."""
    loaded = load(Origin(str(written(tmp_path)), "", str(tmp_path / "rules.yaml")))

    assert isinstance(loaded, NotLoaded)
    assert "rules.yaml" in loaded.sentence
