"""Bars, dots, chips and tables: the figures of the pleasant pages."""

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from game.core.status import Status
from game.play.meters import Meter, OwnMeter
from game.play.moves import Move
from game.play.sentences import you_did
from game.play.wording import better, signed, status_name
from game.text.blocks import Path, Thousand, Title
from game.text.palette import HONEY, RASPBERRY, RUST, STATUS, TEAL, VIOLET
from game.texts import _, grouped

_BAR = 24
_SHORT_BAR = 10
_DOT = 50
_CHURN_MOST = 22
_WIDE = 76


def chip(status: Status) -> Text:
    """Return a status on its tint."""
    return Text(f" {status_name(status)} ", style=STATUS[status])


def direction(by: int, good: int = 1) -> tuple[str, str]:
    """Return the mark of a rise, a fall or no change, and the colour of what it is: good or bad.

    `good` says which way is good: 1 up, -1 down, 0 neither.
    """
    mark = "▲" if by > 0 else "▼" if by < 0 else "="
    return mark, TEAL if by * good > 0 else RUST if by * good < 0 else "dim"


def timeline(title: Title, width: int) -> RenderableType:
    """Return a line across the page, with a mark for each turn: gain, loss, now, to come."""
    marks = Text()
    for by in title.so_far:
        mark, style = direction(by)
        marks.append(f" {mark}", style)
    if title.awaits:
        marks.append(" ●", RASPBERRY)
    marks.append(" ○" * (title.of - len(title.so_far) - title.awaits), "dim")
    marks.truncate(width, overflow="ellipsis")
    return Text.assemble(("─" * max(0, width - marks.cell_len), "dim"), marks)


def gauges(meters: tuple[Meter | OwnMeter, ...]) -> RenderableType:
    """Return values as bars, numbers and words; churn risk on a scale that ends at 22."""
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for meter in meters:
        if isinstance(meter, OwnMeter):
            table.add_row(*_own_gauge(meter))
            continue
        if meter.value == "churn-risk":
            bar, number = _bar(meter.number, _CHURN_MOST, _risk_colour(meter.number)), "{} %"
        else:
            colour = VIOLET if meter.value == "trust" else RASPBERRY
            bar, number = _bar(meter.number, meter.most, colour), "{}"
        table.add_row(meter.name, bar, Text(number.format(meter.number), "bold"), meter.word)
    return table


def _own_gauge(meter: OwnMeter) -> tuple[str, Text, Text, str]:
    bar = _bar(meter.number - meter.lowest, meter.highest - meter.lowest, TEAL)
    return meter.name, bar, Text(str(meter.number), "bold"), better(meter.good)


def thousand(block: Thousand) -> RenderableType:
    """Return 1,000 customers as twenty dots, hollow where they left."""
    dots = round(block.stayed / _DOT)
    crowd = Text.assemble(("●" * dots, TEAL), ("○" * (1000 // _DOT - dots), "dim"))
    sentence = _("of 1,000 customers like {name}, {stayed} stayed")
    words = Text(sentence.format(name=block.who, stayed=grouped(block.stayed)))
    if block.before > block.stayed:
        left = grouped(block.before - block.stayed)
        words.append(", ").append(_("{left} left").format(left=left), RUST)
    table = Table.grid(padding=(0, 2))
    table.add_row(crowd, words)
    return table


def move(block: Move) -> RenderableType:
    """Return a change: mark, value, by how much, and each part of it with its reason."""
    mark, style = direction(block.by, block.good)
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(min_width=11, max_width=20)
    table.add_column(min_width=3, justify="right", no_wrap=True)
    table.add_column(ratio=1)
    head = (Text(mark, style), Text(block.name, "bold"), Text(signed(block.by), f"bold {style}"))
    if len(block.reasons) == 1:
        table.add_row(*head, block.reasons[0].text)
        return table
    table.add_row(*head, Text(f"{block.before} → {block.after}", "dim"))
    for reason in block.reasons:
        table.add_row("", "", Text(signed(reason.by), direction(reason.by)[1]), reason.text)
    return table


def path(block: Path, width: int) -> RenderableType:
    """Return the way through a run: one row for each turn, or two where there is little room."""
    return _wide_path(block) if width >= _WIDE else _narrow_path(block)


def _wide_path(block: Path) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    table.add_column(ratio=1)
    for justify in ("left", "right", "right", "left"):
        table.add_column(justify=justify, no_wrap=True)
    names = (_("Affection"), _("Trust"), _("Churn"), _("Status"))
    table.add_row("", "", *(Text(name, "dim") for name in names))
    table.add_row("", Text(_("At the start"), "dim"), _affection(block.start))
    for point in block.points:
        table.add_row(
            Text(str(point.number), "dim"),
            you_did(point.did, point.label),
            _affection(point.affection),
            str(point.trust),
            f"{point.churn_risk} %",
            chip(point.status),
        )
    return table


def _narrow_path(block: Path) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    table.add_row("", Text(_("At the start"), "dim"))
    table.add_row("", _affection(block.start))
    for point in block.points:
        figures = _affection(point.affection)
        figures.append("  ").append_text(chip(point.status))
        figures.append(_("  trust {number}").format(number=point.trust))
        figures.append(_("  churn {number} %").format(number=point.churn_risk))
        table.add_row(Text(str(point.number), "dim"), you_did(point.did, point.label))
        table.add_row("", figures)
    return table


def _affection(number: int) -> Text:
    return Text.assemble((f"{number:3} ", "bold"), _bar(number, 100, RASPBERRY, _SHORT_BAR))


def _bar(number: int, most: int, colour: str, length: int = _BAR) -> Text:
    full = min(length, round(length * number / most))
    return Text.assemble(("━" * full, colour), ("─" * (length - full), "dim"))


def _risk_colour(risk: int) -> str:
    return next(colour for lowest, colour in ((20, RUST), (10, HONEY), (0, TEAL)) if risk >= lowest)
