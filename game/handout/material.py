"""What a sheet is made of: a scenario, what is known of all ways to play it, and its map."""

from functools import cached_property

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.handout.names import Names
from game.map.picture import Picture
from game.proof.sheet import Sampled, Sheet
from game.proof.stakes import Stake
from game.proof.worths import ResponseWorth


@attrs.frozen(eq=False)
class Material:
    """What a sheet is made of.

    `name` is what the scenario is called in commands: its id, or the path to its file, with the
    options that go with it. `found` is what a proof found or, where that took too much, a sample.
    Without Graphviz there is no map.
    `language` is the code of the language that its texts are in.
    """

    name: str
    scenario: Scenario
    rulebook: Rulebook
    found: Sheet | Sampled
    map: Picture | None = None
    language: str = "en"

    @cached_property
    def names(self) -> Names:
        """What the parts of the scenario are called."""
        return Names(self.scenario)

    @property
    def sheet(self) -> Sheet | None:
        """What was proved, if it was."""
        return self.found if isinstance(self.found, Sheet) else None

    @cached_property
    def worths(self) -> dict[tuple[str, str], ResponseWorth]:
        """What each response is worth, by the ids of its turn and itself; none if not proved."""
        found = self.sheet.worths if self.sheet else ()
        return {(worth.turn, worth.response): worth for worth in found}

    @cached_property
    def stakes(self) -> dict[str, Stake]:
        """What is at stake in each turn, by its id; none if not proved."""
        return {stake.turn: stake for stake in self.sheet.stakes} if self.sheet else {}
