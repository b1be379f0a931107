"""How many plays a peer plays in a second of CPU time, and how they ended, as a line of JSON."""

import json
import time
from collections import Counter
from collections.abc import Callable

REPEATS = 5

SEEDS = 2_147_483_640
"""So many seeds the engines of ink know."""


def report(name: str, play: Callable[[], str], plays: int) -> None:
    """Play so many times, again and again, after a start that does not count.

    ``play`` plays once, from beginning to end, and returns the id of the ending.
    """
    for _ in range(max(1, plays // 4)):
        play()
    endings: Counter[str] = Counter()
    rates = []
    for _ in range(REPEATS):
        began = time.process_time()
        for _ in range(plays):
            endings[play()] += 1
        rates.append(plays / (time.process_time() - began))
    print(json.dumps({"name": name, "rates": rates, "endings": endings}), flush=True)
