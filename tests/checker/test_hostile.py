"""Whatever a file holds, checking it is over soon, takes little memory and ends with a sentence."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.authoring.syntax.characters import first_unwanted
from game.checker.checking import Manner, check_file
from game.checker.render.people import people
from tests.checker.examples import scenario
from tests.worlds import shipped_rulebook

MOST_SECONDS = 5
"""Two, and as much again and more while coverage watches every line."""

MOST_MEGABYTES = 200

ROOT = Path(__file__).parents[2]
SAYS = "says: One moment, I will look where it is."
RTL = "\u202e"


def bomb() -> str:
    """Nine lists, of which each holds the one before it nine times: billions of laughs."""
    letters = zip("abcdefgh", "bcdefghi", strict=True)
    nine = (f"{more}: &{more} [{', '.join([f'*{one}'] * 9)}]" for one, more in letters)
    return "\n".join(["a: &a [lol]", *nine])


def instead(text: str, old: str = SAYS) -> bytes:
    """The small scenario with something else in a place."""
    assert old in scenario()
    return scenario().replace(old, text).encode()


FILES = {
    "an alias bomb": (bomb().encode(), "special-first-character"),
    "an alias bomb in a scenario": (
        instead(f"{bomb()}\ntitle:", "title:"),
        "special-first-character",
    ),
    "ten megabytes": (b"a: b\n" * 2_000_000, "file-too-large"),
    "a line of ten megabytes": (b"x" * 10_000_000, "file-too-large"),
    "brackets 10,000 deep": (instead("says: " + "[" * 10_000), "too-deep"),
    "braces 10,000 deep": (instead("says: " + "{a: " * 10_000), "too-deep"),
    "dashes 10,000 deep": (b"- " * 10_000, "too-deep"),
    "lines 1,000 deep": (b"".join(b" " * n + b"a:\n" for n in range(1_000)), "too-deep"),
    "a number of 5,000 digits": (instead(f"minutes: {'9' * 5_000}", "minutes: 4"), "not-a-number"),
    "an infinite number": (instead("minutes: .inf", "minutes: 4"), "not-a-number"),
    "a number with an exponent": (instead("minutes: 1e999", "minutes: 4"), "not-a-number"),
    "a negative number": (instead("minutes: -9", "minutes: 4"), "number-out-of-range"),
    "NUL": (instead("says: One\0moment."), "invisible-character"),
    "NUL alone": (b"\0" * 1_000, "invisible-character"),
    "an escaped NUL": (instead(r'says: "One\0moment."'), "invisible-character"),
    "an escape sequence": (instead("says: \x1b[2J"), "invisible-character"),
    "an override of direction": (instead(f"says: {RTL}moment."), "invisible-character"),
    "an escaped override": (instead(r'says: "\u202emoment."'), "invisible-character"),
    "half a character": (instead(r'says: "\ud83d"'), "not-yaml"),
    "a path to a portrait": (
        instead("customer:\n  portrait: ../../../etc/passwd", "customer:"),
        "not-an-id",
    ),
    "a path to a scene": (instead("scene: /etc/passwd\n    story:", "story:"), "not-an-id"),
    "a path to an icon": (instead(f"icon: ..\\..\\boot\n        {SAYS}"), "not-an-id"),
    "a tag": (instead("says: !!python/object/apply:os.system [ls]"), "special-first-character"),
    "a tag on the file": (b"!!python/object:os.system\n" + instead(SAYS), "unsupported-yaml"),
    "a merge": (instead(f"<<: {{says: x}}\n        {SAYS}"), "unknown-key"),
    "bytes": (bytes(range(256)) * 100, "not-utf-8"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_told_what_is_wrong(name: str, tmp_path: Path) -> None:
    """Soon, and in lines that can do nothing to a terminal."""
    data, code = FILES[name]
    file = tmp_path / "case.yaml"
    file.write_bytes(data)
    rulebook = shipped_rulebook()

    began = time.process_time()
    checked = check_file(file, Manner(rulebook, rulebook))
    took = time.process_time() - began

    assert code in {problem.code for problem in checked.problems}
    assert [] == [line for line in people([checked]) if first_unwanted(line)]
    assert took < MOST_SECONDS


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells the peak")
def test_hostile_files_take_little_memory(tmp_path: Path) -> None:
    """All of them in one process."""
    for number, (data, _code) in enumerate(FILES.values()):
        (tmp_path / f"case-{number}.yaml").write_bytes(data)
    program = (
        "import sys\nfrom pathlib import Path\nfrom game.cli.main import main\n"
        f"try: main(['check', '--quick', '--format', 'json', {str(tmp_path)!r}])\n"
        "finally: sys.stderr.write(Path('/proc/self/status').read_text())"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert len(FILES) == len({problem["file"] for problem in json.loads(done.stdout)})
    peak = re.search(r"^VmHWM:\s+(\d+) kB$", done.stderr, re.MULTILINE)
    assert peak
    assert int(peak[1]) < MOST_MEGABYTES * 1024
