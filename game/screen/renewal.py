"""Seeing in the window that the scenario was saved again."""

from collections.abc import Callable

import attrs

from game.play.origin import Origin
from game.play.reloading import Reloading
from game.screen.commands import Command, Renew
from game.screen.model import Model


@attrs.define
class Renewal:
    """Looks at the file of the scenario that is being played.

    `origin` says where that comes from. With nothing being played, nothing is looked at.
    """

    origin: Callable[[Model], Origin]
    _reloading: Reloading | None = None

    def news(self, model: Model) -> Command | None:
        """Return what to go on with, if the scenario was edited."""
        if model.session is None:
            self._reloading = None
            return None
        about = self.origin(model)
        if self._reloading is None or self._reloading.origin.scenario != about.scenario:
            self._reloading = Reloading(about)
        if not self._reloading.changed():
            return None
        found = self._reloading.renewed(model.session)
        return Renew(found) if found else None
