"""What every scenario that we ship is made of, so that a class can play it."""

from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from game.authoring.files import languages_of, shipped_scenarios
from game.authoring.formatting.layout import laid_out
from game.authoring.library import load_scenario
from game.content import content_folder
from game.core.claims import ENDING, IgnoringCosts, LuckNeverDecides, Name
from game.core.scenario import Response, Scenario, Turn
from game.play.random_plays import random_plays
from game.proof.choices import qualities
from game.proof.claiming.luck import luck_never_decides
from game.proof.columns import spread
from game.proof.forward import flow
from game.proof.policies import Policy, offers_of
from game.proof.proof import Proof, prove
from game.proof.trainees import trainees
from tests.worlds import shipped_rulebook

MOST_WORDS = 120
WORDS_A_MINUTE = 200
MUCH = 1 << 20
"""More than trust can ever add up to."""

SHIPPED = [path.stem for path in shipped_scenarios()]

every_scenario = pytest.mark.parametrize("name", SHIPPED, scope="module")
"""All tests of a scenario run one after the other, so that it is explored once."""


def shipped(name: str, language: str = "") -> Scenario:
    """A shipped scenario, which must read without a problem."""
    reading = load_scenario(name, language)
    assert reading.value is not None, reading.problems
    assert () == reading.problems
    return reading.value


@every_scenario
def test_every_response_can_be_learned_from(name: str) -> None:
    """It says what it did, how she reacts, and a why; three or four stand side by side."""
    for turn in shipped(name).turns:
        assert 3 <= len(turn.responses) <= 4
        for response in turn.responses:
            assert all((response.did, response.reaction.otherwise, response.why, response.icon))


@every_scenario
def test_there_is_little_to_read_before_a_choice(name: str) -> None:
    """At most 120 words in each language: the longest story and speech, and every response."""
    for language in languages_of(name, shipped(name).language):
        for turn in shipped(name, language).turns:
            assert words_before_choice(turn) <= MOST_WORDS, (language, turn.id)


@every_scenario
def test_no_lesson_stands_alone(name: str) -> None:
    """Each lesson is followed or broken in at least two turns, and both can happen."""
    scenario = shipped(name)
    for lesson in scenario.lessons:
        turns = [
            turn.id
            for turn in scenario.turns
            if any(lesson in (r.follows, r.breaks) for r in turn.responses)
        ]
        assert len(turns) >= 2, lesson.id
        assert any(lesson == r.follows for r in scenario.responses)
        assert any(lesson == r.breaks for r in scenario.responses)


@every_scenario
def test_the_best_is_not_told_by_its_length(name: str) -> None:
    """Within a turn no response is more than half as long again as another."""
    for turn in shipped(name).turns:
        lengths = [len(response.says or response.does) for response in turn.responses]
        assert max(lengths) <= 1.5 * min(lengths), turn.id


@every_scenario
def test_there_are_endings_enough(name: str) -> None:
    """At least four, each with something to read; and a class has something to talk about."""
    scenario = shipped(name)

    assert len(scenario.endings) >= 4
    assert all(ending.text for ending in scenario.endings)
    assert len(scenario.discussion) >= 3
    assert scenario.introduce


@every_scenario
def test_the_card_tells_how_long_it_takes(name: str) -> None:
    """Nineteen of twenty random plays are read in the minutes on the card, half in most of them."""
    scenario = shipped(name)
    plays = islice(random_plays(proved(name).space), 2_000)
    minutes = sorted(count(play.text) / WORDS_A_MINUTE for play in plays)

    assert minutes[1_900] <= scenario.minutes
    assert minutes[1_000] >= scenario.minutes / 2


@every_scenario
def test_as_many_turns_are_played_as_are_counted(name: str) -> None:
    """“Turn 1 of 9” where some play has nine: of two versions of a turn only one counts."""
    assert shipped(name).course.longest == max(numbers_of_turns(proved(name), max).values())


@every_scenario
def test_whatever_can_be_read_is_typeset(name: str) -> None:
    """In 2,000 random plays nothing is left in braces, in straight quotes or between two spaces."""
    plays = islice(random_plays(proved(name).space), 2_000)
    lines = {line for play in plays for line in play.text.splitlines()}

    assert set() == {line for line in lines if any(sign in line for sign in ("{", "}", '"', "'"))}
    assert set() == {line for line in lines if "  " in line or line != line.strip()}


@every_scenario
def test_three_or_four_can_be_chosen_whatever_happened(name: str) -> None:
    """In every situation that can be met, and not only in the file."""
    graph = proved(name).graph
    for layer, choices in enumerate(graph.choices):
        assert offers_of(choices, graph.sizes[layer]).min(initial=3) >= 3


@every_scenario
def test_best_play_keeps_customers_and_excuses_lose_most(name: str) -> None:
    """At least 820 of 1,000 stay; of all who always do the same, excuses keep the fewest."""
    kept = {kind.id: kind.stayed for kind in trainees(proved(name))}
    always = {id_: stayed for id_, stayed in kept.items() if id_.startswith("always-")}

    assert kept["best"] >= 820
    assert kept["always-excuse"] == min(*always.values(), kept["random"])


