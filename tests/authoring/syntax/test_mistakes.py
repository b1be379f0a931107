"""The mistakes that writers of YAML make: what each is called, where it is, what to write."""

import pytest
import yaml

from game.authoring.findings import Findings
from game.authoring.syntax.characters import clean_text
from game.authoring.syntax.composing import FASTEST_LOADER, Loader, compose
from tests.authoring.reports import block, report

LOADERS: list[Loader] = list(dict.fromkeys([FASTEST_LOADER, yaml.SafeLoader]))

MISTAKES = {
    "a colon in dialogue": (
        """
        says: Well: no
        did: x
        """,
        """
        1:11 colon-in-text
          The colon in “Well: no” is read as the end of a key.
          Put the whole text in quotes: says: "Well: no"
        """,
    ),
    "a colon in an item of a list": (
        """
        discussion:
          - Think: what now: and then
          - ok
        """,
        """
        2:10 colon-in-text
          The colon in “Think: what now: and then” is read as the end of a key.
          Put the whole text in quotes: - "Think: what now: and then"
        """,
    ),
    "a colon in dialogue between curly quotes": (
        """
        says: “Well: no”
        """,
        """
        1:12 colon-in-text
          The colon in ““Well: no”” is read as the end of a key.
          Put the whole text in quotes: says: "Well: no"
        """,
    ),
    "a colon further on in a text of several lines": (
        """
        story: He came
          and said: no
        id: a
        """,
        """
        2:11 colon-in-text
          The colon in “and said: no” is read as the end of a key.
          Put the whole text, which begins above, in quotes.
        """,
    ),
    "a colon in the first of several lines": (
        """
        story: He said: no
          and left
        id: a
        """,
        """
        1:15 colon-in-text
          The colon in “He said: no” is read as the end of a key.
          Put the whole text in quotes, to its end some lines below.
        """,
    ),
    "a text after the closing quote": (
        """
        says: "No" said she
        did: x
        """,
        """
        1:10 text-after-quote
          The text ends at this quote, and “said she” is left over.
          Put the whole text in quotes: says: '"No" said she'
        """,
    ),
    "a text that begins and ends with quotes of its own": (
        """
        says: "No" said she, "never"
        did: x
        """,
        """
        1:10 text-after-quote
          The text ends at this quote, and “said she, "never"” is left over.
          Put the whole text in quotes: says: '"No" said she, "never"'
        """,
    ),
    "quotes within quotes": (
        """
        says: "He said "no" to me"
        did: x
        """,
        """
        1:16 text-after-quote
          The text ends at this quote, and “no" to me"” is left over.
          Put the whole text in quotes: says: 'He said "no" to me'
        """,
    ),
    "quotes and apostrophes": (
        """
        says: "He said "no", didn't he?"
        did: x
        """,
        """
        1:16 text-after-quote
          The text ends at this quote, and “no", didn't he?"” is left over.
          Put the whole text in quotes: says: 'He said "no", didn''t he?'
        """,
    ),
    "an apostrophe within single quotes": (
        """
        says: 'It's fine'
        did: x
        """,
        """
        1:10 text-after-quote
          The text ends at this quote, and “s fine'” is left over.
          Put the whole text in quotes: says: "It's fine"
        """,
    ),
    "a quote that is not closed": (
        """
        says: "No
        did: x
        """,
        """
        1:7 quote-not-closed
          The quote that begins here is not closed.
          Close it: says: "No"
        """,
    ),
    "a quote that is not closed, noticed at the next quote": (
        """
        says: "No
        did: x
        why: "y"
        """,
        """
        1:7 quote-not-closed
          The quote that begins here is not closed.
          Close it: says: "No"
        """,
    ),
    "a quote over two lines that is not closed": (
        """
        says: "No
          and no
        did: x
        """,
        """
        1:7 quote-not-closed
          The quote that begins here is not closed.
          Close it in line 2: and no"
        """,
    ),
    "a quote over two lines that is not closed, nor indented": (
        """
        says: "No
        and no
        did: x
        """,
        """
        1:7 quote-not-closed
          The quote that begins here is not closed.
          Close it in line 2: and no"
        """,
    ),
    "a quote that is closed by a curly one": (
        """
        says: "No”
        did: x
        """,
        """
        1:7 quote-not-closed
          The quote that begins here is not closed.
          Close it: says: "No"
        """,
    ),
    "a text that goes on with a colon": (
        """
        says: "No": she said
        did: x
        """,
        """
        1:10 text-after-quote
          The text ends at this quote, and “: she said” is left over.
          Put the whole text in quotes: says: '"No": she said'
        """,
    ),
    "several backslashes": (
        r"""
        says: "C:\Users\media\new"
        did: x
        """,
        r"""
        1:10 backslash
          In double quotes “\U” means nothing.
          Write the backslash twice: says: "C:\\Users\\media\new"
        """,
    ),
    "a backslash": (
        r"""
        says: "C:\windows"
        did: x
        """,
        r"""
        1:10 backslash
          In double quotes “\w” means nothing.
          Write the backslash twice: says: "C:\\windows"
        """,
    ),
    "a star": (
        """
        says: *sighs* Again?
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “*”, which means something else in YAML.
          Put the whole text in quotes: says: "*sighs* Again?"
        """,
    ),
    "an alias that was meant as text": (
        """
        says: *sighs
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “*”, which means something else in YAML.
          Put the whole text in quotes: says: "*sighs"
        """,
    ),
    "an ampersand": (
        """
        says: &more to come
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “&”, which means something else in YAML.
          Put the whole text in quotes: says: "&more to come"
        """,
    ),
    "an exclamation mark": (
        """
        says: !never
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “!”, which means something else in YAML.
          Put the whole text in quotes: says: "!never"
        """,
    ),
    "a percent sign": (
        """
        says: %50 less
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “%”, which means something else in YAML.
          Put the whole text in quotes: says: "%50 less"
        """,
    ),
    "an at sign": (
        """
        says: @sanne hello
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “@”, which means something else in YAML.
          Put the whole text in quotes: says: "@sanne hello"
        """,
    ),
    "a backtick": (
        """
        says: `hello`
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “`”, which means something else in YAML.
          Put the whole text in quotes: says: "`hello`"
        """,
    ),
    "a greater-than sign": (
        """
        says: > hello
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “>”, which means something else in YAML.
          Put the whole text in quotes: says: "> hello"
        """,
    ),
    "a bar": (
        """
        says: | hello
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “|”, which means something else in YAML.
          Put the whole text in quotes: says: "| hello"
        """,
    ),
    "a dash": (
        """
        says: - hello
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “-”, which means something else in YAML.
          Put the whole text in quotes: says: "- hello"
        """,
    ),
    "a bracket": (
        """
        says: [smiles] Hello.
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “[”, which means something else in YAML.
          Put the whole text in quotes: says: "[smiles] Hello."
        """,
    ),
    "a brace": (
        """
        says: {customer} is late.
        did: x
        """,
        """
        1:7 special-first-character
          A text cannot start with “{”, which means something else in YAML.
          Put the whole text in quotes: says: "{customer} is late."
        """,
    ),
    "a bracket that is not closed": (
        """
        lessons: [no-excuses
        id: a
        """,
        """
        1:10 brackets-unclear
          “[” is not closed by “]”.
          Close it: lessons: [no-excuses], or put it in quotes if it is a text.
        """,
    ),
    "a bracket that is not closed, at the end": (
        """
        lessons: [no-excuses,
        """,
        """
        1:10 brackets-unclear
          “[” is not closed by “]”.
          Close it: lessons: [no-excuses], or put it in quotes if it is a text.
        """,
    ),
    "a colon within braces": (
        """
        failure: {kind: service: 2}
        id: a
        """,
        """
        1:10 brackets-unclear
          What stands between “{” and “}” cannot be understood.
          Put commas between the parts, and each text in quotes.
        """,
    ),
    "an anchor on a list": (
        """
        turns: &turns
          - id: a
        """,
        """
        1:8 unsupported-yaml
          Anchors (&), aliases (*) and tags (!) are not used in these files.
          Write in full what is meant; or, if this is a text, put it in quotes.
        """,
    ),
    "a tag on a mapping": (
        """
        customer: !!map
          id: a
        """,
        """
        1:11 unsupported-yaml
          Anchors (&), aliases (*) and tags (!) are not used in these files.
          Write in full what is meant; or, if this is a text, put it in quotes.
        """,
    ),
    "an alias in a list": (
        """
        lessons: [*all]
        """,
        """
        1:11 unsupported-yaml
          Anchors (&), aliases (*) and tags (!) are not used in these files.
          Write in full what is meant; or, if this is a text, put it in quotes.
        """,
    ),
    "a tab": (
        "customer:\n\tname: Sanne",
        """
        2:1 tab
          This line is indented with a tab.
          Indent with spaces: let your editor put two for each tab.
        """,
    ),
    "tabs": (
        "customer:\n\tname: Sanne\n\tabout: x",
        """
        2:1 tab
          This line and 1 more are indented with tabs.
          Indent with spaces: let your editor put two for each tab.
        """,
    ),
    "an indentation between two levels": (
        """
        customer:
          name: Sanne
         about: x
        """,
        """
        3:2 wrong-indentation
          This line is indented by 1 space, like none of the lines above it.
          Indent it by 0 or 2 spaces.
        """,
    ),
    "an indentation too deep": (
        """
        turns:
          - id: a
             title: x
        """,
        """
        3:6 wrong-indentation
          This line is indented by 5 spaces, like none of the lines above it.
          Indent it by 4 or 0 spaces. Or, if the text above goes on here, put that text in quotes.
        """,
    ),
    "a key too deep behind a text": (
        """
        title: x
          summary: y
        """,
        """
        2:3 wrong-indentation
          This line is indented by 2 spaces, like none of the lines above it.
          Start it at the left edge. Or, if the text above goes on here, put that text in quotes.
        """,
    ),
    "a key at the column of its dash": (
        """
        turns:
          - id: a
            story: x
          title: y
        """,
        """
        4:3 wrong-indentation
          This line is indented by 2 spaces, like none of the lines above it.
          Indent it by 4 spaces.
        """,
    ),
    "a missing dash": (
        """
        turns:
          - id: a
            story: x
          id: b
        """,
        """
        4:3 missing-dash
          The lines around this one are a list, but it does not start with a dash.
          Write: - id: b
        """,
    ),
    "a missing dash before a text": (
        """
        discussion:
          - What?
          When?
        sources:
          - x
        """,
        """
        3:3 missing-dash
          The lines around this one are a list, but it does not start with a dash.
          Write: - When?
        """,
    ),
    "a first dash missing": (
        """
        turns:
            id: a
            story: x
          - id: b
        """,
        """
        2:5 missing-dash
          A new part of a list starts here, and has no dash.
          Write: - id: a
        """,
    ),
    "a dash missing, with its place left": (
        """
        turns:
          id: a
            story: x
          - id: b
        """,
        """
        2:3 missing-dash
          A new part of a list starts here, and has no dash.
          Write: - id: a
        """,
    ),
    "a dash without a space": (
        """
        turns:
          -id: a
            story: x
        """,
        """
        2:4 missing-space
          After the dash a space is missing.
          Write: - id: a
        """,
    ),
    "a dash without a space in a list of texts": (
        """
        discussion:
          - What?
          -When?
          - Who: who?
        """,
        """
        3:4 missing-space
          After the dash a space is missing.
          Write: - When?
        4:8 colon-in-text
          The colon in “Who: who?” is read as the end of a key.
          Put the whole text in quotes: - "Who: who?"
        """,
    ),
    "a line that slipped to the left": (
        """
        customer:
          name: Sanne
        about: Her first car
          portrait: sanne
        """,
        """
        3:1 wrong-indentation
          This line is indented by 0 spaces, the lines around it by 2.
          Indent it by 2 spaces.
        """,
    ),
    "an unexpected dash": (
        """
        title: x
        - id: a
        """,
        """
        2:1 unexpected-dash
          A dash starts a list here, among lines that are no list.
          Move it below the key it belongs to, indented by two spaces more.
        """,
    ),
    "a text that begins deeper than it goes on": (
        """
        summary: >-
            One
          two
        id: a
        """,
        """
        3:3 wrong-indentation
          This line is indented less than the text that it belongs to.
          Indent every line of the text by 4 spaces.
        """,
    ),
    "a text that is not indented": (
        """
        summary: >-
        One two
        id: a
        """,
        """
        2:1 wrong-indentation
          This line is indented less than the text that it belongs to.
          Indent every line of the text by 2 spaces.
        """,
    ),
    "a missing space": (
        """
        format:1
        title: x
        """,
        """
        1:8 missing-space
          After the colon a space is missing.
          Write: format: 1
        """,
    ),
    "a missing space in a list": (
        """
        turns:
          - id:a
            title: x
        """,
        """
        2:8 missing-space
          After the colon a space is missing.
          Write: - id: a
        """,
    ),
    "a missing colon": (
        """
        format: 1
        title The new car
        summary: x
        """,
        """
        2:6 missing-colon
          “title The new car” has no colon.
          Write: title: The new car
        """,
    ),
    "a text at the left edge": (
        """
        title: The late parcel
        summary: A parcel that is late,
        Ada says, and a party.
        minutes: x: y
        """,
        """
        3:1 wrong-indentation
          “Ada says, and a party.” has no key, and does not go on with the text above.
          If it goes on with that text, indent it by 2 spaces.
        4:11 colon-in-text
          The colon in “x: y” is read as the end of a key.
          Put the whole text in quotes: minutes: "x: y"
        """,
    ),
    "a text in quotes that is not indented": (
        """
        turns:
          - id: a
            title: "A parcel"
          Ada says so.
        """,
        """
        4:3 wrong-indentation
          “Ada says so.” has no key, and does not go on with the text above.
          If it goes on with that text, indent it by 6 spaces.
        """,
    ),
    "a space before a colon, and none behind it": (
        """
        format: 1
        title :The new car
        summary: x
        """,
        """
        2:6 missing-colon
          “title :The new car” has no colon.
          Write: title: The new car
        """,
    ),
    "an equals sign for a colon": (
        """
        format: 1
        title = The new car
        summary: x
        """,
        """
        2:6 missing-colon
          “title = The new car” has no colon.
          Write: title: The new car
        """,
    ),
    "a missing dash before another id": (
        """
        turns:
          - id: a
            title: x
            id: b
            title: y
            id: c
        """,
        """
        4:5 missing-dash
          Something new starts here, and has no dash.
          Write: - id: b, below the dash in line 2
        6:5 missing-dash
          Something new starts here, and has no dash.
          Write: - id: c, below the dash in line 2
        """,
    ),
    "a line at the column of its dash, below brackets": (
        """
        turns:
          - id: a
            acts: []
          title: y
        """,
        """
        4:3 wrong-indentation
          This line is indented by 2 spaces, like none of the lines above it.
          Indent it by 4 spaces.
        """,
    ),
    "three dashes": (
        """
        title: x
        ---
        summary: y
        """,
        """
        2:1 second-document
          “---” at the start of a line ends the file.
          Delete the line.
        """,
    ),
    "three dots": (
        """
        title: x
        ...
        summary: y
        """,
        """
        2:1 second-document
          “...” at the start of a line ends the file.
          Delete the line.
        """,
    ),
    "something that nobody understands": (
        """
        title: ?
        """,
        """
        1:1 not-yaml
          “title: ?” cannot be understood.
          Compare it, and the line above, with an example: indentation, colons and quotes.
        """,
    ),
    "several mistakes at once": (
        """
        says: Well: no
        did: *x* y
        why: "No" he said
        label: 'It's'
        id: a
        """,
        """
        1:11 colon-in-text
          The colon in “Well: no” is read as the end of a key.
          Put the whole text in quotes: says: "Well: no"
        2:6 special-first-character
          A text cannot start with “*”, which means something else in YAML.
          Put the whole text in quotes: did: "*x* y"
        3:9 text-after-quote
          The text ends at this quote, and “he said” is left over.
          Put the whole text in quotes: why: '"No" he said'
        4:11 text-after-quote
          The text ends at this quote, and “s'” is left over.
          Put the whole text in quotes: label: "It's"
        """,
    ),
    "a list as a key": (
        """
        [a, b]: c
        """,
        """
        1:1 key-is-no-word
          Before a colon stands one word, not a list or a mapping.
          If this is a text, put all of it in quotes.
        """,
    ),
    "a key twice": (
        """
        title: x
        summary: y
        title: z
        """,
        """
        3:1 duplicate-key
          “title” stands here a second time; the first is in line 1.
          Keep one of the two.
        """,
    ),
    "an invisible character": (
        "title: x\x07y\nsummary: y\u202ez",
        """
        1:9 invisible-character
          There is an invisible character here (U+0007).
          Delete it, or type the words around it again.
        2:11 invisible-character
          There is an invisible character here (U+202E).
          Delete it, or type the words around it again.
        """,
    ),
    "an invisible character, written as an escape": (
        r"""
        title: "x\u202ey"
        """,
        """
        1:8 invisible-character
          There is an invisible character here (U+202E).
          Delete it, or type the words around it again.
        """,
    ),
    "another mistake below a quote over two lines": (
        """
        says: "No
          and no"
        title Small
        id: a
        """,
        """
        3:6 missing-colon
          “title Small” has no colon.
          Write: title: Small
        """,
    ),
    "another mistake below a text over two lines": (
        """
        says: >-
          No
          and no
        title Small
        id: a
        """,
        """
        4:6 missing-colon
          “title Small” has no colon.
          Write: title: Small
        """,
    ),
    "a character that no escape can write": (
        r"""
        title: "x\U00110000y"
        """,
        r"""
        1:1 not-yaml
          “title: "x\U00110000y"” cannot be understood.
          Compare it, and the line above, with an example: indentation, colons and quotes.
        """,
    ),
    "a line that is indented less, among others that are not": (
        """
        turns:
            - id: a
              title: x
           - id: b
        """,
        """
        4:4 wrong-indentation
          This line is indented by 3 spaces, like none of the lines above it.
          Indent it by 4 spaces.
        """,
    ),
}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_the_words_of_a_writer(name: str, loader: Loader) -> None:
    """Whichever parser stumbles: what is wrong, where, and what to write instead."""
    source, expected = MISTAKES[name]
    findings = Findings()

    compose(
        clean_text(block(source).encode(), "file.yaml", findings), "file.yaml", findings, loader
    )

    assert block(expected) == report(findings.problems)
