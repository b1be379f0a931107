"""How much CPU time the commands take to start, as whole processes.

    .venv/bin/python benchmarks/start.py

Prints, for each command, the median and the range of the user and system time of eleven runs, and
the same for a bare interpreter, which no command can beat.
"""

import resource
import statistics
import subprocess
import sys
from pathlib import Path

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count CPU time as this needs it"

RUNS = 11
COMPLICATED = str(Path(sys.executable).with_name("complicated"))
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "complicated --version": [COMPLICATED, "--version"],
    "complicated run": [COMPLICATED, "run", "the-new-car", "--json"],
}


def cpu_seconds(command: list[str]) -> float:
    """The user and system time of one run of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Measure every command and print a table."""
    print(f"{'CPU seconds':24} {'median':>8} {'least':>8} {'most':>8}")
    for name, command in COMMANDS.items():
        cpu_seconds(command)
        times = [cpu_seconds(command) for _ in range(RUNS)]
        median = statistics.median(times)
        print(f"{name:24} {median:8.3f} {min(times):8.3f} {max(times):8.3f}")


if __name__ == "__main__":
    main()
