"""The title: what the game is, and which customer to talk to."""

from collections.abc import Sequence

import attrs

from game.play.introduction import Introduction
from game.screen.commands import Begin, TakeUp, Visit
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Drawing, Element, Picture
from game.screen.places import Place
from game.screen.styles import BODY, CARD_TITLE, LABEL_PLAIN, LEAD, OUTCOME, SECTION, TITLE, Style
from game.screen.widgets.buttons import button, button_height, button_width
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.run_cards import go_on_text
from game.screen.widgets.scenario_cards import GAP, Shelf, scenario_card, shelf
from game.screen.widgets.scroll import Scrolled, scrolled
from game.screen.widgets.top_bar import LEFT, RIGHT, Tool, buttons, heading
from game.texts import _, ngettext

_ART = Rect(1056, 40, 808, 424)
_LEAST_ART = 380
_LOW = 1052
_APART = 34
_BREATH = 20
_HEADLINES = (TITLE, OUTCOME, None)
"""How the headline is set: as large as leaves room for a row of cards."""


def picture(model: Model, pen: Pen) -> Picture:
    """Return the title, with a card for each scenario of the shelf."""
    told = [each.introduction for each in model.shelf]
    bar, spare = _bar(model, pen, told[model.picked])
    tools = buttons(model, pen, playing=False, more=spare)
    needed = shelf(pen, told, RIGHT - LEFT).height + 2 * _BREATH
    heads = [_head(pen, tools[0].rect.x, style) for style in _HEADLINES]
    head = next((each for each in heads if bar.rect.y - each.rect.bottom >= needed), heads[-1])
    room = Rect(LEFT, head.rect.bottom, RIGHT - LEFT, bar.rect.y - head.rect.bottom)
    cards = _cards(model, pen, told, room)
    pieces = (head, bar, *tools)
    return Picture(
        (*elements_of(pieces), *cards.elements),
        (*cards.stops, *stops_of((bar, *tools))),
        (("f1", Visit(Place.KEYS)),),
        _spoken(told),
        cards.region,
    )


def _head(pen: Pen, right: float, style: Style | None) -> Piece:
    """Return the mark, the headline and the line below it, and the picture beside them.

    Without a style the headline is left out: it is an ornament, and the customers are not.
    """
    top = heading(pen, _("It’s Complicated"), "", right - 24)
    most = 1100 if pen.theme.large else 940
    if style is None:
        return Piece(Rect(LEFT, 0, RIGHT - LEFT, top.rect.bottom), top.elements)
    headline = pen.words(_("Every customer\nis a relationship."), style, LEFT, 150, most)
    if pen.theme.large:
        headline = attrs.evolve(headline, rect=headline.rect.moved(0, -20))
    lead = pen.words(
        _("One person, a handful of moments, one response each time."),
        LEAD,
        LEFT,
        headline.rect.bottom + 16,
        960,
        pen.colours.ink_soft,
    )
    wide = max(pen.width(line, style) for line in headline.lines)
    elements: list[Element] = [*top.elements, headline]
    low = headline.rect.bottom + 8
    if not pen.theme.large:
        elements.append(lead)
        low = max(lead.rect.bottom + 16, 461)
    art = _art(pen, LEFT + wide + 40, low)
    if art:
        elements.insert(0, art)
    return Piece(Rect(LEFT, 0, RIGHT - LEFT, low), tuple(elements))


def _art(pen: Pen, left: float, low: float) -> Drawing | None:
    """Return two people at a counter, as large as there is room beside the headline."""
    scale = min(1, (_ART.right - left) / _ART.w, (low + 4 - _ART.y) / _ART.h)
    if pen.theme.high_contrast or scale * _ART.w < _LEAST_ART:
        return None
    wide, high = _ART.w * scale, _ART.h * scale
    return Drawing(
        Rect(_ART.right - wide, min(_ART.bottom, low + 4) - high, wide, high), "scenes/title"
    )


