"""The manual: every code has a page, whose examples are true."""

import pytest

from game.authoring.codes import Code as ReaderCode
from game.checker.codes import Code as CheckerCode
from game.checker.pages import Page, pages
from tests.checker.reports import codes_in, errors_in, report_on

every_page = pytest.mark.parametrize("page", pages().values(), ids=pages())


def test_every_code_of_a_reader_has_a_page() -> None:
    """Nobody looks up a code in vain; the codes of rules have theirs by nature."""
    assert set() == {*map(str, ReaderCode), *map(str, CheckerCode)} - set(pages())


@every_page
def test_a_page_says_what_is_wrong_in_one_line(page: Page) -> None:
    """That line stands in the list of all codes; why it matters follows."""
    title, blank, why, *_rest = page.text.splitlines()

    assert title == page.title
    assert title.endswith(".")
    assert not blank
    assert why


@every_page
def test_the_first_example_gives_the_code(page: Page) -> None:
    """An example of something else would teach nothing."""
    assert page.code in codes_in(report_on(page.fails))


@every_page
def test_the_second_example_mends_it(page: Page) -> None:
    """What is mended has no error; it may lack what does not matter to the example."""
    report = report_on(page.mended)

    assert page.code not in codes_in(report)
    assert [] == errors_in(report)
