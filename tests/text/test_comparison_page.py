"""The page that compares two versions of a scenario; a whole one stands in tests/cli/diff."""

from itertools import pairwise

import attrs
import pytest

from game.core.cards import Keep, Promise
from game.core.claim_forms import parse as claim
from game.core.conditions import parse
from game.core.customer import Customer
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
from game.proof.budget import LimitReached, Resource
from game.proof.comparing import Change, compare
from game.proof.estimates import compare_estimates
from game.proof.proof import prove
from game.proof.sampling import Estimate, Sample
from game.proof.sheet import Sampled, Sheet
from game.text.comparison_page import comparison_lines
from game.text.estimates_page import estimate_lines
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT, LIE, CARE = response("wait"), response("lie", lie=True), response("care", care=True)
CHEER = response("cheer", care=True, wow=True)
CALL = response("call", promise=Promise("call", what="a call", due=1))
RING = response("ring", keep=(Keep("call"),))
END = Ending("end", "The end")
NEVER = parse("affection > 100")
LOYAL = Ending("loyal", "{customer} trusts you", when=parse("trust >= 50"))


def page(old: Scenario, new: Scenario) -> list[str]:
    """The page that compares two worlds, line by line and without its margins."""
    before, after = (
        Sheet(prove(world, shipped_rulebook()), f"{world.id:0<12}") for world in (old, new)
    )
    return [line.strip() for line in comparison_lines(before, after, compare(before, after))]


def part(title: str, lines: list[str]) -> list[str]:
    """The lines under a title that begins so, up to the next empty line; none without it."""
    starts = [at for at, line in enumerate(lines) if line.startswith(title)]
    rest = [*lines[starts[0] + 1 :], ""] if starts else [""]
    return rest[: rest.index("")]


def one(*responses: Response, **parts: object) -> Scenario:
    """A world of one turn with these responses."""
    return scenario(turn("one", *responses), **parts)  # type: ignore[arg-type]  # parts of a scenario


def test_the_heading_says_what_is_compared() -> None:
    """The title as people read it, both files, and that it is all in the rules of a game."""
    old, new = one(WAIT, title="A day", id="a"), one(WAIT, title="{customer}'s day", id="b")

    assert [
        "What changed: Ada’s day",
        "File a00000000000 -> b00000000000.",
        "Exact: all situations of both were seen.",
        "In this game’s rules, not a forecast.",
        "",
        "Nothing that can be proved changed.",
        "All odds, lines, lessons, choices and claims are equal, to the last digit.",
    ] == page(old, new)


NOBODY = attrs.evolve(LOYAL, when=NEVER)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((LOYAL, END), (NOBODY, END), ["can never come any more: Ada trusts you"]),
        ((NOBODY, END), (LOYAL, END), ["can come now: Ada trusts you"]),
        ((END,), (LOYAL, END), ["new, and can come: Ada trusts you"]),
        ((END,), (NOBODY, END), ["new, but can never come: Ada trusts you"]),
        ((LOYAL, END), (END,), ["gone, but it could come before: Ada trusts you"]),
        ((NOBODY, END), (END,), []),
        ((LOYAL, END), (attrs.evolve(LOYAL, when=parse("trust > 20")), END), [
            "can never come any more: The end",
        ]),
    ],
)  # fmt: skip
def test_endings_that_came_or_went(
    old: tuple[Ending, ...], new: tuple[Ending, ...], said: list[str]
) -> None:
    """They stand first, in plain words."""
    lines = page(one(WAIT, LIE, endings=old), one(WAIT, LIE, endings=new))

    assert said == part("Endings that came or went", lines)


TRUE, FALSE = "response lie never beats wait", "wait never beats response lie"
PLAY = [
    "In turn “one”, 980.0 of 1,000 stay after “wait”, 960.0 after “lie”.",
    "seed 1: wait",
]


