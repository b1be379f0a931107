"""A pause: back to the conversation, or to what there is beside it."""

from collections.abc import Sequence

from game.screen.commands import Command, Verb, Visit
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, menu_row, sheet
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return what can be done in a pause."""
    leave = _("Leave the debrief") if _over(model) else _("Leave the conversation")
    entries: list[tuple[str, str, Command]] = [
        *(() if _over(model) else _beside()),
        ("keyboard", _("Keys"), Visit(Place.KEYS)),
        ("volume-x" if not model.settings.sound else "volume-2", _sound(model), Verb.MUTE),
        ("settings", _("Settings"), Visit(Place.SETTINGS)),
        ("circle-question-mark", _("How it works"), Visit(Place.HOW_IT_WORKS)),
        ("log-out", leave, Visit(Place.LEAVE)),
    ]

    def rows(place: Rect) -> Sequence[Piece]:
        return [
            menu_row(pen, cell, icon, text, command)
            for cell, (icon, text, command) in zip(
                menu_cells(pen, place, len(entries)), entries, strict=True
            )
        ]

    back = Action(_("Go on"), "play", Verb.BACK)
    return sheet(model, pen, _("Pause"), rows, [back], [text for _icon, text, _do in entries])


def _over(model: Model) -> bool:
    """Whether the conversation is over, so that the debrief tells what is beside it."""
    return any(here.place is Place.DEBRIEF for here in model.trail)


def _beside() -> tuple[tuple[str, str, Command], ...]:
    return (
        ("scroll-text", _("Read it again"), Visit(Place.STORY)),
        ("lightbulb", _("Lessons so far"), Visit(Place.LESSONS)),
        ("handshake", _("Open promises"), Visit(Place.PROMISES)),
    )


def menu_cells(pen: Pen, place: Rect, count: int) -> Sequence[Rect]:
    """Return places for entries, two by two or, for large text, one below the other."""
    columns = 1 if pen.theme.large else 2
    high = max(76, pen.u(64))
    width = Rect(place.x, 0, place.w, 0).columns(columns, 16)[0].w
    return [
        Rect(
            place.x + (n % columns) * (width + 16),
            place.y + (n // columns) * (high + 16),
            width,
            high,
        )
        for n in range(count)
    ]


def _sound(model: Model) -> str:
    return _("Sound is off") if not model.settings.sound else _("Sound is on")
