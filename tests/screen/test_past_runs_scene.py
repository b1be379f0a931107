"""Past conversations in the window: what is listed, and what can be done with each."""

from pathlib import Path

import attrs

from game.screen.commands import AskToDelete, Delete, TakeUp, Verb
from game.screen.model import Here, Model
from game.screen.picture import Portrait, walk
from game.screen.places import Place
from tests.screen.models import BROKEN, LEFT_OFF, MORNING, OVER, new_car, on_shelf
from tests.screen.pens import seen, texts

PLACES = (Here(Place.TITLE), Here(Place.PAST_RUNS))
LIST = Model(
    on_shelf(new_car()),
    trail=PLACES,
    runs=(LEFT_OFF, OVER, BROKEN),
    runs_folder="/runs",
)


def test_each_run_can_be_taken_up_and_deleted() -> None:
    """A run that was left off goes on, one that is over is looked back at."""
    when = MORNING.astimezone().strftime("%Y-%m-%d %H:%M")
    told = [(stop.name, stop.command) for stop in seen(LIST).stops[:4]]

    assert [
        (
            f"The new car. Turn 3 of 10. 931 of 1,000 stayed. played {when}. Go on at turn 3",
            TakeUp(LEFT_OFF),
        ),
        ("Delete The new car", AskToDelete(LEFT_OFF)),
        (
            f"The new car. Sanne drives on. 931 of 1,000 stayed. played {when}. Look back",
            TakeUp(OVER),
        ),
        ("Delete The new car", AskToDelete(OVER)),
    ] == told


def test_a_file_that_cannot_be_read_has_its_sentence_and_can_be_deleted() -> None:
    """It can be visited to be read, and nothing else."""
    read, delete = seen(LIST).stops[4:6]

    assert ("broken.json. It is damaged, or no saved run at all", None) == (read.name, read.command)
    assert AskToDelete(BROKEN) == delete.command


def test_the_page_says_where_runs_lie() -> None:
    """The folder stands below, with runs or without."""
    for model in (LIST, attrs.evolve(LIST, runs=())):
        assert "They lie in /runs" in texts(seen(model))


def test_without_runs_there_is_a_sentence() -> None:
    """The only way leads back."""
    shown = seen(attrs.evolve(LIST, runs=()))

    assert "No conversation has been played yet." in texts(shown)
    assert [Verb.BACK] == [stop.command for stop in shown.stops]


def test_a_scenario_on_the_shelf_shows_its_customer() -> None:
    """A run of another scenario, and a broken file, show an icon."""
    shown = seen(LIST)

    assert 1 == sum(isinstance(element, Portrait) for element in walk(shown.elements))


def test_many_runs_scroll() -> None:
    """Thirty runs are more than a page, and each can be reached."""
    runs = tuple(attrs.evolve(LEFT_OFF, path=Path(f"/runs/{n}.json")) for n in range(30))
    shown = seen(attrs.evolve(LIST, runs=runs))

    assert shown.region is not None
    assert 2 * 30 + 1 == len(shown.stops)


def test_deleting_asks_first_and_keeping_is_the_main_answer() -> None:
    """The question says which conversation it is about."""
    asked = attrs.evolve(LIST, trail=(*PLACES, Here(Place.DELETE)), doomed=LEFT_OFF)
    keep, delete = seen(asked).stops

    assert ("Keep it", Verb.BACK) == (keep.name, keep.command)
    assert ("Delete it", Delete(LEFT_OFF)) == (delete.name, delete.command)
    assert {"Delete this conversation?", "The new car", "It cannot be brought back."} <= set(
        texts(seen(asked))
    )
    assert "Delete this file?" in texts(seen(attrs.evolve(asked, doomed=BROKEN)))


def test_a_notice_shows_every_sentence() -> None:
    """Its only way leads back to where it came up."""
    told = LIST.told("The disk is full.", "You can play on.")
    shown = seen(told)

    assert {"The disk is full.", "You can play on."} <= set(texts(shown))
    assert [Verb.BACK] == [stop.command for stop in shown.stops]


def test_notices_one_after_the_other_are_one() -> None:
    """What comes up while a notice is open is added to it."""
    told = LIST.told("The disk is full.").told("No sound can be played here.")

    assert ("The disk is full.", "No sound can be played here.") == told.notice
    assert 1 == sum(here.place is Place.NOTICE for here in told.trail)
    assert LIST == LIST.told()