def claimed(*texts: str, lie: Response = LIE) -> Scenario:
    """A world in which one waits or lies, and of which something is claimed."""
    return one(WAIT, lie, claims=tuple(map(claim, texts)))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (claimed(FALSE, lie=attrs.evolve(CARE, id="lie")), claimed(FALSE),
         [f"NO LONGER HOLDS: {FALSE}", *PLAY]),
        (claimed(FALSE), claimed(FALSE, lie=attrs.evolve(CARE, id="lie")),
         [f"holds now: {FALSE}"]),
        (claimed(), claimed(TRUE, FALSE),
         [f"NEW, AND FALSE: {FALSE}", *PLAY, f"new, and proved: {TRUE}"]),
        (claimed(TRUE, FALSE), claimed(),
         [f"no longer claimed: {TRUE}", f"no longer claimed: {FALSE}"]),
        (claimed(TRUE), claimed(TRUE, lie=attrs.evolve(LIE, when=NEVER)),
         [f"holds only because nothing can break it now: {TRUE}",
          "The two are never on offer together."]),
        (claimed(TRUE, lie=attrs.evolve(LIE, when=NEVER)), claimed(TRUE),
         [f"holds, and now something could break it: {TRUE}"]),
    ],
)  # fmt: skip
def test_what_became_of_claims(old: Scenario, new: Scenario, said: list[str]) -> None:
    """Broken ones stand first, each with the play that breaks it."""
    assert said == part("Claims", page(old, new))


def test_kinds_of_trainee() -> None:
    """Who stays and affection, and otherwise whatever else is not as it was."""
    old = one(WAIT, endings=(LOYAL, END), customer=Customer("Ada", affection=80, trust=80))
    trusted = attrs.evolve(old, customer=Customer("Ada", affection=80, trust=79))
    elsewhere = attrs.evolve(old, endings=(NOBODY, END))
    stepped = attrs.evolve(old, turns=(turn("one", response("wait", process=1)),))

    assert ["990.0  80.0  random (trust -1.0)"] == part("Kinds", page(old, trusted))[:1]
    assert ["990.0  80.0  random (ends otherwise)"] == part("Kinds", page(old, elsewhere))[:1]
    assert "always-process (new)" in "\n".join(part("Kinds", page(old, stepped)))
    assert "always-process (gone)" in "\n".join(part("Kinds", page(stepped, old)))


def test_lines_that_changed() -> None:
    """As they were and as they are, with the seeds to play them."""
    assert [
        "best was, seed 1: 990 stay, affection 55, trust 50, engaged, “The end”",
        "care",
        "best is now, seed 1: 980 stay, affection 50, trust 50, engaged, “The end”",
        "wait",
    ] == part("Lines", page(one(CARE, LIE), one(WAIT, LIE)))


def test_a_line_that_ends_otherwise_with_the_same_responses() -> None:
    """They stand there once."""
    customer = Customer("Ada", affection=40)
    lines = part("Lines", page(one(WAIT, LIE), one(WAIT, LIE, customer=customer)))

    assert [False, False, True] == [":" not in line for line in lines[:3]]
    assert "wait" == lines[2]


def test_a_line_whose_luck_is_too_rare() -> None:
    """Heads or tails in twenty turns: no seed is found for it, and no line is shown."""
    coin = (Branch(1, Event()), Branch(1, Event()))
    tossed = [attrs.evolve(turn(f"turn-{number}"), chance=coin) for number in range(20)]
    once, often = scenario(tossed[0]), scenario(*tossed)

    was = part("Lines", page(once, often))
    assert ["best was, seed 2", "worst was, seed 2"] == [line.split(":")[0] for line in was[::2]]
    now = part("Lines", page(often, once))
    assert ["best is now, seed 2", "worst is now, seed 2"] == [
        line.split(":")[0] for line in now[::2]
    ]


def test_how_many_responses_an_ending_takes() -> None:
    """One more turn is one more response."""
    old, new = scenario(turn("one")), scenario(turn("one"), turn("two"))

    assert "“The end” takes 2 responses at least, not 1" == part("Lines", page(old, new))[-1]


def test_what_lessons_cost() -> None:
    """Of 1,000 customers, in affection, and how often it is followed, if any of that moved."""
    lesson = Lesson("listen", "Listen")

    def world(*acts: Response) -> Scenario:
        first = attrs.evolve(acts[0], id="first", follows=lesson)
        return one(first, *acts[1:], lessons=(lesson,))

    assert [
        "of 1,000        10.0 ->       0.0     -10.0  listen",
        "affection        5.0 ->       0.0      -5.0  listen",
        "followed    50.00 % ->   33.33 %    -16.67  listen",
    ] == part("Lessons", page(world(CARE, WAIT), world(WAIT, response("nod"), LIE)))


