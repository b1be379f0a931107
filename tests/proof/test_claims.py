"""Each claim is proved, or broken by the shortest play that breaks it."""

from fractions import Fraction

import attrs
import pytest

from game.core.cards import Excuse, Fix, Keep, Promise, Source
from game.core.claim_forms import parse
from game.core.conditions import parse as condition
from game.core.customer import Customer
from game.core.engine import State, outcome, replay
from game.core.feelings import IssueKind
from game.core.scenario import (
    Branch,
    Effect,
    Ending,
    Event,
    Failure,
    Lesson,
    Meter,
    Scenario,
    Turn,
)
from game.core.status import Status
from game.proof.budget import LimitReached, Limits
from game.proof.claiming.verdict import Verdict, told_apart
from game.proof.claims import judge, verdicts
from game.proof.proof import prove
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT, LIE, WOW = response("wait"), response("lie", lie=True), response("wow", wow=True)
BLAME = response("blame", excuse=Excuse("corona"))
OWN = response("own-it", own=True, care=True)
CALL = response("call", promise=Promise("call", what="a call", due=1))
RING = response("ring", keep=(Keep("call"),))
TROUBLE = Event(failure=Failure(IssueKind.SERVICE, 2, ours=True))
END = Ending("end", "The end")


def verdict(text: str, world: Scenario) -> Verdict:
    """The verdict on a claim about a small world."""
    return judge(parse(text), prove(world, shipped_rulebook()))


def holds(text: str, world: Scenario) -> bool:
    """Whether a claim is proved, and not for want of a case."""
    found = verdict(text, world)
    assert found.holds == (found.counterexample is None)
    return found.holds and not found.empty


def broken(text: str, world: Scenario) -> tuple[tuple[str, ...], str]:
    """The counterexample, and what breaks the claim."""
    found = verdict(text, world)
    assert not found.holds
    assert found.counterexample is not None
    return found.counterexample, found.why


def played(text: str, world: Scenario) -> State:
    """What the engine makes of the counterexample."""
    found = verdict(text, world)
    assert found.counterexample is not None
    assert found.seed is not None
    return replay(world, shipped_rulebook(), found.seed, found.counterexample)


def empty(text: str, world: Scenario) -> str:
    """Why a claim holds for want of a case."""
    found = verdict(text, world)
    assert found.empty
    return found.why


def with_chance(item: Turn, *events: Event) -> Turn:
    """The same turn, in which one of these events happens, each as likely as the others."""
    return attrs.evolve(item, chance=tuple(Branch(1, event) for event in events))


# X never beats Y


def test_never_beats() -> None:
    """After trouble of ours, affection 40 and trust 45, owning it mends and an excuse costs.

    An excuse is a snub besides and leads to 35 and 35, a risk of 10; caring and owning lead to 45
    and 45, a risk of 5.
    """
    world = scenario(turn("one", BLAME, OWN, event=TROUBLE))

    assert holds("excuse never beats own", world)
    assert (
        ("own-it",),
        "In turn “one”, 950.0 of 1,000 stay after “own-it”, 900.0 after “blame”.",
    ) == broken("own never beats excuse", world)
    assert ("own-it",) == broken("response own-it never beats blame", world)[0]


def test_never_beats_looks_at_every_situation() -> None:
    """In calm both warm her alike; after trouble, which comes by luck, only caring does.

    The lowest seed is one with trouble.
    """
    two = with_chance(turn("two", response("care", care=True), WOW), Event(), TROUBLE)
    world = scenario(turn("one", WAIT), two)
    claim = "care never beats wow"

    assert holds("wow never beats care", world)
    assert ("wait", "care") == broken(claim, world)[0]
    assert 1 == played(claim, world).steps[-1].chance


AS_MANY = "In turn “one”, as many stay after “{}” as after “{}”, but "


def test_where_as_many_stay_affection_decides() -> None:
    """At 80 and 80 the risk is 1 whatever happens, and a treat adds 5 to affection."""
    world = scenario(turn("one", WAIT, WOW), customer=Customer("Ada", affection=80, trust=80))

    assert holds("silence never beats wow", world)
    assert (
        ("wow",),
        AS_MANY.format("wow", "wait") + "affection is 85.0 instead of 80.0 in the end.",
    ) == broken("wow never beats silence", world)


