"""The pages of the debrief: what they show, where focus goes, and what acting on it does."""

import attrs
import pytest

from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.play.settings import Settings
from game.screen.commands import Choose, Command, Focus, GoBack, Learn, OpenPage, Verb, Visit
from game.screen.control import command_of
from game.screen.inputs import Click, Press
from game.screen.model import Here, LookedBack, Model
from game.screen.picture import Clip, Crowd, Icon, Line, Picture, Portrait, walk
from game.screen.places import Place
from game.screen.update import update
from game.screen.widgets.tabs import PAGES
from tests.screen.debriefs import (
    LEFT_EARLY,
    TOO_MANY,
    branched,
    debrief_of,
    looked_back,
    over,
)
from tests.screen.models import RUN, model_at
from tests.screen.pens import seen, texts
from tests.worlds import scenario, shipped_rulebook

SIZES = [Settings(text_size=size) for size in (100, 120, 140, 160)]
TAB, ENTER = Press("tab"), Press("return")


def kinds(shown: Picture, kind: type) -> list[object]:
    """All elements of a kind."""
    return [element for element in walk(shown.elements) if isinstance(element, kind)]


def pressed(model: Model, *keys: str) -> Model:
    """A game after these keys."""
    for key in keys:
        command = command_of(Press(key), seen(model), model.here)
        model = update(model, command) if command else model
    return model


def test_the_last_feedback_leads_to_the_debrief() -> None:
    """Nothing lies between what the last response did and how it ended."""
    model = update(model_at(Place.FEEDBACK, taken=10), Verb.GO_ON)

    assert (Here(Place.DEBRIEF),) == model.trail


def test_the_first_page_tells_how_it_ended() -> None:
    """Ending, customer with the face of the end, both statuses, the figures and their limits."""
    shown = seen(debrief_of(over(LEFT_EARLY)))
    said = texts(shown)

    assert {"Across the canal", "How Sanne felt, turn by turn", "Engaged", "Left"} <= set(said)
    assert ["408", "of 1,000 stayed", "0 of 2", "promises kept"] == said[
        said.index("408") : said.index("408") + 4
    ]
    assert "In this game’s rules; not a forecast." in said
    assert [("sanne", "leaving")] == [(p.person, p.face) for p in portraits(shown)]


def portraits(shown: Picture) -> list[Portrait]:
    """The people of a picture."""
    return [element for element in walk(shown.elements) if isinstance(element, Portrait)]


def test_one_who_stays_has_the_face_of_her_affection() -> None:
    """The face is the one that the path has settled on."""
    [sanne] = portraits(seen(debrief_of(over())))

    assert "polite" == sanne.face


def test_the_chart_shows_your_path_and_the_best_one() -> None:
    """Yours is thick, the best one dotted; earlier ways are thin."""
    lines = [line for line in kinds(seen(debrief_of(branched())), Line) if len(line.points) > 2]  # type: ignore[attr-defined]
    drawn = [(len(line.points), line.dotted) for line in lines]  # type: ignore[attr-defined]

    assert [(11, True), (10, False), (11, False)] == drawn
    assert {"this way", "your first way", "best path"} <= set(texts(seen(debrief_of(branched()))))


def test_turning_points_the_lowest_point_and_focus_have_words() -> None:
    """The other turns have a number and the icon of their response."""
    at_rest, focused = (texts(seen(debrief_of(over(), focus=focus))) for focus in ("", "turn 2"))

    assert {"Keep the distance", "Better their offer", "Start all over again"} <= set(at_rest)
    assert {"−10", "0", "+5", "Lowest point, 50"} <= set(at_rest)
    assert "Praise her choice" not in at_rest
    assert "Ring her today" not in at_rest
    assert "Ring her today" in focused
    assert "Affection 0, to 50: polite. Engaged." in focused
    assert "21 of 1,000 more stay than after an average response." in focused


def test_every_turn_has_its_icon_under_the_chart() -> None:
    """It is the icon that the response had on its card."""
    session = over()
    drawn = [icon.name for icon in kinds(seen(debrief_of(session)), Icon)]  # type: ignore[attr-defined]

    for step in session.state.steps:
        assert step.response.icon in drawn


