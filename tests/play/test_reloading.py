"""Playing on when the scenario's file is saved again."""

from pathlib import Path

import pytest

from game.authoring.library import load_scenario
from game.play import reloading
from game.play.origin import NotLoaded, origin_of
from game.play.reloading import Reloading
from game.play.replaying import Replayed
from game.play.session import Session
from tests.worlds import shipped_rulebook

TURN = """\
  - id: {id}
    title: {id}
    responses:
      - {{id: care, label: Care, says: How are you?, acts: [care]}}
      - {{id: wait, label: Wait, does: You wait., acts: []}}
"""
SOURCE = (
    "format: 1\ntitle: Two turns\nlessons: []\ncustomer: {name: Ada}\nturns:\n"
    + TURN.format(id="first")
    + TURN.format(id="second")
    + "endings: [{id: end, title: The end}]\n"
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario that is looked at without a pause."""
    monkeypatch.setattr(reloading, "_PAUSE", 0.0)
    path = tmp_path / "two.yaml"
    path.write_text(SOURCE, "utf-8")
    return path


def session(file: Path, *responses: str) -> Session:
    """A run of that scenario."""
    scenario = load_scenario(file).value
    assert scenario is not None
    return Session(scenario, shipped_rulebook(), 7, responses)


def test_a_save_is_seen_once(file: Path) -> None:
    """A file that stays as it is has not changed; one that is gone for a moment neither."""
    watched = Reloading(origin_of(str(file)))
    before = watched.changed()
    file.write_text(SOURCE + "# more\n", "utf-8")

    assert (False, True, False) == (before, watched.changed(), watched.changed())
    file.unlink()
    assert not watched.changed()
    file.write_text(SOURCE, "utf-8")
    assert watched.changed()


def test_the_responses_are_given_again(file: Path) -> None:
    """The run stands where it stood, in the scenario as it is now; a second look sees nothing."""
    watched, run = Reloading(origin_of(str(file))), session(file, "care")
    file.write_text(SOURCE.replace("title: second", "title: another"), "utf-8")
    found = watched.renewed(run)

    assert isinstance(found, Replayed)
    assert ("care",) == found.session.responses
    assert found.session.state.turn is not None
    assert "another" == found.session.state.turn.title
    assert "The scenario was edited, and your responses were given again." == found.sentence
    assert watched.renewed(found.session) is None


def test_where_it_no_longer_goes_it_says_so_and_stays(file: Path) -> None:
    """The run goes as far as it can be followed."""
    watched, run = Reloading(origin_of(str(file))), session(file, "care", "wait")
    file.write_text(SOURCE.replace("id: care", "id: help"), "utf-8")
    found = watched.renewed(run)

    assert isinstance(found, Replayed)
    assert () == found.session.responses
    assert "It stops at turn 1, “first”: “care” cannot be chosen there now." in found.sentence


def test_a_mistake_is_told_and_the_old_one_goes_on(file: Path) -> None:
    """Half an edit ends no game; when it is mended, that is seen."""
    watched, run = Reloading(origin_of(str(file))), session(file, "care")
    file.write_text(SOURCE.replace("acts: [care]", "acts: [caer]", 1), "utf-8")
    wrong = watched.renewed(run)
    file.write_text(SOURCE.replace("acts: [care]", "acts: [own]", 1), "utf-8")
    mended = watched.renewed(run)

    assert isinstance(wrong, NotLoaded)
    assert "mistake in line 9: “caer” is no act." in wrong.sentence
    assert wrong.sentence.endswith("You go on with it as it was.")
    assert isinstance(mended, Replayed)
