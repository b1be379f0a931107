"""What stands on the cards of the shipped scenarios, kept beside them so that a window opens soon.

After a change of a shipped scenario, of the lessons or of the rulebook, write it again:

    .venv/bin/python -m tests.covers
"""

from pathlib import Path

from game.authoring.files import shipped_scenarios
from game.content import content_folder
from game.play.origin import Loaded, Origin, load
from game.play.shelf import COVERS, Shelved, covers_text, shelved

FOLDER = content_folder("scenarios")


def shipped_in_full(language: str = "") -> dict[str, Shelved]:
    """The shipped scenarios in a language, each of them read."""
    ids = [path.stem for path in shipped_scenarios()]
    found = {id_: load(Origin(id_, "", language=language)) for id_ in ids}
    return {id_: shelved(each) for id_, each in found.items() if isinstance(each, Loaded)}


def write_covers(folder: Path) -> None:
    """Write what stands on the cards of the scenarios in a folder, which are shipped ones."""
    originals = shipped_in_full()
    languages = {code for each in originals.values() for code in each.languages}
    told = {code: shipped_in_full(code) for code in languages}
    covers = {
        id_: {code: told[code][id_].introduction for code in each.languages}
        for id_, each in originals.items()
    }
    (folder / COVERS).write_text(covers_text(covers, folder), "utf-8")


if __name__ == "__main__":
    write_covers(FOLDER)
