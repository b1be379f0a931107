"""Whole runs of the shipped scenarios, compared with what they gave before."""

from pathlib import Path

import pytest

from game.authoring.library import shipped_scenarios
from tests.transcripts import GOLDEN, golden_files, run_of, transcript


@pytest.mark.parametrize("golden", golden_files(), ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_a_run_goes_as_it_went(golden: Path) -> None:
    """The same responses and seed move the same numbers for the same reasons."""
    assert golden.read_text("utf-8") == transcript(run_of(golden))


@pytest.mark.parametrize("scenario", [path.stem for path in shipped_scenarios()])
def test_every_scenario_has_golden_runs(scenario: str) -> None:
    """A scenario without at least six golden runs is not finished."""
    assert 6 <= len(list((GOLDEN / scenario).glob("*.txt")))
