"""The map of a scenario on as few pages as leave its words readable."""

import attrs

from game.handout.markup import NOTHING, Markup, filled, tag
from game.map.picture import FONTS, Picture
from game.texts import _

_UPRIGHT, _LYING = (184.0, 252.0), (271.0, 164.0)
"""The room on a page of A4 below a heading, in millimetres, as it stands and on its side."""

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
        _page(picture, piece, kind, _title(number, len(found)))
        for number, piece in enumerate(found, 1)
    )
    store = tag("svg", tag("defs", tag("g", Markup(picture.content), id=_ID)), class_="store",
                font_family=FONTS, aria_hidden="true")  # fmt: skip
    return tag("section", store, *pages, class_="map")


def pieces(picture: Picture, room: tuple[float, float]) -> tuple[Piece, ...]:
    """Return the pieces of a map, from the top down, as large as there is room for in a page.

    It is cut above turns and, as far as that allows, into pieces of about the same height.
    """
    most = room[1] / _READABLE
    fewest = _cut(picture, most)
    for share in range(1, 20):
        even = _cut(picture, most * share / 20)
        if len(even) == len(fewest):
            break
    else:
        even = fewest
    return tuple(_piece(picture, start, end, room) for start, end in even)


def _cut(picture: Picture, most: float) -> tuple[tuple[float, float], ...]:
    """Return from where to where each piece goes, if none may be higher than this."""
    found, start = [], 0.0
    while picture.height - start > most:
        fits = [cut for cut in picture.cuts if start < cut <= start + most]
        end = fits[-1] if fits else start + most
        found.append((start, end))
        start = end
    return (*found, (start, picture.height))


def _piece(picture: Picture, start: float, end: float, room: tuple[float, float]) -> Piece:
    """Return a piece that is as wide as what is drawn there."""
    across = [x for x, y in picture.corners if start <= y <= end]
    left, right = min(across, default=0.0) - _EDGE, max(across, default=picture.width) + _EDGE
    width, height = right - left, end - start
    scale = min(room[0] / width, room[1] / height, _LARGEST)
    return Piece(left, start, width, height, scale)


def _title(number: int, of: int) -> Markup:
    if of == 1:
        return filled(_("The map"))
    return filled(_("The map, page {number} of {of}"), number=number, of=of)


def _page(picture: Picture, piece: Piece, kind: str, title: Markup) -> Markup:
    drawn = tag(
        "svg",
        Markup(f'<use href="#{_ID}"/>'),
        viewBox=f"{piece.left:.1f} {piece.top:.1f} {piece.width:.1f} {piece.height:.1f}",
        style=f"width:{piece.width * piece.scale:.1f}mm;height:{piece.height * piece.scale:.1f}mm",
        role="img",
        aria_label=picture.name,
        font_family=FONTS,
    )
    return tag("div", tag("h2", title), drawn, class_=f"page {kind}")
