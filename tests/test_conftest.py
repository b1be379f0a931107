"""Tests that are left out are named, and fail where nothing may be left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPED = """
import pytest

def test_of_a_terminal():
    pytest.skip("tmux is missing")

def test_of_a_window():
    pytest.skip("there is no display")
"""
SKIPPED_MODULE = "import pytest; pytest.skip('tmux is missing', allow_module_level=True)"
EXPECTED_TO_FAIL = """
import pytest

@pytest.mark.xfail(reason="not yet")
def test_of_the_future():
    assert False
"""


def run_pytest(folder: Path, test: str, *, skips_allowed: bool) -> subprocess.CompletedProcess[str]:
    """Run pytest on one test module beside a copy of our conftest.py."""
    (folder / "conftest.py").write_bytes(Path(__file__).with_name("conftest.py").read_bytes())
    (folder / "test_module.py").write_text(test)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", folder, folder],
        env=os.environ | {"COMPLICATED_NO_SKIPS": "0" if skips_allowed else "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_skip_is_named_in_one_line(tmp_path: Path) -> None:
    """The last line but one says how many tests were left out, and why."""
    done = run_pytest(tmp_path, SKIPPED, skips_allowed=True)

    expected = "Left out: 1 because there is no display; 1 because tmux is missing."
    assert expected == done.stdout.splitlines()[-2]
    assert done.returncode == pytest.ExitCode.OK


@pytest.mark.parametrize("test", [SKIPPED, SKIPPED_MODULE], ids=["test", "module"])
def test_a_skip_fails_where_nothing_may_be_left_out(tmp_path: Path, test: str) -> None:
    """With COMPLICATED_NO_SKIPS=1 a skipped test, or module, is a failure that gives its reason."""
    done = run_pytest(tmp_path, test, skips_allowed=False)

    assert "Skipped although COMPLICATED_NO_SKIPS=1, because tmux is missing." in done.stdout
    assert done.returncode != pytest.ExitCode.OK


def test_a_failure_that_is_expected_is_no_skip(tmp_path: Path) -> None:
    """A test marked xfail may fail even where nothing may be left out."""
    done = run_pytest(tmp_path, EXPECTED_TO_FAIL, skips_allowed=False)

    assert done.returncode == pytest.ExitCode.OK
