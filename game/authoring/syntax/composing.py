"""From a text to nodes: the one module that knows how YAML is parsed.

Events are read rather than PyYAML's own nodes, whose making recurses and follows aliases.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from game.authoring.codes import Code
from game.authoring.findings import Findings, shown
from game.authoring.syntax.characters import first_unwanted, report_unwanted
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence, in_one_line
from game.authoring.syntax.spot import Spot, line_at
from game.problem import Place
from game.texts import _

MOST_DEPTH = 20
MOST_NODES = 60_000
MOST_CHARACTERS = 5_000
"""A scenario is 7 deep; 20,000 lines have 60,000 nodes; a text fills at most a page."""

MOST_READ = 2_000_000
"""How many characters are parsed in all, when a text is repaired and parsed again.

To begin again costs as much as a tenth of the text, even if it breaks at once.
"""

Loader = type[yaml.SafeLoader | yaml.CSafeLoader]

FASTEST_LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CUT = re.compile(r"#\S")


def compose(
    text: str, file: str, findings: Findings, loader: Loader = FASTEST_LOADER
) -> Node | None:
    """Return the tree of a text, or None where there is none to go on with.

    A mistake in the writing stops a parser. It is reported and repaired in memory or, where nobody
    knows how, left out with the lines that belong to it; then the text is parsed again, so that one
    run finds what is wrong behind it.
    """
    lines = text.split("\n")
    repaired: set[int] = set()
    left = MOST_READ
    while True:
        tree = _Tree(file, lines)
        try:
            root = tree.read(loader)
        except _TooMuchError as error:
            findings.add(*error.args)
            return None
        except _BrokenError as broken:
            from game.authoring.syntax.diagnosis import belonging, diagnose  # noqa: PLC0415 - rare

            mistake = diagnose(lines, broken.spot)
            left -= len(text) // 10 + sum(map(len, lines[: broken.spot.line]))
        else:
            findings.extend(tree.findings.problems)
            return root
        if mistake.line not in repaired:  # Else its repair did not help, and it is left out.
            place = Place(file, mistake.line + 1, mistake.column + 1)
            findings.add(mistake.code, place, mistake.message, mistake.help)
        repair = {} if mistake.line in repaired else mistake.repair
        repair = repair or dict.fromkeys(belonging(lines, mistake), "")
        if left < 0 or findings.full:
            findings.broken_off = True
            return None
        if all(lines[number] == line for number, line in repair.items()):
            findings.extend(tree.findings.problems)
            return None
        repaired.add(mistake.line)
        findings.left_out |= {number + 1 for number, line in repair.items() if not line}
        lines = [repair.get(number, line) for number, line in enumerate(lines)]


class _BrokenError(Exception):
    """The text is no YAML from this spot on."""

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot)
        self.spot = spot


class _TooMuchError(Exception):
    """The text is larger than any scenario: a code, a place, a message and what to do."""


class _Open:
    """A list or mapping whose end has not come yet; keys and values stand in turns."""

    def __init__(self, event: yaml.CollectionStartEvent) -> None:
        self.event = event
        self.items: list[Node] = []


class _Tree:
    """Nodes growing from events, without recursion."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.findings = Findings()
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.nodes = 0

    def read(self, loader: Loader) -> Node | None:
        """Return the root of the text, None if it is empty; raises what is told above."""
        documents = 0
        event: yaml.Event | None = None
        try:
            for event in yaml.parse("\n".join(self.lines), Loader=loader):
                documents += isinstance(event, yaml.DocumentStartEvent)
                if documents > 1:
                    raise _BrokenError(_spot_of(event))
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise _BrokenError(_spot(error, _spot_of(event))) from None
        except (yaml.YAMLError, ValueError, OverflowError):  # the last two: PyYAML's own slips
            raise _BrokenError(_spot_of(event)) from None
        return self.root

    def _take(self, event: yaml.Event) -> None:
        match event:
            case (
                yaml.NodeEvent(anchor=str())  # an anchor, or an alias
                | yaml.ScalarEvent(tag=str())
                | yaml.CollectionStartEvent(tag=str())
            ):
                raise _BrokenError(_spot_of(event))
            case yaml.ScalarEvent():
                self._put(self._scalar(event), event)
            case yaml.CollectionStartEvent():
                self.open.append(_Open(event))
                if len(self.open) > MOST_DEPTH:
                    raise self._too_much(event)
            case yaml.SequenceEndEvent():
                ended = self.open.pop()
                flow = bool(ended.event.flow_style)
                self._put(Sequence(tuple(ended.items), self._place(ended.event), flow), event)
            case yaml.MappingEndEvent():
                ended = self.open.pop()
                for part in self._with_dashes(ended):
                    self._put(self._mapping(part), event)

    def _put(self, node: Node, event: yaml.Event) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise self._too_much(event)
        if self.open:
            self.open[-1].items.append(node)
        else:
            self.root = node

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        (line, column), (last_line, last_column) = _start(event), _end(event)
        place, text = Place(self.file, line + 1, column + 1), event.value
        plain = not event.style
        if found := first_unwanted(text):
            report_unwanted(found[0], place, self.findings)
        if len(text) > MOST_CHARACTERS:
            self.findings.add(
                Code.TEXT_TOO_LONG,
                place,
                _("This text has {count} characters, more than anybody reads.").format(
                    count=len(text)
                ),
                _("Cut it to at most {most} characters.").format(most=MOST_CHARACTERS),
            )
            text = text[:MOST_CHARACTERS]
        width = len(text) + 2 * (not plain)
        straight = (last_line, last_column) == (line, column + width)
        behind = line_at(self.lines, last_line)[last_column:].lstrip() if plain else ""
        return Scalar(text, place, plain, straight, behind if _CUT.match(behind) else "")

    def _with_dashes(self, ended: _Open) -> Iterator[_Open]:
        """Split an item of a list where its first key stands again: there a dash is missing."""
        part = _Open(ended.event)
        first = ended.items[0].text if ended.items and isinstance(ended.items[0], Scalar) else ""
        splits = first == "id" and not ended.event.flow_style and self._in_list()
        for key, value in zip(ended.items[::2], ended.items[1::2], strict=True):
            if splits and part.items and isinstance(key, Scalar) and key.text == first:
                self.findings.add(
                    Code.MISSING_DASH,
                    key.place,
                    _("Something new starts here, and has no dash."),
                    _("Write: - {line}, below the dash in line {number}").format(
                        line=f"{first}: {shown(in_one_line(value))}",
                        number=ended.items[0].place.line,
                    ),
                )
                yield part
                part = _Open(ended.event)
            part.items += [key, value]
        yield part

    def _in_list(self) -> bool:
        """Whether what ended just now is an item of a list."""
        return bool(self.open) and isinstance(self.open[-1].event, yaml.SequenceStartEvent)

    def _mapping(self, ended: _Open) -> Mapping:
        first: dict[str, int] = {}
        pairs = []
        for key, value in zip(ended.items[::2], ended.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.findings.add(
                    Code.KEY_IS_NO_WORD,
                    key.place,
                    _("Before a colon stands one word, not a list or a mapping."),
                    _("If this is a text, put all of it in quotes."),
                )
            elif key.text in first:
                self.findings.add(
                    Code.DUPLICATE_KEY,
                    key.place,
                    _("“{key}” stands here a second time; the first is in line {line}.").format(
                        key=shown(key.text), line=first[key.text]
                    ),
                    _("Keep one of the two."),
                )
            else:
                first[key.text] = key.place.line
                pairs.append((key, value))
        return Mapping(tuple(pairs), self._place(ended.event), bool(ended.event.flow_style))

    def _too_much(self, event: yaml.Event) -> _TooMuchError:
        return _TooMuchError(
            Code.TOO_DEEP if len(self.open) > MOST_DEPTH else Code.FILE_TOO_LARGE,
            self._place(event),
            _("The file is nested deeper, or holds more, than any scenario needs."),
            _("Split it into several scenarios; if a text starts with [ or {, put it in quotes."),
        )

    def _place(self, event: yaml.Event) -> Place:
        line, column = _start(event)
        return Place(self.file, line + 1, column + 1)


def _spot_of(event: yaml.Event | None) -> Spot:
    """Where an event began; the start of the text before there was one."""
    return Spot(*_start(event)) if event else Spot(0, 0)


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _end(event: yaml.Event) -> tuple[int, int]:
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _spot(error: yaml.MarkedYAMLError, last: Spot) -> Spot:
    """Where a parser gave up, and where what it was reading began."""
    mark, context = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (last.line, last.column)
    return Spot(line, column, context.line if context else None)


class Span(NamedTuple):
    """A part of a text: from where to where it goes, counted in characters.

    `kind` is "text", "list", "mapping" or, where one of the last two ends, "end". `text` is what is
    written, `style` how: "" for plain, a quote, ">" or "|"; `flow` says whether there are brackets.
    """

    kind: str
    start: int
    end: int
    column: int
    text: str = ""
    style: str = ""
    flow: bool = False


_RESOLVER, _TEXT_TAG = yaml.resolver.Resolver(), "tag:yaml.org,2002:str"

_KINDS: dict[type[yaml.Event], str] = {
    yaml.ScalarEvent: "text",
    yaml.SequenceStartEvent: "list",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceEndEvent: "end",
    yaml.MappingEndEvent: "end",
}


def spans(text: str) -> Iterator[Span]:
    """Yield the parts of a text that `compose` could read without repairing anything."""
    for event in yaml.parse(text, Loader=FASTEST_LOADER):
        kind = _KINDS.get(type(event))
        first, last = event.start_mark, event.end_mark
        if kind and first and last:
            yield Span(
                kind,
                first.index,
                last.index,
                first.column,
                getattr(event, "value", ""),
                getattr(event, "style", "") or "",
                bool(getattr(event, "flow_style", False)),
            )


def means(written: str, text: str, *, flow: bool = False, plain_text: bool = False) -> bool:
    """Whether what is written behind a key, or in brackets, is read as a text again.

    With `plain_text`, it must be a text to every program, and no number, date or switch.
    """
    line = f"[{written}, a]" if flow else f"a: {written}"
    try:
        found = [span for span in spans(line) if span.kind == "text"]
    except yaml.YAMLError:
        return False
    value = found[0 if flow else 1] if len(found) == 2 else None  # noqa: PLR2004 - it, and “a”
    if value is None or value.text != text or value.end - value.start != len(written):
        return False
    tag: str = _RESOLVER.resolve(  # type: ignore[no-untyped-call]  # as the stubs have it
        yaml.ScalarNode, written, (True, False)
    )
    return not plain_text or tag == _TEXT_TAG