def test_responses_that_became_no_choice() -> None:
    """And those that are one again."""
    lied = part("Responses", page(one(WAIT, CARE), one(WAIT, LIE, response("nod"))))

    assert [
        "always right now: one/wait",
        "the same in effect as nod now: one/wait",
        "never right now: one/lie",
        "always right now: one/nod",
        "the same in effect as wait now: one/nod",
    ] == lied
    back = part("Responses", page(one(WAIT, LIE, response("nod")), one(WAIT, CARE)))
    assert [
        "never right now: one/wait",
        "no longer the same in effect as nod: one/wait",
        "always right now: one/care",
    ] == back


def in_rain(when: str) -> Scenario:
    """A world in which one waits, lies or, on some condition, cares; it may rain."""
    care = attrs.evolve(CARE, when=parse(when, ["rain"]))
    rain = Event(effects=(Effect("rain", to=1),))
    only = attrs.evolve(turn("one", WAIT, LIE, care), chance=(Branch(1, rain), Branch(1, Event())))
    return scenario(only, meters=(Meter("rain", "Rain", highest=1),))


def test_responses_that_are_a_choice_again() -> None:
    """Waiting is right where one cannot care: never, if it rains, or whatever the weather."""
    never, sometimes, always = map(in_rain, ("rain >= 0", "rain is 1", "rain > 1"))

    assert ["sometimes right now: one/wait"] == part("Responses", page(never, sometimes))
    assert "no longer always right: one/wait" in part("Responses", page(always, sometimes))
    assert "always right now: one/wait" in part("Responses", page(sometimes, always))
    assert "never right now: one/wait" in part("Responses", page(sometimes, never))
    assert ["right    50.00 % ->    0.00 %    -50.00  one/wait"] == (
        part("How often a response is right", page(sometimes, never))
    )


def test_responses_that_look_good_at_once() -> None:
    """Charm is care and a lie; it looks best where nothing else warms her."""
    charm = response("charm", care=True, lie=True)

    assert ["looks good   100.00 % ->    0.00 %   -100.00  one/charm"] == [
        line
        for line in part("How often", page(one(WAIT, charm), one(WAIT, charm, CARE, CHEER)))
        if line.startswith("looks")
    ]


def test_responses_that_are_outdone() -> None:
    """At 70 and 60 as many stay after silence as after care, but care leaves her warmer."""
    warm = Customer("Ada", affection=70, trust=60)
    alone, beside = one(WAIT, LIE, customer=warm), one(WAIT, CARE, customer=warm)

    assert "never better than care now: one/wait" in part("Responses", page(alone, beside))
    assert "no longer outdone by care: one/wait" in part("Responses", page(beside, alone))


def test_what_can_show() -> None:
    """A turn, a response, a lesson, words for a status."""
    lesson = Lesson("listen", "Listen")

    def world(when: str) -> Scenario:
        second = turn("two", attrs.evolve(WAIT, follows=lesson))
        second = attrs.evolve(second, when=parse(when), speech=Speech("", ((Status.LEFT, "Bye."),)))
        return scenario(turn("one"), second, lessons=(lesson,))

    shows, never = world("affection > 5"), world("affection > 100")
    assert [
        "can never show now: turn two",
        "can never show now: response two/wait",
        "can never show now: lesson listen",
    ] == part("What can show", page(shows, never))
    assert [
        "can show now: turn two",
        "can show now: response two/wait",
        "can show now: lesson listen",
        "can never show now: words two, left",
    ] == part("What can show", page(never, shows))


def test_what_can_become_of_promises() -> None:
    """What is wrong with them now, and what is right again."""
    sound = scenario(turn("one", WAIT, CALL), turn("two", WAIT, RING))
    vain = scenario(turn("one", WAIT, CALL), turn("two", WAIT))

    assert ["now: This promise can never be kept: call"] == (
        part("What can show", page(sound, vain))[:1]
    )
    assert ["no longer: This promise can never be kept: call"] == (
        part("What can show", page(vain, sound))
    )
    none = scenario(turn("one", WAIT), turn("two", WAIT))
    assert ["now: This promise can never be kept: call"] == part("What can show", page(none, vain))


def test_where_there_is_nothing_to_choose() -> None:
    """In none of the situations before, in all of them now."""
    hidden = attrs.evolve(LIE, when=NEVER)

    assert ["none ->  100.00 %            one/wait"] == (
        part("Nothing else to choose", page(one(WAIT, LIE), one(WAIT, hidden)))
    )


