"""What a trainee reads before turn 1."""

from game.core.customer import Customer
from game.core.scenario import Ending
from game.core.status import Status
from game.play.introduction import introduction
from tests.worlds import scenario, shipped_rulebook, turn


def test_an_introduction_tells_who_she_is() -> None:
    """It holds the title, the summary, her name, what to know about her and how things stand."""
    ada = Customer("Ada Lee", about="Ada's first car", affection=80)
    world = scenario(turn("a"), turn("b"), customer=ada, summary="Here is {customer}.", minutes=5)
    told = introduction(world, shipped_rulebook())

    assert ("A small world", "Here is Ada.", 5, 2) == (
        told.title,
        told.summary,
        told.minutes,
        told.turns,
    )
    assert ("Ada", "Ada Lee", "Ada’s first car") == (told.customer, told.full_name, told.about)
    assert Status.IN_LOVE is told.status


def test_an_introduction_tells_no_more() -> None:
    """Endings and what the facilitator says stay hidden."""
    world = scenario(introduce="SECRET", endings=(Ending("end", "SECRET"),))

    assert "SECRET" not in repr(introduction(world, shipped_rulebook()))
