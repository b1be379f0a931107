"""S12 played, sampled and proved by us: python -m benchmarks.peers.ours FOLDER WHAT.

WHAT is one of the keys of `CONTENDERS` below. Measured as the peers are; "from-nothing" counts the
whole process, from the start of the interpreter on.
"""

import json
import random
import sys
import time
from collections import Counter
from itertools import islice

from benchmarks.peers.export import s12
from benchmarks.peers.timing import REPEATS, report
from game.authoring.library import load_rulebook
from game.core.engine import legal_responses, outcome, respond, start
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.play.random_plays import random_plays
from game.play.view import feedback_view, turn_view
from game.proof.exploring import explore
from game.proof.proof import prove
from game.proof.sampling import sample
from game.proof.spans import spans

FROM_NOTHING = 10_000
SAMPLED = 1_000_000


def rulebook() -> Rulebook:
    """Return the rulebook that we ship."""
    book = load_rulebook(None).value
    assert book is not None
    return book


def seed() -> int:
    """Return another seed each time, as passes are counted together."""
    return random.SystemRandom().randrange(2**32)


def one_after_another() -> None:
    """Time random plays with their texts, once the scenario is explored."""
    plays = random_plays(explore(s12(), rulebook()), seed())

    def play() -> str:
        following = next(plays)
        assert following.text
        return following.ending.id

    report("ours, one after another", play, 20_000)


def from_nothing() -> None:
    """Time the same, and count all that comes before the first play."""
    endings: Counter[str] = Counter()
    for play in islice(random_plays(explore(s12(), rulebook()), seed()), FROM_NOTHING):
        assert play.text
        endings[play.ending.id] += 1
    name = f"ours, the first {FROM_NOTHING:,} from nothing"
    rates = [FROM_NOTHING / time.process_time()]
    print(json.dumps({"name": name, "rates": rates, "endings": endings}))


def front_end() -> None:
    """Time plays through the engine, with all that a front end shows, as for one trainee."""
    scenario, book = s12(), rulebook()
    dice = random.Random(seed())

    def play() -> str:
        state = start(scenario, book, dice.randrange(2**64))
        while not state.finished:
            turn_view(state)
            before, state = state, respond(state, dice.choice(legal_responses(state)))
            feedback_view(before, state)
        end = outcome(state)
        assert end is not None
        return end.ending.id

    report("ours, a front end for a trainee", play, 100)


def sampled() -> None:
    """Time random plays that are only counted."""
    scenario, book = s12(), rulebook()
    endings: Counter[str] = Counter()
    rates = []
    for _ in range(REPEATS):
        began = time.process_time()
        found = sample(scenario, book, SAMPLED, seed())
        rates.append(SAMPLED / (time.process_time() - began))
        for ending, estimate in zip(scenario.endings, found.endings, strict=True):
            endings[ending.id] += round(estimate.value * SAMPLED)
    print(json.dumps({"name": "ours, counted", "rates": rates, "endings": endings}))


def exact() -> None:
    """Time the exact odds, and the least and the greatest chance of every ending."""
    scenario, book = s12(), rulebook()
    answers: dict[str, dict[str, float]] = {}
    seconds = []
    for _ in range(REPEATS):
        began = time.process_time()
        answers = chances(scenario, book)
        seconds.append(time.process_time() - began)
    print(json.dumps({"name": "ours, exact", "seconds": seconds, **answers}))


def chances(scenario: Scenario, book: Rulebook) -> dict[str, dict[str, float]]:
    """Return how likely each ending is, at least, at most and for a random trainee."""
    proof = prove(scenario, book)
    found = spans(proof).endings
    return {
        "least": {id_: float(span.least) for id_, span in found.items()},
        "greatest": {id_: float(span.greatest) for id_, span in found.items()},
        "random": {
            ending.id: float(proof.random.chance_of_ending(number))
            for number, ending in enumerate(scenario.endings)
        },
    }


CONTENDERS = {
    "one-after-another": one_after_another,
    "from-nothing": from_nothing,
    "front-end": front_end,
    "counted": sampled,
    "exact": exact,
}

if __name__ == "__main__":
    CONTENDERS[sys.argv[2]]()