def test_where_affection_is_the_same_trust_decides() -> None:
    """A true excuse costs nothing, once; a lie costs trust (80 to 60), and still a risk of 1."""
    true = response("true", excuse=Excuse("snow", outside_our_control=True))
    world = scenario(turn("one", true, LIE), customer=Customer("Ada", affection=80, trust=80))

    assert holds("lie never beats excuse", world)
    assert (
        ("true",),
        AS_MANY.format("true", "lie") + "trust is 80.0 instead of 60.0 in the end.",
    ) == broken("excuse never beats lie", world)


def test_being_as_good_is_not_beating() -> None:
    """Two that come to the same never beat each other."""
    world = scenario(turn("one", WAIT, response("nod")))

    assert holds("nod never beats wait", world)
    assert holds("wait never beats nod", world)


def test_what_is_both_beats_neither() -> None:
    """A response that owns and excuses is not set against one that only owns."""
    both = response("both", own=True, excuse=Excuse("corona"))
    world = scenario(turn("one", both, OWN), turn("two", BLAME, WAIT))

    assert "The two are never on offer together." == empty("excuse never beats own", world)


# a promise is never worth breaking


def test_a_promise_that_is_worth_keeping() -> None:
    """Keeping adds to affection and trust, breaking takes from both."""
    world = scenario(turn("one", WAIT, CALL), turn("two", WAIT, RING))

    assert holds("a promise is never worth breaking", world)


def test_a_promise_that_costs_her_too_much_work() -> None:
    """Kept with three points of effort, affection falls by 15 - 5 and soreness rises by 3.

    Broken, affection falls by 5 and trust by 10, and soreness is nothing. So it is broken, in the
    situation that best play itself avoids: it makes no promise.
    """
    hard = response("hard", keep=(Keep("call"),), effort=3)
    world = scenario(turn("one", WAIT, CALL), turn("two", WAIT, hard))
    claim = "a promise is never worth breaking"

    assert (
        ("call", "wait"),
        "In turn “two”, best play is “wait”, which breaks the promise “call”.",
    ) == broken(claim, world)
    assert ("call",) == played(claim, world).steps[-1].broken


GIVEN_UP = (
    "In turn “{}”, best play is “{}”, after which it is no longer sure that the promise “call” can "
    "be kept."
)


def test_a_promise_that_is_given_up_before_it_falls_due() -> None:
    """It can be kept in turn 2 only, where mending matters more; it falls due in turn 3."""
    late = response("call", promise=Promise("call", what="a call", due=2))
    mend = response("mend", own=True, care=True, fix=Fix.MATCH)
    hard = response("hard", keep=(Keep("call"),), effort=3)
    world = scenario(turn("one", WAIT, late), turn("two", mend, hard, event=TROUBLE), turn("three"))

    assert (
        ("call", "mend"),
        GIVEN_UP.format("two", "mend"),
    ) == broken("a promise is never worth breaking", world)


def test_an_empty_promise_that_pays() -> None:
    """Trust rises from 45 to 50 and saves one customer in a hundred, in turn 1.

    In turn 2 the promise falls due, and nobody can keep it before turn 3. Trust falls to 40, which
    costs no more customers than 45.
    """
    world = scenario(
        turn("one", WAIT, CALL),
        turn("two", WAIT),
        turn("three", WAIT, RING),
        customer=Customer("Ada", affection=100, trust=45),
    )

    assert (
        ("call",),
        GIVEN_UP.format("one", "call"),
    ) == broken("a promise is never worth breaking", world)


def test_what_cannot_be_helped_is_not_worth_it() -> None:
    """There is nothing but the promise, and nothing but breaking it."""
    world = scenario(turn("one", CALL), turn("two", WAIT), turn("three", RING))

    assert holds("a promise is never worth breaking", world)


def test_without_promises_none_is_broken() -> None:
    """Neither if nobody promises anything, nor if it falls due after the end."""
    far = response("far", promise=Promise("far", what="a visit", due=5))
    for world in (scenario(turn("one", WAIT, LIE)), scenario(turn("one", WAIT, far))):
        assert "No promise can be broken." == empty("a promise is never worth breaking", world)


# ending E can always still be reached, or avoided, before turn T

KEPT = (Ending("kept", "Kept", when=condition("kept call")), END)