def _cards(model: Model, pen: Pen, told: Sequence[Introduction], room: Rect) -> Scrolled:
    """Return the cards in rows, midway in their room, or scrolling where it is too low."""
    stand = shelf(pen, told, room.w)
    rows = -(-len(told) // stand.in_a_row)
    high = rows * stand.height + (rows - 1) * GAP
    place = room.inset(0, _BREATH)
    if high <= place.h:
        place = room.middle(room.w, high)

    def build(y: float) -> Sequence[Piece]:
        found = []
        for number, about in enumerate(told):
            row, column = divmod(number, stand.in_a_row)
            rect = Rect(
                place.x + column * (stand.width + GAP),
                y + row * (stand.height + GAP),
                stand.width,
                stand.height,
            )
            command, picked = _main(model, number)[2], number == model.picked
            found.append(scenario_card(pen, rect, about, number, command, picked=picked))
        return found

    cards = scrolled(pen, place, model.here.scroll, build)
    about = _summary(pen, told[model.picked].summary, stand, len(told), room)
    return attrs.evolve(cards, elements=(*cards.elements, *about))


def _summary(pen: Pen, text: str, stand: Shelf, count: int, room: Rect) -> tuple[Element, ...]:
    """Return what the scenario is about, in the columns that are free; large if it has room."""
    free = stand.in_a_row - count
    if free < 1:
        return ()
    x = room.x + count * (stand.width + GAP) + GAP
    for style in (SECTION, BODY):
        words = pen.words(text, style, x, 0, room.right - x)
        if words.rect.h <= room.h - 2 * GAP:
            rect = words.rect.moved(0, room.centre[1] - words.rect.h / 2)
            return (attrs.evolve(words, rect=rect),)
    return ()


def _bar(model: Model, pen: Pen, about: Introduction) -> tuple[Piece, Sequence[Tool]]:
    """Return the facts of a scenario with the buttons beside them, and what has no room there."""
    high = max(80, button_height(pen))
    icon, text, command = _main(model, model.picked)
    wide = max(464, button_width(pen, text) + 40)
    rect = Rect(RIGHT - wide, _LOW - high, wide, high)
    pieces = [button(pen, rect, text, icon, command, main=True)]
    beside, spare = _beside(model)
    for tool in beside:
        icon, text, command = tool
        wide = button_width(pen, text) + 20
        rect = Rect(rect.x - GAP - wide, rect.y, wide, high)
        quiet = command == Visit(Place.CHECKUP)
        if rect.x < LEFT + quiet * (pen.width(about.title, CARD_TITLE) + 40):
            spare = [tool, *spare]
            continue
        pieces.insert(0, button(pen, rect, text, icon, command))
    words = _facts(pen, about, pieces[0].rect)
    box = Rect(LEFT, rect.y, RIGHT - LEFT, high)
    # The main button is the first one after the cards.
    stops = stops_of(reversed(pieces))
    return Piece(box, (*words, *elements_of(pieces)), stops), spare


def _main(model: Model, number: int) -> Tool:
    """Return what the main button does for a scenario: go on with its run, or begin one."""
    run = model.left_off[number] if model.left_off else None
    if run:
        return ("arrow-right", go_on_text(run), TakeUp(run))
    return ("arrow-right", _("Start the conversation"), Begin(number))


def _beside(model: Model) -> tuple[Sequence[Tool], Sequence[Tool]]:
    """Return what else can be done: beside the main button, and in the upper corner."""
    how: Tool = ("circle-question-mark", _("How it works"), Visit(Place.HOW_IT_WORKS))
    past: Tool = ("history", _("Past conversations"), Visit(Place.PAST_RUNS))
    begun = isinstance(_main(model, model.picked)[2], TakeUp)
    again: Tool = ("rotate-ccw", _("Start again"), Begin(model.picked))
    check: Tool = ("clipboard-check", _("Check-up"), Visit(Place.CHECKUP))
    beside = [again, how] if begun else [how]
    spare = [past] if model.runs else []
    if model.checkup and begun:
        return beside, [*spare, check]
    return ([*beside, check] if model.checkup else beside), spare


def _facts(pen: Pen, about: Introduction, right: Rect) -> tuple[Element, ...]:
    """Return the title of a scenario over as many of its facts as there is room for."""
    soft = pen.colours.ink_soft
    turns = ngettext("{count} turn", "{count} turns", about.turns)
    minutes = ngettext("about {count} minute", "about {count} minutes", about.minutes)
    lessons = ngettext("{count} lesson", "{count} lessons", about.lessons)
    facts = (
        ("messages-square", turns.format(count=about.turns)),
        ("clock", minutes.format(count=about.minutes)),
        ("lightbulb", lessons.format(count=about.lessons)),
        ("user", about.about),
    )
    whole = pen.leading(CARD_TITLE) + 8 + pen.leading(LABEL_PLAIN)
    top = right.centre[1] - whole / 2
    elements: list[Element] = []
    room = right.x - 40
    if LEFT + pen.width(about.title, CARD_TITLE) <= room:
        elements.append(pen.words(about.title, CARD_TITLE, LEFT, top, room - LEFT))
    x, middle = float(LEFT), top + whole - pen.leading(LABEL_PLAIN) / 2
    for icon, text in facts:
        words = pen.line(text, LABEL_PLAIN, x + pen.u(28) + 12, middle, soft)
        if not text or words.rect.right > room:
            break
        elements += [pen.icon(icon, x, middle, 28, soft), words]
        x = words.rect.right + pen.u(_APART)
    return tuple(elements)


def _spoken(told: Sequence[Introduction]) -> tuple[str, ...]:
    return (
        _("It’s Complicated"),
        *(f"{about.title}. {about.summary}" for about in told),
    )
