"""What every scenario that we ship is made of, so that a class can play it."""

from itertools import islice

import pytest

from game.authoring.library import load_scenario, shipped_scenarios
from game.core.scenario import Response, Scenario, Turn
from game.play.random_plays import random_plays
from game.proof.exploring import explore
from tests.worlds import shipped_rulebook

MOST_WORDS = 120
WORDS_A_MINUTE = 200
SHIPPED = [path.stem for path in shipped_scenarios()]

every_scenario = pytest.mark.parametrize("name", SHIPPED)


def shipped(name: str) -> Scenario:
    """A shipped scenario, which must read without a problem."""
    reading = load_scenario(name)
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
    """At most 120 words: the longest story and speech, and every response."""
    for turn in shipped(name).turns:
        assert words_before_choice(turn) <= MOST_WORDS, turn.id


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
    plays = islice(random_plays(explore(scenario, shipped_rulebook())), 2_000)
    minutes = sorted(count(play.text) / WORDS_A_MINUTE for play in plays)

    assert minutes[1_900] <= scenario.minutes
    assert minutes[1_000] >= scenario.minutes / 2


@every_scenario
def test_whatever_can_be_read_is_typeset(name: str) -> None:
    """In 2,000 random plays nothing is left in braces, in straight quotes or between two spaces."""
    plays = islice(random_plays(explore(shipped(name), shipped_rulebook())), 2_000)
    lines = {line for play in plays for line in play.text.splitlines()}

    assert set() == {line for line in lines if any(sign in line for sign in ("{", "}", '"', "'"))}
    assert set() == {line for line in lines if "  " in line or line != line.strip()}


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
