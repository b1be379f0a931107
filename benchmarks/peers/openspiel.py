"""OpenSpiel, a game in Python with chance nodes: python -m benchmarks.peers.openspiel FOLDER.

Its games have no text, so none is gathered.
"""

import random
import sys
from pathlib import Path

import pyspiel

from benchmarks.peers.s12 import Rules
from benchmarks.peers.timing import report

RULES = Rules(Path(sys.argv[1]))
TURNS = len(RULES.turns)
TYPE = pyspiel.GameType(
    short_name="python_s12",
    long_name="S12",
    dynamics=pyspiel.GameType.Dynamics.SEQUENTIAL,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.PERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.GENERAL_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=1,
    min_num_players=1,
    provides_information_state_string=False,
    provides_information_state_tensor=False,
    provides_observation_string=False,
    provides_observation_tensor=False,
    parameter_specification={},
)
INFO = pyspiel.GameInfo(
    num_distinct_actions=4,
    max_chance_outcomes=2,
    num_players=1,
    min_utility=0.0,
    max_utility=1.0,
    utility_sum=None,
    max_game_length=TURNS,
)


class Game(pyspiel.Game):  # type: ignore[misc]  # the peer tells no types
    """S12."""

    def __init__(self, parameters: object = None) -> None:
        super().__init__(TYPE, INFO, parameters or {})

    def new_initial_state(self) -> "State":
        """Return the state before the first turn."""
        return State(self)


class State(pyspiel.State):  # type: ignore[misc]  # the peer tells no types
    """A turn that awaits a response, or the chance behind it."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.numbers = list(RULES.start)
        self.turn = 0
        self.falling = False

    def current_player(self) -> int:
        """Return whose turn it is: the player's, chance's, or nobody's any more."""
        if self.turn == TURNS:
            return int(pyspiel.PlayerId.TERMINAL)
        return int(pyspiel.PlayerId.CHANCE) if self.falling else 0

    def _legal_actions(self, _: int) -> list[int]:
        return RULES.offered(self.turn, self.numbers)

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """Return the branches and their chances."""
        weights = RULES.weights[self.turn]
        whole = sum(weights)
        return [(branch, weight / whole) for branch, weight in enumerate(weights)]

    def _apply_action(self, action: int) -> None:
        if self.falling:
            RULES.fall(self.turn, action, self.numbers)
            self.falling = False
        else:
            RULES.respond(self.turn, action, self.numbers)
            self.falling = bool(RULES.weights[self.turn])
        self.turn += not self.falling

    def is_terminal(self) -> bool:
        """Whether it is over."""
        return self.turn == TURNS

    def returns(self) -> list[float]:
        """Return what the play is worth, which nobody asks here."""
        return [0.0]


pyspiel.register_game(TYPE, Game)


def main() -> None:
    """Time random plays."""
    game = pyspiel.load_game("python_s12")
    dice = random.Random()

    def play() -> str:
        state = game.new_initial_state()
        while not state.is_terminal():
            if state.is_chance_node():
                (bad, chance), (good, _) = state.chance_outcomes()
                state.apply_action(bad if dice.random() < chance else good)
            else:
                state.apply_action(dice.choice(state.legal_actions()))
        return RULES.ending(state.numbers)

    report("OpenSpiel 2.0.2", play, 2_000)


if __name__ == "__main__":
    main()
