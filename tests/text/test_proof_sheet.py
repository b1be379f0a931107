"""The proof sheet as a page."""

import attrs
import pytest

from game.core.cards import Keep, Promise
from game.core.claim_forms import parse as claim
from game.core.conditions import parse
from game.core.customer import Customer
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
    Speech,
    Turn,
)
from game.core.status import Status
from game.proof.budget import Limits
from game.proof.proof import prove
from game.proof.sheet import Sampled, Sheet, sheet_of
from game.text.proof_sheet import WIDTH, sampled_lines, sheet_lines
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT, LIE, CARE = response("wait"), response("lie", lie=True), response("care", care=True)
CALL = response("call", promise=Promise("call", what="a call", due=1))
RING = response("ring", keep=(Keep("call"),))
NEVER = parse("affection > 100")


def page(*turns: Turn, claims: tuple[str, ...] = (), **parts: object) -> list[str]:
    """The proof sheet of a small world, line by line and without its margins."""
    world = scenario(*turns, claims=tuple(map(claim, claims)), **parts)  # type: ignore[arg-type]  # parts
    sheet = Sheet(prove(world, shipped_rulebook()), "0123456789ab")
    return [line.strip() for line in sheet_lines(sheet)]


def part(title: str, lines: list[str]) -> list[str]:
    """The lines under a title that begins so, up to the next empty line."""
    start = next(at for at, line in enumerate(lines) if line.startswith(title)) + 1
    return [*lines[start:], ""][: [*lines[start:], ""].index("")]


FLAG = (Meter("rain", "rain", highest=1, shown=False),)
STORM = Event(
    failure=Failure(IssueKind.SERVICE, severity=2, ours=True), effects=(Effect("rain", to=1),)
)


def test_a_page_is_not_too_wide() -> None:
    """But for lists of responses, which are there to be copied."""
    lines = sheet_lines(Sheet(proof_of_the_new_car(), "0123456789ab"))

    assert [] == [line for line in lines if len(line) > WIDTH and "," not in line]


def test_texts_of_the_author_speak_of_the_customer() -> None:
    """Titles read as they do in play."""
    lines = page(turn("one"), title="{customer}'s day", endings=(Ending("e", "{customer} waits"),))

    assert "Proof sheet: Ada’s day" == lines[0]
    assert ["100.00 %  100.00 % - 100.00 %  Ada waits"] == part("Endings", lines)


def test_what_hardly_ever_happens_is_not_told_as_never() -> None:
    """A storm on one day in a million is less than 0.01 %, and no 0.00 %."""
    storm = attrs.evolve(turn("one", WAIT), chance=(Branch(1, STORM), Branch(999_999, Event())))
    raining = parse("rain is 1", ["rain"])
    wet, dry = Ending("wet", "Ada is wet", when=raining), Ending("dry", "Ada is dry")
    lines = part("Endings", page(storm, meters=FLAG, endings=(wet, dry)))

    assert ["< 0.01 %  < 0.01 % - < 0.01 %  Ada is wet"] == lines[:1]
    assert ["> 99.99 %  > 99.99 % - > 99.99 %  Ada is dry"] == lines[1:]


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ((), "There is 1 finding."),
        (("nobody leaves before turn one",), "1 of 1 claims are proved. There is 1 finding."),
        (("wait never beats lie",) * 2, "0 of 2 claims are proved. There are 2 findings."),
    ],
)
def test_the_verdict_counts_claims_and_findings(claims: tuple[str, ...], said: str) -> None:
    """In a sentence; a scenario without claims is not told that none is proved."""
    responses = (WAIT, LIE) if len(claims) > 1 else (WAIT,)
    lines = page(turn("one", *responses), claims=claims)

    assert said == lines[5]


def test_a_claim_that_is_false_has_a_play_that_breaks_it() -> None:
    """With its seed and responses, ready to be played; a lie in turn 1 is always right to avoid."""
    lines = part("Claims", page(turn("one", WAIT, LIE), claims=("wait never beats lie",)))

    assert [
        "FALSE:  wait never beats lie",
        "In turn “one”, 980.0 of 1,000 stay after “wait”, 960.0 after “lie”.",
        "seed 1: wait",
    ] == lines


def test_a_claim_may_be_false_before_anything_was_said() -> None:
    """Then nothing needs to be played to break it."""
    told = ("ending end can always still be avoided before turn one",)
    broken = ("ending end can always still be avoided before turn two",)
    lines = part("Claims", page(turn("one"), turn("two"), claims=told + broken))

    assert [f"proved: {told[0]}", "No turn comes before it.", f"FALSE:  {broken[0]}"] == lines[:3]
    assert "seed 1: (at once)" == lines[-1]


def test_luck_that_is_too_rare_has_no_seed() -> None:
    """Once in ten million times there is a storm, and only then is care better than a treat.

    The play that breaks the claim is told all the same; the way to the ending is left out.
    """
    luck = (Branch(1, STORM), Branch(9_999_999, Event()))
    lines = page(
        attrs.evolve(turn("one", CARE, response("wow", wow=True)), chance=luck),
        meters=FLAG,
        endings=(Ending("wet", "Wet", when=parse("rain is 1", ["rain"])), Ending("dry", "Dry")),
        claims=("care never beats wow",),
    )

    assert "seed with too rare a luck to find: care" == part("Claims", lines)[-1]
    assert ["shortest to “Dry”, seed 1:"] == [
        line for line in part("Lines", lines) if line.startswith("shortest")
    ]