@every_scenario
def test_its_lessons_are_claimed_to_cost(name: str) -> None:
    """Four claims or more, and among them for each lesson that ignoring it costs."""
    scenario = shipped(name)
    costs = {claim.lesson.id for claim in scenario.claims if isinstance(claim, IgnoringCosts)}

    assert len(scenario.claims) >= 4
    assert {lesson.id for lesson in scenario.lessons} <= costs


@every_scenario
def test_no_response_is_always_best(name: str) -> None:
    """From the third turn of a play on each is somewhere worse than another."""
    proof = proved(name)
    number = numbers_of_turns(proof)

    assert [] == [q.response for q in qualities(proof) if q.always_best and number[q.turn] >= 3]


@every_scenario
def test_whatever_is_wrong_is_tempting(name: str) -> None:
    """It looks better at once than another, somewhere; a slip that is named as one need not.

    Wrong is what breaks a lesson, or follows none and is never best. The first turn is one
    situation only, in which something has to look worst.
    """
    proof = proved(name)
    number, tempting = numbers_of_turns(proof), looks_better(proof)
    never_best = {(q.turn, q.response) for q in qualities(proof) if q.never_best}
    wrong = {
        (turn.id, response.id)
        for turn in proof.scenario.turns
        if number[turn.id] > 1
        for response in turn.responses
        if response.breaks or (not response.follows and (turn.id, response.id) in never_best)
        if not is_named_slip(response)
    }

    assert set() == wrong - tempting


@every_scenario
def test_luck_alone_never_decides_between_best_and_worst(name: str) -> None:
    """No two plays of the same responses come to where best play ends, and where worst play."""
    proof = proved(name)
    best, worst = (usual_ending(proof, play.policy) for play in (proof.best, proof.worst))
    claim = LuckNeverDecides("", Name(ENDING, best), Name(ENDING, worst))

    assert best != worst
    assert luck_never_decides(claim, proof).holds


@lru_cache(maxsize=1)
def proved(name: str) -> Proof:
    """A shipped scenario, explored; one at a time, for the sake of memory."""
    return prove(shipped(name), shipped_rulebook())


def numbers_of_turns(proof: Proof, pick: Callable[..., int] = min) -> dict[str, int]:
    """The least number (or the greatest), from 1, that each turn has in any play."""
    found = {fall.layer: 1 for fall in proof.graph.starts}
    for layer, choices in enumerate(proof.graph.choices):
        for fall in (fall for choice in choices for fall in choice.falls):
            found[fall.layer] = pick(found.get(fall.layer, found[layer] + 1), found[layer] + 1)
    numbers = dict[str, int]()
    for layer, turn in enumerate(proof.space.turns):
        numbers[turn.id] = pick(numbers.get(turn.id, found[layer]), found[layer])
    return numbers


def is_named_slip(response: Response) -> bool:
    """Whether it is an excuse, a lie or silence."""
    return bool({"excuse", "lie"} & set(response.card.acts)) or not response.card.acts


def looks_better(proof: Proof) -> set[tuple[str, str]]:
    """The responses, by turn, after which she is somewhere warmer at once than after another.

    Warmer is more affection at the end of the turn or, with as much, more trust.
    """
    found = set()
    layers = zip(proof.space.turns, proof.space.graph.choices, proof.space.felt, strict=True)
    for layer, (turn, choices, felt) in enumerate(layers):
        coolest = np.full(proof.space.graph.sizes[layer], np.iinfo(np.int64).max)
        warmths = [
            spread(feels.affection, len(choice.sources)).astype(np.int64) * MUCH + feels.trust
            for choice, feels in zip(choices, felt, strict=True)
        ]
        for choice, warmth in zip(choices, warmths, strict=True):
            coolest[choice.sources] = np.minimum(coolest[choice.sources], warmth)
        for choice, warmth in zip(choices, warmths, strict=True):
            if (warmth > coolest[choice.sources]).any():
                found.add((turn.id, turn.responses[choice.response].id))
    return found


def usual_ending(proof: Proof, policy: Policy) -> str:
    """The ending to which a way of playing comes most often."""
    flowing, endings = flow(proof.graph, policy), proof.scenario.endings
    return endings[max(range(len(endings)), key=flowing.chance_of_ending)].id


def words_before_choice(turn: Turn) -> int:
    """How many words a trainee reads at most before choosing."""
    stories = [turn.event.story + " " + branch.event.story for branch in turn.chance]
    speeches = [turn.speech.otherwise, *(text for _, text in turn.speech.by_status)]
    longest = max(stories or [turn.event.story], key=count), max(speeches, key=count)
    return sum(map(count, (*longest, *map(offered, turn.responses))))


def offered(response: Response) -> str:
    """What is read of a response before it is chosen."""
    return f"{response.label} {response.says or response.does}"


def count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


@pytest.mark.parametrize(
    "path", sorted(content_folder("scenarios").glob("*.yaml")), ids=lambda path: path.name
)
def test_every_file_is_tidy(path: Path) -> None:
    """`complicated format` leaves it as it is."""
    text = path.read_text("utf-8")

    assert text == laid_out(text)
