"""The lessons that the responses so far have followed, or not."""

from collections.abc import Sequence

import attrs

from game.play.session import Session
from game.play.view import LessonView, lesson_of
from game.play.wording import listing
from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import BODY, CARD_TITLE, LABEL
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import rule
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _, ngettext


@attrs.frozen
class Met:
    """A lesson that came up, and the numbers of the turns that followed or did not follow it."""

    title: str
    text: str
    followed: tuple[int, ...]
    broken: tuple[int, ...]


def picture(model: Model, pen: Pen) -> Picture:
    """Return the lessons so far, in the order in which they came up."""
    lessons = lessons_met(model.running)

    def rows(place: Rect) -> Sequence[Piece]:
        if lessons:
            return _rows(pen, place, lessons)
        words = pen.words(_no_lesson(), BODY, place.x, place.y, place.w)
        return [text_row(place, "none", [Piece(words.rect, (words,))])]

    spoken = [f"{lesson.title} {lesson.text}" for lesson in lessons] or [_no_lesson()]
    back = Action(_("Back"), "undo-2", Verb.BACK)
    return sheet(model, pen, _("Lessons so far"), rows, [back], spoken)


def lessons_met(session: Session) -> tuple[Met, ...]:
    """Return each lesson that a response of this run followed or did not follow."""
    views: dict[str, LessonView] = {}
    turns: dict[str, tuple[list[int], list[int]]] = {}
    for number, step in enumerate(session.state.steps, 1):
        view = lesson_of(step.response, session.scenario)
        if view:
            views[view.title] = view
            followed, broken = turns.setdefault(view.title, ([], []))
            (followed if view.followed else broken).append(number)
    return tuple(
        Met(title, view.text, tuple(turns[title][0]), tuple(turns[title][1]))
        for title, view in views.items()
    )


def _no_lesson() -> str:
    return _("None yet. A lesson is told with what a response did.")


def _rows(pen: Pen, place: Rect, lessons: Sequence[Met]) -> Sequence[Piece]:
    found: list[Piece] = []
    y = place.y
    colours = pen.colours
    for lesson in lessons:
        line = rule(pen, place.x, y, place.w)
        left = place.x + pen.u(60)
        width = place.right - left
        title = pen.words(lesson.title, CARD_TITLE, left, y + 18, width)
        text = pen.words(lesson.text, BODY, left, title.rect.bottom + 2, width)
        runs = []
        if lesson.followed:
            runs.append(Run(_followed(lesson.followed), LABEL, colours.teal))
        if lesson.broken:
            runs.append(Run(_broken(lesson.broken), LABEL, colours.rust, 24))
        told = flow(pen, left, text.rect.bottom + 4, width, tuple(runs))
        icon = pen.icon("lightbulb", place.x + 6, title.rect.y + pen.leading(CARD_TITLE) / 2, 34)
        box = Rect(place.x, y, place.w, told.rect.bottom - y)
        piece = Piece(box, (line, icon, title, text, *told.elements))
        row = text_row(place, lesson.title, [piece])
        found.append(row)
        y = row.rect.bottom
    return found


def _followed(turns: Sequence[int]) -> str:
    text = ngettext("Followed in turn {turns}", "Followed in turns {turns}", len(turns))
    return text.format(turns=listing([str(turn) for turn in turns]))


def _broken(turns: Sequence[int]) -> str:
    text = ngettext("Not followed in turn {turns}", "Not followed in turns {turns}", len(turns))
    return text.format(turns=listing([str(turn) for turn in turns]))
