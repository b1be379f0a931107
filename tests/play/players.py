"""Players to be killed: `python -m tests.play.players SCENARIO` plays as fast as it can.

For each line it reads, a folder and a seed, it forks a player that takes up the run that was left
there, or begins one, and plays run after run until it is killed. A player prints a line for each
step that was confirmed as saved: the seed of the run and its responses.
"""

import os
import random
import sys
from pathlib import Path
from typing import NoReturn

from game.core.engine import legal_responses
from game.play.files import Saved
from game.play.folders import Folders, folders
from game.play.origin import Loaded, load, origin_of
from game.play.saves import Resumed, RunFile, new_run, resume, save_run, unfinished_run
from game.play.session import Session

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows cannot fork"

ORIGIN = origin_of(sys.argv[1])


def main() -> None:
    """Fork a player for each line, which says its number first, and say when it is dead."""
    for line in sys.stdin:
        folder, seed = line.split()
        pid = os.fork()
        if pid == 0:
            tell(f"player {os.getpid()}")
            play_for_ever(folders(Path(folder)), random.Random(seed))
        os.waitpid(pid, 0)
        tell("dead")


def play_for_ever(where: Folders, dice: random.Random) -> NoReturn:
    """Play run after run, and save each step as the game does."""
    left = unfinished_run(ORIGIN, where)
    taken_up = resume(left, where) if left else None
    if isinstance(taken_up, Resumed):
        play(taken_up.file, taken_up.session, dice)
    loaded = load(ORIGIN)
    assert isinstance(loaded, Loaded)
    while True:
        session = Session(loaded.scenario, loaded.rulebook, dice.getrandbits(60))
        play(new_run(ORIGIN, where), session, dice)


def play(file: RunFile, session: Session, dice: random.Random) -> None:
    """Play a run to its end."""
    while choices := legal_responses(session.state):
        session = session.respond(dice.choice(choices))
        if isinstance(save_run(file, session), Saved):
            tell(f"{session.seed} {','.join(session.responses)}")


def tell(line: str) -> None:
    """Print a line whole, without a buffer that would die with the player."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
