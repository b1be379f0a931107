"""Going on in the window when the scenario was saved again."""

from pathlib import Path

import pytest

from game.play import reloading
from game.play.folders import folders
from game.play.origin import Loaded, load, origin_of
from game.play.session import Session
from game.play.shelf import shelved
from game.screen.commands import Renew
from game.screen.keeper import Keeper
from game.screen.model import Model
from game.screen.places import Place
from game.screen.renewal import Renewal
from game.screen.update import continued
from tests.play.test_reloading import SOURCE


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario that is looked at without a pause."""
    monkeypatch.setattr(reloading, "_PAUSE", 0.0)
    path = tmp_path / "two.yaml"
    path.write_text(SOURCE, "utf-8")
    return path


def opened(file: Path) -> tuple[Model, Keeper, Renewal]:
    """A window in which the first turn of that scenario was taken."""
    loaded = load(origin_of(str(file)))
    assert isinstance(loaded, Loaded)
    keeper = Keeper(folders(file.parent / "data"))
    session = Session(loaded.scenario, loaded.rulebook, 7, ("care",))
    model = continued(Model((shelved(loaded),)), session)
    renewal = Renewal(keeper.origin)
    assert renewal.news(model) is None
    return model, keeper, renewal


def renewed(model: Model, keeper: Keeper, renewal: Renewal) -> Model:
    """The model after a save was seen."""
    news = renewal.news(model)
    assert isinstance(news, Renew)
    return keeper.update(model, news)


def test_a_save_is_played_at_once(file: Path) -> None:
    """The run goes on where it was, with the new words; a notice says why."""
    model, keeper, renewal = opened(file)
    file.write_text(SOURCE.replace("title: second", "title: another"), "utf-8")
    model = renewed(model, keeper, renewal)

    assert model.session is not None
    assert ("care",) == model.session.responses
    assert "another" == model.session.scenario.turns[1].title
    assert model.shelf[0].loaded is not None
    assert model.session.scenario == model.shelf[0].loaded.scenario
    assert Place.NOTICE is model.here.place
    assert "The scenario was edited" in model.notice[0]
    assert origin_of(str(file)) == keeper.origin(model)
    assert renewal.news(model) is None


def test_a_mistake_is_told_and_the_game_goes_on(file: Path) -> None:
    """What was played before is still there."""
    model, keeper, renewal = opened(file)
    file.write_text("format: 1\n", "utf-8")
    after = renewed(model, keeper, renewal)

    assert model.session == after.session
    assert "The scenario was saved with a mistake in line 1" in after.notice[0]


def test_nothing_is_looked_at_while_nothing_is_played(file: Path) -> None:
    """On the title page a save is of no interest."""
    model, _keeper, renewal = opened(file)
    file.write_text(SOURCE + "# more\n", "utf-8")

    assert renewal.news(Model(model.shelf)) is None
