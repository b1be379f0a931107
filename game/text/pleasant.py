"""Pages with colour, boxes and bars, for a terminal of 60 columns or more."""

from collections.abc import Callable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from game.play.moves import Move
from game.text.blocks import (
    Block,
    Choice,
    Gauges,
    Heading,
    Item,
    Page,
    Path,
    Signs,
    Speech,
    Standing,
    Thousand,
    Title,
    Tone,
    Words,
)
from game.text.figures import chip, gauges, move, path, thousand, timeline
from game.text.palette import HONEY, RASPBERRY, RUST, TEAL
from game.texts import _

_WIDEST = 88
_MARGIN = 1
_LOW = 40
_STYLES = {Tone.NORMAL: "", Tone.SOFT: "dim", Tone.GAIN: TEAL, Tone.LOSS: RUST, Tone.NOW: HONEY}
_MARKS = {Tone.NORMAL: "·", Tone.SOFT: "·", Tone.GAIN: "▲", Tone.LOSS: "▼", Tone.NOW: "!"}

# Blocks that stand close to one of the same kind, and blocks that stand close to any other.
_CLOSE = (Item, Move)
_GOES_ON = (Gauges, Thousand, Signs)


def on_console(
    console: Console | None = None,
) -> tuple[Callable[[Page], None], Callable[[str], None]]:
    """Return what shows a page and what asks a question, on a console or on the terminal."""
    console = console or Console(highlight=False, markup=False, emoji=False)

    def show(page: Page) -> None:
        width = min(console.width, _WIDEST)
        console.print(_page(page, width - 2 * _MARGIN, low=console.height < _LOW), width=width)

    def ask(question: str) -> None:
        console.print(Text(f"\n {question}", f"bold {RASPBERRY}"), end="")

    return show, ask


def _page(page: Page, width: int, *, low: bool) -> RenderableType:
    parts: list[RenderableType] = []
    for before, block in zip((None, *page), page, strict=False):
        if _gap(before, block, low=low):
            parts.append("")
        parts.append(_block(block, width))
    return Padding(Group(*parts), (0, _MARGIN))


def _gap(before: Block | None, block: Block, *, low: bool) -> bool:
    """Whether an empty line stands between two blocks; a low terminal saves some."""
    if isinstance(block, Choice):
        return not low
    if isinstance(before, Heading):
        return False
    if isinstance(before, type(block)):
        return not isinstance(block, _CLOSE)
    return not (isinstance(block, _GOES_ON) and isinstance(before, (Standing, *_GOES_ON)))


def _block(block: Block, width: int) -> RenderableType:  # noqa: C901, PLR0911 - one case for each
    match block:
        case Title():
            return _title(block, width)
        case Heading(text):
            return Text(text, "bold")
        case Words(text, tone):
            return Text(text, _STYLES[tone])
        case Item():
            return _item(block)
        case Speech(who, text):
            return _speech(who, text)
        case Standing():
            return _standing(block)
        case Gauges(meters):
            return gauges(meters)
        case Signs(meters):
            return Text("   ".join(f"{meter.name}: {meter.word}" for meter in meters), "dim")
        case Thousand():
            return thousand(block)
        case Choice():
            return _choice(block)
        case Move():
            return move(block)
        case Path():
            return path(block, width)


def _title(title: Title, width: int) -> RenderableType:
    table = Table.grid(expand=True, padding=(0, 2))
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_row(Text(title.text, f"bold {RASPBERRY}"), Text(title.aside, "dim"))
    return Group("", table, timeline(title, width))


def _speech(who: str, text: str) -> RenderableType:
    words = Text(_("“{text}”").format(text=text))
    return Panel(words, title=Text(who, "bold"), title_align="left", padding=(0, 2))


def _item(item: Item) -> RenderableType:
    """Return an entry of a list: its mark, its name, and its text beside the mark."""
    style = _STYLES[item.tone]
    words = Text(item.text)
    if item.name:
        words = Text.assemble((item.name, f"bold {style}"), "  ", item.text)
    table = Table.grid(padding=(0, 1))
    table.add_row(Text(_MARKS[item.tone], style or "dim"), words)
    return table


def _standing(block: Standing) -> RenderableType:
    line = Text.assemble((block.who, "bold"), "  ")
    if block.before not in (None, block.status):
        line.append_text(chip(block.before)).append(" → ")
    return line.append_text(chip(block.status))


def _choice(choice: Choice) -> RenderableType:
    text = _("“{text}”").format(text=choice.text) if choice.spoken else choice.text
    table = Table.grid(padding=(0, 1))
    table.add_row(Text(f" {choice.number} ", f"bold {RASPBERRY}"), Text(choice.label, "bold"))
    table.add_row("", text)
    return table
