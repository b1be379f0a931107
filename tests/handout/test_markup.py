"""HTML as a value."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from game.handout.document import in_style
from game.handout.markup import Markup, escaped, filled, inline, joined, section, tag
from tests.handout.sheets import Reader


def test_a_text_is_escaped_on_its_way_in() -> None:
    """Once, and not again."""
    inner = tag("b", "1 < 2 & “x”", title='"')

    assert '<b title="&quot;">1 &lt; 2 &amp; “x”</b>' == inner
    assert f"<p>{inner}</p>" == tag("p", inner)


def test_what_is_done_to_markup_makes_a_text_of_it() -> None:
    """Whoever cuts or joins it as a text gets it escaped, rather than broken HTML."""
    assert "&lt;b&gt;" == escaped(Markup("<b>x</b>")[:3])


def test_an_attribute_without_a_value_is_left_out() -> None:
    """And names are written as Python can write them."""
    assert '<p class="x" aria-label="y"></p>' == tag("p", class_="x", aria_label="y", id="")


def test_a_sentence_is_filled_with_texts_that_stand_on_their_own() -> None:
    """Numbers and HTML are put in as they are; a brace in a text means nothing."""
    told = filled("{n:,} & {who}: {what}", n=1000, who="<{n}>", what=tag("i", "x"))

    assert "1,000 &amp; <bdi>&lt;{n}&gt;</bdi>: <i>x</i>" == told


def test_what_is_empty_has_no_heading() -> None:
    """A part of a sheet with nothing in it is not there."""
    assert "" == section("Sources", joined())


@given(st.text())
def test_any_text_comes_out_of_a_page_as_it_went_in(text: str) -> None:
    """But for signs that are none, such as NUL."""
    page = Reader(inline(text))

    assert "".join(page.words) == "".join(
        sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
    )


@pytest.mark.parametrize("text", ['"} body { display: none', "</style><script>", "\\", "a\nb"])
def test_a_text_in_a_style_stays_in_its_quotes(text: str) -> None:
    """No sign of it means anything there."""
    assert set() == set('"<>{}\n;()') & set(in_style(text))
    assert "cake\\21 " == in_style("cake!")
