"""The acts of a response: words, and keys with companions, become a card."""

import pytest

from game.authoring.acts import ACTS, BARE_ACTS, CardShape
from game.authoring.structures import Record, need
from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source
from tests.authoring.reports import block, read, report

RESPONSE: Record[dict[str, Card]] = Record(dict, {"acts": need(CardShape(), "acts: []")})

READ: dict[str, Card] = {
    "[]": Card(),
    "": Card(),
    "[care]": Card(care=True),
    "[own, sorry, tell]": Card(own=True, sorry=True, tell=True),
    "[wow, smile, lie]": Card(wow=True, smile=True, lie=True),
    "[fix: match]": Card(fix=Fix.MATCH),
    "[fix: other]": Card(fix=Fix.OTHER),
    "[money: 100]": Card(money=Money(100)),
    "[money: {percent: 150}]": Card(money=Money(150)),
    "[money: {percent: 50, later: yes}]": Card(money=Money(50, later=True)),
    "[excuse: the weather]": Card(excuse=Excuse("the weather")),
    "[{excuse: rain, outside-our-control: yes}]": Card(
        excuse=Excuse("rain", outside_our_control=True)
    ),
    "[{what: A call, due: 2, promise: call}]": Card(promise=Promise("call", "A call", 2)),
    "[keep: call]": Card(keep=(Keep("call"),)),
    "[{keep: call, check: yes}, keep: letter]": Card(
        keep=(Keep("call", check=True), Keep("letter"))
    ),
    "[process: 2, effort: 1]": Card(process=2, effort=1),
    "[recharge: customer]": Card(recharge=Source.CUSTOMER),
    "[recharge: other]": Card(recharge=Source.OTHER),
}


@pytest.mark.parametrize("source", READ)
def test_acts_make_a_card(source: str) -> None:
    """What is written in the list is on the card, in whatever order."""
    reading = read(f"acts: {source}", RESPONSE)

    assert "" == report(reading.problems)
    assert {"acts": READ[source]} == reading.value


def test_every_act_of_a_card_can_be_written() -> None:
    """A new act of the simulation needs a word in the files."""
    everything = {name for card in READ.values() for name in card.acts}

    assert {*BARE_ACTS, *ACTS} == everything


