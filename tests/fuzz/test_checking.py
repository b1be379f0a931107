"""What a fuzzer found, and files made of the lines of bad ones, are checked like any other."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, strategies as st

from tests.checker.bad_files import BAD
from tests.checker.test_hostile import MOST_SECONDS
from tests.fuzz.checking import check
from tests.worlds import shipped_rulebook

FINDS = sorted(Path(__file__).with_name("finds").iterdir())
LINES = sorted({line for file in BAD.glob("*.yaml") for line in file.read_bytes().splitlines()})


@pytest.mark.parametrize("find", FINDS, ids=lambda find: find.name)
def test_what_was_found_is_mended(find: Path) -> None:
    """Each of these files once made the reader raise, or be slow."""
    began = time.process_time()
    check(find, shipped_rulebook())

    assert time.process_time() - began < MOST_SECONDS


@given(st.lists(st.sampled_from(LINES), max_size=60).map(b"\n".join))
def test_lines_of_bad_files_in_any_order_are_checked(data: bytes) -> None:
    """And played, should they ever be a scenario."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"
        file.write_bytes(data)
        check(file, shipped_rulebook())
