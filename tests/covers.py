"""What stands on the cards of the shipped scenarios, kept beside them so that a window opens soon.

After a change of a shipped scenario, of the lessons or of the rulebook, write it again:

    .venv/bin/python -m tests.covers
"""

from game.authoring.library import load_scenario, shipped_scenarios
from game.content import content_folder
from game.play.shelf import COVERS, Shelved, covers_text, shelved
from tests.worlds import shipped_rulebook

FOLDER = content_folder("scenarios")


def shipped_in_full() -> dict[str, Shelved]:
    """The shipped scenarios, each of them read."""
    rulebook = shipped_rulebook()
    found = {path.stem: load_scenario(path).value for path in shipped_scenarios()}
    return {id_: shelved(each, rulebook) for id_, each in found.items() if each}


if __name__ == "__main__":
    (FOLDER / COVERS).write_text(covers_text(shipped_in_full(), FOLDER), "utf-8")