def test_a_status_too_narrow_for_its_word_says_it_on_focus() -> None:
    """The segment keeps its icon, and is a stop with the word as its name."""
    shown = seen(debrief_of(over(LEFT_EARLY)))
    [narrow] = [stop for stop in shown.stops if stop.id.startswith("status")]

    assert ("status 6", "Turn 6: Breaking up", True) == (narrow.id, narrow.name, narrow.tip)


def test_while_the_proof_works_the_legend_says_how_far_it_is() -> None:
    """There is no best path yet, and nothing else waits for it."""
    shown = seen(debrief_of(over(), known=Working(4, 10)))

    assert "looking for the best path: turn 4 of 10" in texts(shown)
    assert "best path" not in texts(shown)
    not_begun = seen(debrief_of(over(), known=Working(0, 1)))
    assert "looking for the best path" in texts(not_begun)
    assert command_of(Press("return"), shown, Here(Place.DEBRIEF, "button Next customer"))


def test_a_best_path_that_is_not_known_is_said_so() -> None:
    """The debrief is whole without it."""
    said = texts(seen(debrief_of(over(), known=NotKnown(TOO_MANY))))

    assert TOO_MANY in said
    assert "best path" not in said
    assert "your path" in said


def test_an_ending_that_is_cut_short_can_be_read() -> None:
    """Focus begins there; acting on it opens the whole text, and leads back."""
    model = debrief_of(over(LEFT_EARLY))
    shown = seen(model)
    assert "Read how it ended" in texts(shown)
    assert ("ending", Visit(Place.ENDING)) == (shown.stops[0].id, shown.stops[0].command)

    opened = pressed(model, "return")
    assert any(text.endswith("rate her experience.") for text in texts(seen(opened)))
    assert Place.DEBRIEF is pressed(opened, "return").here.place


def test_large_text_tells_the_whole_ending_and_scrolls() -> None:
    """Then nothing is behind a further step."""
    model = attrs.evolve(debrief_of(over(LEFT_EARLY)), settings=Settings(text_size=160))
    shown = seen(model)

    assert shown.region is not None
    assert any(text.endswith("rate her experience.") for text in texts(shown))
    assert "Read how it ended" not in texts(shown)


def test_a_clicker_leads_through_all_pages() -> None:
    """Page Down alone: the ending, back from it, one page after the other, and the first again."""
    model = debrief_of(over(LEFT_EARLY))
    places = []
    for _ in range(7):
        model = pressed(model, "pagedown")
        places.append(model.here.place)

    assert [Place.ENDING, Place.DEBRIEF, *PAGES[1:], Place.DEBRIEF] == places


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("settings", SIZES)
def test_each_page_leads_to_every_other(page: Place, settings: Settings) -> None:
    """By its tabs; and Escape leads back to the first page."""
    pages = () if page is Place.DEBRIEF else (page,)
    model = attrs.evolve(debrief_of(over(), *pages), settings=settings)
    led_to = [stop.command for stop in seen(model).stops if stop.id.startswith("page ")]

    assert {OpenPage(each) for each in PAGES} == set(led_to)
    if page is not Place.DEBRIEF:
        assert (Here(Place.DEBRIEF),) == pressed(model, "escape").trail


@pytest.mark.parametrize("settings", SIZES)
def test_tab_visits_every_stop_once(settings: Settings) -> None:
    """All that can be done with a mouse can be done with keys, at every text size."""
    model = attrs.evolve(debrief_of(over(LEFT_EARLY)), settings=settings)
    stops = {stop.id for stop in seen(model).stops}
    visited: set[str] = set()
    for _ in stops:
        command = command_of(TAB, seen(model), model.here)
        assert isinstance(command, Focus)
        model = update(model, command)
        visited.add(command.stop)

    assert stops == visited
    wanted = {"button Save transcript", "button Try another way", "button Next customer"}
    assert wanted <= stops
    assert {f"turn {number}" for number in range(10)} <= stops


