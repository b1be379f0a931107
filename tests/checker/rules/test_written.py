"""Rules about what is written in a scenario; the pages of the manual show each of them once."""

import attrs
import pytest

from game.authoring.meters import flag
from game.checker import words
from game.checker.limits import MOST_WORDS
from game.checker.rules.written import (
    ambiguous_id,
    due_after_the_end,
    ending_without_text,
    flag_never_read,
    lesson_never_followed,
    lesson_not_announced,
    meter_never_moves,
    missing_picture,
    response_without_reaction,
    response_without_why,
    too_much_before_a_choice,
    turn_without_words,
)
from game.core.cards import Promise
from game.core.claim_forms import parse as parse_claim
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.scenario import (
    Branch,
    Effect,
    Ending,
    Event,
    Lesson,
    Meter,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.core.status import Status
from tests.worlds import response, scenario, turn

ASK = Lesson("ask", "Ask", "One open question.")
TELL = Lesson("tell", "Tell", "Before anybody asks.")


def saying(id_: str, words_: int = 1) -> Response:
    """A response with everything that people read, and so many words of it before the choice."""
    return attrs.evolve(
        response(id_),
        label="Go",
        says=" ".join(["word"] * words_),
        reaction=Speech("Oh."),
        why="So.",
    )


def test_a_response_for_some_statuses_has_a_reaction() -> None:
    """One of them is enough."""
    quiet = attrs.evolve(saying("a"), reaction=Speech("", ((Status.IN_LOVE, "Ah!"),)))
    world = scenario(turn("one", quiet, attrs.evolve(saying("b"), reaction=Speech(""))))

    assert ["turns.one.responses.b"] == [f.part for f in response_without_reaction.check(world)]
    assert [] == list(response_without_why.check(world))


@pytest.mark.parametrize(
    "part",
    [
        {"event": Event(story="It rains.")},
        {"speech": Speech("Hello?")},
        {"speech": Speech("", ((Status.ENGAGED, "Hello?"),))},
        {"chance": (Branch(1, Event(story="It rains.")), Branch(1, Event()))},
    ],
)
def test_a_story_or_a_speech_is_enough_for_a_turn(part: dict[str, object]) -> None:
    """Even if it only comes with some luck, or for some status."""
    silent = Turn("one", (saying("a"), saying("b")))

    assert ["turns.one"] == [f.part for f in turn_without_words.check(scenario(silent))]
    assert [] == list(turn_without_words.check(scenario(attrs.evolve(silent, **part))))  # type: ignore[arg-type]  # as Turn takes them


def test_only_an_ending_without_a_text_is_found() -> None:
    """The title alone is not enough."""
    world = scenario(endings=(Ending("a", "A", "It came."), Ending("b", "B")))

    assert ["endings.b"] == [f.part for f in ending_without_text.check(world)]


def test_the_longest_way_to_a_choice_counts() -> None:
    """The longest branch and the longest speech, and every response."""
    branches = (Branch(1, Event(story="a b")), Branch(1, Event(story="c")))
    speech = Speech("d", ((Status.IN_LOVE, "e f g"),))
    busy = Turn("one", (saying("a", 4), saying("b", 5)), chance=branches, speech=speech)

    assert 2 + 3 + (1 + 4) + (1 + 5) == words.before_choice(busy)


def test_as_many_words_as_are_read_are_fine() -> None:
    """One more is too much."""
    world = scenario(
        turn("one", saying("a", MOST_WORDS - 3), saying("b", 1)),
        turn("two", saying("a", MOST_WORDS - 2), saying("b", 1)),
    )

    (found,) = too_much_before_a_choice.check(world)
    assert "turns.two" == found.part
    assert str(MOST_WORDS + 1) in found.message


def test_a_lesson_that_is_only_broken_is_never_followed() -> None:
    """Trainees would only ever see it go wrong."""
    follows, breaks = attrs.evolve(saying("a"), follows=ASK), attrs.evolve(saying("b"), breaks=TELL)
    world = scenario(turn("one", follows, breaks), lessons=(ASK, TELL))

    assert ["lessons.2"] == [f.part for f in lesson_never_followed.check(world)]


def test_a_lesson_is_missed_once() -> None:
    """Where it is taught first, followed or broken."""
    follows, breaks = (
        attrs.evolve(saying("a"), follows=TELL),
        attrs.evolve(saying("b"), breaks=TELL),
    )
    world = scenario(turn("one", breaks, follows), turn("two", follows), lessons=(ASK,))

    (found,) = lesson_not_announced.check(world)
    assert "turns.one.responses.b.breaks" == found.part
    assert "lessons: [ask, tell]" in found.help


@pytest.mark.parametrize(("due", "found"), [(1, []), (2, ["turns.two.responses.a.promise"])])
def test_a_promise_may_fall_due_in_the_last_turn(due: int, found: list[str]) -> None:
    """Later there is no turn at whose end it could be broken."""
    made = response("a", promise=Promise("call", "A call", due))
    world = scenario(turn("one", made), turn("two", made), turn("three"))

    assert found == [f.part for f in due_after_the_end.check(world)]


def test_a_promise_may_not_fall_due_behind_the_turns_that_are_left() -> None:
    """Turn two ends it all, and turn three comes from turn one alone."""
    one = turn("one", attrs.evolve(response("a"), next="three"), response("b"))
    made = response("a", promise=Promise("call", "A call", 1))
    two = attrs.evolve(turn("two", made, response("b")), next="end")

    found = due_after_the_end.check(scenario(one, two, turn("three")))

    assert ["turns.two.responses.a.promise"] == [f.part for f in found]


def test_a_turn_that_comes_again_leaves_time_for_a_promise() -> None:
    """It may fall due when the same turn comes the second time."""
    made = response("a", promise=Promise("call", "A call", 1))
    only = attrs.evolve(turn("one", attrs.evolve(made, next="one"), response("b")), repeat=2)

    assert [] == list(due_after_the_end.check(scenario(only)))


def test_in_the_last_turn_nothing_is_promised() -> None:
    """There is no number that would help."""
    world = scenario(turn("one", response("a", promise=Promise("call", "A call", 1))))

    (found,) = due_after_the_end.check(world)
    assert "due" not in found.help


METER, HIDDEN, FLAG = Meter("m", "M"), Meter("h", "H", shown=False), flag("f")


def test_what_nobody_sees_and_nothing_reads_is_found() -> None:
    """A flag stands in its list, a hidden meter among the meters; a meter that shows is seen."""
    world = scenario(meters=(METER, HIDDEN, FLAG))

    assert ["meters.h", "flags.1"] == [f.part for f in flag_never_read.check(world)]


def test_a_condition_or_a_claim_reads_it() -> None:
    """Either is enough."""
    world = scenario(
        meters=(HIDDEN, FLAG),
        endings=(Ending("a", "A", when=parse("h > 1", ("h",))), Ending("b", "B")),
        claims=(parse_claim("act tell never raises f"),),
    )

    assert [] == list(flag_never_read.check(world))


@pytest.mark.parametrize(
    "world",
    [
        scenario(turn("one", attrs.evolve(response("a"), effects=(Effect("m", 1),)))),
        scenario(turn("one", event=Event(effects=(Effect("m", 1),)))),
        scenario(Turn("one", (response("a"),), chance=(Branch(1, Event(effects=(Effect("m"),))),))),
        scenario(Turn("one", (response("a"),), after=(Branch(1, Event(effects=(Effect("m"),))),))),
    ],
)
def test_any_effect_moves_a_meter(world: Scenario) -> None:
    """Of a response, of an event, or of what luck decides."""
    world = attrs.evolve(world, meters=(METER, FLAG))

    assert ["flags.1"] == [found.part for found in meter_never_moves.check(world)]


def test_the_same_id_in_two_turns_is_fine_if_nothing_speaks_of_it() -> None:
    """Only then it could be misunderstood."""
    world = scenario(turn("one", response("a")), turn("two", response("a"), response("b")))

    assert [] == list(ambiguous_id.check(world))


def test_an_id_that_a_claim_speaks_of_is_given_once() -> None:
    """The second response of that id is named."""
    world = scenario(
        turn("one", response("a"), response("b")),
        turn("two", response("a"), response("tell")),
        claims=(parse_claim("a never beats b"), parse_claim("tell never beats own")),
    )

    found = list(ambiguous_id.check(world))
    assert ["turns.two.responses.a.id", "turns.two.responses.tell.id"] == [f.part for f in found]
    assert "response tell" in found[1].help


def test_every_kind_of_picture_is_looked_for() -> None:
    """The portrait of the customer, the scene of a turn, the icon of a response."""
    wrong = attrs.evolve(turn("one", attrs.evolve(response("a"), icon="phnoe")), scene="desks")
    world = scenario(wrong, customer=Customer("Ada", portrait="zzz"))

    found = list(missing_picture.check(world))

    assert [
        "customer.portrait",
        "turns.one.scene",
        "turns.one.responses.a.icon",
    ] == [f.part for f in found]
    assert "phone" in found[2].help
    assert "edith" in found[0].help


def test_a_picture_may_be_left_out() -> None:
    """The game has plain ones."""
    assert [] == list(missing_picture.check(scenario()))
