"""Whole runs of the shipped scenarios, compared with what they gave before."""

from pathlib import Path

import attrs
import pytest

from game.authoring.files import shipped_scenarios
from game.core.engine import replay
from game.core.scenario import Branch, Effect, Event, Meter
from tests.transcripts import GOLDEN, golden_files, run_of, transcript
from tests.worlds import response, scenario, shipped_rulebook, turn


@pytest.mark.parametrize("golden", golden_files(), ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_a_run_goes_as_it_went(golden: Path) -> None:
    """The same responses and seed move the same numbers for the same reasons."""
    assert golden.read_text("utf-8") == transcript(run_of(golden))


@pytest.mark.parametrize("scenario", [path.stem for path in shipped_scenarios()])
def test_every_scenario_has_golden_runs(scenario: str) -> None:
    """A scenario without at least six golden runs is not finished."""
    assert 6 <= len(list((GOLDEN / scenario).glob("*.txt")))


def test_a_transcript_tells_luck_and_meters() -> None:
    """The branches drawn before and behind a response, and where the scenario's meters stand."""
    calm, calls = (Branch(1, Event()),), (Branch(1, Event(effects=(Effect("calls", 3),))),)
    one = attrs.evolve(turn("one", response("look", care=True)), chance=calm, after=calls)
    world = scenario(one, meters=(Meter("calls", "Calls"),))
    lines = transcript(replay(world, shipped_rulebook(), 1, ["look"])).splitlines()

    assert "1 one (chance 0): look, care (after 0)" in lines
    assert "    calls +3: This is what came of it." in lines
    assert any(line.startswith("  = ") and line.endswith(", calls 3") for line in lines)
