"""ink in C++, from Python: python -m benchmarks.peers.inkcpp FOLDER.

The host gives the seed: inkcpp's own is the second of the clock, so plays of a second are alike.
"""

import random
import sys
from pathlib import Path

import inkcpp_py

from benchmarks.peers.timing import SEEDS, report


def main() -> None:
    """Compile the story, and time it."""
    folder = Path(sys.argv[1])
    binary = str(folder / "s12.inkcpp")
    inkcpp_py.compile_json(str(folder / "s12.ink.json"), binary)
    story = inkcpp_py.Story.from_file(binary)
    dice = random.Random()

    def play() -> str:
        runner = story.new_runner()
        runner.bind("host_seed", lambda _: inkcpp_py.Value(dice.randrange(SEEDS)), True)  # noqa: FBT003 - as it takes it
        text = []
        while True:
            text.append(runner.getall())
            choices = runner.num_choices()
            if not choices:
                return "\n".join(text).rpartition("ENDING ")[2].strip()
            text += [runner.get_choice(number).text() for number in range(choices)]
            runner.choose(dice.randrange(choices))

    report("inkcpp-py 0.1.12", play, 2_000)


if __name__ == "__main__":
    main()
