"""How she feels at the end of a turn, before the next one begins."""

import attrs

from game.core.customer import Customer
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario
from game.proof.columns import spread
from game.proof.exploring import explore
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
LIE = response("lie", lie=True)
CARE = response("care", care=True)
FAILURE = Event(failure=Failure(IssueKind.SERVICE, severity=2, ours=False))


def felt(world: Scenario) -> list[list[list[int]]]:
    """Affection at once, for each turn, choice and situation."""
    space = explore(world, shipped_rulebook())
    return [
        [
            spread(felt.affection, len(choice.sources)).tolist()
            for felt, choice in zip(turn, choices, strict=True)
        ]
        for turn, choices in zip(space.felt, space.graph.choices, strict=True)
    ]


def test_affection_is_that_at_the_end_of_the_turn() -> None:
    """Ada is at 50, and care warms her; what goes wrong in turn 2 comes after that."""
    world = scenario(turn("first", WAIT, CARE), turn("second", WAIT, event=FAILURE))

    assert [[50], [55]] == felt(world)[0]


def test_affection_is_told_for_each_situation() -> None:
    """At 50 or 55 after turn 1, silence leaves her as she is."""
    world = scenario(turn("first", WAIT, CARE), turn("second", WAIT))

    assert [50, 55] == sorted(felt(world)[1][0])


def test_luck_behind_a_response_counts_by_its_weight() -> None:
    """Three times out of four nothing happens; else something fails, which trust 75 cushions.

    After silence trust is 80, and affection 50 falls by 10 - 5; after a lie it is 60, and affection
    falls by 10: 3 x 50 + 45 and 3 x 50 + 40.
    """
    luck = (Branch(3, Event()), Branch(1, FAILURE))
    only = attrs.evolve(turn("only", WAIT, LIE), after=luck)

    assert [[[195], [190]]] == felt(scenario(only, customer=Customer("Ada", trust=80)))
