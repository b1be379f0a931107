"""Rules about texts: each on its own, whatever it belongs to."""

import re

import pytest

from game.authoring.text_ids import text_ids
from game.checker.limits import LIMITS, limit_of
from game.checker.rules.texts import label_gives_away, quotes_in_quotes, text_does_not_fit
from tests.authoring.everything import SCENARIO

LABEL = "turns.the-call.responses.ring.label"
SAYS = "turns.the-call.responses.ring.says"


def test_every_text_of_a_scenario_has_a_limit() -> None:
    """Whatever the ids of turns, responses and endings are, or the status it is for."""
    assert [] == [id_ for id_ in text_ids(SCENARIO) if limit_of(id_) is None]


def test_every_limit_is_that_of_some_text() -> None:
    """None is left over from a text that is called otherwise now."""
    lessons = {"lessons.a.title", "lessons.a.text"}
    drawn = "turns.a.chance.1.later.story"
    checkup = {"statements.a.say", "statements.a.talk"}
    ids = {*text_ids(SCENARIO), *lessons, *checkup, drawn, "turns.a.responses.b.does"}

    found = {limit: [id_ for id_ in ids if limit_of(id_) == LIMITS[limit]] for limit in LIMITS}

    assert [] == [limit for limit, texts in found.items() if not texts]


def test_a_turn_may_be_called_as_a_key_is() -> None:
    """An id says nothing about the kind of a text."""
    assert LIMITS["turns.*.story"] == limit_of("turns.endings.story")
    assert LIMITS["turns.*.speech"] == limit_of("turns.speech.speech.in-love")


def test_a_text_at_its_limit_fits() -> None:
    """One more character does not, and the place is that character's."""
    limit = LIMITS["turns.*.responses.*.label"]
    (found,) = text_does_not_fit.check({LABEL: "x" * (limit + 3), SAYS: "x" * limit})

    assert (LABEL, limit) == (found.part, found.at)
    assert "3" in found.help


@pytest.mark.parametrize("text", ["“No.”", "«No.»", "„No.“", '"No."', "‘No.’", "'No.'"])
def test_quotes_around_all_that_is_said_are_found(text: str) -> None:
    """Whatever kind they are; what is suggested is in quotes that YAML takes off."""
    (found,) = quotes_in_quotes.check({SAYS: text})

    assert SAYS == found.part
    assert 'Write: says: "No."' == found.help


@pytest.mark.parametrize(
    "id_", ["turns.a.speech", "turns.a.speech.in-love", f"{SAYS[:-4]}reaction"]
)
def test_whatever_is_said_is_looked_at(id_: str) -> None:
    """Speech and reactions, for each status."""
    assert [id_] == [found.part for found in quotes_in_quotes.check({id_: "“No.”"})]


@pytest.mark.parametrize("text", ["“No,” she said. “Never.”", "“No”, then", "'t was fine", "“"])
def test_quotes_within_what_is_said_are_fine(text: str) -> None:
    """They do not belong together, or do not hold all of it."""
    assert [] == list(quotes_in_quotes.check({SAYS: text}))


def test_quotes_around_a_title_are_found_too() -> None:
    """Curly ones, as a word processor writes them: they would be shown."""
    (found,) = quotes_in_quotes.check({"title": "“The late parcel”", "turns.a.why": '"Yes"'})

    assert "title" == found.part
    assert 'Write: title: "The late parcel"' == found.help


def test_sources_may_be_quotations() -> None:
    """There quotes are what is meant."""
    texts = {"sources.1": "“The loyalty effect”", "discussion.1": "“It is December”"}

    assert [] == list(quotes_in_quotes.check(texts))


@pytest.mark.parametrize("label", ["Make an excuse", "Be honest", "LIE to her", "Ignore it"])
def test_a_label_that_judges_is_found(label: str) -> None:
    """The caret stands below the word."""
    (found,) = label_gives_away.check({LABEL: label})

    assert re.match(r"excuse|honest|lie|ignore", label[found.at :], re.IGNORECASE)


@pytest.mark.parametrize(
    "label", ["Better their offer", "Tell the bad news", "Ask what went wrong"]
)
def test_a_label_that_only_sounds_like_it_is_fine(label: str) -> None:
    """Words that are neutral in most labels are left alone."""
    assert [] == list(label_gives_away.check({LABEL: label}))


def test_only_labels_of_responses_are_looked_at() -> None:
    """A meter may be called Excuses."""
    assert [] == list(label_gives_away.check({"meters.a.label": "Excuses", SAYS: "An excuse."}))