def test_can_still_be_reached() -> None:
    """The promise can be made in turn 1 only, so after that it may be too late."""
    world = scenario(turn("one", WAIT, CALL), turn("two", WAIT, RING), turn("three"), endings=KEPT)

    assert holds("ending kept can always still be reached before turn two", world)
    assert (
        ("wait",),
        "From turn “two” on, the chance of “kept” is 0.0% at most.",
    ) == broken("ending kept can always still be reached before turn three", world)


def test_can_still_be_avoided() -> None:
    """Who made the promise and kept it comes to that ending, whatever follows."""
    world = scenario(
        turn("one", WAIT, CALL), turn("two", WAIT, RING), turn("three"), turn("four"), endings=KEPT
    )

    assert holds("ending kept can always still be avoided before turn three", world)
    claim = "ending kept can always still be avoided before turn four"
    assert (
        ("call", "ring"),
        "From turn “three” on, the chance of “kept” is 100.0% at least.",
    ) == broken(claim, world)


def test_luck_is_no_way_to_reach_an_ending() -> None:
    """With trouble in half of all plays of turn 2, affection is 50 in the other half only."""
    warm = (Ending("warm", "Warm", when=condition("affection >= 50")), END)
    two = with_chance(turn("two"), Event(), TROUBLE)
    world = scenario(turn("one"), two, turn("three"), endings=warm)

    assert (
        (),
        "From turn “one” on, the chance of “warm” is 50.0% at most.",
    ) == broken("ending warm can always still be reached before turn two", world)
    assert (
        (),
        "From turn “one” on, the chance of “warm” is 50.0% at least.",
    ) == broken("ending warm can always still be avoided before turn two", world)


def leaving(*turns: Turn) -> Scenario:
    """A customer at 50 and 50 (risk 2), who leaves at a risk of 4: if she is lied to."""
    endings = (Ending("gone", "Gone", when=condition("status is left")), END)
    return scenario(*turns, leaves_at=4, endings=endings)


def test_a_play_that_is_over_counts() -> None:
    """She can leave in turn 1, which is before turn 2, and it is too late to avoid that."""
    world = leaving(turn("one", WAIT, LIE), turn("two"))
    claim = "ending gone can always still be avoided before turn two"

    assert (("lie",), "The play is over, with ending “gone”.") == broken(claim, world)
    assert ("lie",) == broken("ending end can always still be reached before turn two", world)[0]
    assert "gone" == ending_of(played(claim, world))


def ending_of(state: State) -> str:
    """How a play ended."""
    found = outcome(state)
    assert found is not None
    return found.ending.id


def test_a_turn_that_does_not_come_counts() -> None:
    """After a lie there are no more turns, and it is too late for the happy end."""
    honest = attrs.evolve(turn("two"), when=condition("not chose lie"))
    endings = (Ending("lied", "Lied", when=condition("chose lie")), END)
    world = scenario(turn("one", WAIT, LIE), honest, endings=endings)

    assert (
        ("lie",),
        "The play is over, with ending “lied”.",
    ) == broken("ending end can always still be reached before turn two", world)


def test_before_the_first_turn_nothing_is_too_late() -> None:
    """There is nothing before it."""
    world = leaving(turn("one", WAIT, LIE))

    for claim in (
        "nobody leaves before turn one",
        "ending gone can always still be avoided before turn one",
    ):
        assert "No turn comes before it." == empty(claim, world)


# chance of E for a random trainee is between A% and B%


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50% and 50%", ""),
        ("0% and 100%", ""),
        ("0% and 49.9%", "The chance is 50.0%."),
        ("50.000001% and 60%", "The chance is 50.000000%."),
    ],
)
def test_chance(share: str, expected: str) -> None:
    """Of two responses one leads there; bounds are included, and compared exactly."""
    endings = (Ending("lied", "Lied", when=condition("chose lie")), END)
    world = scenario(turn("one", WAIT, LIE), endings=endings)
    claim = parse(f"chance of lied for a random trainee is between {share}")

    found = judge(claim, prove(world, shipped_rulebook()))
    assert Verdict(claim, not expected, why=expected) == found


# nobody leaves before turn T


def test_nobody_leaves() -> None:
    """The first lie can be told in turn 2, so nobody leaves before that, but before turn 3."""
    world = leaving(turn("one", WAIT), turn("two", WAIT, LIE), turn("three", WAIT))

    assert holds("nobody leaves before turn two", world)
    assert (("wait", "lie"), "She leaves.") == broken("nobody leaves before turn three", world)
    assert Status.LEFT == played("nobody leaves before turn three", world).status


