"""The check-up of a team before it begins: what it is, who answers, and what came of it before."""

from collections.abc import Sequence

import attrs

from game.play.checkup_round import Round
from game.play.wording import status_name
from game.screen.checking_up import CheckingUp
from game.screen.commands import Seat, Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Drawing, Element, Picture, Stop
from game.screen.styles import (
    BODY_BOLD,
    CARD_TITLE,
    HEADLINE,
    LABEL_PLAIN,
    LEAD,
    LESSON,
    OUTCOME,
    Style,
)
from game.screen.widgets.actions import LOW, action_bar
from game.screen.widgets.chips import status_chip
from game.screen.widgets.choices import Choice, choices
from game.screen.widgets.page_head import page_head
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.screen.widgets.sheet import Action
from game.screen.widgets.top_bar import LEFT, RIGHT
from game.texts import _

_LEFT = Rect(LEFT, 136, 1000, 0)
_RIGHT = Rect(1128, 128, 728, 0)
_ART = Rect(1128, 132, 728, 382)
_PAD, _GAP = 32, 24
_LOWER = 88
_MOST_PEOPLE = 6
"""So many choices stand in one row; in the terminal a few more people can answer."""


def picture(model: Model, pen: Pen) -> Picture:
    """Return what a check-up is and how to begin, beside what the team answered before."""
    at = model.checking_up
    head = page_head(pen, _("The relationship check-up"), main=False)
    actions = action_bar(pen, LEFT, RIGHT, _actions(at))
    large = pen.theme.large
    where = _where(pen, at, actions.rect)
    low = (actions.rect.y if large else min(actions.rect.y, where.rect.y)) - 20
    wide = RIGHT - LEFT if large else _LEFT.w
    place = attrs.evolve(_LEFT, w=wide, h=low - _LEFT.y)
    if not large:
        told = _told(pen, place, at)
        place = place.cut_top(min(_LOWER, max(0, (low - told[-1].rect.bottom) / 2)))[1]

    def build(y: float) -> Sequence[Piece]:
        found = _told(pen, attrs.evolve(place, y=y), at)
        if not large:
            return found
        if _kept(at):
            below = Rect(place.x, found[-1].rect.bottom + _GAP, place.w, 0)
            found = (*found, _before(pen, below, at, 9))
        lies = where.moved(0, found[-1].rect.bottom + _GAP - where.rect.y)
        return (*found, lies)

    content = scrolled(pen, place, model.here.scroll, build)
    side = () if large else (*_side(pen, at, place.y, low), *where.elements)
    return Picture(
        (*head.elements, *content.elements, *side, *actions.elements),
        (*actions.stops, *content.stops, *head.stops),
        spoken=_spoken(at),
        region=content.region,
    )


def _actions(at: CheckingUp) -> list[Action]:
    """Return what can be done here, the likeliest first."""
    begin = Action(_("Begin"), "arrow-right", Verb.CHECK_UP)
    found = [begin]
    if at.left:
        text = _("Go on at statement {number}").format(number=at.left.at + 1)
        anew = Action(_("Begin anew"), "rotate-ccw", Verb.CHECK_UP)
        found = [Action(text, "arrow-right", Verb.RESUME_CHECKUP), anew]
    if at.last:
        found.append(Action(_("The last result"), "history", Verb.LAST_CHECKUP))
    return found


def _told(pen: Pen, place: Rect, at: CheckingUp) -> tuple[Piece, ...]:
    """Return what it is, and how many will answer: as large, and as much, as there is room for."""
    if pen.theme.large:
        return _told_in(pen, place, at, LESSON, (_about(),))
    both = (_about(), _how())
    ways = ((HEADLINE, both), (OUTCOME, both), (OUTCOME, both[:1]))
    found = [_told_in(pen, place, at, *way) for way in ways]
    return next((each for each in found if each[-1].rect.bottom <= place.bottom), found[-1])


def _told_in(
    pen: Pen, place: Rect, at: CheckingUp, style: Style, sentences: Sequence[str]
) -> tuple[Piece, ...]:
    soft = pen.colours.ink_soft
    title = pen.words(_question(), style, place.x, place.y + 12, place.w)
    texts: list[Element] = [title]
    y = title.rect.bottom + 18
    for n, sentence in enumerate(sentences):
        words = pen.words(sentence, LEAD, place.x, y, place.w, soft if n else "")
        texts.append(words)
        y = words.rect.bottom + 14
    read = Rect(place.x, place.y, place.w, y - place.y)
    about = Stop("about", read.inset(-12, 0), " ".join((_question(), *sentences)), radius=16)
    people = _people(pen, Rect(place.x, y + 18, place.w, 0), at)
    return Piece(read, tuple(texts), (about,) if pen.theme.large else ()), people


def _question() -> str:
    return _("How do things stand between you and your customers?")


def _about() -> str:
    return _(
        "Ten statements about how you speak of customers and how you act towards them."
        " Read each aloud, and say how often it is so. Last week counts, not the plan."
    )


def _how() -> str:
    return _(
        "Three minutes are enough. Answer now, and again when the class is over: then you see"
        " what changed."
    )


