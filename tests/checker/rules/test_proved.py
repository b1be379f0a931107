"""Rules that need a proof; the pages of the manual show each of them once."""

import attrs
import pytest

from game.authoring.library import load_scenario
from game.checker import words
from game.checker.rules.proved import (
    more_to_read_than_minutes,
    response_always_best,
    unreachable_turn,
)
from game.core.conditions import parse
from game.core.scenario import (
    Branch,
    Ending,
    Event,
    Later,
    Lesson,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.proof.proof import prove
from game.proof.sheet import Sheet
from tests.worlds import response, scenario, shipped_rulebook, turn


def saying(id_: str, many: int = 1) -> Response:
    """A response with so many words before the choice, and two of feedback."""
    text = " ".join(["word"] * many)
    return attrs.evolve(response(id_), label="Go", says=text, reaction=Speech("Oh."), why="So.")


def sheet(world: Scenario) -> Sheet:
    """What is proved of a scenario."""
    return Sheet(prove(world, shipped_rulebook()), digest="")


def minutes_asked_for(world: Scenario) -> list[str]:
    """What is found in a scenario that says it takes a minute."""
    found = more_to_read_than_minutes.check(sheet(attrs.evolve(world, minutes=1)))
    return [f.message for f in found]


def test_reading_time_is_that_of_the_wordiest_play() -> None:
    """Of the feedback the longest counts, and of the endings."""
    tell = Lesson("tell", "Tell", "Before anybody asks.")
    long = attrs.evolve(saying("a"), why=" ".join(["word"] * 50), follows=tell)
    after = (Branch(1, Event(story="one two three")),)
    world = scenario(
        Turn("one", (long, saying("b")), after=after),
        summary="One two.",
        endings=(Ending("a", "A b", "c d e"), Ending("b", "B")),
    )

    before, feedback, lesson = 4, 1 + 50 + 3, 1 + 3
    expected = 2 + before + feedback + lesson + 5
    assert expected == words.in_a_play(world, world.turns, first={0}, following=[{1}])


def test_minutes_that_are_just_enough_are_fine() -> None:
    """A started minute counts as one."""
    world = scenario(turn("one", saying("a", words.PER_MINUTE), saying("b")), minutes=2)

    assert [] == list(more_to_read_than_minutes.check(sheet(world)))
    (found,) = more_to_read_than_minutes.check(sheet(attrs.evolve(world, minutes=1)))
    assert "minutes: 4" in found.help


def test_turns_that_take_each_others_place_are_not_added_up() -> None:
    """A play reads one of the two, and then the next turn."""
    wet, dry = (saying(id_, words.PER_MINUTE - 20) for id_ in ("umbrella", "parasol"))
    rain = attrs.evolve(turn("rain", wet), when=parse("chose out"))
    sun = attrs.evolve(turn("sun", dry), when=parse("not chose out"))
    one = turn("one", response("out"), response("in"))

    assert [] == minutes_asked_for(scenario(one, rain, sun, turn("home")))
    (message,) = minutes_asked_for(scenario(one, rain, attrs.evolve(sun, when=None), turn("home")))
    assert "2 minutes" in message


def test_what_comes_later_is_read_too() -> None:
    """Of a response, and of luck."""
    later = Later(1, Event(story="one two three"))
    plain = Turn("one", (saying("a"), saying("b")))
    told = attrs.evolve(
        plain,
        responses=(attrs.evolve(saying("a"), later=later), saying("b")),
        chance=(Branch(1, Event(), later=later),),
        after=(Branch(1, Event(), later=later),),
    )
    without, within = (
        words.in_a_play(scenario(turn), (turn,), first={0}, following=[{1}])
        for turn in (plain, told)
    )

    assert without + 9 == within
    assert words.before_choice(plain) == words.before_choice(told)


def past(target: str) -> Response:
    """A response that leads on to a turn."""
    return attrs.evolve(response("past"), next=target)


@pytest.mark.parametrize(
    ("first", "second", "part", "said"),
    [
        (turn("one", past("three")), turn("two"), "turns.two", "next: two"),
        (
            turn("one"),
            attrs.evolve(turn("two"), when=parse("excuses > 9")),
            "turns.two.when",
            "condition",
        ),
    ],
    ids=["a turn that is led past", "a condition that never holds"],
)
def test_it_is_told_why_a_turn_never_comes(first: Turn, second: Turn, part: str, said: str) -> None:
    """The remedy differs."""
    (found,) = unreachable_turn.check(sheet(scenario(first, second, turn("three"))))

    assert part == found.part
    assert said in found.help


def test_a_few_turns_with_one_best_response_are_fine() -> None:
    """One thing may be taught here and there; it is most turns of one kind that make a quiz."""
    new_car = load_scenario("the-new-car").value
    assert new_car
    proved = sheet(new_car)

    assert [quality for quality in proved.qualities if quality.always_best]
    assert [] == list(response_always_best.check(proved))
