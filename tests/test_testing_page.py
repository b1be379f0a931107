"""docs/testing.md: the examples for engineers run as they stand there."""

import unittest
from pathlib import Path
from typing import Any

import pytest

from tests.growing import blocks

PAGE = (Path(__file__).parents[1] / "docs" / "testing.md").read_text("utf-8")


@pytest.mark.parametrize("example", [*blocks(PAGE, "python")])
def test_an_example_runs(example: str) -> None:
    """It holds at least one test, and that passes."""
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(example, "docs/testing.md", "exec"), names)  # noqa: S102 - our own page
    tests = [test for name, test in names.items() if name.startswith("test_")]
    cases = [value for name, value in names.items() if name.startswith("Test")]
    for test in tests:
        test()
    for case in cases:
        result = unittest.defaultTestLoader.loadTestsFromTestCase(case).run(unittest.TestResult())
        assert result.wasSuccessful()

    assert tests or cases
