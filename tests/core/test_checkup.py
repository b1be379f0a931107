"""The check-up: what answers make of a team, exactly, and that better answers never harm."""

import random

import attrs
import pytest
from hypothesis import given, strategies as st

from game.core.checkup import (
    Answers,
    Floor,
    Hands,
    Often,
    Part,
    Score,
    Statement,
    apart,
    score,
    to_talk_about,
)
from game.core.scenario import Lesson
from game.core.status import Status

NEVER, NOW_AND_THEN, MOSTLY, ALWAYS = Often

LESSON = Lesson("be-there", "Be there.")
WORDS = [
    Statement(f"word-{n}", Part.WORDS, "So.", ALWAYS if n % 2 else NEVER, "So?", LESSON)
    for n in range(5)
]
DEEDS = [
    Statement(f"deed-{n}", Part.DEEDS, "So.", NEVER if n % 2 else ALWAYS, "So?", LESSON)
    for n in range(5)
]
STATEMENTS = (*WORDS, *DEEDS)

hands = st.lists(st.sampled_from(Often), min_size=1, max_size=8).map(tuple)
answers = st.fixed_dictionaries({each.id: hands for each in STATEMENTS})


def said(statement: Statement, points: int) -> Often:
    """The answer that is worth so many points."""
    return Often(points) if statement.good is ALWAYS else Often(3 - points)


def worth(points: dict[str, int] | int) -> Answers:
    """One hand for each statement that is worth so many points; 3 where nothing is said."""
    told = points if isinstance(points, dict) else dict.fromkeys((s.id for s in STATEMENTS), points)
    return {each.id: (said(each, told.get(each.id, 3)),) for each in STATEMENTS}


def spread(words: int, deeds: int) -> Answers:
    """Answers that are worth so many points for words and for deeds, evenly spread."""
    return worth(
        {
            each.id: (total + n) // 5
            for side, total in ((WORDS, words), (DEEDS, deeds))
            for n, each in enumerate(side)
        }
    )


@pytest.mark.parametrize(
    ("good", "expected"), [(ALWAYS, (0, 1, 2, 3)), (NEVER, (3, 2, 1, 0))], ids=["always", "never"]
)
def test_points_count_from_the_bad_end(good: Often, expected: tuple[int, ...]) -> None:
    """Whichever end of the scale that is."""
    statement = attrs.evolve(WORDS[0], good=good)

    assert expected == tuple(statement.points((answer,)) for answer in Often)


@pytest.mark.parametrize(
    ("hands", "expected"),
    [
        ((MOSTLY,), MOSTLY),
        ((NEVER, ALWAYS), NEVER),
        ((NEVER, MOSTLY, ALWAYS), MOSTLY),
        ((NEVER, NOW_AND_THEN, ALWAYS, ALWAYS), NOW_AND_THEN),
        ((NEVER, MOSTLY, ALWAYS, ALWAYS), MOSTLY),
    ],
)
def test_a_team_stands_where_more_than_half_agree(hands: Hands, expected: Often) -> None:
    """The best answer that more than half of them gave or bettered."""
    statement = attrs.evolve(WORDS[0], good=ALWAYS)

    assert expected == statement.stands(hands)
    assert expected == statement.stands(hands[::-1])


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((15, 15), Status.IN_LOVE),
        ((14, 13), Status.IN_LOVE),
        ((13, 13), Status.ENGAGED),
        ((12, 11), Status.ENGAGED),
        ((11, 11), Status.MARRIED),
        ((9, 9), Status.MARRIED),
        ((9, 8), Status.COMPLICATED),
        ((6, 5), Status.COMPLICATED),
        ((5, 5), Status.BREAKING_UP),
        ((3, 2), Status.BREAKING_UP),
        ((2, 2), Status.LEFT),
        ((0, 0), Status.LEFT),
    ],
)
def test_the_status_follows_from_all_points(points: tuple[int, int], expected: Status) -> None:
    """Each threshold, from both sides."""
    assert Score(*points, expected) == score(STATEMENTS, spread(*points))


