"""What the proof adds to the debrief, asked of a process beside the game, a little at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from game.play.folders import Folders
from game.play.origin import Origin
from game.screen.commands import Command, Learn
from game.screen.model import LookedBack, Model

if TYPE_CHECKING:
    from game.play.looking import Looking

Start = Callable[[Origin, Folders | None], "Looking"]


def _start(origin: Origin, where: Folders | None) -> "Looking":
    """Start the process; what it takes to do so is loaded now, not when the window opens."""
    from game.play.looking import start_looking  # noqa: PLC0415

    return start_looking(origin, where)


@attrs.define
class BestPath:
    """Has a scenario worked out while it is played, and looks back at each line that is over.

    `origin` says where the scenario that is being played comes from. With nothing being played,
    nothing is worked out.
    """

    origin: Callable[[Model], Origin]
    where: Folders | None = None
    start: Start = _start
    _about: Origin | None = None
    _looking: "Looking | None" = None

    def news(self, model: Model) -> Command | None:
        """Return what there is to learn since the last time; this never waits."""
        session = model.session
        if session is None:
            self.stop()
            return None
        looking = self._at(self.origin(model))
        if not session.state.finished:
            return None
        looking.look(session)
        news = LookedBack(session, looking.ask())
        return Learn(news) if news != model.looked_back else None

    def stop(self) -> None:
        """Give up what is being worked out."""
        if self._looking:
            self._looking.stop()
        self._about = self._looking = None

    def _at(self, about: Origin) -> "Looking":
        """Return the process that works a scenario out, begun now if there was none."""
        if self._looking is None or about != self._about:
            self.stop()
            self._about, self._looking = about, self.start(about, self.where)
        return self._looking
