"""What may stand at a place of a file: each shape reads what it should, and says what it cannot."""

import enum

import pytest

from game.authoring.conditions import When
from game.authoring.shapes import Choice, Format, Id, Shape, Switch, Text, Whole
from game.authoring.structures import Each, OneOf, OneOrMore, Record, may, need, unique
from tests.authoring.reports import block, read, report


class Colour(enum.Enum):
    """Something to choose."""

    RED = "red"
    BLUE = "blue"


TEXT, NUMBER, SWITCH = Text(), Whole(1, 5), Switch()
COLOUR = Choice({colour.value: colour for colour in Colour})
NUMBERS = Each(NUMBER, 1, 3)

READ: list[tuple[str, Shape[object], object]] = [
    ("Hello", TEXT, "Hello"),
    ("'  Hello '", TEXT, "Hello"),
    (">-\n  Hello\n  you", TEXT, "Hello you"),
    ("No", TEXT, "No"),
    ("1:30", TEXT, "1:30"),
    ("Hello # a comment", TEXT, "Hello"),
    ("Hello {customer}", TEXT, "Hello {customer}"),
    (":-} {", TEXT, ":-} {"),
    ("ring-today", Id(), "ring-today"),
    ("2b", Id(), "2b"),
    ("5", NUMBER, 5),
    ("-3", Whole(-5, 5), -3),
    ("1", Format(), 1),
    ("red", COLOUR, Colour.RED),
    ('"blue"', COLOUR, Colour.BLUE),
    ("[1, 2]", NUMBERS, (1, 2)),
    ("", Each(NUMBER), ()),
    ("3", OneOrMore(NUMBER), (3,)),
    ("[3, 4]", OneOrMore(NUMBER), (3, 4)),
    *((word, SWITCH, True) for word in ("yes", "Yes", "true", "True", "on", "ON")),
    *((word, SWITCH, False) for word in ("no", "No", "false", "FALSE", "off")),
]

ITEM: Record[object] = Record(dict, {"n": need(NUMBER, "n: 1"), "id": may(Id()), "text": may(TEXT)})
PAIR: Record[object] = Record(
    dict,
    {"n": need(NUMBER, "n: 1"), "first": may(TEXT), "second": may(TEXT)},
    (OneOf("first", "second", example="first: a"),),
)

