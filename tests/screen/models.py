"""Models for the tests of the window: the shipped scenario, and places in it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import attrs

from game.authoring.library import load_checkup, load_scenario
from game.core.checkup import Often, Statements
from game.core.scenario import Meter, Scenario
from game.play.checkup_round import Round, round_of
from game.play.checkup_rounds import PastRound, Rounds, UnreadableRound
from game.play.checkup_sheet import Sheet
from game.play.origin import Loaded, Origin
from game.play.save import Save
from game.play.saves import PastRun, UnreadableRun
from game.play.session import Session
from game.play.settings import Settings
from game.play.shelf import Shelved, shelved
from game.screen.checking_up import CheckingUp
from game.screen.model import Here, Model
from game.screen.places import Place
from tests.screen.pseudo import LONGER, pseudo_scenario, stretched
from tests.worlds import shipped_rulebook

# A run in which much happens: promises made, kept and broken, many reasons, a failure on arrival.
RUN = (
    "praise-her",
    "ring-today",
    "lend-the-demonstrator",
    "ring-the-port",
    "ring-with-a-plan",
    "keep-distance",
    "this-month",
    "send-the-survey",
    "better-offer",
    "start-again",
)

FOLDER = "/home/marguerite/.local/share/its-complicated/runs"
CHECKUPS = "/home/marguerite/.local/share/its-complicated/checkups"
SILENCE = "No sound can be played here. Nothing is lost: all that is heard is seen too."
MORNING = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
LEFT_OFF = PastRun(
    Path(f"{FOLDER}/20260304-093000-0123abcd.json"),
    Save(
        origin=Origin("the-new-car", "0123456789ab"),
        seed=1,
        lines=(RUN[:2],),
        title="The new car",
        taken=2,
        turns=10,
        ending=None,
        stayed=931,
        started=MORNING,
        updated=MORNING,
    ),
)
OVER = PastRun(
    Path(f"{FOLDER}/over.json"),
    attrs.evolve(LEFT_OFF.save, origin=Origin("/mine.yaml", ""), ending="Sanne drives on."),
)
BROKEN = UnreadableRun(
    Path(f"{FOLDER}/broken.json"), "It is damaged, or no saved run at all.", MORNING
)


@cache
def statements(*, language: str = "en") -> Statements:
    """The check-up that the game ships with in a language, such as that of longer words."""
    shipped = load_checkup("" if language == LONGER else language).value
    assert shipped is not None
    if language != LONGER:
        return shipped
    return tuple(
        attrs.evolve(
            each,
            text=stretched(each.text),
            talk=stretched(each.talk),
            lesson=attrs.evolve(each.lesson, title=stretched(each.lesson.title)),
        )
        for each in shipped
    )


@cache
def new_car(*, language: str = "en") -> Scenario:
    """The scenario that the game ships with in a language, such as that of longer words."""
    reading = load_scenario("the-new-car", "" if language == LONGER else language)
    assert reading.value is not None, reading.problems
    return pseudo_scenario(reading.value) if language == LONGER else reading.value


def on_shelf(*scenarios: Scenario) -> tuple[Shelved, ...]:
    """Scenarios on offer that were read."""
    rulebook = shipped_rulebook()
    return tuple(shelved(Loaded(each, rulebook, Origin(each.id, ""))) for each in scenarios)


def model_at(*places: Place, taken: int = 0, shelf: int = 1, language: str = "en") -> Model:
    """A game in which places are open, one on the other, so many turns into the run."""
    scenario = new_car(language=language)
    session = Session(scenario, shipped_rulebook(), 1, RUN[:taken])
    trail = tuple(Here(place) for place in places)
    needs_session = places[0] is not Place.TITLE
    return Model(
        on_shelf(scenario) * shelf,
        trail=trail,
        session=session if needs_session else None,
        checkup=CheckingUp(statements(language=language), Rounds(folder=Path(CHECKUPS))),
    )


def every_scene(settings: Settings, *, language: str = "en") -> dict[str, Model]:
    """Every place, at the turns at which most is to be seen."""
    from tests.screen.debriefs import every_debrief  # noqa: PLC0415 - it is made of models

    turn, feedback = Place.TURN, Place.FEEDBACK
    found = {f"title with {count}": model_at(Place.TITLE, shelf=count) for count in (1, 3, 8, 9)}
    found |= {f"turn {taken + 1}": model_at(turn, taken=taken) for taken in (0, 1, 2, 5, 7)}
    found |= {f"feedback {taken}": model_at(feedback, taken=taken) for taken in (1, 3, 7, 10)}
    found |= {
        "story": model_at(turn, Place.STORY, taken=5),
        "the whole exchange": model_at(feedback, Place.STORY, taken=3),
        "promises": model_at(turn, Place.PROMISES, taken=7),
        "no promises": model_at(turn, Place.PROMISES),
        "lessons": model_at(feedback, Place.LESSONS, taken=10),
        "no lessons": model_at(turn, Place.LESSONS),
        "pause": model_at(turn, Place.PAUSE, taken=1),
        "leave the game": model_at(Place.TITLE, Place.LEAVE),
        "leave the conversation": model_at(turn, Place.PAUSE, Place.LEAVE, taken=1),
        "keys": model_at(turn, Place.KEYS),
    }
    found["turn with meters of its own"] = model_at(turn, taken=2)
    found |= _beside()
    found |= every_checkup(language=language)
    scenario = new_car(language=language)
    own = (Meter("stress", "Stress in the team", start=40), Meter("budget", "Budget left", start=7))
    with_own = {"turn with meters of its own": attrs.evolve(scenario, meters=own)}
    debriefs = {
        name: attrs.evolve(model, settings=settings)
        for name, model in every_debrief(language=language).items()
    }
    return debriefs | {
        name: attrs.evolve(
            model,
            settings=settings,
            shelf=on_shelf(scenario) * len(model.shelf),
            session=attrs.evolve(model.session, scenario=with_own.get(name, scenario))
            if model.session
            else None,
        )
        for name, model in found.items()
    }


def sheet_of(people: int, *points: int, language: str = "en") -> Sheet:
    """A sheet whose statements are worth so many points, one after the other, to everybody."""
    asked = statements(language=language)
    given = [
        Often(worth if each.good is Often.ALWAYS else 3 - worth)
        for each, worth in zip(asked, points, strict=False)
        for _person in range(people)
    ]
    return Sheet(asked, people, tuple(given))


def every_checkup(*, language: str = "en") -> dict[str, Model]:
    """Every place of a check-up: with and without days before, one answer together and many."""
    asked, team = statements(language=language), "The table beside the window, at ten past"
    worst = round_of(sheet_of(1, *(10 * [0])), team, MORNING, MORNING)
    middling = round_of(sheet_of(1, *(5 * [1, 2])), team, MORNING, MORNING)
    left = PastRound(
        Path(f"{CHECKUPS}/left.json"), round_of(sheet_of(4, 3, 1), "", MORNING, MORNING)
    )
    broken = UnreadableRound(
        Path(f"{CHECKUPS}/broken.json"), "It is damaged, or no check-up at all."
    )
    often = Rounds(team, Path(CHECKUPS), (worst, *(8 * [middling])), left, (broken,))

    def at(
        place: Place,
        sheet: Sheet | None = None,
        rounds: Rounds = Rounds(folder=Path(CHECKUPS)),  # noqa: B008 - a frozen value
        before: Round | None = None,
    ) -> Model:
        plain = model_at(Place.TITLE, Place.CHECKUP, language=language)
        model = plain if place is Place.CHECKUP else plain.on_top(place)
        people = sheet.people if sheet else 1
        return attrs.evolve(model, checkup=CheckingUp(asked, rounds, people, sheet, before))

    def sheet(people: int, *points: int) -> Sheet:
        return sheet_of(people, *points, language=language)

    apart = sheet(4, 3, 3, 3, 1, 3, 3, 2, 3, 3, 3)
    apart = attrs.evolve(apart, given=(*apart.given[:-2], Often.NEVER, Often.ALWAYS))
    words = (0, 3, 3, 1, 3, 1, 1, 3, 3, 1)
    result, stands = Place.CHECKUP_RESULT, Place.STANDS
    return {
        "check-up": at(Place.CHECKUP),
        "check-up again": at(Place.CHECKUP, rounds=often),
        "the first statement": at(Place.STATEMENT, sheet(1)),
        "a statement for four": at(Place.STATEMENT, sheet(4, 3, 1, 2).answered(Often(2), Often(2))),
        "the longest statement": at(
            Place.STATEMENT, sheet(8, *(5 * [1])).answered(*(6 * [Often(1)]))
        ),
        "the last statement": at(Place.STATEMENT, sheet(2, *(9 * [2])).answered(Often(0))),
        "result": at(result, sheet(1, *(5 * [1, 2]))),
        "result with a change": at(result, apart, often, worst),
        "result of words": at(result, sheet(1, *words), often, middling),
        "result, in love": at(result, sheet(1, *(10 * [3]))),
        "result, left": at(result, sheet(1, *(10 * [0])), often, middling),
        "all statements": at(stands, sheet(1, *(5 * [0, 3]))),
        "all statements again": at(stands, apart, often, middling),
    }


def _beside() -> dict[str, Model]:
    """Every place beside the game, and every question and notice on top of one."""
    past = attrs.evolve(
        model_at(Place.TITLE, Place.PAST_RUNS), runs=(LEFT_OFF, OVER, BROKEN), runs_folder=FOLDER
    )
    settings = model_at(Place.TITLE, Place.SETTINGS)
    sentences = (
        f"“{LEFT_OFF.path}” could not be written: the disk is full.",
        "You can play on, but this conversation cannot be taken up again later.",
    )
    return {
        "title with a run left off": attrs.evolve(
            model_at(Place.TITLE), runs=(LEFT_OFF,), left_off=(LEFT_OFF,)
        ),
        "title with 8 and a run left off": attrs.evolve(
            model_at(Place.TITLE, shelf=8), runs=(LEFT_OFF,), left_off=(LEFT_OFF, *(None,) * 7)
        ),
        "how it works": model_at(Place.TITLE, Place.HOW_IT_WORKS),
        "settings": settings,
        "settings without a sound card": attrs.evolve(settings, silence=SILENCE),
        "past conversations": past,
        "many past conversations": attrs.evolve(
            past,
            runs=tuple(attrs.evolve(LEFT_OFF, path=Path(f"{FOLDER}/{n}.json")) for n in range(9)),
        ),
        "no past conversations": attrs.evolve(past, runs=()),
        "delete a conversation": attrs.evolve(past.on_top(Place.DELETE), doomed=LEFT_OFF),
        "delete a file": attrs.evolve(past.on_top(Place.DELETE), doomed=BROKEN),
        "a notice": model_at(Place.FEEDBACK, taken=1).told(*sentences),
    }
