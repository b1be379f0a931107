"""The sheet of the facilitator."""

import re
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given, settings

from game.authoring.files import shipped_scenarios
from game.core.cards import Card, Excuse, Promise
from game.core.customer import Customer
from game.core.scenario import (
    Answer,
    Branch,
    Ending,
    Event,
    Later,
    Lesson,
    Meter,
    Question,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.core.status import Status
from game.handout.sheet import sheet_of
from game.play.wording import words
from game.proof.sheet import Sheet
from game.testing.scenarios import scenarios
from tests.handout.sheets import GOLDEN, SMALL, Reader, body_of, material_of, named, shipped
from tests.worlds import response, scenario, turn

HOSTILE = "<script>alert('1')</script> \"&lt;\" {customer} {0} \u202e]]> --> </style>\x00"


def test_the_sheet_of_a_small_scenario() -> None:
    """It looks as it did; after a change that is meant: python -m tests.handout.sheets."""
    assert GOLDEN.read_text("utf-8") == body_of(sheet_of(material_of(named(SMALL))))


@pytest.mark.parametrize("name", [path.stem for path in shipped_scenarios()])
def test_every_shipped_scenario_has_a_sheet(name: str) -> None:
    """It is whole: all that its author wrote for the class, each response and ending, each claim.

    It loads nothing, links to nothing and runs nothing.
    """
    page, world = Reader(shipped(name)), named(name)

    for text in texts_for_the_class(world):
        assert " ".join(words(text, world).split()).rstrip(".") in page.said
    assert len(world.claims) == shipped(name).count("<b>proved</b>: ")
    assert {"html", "style", "svg", "use"} <= {tag for tag, _attributes in page.tags}
    assert set() == {"script", "link", "img", "iframe", "a"} & {tag for tag, _ in page.tags}
    for _tag, attributes in page.tags:
        assert (attributes.get("href") or "#").startswith("#")
        assert not any(name.startswith("on") or name == "src" for name in attributes)


def texts_for_the_class(world: Scenario) -> Iterator[str]:
    """All texts of which the one who leads the class has to know."""
    yield from (world.title, world.summary, world.introduce, world.customer.about)
    yield from (*world.discussion, *world.sources, *(lesson.title for lesson in world.lessons))
    for item in world.turns:
        yield from (item.title, item.event.story, item.speech.otherwise, item.pause, item.notes)
        yield from (branch.event.story for branch in (*item.chance, *item.after))
        for r in item.responses:
            yield from (r.label, r.says, r.does, r.did, r.why)
    for ending in world.endings:
        yield from (ending.title, ending.text)


def test_a_sheet_is_the_same_every_time() -> None:
    """To the byte."""
    pages = [sheet_of(material_of(named("because-of-corona"), drawn=True)) for _ in range(2)]

    assert pages[0] == pages[1]


def test_what_can_be_played_is_told_so_that_it_can_be_played() -> None:
    """The best and the worst line stand there as commands, with their seeds."""
    page, found = Reader(shipped("the-new-car")), material_of(named("the-new-car")).sheet
    assert found is not None

    for state in (found.best_line, found.worst_line):
        assert state is not None
        typed = f"--seed {state.seed} --responses {','.join(state.responses)}"
        assert f"complicated run the-new-car {typed}" in page.said


def test_responses_stand_in_the_order_of_what_they_cost() -> None:
    """The best one first, with its mark; and in what share of plays the others are best."""
    said = Reader(shipped("the-new-car")).said
    here = said[said.index("Monday 15 November.") :]

    labels = ["Ring her today", "Explain the shortage", "Send the tracking link", "Wait for a date"]
    assert labels == sorted(labels, key=here.index)
    assert "Ring her todayAlways best at keeping customers." in Reader(shipped("the-new-car")).said
    assert "7 customers fewer on average, 18 at most; best in 50 % of" in here


def test_turns_have_the_numbers_that_trainees_see() -> None:
    """At a glance, on their pages and wherever they are named; versions have letters."""
    page = Reader(shipped("all-dials-green"))

    for number, title in (("8", "The yellow line"), ("9b", "Saturday, ten"), ("10", "Or else")):
        assert 2 <= page.text.count(f" {number} {title}")
    for told in ("turn 9a, “", "Due at the end of turn 9.", "10 · Or else", "skips 9a"):
        assert told in page.said
    assert not re.search(r"turns? [^.A-Z]*11", page.said)


def test_numbers_that_need_a_word_have_one() -> None:
    """What a letter means, or two numbers; where each turn has its own, there is nothing to say."""
    lead, letter = "The numbers are those on the screen.", "A letter tells apart"
    green, renewal, shoes = (
        Reader(shipped(name)).said
        for name in ("all-dials-green", "the-silent-renewal", "seven-and-a-half")
    )

    assert f"{lead} {letter} what can come at the same point.How" in green
    assert "at the same point. Where there are several, it depends on the way." in renewal
    assert lead not in shoes


def test_how_to_stop_tables_is_told_by_the_titles_of_pauses() -> None:
    """Each once, as it stands on the screen; without a pause there is nobody to stop."""
    paused = attrs.evolve(turn("cake"), title="The cake", pause="Stop.")
    again, last = attrs.evolve(paused, id="again"), attrs.evolve(paused, id="tea", title="The tea")
    with_pauses = Reader(sheet_of(material_of(scenario(paused, again, last)))).said
    without = Reader(sheet_of(material_of(scenario()))).said

    assert "at which turns you stop: “The cake” and “The tea”. Whoever gets there" in with_pauses
    assert "The introduction and the pauses come on top." in with_pauses
    assert "a laptop for each table" in without
    assert "at which turns you stop" not in without
    assert "The introduction comes on top." in without


def test_the_time_for_a_table_is_a_rule_of_thumb() -> None:
    """The minutes of the author are those of one reader."""
    said = Reader(sheet_of(material_of(scenario(minutes=12)))).said

    assert "12 minutes for one reader" in said
    assert "plan 24 to play and at least 12 for the talk" in said
    assert "A rule of thumb, not a measurement" in said


def test_there_is_something_to_say_to_every_table() -> None:
    """To the one whose customer left, to the disappointed and to the cross one."""
    proved = Reader(shipped("the-new-car")).said
    world = named("the-new-car")
    sampled = Reader(sheet_of(material_of(world, most=50))).said

    for said in (proved, sampled):
        assert "A table has lost Sanne. It goes back three turns" in said
        assert "“We did everything right, and Sanne got colder.” That can be" in said
        assert "no forecast, and no verdict on who is right" in said
    assert "Show them the worst line" in proved
    assert "Show them the worst line" not in sampled


def test_what_always_best_measures_is_said_beside_it() -> None:
    """It is best at keeping customers; its why may scold it all the same."""
    said = Reader(shipped("all-dials-green")).said

    assert said.count("Always best") == said.count("Always best at keeping customers") > 0


def test_what_was_not_proved_is_said_and_the_rest_is_there() -> None:
    """Beyond the limit there are estimates for the endings, and no worth, lines or claims."""
    world = named("the-new-car")
    material = material_of(world, most=50)
    page = Reader(sheet_of(material))

    assert not isinstance(material.found, Sheet)
    assert "nothing is proved, and there is no best and no worst line" in page.said
    assert "not proved: silence never beats tell" in page.said
    assert "±" in page.said
    for absent in ("At stake", "customers fewer", "Always best", "The best line", "Nobody can"):
        assert absent not in page.said
    for item in world.turns:
        assert words(item.pause, world) in page.said


def test_what_nobody_can_choose_is_said() -> None:
    """It has no worth, and stands last."""
    late = attrs.evolve(response("late", keep=()), when=None, label="Keep it")
    never = attrs.evolve(late, card=Card(keep=()), when=named(SMALL).endings[0].when)
    page = Reader(sheet_of(material_of(scenario(turn("only", never, response("wait"))))))

    assert "Keep it Nobody can come to choose this." in page.text
    assert page.text.index("wait Always best") < page.text.index("Keep it")


def test_a_sheet_without_anything_to_tell() -> None:
    """A world of one turn: there is no heading without something under it."""
    said = Reader(sheet_of(material_of(scenario()))).said

    for heading in ("What it teaches", "How to introduce it", "Promises", "The lessons", "Sources"):
        assert heading not in said
    assert "How it can end" in said


def test_hostile_texts_do_nothing() -> None:
    """Whatever an author writes comes out as a text, wherever it stands."""
    world = hostile_world()
    page = Reader(sheet_of(material_of(world, drawn=True)))

    assert "script" not in {tag for tag, _attributes in page.tags}
    assert {"body", "html"} <= {tag for tag, _attributes in page.tags}
    clean = words(HOSTILE, world).replace("\x00", "")
    assert page.said.count(" ".join(clean.split())) >= len(list(texts_of(world)))
    assert "\x00" not in page.said


def hostile_world() -> Scenario:
    """A world in which every text is hostile."""
    x = HOSTILE
    lesson = Lesson("lesson", x, x, (1,), x, x, (x,))
    event = Event(story=x)
    promise = Promise("promise", x, 1)
    one = Response(
        "one", x, Card(promise=promise, own=True), says=x, did=x, why=x, reaction=Speech(x),
        follows=lesson, later=Later(1, event),
    )  # fmt: skip
    two = Response("two", x, Card(excuse=Excuse(x)), does=x, did=x, breaks=lesson)
    speech = Speech(x, ((Status.ENGAGED, x),))
    first = Turn(
        "first", (one, two), x, event=event, chance=(Branch(1, event), Branch(1, event)),
        after=(Branch(1, event),), speech=speech, pause=x, notes=x,
    )  # fmt: skip
    return scenario(
        first, turn("second"), title=x, summary=x, introduce=x, lessons=(lesson,), sources=(x,),
        customer=Customer(name=f"Ada {x}", about=x), discussion=(x,), endings=(Ending("e", x, x),),
        meters=(Meter("m", x),),
        checkup=(Question("q", x, (Answer("a", x),)),),
    )  # fmt: skip


def texts_of(world: Scenario) -> Iterator[str]:
    """The texts of the hostile world that a sheet has to show, each as often as it has to."""
    first = world.turns[0]
    yield from (world.title, world.summary, world.introduce, world.customer.about)
    yield from (world.title, first.title, first.title, first.pause, first.notes)
    for r in first.responses:
        yield from (r.label, r.says or r.does, r.did)
    yield from (ending.title for ending in world.endings)


@settings(max_examples=40)
@given(scenarios())
def test_every_scenario_has_a_sheet(world: Scenario) -> None:
    """Whatever may happen in it, the sheet is well-formed and names every response."""
    page = Reader(sheet_of(material_of(world)))

    for item in world.turns:
        for r in item.responses:
            assert f"“{r.says}”" in page.said
