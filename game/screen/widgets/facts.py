"""A run in a few figures, and that they hold by the rules of the game only."""

from collections.abc import Iterator

from game.play.debrief import Debrief, Fate
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.styles import BODY_BOLD, LABEL_PLAIN, NOTE
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.piece import Piece, elements_of
from game.texts import _, grouped

_ICON, _GAP, _APART = 30, 10, 28


def facts(pen: Pen, x: float, y: float, width: float, told: Debrief) -> Piece:
    """Return the figures in a row, or in more where it is narrow, and the note below them."""
    high = pen.leading(BODY_BOLD)
    before = pen.u(_ICON + _GAP)
    pieces: list[Piece] = []
    left, top = x, y
    for icon, text in figures(told):
        runs = tuple(_runs(pen, text))
        wide = flow(pen, 0, 0, 10_000, runs).rect.w
        if left > x and left + before + wide > x + width:
            left, top = x, top + high
        words = flow(pen, left + before, top, max(1, width - before), runs)
        sign = pen.icon(icon, left, top + high / 2, _ICON, pen.colours.teal)
        pieces.append(Piece(words.rect, (sign, *words.elements)))
        left += before + wide + pen.u(_APART)
    low = max(piece.rect.bottom for piece in pieces)
    note = pen.words(note_text(), NOTE, x, low + 6, width, pen.colours.ink_soft)
    elements = (*elements_of(pieces), note)
    return Piece(Rect(x, y, width, note.rect.bottom - y), elements)


def figures(told: Debrief) -> tuple[tuple[str, str], ...]:
    """Return icons and figures; what stands out is between stars."""
    kept = sum(promise.fate in (Fate.KEPT, Fate.CHECKED) for promise in told.promises)
    found = [("users", _("*{stayed}* of 1,000 stayed").format(stayed=grouped(told.stayed)))]
    if told.promises:
        sentence = _("*{kept} of {made}* promises kept")
        found.append(("handshake", sentence.format(kept=kept, made=len(told.promises))))
    sentence = _("Affection *{start} to {end}*")
    way = "trending-up" if told.affection >= told.affection_at_start else "trending-down"
    found.append((way, sentence.format(start=told.affection_at_start, end=told.affection)))
    return tuple(found)


def plainly(text: str) -> str:
    """Return a text without the stars around what stands out."""
    return text.replace("*", "")


def note_text() -> str:
    """Return what all figures are subject to."""
    return _("In this game’s rules; not a forecast.")


def _runs(pen: Pen, text: str) -> Iterator[Run]:
    for n, part in enumerate(text.split("*")):
        if part.strip():
            style, colour = (BODY_BOLD, "") if n % 2 else (LABEL_PLAIN, pen.colours.ink_soft)
            yield Run(part.strip(), style, colour, 8)