REFUSED = {
    "an unknown word": (
        "acts: [hug]",
        """
        1:8 unknown-act
          “hug” is no act.
          The acts are: care, own, sorry, tell, wow, smile, lie, fix, money, excuse, promise, keep, process, effort, recharge.
        """,  # noqa: E501 - the message is one line
    ),
    "a misspelt word": (
        "acts: [sory]",
        """
        1:8 unknown-act
          “sory” is no act.
          Did you mean “sorry”?
        """,
    ),
    "a misspelt act with a value": (
        """
        acts:
          - proces: 2
        """,
        """
        2:5 unknown-act
          “proces” is no act.
          Write: - process: 1
        """,
    ),
    "an act without its value": (
        "acts: [fix]",
        """
        1:8 unknown-act
          “fix” is not how this act is written.
          Write: - fix: match
        """,
    ),
    "an act without its colon": (
        """
        acts:
          - fix match
        """,
        """
        2:5 unknown-act
          “fix match” is not how this act is written.
          Write: - fix: match
        """,
    ),
    "an act without a space behind its colon": (
        """
        acts:
          - fix:match
        """,
        """
        2:5 unknown-act
          “fix:match” is not how this act is written.
          Write: - fix: match
        """,
    ),
    "a value for a word": (
        """
        acts:
          - care: yes
        """,
        """
        2:5 unknown-act
          “care: ...” is not how this act is written.
          Write: - care
        """,
    ),
    "an unknown value": (
        """
        acts:
          - fix: matching
          - recharge: clients
          - money: 120
        """,
        """
        2:10 unknown-word
          “matching” is not known for “fix”.
          Did you mean “match”?
        3:15 unknown-word
          “clients” is not known for “recharge”.
          Write one of: customer, other.
        4:12 unknown-word
          “120” is not known for “money”.
          Write one of: 100, 50, 150, 200.
        """,
    ),
    "a number out of range": (
        """
        acts:
          - process: 0
          - effort: 10
        """,
        """
        2:14 number-out-of-range
          “process” cannot be 0.
          Write a whole number from 1 to 9.
        3:13 number-out-of-range
          “effort” cannot be 10.
          Write a whole number from 1 to 9.
        """,
    ),
    "a promise without its parts": (
        """
        acts:
          - promise: call
        """,
        """
        2:5 missing-key
          “what” is missing here.
          Add a line such as: what: a call on Friday with a date
        2:5 missing-key
          “due” is missing here.
          Add a line such as: due: 2
        """,
    ),
    "a promise that is due at once": (
        """
        acts:
          - {promise: call, what: A call, due: 0}
        """,
        """
        2:40 number-out-of-range
          “due” cannot be 0.
          Write a whole number from 1 to 20.
        """,
    ),
    "a companion of another act": (
        """
        acts:
          - keep: call
            due: 2
        """,
        """
        3:5 unknown-key
          “due” is not known here.
          Known here: keep, check.
        """,
    ),
    "a misspelt companion": (
        """
        acts:
          - excuse: rain
            outside-of-our-control: yes
        """,
        """
        3:5 unknown-key
          “outside-of-our-control” is not known here.
          Did you mean “outside-our-control”?
        """,
    ),
    "money without a percentage": (
        """
        acts:
          - money: {later: yes}
        """,
        """
        2:12 missing-key
          “percent” is missing here.
          Add a line such as: percent: 100
        """,
    ),
    "an act twice": (
        "acts: [tell, own, tell]",
        """
        1:19 act-twice
          “tell” stands here a second time.
          Keep one of the two: a response holds each act once.
        """,
    ),
    "an act with a value twice": (
        """
        acts:
          - fix: match
          - fix: other
        """,
        """
        3:5 act-twice
          “fix” stands here a second time.
          Keep one of the two: a response holds each act once.
        """,
    ),
    "a promise that is kept twice": (
        """
        acts:
          - keep: call
          - keep: letter
          - keep: call
            check: yes
        """,
        """
        4:5 act-twice
          “keep” stands here a second time.
          Keep one of the two: a response holds each act once.
        """,
    ),
    "a list in the list": (
        """
        acts:
          - [care]
        """,
        """
        2:5 unknown-act
          No act stands here.
          The acts are: care, own, sorry, tell, wow, smile, lie, fix, money, excuse, promise, keep, process, effort, recharge.
        """,  # noqa: E501 - the message is one line
    ),
    "an empty mapping": (
        "acts: [{}]",
        """
        1:8 unknown-act
          No act stands here.
          The acts are: care, own, sorry, tell, wow, smile, lie, fix, money, excuse, promise, keep, process, effort, recharge.
        """,  # noqa: E501 - the message is one line
    ),
    "one word": (
        "acts: care",
        """
        1:7 not-a-list
          “acts” is a list.
          Write: acts: [care]
        """,
    ),
    "dashes without a space": (
        """
        acts:
          -care
          -own
        """,
        """
        2:3 missing-space
          After a dash a space is missing.
          Write: - care
        """,
    ),
    "a mapping": (
        """
        acts:
          care:
          fix: match
        """,
        """
        2:3 missing-dash
          “acts” is a list: each part starts with a dash.
          Write: - care, and indent the lines that belong to it by two spaces more.
        """,
    ),
    "an act with companions that has no braces": (
        "acts: [tell, promise: call, what: A call, due: 2, own]",
        """
        1:14 braces-missing
          Between brackets, commas cut this act into several.
          Put it in braces: {promise: call, what: A call, due: 2}
        """,
    ),
    "acts without commas": (
        "acts: [tell own]",
        """
        1:8 unknown-act
          “tell own” are several acts, and commas belong between them.
          Write: [tell, own]
        """,
    ),
    "nothing behind a dash": (
        """
        acts:
          -
          - care
        """,
        """
        2:4 unknown-act
          No act stands here.
          The acts are: care, own, sorry, tell, wow, smile, lie, fix, money, excuse, promise, keep, process, effort, recharge.
        """,  # noqa: E501 - the message is one line
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_act_is_told(name: str) -> None:
    """What is wrong, where, and how the act is written."""
    source, expected = REFUSED[name]

    reading = read(source, RESPONSE)

    assert block(expected) == report(reading.problems)
    assert reading.value is None
