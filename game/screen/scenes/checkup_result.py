"""The result of a check-up: how things stand, two sentences to talk about, and what changed."""

from collections.abc import Sequence

import attrs

from game.play.checkup_result import Result, Talk, changes_told, honestly
from game.screen.commands import Command, Verb, Visit
from game.screen.geometry import Rect
from game.screen.look import sign_of
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Align, Group, Panel, Picture, Stop, Words
from game.screen.places import Place
from game.screen.styles import (
    BODY,
    BODY_BOLD,
    CARD_TITLE,
    LABEL_SEMIBOLD,
    NOTE,
    SCENARIO,
    SECTION,
)
from game.screen.widgets.actions import action_bar
from game.screen.widgets.chips import chip
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import scrolled
from game.screen.widgets.sheet import Action
from game.screen.widgets.team_stage import spoken, team_stage, wide_team_stage
from game.screen.widgets.top_bar import LEFT, RIGHT, buttons, heading
from game.texts import _

_STAGE = Rect(64, 128, 560, 0)
_SIDE = Rect(656, 128, 1200, 0)
_PAD, _GAP, _NUMBER = 32, 24, 56
_KEYS: tuple[tuple[str, Command], ...] = (
    ("u", Verb.TAKE_BACK),
    ("backspace", Verb.TAKE_BACK),
    ("f1", Visit(Place.KEYS)),
)


def picture(model: Model, pen: Pen) -> Picture:
    """Return the status beside what there is to talk about, over what can be done next."""
    at = model.checking_up
    told = at.result
    leave = ("log-out", _("Leave the check-up"), Verb.BACK)
    tools = buttons(model, pen, playing=False, more=(leave,))
    head = heading(pen, _("The relationship check-up"), "", tools[0].rect.x - 24)
    actions = action_bar(pen, LEFT, RIGHT, _actions(past=at.past))
    note = _note(pen, actions.rect)
    low = (actions.rect.y if pen.theme.large else min(actions.rect.y, note.rect.y)) - 20
    who = model.shelf[model.picked].introduction.portrait
    place = attrs.evolve(_SIDE, h=low - _SIDE.y)
    beside = team_stage(pen, attrs.evolve(_STAGE, h=place.h), told, who)
    large = pen.theme.large or beside.rect.bottom > low + 1
    if large:
        place = attrs.evolve(place, x=LEFT, w=RIGHT - LEFT)

    def build(y: float) -> Sequence[Piece]:
        if not large:
            return _side(pen, attrs.evolve(place, y=y), told)
        stage = wide_team_stage(pen, Rect(place.x, y, place.w, 0), told, who)
        rest = attrs.evolve(place, y=stage.rect.bottom + _GAP, h=0)
        side = _side(pen, rest, told)
        if not pen.theme.large:
            return (stage, *side)
        return (stage, *side, note.moved(0, side[-1].rect.bottom + _GAP - note.rect.y))

    content = scrolled(pen, place, model.here.scroll, build)
    stage = () if large else (beside,)
    reading = content.stops if content.region else ()
    return Picture(
        (
            *elements_of((head, *tools, *stage)),
            *content.elements,
            *(() if pen.theme.large else note.elements),
            *actions.elements,
        ),
        (*actions.stops, *reading, *stops_of(tools)),
        _KEYS,
        _spoken(told),
        content.region,
    )


def _actions(*, past: bool) -> list[Action]:
    found = [
        Action(_("To the conversations"), "arrow-right", Verb.TITLE),
        Action(_("All statements"), "list", Visit(Place.STANDS)),
    ]
    if not past:
        found.append(Action(_("Take back"), "undo-2", Verb.TAKE_BACK))
    return found


def _note(pen: Pen, beside: Rect) -> Piece:
    """Return what all of this is worth, beside the buttons or above them."""
    text, soft = honestly(), pen.colours.ink_soft
    room = beside.x - 40 - LEFT
    if pen.theme.large:
        words = pen.words(text, NOTE, LEFT, 0, RIGHT - LEFT, soft)
        stop = Stop("note", words.rect.inset(-12, 0), text, radius=16)
        return Piece(words.rect, (words,), (stop,))
    if pen.width(text, NOTE) <= room:
        words = pen.line(text, NOTE, LEFT, beside.centre[1], soft)
    else:
        words = pen.words(text, NOTE, LEFT, 0, RIGHT - LEFT, soft)
        words = attrs.evolve(words, rect=words.rect.moved(0, beside.y - 12 - words.rect.h))
    return Piece(words.rect, (words,))