def test_what_a_turn_decides() -> None:
    """A lie costs 20 of 1,000, effort 10."""
    old, new = one(WAIT, LIE), one(WAIT, response("lie", effort=1))

    assert [
        "average       20.0 ->      10.0     -10.0  one",
        "at most       20.0 ->      10.0     -10.0  one",
    ] == part("Turns (", page(old, new))


def test_what_was_edited_and_how_large_it_is() -> None:
    """Last on the page: who made the edit knows it."""
    call = Turn("call", (WAIT, LIE), title="A call")
    old = scenario(call, turn("gone"))
    new = scenario(attrs.evolve(call, id="ring", responses=(WAIT, CARE)), turn("new", LIE))
    lines = page(old, new)

    assert [
        "new turn: new",
        "turn removed: gone",
        "turn renamed: call -> ring",
        "new response: ring/care",
        "response removed: ring/lie",
    ] == part("Turns, responses", lines)
    twice = scenario(turn("one", WAIT, CARE))
    assert ["2 -> 3 situations", "1 -> 2 ways to play it"] == part("Size", page(one(WAIT), twice))


def test_a_change_that_the_page_does_not_hold() -> None:
    """It is there all the same, and is not called nothing."""
    world = one(WAIT)
    sheet = Sheet(prove(world, shipped_rulebook()), "0" * 12)
    change = Change("end", None, sheet.shortest("end"))
    found = attrs.evolve(compare(sheet, sheet), shortest=(change,))
    lines = list(comparison_lines(sheet, sheet, found))

    assert ["", "What changed is too small for this page; --json tells it."] == lines[-2:]


def test_only_what_changed_stands_on_the_page() -> None:
    """No title without lines below it."""
    lines = page(in_rain("rain is 1"), in_rain("rain is 0"))
    titles = [line for before, line in pairwise(lines) if not before]

    assert all(part(title, lines) for title in titles)
    assert "Claims" not in titles


def estimated(
    kept: Estimate, stayed: Estimate, before: tuple[Ending, ...] = (LOYAL, END)
) -> list[str]:
    """The page that compares a proof with a sample of the same world, but for its endings."""
    world = one(WAIT, LIE, endings=(LOYAL, END))
    limit = LimitReached(1000, Resource.SITUATIONS, "one", ())
    endings = (kept, attrs.evolve(kept, value=1 - kept.value))
    sample = Sampled(world, "b" * 12, limit, Sample(5000, endings, stayed, Estimate(50, 0)))
    proved = Sheet(prove(one(WAIT, LIE, endings=before), shipped_rulebook()), "a" * 12)
    return list(estimate_lines(proved, sample, compare_estimates(proved, sample)))


def test_samples_never_look_like_proofs() -> None:
    """How each version is known stands at the top, and every estimate has its margin."""
    assert [
        "What changed: A small world",
        "File aaaaaaaaaaaa -> bbbbbbbbbbbb.",
        "old: exact, all 3 situations were seen",
        "new: not finished (limit 1,000 situations at turn “one”), 5,000 random plays",
        "Sampled, ±: a difference shows here if the 95 % intervals lie apart.",
        "Nothing is proved. In this game’s rules, not a forecast.",
        "",
        "Odds of the endings (a random trainee)",
        "           50.00 % ->     60.00 ± 2.00 %    +10.00  Ada trusts you",
        "           50.00 % ->     40.00 ± 2.00 %    -10.00  The end",
        "",
        "What a random trainee makes of it",
        "            970.00 ->      900.00 ± 3.00    -70.00  of 1,000 stay",
    ] == [line.removeprefix("  ") for line in estimated(Estimate(0.6, 0.02), Estimate(900, 3))]


def test_samples_that_agree() -> None:
    """Then nothing is known to have changed, which is not to say that nothing did."""
    assert ["", "No difference is larger than the intervals."] == (
        estimated(Estimate(0.51, 0.02), Estimate(969, 3))[-2:]
    )


def test_an_ending_that_only_a_sample_has() -> None:
    """It is told without a difference."""
    lines = estimated(Estimate(0.5, 0.02), Estimate(970, 3), before=(END,))

    assert "                none ->     50.00 ± 2.00 %            Ada trusts you" in lines
