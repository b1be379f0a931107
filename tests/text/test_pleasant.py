"""Pages with colour, boxes and bars."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from game.play.meters import OwnMeter
from game.play.moves import Because, Move
from game.text.blocks import Choice, Gauges, Item, Page, Speech, Title, Words
from game.text.figures import direction
from game.text.plain import plain_text
from game.text.pleasant import on_console
from game.text.scenes import Model, page, prompt
from tests.text.runs import typed, whole_run

COLOUR = re.compile(r"\x1b\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]);?[0-9;]*m")


def shown(shown_page: Page, width: int = 80, height: int = 24, **options: bool) -> str:
    """A page as a terminal of this size gets it, without colour unless options say otherwise."""
    file = io.StringIO()
    console = Console(file=file, width=width, height=height, highlight=False, **options)  # type: ignore[arg-type]  # as Console takes them
    show, _ask = on_console(console)
    show(shown_page)
    return file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("number", [1, 4])
def test_no_line_is_wider_than_the_terminal(number: int, width: int) -> None:
    """On 60 columns nothing is cut off, on 120 no line is too long to read."""
    for model in whole_run(number):
        lines = shown(page(model), width).splitlines()

        assert max(cell_len(line.rstrip()) for line in lines) <= min(width, 88)


def test_a_line_of_turns_ends_where_the_page_ends() -> None:
    """Where more turns can come than there is room for, the last ones are left out."""
    *_, line = (
        shown((Title("Again", "Turn 2 of 200", (5,), 200, awaits=True),))
        .split("\n\n")[0]
        .splitlines()
    )

    assert line.strip().startswith("▲ ● ○ ○")
    assert line.rstrip().endswith("○ …")
    assert cell_len(line.rstrip()) <= 80


@pytest.mark.parametrize("width", [60, 100])
def test_both_renderings_say_the_same(width: int) -> None:
    """Every word of every text stands in the plain page and in the pleasant one."""
    for model in whole_run(2):
        plain, pleasant = (
            words(plain_text(page(model))),
            words(shown(page(model), width)),
        )
        for text in texts(model):
            assert words(text) <= plain
            assert words(text) <= pleasant


def test_a_terminal_of_24_lines_gets_responses_without_gaps() -> None:
    """Where lines are few, the responses stand close together."""
    turn = page(typed(""))

    assert shown(turn, height=50).count("\n") - 4 == shown(turn, height=24).count("\n")


def test_colour_is_left_out_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR is honoured, and status, gains and losses are still told in words and signs."""
    feedback = page(typed("", "1"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert COLOUR.search(shown(feedback, force_terminal=True))

    monkeypatch.setenv("NO_COLOR", "1")
    assert not COLOUR.search(shown(feedback, force_terminal=True))


def test_own_meters_are_bars_over_their_range() -> None:
    """A bar is empty at the lowest number and full at the highest."""
    bars = {
        number: shown((Gauges((OwnMeter("mood", "Mood", number, -5, 5, 1),)),)).count("━")
        for number in (-5, 0, 5)
    }

    assert {-5: 0, 0: 12, 5: 24} == bars
    line = shown((Gauges((OwnMeter("calls", "Calls", 7, 0, 9, -1),)),))
    assert {"Calls", "7", "less", "is", "better"} == words(line)


def test_long_names_and_large_numbers_are_not_cut() -> None:
    """A meter of the author's may be called anything, and move by anything."""
    reasons = (Because(-100_000, "So it came."),)
    move = Move("share", "Self-service share in the shop", 200_000, 100_000, reasons)
    line = shown((move,), width=60)

    assert {"Self", "service", "share", "in", "the", "shop", "100000"} <= words(line)


def test_colour_says_whether_it_is_good() -> None:
    """Where less is better, a fall is a gain; where neither is good, there is no colour."""
    rise, fall = direction(5)[1], direction(-5)[1]

    assert (("▲", fall), ("▼", rise)) == (direction(5, -1), direction(-5, -1))
    assert (("▲", "dim"), ("▼", "dim"), ("=", "dim")) == (
        direction(5, 0),
        direction(-5, 0),
        direction(0, 1),
    )


def test_words_of_an_author_are_no_markup() -> None:
    """Square brackets and emoji names in a text stay what they are."""
    assert "[bold] :smile:" in shown((Words("[bold] :smile:"),))


def test_the_question_stands_before_the_cursor() -> None:
    """A question ends where the trainee types."""
    file = io.StringIO()
    _show, ask = on_console(Console(file=file, width=80))
    ask(prompt(typed("")))

    assert file.getvalue().endswith("Your response, 1 to 4 (? for help): ")


def texts(model: Model) -> list[str]:
    """The texts of a page that both renderings must hold."""
    return [
        block.label + " " + block.text if isinstance(block, Choice) else block.text
        for block in page(model)
        if isinstance(block, Choice | Item | Speech | Words)
    ]


def words(text: str) -> set[str]:
    """The words in a text."""
    return set(re.findall(r"\w+", text))
