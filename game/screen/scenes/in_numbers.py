"""The run in numbers: a thousand customers as a crowd, and what else came of it."""

from collections.abc import Iterator, Sequence

import attrs

from game.play.debrief_sentences import figures, left_early
from game.screen.debriefing import Told, told
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Picture, Stop
from game.screen.places import Place
from game.screen.styles import BODY_BOLD, CHART_TITLE, LABEL_PLAIN, NOTE
from game.screen.widgets.crowd import crowd, leaving_chips
from game.screen.widgets.debrief_frame import PAGE, debrief_page
from game.screen.widgets.facts import note_text
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import scrolled
from game.texts import _, grouped

_LEFT = 1140
_PAD, _GAP = 36, 24
_LEAST_CROWD = 300


def picture(model: Model, pen: Pen) -> Picture:
    """Return the crowd at the left and the figures at the right, or one below the other."""
    found = told(model)

    def build(y: float) -> Sequence[Piece]:
        place = attrs.evolve(PAGE, y=y)
        if pen.theme.large:
            first = _crowd(pen, attrs.evolve(place, h=0), found, model.here.focus)
            below = attrs.evolve(place, y=first.rect.bottom + _GAP, h=0)
            return (first, _figures(pen, below, found))
        left, right = place.cut_left(_LEFT, _GAP)
        return (_crowd(pen, left, found, model.here.focus), _figures(pen, right, found))

    content = scrolled(pen, PAGE, model.here.scroll, build)
    return debrief_page(model, pen, Place.IN_NUMBERS, content, "", tuple(_spoken(found)))


def _crowd(pen: Pen, place: Rect, found: Told, focus: str) -> Piece:
    """Return the crowd on a card, with the turns in which customers left below it."""
    end = found.debrief
    x, width = place.x + _PAD, place.w - 2 * _PAD
    title = pen.words(_stayed(found), CHART_TITLE, x, place.y + 24, width)
    low = title.rect.bottom
    words: list[Element] = [title]
    if end.not_played:
        early = pen.words(left_early(end), LABEL_PLAIN, x, low + 2, width, pen.colours.ink_soft)
        words.append(early)
        low = early.rect.bottom
    chips = leaving_chips(pen, Rect(x, 0, width, 0), end, focus)
    below = max((piece.rect.bottom for piece in chips), default=0)
    top = low + 18
    high = max(pen.u(_LEAST_CROWD), place.bottom - top - 20 - below - 28)
    number = focus.removeprefix("left ")
    marked = int(number) if number.isdecimal() and focus != number else None
    people = crowd(pen, Rect(x, top, width, high), end, marked)
    chips = tuple(piece.moved(0, top + high + 20) for piece in chips)
    rect = attrs.evolve(place, h=top + high + 20 + below + 28 - place.y)
    elements = (paper(pen, rect, 36), *words, people, *elements_of(chips))
    return Piece(rect, elements, stops_of(chips))


def _figures(pen: Pen, place: Rect, found: Told) -> Piece:
    """Return names and values on a card, one below the other."""
    x, width = place.x + _PAD, place.w - 2 * _PAD
    elements: list[Element] = []
    y = place.y + 14
    for n, (name, value) in enumerate(_rows(found)):
        if n:
            elements.append(rule(pen, x, y, width))
        row = _row(pen, Rect(x, y + 12, width, 0), name, value)
        elements += row.elements
        y = row.rect.bottom + 12
    elements.append(rule(pen, x, y, width))
    note = pen.words(note_text(), NOTE, x, y + 12, width, pen.colours.ink_soft)
    rect = attrs.evolve(place, h=max(place.h, note.rect.bottom + 22 - place.y))
    spoken = " ".join(f"{name}: {value}." for name, value in _rows(found))
    stop = Stop("figures", rect, spoken, radius=36)
    return Piece(rect, (paper(pen, rect, 36), *elements, note), (stop,))


def _row(pen: Pen, place: Rect, name: str, value: str) -> Piece:
    """Return a name and its value: at both ends of a row, or one below the other."""
    soft = pen.colours.ink_soft
    wide = pen.width(value, BODY_BOLD)
    if pen.width(name, LABEL_PLAIN) + 24 + wide <= place.w:
        middle = place.y + pen.leading(BODY_BOLD) / 2
        label = pen.line(name, LABEL_PLAIN, place.x, middle, soft)
        figure = pen.line(value, BODY_BOLD, place.right - wide, middle)
    else:
        label = pen.words(name, LABEL_PLAIN, place.x, place.y, place.w, soft)
        figure = pen.words(value, BODY_BOLD, place.x, label.rect.bottom - 2, place.w)
    return Piece(label.rect.joined(figure.rect), (label, figure))


def _stayed(found: Told) -> str:
    sentence = _("Of 1,000 customers like {name}, {stayed} stayed.")
    return sentence.format(name=found.debrief.customer, stayed=grouped(found.debrief.stayed))


def _rows(found: Told) -> Iterator[tuple[str, str]]:
    """Yield the other ways to compare with, then the figures of this one."""
    of = _("{stayed} of 1,000 stayed")
    for number, line in enumerate(found.earlier, 1):
        name = _("Your way {number} before: {ending}")
        stayed = of.format(stayed=grouped(line.stayed))
        yield name.format(number=number, ending=line.ending), stayed
    if found.back:
        yield _("Best path, with the same luck"), of.format(stayed=grouped(found.back.best.stayed))
        expected = grouped(round(found.back.expected))
        yield _("Best path, over all luck"), of.format(stayed=expected)
    yield from figures(found.debrief)


def _spoken(found: Told) -> Iterator[str]:
    yield _stayed(found)
    if found.debrief.not_played:
        yield left_early(found.debrief)
    for name, value in _rows(found):
        yield f"{name}: {value}."
    yield note_text()
