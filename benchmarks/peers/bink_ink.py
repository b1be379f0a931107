"""ink in Rust, from Python: python -m benchmarks.peers.bink_ink FOLDER. The host gives the seed."""

import random
import sys
from pathlib import Path

from bink.story import Story

from benchmarks.peers.timing import SEEDS, report


def main() -> None:
    """Read the story, and time it."""
    story = Story((Path(sys.argv[1]) / "s12.ink.json").read_text("utf-8-sig"))
    dice = random.Random()
    story.bind_external_function("host_seed", lambda _: dice.randrange(SEEDS))

    def play() -> str:
        story.reset_state()
        text = []
        while True:
            text.append(story.continue_maximally())
            choices = list(story.get_current_choices())
            if not choices:
                return "\n".join(text).rpartition("ENDING ")[2].strip()
            text += choices
            story.choose_choice_index(dice.randrange(len(choices)))

    report("bink 0.7.1", play, 500)


if __name__ == "__main__":
    main()