def test_best_play_that_needs_rare_luck_has_no_line() -> None:
    """Heads or tails in twenty turns: no seed is tried long enough for just one row of them."""
    coin = (Branch(1, Event()), Branch(1, Event()))
    toss = [attrs.evolve(turn(f"turn-{number}"), chance=coin) for number in range(20)]

    assert not any(line.startswith("Lines") for line in page(*toss))
    assert "best, seed 2: " in "".join(part("Lines", page(*toss[:2])))


def test_what_can_never_show_is_a_finding() -> None:
    """A turn, a response, an ending, a lesson, and words for a status that does not occur."""
    hidden = attrs.evolve(LIE, when=NEVER)
    reacting = attrs.evolve(WAIT, reaction=Speech("", ((Status.LEFT, "Bye."),)))
    speaking = attrs.evolve(
        turn("one", reacting, hidden), speech=Speech("Hm.", ((Status.IN_LOVE, "Dear!"),))
    )
    lines = page(
        speaking,
        attrs.evolve(turn("two"), when=NEVER),
        endings=(Ending("end", "End"), Ending("late", "Too late")),
        lessons=(Lesson("listen", "Listen"),),
    )

    assert [
        "This turn can never come: two",
        "This ending can never come: late",
        "This lesson is never followed and never broken: listen",
        "This response can never be given: one/lie",
        "This response can never be given: two/wait",
        "These words are never said: one, in-love",
        "These words are never said: one/wait, left",
        "Nothing to choose but wait in 1 of 1 situations: one",
    ] == part("Findings", lines)


def test_promises_that_say_nothing_are_findings() -> None:
    """One that nobody can make, one that nobody can keep, and one that nobody can break."""
    gift = attrs.evolve(response("gift", promise=Promise("gift", what="g", due=1)), when=NEVER)
    visit = response("visit", promise=Promise("visit", what="v", due=1))
    both = turn("one", attrs.evolve(CALL, effects=(Effect("rain", to=1),)), visit, gift)
    follow = turn(
        "two",
        attrs.evolve(RING, when=parse("rain is 1", ["rain"])),
        attrs.evolve(WAIT, when=parse("rain is 0", ["rain"])),
    )
    lines = part("Findings", page(both, follow, meters=FLAG))

    assert {
        "This promise can never be made: gift",
        "This promise can never be kept: visit",
        "This promise can never be broken: call",
    } <= set(lines)


def test_responses_that_decide_nothing_are_findings() -> None:
    """Never right, always right, or the same in effect as another one."""
    lines = part("Findings", page(turn("one", WAIT, LIE, response("nod"))))

    assert [
        "Always right: one/wait",
        "The same in effect as nod: one/wait",
        "Never right: one/lie",
        "Always right: one/nod",
        "The same in effect as wait: one/nod",
    ] == lines


def test_lessons_stand_with_what_ignoring_them_costs() -> None:
    """Care in turn 1 keeps one of a hundred in each of two turns; half of the trainees care."""
    lesson = Lesson("listen", "Listen")
    world = (turn("one", attrs.evolve(CARE, follows=lesson), WAIT), turn("two", WAIT))
    lines = page(*world, lessons=(lesson,), customer=Customer("Ada"))

    assert ["19.7 of 1,000,   5.0 affection; 50.00 %  listen"] == part("Lessons", lines)


def sampled(world: Scenario) -> list[str]:
    """The page of a world that has more situations than one."""
    found = sheet_of(world, shipped_rulebook(), "0123456789ab", Limits(1), lambda _, __: None)
    assert isinstance(found, Sampled)
    return list(sampled_lines(found))


def test_a_sample_says_what_it_is() -> None:
    """Where the proof stopped, what is dear there, and estimates with their margins; no verdict.

    It rains or not in turn 2, and nothing else tells its situations apart.
    """
    pour = attrs.evolve(response("pour"), effects=(Effect("rain", to=1),))
    dry = Ending("dry", "{customer} is dry", when=parse("rain is 0", ["rain"]))
    turns = (turn(id_, WAIT, pour) for id_ in ("one", "two"))
    lines = sampled(scenario(*turns, meters=FLAG, endings=(dry, Ending("wet", "Wet"))))

    assert [
        "Not finished: limit 1 situation at turn “two”.",
        "  rain multiplies the situations there by 2.0.",
        "Sampled, ±: 1,000,000 random plays, with the 95 % interval. Nothing is proved.",
    ] == lines[:3]
    ada, _wet, stay = (line.split() for line in lines[3:])
    assert ["Ada", "is", "dry", "±", "0.08", "%"] == [*ada[:3], *ada[4:]]
    assert 25 == pytest.approx(float(ada[3]), abs=0.3)
    assert ["of", "1,000", "stay", "960.40", "±", "0.00"] == stay
