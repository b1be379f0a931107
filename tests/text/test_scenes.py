"""Where a trainee is in the game, tested without a terminal."""

import attrs
from hypothesis import given, strategies as st

from game.core.cards import Promise
from game.core.scenario import Branch, Effect, Event, Meter, Response
from game.play.session import Session
from game.text.blocks import Choice, Heading, Item, Title, Tone, Words
from game.text.commands import command
from game.text.plain import plain_text
from game.text.scenes import Scene, first_model, page, prompt, update
from tests.text.runs import first, new_car, typed, whole_run
from tests.worlds import response, scenario, shipped_rulebook, turn


def test_a_run_goes_from_the_introduction_to_the_last_question() -> None:
    """Each turn is followed by its feedback, the last one by the four pages of the debrief."""
    scenes = [model.scene for model in whole_run(1)]
    turns = scenes.count(Scene.TURN)

    assert [
        Scene.INTRO,
        *[Scene.TURN, Scene.FEEDBACK] * turns,
        Scene.ENDING,
        Scene.PATH,
        Scene.LESSONS,
        Scene.DISCUSSION,
    ] == scenes


def test_every_page_asks_for_something() -> None:
    """Behind every page stands what can be typed, ready for the cursor."""
    assert all(prompt(model).endswith(": ") for model in whole_run(2))


def test_a_number_gives_the_response_beside_it() -> None:
    """What is chosen is the response that was shown with that number."""
    model = typed("")
    shown = [block for block in page(model) if isinstance(block, Choice)]
    chosen = update(model, command("3")).session.state.steps[0].response

    assert shown[2].label == chosen.label


def test_meters_and_luck_stand_on_the_pages() -> None:
    """Own meters stand beside what the customer feels, and what luck made of it follows."""
    branches = tuple(Branch(1, Event("It rains.", effects=(Effect("calls", 3),))) for _ in "ab")
    world = scenario(
        attrs.evolve(turn("one"), after=branches), meters=(Meter("calls", "Calls", highest=9),)
    )
    model = update(first_model(Session(world, shipped_rulebook())), command(""))

    assert "\nCalls: 0, from 0 to 9.\n" in plain_text(page(model))
    feedback = plain_text(page(update(model, command("1"))))
    assert "\nIt rains.\n" in feedback
    assert "\nCalls rises by 3, to 3. This is what came of it.\n" in feedback


def test_the_debrief_tells_where_own_meters_went() -> None:
    """From the start to the end, with the way that is good; what is not shown stays unseen."""
    branches = (Branch(1, Event(effects=(Effect("calls", 3), Effect("budget", 1)))),)
    meters = (
        Meter("calls", "{customer}'s calls", highest=9, start=2, good=-1),
        Meter("budget", "Budget", shown=False),
        Meter("mood", "Mood", lowest=-5, highest=5),
    )
    world = scenario(attrs.evolve(turn("one"), after=branches), meters=meters)
    session = Session(world, shipped_rulebook()).respond("wait")
    text = plain_text(page(first_model(session)))

    assert (
        "\nAda's calls: 2 at the start, 5 at the end; less is better."
        "\nMood: 0 at the start, 0 at the end.\n" in text
    )
    assert "Budget" not in text


def test_a_number_without_a_response_is_refused() -> None:
    """The trainee stays in the turn and reads which numbers there are."""
    model = typed("", "9")

    assert (Scene.TURN, ()) == (model.scene, model.session.responses)
    assert "There is no response 9. Type a number from 1 to 4, or ? for help." in plain_text(
        page(model)
    )


def test_a_number_is_no_choice_on_other_pages() -> None:
    """A number typed at the feedback is not taken for the next turn's response."""
    model = typed("", "1", "1")

    assert (Scene.FEEDBACK, 1) == (model.scene, len(model.session.responses))
    assert "Press Enter to go on" in plain_text(page(model))


def test_an_empty_line_is_no_choice() -> None:
    """Enter alone never responds."""
    assert (Scene.TURN, ()) == (typed("", "").scene, typed("", "").session.responses)


def test_undo_takes_the_last_response_back() -> None:
    """After u the trainee is back in the turn, as it was before the choice."""
    undone = typed("", "2", "", "1", "u")

    assert typed("", "2", "").session == undone.session
    assert typed("", "2", "").scene is undone.scene
    assert "You are back in turn 2." in plain_text(page(undone))
    assert any(isinstance(block, Title) for block in page(undone))


