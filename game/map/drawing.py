"""A map as a picture: SVG, which every browser shows and which can be searched."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from xml.sax.saxutils import escape

import attrs

from game.map import stops
from game.map.layout import Curve, Layout, Point, Wish, lay_out
from game.map.lettering import width_of, wrapped
from game.map.looks import (
    DEAD_INK,
    DEAD_LINE,
    FAINT,
    INK,
    LINE,
    PAPER,
    SIZES,
    Look,
    Size,
    colours_of,
    label_of,
    look_of,
    tint,
)
from game.map.picture import Picture
from game.map.plan import Arrow, Box, Kind, Odds, Plan
from game.texts import _

_MARGIN = 24
_PADDING = 9
_LEADING = 1.3
_POINT = 7.0
_LABEL = 11
_LABEL_WIDTH = 60.0
_PER_ROW = 4
_THICKEST = 3.0
_GAP = 6.0


@attrs.frozen
class _Written:
    """A box with its words in lines, and its size."""

    box: Box
    heading: tuple[str, ...]
    lines: tuple[str, ...]
    width: float
    height: float


def picture_of(plan: Plan, odds: Odds | None = None) -> Picture:
    """Draw a map; with odds, they stand on arrows, and what nobody comes to is grey."""
    boxes = {box.id: _write(box) for box in plan.boxes}
    layout = lay_out(
        {id_: (box.width, box.height) for id_, box in boxes.items()},
        [*(_wish(arrow, plan, odds) for arrow in plan.arrows), *_columns(plan)],
    )
    header = _Header(plan, with_odds=odds is not None)
    width = max(layout.width, header.width) + 2 * _MARGIN
    height = layout.height + header.height + 2 * _MARGIN
    left, top = _MARGIN + (width - 2 * _MARGIN - layout.width) / 2, _MARGIN + header.height
    parts = [
        *header.svg(),
        f'<g transform="translate({left:.1f} {top:.1f})">',
        *_arrows(plan, layout, odds),
        *_boxes(plan, boxes, layout, odds),
        "</g>",
    ]
    return Picture(
        plan.title,
        round(width),
        round(height),
        "\n".join(parts),
        cuts=tuple(round(top + cut, 1) for cut in _cuts(boxes, layout)),
        start=top,
        legend=tuple(header.rows),
        notes=tuple(header.notes),
        corners=tuple((round(left + x, 1), round(top + y, 1)) for x, y in _corners(boxes, layout)),
    )


def _cuts(boxes: Mapping[str, _Written], layout: Layout) -> Iterator[float]:
    """Yield heights above turns and the end at which there is neither a box nor a label."""
    spans = [
        (layout.middles[id_][1] - box.height / 2, layout.middles[id_][1] + box.height / 2, box.box)
        for id_, box in boxes.items()
    ]
    labels = [curve.label[1] for curve in layout.curves if curve.label]
    taken = [(top, bottom) for top, bottom, _box in spans]
    taken += [(middle - _LABEL, middle + _LABEL) for middle in labels]
    for top in sorted({top for top, _bottom, box in spans if box.kind in (Kind.TURN, Kind.END)}):
        cut = top - _GAP
        if all(bottom <= cut or cut <= above for above, bottom in taken):
            yield cut


def _corners(boxes: Mapping[str, _Written], layout: Layout) -> Iterator[Point]:
    """Yield the corners of boxes, the points of arrows, and where their labels begin and end."""
    for id_, box in boxes.items():
        x, y = layout.middles[id_]
        for across in (-box.width / 2, box.width / 2):
            yield x + across, y - box.height / 2
            yield x + across, y + box.height / 2
    for curve in layout.curves:
        yield from curve.points
        if curve.label:
            x, y = curve.label
            yield from ((x - _LABEL_WIDTH / 2, y), (x + _LABEL_WIDTH / 2, y))


def _write(box: Box) -> _Written:
    """Break the words of a box into lines, and find out how high it must be."""
    if box.kind is Kind.POINT:
        return _Written(box, (), (), _POINT, _POINT)
    size = SIZES[box.kind]
    room = size.width - 2 * _PADDING
    heading = wrapped(box.heading, size.heading, room, most=3, bold=True)
    lines = tuple(
        line for text in box.lines for line in wrapped(text, size.letters, room, most=size.lines)
    )
    height = 2 * _PADDING + _LEADING * (len(heading) * size.heading + len(lines) * size.letters)
    return _Written(box, heading, lines, size.width, round(height, 1))


def _wish(arrow: Arrow, plan: Plan, odds: Odds | None) -> Wish:
    """Say what an arrow needs; the spine of the map is kept straight."""
    text = label_of(arrow, odds)
    room = (width_of(text, _LABEL) + 6, _LABEL * _LEADING) if text else None
    layers = 1
    if arrow.tail == stops.END:
        endings = [other.head for other in plan.arrows if other.tail == stops.END]
        layers = 1 + endings.index(arrow.head) // _PER_ROW
    spine = not arrow.aside and arrow.head.startswith(("turn ", "fork ", stops.END))
    return Wish(arrow.tail, arrow.head, room, 4 if spine else 1, layers, back=arrow.back)


def _columns(plan: Plan) -> Iterator[Wish]:
    """Yield arrows that nobody sees, and that put endings below one another."""
    endings = [box.id for box in plan.boxes if box.kind is Kind.ENDING]
    for above, below in zip(endings, endings[_PER_ROW:], strict=False):
        yield Wish(above, below, pull=20)


def _dead_boxes(plan: Plan, odds: Odds) -> set[str]:
    """Return the boxes that nobody comes to."""
    return {box.id for box in plan.boxes} - {stop for arrow in odds for stop in arrow}


def _arrows(plan: Plan, layout: Layout, odds: Odds | None) -> Iterator[str]:
    for arrow, curve in zip(plan.arrows, layout.curves, strict=False):
        chance = None if odds is None else odds.get((arrow.tail, arrow.head), Fraction(0))
        colour = DEAD_LINE if chance == 0 else LINE
        thick = 1.2 + _THICKEST * float(chance or 0)
        dashes = ' stroke-dasharray="4 4"' if arrow.aside else ""
        yield (
            f'<path d="{_path(curve)}" fill="none" stroke="{colour}" '
            f'stroke-width="{thick:.1f}"{dashes}/>'
        )
        if not _is_point(arrow.head):
            yield f'<path d="{_head(curve)}" fill="{colour}"/>'
    for arrow, curve in zip(plan.arrows, layout.curves, strict=False):
        text = label_of(arrow, odds)
        if text and curve.label:
            dead = odds is not None and (arrow.tail, arrow.head) not in odds
            x, y = curve.label
            yield _text(x, y + _LABEL * 0.36, text, _LABEL, DEAD_INK if dead else INK, halo=True)


def _is_point(stop: str) -> bool:
    return stop.startswith(("fork ", "meeting "))


def _path(curve: Curve) -> str:
    first, *rest = curve.points
    curves = (rest[at : at + 3] for at in range(0, len(rest), 3))
    words = (" ".join(map(_at, three)) for three in curves)
    return f"M{_at(first)} C{' '.join(words)} L{_at(curve.tip)}"


def _head(curve: Curve) -> str:
    """Return a triangle whose point is the tip of an arrow."""
    (x, y), (tx, ty) = curve.points[-1], curve.tip
    length = max(((tx - x) ** 2 + (ty - y) ** 2) ** 0.5, 0.1)
    dx, dy = (tx - x) / length, (ty - y) / length
    back = (tx - 9 * dx, ty - 9 * dy)
    one = (back[0] - 4 * dy, back[1] + 4 * dx)
    two = (back[0] + 4 * dy, back[1] - 4 * dx)
    return f"M{_at(curve.tip)} L{_at(one)} L{_at(two)} Z"


def _at(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _boxes(
    plan: Plan, boxes: Mapping[str, _Written], layout: Layout, odds: Odds | None
) -> Iterator[str]:
    colours = colours_of(plan.lessons)
    dead = set() if odds is None else _dead_boxes(plan, odds)
    for id_, written in boxes.items():
        look = look_of(written.box, colours, dead=id_ in dead)
        x, y = layout.middles[id_]
        if written.box.kind is Kind.POINT:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_POINT / 2}" fill="{look.frame}"/>'
        else:
            yield from _box(written, look, x - written.width / 2, y - written.height / 2)


def _box(written: _Written, look: Look, x: float, y: float) -> Iterator[str]:
    """Yield a box whose upper left corner is at a place."""
    yield f'<g class="{written.box.kind.name.lower()}">'
    if written.box.tip:
        yield f"<title>{escape(written.box.tip)}</title>"
    round_ = written.height / 2 if written.box.kind is Kind.LEAVES else 7
    yield _rectangle(x, y, written.width, written.height, look, min(round_, 16))
    size: Size = SIZES[written.box.kind]
    middle, line = x + written.width / 2, y + _PADDING
    for text in written.heading:
        line += _LEADING * size.heading
        yield _text(middle, line - 4, text, size.heading, look.ink, bold=True)
    for text in written.lines:
        line += _LEADING * size.letters
        yield _text(middle, line - 4, text, size.letters, look.faint)
    yield "</g>"


def _rectangle(x: float, y: float, width: float, height: float, look: Look, corner: float) -> str:
    dashes = ' stroke-dasharray="5 3"' if look.dashed else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{corner:.1f}" fill="{look.paper}" stroke="{look.frame}" '
        f'stroke-width="{look.thick}"{dashes}/>'
    )


def _text(
    x: float,
    y: float,
    text: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    halo: bool = False,
    anchor: str = "middle",
) -> str:
    weight = ' font-weight="700"' if bold else ""
    behind = f' stroke="{PAPER}" stroke-width="4" paint-order="stroke"' if halo else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
        f'fill="{colour}"{weight}{behind}>{escape(text)}</text>'
    )


class _Header:
    """The title of a map, and what its colours mean."""

    title_size, size, line = 22, 12, 20

    def __init__(self, plan: Plan, *, with_odds: bool) -> None:
        self.plan = plan
        self.notes = [_("Filled: follows the lesson. Dashed: breaks it.")]
        if with_odds:
            self.notes.append(
                _(
                    "Odds: of all plays of somebody who responds at random, the share that comes "
                    "along here. Grey: nobody can come here."
                )
            )

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The lessons, each with its colour."""
        colours = colours_of(self.plan.lessons)
        return [
            (colours[lesson.id], f"{lesson.id}: {lesson.title}") for lesson in self.plan.lessons
        ]

    @property
    def width(self) -> float:
        """How wide it must be."""
        texts = [text for _colour, text in self.rows] + self.notes
        widths = [width_of(text, self.size) + 26 for text in texts]
        return max(*widths, width_of(self.plan.title, self.title_size, bold=True))

    @property
    def height(self) -> float:
        """How high it is, with the gap below it."""
        return self.title_size + self.line * (len(self.rows) + len(self.notes)) + 34

    def svg(self) -> Iterator[str]:
        """Yield its parts."""
        y = _MARGIN + self.title_size
        yield _text(_MARGIN, y, self.plan.title, self.title_size, INK, bold=True, anchor="start")
        for colour, text in self.rows:
            y += self.line
            look = Look(tint(colour), colour, INK, FAINT, thick=2)
            yield _rectangle(_MARGIN + 1, y - 10, 16, 12, look, 3)
            yield _text(_MARGIN + 26, y, text, self.size, INK, anchor="start")
        for note in self.notes:
            y += self.line
            yield _text(_MARGIN, y, note, self.size, FAINT, anchor="start")
