"""Breaking text into lines, with letters that are all equally wide."""

from hypothesis import given, strategies as st

from game.screen.wrapping import MOST_CHARACTERS, wrap

TEXTS = st.text(st.sampled_from("abc .,\n"), max_size=300)
WIDTHS = st.integers(min_value=1, max_value=100)


def broken(text: str, width: float) -> list[str]:
    """The lines of a text in letters of width 1."""
    return list(wrap(text, width, len))


def test_lines_break_between_words() -> None:
    """A line holds as many words as fit."""
    assert ["one two", "three"] == broken("one two three", 9)


def test_a_short_last_line_is_balanced() -> None:
    """Rather than leave one word alone, the lines become narrower."""
    assert ["aaaa aaaa", "aaaa aaaa"] == broken("aaaa aaaa aaaa aaaa", 16)


def test_two_lines_are_two_sentences_where_they_can_be() -> None:
    """Neither may be short, and words are not counted as sentences for a stop within them."""
    assert ["One is here.", "Two is there, too."] == broken("One is here. Two is there, too.", 20)
    assert ["“Is it so?”", "It is not."] == broken("“Is it so?” It is not.", 14)
    assert ["Yes. It is like", "this, I believe"] == broken("Yes. It is like this, I believe", 16)
    assert ["Of 1.5 million", "some stay here"] == broken("Of 1.5 million some stay here", 16)


def test_balancing_never_costs_a_line() -> None:
    """Where no better way has as few lines, the last one stays short."""
    assert ["aaaaaaaaaa", "b"] == broken("aaaaaaaaaa b", 10)


def test_a_paragraph_begins_on_a_line_of_its_own() -> None:
    """What the author broke stays broken."""
    assert ["one", "two"] == broken("one\ntwo", 50)


def test_a_word_wider_than_a_line_is_broken() -> None:
    """Nothing runs off, however narrow it gets."""
    assert ["abcd", "efgh", "ij"] == broken("abcdefghij", 4)


@given(TEXTS, WIDTHS)
def test_no_line_is_too_long(text: str, width: int) -> None:
    """Lines fit their width, and the eye finds its way back from them."""
    assert all(len(line) <= min(width, MOST_CHARACTERS) for line in broken(text, width))


@given(TEXTS, WIDTHS)
def test_no_letter_is_lost(text: str, width: int) -> None:
    """Only spaces are left out."""
    assert "".join(text.split()) == "".join("".join(broken(text, width)).split())


@given(TEXTS, WIDTHS)
def test_no_line_is_empty(text: str, width: int) -> None:
    """There is something to read on each line."""
    assert all(line.strip() for line in broken(text, width))


def test_a_long_path_is_broken_between_its_folders() -> None:
    """A name that would fit on a line stays whole."""
    lines = wrap("/home/anna/runs/20261120.json", 20, len)

    assert ("/home/anna/runs/", "20261120.json") == lines
