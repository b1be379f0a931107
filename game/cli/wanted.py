"""What a trainee asks to play."""

from pathlib import Path

import attrs

from game.play.folders import Folders
from game.play.origin import Loaded, origin_of
from game.play.session import Session
from game.texts import speak


@attrs.frozen
class Wanted:
    """A scenario, by its id or a path, and how it is played.

    `responses` are the ids of those that are given already. `rulebook` is None for the shipped one.
    `language` is empty where none is asked for: then it is that of the settings, which lie, as the
    runs do, in the folders `where`.
    """

    scenario: str
    where: Folders
    seed: int = 1
    responses: tuple[str, ...] = ()
    rulebook: Path | None = None
    language: str = ""

    def loaded_or_exit(self) -> Loaded:
        """Return the scenario and the rulebook, or print why they cannot be read and leave.

        From then on the program speaks the language to play in.
        """
        from game.cli.loading import (
            rulebook_or_exit,
            scenario_in_language_or_exit,
            scenarios_or_exit,
        )
        from game.play.settings import usual_language

        spoken = self.language or usual_language(self.where)
        if self.language:
            scenario = scenario_in_language_or_exit(self.scenario, spoken)
        else:
            speak(spoken)
            (scenario,) = scenarios_or_exit(self.scenario, language=spoken)
        rulebook = rulebook_or_exit(self.rulebook)
        return Loaded(scenario, rulebook, origin_of(self.scenario, self.rulebook, spoken))

    def session_or_exit(self, loaded: Loaded) -> Session:
        """Return the run after the responses, or print which of them is wrong and leave."""
        from game.cli.loading import state_or_exit

        scenario, rulebook = loaded.scenario, loaded.rulebook
        state = state_or_exit(scenario, rulebook, self.seed, self.responses)
        return Session(scenario, rulebook, self.seed, state.responses)