REFUSED: dict[str, tuple[str, Shape[object], str]] = {
    "an empty text": (
        "x:",
        TEXT,
        """
        1:3 empty-value
          “x” is empty.
          Write a text behind it, or delete the line.
        """,
    ),
    "an empty text in quotes": (
        'x: ""',
        TEXT,
        """
        1:4 empty-value
          “x” is empty.
          Write a text behind it, or delete the line.
        """,
    ),
    "a text cut by a hash": (
        "x: Order #4711 is late",
        TEXT,
        """
        1:10 text-cut
          The text ends before “#4711 is late”: “#” after a blank starts a comment.
          Put the whole text in quotes: x: "Order #4711 is late"
        """,
    ),
    "a text that starts with a hash": (
        "x: #4711 is late",
        TEXT,
        """
        1:4 text-cut
          The text ends before “#4711 is late”: “#” after a blank starts a comment.
          Put the whole text in quotes: x: "#4711 is late"
        """,
    ),
    "a text that is a list": (
        """
        x:
          - Hello
          - you
        """,
        TEXT,
        """
        2:3 not-a-text
          “x” is one text, but lines with keys or dashes stand below it.
          Write the text behind the colon.
        """,
    ),
    "a text that is a bracket": (
        "x: [smiles]",
        TEXT,
        """
        1:4 special-first-character
          “x” is a text, and a text cannot start with “[”.
          Put the whole text in quotes: x: "[smiles]"
        """,
    ),
    "a text that is a brace": (
        "x: {customer}",
        TEXT,
        """
        1:4 special-first-character
          “x” is a text, and a text cannot start with “{”.
          Put the whole text in quotes: x: "{customer}"
        """,
    ),
    "a text with a colon": (
        """
        x:
          Well: no
        """,
        TEXT,
        """
        2:3 colon-in-text
          “x” is a text, but its colon is read as the end of a key.
          Put the whole text in quotes: "Well: no"
        """,
    ),
    "a placeholder that is not known": (
        "x: Dear {name},",
        TEXT,
        """
        1:9 unknown-placeholder
          Nothing is known that could stand for “{name}”.
          Only {customer} is replaced, by her name.
        """,
    ),
    "a placeholder with blanks": (
        'x: "Dear { customer }"',
        TEXT,
        """
        1:10 unknown-placeholder
          Nothing is known that could stand for “{ customer }”.
          Only {customer} is replaced, by her name.
        """,
    ),
    "an id with capitals and blanks": (
        "x: Ring Today!",
        Id(),
        """
        1:4 not-an-id
          “Ring Today!” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: x: ring-today
        """,
    ),
    "an id without a letter": (
        "x: ...",
        Id(),
        """
        1:4 not-an-id
          “...” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: x: a-name
        """,
    ),
    "an id that leads out of its folder": (
        "x: ../../secret",
        Id(),
        """
        1:4 not-an-id
          “../../secret” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: x: secret
        """,
    ),
    "an id that is a list": (
        "x: [a]",
        Id(),
        """
        1:4 not-an-id
          “x” is an id: one word.
          Write, for example: x: a-name
        """,
    ),
    "a number with a unit": (
        "x: 5 minutes",
        NUMBER,
        """
        1:4 not-a-number
          “x” is a whole number, not “5 minutes”.
          Write: x: 5
        """,
    ),
    "a number with a percent sign": (
        "x: 70%",
        Whole(0, 100),
        """
        1:4 not-a-number
          “x” is a whole number, not “70%”.
          Write: x: 70
        """,
    ),
    "a number in quotes": (
        'x: "5"',
        NUMBER,
        """
        1:4 not-a-number
          “x” is a number, which stands without quotes.
          Write: x: 5
        """,
    ),
    "a number with a point": (
        "x: 2.5",
        NUMBER,
        """
        1:4 not-a-number
          “x” is a whole number, not “2.5”.
          Write: x: 2
        """,
    ),
    "a number with a zero before it": (
        "x: 012",
        Whole(0, 100),
        """
        1:4 not-a-number
          “x” is a whole number, not “012”.
          Write: x: 12
        """,
    ),
    "a number in words": (
        "x: five",
        NUMBER,
        """
        1:4 not-a-number
          “x” is a whole number, not “five”.
          Write a whole number from 1 to 5.
        """,
    ),
    "a number that is missing": (
        "x:",
        NUMBER,
        """
        1:3 not-a-number
          “x” is one whole number.
          Write a whole number from 1 to 5.
        """,
    ),
    "a number that is a list": (
        "x: [1]",
        NUMBER,
        """
        1:4 not-a-number
          “x” is one whole number.
          Write a whole number from 1 to 5.
        """,
    ),
    "a number out of range": (
        "x: 6",
        NUMBER,
        """
        1:4 number-out-of-range
          “x” cannot be 6.
          Write a whole number from 1 to 5.
        """,
    ),
    "a number longer than any": (
        "x: 99999999999999999999",
        NUMBER,
        """
        1:4 number-out-of-range
          “x” cannot be 99999999999999999999.
          Write a whole number from 1 to 5.
        """,
    ),
    "a number below zero": (
        "x: -1",
        NUMBER,
        """
        1:4 number-out-of-range
          “x” cannot be -1.
          Write a whole number from 1 to 5.
        """,
    ),
    "another format": (
        "x: 2",
        Format(),
        """
        1:4 unknown-format
          This program reads format 1 and no other.
          Write: x: 1
        """,
    ),
    "a format in quotes": (
        'x: "1"',
        Format(),
        """
        1:4 unknown-format
          This program reads format 1 and no other.
          Write: x: 1
        """,
    ),
    "a switch in between": (
        "x: maybe",
        SWITCH,
        """
        1:4 not-a-switch
          “x” is either yes or no, without quotes.
          Write: x: yes
        """,
    ),
    "a switch in quotes": (
        'x: "yes"',
        SWITCH,
        """
        1:4 not-a-switch
          “x” is either yes or no, without quotes.
          Write: x: yes
        """,
    ),
    "a misspelt word": (
        "x: rde",
        COLOUR,
        """
        1:4 unknown-word
          “rde” is not known for “x”.
          Did you mean “red”?
        """,
    ),
    "a word that is not known": (
        "x: sunshine",
        COLOUR,
        """
        1:4 unknown-word
          “sunshine” is not known for “x”.
          Write one of: red, blue.
        """,
    ),
    "a word that is a list": (
        "x: [red]",
        COLOUR,
        """
        1:4 unknown-word
          “x” is one word.
          Write one of: red, blue.
        """,
    ),
    "a list that is a word": (
        "x: red",
        Each(COLOUR),
        """
        1:4 not-a-list
          “x” is a list.
          Write: x: [red]
        """,
    ),
    "a list that is a text": (
        "x: What now?",
        Each(TEXT),
        """
        1:4 not-a-list
          “x” is a list.
          Start each part on a line of its own, with a dash and a space.
        """,
    ),
    "a list that is a mapping": (
        """
        x:
          id: a
        """,
        Each(TEXT),
        """
        2:3 missing-dash
          “x” is a list: each part starts with a dash.
          Write: - id: a, and indent the lines that belong to it by two spaces more.
        """,
    ),
    "a list that is a mapping in braces": (
        "x: {id: a}",
        Each(TEXT),
        """
        1:4 not-a-list
          “x” is a list.
          Start each part on a line of its own, with a dash and a space.
        """,
    ),
    "words that are no list": (
        "x: rain, wind",
        Each(TEXT),
        """
        1:4 not-a-list
          “x” is a list.
          Write: x: [rain, wind]
        """,
    ),
    "a list that is empty": (
        "x:",
        NUMBERS,
        """
        1:3 too-few
          “x” is empty, and needs at least 1.
          Add 1 more, each behind a dash.
        """,
    ),
    "a list that is too long": (
        "x: [1, 2, 3, 4]",
        NUMBERS,
        """
        1:4 too-many
          “x” has 4, and takes at most 3.
          Take away what is least needed.
        """,
    ),
    "several faults in a list": (
        "x: [1, 9, two]",
        NUMBERS,
        """
        1:8 number-out-of-range
          “x” cannot be 9.
          Write a whole number from 1 to 5.
        1:11 not-a-number
          “x” is a whole number, not “two”.
          Write a whole number from 1 to 5.
        """,
    ),
    "none where one or more are wanted": (
        "x: []",
        OneOrMore(NUMBER),
        """
        1:4 too-few
          “x” is empty, and needs at least 1.
          Add 1 more, each behind a dash.
        """,
    ),
    "the same id twice": (
        """
        x:
          - id: a
            n: 1
          - n: 2
          - id: a
            n: 3
        """,
        Each(ITEM, check=unique),
        """
        5:9 duplicate-id
          “a” stands in this list twice; the first is in line 2.
          Give each an id of its own, or delete one.
        """,
    ),
    "the same word twice": (
        "x: [red, blue, red]",
        Each(COLOUR, check=unique),
        """
        1:16 duplicate-id
          “red” stands in this list twice; the first is in line 1.
          Give each an id of its own, or delete one.
        """,
    ),
    "something without an id among those that have one": (
        "x: [[a], {n: 1}]",
        Each(ITEM, check=unique),
        """
        1:5 not-a-mapping
          “x” is no list, but made of lines such as “n: ...”.
          Delete the dashes.
        """,
    ),
    "a record that is a text": (
        "x: Hello",
        ITEM,
        """
        1:4 not-a-mapping
          “x” is made of lines such as “n: ...”.
          Write them below it, each indented by two spaces more.
        """,
    ),
    "a record without a space behind its colon": (
        "x: id:a",
        ITEM,
        """
        1:4 missing-space
          After the colon a space is missing.
          Write: id: a
        """,
    ),
    "a record that is a list": (
        """
        x:
          - id: a
        """,
        ITEM,
        """
        2:3 not-a-mapping
          “x” is no list, but made of lines such as “n: ...”.
          Delete the dashes.
        """,
    ),
    "a record that is missing": (
        "x:",
        ITEM,
        """
        1:3 not-a-mapping
          “x” is made of lines such as “n: ...”.
          Write them below it, each indented by two spaces more.
        """,
    ),
    "a key that is misspelt, and read all the same": (
        "x: {n: 2, idd: B}",
        ITEM,
        """
        1:11 unknown-key
          “idd” is not known here.
          Did you mean “id”?
        1:16 not-an-id
          “B” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: id: b
        """,
    ),
    "a key that is not known": (
        "x: {n: 2, weather: rain}",
        ITEM,
        """
        1:11 unknown-key
          “weather” is not known here.
          Known here: n, id, text.
        """,
    ),
    "a comma in a text within braces": (
        "x: {id: a, n: 1, text: rain, wind}",
        ITEM,
        """
        1:30 comma-in-text
          Between braces, the comma before “wind” ends the text.
          Put the whole text in quotes: text: "rain, wind"
        """,
    ),
    "commas in two texts within braces": (
        "x: {text: rain, wind, and snow, id: a, b, n: 1}",
        ITEM,
        """
        1:17 comma-in-text
          Between braces, the comma before “wind” ends the text.
          Put the whole text in quotes: text: "rain, wind, and snow"
        1:40 comma-in-text
          Between braces, the comma before “b” ends the text.
          Put the whole text in quotes: id: "a, b"
        """,
    ),
    "a text that goes on with a colon": (
        """
        x:
          id: a
          n: 1
          And more: rain
        """,
        ITEM,
        """
        4:3 unknown-key
          “And more” is not known here.
          If it belongs to the text before it, put all of that text in quotes.
        """,
    ),
    "a time of day": (
        "x: 1:30",
        Whole(1, 240),
        """
        1:4 not-a-number
          “x” is a whole number, not “1:30”.
          Write a whole number from 1 to 240.
        """,
    ),
    "a key that is missing": (
        "x: {id: a}",
        ITEM,
        """
        1:4 missing-key
          “n” is missing here.
          Add a line such as: n: 1
        """,
    ),
    "two keys that exclude each other": (
        "x: {n: 1, first: a, second: b}",
        PAIR,
        """
        1:29 conflicting-keys
          “first” and “second” exclude each other.
          Delete one of them.
        """,
    ),
    "neither of two keys": (
        "x: {n: 1}",
        PAIR,
        """
        1:4 missing-key
          “first” or “second” is missing here.
          Add a line such as: first: a
        """,
    ),
}


