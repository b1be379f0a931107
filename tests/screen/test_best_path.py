"""What is asked of the process beside the game, and when."""

from pathlib import Path

import attrs
import pytest

from game.play.folders import Folders, folders
from game.play.look_back import LookBack
from game.play.looking import Looking
from game.play.origin import Origin
from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.screen.best_path import BestPath
from game.screen.commands import Learn, Verb
from game.screen.model import LookedBack, Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.debriefs import branched, debrief_of, looked_back, over
from tests.screen.models import model_at

HERE, ELSEWHERE = Origin("the-new-car", "1"), Origin("/mine.yaml", "2")
WHERE = folders(Path("data"))


@attrs.define
class Told(Looking):
    """A process that says what a test wants it to."""

    seen: list[Session] = attrs.field(factory=list)
    stopped: bool = False

    def look(self, session: Session) -> None:
        """Remember what was asked for."""
        self.seen.append(session)

    def ask(self) -> Working | LookBack | NotKnown:
        """Say what the test wants."""
        return self.state

    def stop(self) -> None:
        """Remember that it was ended."""
        self.stopped = True


@attrs.define
class Machine:
    """Starts processes that do nothing, and remembers them."""

    begun: list[tuple[Origin, Told]] = attrs.field(factory=list)

    def start(self, origin: Origin, where: Folders | None) -> Told:
        """Begin one."""
        assert where is WHERE
        self.begun.append((origin, Told(Working(0, 1), None)))
        return self.begun[-1][1]


@pytest.fixture(name="machine")
def _machine() -> Machine:
    return Machine()


def best_path(machine: Machine, origin: Origin = HERE) -> BestPath:
    """Asks processes of a machine, for a scenario from one place."""
    return BestPath(lambda _: origin, WHERE, machine.start)


def test_it_is_begun_with_the_conversation_and_once(machine: Machine) -> None:
    """It works while the trainee plays, and has nothing to tell before the end."""
    path = best_path(machine)

    assert None is path.news(model_at(Place.TITLE))
    assert [] == machine.begun
    assert None is path.news(model_at(Place.TURN))
    assert None is path.news(model_at(Place.FEEDBACK, taken=3))
    [(origin, told)] = machine.begun
    assert HERE == origin
    assert [] == told.seen


def test_what_it_finds_is_news_once(machine: Machine) -> None:
    """A frame in which nothing has changed costs nothing."""
    path, session = best_path(machine), over()
    model = attrs.evolve(debrief_of(session), looked_back=None)
    news = path.news(model)
    assert Learn(LookedBack(session, Working(0, 1))) == news

    model = update(model, Learn(LookedBack(session, Working(0, 1))))
    assert None is path.news(model)
    told = machine.begun[0][1]
    told.state = looked_back(session)
    assert Learn(LookedBack(session, looked_back(session))) == path.news(model)
    assert [session] * 3 == told.seen


def test_a_branch_is_asked_of_the_same_process(machine: Machine) -> None:
    """The scenario is worked out only once."""
    path = best_path(machine)
    path.news(debrief_of(over()))
    news = path.news(debrief_of(branched()))

    assert 1 == len(machine.begun)
    assert Learn(LookedBack(branched(), Working(0, 1))) == news


def test_it_ends_with_the_conversation(machine: Machine) -> None:
    """At the title nothing is worked out, however far it was."""
    path = best_path(machine)
    model = debrief_of(over())
    path.news(model)
    path.news(update(model, Verb.TITLE))
    path.news(update(model, Verb.TITLE))

    assert machine.begun[0][1].stopped
    path.news(model)
    assert 2 == len(machine.begun)


def test_another_scenario_ends_it_too(machine: Machine) -> None:
    """One process at a time, for what is being played."""
    origins = [HERE, ELSEWHERE]
    path = BestPath(lambda _: origins[0], WHERE, machine.start)
    path.news(debrief_of(over()))
    origins.pop(0)
    path.news(debrief_of(over()))

    assert [(HERE, True), (ELSEWHERE, False)] == [(o, told.stopped) for o, told in machine.begun]


def test_a_failure_is_a_sentence_of_the_debrief(machine: Machine) -> None:
    """It is learned like anything else."""
    path = best_path(machine)
    model: Model = debrief_of(over())
    path.news(model)
    machine.begun[0][1].state = NotKnown("There are too many ways.")

    assert Learn(LookedBack(over(), NotKnown("There are too many ways."))) == path.news(model)