def _people(pen: Pen, place: Rect, at: CheckingUp) -> Piece:
    """Return the choice how many will answer, on a card."""
    left, width = place.x + _PAD, place.w - 2 * _PAD
    asked = pen.words(_("How many of you answer?"), CARD_TITLE, left, place.y + 26, width)
    together = Choice("people 1", _("One answer together"), Seat(1), taken=at.people == 1)
    others = [
        Choice(f"people {n}", str(n), Seat(n), taken=at.people == n)
        for n in range(2, _MOST_PEOPLE + 1)
    ]
    name = _("How many of you answer?")
    row = choices(pen, left, asked.rect.bottom + 16, width, name, (together, *others))
    rect = Rect(place.x, place.y, place.w, row.rect.bottom + 30 - place.y)
    return Piece(rect, (paper(pen, rect, 32), asked, *row.elements), row.stops)


def _side(pen: Pen, at: CheckingUp, top: float, low: float) -> tuple[Element, ...]:
    """Return two people at a counter, over what was answered before where there is something."""
    art: tuple[Element, ...] = ()
    if not _kept(at):
        beside = Drawing(attrs.evolve(_ART, y=top), "scenes/title")
        return () if pen.theme.high_contrast else (beside,)
    top = float(_RIGHT.y)
    if not pen.theme.high_contrast:
        art = (Drawing(_ART, "scenes/title"),)
        top = _ART.bottom + _GAP
    for most in range(9, 0, -1):
        card = _before(pen, attrs.evolve(_RIGHT, y=top), at, most)
        if card.rect.bottom <= low:
            return (*art, *card.elements)
    return art


def _kept(at: CheckingUp) -> bool:
    return bool(at.rounds.whole or at.rounds.unreadable)


def _before(pen: Pen, place: Rect, at: CheckingUp, most: int) -> Piece:
    """Return a card with the statuses of other days, the last ones if there are too many."""
    left, right = place.x + _PAD, place.right - _PAD
    title = pen.words(_("Before"), CARD_TITLE, left, place.y + 22, right - left)
    elements: list[Element] = [title]
    spoken = [_("Before")]
    y = title.rect.bottom + 12
    for n, kept in enumerate(at.rounds.whole[-most:]):
        row = _row(pen, left, y, right, kept)
        if n:
            elements.append(rule(pen, left, y - 6, right - left))
        elements += row.elements
        spoken.append(_day_told(kept))
        y = row.rect.bottom + 12
    for each in at.rounds.unreadable[: max(0, most - len(at.rounds.whole))]:
        text = f"{each.path.name}: {each.sentence}"
        words = pen.words(text, LABEL_PLAIN, left, y, right - left, pen.colours.ink_soft)
        elements.append(words)
        spoken.append(text)
        y = words.rect.bottom + 12
    rect = Rect(place.x, place.y, place.w, y + 10 - place.y)
    stop = Stop("before", rect, " ".join(spoken), radius=32)
    return Piece(rect, (paper(pen, rect, 32), *elements), (stop,))


def _row(pen: Pen, left: float, y: float, right: float, kept: Round) -> Piece:
    """Return a day and its status beside each other, or one below the other."""
    day = f"{kept.updated.astimezone():%Y-%m-%d}"
    if kept.status is None:
        return Piece(Rect(left, y, right - left, 0), ())
    chip = status_chip(pen, 0, y, kept.status, most=right - left)
    x = right - chip.rect.w
    if left + pen.width(day, BODY_BOLD) + 24 > x:
        words = pen.words(day, BODY_BOLD, left, y, right - left)
        chip = chip.moved(left, words.rect.bottom + 4 - y)
        return Piece(words.rect.joined(chip.rect), (words, *chip.elements))
    words = pen.line(day, BODY_BOLD, left, chip.rect.centre[1])
    chip = chip.moved(x, 0)
    return Piece(words.rect.joined(chip.rect), (words, *chip.elements))


def _day_told(kept: Round) -> str:
    status = status_name(kept.status) if kept.status is not None else ""
    return f"{kept.updated.astimezone():%Y-%m-%d}: {status}."


def _where(pen: Pen, at: CheckingUp, beside: Rect) -> Piece:
    """Return which team this is and where its answers lie, beside the buttons or above them."""
    soft = pen.colours.ink_soft
    left = LEFT + pen.u(28) + 16
    text = _("Your answers lie in {folder}").format(folder=at.rounds.folder)
    if at.rounds.team:
        text = _("Team: {team}. {sentence}").format(team=at.rounds.team, sentence=text)
    room = beside.x - 40 - left
    if pen.theme.large:
        words = pen.words(text, LABEL_PLAIN, left, 0, RIGHT - left, soft)
        stop = Stop("where", words.rect.inset(-12, 0), text, radius=16)
        icon = pen.icon("folder-open", LEFT, pen.leading(LABEL_PLAIN) / 2, 28, soft)
        return Piece(words.rect, (icon, words), (stop,))
    words = pen.words(text, LABEL_PLAIN, left, 0, max(room, 1), soft)
    fits = all(pen.width(line, LABEL_PLAIN) <= room for line in words.lines)
    if fits and words.rect.h <= beside.h + 16:
        top = min(beside.centre[1] - words.rect.h / 2, LOW - words.rect.h)
    else:
        words = pen.words(text, LABEL_PLAIN, left, 0, RIGHT - left, soft)
        top = beside.y - 16 - words.rect.h
    words = attrs.evolve(words, rect=words.rect.moved(0, top))
    middle = words.rect.y + pen.leading(LABEL_PLAIN) / 2
    icon = pen.icon("folder-open", LEFT, middle, 28, soft)
    return Piece(words.rect, (icon, words))


def _spoken(at: CheckingUp) -> tuple[str, ...]:
    told = (_day_told(kept) for kept in at.rounds.whole)
    return (_("The relationship check-up"), _question(), _about(), _how(), *told)
