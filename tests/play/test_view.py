"""What a trainee may see, and what not."""

import attrs
import pytest

from game.core.cards import Card, Excuse, Keep, Promise
from game.core.claims import TURN, Name, NobodyLeaves
from game.core.conditions import parse
from game.core.customer import Customer
from game.core.engine import State, legal_responses, respond, start
from game.core.feelings import IssueKind
from game.core.luck import shuffled
from game.core.scenario import (
    Branch,
    Ending,
    Event,
    Failure,
    Lesson,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.core.status import Status
from game.play.moves import Move
from game.play.view import (
    FeedbackView,
    LessonView,
    OpenPromise,
    feedback_view,
    open_promises,
    turn_view,
    turns_in_all,
)
from tests.worlds import response, scenario, shipped_rulebook, turn

LATE = Event("It is late.", Failure(IssueKind.SERVICE, severity=2, ours=True))
CALL = Promise("call", "A call on Friday.", due=2)
LESSON = Lesson("tell", "Say it first.", "Before {customer} asks.")


def begin(world: Scenario) -> State:
    """The state in which turn 1 of a world awaits a response."""
    return start(world, shipped_rulebook(), seed=1)


def feedback(world: Scenario, *responses: str) -> FeedbackView:
    """The feedback on the last of these responses."""
    before = after = begin(world)
    for id_ in responses:
        before, after = after, respond(after, id_)
    return feedback_view(before, after)


def moved(view_moves: tuple[Move, ...]) -> dict[str, int]:
    """By how much each value moved."""
    return {move.value: move.by for move in view_moves}


def test_the_future_stays_hidden() -> None:
    """Before the choice one cannot read what comes after it, nor what is for the facilitator."""
    unseen = "what nobody may know yet"
    answer = Response(
        id="answer",
        label="Answer",
        card=Card(excuse=Excuse(unseen), promise=Promise(unseen, unseen, 1)),
        says="Hello.",
        did=unseen,
        reaction=Speech(unseen),
        why=unseen,
        follows=Lesson(unseen, unseen, unseen),
    )
    hidden = attrs.evolve(answer, id="hidden", label=unseen, when=parse("affection > 99"))
    chances = (Branch(1, Event("It is dry.")), Branch(1, Event("It is dry.")))
    first = Turn("first", (answer, hidden), chance=chances, pause=unseen, notes=unseen)
    world = scenario(
        first,
        Turn("next", (response("wait"),), title=unseen, event=Event(unseen)),
        endings=(Ending(unseen, unseen, unseen),),
        introduce=unseen,
        discussion=(unseen,),
        claims=(NobodyLeaves(unseen, Name(TURN, "next")),),
        lessons=(Lesson(unseen, unseen, unseen),),
    )

    assert unseen not in repr(turn_view(begin(world)))


def test_acts_stay_hidden() -> None:
    """Two responses that sound alike look alike, whatever they do."""
    kind = scenario(turn("one", response("answer", care=True)))
    unkind = scenario(turn("one", response("answer", effort=3)))

    assert turn_view(begin(kind)) == turn_view(begin(unkind))


def test_responses_stand_in_the_order_of_luck() -> None:
    """The order is drawn from seed and turn, and numbered from 1."""
    world = scenario(turn("one", *(response(id_) for id_ in "abcd")))
    shown = turn_view(begin(world)).responses

    assert shuffled(1, "one", "abcd") == tuple(response.id for response in shown)
    assert [1, 2, 3, 4] == [response.number for response in shown]


def test_only_what_can_be_chosen_is_shown() -> None:
    """A response whose promise is not open is not on offer."""
    world = scenario(turn("one", response("a"), response("b", keep=(Keep("call"),))), turn("two"))
    made = attrs.evolve(world.turns[1], responses=(response("c", promise=CALL),))
    world = attrs.evolve(world, turns=(world.turns[0], made))

    assert legal_responses(begin(world)) == tuple(
        response.id for response in turn_view(begin(world)).responses
    )


def test_texts_leave_typeset_and_with_the_name() -> None:
    """{customer} becomes the first name, and typed quotes become curly."""
    first = Turn("one", (response("a"),), event=Event("'No', says {customer}. It's late."))
    view = turn_view(begin(scenario(first, customer=Customer("Ada Lee"))))

    assert ("Ada", "‘No’, says Ada. It’s late.") == (view.customer, view.story)


def test_the_story_tells_the_chance_that_was_drawn() -> None:
    """Of the ways a chance can fall, a trainee reads the one that happened."""
    chance = (Branch(1, Event("It pours.")), Branch(1, Event("It is dry.")))
    first = Turn("one", (response("a"),), event=Event("Friday."), chance=chance)
    stories = {
        turn_view(start(scenario(first), shipped_rulebook(), seed)).story for seed in range(20)
    }

    assert {"Friday.\nIt pours.", "Friday.\nIt is dry."} == stories


def test_she_speaks_as_things_stand() -> None:
    """What she says may depend on the status before the response."""
    speech = Speech("Hm.", ((Status.ENGAGED, "Hello!"),))
    first = Turn("one", (response("a"),), speech=speech)

    assert "Hello!" == turn_view(begin(scenario(first))).speech
    assert "Hm." == turn_view(begin(scenario(first, customer=Customer("Ada", trust=20)))).speech


def test_meters_are_numbers_and_words() -> None:
    """The default customer is polite at 50, her trust shaky, and of 1,000 all are there."""
    meters = turn_view(begin(scenario())).meters

    assert (50, 100, "polite") == (
        meters.affection.number,
        meters.affection.most,
        meters.affection.word,
    )
    assert (50, "shaky") == (meters.trust.number, meters.trust.word)
    assert (2, "low") == (meters.churn_risk.number, meters.churn_risk.word)
    assert (3, 3) == (meters.patience.number, meters.patience.most)
    assert 1000 == meters.stayed


def test_a_turn_tells_what_its_event_did() -> None:
    """The blow of a failure is told with the turn, before anybody responds."""
    view = turn_view(begin(scenario(turn("one", event=LATE))))

    assert {"affection": -10, "trust": -5} == moved(view.moves)
    assert (50, 40) == (view.moves[0].before, view.moves[0].after)


def test_feedback_tells_what_the_response_did() -> None:
    """What the event did is not told again; each part of a change has its reason."""
    world = scenario(turn("one", response("a", care=True, own=True), event=LATE))
    affection = feedback(world, "a").moves[0]

    assert ("affection", 40, 45, 5) == (
        affection.value,
        affection.before,
        affection.after,
        affection.by,
    )
    assert [5, 5, -5] == [part.by for part in affection.reasons]
    assert "You said that it was yours, without a “but”." == affection.reasons[1].text


def test_counters_are_no_meters() -> None:
    """What only counts does not show as a change; an excuse is remembered in a sentence."""
    world = scenario(
        turn("one", response("a", excuse=Excuse("the rain", outside_our_control=True)))
    )
    view = feedback(world, "a")

    assert () == view.moves
    assert ("One more excuse that Ada has heard: the rain.",) == view.remembered


def test_a_small_value_that_came_back_did_not_move() -> None:
    """Patience lost by effort and won back by calm in the same turn is not worth a line."""
    assert {"affection"} == set(
        moved(feedback(scenario(turn("a", response("b", effort=1))), "b").moves)
    )


def test_the_reaction_fits_the_status_after_the_turn() -> None:
    """She answers as she now feels: hurt, if the response has just hurt her."""
    speech = Speech("Thank you.", ((Status.COMPLICATED, "Well."),))
    hurt = attrs.evolve(response("a", effort=2), reaction=speech)
    view = feedback(scenario(turn("one", hurt)), "a")

    assert (Status.ENGAGED, Status.COMPLICATED, "Well.") == (
        view.status_before,
        view.status,
        view.reaction,
    )


def test_feedback_names_the_lesson() -> None:
    """A lesson is told as followed or as broken; its text may name her."""
    good = attrs.evolve(response("good"), follows=LESSON)
    bad = attrs.evolve(response("bad"), breaks=LESSON)
    world = scenario(turn("one", good, bad))

    assert LessonView("Say it first.", "Before Ada asks.", followed=True) == (
        feedback(world, "good").lesson
    )
    assert LessonView("Say it first.", "Before Ada asks.", followed=False) == (
        feedback(world, "bad").lesson
    )


def test_feedback_without_a_lesson_has_none() -> None:
    """A response that neither follows nor breaks a lesson stands without one."""
    assert feedback(scenario(turn("one", response("a"))), "a").lesson is None


def test_feedback_counts_the_thousand() -> None:
    """Of 1,000 customers like her, 2 % leave after a calm turn at 50 and 50."""
    view = feedback(scenario(turn("one"), turn("two")), "wait")

    assert (1000, 980) == (view.stayed_before, view.meters.stayed)


def test_a_promise_is_open_until_its_turn() -> None:
    """A promise made in turn 1 for two turns later falls due in turn 3."""
    world = scenario(turn("one", response("a", promise=CALL)), turn("two"), turn("three"))
    state = respond(begin(world), "a")

    assert (OpenPromise("A call on Friday.", made=1, due=3),) == open_promises(state)
    assert open_promises(state) == feedback(world, "a").made
    assert open_promises(state) == turn_view(state).promises


def test_the_next_promise_due_comes_first() -> None:
    """Open promises stand in the order in which they fall due."""
    soon = Promise("mail", "A mail.", due=1)
    world = scenario(
        turn("one", response("a", promise=attrs.evolve(CALL, due=3))),
        turn("two", response("b", promise=soon)),
        turn("three"),
    )
    state = respond(respond(begin(world), "a"), "b")

    assert [("A mail.", 3), ("A call on Friday.", 4)] == [
        (promise.what, promise.due) for promise in open_promises(state)
    ]


def test_a_promise_is_told_in_the_words_it_was_made_with() -> None:
    """Two responses may make the same promise in different words; those that were used count."""
    again = attrs.evolve(CALL, what="A call, some day.")
    world = scenario(
        turn("one", response("a", promise=CALL), response("b", promise=again)),
        turn("two", response("c", keep=(Keep("call"),)), response("d")),
        turn("three"),
    )

    assert ("A call, some day.",) == feedback(world, "b", "c").kept
    assert ("A call on Friday.",) == feedback(world, "a", "d", "wait").broken


def test_turns_are_counted_as_they_are_taken() -> None:
    """A turn that is skipped is not counted, neither among those taken nor among those to come."""
    skipped = attrs.evolve(turn("two"), when=parse("affection > 99"))
    state = respond(begin(scenario(turn("one"), skipped, turn("three"))), "wait")
    view = turn_view(state)

    assert (2, 2, (0,)) == (view.number, view.of, view.so_far)


def test_there_is_no_turn_to_see_at_the_end() -> None:
    """Asking for the turn of a run that is over is a mistake, and the error says so."""
    with pytest.raises(ValueError, match="'small' is over"):
        turn_view(respond(begin(scenario()), "wait"))


def test_turns_that_can_come_are_counted_anew_in_every_turn() -> None:
    """A jump leaves out what stands between; what may come again counts as often as it may."""
    far = attrs.evolve(response("far"), next="three")
    again = attrs.evolve(turn("three"), next="three", repeat=2)
    state = begin(scenario(turn("one", far, response("near")), turn("two"), again))

    assert (1, 4) == (turn_view(state).number, turn_view(state).of)
    near, distant = respond(state, "near"), respond(state, "far")
    assert (2, 4) == (turn_view(near).number, turn_view(near).of)
    assert (2, 3) == (turn_view(distant).number, turn_view(distant).of)
    assert (1, 4) == (feedback_view(state, distant).number, feedback_view(state, distant).of)
    assert 3 == turns_in_all(respond(respond(distant, "wait"), "wait"))