@pytest.mark.parametrize(
    ("points", "floor"),
    [((15, 7), Floor.DEEDS_BELOW_WORDS), ((7, 15), Floor.WORDS_BELOW_DEEDS)],
)
def test_words_and_deeds_that_contradict(points: tuple[int, int], floor: Floor) -> None:
    """It is complicated, whatever the points; from 8 on in both, it is not."""
    assert Score(*points, Status.COMPLICATED, floor) == score(STATEMENTS, spread(*points))
    assert Score(15, 8, Status.ENGAGED) == score(STATEMENTS, spread(15, 8))


def test_one_statement_at_its_worst() -> None:
    """Nobody is in love with all the rest."""
    made = score(STATEMENTS, worth({"word-0": 0}))

    assert Score(12, 15, Status.MARRIED, Floor.ONE_AT_ITS_WORST) == made


@given(answers=answers, seed=st.integers(0, 99))
def test_the_order_of_statements_does_not_matter(answers: Answers, seed: int) -> None:
    """Neither for the status nor for what to talk about."""
    mixed = random.Random(seed).sample(STATEMENTS, len(STATEMENTS))

    assert score(STATEMENTS, answers) == score(mixed, answers)
    assert to_talk_about(STATEMENTS, answers) == to_talk_about(mixed, answers)


@given(answers=answers, which=st.sampled_from(STATEMENTS), data=st.data())
def test_a_better_answer_never_makes_it_worse(
    answers: Answers, which: Statement, data: st.DataObject
) -> None:
    """Whoever of the team gives it."""
    before = answers[which.id]
    person = data.draw(st.integers(0, len(before) - 1))
    better = data.draw(st.integers(which.points((before[person],)), 3))
    after = {**answers, which.id: replaced(before, person, said(which, better))}

    assert score(STATEMENTS, after).status <= score(STATEMENTS, answers).status


def replaced(hands: Hands, person: int, answer: Often) -> Hands:
    """The hands, with that of one person changed."""
    return (*hands[:person], answer, *hands[person + 1 :])


@pytest.mark.parametrize(("points", "expected"), [(3, Status.IN_LOVE), (0, Status.LEFT)])
def test_all_best_and_all_worst(points: int, expected: Status) -> None:
    """The two ends."""
    assert expected is score(STATEMENTS, worth(points)).status


@pytest.mark.parametrize("answer", Often)
def test_nobody_can_tick_one_column(answer: Often) -> None:
    """Half of the statements are put so that agreeing is bad: one column is complicated."""
    made = score(STATEMENTS, {each.id: (answer,) for each in STATEMENTS})

    assert made.status in {Status.COMPLICATED, Status.BREAKING_UP}


def test_what_stands_lowest_is_talked_about() -> None:
    """The two with the fewest points, where nobody differs."""
    first, second = to_talk_about(STATEMENTS, worth({"deed-3": 1, "word-1": 2}))

    assert ("deed-3", "word-1") == (first.id, second.id)


def test_where_people_differ_is_talked_about() -> None:
    """The one on which hands lie furthest apart comes before the next lowest."""
    lower = worth({"deed-3": 0, "deed-1": 1})
    differing = {"word-4": (MOSTLY, NEVER, NEVER)}
    first, second = to_talk_about(STATEMENTS, {**lower, **differing})

    assert ("deed-3", "word-4") == (first.id, second.id)


def test_a_step_apart_is_no_difference() -> None:
    """The next lowest comes first then."""
    lower = worth({"deed-3": 0, "deed-1": 1})
    nearly = {"word-4": (NOW_AND_THEN, NEVER, NEVER)}
    _first, second = to_talk_about(STATEMENTS, {**lower, **nearly})

    assert 1 == apart(nearly["word-4"])
    assert "deed-1" == second.id
