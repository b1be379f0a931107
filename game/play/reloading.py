"""Playing on when the scenario's file is saved again: the author sees each change at once."""

import time
from pathlib import Path

import attrs

from game.authoring.files import find_scenario
from game.play.origin import NotLoaded, Origin
from game.play.replaying import Replayed, renewed
from game.play.session import Session

_PAUSE = 0.2
"""So many seconds lie between two looks at the file."""

_Stamp = tuple[int, int]


@attrs.define(eq=False)
class Reloading:
    """Looks at the file of a scenario, and plays a run again when that was saved.

    `origin` is that of the scenario as it is played; its digest tells a save from a change.
    """

    origin: Origin
    _stamp: _Stamp | None = attrs.field(init=False)
    _looked: float = attrs.field(init=False, factory=time.monotonic)

    def __attrs_post_init__(self) -> None:
        self._stamp = self._stamped()

    def changed(self) -> bool:
        """Whether the file was saved since it was asked last; cheap enough to ask all the time."""
        now = time.monotonic()
        if now - self._looked < _PAUSE:
            return False
        self._looked = now
        before, self._stamp = self._stamp, self._stamped()
        return self._stamp is not None and self._stamp != before

    def renewed(self, session: Session) -> Replayed | NotLoaded | None:
        """Return the run in the scenario as it is now, why not, or None if nothing was edited."""
        found = renewed(session, self.origin)
        if isinstance(found, NotLoaded):
            return found
        if found.origin == self.origin:
            return None
        self.origin = found.origin
        return found

    def _stamped(self) -> _Stamp | None:
        path = find_scenario(self.origin.scenario) or Path(self.origin.scenario)
        try:
            stat = path.stat()
        except (OSError, ValueError):  # while it is replaced there is none
            return None
        return stat.st_mtime_ns, stat.st_size
