"""A statement of the check-up, and how often it is so."""

from collections.abc import Sequence

import attrs

from game.core.checkup import Often, Part
from game.play.checkup_result import often_name, part_name
from game.play.checkup_sheet import Sheet
from game.play.typography import curly
from game.screen.commands import Command, Verb, Visit
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Blob, Clip, Element, Group, Picture, Portrait, Stop
from game.screen.places import Place
from game.screen.styles import BODY_BOLD, HEADLINE, LABEL, LABEL_PLAIN, OUTCOME, SECTION, Style
from game.screen.theme import PAPER
from game.screen.widgets.answers import answer_cards
from game.screen.widgets.buttons import MEDIUM, button, button_height, button_width
from game.screen.widgets.hints import Hint, hints
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import scrolled
from game.screen.widgets.steps import steps
from game.screen.widgets.top_bar import Tool, buttons, heading
from game.texts import _

_STAGE = Rect(64, 128, 480, 888)
_SIDE = Rect(600, 128, 1256, 888)
_LARGE = Rect(64, 136, 1792, 916)
_HINTS = 1049
_GAP = 32
_RATIO = 830 / 1090
_KEYS: tuple[tuple[str, Command], ...] = (
    ("u", Verb.TAKE_BACK),
    ("backspace", Verb.TAKE_BACK),
    ("f1", Visit(Place.KEYS)),
)


def picture(model: Model, pen: Pen) -> Picture:
    """Return the statement that awaits an answer, and the four answers there are."""
    sheet = model.checking_up.answering
    leave: Tool = ("log-out", _("Leave the check-up"), Verb.BACK)
    undo: Tool = ("undo-2", _("Take back"), Verb.TAKE_BACK)
    undoing = (undo,) if pen.theme.large and sheet.given else ()
    tools = buttons(model, pen, playing=False, more=(*undoing, leave))
    top = _top(pen, sheet, tools[0].rect.x - 24)
    large = pen.theme.large
    place = _LARGE if large else _SIDE

    def build(y: float) -> Sequence[Piece]:
        return _asked(pen, attrs.evolve(place, y=y), sheet, fills=True)

    content = scrolled(pen, place, model.here.scroll, build)
    around: tuple[Element, ...] = ()
    if not large:
        stage = _stage(model, pen, sheet)
        around = (*stage, *hints(pen, _SIDE.x, _HINTS, _SIDE.right, _hints(sheet)).elements)
    answers = [stop for stop in content.stops if stop.key or content.region]
    others = [stop for stop in content.stops if stop not in answers]
    return Picture(
        (*elements_of((*top, *tools)), *around, *content.elements),
        (*answers, *others, *stops_of(tools)),
        _KEYS,
        _spoken(sheet),
        content.region,
    )


def _top(pen: Pen, sheet: Sheet, right: float) -> tuple[Piece, ...]:
    """Return where in the check-up one is: in words and, where there is room, in marks."""
    number, of = sheet.at + 1, len(sheet.statements)
    place = _("Statement {number} of {of}").format(number=number, of=of)
    row = steps(pen, right - 16, right * 0.44, sheet.at, of)
    title = _("The relationship check-up")
    head = heading(pen, title, place, row.rect.x - 24 if row else right)
    if len(head.elements) == 1:  # no room for the title: where one is says more
        head = heading(pen, place, "", row.rect.x - 24 if row else right)
    return (head, row) if row else (head,)


def _asked(pen: Pen, place: Rect, sheet: Sheet, *, fills: bool) -> tuple[Piece, ...]:
    """Return the statement on a card, the question below it, and the answers.

    For large text the question is only spoken, and the card says how many have answered.
    """
    style = HEADLINE if fills else OUTCOME
    said = _statement(pen, place, sheet, style)
    if pen.theme.large:
        line = Piece(attrs.evolve(said.rect, y=said.rect.bottom, h=8), ())
    else:
        line = _question(pen, Rect(place.x, said.rect.bottom + _GAP, place.w, 0), sheet)
    below = Rect(place.x, line.rect.bottom + 18, place.w, 0)
    cards = answer_cards(pen, below, sheet.people, sheet.hands)
    low = max(card.rect.bottom for card in cards)
    if fills and low > place.bottom:
        return _asked(pen, place, sheet, fills=False)
    if fills and low < place.bottom:
        taller = attrs.evolve(place, h=said.rect.h + place.bottom - low)
        said = _statement(pen, taller, sheet, style, high=taller.h)
        by = place.bottom - low
        line, cards = line.moved(0, by), tuple(card.moved(0, by) for card in cards)
    stop = Stop("statement", said.rect, curly(sheet.statement.text), radius=40)
    return attrs.evolve(said, stops=(stop,) if not fills else ()), line, *cards