@pytest.mark.parametrize(("source", "shape", "expected"), READ)
def test_what_fits_is_read(source: str, shape: Shape[object], expected: object) -> None:
    """A value stands in the file as people write it."""
    record: Record[object] = Record(dict, {"x": may(shape)})
    reading = read(f"x: {source}", record)

    assert {"x": expected} == reading.value


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_told(name: str) -> None:
    """What is wrong, where, and what to write instead; and nothing is made of it."""
    source, shape, expected = REFUSED[name]

    record: Record[object] = Record(dict, {"x": need(shape, "x: ...")})
    reading = read(source, record)

    assert block(expected) == report(reading.problems)
    assert reading.value is None


@pytest.mark.parametrize(
    "shape",
    [TEXT, Id(), NUMBER, Format(), SWITCH, COLOUR, NUMBERS, OneOrMore(NUMBER), When(), ITEM],
    ids=lambda shape: type(shape).__name__,
)
def test_what_is_missing_hides_nothing_else(shape: Shape[object]) -> None:
    """Something stands in for it, and the rest is read."""
    record: Record[object] = Record(dict, {"x": need(shape, "x: ..."), "n": may(NUMBER)})

    expected = """
        1:1 missing-key
          “x” is missing here.
          Add a line such as: x: ...
        1:4 number-out-of-range
          “n” cannot be 9.
          Write a whole number from 1 to 5.
    """
    assert block(expected) == report(read("n: 9", record).problems)
