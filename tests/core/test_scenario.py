"""What a scenario knows about itself."""

from game.core.cards import Keep, Promise
from game.core.conditions import parse
from game.core.scenario import Ending, Speech
from game.core.status import Status
from tests.worlds import response, scenario, turn


def test_speech_depends_on_the_status() -> None:
    """Where the author wrote words for a status they are spoken, else the other ones."""
    speech = Speech("Well.", ((Status.IN_LOVE, "You!"),))

    assert "You!" == speech.at(Status.IN_LOVE)
    assert "Well." == speech.at(Status.LEFT)


def test_the_ledger_has_a_slot_for_each_promise() -> None:
    """A promise that can be made in two turns has one slot."""
    call, mail = (response(id_, promise=Promise(id_, id_, 1)) for id_ in ("call", "mail"))
    keep = response("keep", keep=(Keep("mail"),))

    assert ("call", "mail") == scenario(turn("1", call), turn("2", keep, mail, call)).promises


def test_only_what_a_condition_reads_is_remembered() -> None:
    """Marks come from conditions of turns, responses and endings, each once."""
    endings = (Ending("a", "A", when=parse("kept call or chose wait")), Ending("b", "B"))

    assert ("kept call", "chose wait") == scenario(endings=endings).marks
    assert () == scenario().marks


def test_statuses_are_written_with_dashes() -> None:
    """The word in data is the one that facilitators write."""
    assert ["in-love", "engaged", "married", "complicated", "breaking-up", "left"] == [
        status.id for status in Status
    ]
