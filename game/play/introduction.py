"""What a trainee reads before turn 1, and what stands on a scenario's card."""

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.core.status import Status
from game.core.steps import first_situation
from game.play.wording import first_name, words


@attrs.frozen
class Introduction:
    """A scenario before it starts; `customer` is the first name, `turns` the most there can be.

    `lessons` is how many there are to learn, `affection` how she feels at the start, 0 to 100.
    """

    title: str
    summary: str
    minutes: int
    turns: int
    lessons: int
    customer: str
    full_name: str
    about: str
    portrait: str
    status: Status
    affection: int


def introduction(scenario: Scenario, rulebook: Rulebook) -> Introduction:
    """Return what a trainee may know of a scenario before it starts."""
    customer = scenario.customer
    first = first_situation(scenario, rulebook)
    return Introduction(
        title=words(scenario.title, scenario),
        summary=words(scenario.summary, scenario),
        minutes=scenario.minutes,
        turns=scenario.course.longest,
        lessons=len(scenario.lessons),
        customer=first_name(customer),
        full_name=customer.name,
        about=words(customer.about, scenario),
        portrait=customer.portrait,
        status=Status(first.status),
        affection=first.feelings.affection,
    )