def test_pages_do_not_pile_up() -> None:
    """However many were looked at, one step back leads to the first page."""
    model = debrief_of(over())
    for page in (*PAGES, *PAGES[1:]):
        model = update(model, OpenPage(page))

    assert (Place.DEBRIEF, Place.TO_TALK_ABOUT) == tuple(here.place for here in model.trail)


def test_a_page_of_a_debrief_needs_a_debrief() -> None:
    """Where none is open, turning to its pages changes nothing."""
    model = model_at(Place.TURN)

    assert model == update(model, OpenPage(Place.IN_NUMBERS))


@pytest.mark.parametrize(
    ("stop", "command"),
    [
        ("turn 0", OpenPage(Place.TURN_BY_TURN, "turn 1")),
        ("turn 6", OpenPage(Place.TURN_BY_TURN, "turn 6")),
        ("card turn 9", OpenPage(Place.TURN_BY_TURN, "turn 9")),
        ("button Try another way", OpenPage(Place.TURN_BY_TURN, "turn 1")),
        ("button Next customer", Verb.NEXT_CUSTOMER),
        ("button Save transcript", Verb.SAVE_TRANSCRIPT),
    ],
)
def test_what_acting_on_a_stop_does(stop: str, command: Command) -> None:
    """With Enter and with a click alike."""
    shown = seen(debrief_of(over()))
    [target] = [each for each in shown.stops if each.id == stop]

    assert command == command_of(ENTER, shown, Here(Place.DEBRIEF, stop))
    assert command == command_of(Click(*target.rect.centre), shown, Here(Place.DEBRIEF))


def test_another_way_begins_at_the_turn_that_was_chosen() -> None:
    """What was played stays beside it, and the debrief of the branch shows both."""
    model = pressed(debrief_of(over(LEFT_EARLY), focus="turn 3"), "return", "return")

    assert Place.TURN is model.here.place
    assert LEFT_EARLY[:2] == model.running.responses
    assert (LEFT_EARLY,) == model.running.beside

    for response in RUN[2:]:
        model = update(update(model, Choose(response)), Verb.GO_ON)
    assert Place.DEBRIEF is model.here.place
    assert "your first way" in texts(seen(model))


def test_going_back_for_large_text_tells_the_story_first() -> None:
    """As every turn does then."""
    model = attrs.evolve(debrief_of(over()), settings=Settings(text_size=140))

    assert Place.STORY is update(model, GoBack(2)).here.place


def test_the_next_customer_is_the_next_of_the_shelf() -> None:
    """After the last one, the first one."""
    model = debrief_of(over())
    two = attrs.evolve(model, shelf=model.shelf * 2)
    led = update(two, Verb.NEXT_CUSTOMER)

    assert (Place.TITLE, 1, None) == (led.here.place, led.picked, led.session)
    assert 0 == update(attrs.evolve(two, picked=1), Verb.NEXT_CUSTOMER).picked


def test_a_page_scrolls_to_the_turn_it_was_opened_for() -> None:
    """What was asked for is seen, at the largest text as well."""
    model = attrs.evolve(debrief_of(over()), settings=Settings(text_size=160))
    shown = seen(update(model, OpenPage(Place.TURN_BY_TURN, "turn 9")))
    stop = shown.stop("turn 9")

    assert stop is not None
    assert shown.region is not None
    assert shown.region.rect.overlaps(stop.rect)


def test_turns_tell_what_they_were_worth() -> None:
    """And, while that is not known, what they did."""
    known = texts(seen(debrief_of(over(), Place.TURN_BY_TURN)))
    awaited = texts(seen(debrief_of(over(), Place.TURN_BY_TURN, known=Working(1, 10))))

    worth = "17 of 1,000 more stay after the best response: Follow the checklist."
    assert worth in known
    assert worth not in awaited
    assert "Affection 50, polite. Trust 65. Engaged." in awaited


