"""How far apart the ways of playing are."""

from fractions import Fraction

import attrs

from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure
from game.proof.proof import CUSTOMERS
from game.proof.spans import Span, spans
from tests.proof.proofs import ending, proof_of, warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import turn


def test_each_thing_is_stretched_on_its_own() -> None:
    """At 50/50 the risk is 2; who cares brings her to 55, risk 1, and to 60, risk 1.

    Waiting twice leaves 1,000 x 0.98 x 0.98 = 960.4 at 50, caring twice 1,000 x 0.99 x 0.99 =
    980.1 at 60. Any trainee can reach the ending at 60 for sure, or avoid it for sure.
    """
    found = spans(
        proof_of(
            *warm_up("one", "two"), endings=(ending("warm", "affection >= 60"), ending("cool"))
        )
    )

    assert Span(Fraction("960.4"), Fraction("980.1")) == found.stayed
    assert Span(Fraction(50), Fraction(60)) == found.affection
    assert {"warm": Span(Fraction(0), Fraction(1)), "cool": Span(Fraction(0), Fraction(1))} == dict(
        found.endings
    )


def test_luck_alone_leaves_nothing_to_play_for() -> None:
    """A failure that happens once in three times decides the ending, whatever anybody does.

    An ending that asks for two failures can never be reached.
    """
    trouble = Event(failure=Failure(IssueKind.SERVICE, severity=1, ours=True))
    drawn = attrs.evolve(turn("one"), chance=(Branch(2, Event()), Branch(1, trouble)))
    endings = (ending("never", "failures >= 2"), ending("hurt", "failures is 1"), ending("fine"))

    assert {
        "never": Span(Fraction(0), Fraction(0)),
        "hurt": Span(Fraction(1, 3), Fraction(1, 3)),
        "fine": Span(Fraction(2, 3), Fraction(2, 3)),
    } == dict(spans(proof_of(drawn, endings=endings)).endings)


def test_the_new_car_lies_within_its_spans() -> None:
    """In the new car what a random trainee comes to lies between the least and the greatest."""
    proof = proof_of_the_new_car()
    found = spans(proof)

    assert found.stayed.least <= CUSTOMERS * proof.random.stayed <= found.stayed.greatest
    assert found.affection.least <= proof.random.affection <= found.affection.greatest
    assert found.affection.greatest >= proof.best.expected(1)
    for number, item in enumerate(proof.scenario.endings):
        span = found.endings[item.id]
        assert 0 <= span.least <= proof.random.chance_of_ending(number) <= span.greatest <= 1
