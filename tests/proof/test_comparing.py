"""What an edit changed in what is proved of a scenario."""

from fractions import Fraction

import attrs
from hypothesis import given, settings

from game.core.cards import Keep, Promise
from game.core.claim_forms import parse as claim
from game.core.conditions import parse
from game.core.scenario import (
    Branch,
    Effect,
    Ending,
    Event,
    Lesson,
    Meter,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.core.status import Status
from game.proof.answers import Outlook
from game.proof.comparing import Comparison, compare
from game.proof.proof import prove
from game.proof.reach import Forced, PromiseReach
from game.proof.sheet import Sheet
from game.proof.spans import Span
from game.testing.scenarios import scenarios
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT, LIE, CARE = response("wait"), response("lie", lie=True), response("care", care=True)
CALL = response("call", promise=Promise("call", what="a call", due=1))
RING = response("ring", keep=(Keep("call"),))
END = Ending("end", "The end")
NEVER = parse("affection > 100")
RAIN = Meter("rain", "Rain", highest=1)
STORM = Event(effects=(Effect("rain", to=1),))
WET = Ending("wet", "Wet", when=parse("rain is 1", ["rain"]))


def sheet(world: Scenario) -> Sheet:
    """The proof sheet of a world."""
    return Sheet(prove(world, shipped_rulebook()), "0123456789ab")


def compared(old: Scenario, new: Scenario) -> Comparison:
    """What changed between two worlds."""
    return compare(sheet(old), sheet(new))


def with_endings(*endings: Ending) -> Scenario:
    """A world of one turn in which one can wait or lie, with these endings and a last one."""
    return scenario(turn("one", WAIT, LIE), endings=(*endings, END))


def kept_at(trust: int) -> Ending:
    """An ending for those who trust us so far; silence leaves trust at 50, a lie at 30."""
    return Ending("kept", "Kept", when=parse(f"trust >= {trust}"))


def with_claims(*claims: str, responses: tuple[Response, ...] = (WAIT, LIE)) -> Scenario:
    """A world of one turn with these responses, about which something is claimed."""
    return scenario(turn("one", *responses), claims=tuple(map(claim, claims)))


# what changes nothing


@settings(max_examples=20)
@given(scenarios())
def test_a_scenario_is_what_it_is(world: Scenario) -> None:
    """Compared with itself, nothing changed."""
    assert not compared(world, world).changed


@settings(max_examples=20)
@given(scenarios())
def test_other_words_change_nothing(world: Scenario) -> None:
    """Titles, labels and what is said are not asked by any rule."""
    turns = tuple(
        attrs.evolve(
            item,
            title=f"About {item.title}",
            responses=tuple(
                attrs.evolve(r, label="Another label", says="Something else", why="Because.")
                for r in item.responses
            ),
        )
        for item in world.turns
    )

    assert not compared(world, attrs.evolve(world, title="Another", turns=turns)).changed


def test_other_ids_change_nothing() -> None:
    """Neither of turns, responses and endings, nor in claims and in luck drawn for another name."""
    lesson = Lesson("listen", "Listen")
    luck = (Branch(1, Event(temptation=5)), Branch(2, Event()))

    def world(one: str, two: str, care: str, end: str) -> Scenario:
        unsaid = Speech("", ((Status.LEFT, "Bye."),))
        listen = attrs.evolve(CARE, id=care, follows=lesson, reaction=unsaid)
        return scenario(
            attrs.evolve(turn(one, WAIT, listen), title="One", chance=luck),
            attrs.evolve(turn(two, WAIT, listen), title="Two", after=luck),
            attrs.evolve(turn(f"last-{two}", listen), title="Nothing to choose"),
            endings=(Ending(end, "Warm", when=parse("affection > 55")), END),
            lessons=(lesson,),
            claims=(
                claim(f"wait never beats response {care}"),
                claim(f"ending {end} can always still be reached before turn {two}"),
            ),
        )

    old, new = world("one", "two", "caring", "warm"), world("first", "second", "asking", "hot")

    assert not compared(old, new).changed


def test_another_order_of_responses_changes_nothing() -> None:
    """Of two lines that end alike either could stand, so that neither is news."""
    treats = [response(id_, wow=True) for id_ in ("dance", "sing", "bow")]
    old, new = scenario(turn("one", *treats)), scenario(turn("one", *reversed(treats)))

    assert not compared(old, new).changed


def test_what_can_never_show_may_go() -> None:
    """A response that was never given, a turn that never came, an ending that nobody reached."""
    hidden = attrs.evolve(LIE, when=NEVER)
    old = scenario(
        turn("one", WAIT, CARE, hidden),
        attrs.evolve(turn("two"), when=NEVER),
        endings=(Ending("late", "Late", when=NEVER), END),
    )

    assert not compared(old, scenario(turn("one", WAIT, CARE))).changed


# what changes something


def test_an_ending_that_became_impossible() -> None:
    """Its odds fall to nothing, and so does the most that anybody can make of it."""
    found = compared(with_endings(kept_at(50)), with_endings(kept_at(51)))
    change = found.endings[0]

    assert "kept" == change.id
    assert Outlook(Fraction(1, 2), Span(Fraction(0), Fraction(1))) == change.old
    assert Outlook(Fraction(0), Span(Fraction(0), Fraction(0))) == change.new
    assert [("kept", True, None)] == [
        (short.id, short.old is not None, short.new) for short in found.shortest
    ]


def test_a_new_ending_that_nobody_reaches_is_news() -> None:
    """It is a fault of the new version."""
    (change,) = compared(with_endings(), with_endings(kept_at(51))).endings

    assert ("kept", None) == (change.id, change.old)
    assert change.new is not None
    assert 0 == change.new.span.greatest


def test_odds_are_compared_as_fractions() -> None:
    """A chance that is one in ten million instead of two is another one."""

    def world(weight: int) -> Scenario:
        luck = (Branch(weight, STORM), Branch(10_000_000 - weight, Event()))
        return scenario(attrs.evolve(turn("one"), chance=luck), endings=(WET, END), meters=(RAIN,))

    wet, _end = compared(world(2), world(1)).endings

    assert wet.old is not None
    assert wet.new is not None
    assert Fraction(1, 10_000_000) == wet.old.random - wet.new.random


def test_the_shortest_line_counts_its_responses() -> None:
    """It takes two turns instead of one to come to the end; another way of two is no change."""
    one, two = scenario(turn("one")), scenario(turn("one"), turn("two"))
    (change,) = compared(one, two).shortest

    assert change.old is not None
    assert change.new is not None
    assert (1, 2) == (len(change.old.responses), len(change.new.responses))


def test_claims_that_came_to_hold_or_not() -> None:
    """Waiting beats a lie, and does not beat care."""
    text = "wait never beats response other"
    lie, care = (attrs.evolve(item, id="other") for item in (LIE, CARE))
    false, true = (with_claims(text, responses=(WAIT, item)) for item in (lie, care))

    (broke,), (held,) = compared(true, false).claims, compared(false, true).claims
    assert broke.new is not None
    assert (text, ("wait",)) == (broke.id, broke.new.counterexample)
    assert held.new is not None
    assert held.new.holds


def test_claims_that_came_or_went() -> None:
    """Whether they hold or not."""
    first, second = "lie never beats wait", "wait never beats lie"
    found = compared(with_claims(first), with_claims(second)).claims

    assert [(second, False, True), (first, True, False)] == [
        (change.id, change.old is not None, change.new is not None) for change in found
    ]


def test_a_claim_that_says_nothing_any_more() -> None:
    """It holds, but only because what it speaks of is never on offer together."""
    old, new = with_claims("lie never beats wait"), with_claims("lie never beats wait")
    alone = attrs.evolve(LIE, when=NEVER)
    new = attrs.evolve(new, turns=(turn("one", WAIT, alone),))
    (change,) = compared(old, new).claims

    assert change.old is not None
    assert change.new is not None
    assert (False, True) == (change.old.empty, change.new.empty)


def test_a_claim_that_is_still_false_is_no_news() -> None:
    """Even if another play breaks it."""
    old = with_claims("wait never beats lie")
    new = attrs.evolve(old, turns=(turn("before"), *old.turns))

    assert () == compared(old, new).claims


def test_kinds_of_trainee_come_and_go() -> None:
    """Nobody can always make excuses where there are none."""
    excuse = response("blame", lie=True, process=1)
    found = compared(scenario(turn("one", WAIT, LIE)), scenario(turn("one", WAIT, excuse))).trainees

    assert ("always-process", None) == next(
        (change.id, change.old) for change in found if change.id.startswith("always-process")
    )


def test_lines_that_end_otherwise() -> None:
    """Best play waits instead of caring, and ends cooler; worst play lies as before."""
    old, new = (scenario(turn("one", item, LIE)) for item in (CARE, WAIT))
    best = next(change for change in compared(old, new).lines if change.id == "best")

    assert best.old is not None
    assert best.new is not None
    assert ((("one", "care"),), 55) == (best.old.steps, best.old.affection)
    assert ((("one", "wait"),), 50) == (best.new.steps, best.new.affection)
    assert ["best"] == [change.id for change in compared(old, new).lines]


def test_a_line_without_a_seed_is_news() -> None:
    """If luck became too rare to be found, there is none to show."""
    coin = (Branch(1, Event()), Branch(1, Event()))
    tossed = [attrs.evolve(turn(f"turn-{number}"), chance=coin) for number in range(20)]
    found = compared(scenario(*tossed[:1]), scenario(*tossed)).lines

    assert [("best", None), ("worst", None)] == [(change.id, change.new) for change in found]


def test_what_a_lesson_costs() -> None:
    """Of one who may ignore it, and is less often followed among three responses."""
    lesson = Lesson("listen", "Listen")
    listen = attrs.evolve(CARE, follows=lesson)
    old, new = (
        scenario(turn("one", listen, *others), lessons=(lesson,))
        for others in ((WAIT,), (WAIT, response("nod")))
    )
    (change,) = compared(old, new).lessons

    assert change.old is not None
    assert change.new is not None
    assert (Fraction(1, 2), Fraction(1, 3)) == (change.old.followed, change.new.followed)


def test_responses_that_became_no_choice() -> None:
    """Waiting was always right beside a lie; beside care it never is."""
    old, new = (scenario(turn("one", WAIT, item)) for item in (LIE, CARE))
    wait = next(change for change in compared(old, new).responses if change.id == "one/wait")

    assert wait.old is not None
    assert wait.new is not None
    assert (True, False) == (wait.old.always_best, wait.old.never_best)
    assert (False, True) == (wait.new.always_best, wait.new.never_best)
    assert ("care",) == wait.new.dominated_by


def test_what_came_to_show_or_not() -> None:
    """A turn and its response, a response, a lesson, and words for a status."""
    lesson = Lesson("listen", "Listen")
    lie = attrs.evolve(LIE, follows=lesson)

    def world(when: str, status: Status, first: Response) -> Scenario:
        speech = Speech("", ((status, "Well!"),))
        return scenario(
            attrs.evolve(turn("one", WAIT, first), speech=speech),
            attrs.evolve(turn("two"), when=parse(when)),
            lessons=(lesson,),
        )

    shows = world("affection > 5", Status.ENGAGED, lie)
    never = world("affection > 100", Status.ENGAGED, attrs.evolve(lie, when=NEVER))
    lost = {"turn two", "response one/lie", "response two/wait", "lesson listen"}
    for old, new, ever in ((shows, never, False), (never, shows, True)):
        found = compared(old, new).shows
        assert lost == {change.id for change in found}
        assert {ever} == {change.new.ever for change in found if change.new}

    unsaid = world("affection > 5", Status.LEFT, lie)
    assert ["words one, left"] == [change.id for change in compared(shows, unsaid).shows]
    assert () == compared(unsaid, shows).shows


def test_words_that_are_gone_are_no_news() -> None:
    """Nobody ever said them, and now they are deleted, or their response cannot be given."""
    unsaid = Speech("Well ...", ((Status.ENGAGED, "Dear!"), (Status.LEFT, "Bye.")))
    said = Speech("", ((Status.ENGAGED, "Dear!"),))
    care = attrs.evolve(CARE, reaction=unsaid)
    old = scenario(attrs.evolve(turn("one", WAIT, care), speech=unsaid))
    mended = scenario(attrs.evolve(turn("one", WAIT, CARE), speech=said))
    hidden = attrs.evolve(turn("one", WAIT, attrs.evolve(care, when=NEVER)), speech=said)

    assert not compared(old, mended).changed
    assert ["response one/care"] == [c.id for c in compared(old, scenario(hidden)).shows]


def test_where_there_is_nothing_to_choose() -> None:
    """A lie is offered on a condition that never holds."""
    old = scenario(turn("one", WAIT, LIE))
    new = scenario(turn("one", WAIT, attrs.evolve(LIE, when=NEVER)))
    (change,) = compared(old, new).forced

    assert ("one/wait", None, Forced("one", "wait", 1, of=1)) == (change.id, change.old, change.new)


def test_promises_that_came_to_be_kept_or_not() -> None:
    """What is new and can be both kept and broken is no news; what is gone is none either."""
    bare = scenario(turn("one", WAIT), turn("two", WAIT))
    sound = scenario(turn("one", WAIT, CALL), turn("two", WAIT, RING))
    vain = scenario(turn("one", WAIT, CALL), turn("two", WAIT))
    kept, never = (PromiseReach("call", made=True, kept=k, broken=True) for k in (True, False))

    assert () == compared(bare, sound).promises == compared(vain, bare).promises
    (change,) = compared(sound, vain).promises
    assert (kept, never) == (change.old, change.new)
    (change,) = compared(bare, vain).promises
    assert (None, never) == (change.old, change.new)


def test_turns_that_decide_more() -> None:
    """A lie costs 20 of 1,000, and leaving work to her 10."""
    old, new = (
        scenario(Turn("one", (WAIT, item), title="One")) for item in (LIE, response("e", effort=1))
    )
    (change,) = compared(old, new).turns

    assert change.old is not None
    assert change.new is not None
    assert [20, 10] == [change.old.largest, change.new.largest]


def test_how_large_a_scenario_is() -> None:
    """With care the second turn has two situations, and there are two ways to play."""
    old, new = scenario(turn("one", WAIT)), scenario(turn("one", WAIT, CARE))

    assert [("situations", 2, 3), ("playthroughs", 1, 2)] == [
        (change.id, change.old, change.new) for change in compared(old, new).sizes
    ]


def test_an_edit_of_the_new_car() -> None:
    """If Sanne trusted less from the start, the same turns and responses stand for less."""
    old = proof_of_the_new_car()
    customer = attrs.evolve(old.scenario.customer, trust=40)
    found = compare(
        Sheet(old, "0123456789ab"), sheet(attrs.evolve(old.scenario, customer=customer))
    )
    best = next(change for change in found.trainees if change.id == "best")

    assert best.old is not None
    assert best.new is not None
    assert best.new.stayed < best.old.stayed
    assert {"left", "bingo"} <= {change.id for change in found.endings}
