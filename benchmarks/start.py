"""How much CPU time the commands take to start, as whole processes.

    .venv/bin/python benchmarks/start.py

Prints, for each command, the median and the range of the user and system time of fifteen runs, and
how many times that of a bare interpreter it is, which no command can beat. The commands take turns
and are compared round by round: where other work slows the machine down, the seconds grow and the
last column hardly does. Modules are compiled beforehand, as they are after the first start.
"""

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count CPU time as this needs it"

RUNS = 15
COMPLICATED = str(Path(sys.executable).with_name("complicated"))
RESPONSES = (
    "ask-her,ring-today,lend-the-demonstrator,ring-the-port,ride-along,"
    "open-the-boot,this-month,write-her-back,look-and-ring,start-again"
)
BARE = "python -c pass"
COMMANDS = {
    BARE: [sys.executable, "-c", "pass"],
    "complicated --version": [COMPLICATED, "--version"],
    "complicated run": [COMPLICATED, "run", "the-new-car", "--responses", RESPONSES, "--json"],
}


def cpu_seconds(command: list[str], environment: dict[str, str]) -> float:
    """The user and system time of one run of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measured() -> dict[str, list[float]]:
    """The CPU seconds of every run of each command, after one that counts for nothing."""
    with TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        rounds = [
            {name: cpu_seconds(command, environment) for name, command in COMMANDS.items()}
            for _ in range(RUNS + 1)
        ]
    return {name: [times[name] for times in rounds[1:]] for name in COMMANDS}


def main() -> None:
    """Measure every command and print a table."""
    seconds = measured()
    print(f"{'CPU seconds':24} {'median':>8} {'least':>8} {'most':>8} {'x bare':>8}")
    for name, times in seconds.items():
        of_bare = (time / bare for time, bare in zip(times, seconds[BARE], strict=True))
        print(
            f"{name:24} {statistics.median(times):8.3f} {min(times):8.3f} {max(times):8.3f}"
            f" {statistics.median(of_bare):8.1f}"
        )


if __name__ == "__main__":
    main()
