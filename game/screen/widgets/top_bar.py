"""The upper edge of a page: the game's mark, where in the game one is, and a few buttons."""

from collections.abc import Sequence

import attrs

from game.play.settings import ThemeName
from game.screen.commands import Adjust, Command, Verb, Visit
from game.screen.geometry import Rect
from game.screen.languages import next_language, offered_languages
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Drawing, Element
from game.screen.places import Place
from game.screen.styles import CARD_TITLE, LABEL_PLAIN, SCENARIO
from game.screen.widgets.buttons import ICON_BUTTON, icon_button
from game.screen.widgets.piece import Piece
from game.texts import _

MIDDLE = 64
LEFT, RIGHT = 64, 1856
_MARK = Rect(66, 37, 60, 60)
_WORDS = 144
_GAP = 16


def mark() -> Drawing:
    """Return the game's mark: a speech bubble with a heart."""
    return Drawing(_MARK, "logo")


def heading(pen: Pen, title: str, below: str, most: float) -> Piece:
    """Return the mark with a title and, under it, where one is; each where it fits.

    `most` is where the words have to end.
    """
    width = most - _WORDS
    elements: list[Element] = [mark()]
    right: float = _MARK.right
    style = SCENARIO if below else CARD_TITLE
    lines = pen.lines(title, style, max(1, width))
    high = len(lines) * pen.leading(style) + pen.leading(LABEL_PLAIN) * bool(below)
    fits = max(pen.width(title, style), pen.width(below, LABEL_PLAIN)) <= width
    if fits and high <= 2 * MIDDLE - 8:
        words = pen.words(title, style, _WORDS, MIDDLE - high / 2, width)
        elements.append(words)
        right = _WORDS + pen.width(title, style)
        if below:
            soft = pen.colours.ink_soft
            elements.append(pen.words(below, LABEL_PLAIN, _WORDS, words.rect.bottom, width, soft))
            right = max(right, _WORDS + pen.width(below, LABEL_PLAIN))
    return Piece(Rect(_MARK.x, 0, right - _MARK.x, 2 * MIDDLE), tuple(elements))


Tool = tuple[str, str, Command]
"""An icon, what it is called, and what acting on it does."""


def buttons(
    model: Model, pen: Pen, *, playing: bool, more: Sequence[Tool] = ()
) -> tuple[Piece, ...]:
    """Return the buttons of the upper right corner, from left to right."""
    silent = not model.settings.sound
    sound = _("Sound is off") if silent else _("Sound is on")
    found: list[Tool] = [("a-large-small", _("Text size and settings"), Visit(Place.SETTINGS))]
    if not (playing and pen.theme.large):
        found.append(("volume-x" if silent else "volume-2", sound, Verb.MUTE))
    if playing:
        found.append(("pause", _("Pause"), Visit(Place.PAUSE)))
    else:
        found.append(("contrast", _look_name(pen.theme.look), Verb.NEXT_LOOK))
        found.append(_language(model))
    found += more
    side = pen.u(ICON_BUTTON)
    left = RIGHT - len(found) * side - (len(found) - 1) * _GAP
    return tuple(
        icon_button(pen, left + n * (side + _GAP), MIDDLE - side / 2, icon, name, command)
        for n, (icon, name, command) in enumerate(found)
    )


def _language(model: Model) -> Tool:
    """Return what leads to the next language, called by the one that is spoken."""
    settings = model.settings
    name = offered_languages(model).get(settings.language, settings.language)
    other = attrs.evolve(settings, language=next_language(model))
    return ("languages", _("Language: {name}").format(name=name), Adjust(other))


def _look_name(look: ThemeName) -> str:
    return {
        ThemeName.LIGHT: _("Colours: warm"),
        ThemeName.CONTRAST_LIGHT: _("Colours: high contrast, light"),
        ThemeName.CONTRAST_DARK: _("Colours: high contrast, dark"),
    }[look]
