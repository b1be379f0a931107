"""What every scenario that we ship must stand up to."""

from functools import cache

import pytest

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_scenario
from game.proof.claims import verdicts
from game.proof.proof import Proof, prove
from game.proof.reach import reach
from tests.worlds import shipped_rulebook

SHIPPED = [path.stem for path in shipped_scenarios()]
FEWEST_CLAIMS = 3


@cache
def proof_of(name: str) -> Proof:
    """A shipped scenario, explored once for all tests."""
    reading = load_scenario(name)
    assert reading.value is not None, reading.problems
    return prove(reading.value, shipped_rulebook())


@pytest.mark.parametrize("name", SHIPPED)
def test_every_claim_holds(name: str) -> None:
    """Each scenario claims at least three things, and all are proved, none for want of a case."""
    found = verdicts(proof_of(name))

    assert FEWEST_CLAIMS <= len(found)
    assert [] == [(v.claim.text, v.why) for v in found if not v.holds or v.empty]


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_was_written_in_vain(name: str) -> None:
    """Every turn, response, ending, lesson, promise and word of hers can show."""
    found = reach(proof_of(name).space)

    assert () == (
        *found.turns, *found.responses, *found.endings, *found.lessons, *found.speeches,
        *found.reactions,
    )  # fmt: skip
    assert all(promise.kept and promise.broken for promise in found.promises)


@pytest.mark.parametrize("name", SHIPPED)
def test_there_is_always_something_to_choose(name: str) -> None:
    """In no situation is only one response on offer."""
    assert () == reach(proof_of(name).space).forced