def test_who_leaves_by_luck_leaves() -> None:
    """The seed is one by which the failure comes behind the response."""
    behind = attrs.evolve(turn("one"), after=(Branch(9, Event()), Branch(1, TROUBLE)))
    world = leaving(behind, turn("two"))

    assert ("wait",) == broken("nobody leaves before turn two", world)[0]
    assert Status.LEFT == played("nobody leaves before turn two", world).status


# act A never lowers, or raises, V


def test_never_lowers() -> None:
    """A bare sorry warms, is worth nothing, and stings, in that order."""
    sorry = response("sorry", sorry=True)
    world = scenario(turn("one", sorry), turn("two", sorry), turn("three", sorry, WAIT))
    claim = "act sorry never lowers affection"

    assert holds(claim, attrs.evolve(world, turns=world.turns[:2]))
    assert (
        ("sorry", "sorry", "sorry"),
        "In turn “three”, “sorry” lowers affection from 55 to 50.",
    ) == broken(claim, world)
    step = played(claim, world).steps[-1]
    assert (55, 50) == (step.before.feelings.affection, step.after.feelings.affection)


def test_never_raises() -> None:
    """A lie lowers trust and raises churn risk; only its own effects raise a meter."""
    lie = attrs.evolve(LIE, effects=(Effect("gossip", by=3),))
    world = scenario(turn("one", WAIT, lie), meters=(Meter("gossip", "Gossip"),))

    assert holds("lie never raises trust", world)
    assert holds("lie never lowers churn-risk", world)
    assert (
        "In turn “one”, “lie” raises churn-risk from 2 to 4."
        == broken("lie never raises churn-risk", world)[1]
    )
    assert (
        "In turn “one”, “lie” raises gossip from 0 to 3."
        == broken("lie never raises gossip", world)[1]
    )


def test_what_comes_later_does_not_count() -> None:
    """Owning takes no trust, although the promise that falls due beside it does.

    New inspiration is there from the next turn on, so meeting a customer moves none at once.
    """
    world = scenario(
        turn("one", CALL, response("meet", recharge=Source.CUSTOMER)),
        turn("two", RING, response("own-up", own=True, fix=Fix.MATCH), event=TROUBLE),
    )

    assert holds("own never lowers trust", world)
    assert "It never moves inspiration at once." == empty(
        "recharge never raises inspiration", world
    )
    assert "It never moves trust at once." == empty("lie never raises trust", world)


# best play keeps at least N of 1,000


def test_best_keeps() -> None:
    """Ada waits through two turns at a risk of 2: of 1,000, 960.4 stay, which is not 961."""
    world = scenario(turn("one", WAIT, LIE), turn("two"))
    claim = parse("best play keeps at least 961 of 1,000")

    assert holds("best play keeps at least 960 of 1,000", world)
    assert Verdict(claim, holds=False, why="Best play keeps 960.4 of 1,000.") == judge(
        claim, prove(world, shipped_rulebook())
    )


# no response is always best from turn T on


def test_none_always_best() -> None:
    """In turn 1 silence is always better than a lie; in turn 2 it depends on the luck.

    There a remedy is best after trouble, and a treat in calm: affection 55 has a risk of 1.
    """
    fix = response("fix", fix=Fix.MATCH)
    world = scenario(turn("one", WAIT, LIE), with_chance(turn("two", fix, WOW), Event(), TROUBLE))

    assert holds("no response is always best from turn two on", world)
    assert (
        ("wait",),
        "In turn “one”, “wait” is best wherever there is a choice.",
    ) == broken("no response is always best from turn one on", world)


def test_where_all_are_best_each_is() -> None:
    """Two responses that come to the same make a turn in which nothing is decided."""
    world = scenario(turn("one", WAIT, response("nod")))

    assert ("wait",) == broken("no response is always best from turn one on", world)[0]


def test_where_nothing_else_is_on_offer_there_is_no_choice() -> None:
    """A single response is not best: nobody chooses it."""
    claim = "no response is always best from turn one on"

    assert "There is never a choice from there on." == empty(claim, scenario(turn("one")))


# ignoring lesson L costs at least N of 1,000, or affection


