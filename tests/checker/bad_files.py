"""Writes the folder `bad`: for each code a file that gives it, and the report in full.

    .venv/bin/python -m tests.checker.bad_files

The files are the failing examples of the manual, made whole; other files in the folder are kept as
they are, and their reports are written too. Look at the difference before you commit it.
"""

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from game.checker.pages import pages
from tests.checker.examples import is_command, scenario, whole
from tests.checker.reports import FILE, ran, report_on

BAD = Path(__file__).with_name("bad")

_LARGEST = 100_000
"""A file with more bytes is made for its test, and not kept."""


def examples() -> Iterator[tuple[str, bytes]]:
    """The files of the manual, by their paths in the folder."""
    for code, page in pages().items():
        data = b"" if is_command(page.fails) else whole(page.fails)
        if page.fails.file == "lessons.yaml" or page.fails.file.endswith(".nl.yaml"):
            yield f"{code}/{FILE}", scenario().encode()
            yield f"{code}/{page.fails.file}", data
        elif 0 < len(data) <= _LARGEST:
            yield f"{code}.yaml", data


def reports() -> dict[str, str]:
    """The report on every file and folder in `bad`, and on every example that has none there."""
    kept = sorted(path.name for path in BAD.iterdir() if path.suffix != ".txt")
    with chdir(BAD):
        found = {name.removesuffix(".yaml"): ran("check", name) for name in kept}
    others = {code: page for code, page in pages().items() if code not in found}
    return found | {code: report_on(page.fails) for code, page in others.items()}


def main() -> None:
    """Write all of it, and take away the reports on what is gone."""
    for name, data in examples():
        (BAD / name).parent.mkdir(parents=True, exist_ok=True)
        (BAD / name).write_bytes(data)
    found = reports()
    for name, report in found.items():
        (BAD / f"{name}.txt").write_text(report, "utf-8")
    for old in BAD.glob("*.txt"):
        if old.stem not in found:
            old.unlink()


if __name__ == "__main__":
    main()