def _statement(pen: Pen, place: Rect, sheet: Sheet, style: Style, high: float = 0) -> Piece:
    """Return the statement in large type, in the middle of its card."""
    colours = pen.colours
    left, room = place.x + 56, place.w - 112
    about = part_name(sheet.statement.part)
    if pen.theme.large and _told(sheet):
        about = f"{about}\n{_told(sheet)}"
    part = pen.words(about, LABEL, left, 0, room, colours.raspberry_deep)
    words = pen.words(curly(sheet.statement.text), style, left, part.rect.bottom + 12, room)
    rect = attrs.evolve(place, h=max(high, words.rect.bottom + (56 if pen.theme.large else 96)))
    by = rect.y + (rect.h - words.rect.bottom) / 2
    both = (attrs.evolve(each, rect=each.rect.moved(0, by)) for each in (part, words))
    return Piece(rect, (Group("card statement", (paper(pen, rect, 40), *both)),))


def _question(pen: Pen, place: Rect, sheet: Sheet) -> Piece:
    """Return the question, how many have answered, and what takes an answer back."""
    asked = _("How often is that so?")
    high = max(button_height(pen, MEDIUM), pen.leading(SECTION))
    right = place.right
    pieces: list[Piece] = []
    if sheet.given:
        text = _("Take back")
        wide = button_width(pen, text, MEDIUM)
        rect = Rect(right - wide, place.y, wide, button_height(pen, MEDIUM))
        pieces.append(button(pen, rect, text, "undo-2", Verb.TAKE_BACK, size=MEDIUM))
        right = rect.x - 24
    words = pen.words(asked, SECTION, place.x, place.y, right - place.x)
    told = _told(sheet)
    count = pen.words(told, LABEL_PLAIN, place.x, 0, right - place.x, pen.colours.ink_soft)
    whole = words.rect.h + (count.rect.h if told else 0)
    high = max(high, whole)
    top = place.y + (high - whole) / 2
    lines = [attrs.evolve(words, rect=words.rect.moved(0, top - place.y))]
    if told:
        lines.append(attrs.evolve(count, rect=count.rect.moved(0, top + words.rect.h)))
    pieces = [piece.centred(place.y + high / 2) for piece in pieces]
    box = Rect(place.x, place.y, place.w, high)
    return Piece(box, (*lines, *elements_of(pieces)), stops_of(pieces))


def _told(sheet: Sheet) -> str:
    """Return how many of several people have answered, or nothing for one answer together."""
    if sheet.people == 1:
        return ""
    sentence = _("{given} of {people} have answered")
    return sentence.format(given=len(sheet.hands), people=sheet.people)


def _stage(model: Model, pen: Pen, sheet: Sheet) -> tuple[Element, ...]:
    """Return a customer who listens, another one for each statement, and a word about it."""
    about = model.shelf[sheet.at % len(model.shelf)].introduction
    inner = _STAGE.w - 56
    words = pen.words(_listening(sheet), BODY_BOLD, _STAGE.x + 28, 0, inner)
    high = words.rect.h + 56
    card = Rect(_STAGE.x, _STAGE.bottom - high, _STAGE.w, high)
    words = attrs.evolve(words, rect=words.rect.moved(0, card.y + 28))
    wide = _STAGE.w * 1.5
    tall = wide / _RATIO
    body = Rect(_STAGE.centre[0] - wide / 2, card.y - tall * 0.752, wide, tall)
    seen = Rect(_STAGE.x, _STAGE.y, _STAGE.w, card.y + 40 - _STAGE.y)
    arch = Rect(_STAGE.x + 24, body.y + 40, _STAGE.w - 48, seen.bottom - body.y)
    contrast = pen.theme.high_contrast
    ground = Blob(arch, "arch", PAPER if contrast else pen.colours.page)
    return (
        tinted(pen, _STAGE, PAPER if contrast else pen.colours.sand, 32),
        Clip(seen, (ground, Portrait(body, about.portrait, "pleased")), 32),
        paper(pen, card, 32),
        words,
    )


def _listening(sheet: Sheet) -> str:
    """Return what to bear in mind while answering."""
    if sheet.statement.part is Part.WORDS:
        return _("Imagine a customer who hears what you say.")
    return _("Imagine a customer to whom it happened last week.")


def _hints(sheet: Sheet) -> tuple[Hint, ...]:
    found: list[Hint] = [
        (("1", str(len(Often))), _("look at an answer")),
        (("Enter",), _("give it")),
    ]
    if sheet.given:
        found.append((("U",), _("take back")))
    return (*found, (("+", "−"), _("text size")), (("Esc",), _("back")))


def _spoken(sheet: Sheet) -> tuple[str, ...]:
    number, of = sheet.at + 1, len(sheet.statements)
    told = _told(sheet)
    return (
        _("Statement {number} of {of}").format(number=number, of=of),
        part_name(sheet.statement.part),
        curly(sheet.statement.text),
        _("How often is that so?"),
        *((told,) if told else ()),
        *(f"{often + 1}. {often_name(often)}" for often in Often),
    )
