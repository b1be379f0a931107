"""A scenario in a file, small enough to be edited, and runs through it."""

from pathlib import Path

from game.play.folders import Folders, folders
from game.play.origin import Loaded, Origin, load, origin_of
from game.play.saves import RunFile, new_run
from game.play.session import Session

TURN = """
  - id: {id}
    title: Day {id}
    responses:
      - {{id: care, label: Care, says: How are you?, did: asked, acts: [care]}}
      - {{id: wait, label: Wait, does: You wait., did: waited, acts: []}}
"""
STORY = """\
format: 1
title: A small story
customer: {name: Ada Byron}
turns:
%s
endings:
  - {id: warm, when: affection > 50, title: Warm}
  - {id: cold, title: Cold}
"""


def story(*turns: str) -> str:
    """The text of a scenario in which one can care or wait in each of these turns."""
    return STORY % "".join(TURN.format(id=id_) for id_ in turns or ("one", "two", "three"))


def written(folder: Path, text: str = story()) -> Path:
    """A scenario in a file."""
    path = folder / "story.yaml"
    path.write_text(text, "utf-8")
    return path


def run_of(path: Path, *responses: str, seed: int = 7) -> Session:
    """A run through the scenario in a file."""
    loaded = load(origin_of(str(path)))
    assert isinstance(loaded, Loaded)
    return Session(loaded.scenario, loaded.rulebook, seed, responses)


def kept(folder: Path) -> tuple[Origin, Folders, RunFile]:
    """Where a scenario in a folder comes from, where its runs are kept, and a file for one."""
    origin, where = origin_of(str(written(folder))), folders(folder / "data")
    return origin, where, new_run(origin, where)
