"""Response cards: an icon, a label, a key, and what is said or done."""

from game.play.view import ResponseView
from game.screen.commands import Choose
from game.screen.geometry import Rect
from game.screen.look import UNKNOWN_ICON
from game.screen.pen import Pen
from game.screen.picture import Element, Group, Icon, Panel, Stop
from game.screen.styles import BODY, BUTTON
from game.screen.widgets.hints import key_cap
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.texts import _

_GAP = 18


def response_card(
    pen: Pen, place: Rect, response: ResponseView, *, focused: bool, scrolls: bool = False
) -> Piece:
    """Return a response on a card that is as high as its place, or as its words must be."""
    layout = _wide if pen.theme.large else _tall
    rect, elements = layout(pen, place, response, focused)
    stop = Stop(
        f"response {response.id}",
        rect,
        f"{response.number}. {response.label}. {spoken(response)}",
        Choose(response.id),
        key=str(response.number),
        scrolls=scrolls,
    )
    group = Group(f"card {response.id}", (paper(pen, rect, 24, edge=True), *elements))
    return Piece(rect, (group,), (stop,))


def spoken(response: ResponseView) -> str:
    """Return what is said, in quotes, or what is done."""
    return _("“{text}”").format(text=response.says) if response.says else response.does


Layout = tuple[Rect, tuple[Element, ...]]


def _tall(pen: Pen, place: Rect, response: ResponseView, focused: bool) -> Layout:  # noqa: FBT001
    """Return the card with its label beside the icon, and the words below both."""
    pad, tile = 24, pen.u(56)
    cap = key_cap(pen, 0, 0, str(response.number), square=True).rect.w
    left = place.x + pad + tile + _GAP
    width = place.right - pad - cap - _GAP - left
    head = max(tile, pen.height(response.label, BUTTON, width))
    middle = place.y + pad + head / 2
    label_top = middle - pen.height(response.label, BUTTON, width) / 2
    label = pen.words(response.label, BUTTON, left, label_top, width)
    body_top = place.y + pad + head + 18
    inner = place.w - 2 * pad - 4
    body = pen.words(spoken(response), BODY, place.x + pad + 2, body_top, inner)
    rect = Rect(place.x, place.y, place.w, max(place.h, body.rect.bottom + 22 - place.y))
    ground = Rect(place.x + pad, middle - tile / 2, tile, tile)
    key = key_cap(pen, place.right - pad - cap, middle, str(response.number), square=True)
    return rect, (*_tile(pen, ground, response.icon, focused), label, *key.elements, body)


def _wide(pen: Pen, place: Rect, response: ResponseView, focused: bool) -> Layout:  # noqa: FBT001
    """Return the card for large text: all words between the icon and the key."""
    pad, tile = 20, pen.u(46)
    cap = key_cap(pen, 0, 0, str(response.number), square=True).rect.w
    left = place.x + pad + tile + 20
    width = place.right - pad - cap - 20 - left
    label = pen.words(response.label, BUTTON, left, place.y + 12, width)
    body = pen.words(spoken(response), BODY, left, label.rect.bottom, width)
    rect = Rect(place.x, place.y, place.w, max(place.h, body.rect.bottom + 12 - place.y))
    middle = rect.centre[1]
    ground = Rect(place.x + pad, middle - tile / 2, tile, tile)
    key = key_cap(pen, place.right - pad - cap, middle, str(response.number), square=True)
    return rect, (*_tile(pen, ground, response.icon, focused), label, body, *key.elements)


def _tile(pen: Pen, rect: Rect, icon: str, focused: bool) -> tuple[Element, ...]:  # noqa: FBT001
    """Return the icon of a response on its tile: sand, or raspberry when it has focus."""
    colours = pen.colours
    fill, ink = colours.sand, colours.ink
    if focused:
        fill, ink = colours.raspberry, colours.on_raspberry
    edge = colours.edge if pen.theme.high_contrast else ""
    inner = rect.middle(rect.w * 4 / 7, rect.w * 4 / 7)
    return (
        Panel(rect, fill, 14, edge, colours.edge_width),
        Icon(inner, icon or UNKNOWN_ICON, ink),
    )
