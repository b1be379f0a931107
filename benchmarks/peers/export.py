"""Write S12 in the languages of the peers, from the scenario's own file.

    .venv/bin/python -m benchmarks.peers.export FOLDER

Writes s12.json (for hosts that write the rules themselves), s12.ink, s12.yarn, and for model
checkers s12.prism and s12.random.prism.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers.ink import ink
from benchmarks.peers.prism import prism
from benchmarks.peers.s12 import Data
from benchmarks.peers.yarn import yarn
from game.authoring.library import load_scenario
from game.core.conditions import Both, Compare, Condition
from game.core.scenario import Effect, Response, Scenario

FILE = Path(__file__).parents[1] / "scenarios" / "s12.yaml"


def main() -> None:
    """Write all files."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    data = data_of(s12())
    for name, text in {
        "s12.json": json.dumps(data, indent=1),
        "s12.ink": ink(data),
        "s12.yarn": yarn(data),
        "s12.prism": prism(data, at_random=False),
        "s12.random.prism": prism(data, at_random=True),
    }.items():
        (folder / name).write_text(text, "utf-8")


def s12() -> Scenario:
    """Return the scenario."""
    scenario = load_scenario(FILE).value
    assert scenario is not None
    return scenario


def data_of(scenario: Scenario) -> Data:
    """Return a scenario that has only meters, effects and chances behind responses, as data."""
    return {
        "meters": [
            {"id": m.id, "start": m.start, "lowest": m.lowest, "highest": m.highest}
            for m in scenario.meters
        ],
        "turns": [
            {
                "speech": turn.speech.otherwise,
                "responses": [_response(response) for response in turn.responses],
                "after": [
                    {
                        "weight": branch.weight,
                        "story": branch.event.story,
                        "effects": _effects(branch.event.effects),
                    }
                    for branch in turn.after
                ],
            }
            for turn in scenario.turns
        ],
        "endings": [
            {"id": ending.id, "when": list(_comparisons(ending.when))}
            for ending in scenario.endings
        ],
    }


def _response(response: Response) -> Data:
    return {
        "label": response.label,
        "says": response.says,
        "reaction": response.reaction.otherwise,
        "when": list(_comparisons(response.when)),
        "effects": _effects(response.effects),
    }


def _effects(effects: tuple[Effect, ...]) -> list[Data]:
    return [
        {"meter": effect.meter, "by": effect.by, "when": list(_comparisons(effect.when))}
        for effect in effects
    ]


def _comparisons(condition: Condition | None) -> Iterator[tuple[str, str, int]]:
    """Yield the comparisons that must all hold."""
    match condition:
        case Compare(name, sign, number):
            yield name, sign, number
        case Both(first, second):
            yield from _comparisons(first)
            yield from _comparisons(second)
        case None:
            return
        case other:
            raise ValueError(f"S12 has no condition like {other!r}")


if __name__ == "__main__":
    main()
