"""A pen without fonts, and what a picture says: scenes are tested without pixels."""

from game.play.settings import Settings
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture, Words, walk
from game.screen.show import picture
from game.screen.styles import Font
from game.screen.theme import theme_of


class Even:
    """A type in which every sign is as wide as half its size."""

    def width(self, line: str, font: Font) -> float:
        """The width of one line."""
        return len(line) * font.size / 2


def seen(model: Model) -> Picture:
    """The picture of a model, in a type that needs no fonts."""
    return picture(model, pen(model.settings))


def pen(settings: Settings = Settings()) -> Pen:  # noqa: B008 - a frozen value
    """A pen without fonts."""
    return Pen(theme_of(settings), Even())


def texts(shown: Picture) -> list[str]:
    """Every text of a picture, its lines joined again, from back to front."""
    return [" ".join(each.lines) for each in walk(shown.elements) if isinstance(each, Words)]
