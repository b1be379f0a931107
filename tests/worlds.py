"""Small worlds for tests: the shipped rulebook, and scenarios of a line or two."""

from functools import cache

from game.authoring.library import load_rulebook
from game.core.cards import Card
from game.core.customer import Customer
from game.core.rulebook import Rulebook
from game.core.scenario import Ending, Event, Response, Scenario, Turn
from game.core.steps import first_situation
from game.core.tally import Tally


@cache
def shipped_rulebook() -> Rulebook:
    """The rulebook that the game ships with."""
    reading = load_rulebook(None)
    assert reading.value is not None, reading.problems
    return reading.value


def response(id_: str, **acts: object) -> Response:
    """A response whose card holds these acts."""
    return Response(id=id_, label=id_, card=Card(**acts))  # type: ignore[arg-type]  # as Card takes them


def turn(id_: str, *responses: Response, event: Event = Event()) -> Turn:  # noqa: B008 - frozen
    """A turn with these responses, and silence if there are none."""
    return Turn(id=id_, responses=responses or (response("wait"),), event=event)


def scenario(*turns: Turn, customer: Customer | None = None, **parts: object) -> Scenario:
    """A scenario of these turns, with a customer called Ada and one ending."""
    values = {
        "id": "small",
        "title": "A small world",
        "customer": customer or Customer("Ada"),
        "turns": turns or (turn("only"),),
        "endings": (Ending("end", "The end"),),
    }
    return Scenario(**{**values, **parts})  # type: ignore[arg-type]  # as Scenario takes them


def tally(customer: Customer | None = None, world: Scenario | None = None) -> Tally:
    """How things stand before turn 1 of a small world, with every change written down."""
    world = world or scenario(customer=customer)
    rulebook = shipped_rulebook()
    return Tally(first_situation(world, rulebook), world, rulebook, [])
