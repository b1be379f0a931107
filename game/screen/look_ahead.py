"""The pages that may come next, drawn while this one is read, so that they come without a wait."""

from collections.abc import Iterator

from game.screen.commands import Begin, Choose, Command, OpenPage, Verb
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update


def pages_ahead(model: Model, shown: Picture, measures: Type) -> Iterator[Picture]:
    """Yield the pages that the stops of a picture turn to, each drawn when it is asked for.

    What is only visited in between is none of them, and what needs the disk is not known.
    """
    for command in dict.fromkeys(stop.command for stop in shown.stops):
        if command and _turns_the_page(command):
            after = update(model, command)
            if after.here.place is not model.here.place:
                yield picture(after, Pen(after.theme, measures))


def _turns_the_page(command: Command) -> bool:
    return isinstance(command, Begin | Choose | OpenPage) or command is Verb.GO_ON