def _side(pen: Pen, place: Rect, told: Result) -> tuple[Piece, ...]:
    """Return what changed, if this is not the first time, and what to talk about."""
    pieces: list[Piece] = []
    y = place.y
    if told.first:
        pieces.append(_changed(pen, attrs.evolve(place, y=y, h=0), told))
        y = pieces[-1].rect.bottom + _GAP
    title = pen.words(_("To talk about"), SECTION, place.x, y, place.w)
    pieces.append(Piece(title.rect, (title,)))
    y = title.rect.bottom + 12
    cards = _talks(pen, attrs.evolve(place, y=y), told, 0)
    spare = max(0, place.bottom - cards[-1].rect.bottom) / len(cards) if place.h else 0
    return (*pieces, *_talks(pen, attrs.evolve(place, y=y), told, spare))


def _talks(pen: Pen, place: Rect, told: Result, spare: float) -> tuple[Piece, ...]:
    found: list[Piece] = []
    y = place.y
    for number, talk in enumerate(told.talk, 1):
        at = Rect(place.x, y, place.w, 0)
        card = _talk(pen, at, number, talk)
        found.append(_talk(pen, attrs.evolve(at, h=card.rect.h + spare), number, talk))
        y = found[-1].rect.bottom + _GAP
    return tuple(found)


def _talk(pen: Pen, place: Rect, number: int, talk: Talk) -> Piece:
    """Return a statement, why that one, and a question about it."""
    colours = pen.colours
    side = pen.u(_NUMBER)
    left = place.x + _PAD + side + 24
    width = place.right - _PAD - left
    said = pen.words(talk.text, BODY, left, 0, width, colours.ink_soft)
    why = pen.words(talk.why, BODY_BOLD, left, said.rect.bottom, width)
    asked = pen.words(talk.question, SCENARIO, left, why.rect.bottom + 14, width)
    icon = pen.icon("lightbulb", left, 0, 26, colours.raspberry_deep)
    x = left + pen.u(36)
    lesson = pen.words(
        talk.lesson,
        LABEL_SEMIBOLD,
        x,
        asked.rect.bottom + 14,
        place.right - _PAD - x,
        colours.raspberry_deep,
    )
    high = lesson.rect.bottom
    rect = attrs.evolve(place, h=max(place.h, high + 56))
    by = rect.y + (rect.h - high) / 2
    words = [attrs.evolve(each, rect=each.rect.moved(0, by)) for each in (said, why, asked, lesson)]
    middle = words[3].rect.y + pen.leading(LABEL_SEMIBOLD) / 2
    icon = attrs.evolve(icon, rect=icon.rect.moved(0, middle))
    disc = Rect(place.x + _PAD, words[0].rect.y, side, side)
    edge = (colours.edge, colours.edge_width) if pen.theme.high_contrast else ("", 0)
    leading = pen.leading(CARD_TITLE)
    box = Rect(disc.x, disc.centre[1] - leading / 2, side, leading)
    figure = Words(box, (str(number),), pen.font(CARD_TITLE), colours.ink, Align.CENTRE)
    ground = (paper(pen, rect, 28), Panel(disc, colours.sand, side / 2, *edge), figure)
    name = f"{talk.text} {talk.why} {talk.question}"
    stop = Stop(f"talk {number}", rect, name, radius=28)
    return Piece(rect, (Group(f"card talk {number}", (*ground, *words, icon)),), (stop,))


def _changed(pen: Pen, place: Rect, told: Result) -> Piece:
    """Return how many statements stand better, the same and worse than the first time."""
    left, right = place.x + _PAD, place.right - _PAD
    day = f"{told.first.astimezone():%Y-%m-%d}" if told.first else ""
    since = _("Since the first time, {day}").format(day=day)
    title = pen.words(since, BODY_BOLD, left, place.y + 18, right - left)
    chips: list[Piece] = []
    x, y = left, title.rect.bottom + 10
    better, same, worse = told.changes
    texts = (
        (1, _("{count} better").format(count=better)),
        (0, _("{count} the same").format(count=same)),
        (-1, _("{count} worse").format(count=worse)),
    )
    for by, text in texts:
        sign = sign_of(pen.theme, by)
        made = chip(
            pen, x, y, text, icon=sign.icon, fill=sign.tint, colour=sign.colour, most=right - left
        )
        if chips and made.rect.right > right:
            made = made.moved(left - x, made.rect.h + 10)
            y = made.rect.y
        chips.append(made)
        x = made.rect.right + 16
    rect = Rect(place.x, place.y, place.w, chips[-1].rect.bottom + 20 - place.y)
    stop = Stop("changes", rect, f"{since}. {changes_told(told)}", radius=28)
    return Piece(rect, (paper(pen, rect, 28), title, *elements_of(chips)), (stop,))


def _spoken(told: Result) -> tuple[str, ...]:
    talk = (f"{each.text} {each.why} {each.question}" for each in told.talk)
    changed = (changes_told(told),) if told.first else ()
    return (*spoken(told), *changed, _("To talk about"), *talk, honestly())
