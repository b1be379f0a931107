"""S12 as plain data, and its numbers in motion: for peers whose rules the host writes.

`export.py` writes the data from the scenario's own file, so that all play the same one. Nothing
here needs the game: peers run in an environment of their own.
"""

import json
import operator
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

Data: TypeAlias = dict[str, Any]
Comparisons: TypeAlias = list[tuple[str, str, int]]
"""A meter, a sign and a number each; all must hold."""

Numbers: TypeAlias = list[int]
"""The value of each meter, in the order of the file."""

_Test = tuple[int, Callable[[int, int], bool], int]
_Move = tuple[int, int, int, int, tuple[_Test, ...]]

_OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Rules:
    """The rules of S12, looked up beforehand: what is on offer, what it moves, how it ends.

    Turns, responses and branches are numbers from 0. `responses`, `branches` and `prompts` hold the
    texts.
    """

    def __init__(self, folder: Path) -> None:
        data: Data = json.loads((folder / "s12.json").read_text("utf-8"))
        self.meters = data["meters"]
        self.ids = [meter["id"] for meter in self.meters]
        self.turns: list[Data] = data["turns"]
        self.endings = [(self._tests(e["when"]), str(e["id"])) for e in data["endings"]]
        self.start: Numbers = [meter["start"] for meter in self.meters]
        self.offers = [
            [self._tests(response["when"]) for response in turn["responses"]] for turn in self.turns
        ]
        self.answers = [
            [self._moves(response["effects"]) for response in turn["responses"]]
            for turn in self.turns
        ]
        self.falls = [
            [self._moves(branch["effects"]) for branch in turn["after"]] for turn in self.turns
        ]
        self.weights = [[branch["weight"] for branch in turn["after"]] for turn in self.turns]

    def offered(self, turn: int, numbers: Numbers) -> list[int]:
        """Return the responses on offer."""
        offers = self.offers[turn]
        return [n for n, tests in enumerate(offers) if not tests or _hold(tests, numbers)]

    def respond(self, turn: int, response: int, numbers: Numbers) -> None:
        """Give a response."""
        _move(self.answers[turn][response], numbers)

    def fall(self, turn: int, branch: int, numbers: Numbers) -> None:
        """Let the chance behind a response fall."""
        _move(self.falls[turn][branch], numbers)

    def ending(self, numbers: Numbers) -> str:
        """Return the id of the ending that fits first."""
        return next(id_ for tests, id_ in self.endings if _hold(tests, numbers))

    def prompt(self, turn: int, offered: list[int]) -> list[str]:
        """Return what is read before a response is given."""
        text = [self.turns[turn]["speech"]]
        for number in offered:
            response = self.turns[turn]["responses"][number]
            text += (response["label"], response["says"])
        return text

    def reply(self, turn: int, response: int) -> str:
        """Return how she reacts."""
        text: str = self.turns[turn]["responses"][response]["reaction"]
        return text

    def story(self, turn: int, branch: int) -> str:
        """Return what luck made of it."""
        text: str = self.turns[turn]["after"][branch]["story"]
        return text

    def _tests(self, when: Comparisons) -> tuple[_Test, ...]:
        return tuple((self.ids.index(id_), _OPERATORS[sign], n) for id_, sign, n in when)

    def _moves(self, effects: list[Data]) -> list[_Move]:
        moves = []
        for effect in effects:
            slot = self.ids.index(effect["meter"])
            meter = self.meters[slot]
            tests = self._tests(effect["when"])
            moves.append((slot, effect["by"], meter["lowest"], meter["highest"], tests))
        return moves


def _hold(tests: tuple[_Test, ...], numbers: Numbers) -> bool:
    return all(compare(numbers[slot], number) for slot, compare, number in tests)


def _move(moves: list[_Move], numbers: Numbers) -> None:
    """Move meters, each kept in its range."""
    for slot, by, lowest, highest, tests in moves:
        if not tests or _hold(tests, numbers):
            moved = numbers[slot] + by
            numbers[slot] = lowest if moved < lowest else min(moved, highest)
