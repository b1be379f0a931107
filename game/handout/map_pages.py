"""The map of a scenario on as few pages as leave its words readable."""

import attrs

from game.handout.markup import NOTHING, Markup, filled, inline, joined, readable, tag
from game.map.looks import tint
from game.map.picture import FONTS, Picture
from game.texts import _

_UPRIGHT, _LYING = (184.0, 254.0), (271.0, 166.0)
"""The room on a page of A4 below a heading, in millimetres, as it stands and on its side."""

_LINE = 5.5
"""What a line of the legend takes of the first page, in millimetres."""

_READABLE, _LARGEST = 0.168, 0.3
"""So many millimetres for a point of the map: the least, with words of 5 points, and the most."""

_EDGE = 12.0
_ID = "map"


@attrs.frozen
class Piece:
    """What is shown of a map on a page, in its points, and how many millimetres each of them is."""

    left: float
    top: float
    width: float
    height: float
    scale: float


def map_pages(picture: Picture | None) -> Markup:
    """Return the pages of a map; nothing without one."""
    if picture is None:
        return NOTHING
    kind, found = "upright", pieces(picture, _UPRIGHT)
    if min(piece.scale for piece in found) < _READABLE:
        kind, found = "lying", pieces(picture, _LYING)
    pages = (
        _page(picture, piece, kind, _head(picture, number, len(found)))
        for number, piece in enumerate(found, 1)
    )
    drawn = tag("defs", tag("g", Markup(readable(picture.content)), id=_ID))
    store = tag("svg", drawn, class_="store", font_family=FONTS, aria_hidden="true")
    return tag("section", store, *pages, class_="map")


def pieces(picture: Picture, room: tuple[float, float]) -> tuple[Piece, ...]:
    """Return the pieces of a map, from the top down, as large as there is room for in a page.

    It is cut above turns and, as far as that allows, into pieces of about the same height. The
    first page holds what the colours mean as well.
    """
    width, height = room
    legend = min(_LINE * (len(picture.legend) + len(picture.notes)), height / 2)
    most, less = height / _READABLE, legend / _READABLE
    fewest = _cut(picture, most, less)
    shares = (_cut(picture, most * share / 20, less) for share in range(11, 20))
    even = next((cut for cut in shares if len(cut) == len(fewest)), fewest)
    rooms = [(width, height - legend), *[room] * (len(even) - 1)]
    return tuple(_piece(picture, piece, page) for piece, page in zip(even, rooms, strict=True))


def _cut(picture: Picture, most: float, less: float) -> tuple[tuple[float, float], ...]:
    """Return from where to where each piece goes, none higher than `most`, the first by `less`."""
    found, start, low = [], picture.start - _EDGE, less
    while picture.height - start > most - low:
        fits = [cut for cut in picture.cuts if start < cut <= start + most - low]
        end = fits[-1] if fits else start + most - low
        found.append((start, end))
        start, low = end, 0.0
    return (*found, (start, picture.height))


def _piece(picture: Picture, piece: tuple[float, float], room: tuple[float, float]) -> Piece:
    """Return a piece that is as wide as what is drawn there."""
    start, end = piece
    across = [x for x, y in picture.corners if start <= y <= end]
    left, right = min(across, default=0.0) - _EDGE, max(across, default=picture.width) + _EDGE
    width, height = right - left, end - start
    scale = min(room[0] / width, room[1] / height, _LARGEST)
    return Piece(left, start, width, height, scale)


def _head(picture: Picture, number: int, of: int) -> Markup:
    """Return the heading of a page and, on the first, what the colours mean."""
    if of == 1:
        title = tag("h2", _("The map"))
    else:
        sentence = _("The map, page {number} of {of}")
        title = tag("h2", filled(sentence, number=number, of=of))
    if number > 1:
        return title
    rows = (tag("li", _swatch(colour), inline(words)) for colour, words in picture.legend)
    notes = (tag("li", note) for note in picture.notes)
    return joined(title, tag("ul", *rows, *notes, class_="legend"))


def _swatch(colour: str) -> Markup:
    drawn = '<rect x="1" y="1" width="22" height="14" rx="3" fill="{}" stroke="{}" {}/>'
    return tag("svg", Markup(drawn.format(tint(colour), colour, 'stroke-width="2"')),
               viewBox="0 0 24 16", class_="swatch", aria_hidden="true")  # fmt: skip


def _page(picture: Picture, piece: Piece, kind: str, head: Markup) -> Markup:
    drawn = tag(
        "svg",
        Markup(f'<use href="#{_ID}"/>'),
        viewBox=f"{piece.left:.1f} {piece.top:.1f} {piece.width:.1f} {piece.height:.1f}",
        style=f"width:{piece.width * piece.scale:.1f}mm",
        role="img",
        aria_label=picture.name,
        font_family=FONTS,
    )
    return tag("div", head, drawn, class_=f"page {kind}")