def test_each_promise_is_told_with_what_became_of_it() -> None:
    """And each lesson with the turns that followed it, or did not."""
    said = texts(seen(debrief_of(over(LEFT_EARLY), Place.PROMISES_AND_LESSONS)))

    assert "Promise broken" in said
    assert "Her handover again, this month. Made in turn 7, still open at the end." in said
    assert "Followed: turns 5 and 7. Not followed: turn 6." in said


def test_nothing_promised_is_said_so() -> None:
    """The page is not empty then."""
    nothing = Session(scenario(), shipped_rulebook(), 1, ("wait",))
    model = debrief_of(nothing, Place.PROMISES_AND_LESSONS, known=Working(0, 1))

    assert "You promised nothing, so there was nothing to keep." in texts(seen(model))


def test_a_run_of_one_turn_has_a_debrief() -> None:
    """With nobody to draw, nothing to learn and nothing to talk about."""
    smallest = Session(scenario(), shipped_rulebook(), 1, ("wait",))

    for page in (None, *PAGES[1:]):
        pages = (page,) if page else ()
        assert seen(debrief_of(smallest, *pages, known=NotKnown(TOO_MANY))).stops


def test_the_crowd_is_a_thousand_people() -> None:
    """Those who stayed first, then those who left, turn by turn; focus marks those of one turn."""
    [usual] = kinds(seen(debrief_of(over(LEFT_EARLY), Place.IN_NUMBERS)), Crowd)
    [marked] = kinds(seen(debrief_of(over(LEFT_EARLY), Place.IN_NUMBERS, focus="left 6")), Crowd)
    assert isinstance(usual, Crowd)
    assert isinstance(marked, Crowd)

    assert 1000 == sum(count for count, _, _ in usual.groups) == usual.rows * usual.columns
    assert 408 == usual.groups[0][0]
    changed = [one for one, other in zip(marked.groups, usual.groups, strict=True) if one != other]
    assert [166] == [count for count, _, _ in changed]


def test_other_ways_are_compared_in_numbers() -> None:
    """The ways before, and the best path with the same luck and over all luck."""
    said = texts(seen(debrief_of(branched(), Place.IN_NUMBERS)))

    assert "Your way 1 before: Across the canal" in said
    assert "408 of 1,000 stayed" in said
    assert 2 == said.count("886 of 1,000 stayed")


def test_all_questions_and_sources_are_there() -> None:
    """Numbered, so that a group can speak of the third one."""
    session = over()
    shown = seen(debrief_of(session, Place.TO_TALK_ABOUT))

    questions = [stop for stop in shown.stops if stop.id.startswith("question")]
    assert len(session.scenario.discussion) == len(questions)
    assert "Sources" in texts(shown)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_spoken_from_top_to_bottom(page: Place) -> None:
    """Whoever does not see it hears the same."""
    pages = () if page is Place.DEBRIEF else (page,)
    spoken = seen(debrief_of(over(LEFT_EARLY), *pages)).spoken

    assert spoken
    assert all(sentence.strip() for sentence in spoken)


def test_learning_leaves_everything_else_as_it_is() -> None:
    """Also while the presenter’s screen is black."""
    session = over()
    model = attrs.evolve(debrief_of(session, known=Working(1, 10)), dark=True)
    news = LookedBack(session, looked_back(session))
    after = update(model, Learn(news))

    assert attrs.evolve(model, looked_back=news) == after
    assert after.dark


def test_a_pause_in_the_debrief_offers_what_there_is() -> None:
    """No turn is open, so there is no story, lesson or promise beside it."""
    said = set(texts(seen(debrief_of(over(), Place.PAUSE))))

    assert "Keys" in said
    assert not {"Read it again", "Lessons so far", "Open promises"} & said


def test_the_person_is_seen_within_the_stage() -> None:
    """Of a portrait only what lies on the stage is painted."""
    shown = seen(debrief_of(over()))
    clips = [clip for clip in kinds(shown, Clip) if any(
        isinstance(inner, Portrait) for inner in clip.elements)]  # type: ignore[attr-defined]  # fmt: skip

    assert 1 == len(clips)