def test_ignoring_a_lesson() -> None:
    """Of 1,000, 950 stay after owning it (45 and 45) and 900 after an excuse (35 and 35)."""
    lesson = Lesson("no-excuses", "No excuses")
    own = attrs.evolve(OWN, follows=lesson)
    world = scenario(turn("one", BLAME, own, event=TROUBLE), lessons=(lesson,))

    assert holds("ignoring lesson no-excuses costs at least 50 of 1,000", world)
    assert (
        "It costs 50.0 of 1,000."
        == verdict("ignoring lesson no-excuses costs at least 51 of 1,000", world).why
    )
    assert holds("ignoring lesson no-excuses costs at least 10 affection", world)
    assert (
        "It costs 10.0 affection."
        == verdict("ignoring lesson no-excuses costs at least 11 affection", world).why
    )


# luck alone never decides between E and F

WARM = (Ending("warm", "Warm", when=condition("affection >= 50")), Ending("cold", "Cold"))


def test_luck_decides() -> None:
    """With trouble she ends below 50, without it above, whatever is said."""
    world = scenario(with_chance(turn("one", WAIT), Event(), TROUBLE), endings=WARM)
    claim = "luck alone never decides between warm and cold"

    responses, why = broken(claim, world)
    assert ("wait",) == responses
    assert "warm" == ending_of(played(claim, world))
    other = int(why.removeprefix("With seed ").partition(",")[0])
    assert f"With seed {other}, the same responses end in “cold”." == why
    assert "cold" == ending_of(replay(world, shipped_rulebook(), other, responses))


def test_the_response_decides() -> None:
    """Luck moves her feelings, but the ending asks only whether she was lied to."""
    endings = (Ending("lied", "Lied", when=condition("chose lie")), END)
    world = scenario(with_chance(turn("one", WAIT, LIE), Event(), TROUBLE), endings=endings)

    assert holds("luck alone never decides between lied and end", world)


def test_luck_decides_between_plays_of_different_length() -> None:
    """After trouble one more turn comes, and makes no difference: luck has decided before."""
    more = attrs.evolve(turn("more"), when=condition("affection < 50"))
    world = scenario(with_chance(turn("one", WAIT), Event(), TROUBLE), more, endings=WARM)
    claim = "luck alone never decides between warm and cold"

    responses, why = broken(claim, world)
    assert ("wait",) == responses
    assert why.endswith(", and no other response to any turn, wait, wait ends in “cold”.")


@pytest.mark.parametrize("ending", ["cold", "never", "warm"])
def test_luck_has_nothing_to_decide(ending: str) -> None:
    """Without chance, for an ending that is never reached, and between an ending and itself."""
    endings = (Ending("never", "Never", when=condition("affection > 100")), *WARM)
    one = turn("one", WAIT, response("work", effort=1))
    world = scenario(
        one if ending == "cold" else with_chance(one, Event(), TROUBLE), endings=endings
    )

    claim = f"luck alone never decides between warm and {ending}"
    assert "Luck has nothing to decide between them." == empty(claim, world)


def test_too_many_pairs_are_not_finished() -> None:
    """Luck that takes the same responses to more pairs of situations than a proof may visit."""
    world = scenario(with_chance(turn("one"), Event(), TROUBLE), endings=WARM)
    proof = prove(world, shipped_rulebook())
    narrow = attrs.evolve(proof, space=attrs.evolve(proof.space, limits=Limits(situations=0)))
    claim = parse("luck alone never decides between warm and cold")

    with pytest.raises(LimitReached, match="not finished: limit 0 situations at turn “one”"):
        judge(claim, narrow)


# all claims


def test_verdicts_come_in_the_order_of_the_file() -> None:
    """One for each claim of the scenario."""
    claims = tuple(map(parse, ("lie never raises trust", "best play keeps at least 990 of 1,000")))
    world = scenario(turn("one", WAIT, LIE), claims=claims)

    found = verdicts(prove(world, shipped_rulebook()))
    assert list(claims) == [verdict.claim for verdict in found]
    assert [True, False] == [verdict.holds for verdict in found]


def test_numbers_are_told_apart() -> None:
    """They are shown with as many places as it takes to see that they differ."""
    assert ("0.3", "0.4") == told_apart(Fraction(1, 3), Fraction(2, 5))
    assert ("0.333", "0.334") == told_apart(Fraction(1, 3), Fraction(334, 1000))
    assert ("-5.0", "5.0") == told_apart(Fraction(-5), Fraction(5))