def test_one_can_go_back_to_any_turn() -> None:
    """From the debrief, u 3 leads back to turn 3, and playing goes on from there."""
    *_, last = whole_run(1)
    back = update(last, command("u 3"))

    assert (Scene.TURN, last.session.responses[:2]) == (back.scene, back.session.responses)


def test_there_must_be_something_to_take_back() -> None:
    """Undo before the first response, or to a turn that is not behind, changes nothing."""
    assert "There is no response to take back yet." in plain_text(page(typed("", "u")))
    assert "You can go back to a turn from 1 to 1." in plain_text(page(typed("", "1", "u 5")))
    assert typed("", "1").session == typed("", "1", "u 5").session


def test_promises_can_be_looked_up_anywhere() -> None:
    """The page of the promises changes nothing, and the question stays the same."""
    model = typed("", "p")

    assert (Words("No promise is open."),) == page(model)
    assert prompt(typed("")) == prompt(model)


def test_open_promises_tell_when_they_fall_due() -> None:
    """A promise that falls due now stands out, one for after the end as such."""

    def promise(id_: str, due: int) -> Response:
        return response(id_, promise=Promise(id_, f"A {id_}.", due))

    world = scenario(
        turn("one", promise("mail", 1)),
        turn("two", promise("cake", 9)),
        turn("three"),
        turn("four"),
    )
    model = first_model(Session(world, shipped_rulebook(), 1, ("mail",)))
    due_now = page(update(model, command("p")))
    later = page(update(update(model, command("1")), command("p")))

    assert (
        Heading("Open promises"),
        Item("A mail. Due at the end of this turn.", "Promise", Tone.NOW),
    ) == due_now
    assert (Heading("Open promises"), Item("A cake. Due after the last turn.", "Promise")) == later


def test_leaving_is_always_possible() -> None:
    """On every page, q leaves."""
    assert {Scene.GONE} == {update(model, command("q")).scene for model in whole_run(3)}


def test_help_tells_what_can_be_typed_and_what_values_mean() -> None:
    """Help names every key and every value."""
    names = {block.name for block in page(typed("?")) if isinstance(block, Item)}

    assert {"u", "p", "r", "q", "Affection", "Trust", "Churn risk", "Patience"} <= names


def test_a_page_can_be_read_again() -> None:
    """After help, r shows the page that one was on."""
    assert page(typed("")) == page(typed("", "?", "r"))


def test_what_means_nothing_is_answered_kindly() -> None:
    """The line is quoted, and followed by what can be typed."""
    assert "“ring her” means nothing here. Type a number" in page(typed("", "ring her"))[0].text  # type: ignore[union-attr]


def test_a_run_goes_on_where_it_stopped() -> None:
    """With responses already given, the first page is the next turn; at the end, the debrief."""
    world = scenario(turn("one", response("wait")), turn("two"))

    def scene(*responses: str) -> Scene:
        return first_model(Session(world, shipped_rulebook(), 1, responses)).scene

    assert [Scene.INTRO, Scene.TURN, Scene.ENDING] == [
        scene(),
        scene("wait"),
        scene("wait", "wait"),
    ]


def test_a_bare_scenario_can_be_played() -> None:
    """A scenario with hardly any text makes pages all the same."""
    model = first_model(Session(scenario(), shipped_rulebook()))
    pages = []
    for line in ("", "1", "", "", "", "", ""):
        pages.append(plain_text(page(model)))
        model = update(model, command(line))

    assert all(pages)


def test_the_discussion_asks_what_the_author_asks() -> None:
    """The last page holds every question and every source of the scenario."""
    *_, last = whole_run(1)
    blocks = page(last)
    items = [block.text for block in blocks if isinstance(block, Item)]

    assert len(new_car().discussion) + len(new_car().sources) == len(items)
    assert Heading("Sources") in blocks


@given(
    st.lists(
        st.one_of(st.sampled_from(["", "1", "2", "3", "4", "u", "u 2", "p", "?", "r"]), st.text()),
        max_size=40,
    )
)
def test_no_line_can_break_the_game(lines: list[str]) -> None:
    """Whatever is typed, there is a page to read, until the trainee leaves."""
    model = first()
    for line in lines:
        model = update(model, command(line))
        if model.scene is Scene.GONE:
            break
        assert plain_text(page(model))
        assert prompt(model)
