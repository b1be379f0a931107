"""What holds for every test: the examples that are tried, and what is left out.

Property tests try the same examples in every run; `pytest --hypothesis-profile explore` looks for
new ones. With COMPLICATED_NO_SKIPS=1, as in `.ci/run`, a test that is skipped fails. What a game
keeps for its user, tests keep in a folder that is thrown away. Tests begin in English.
"""

import gettext
import os
import signal
from collections import Counter
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings

from game.texts import speak_from

_NO_SKIPS = "COMPLICATED_NO_SKIPS"
_ENGLISH = gettext.NullTranslations()
_Report = TypeVar("_Report", pytest.TestReport, pytest.CollectReport)

# A mutation tester asks only whether a test fails, not for its smallest example.
_PHASES = (Phase.explicit, Phase.generate) if "MUTANT_UNDER_TEST" in os.environ else tuple(Phase)

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    phases=_PHASES,
    # How fast examples are made depends on what else the machine is doing.
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile("ci")


def pytest_configure() -> None:
    """Let Ctrl-C reach the commands that tests start, where this runs in the background too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def _no_user(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the games of tests, and of the commands they start, away from the user's own files."""
    os.environ["COMPLICATED_DATA"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture(autouse=True)
def _no_language_stays() -> Generator[None]:
    """Let the program speak English again after a test that spoke something else."""
    yield
    speak_from(_ENGLISH)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Refuse the skip of one test, where nothing may be left out."""
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Refuse the skip of a whole module, where nothing may be left out."""
    return _refuse_skip((yield))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what was left out, and why."""
    counts = Counter(map(_reason, terminalreporter.stats.get("skipped", [])))
    reasons = "; ".join(f"{count} because {reason}" for reason, count in sorted(counts.items()))
    terminalreporter.write_line(f"Left out: {reasons or 'nothing'}.")


def _refuse_skip(report: _Report) -> _Report:
    """The report, failed if it tells of a skip and nothing may be left out."""
    if os.environ.get(_NO_SKIPS) == "1" and report.skipped and not hasattr(report, "wasxfail"):
        report.longrepr = f"Skipped although {_NO_SKIPS}=1, because {_reason(report)}."
        report.outcome = "failed"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a test was skipped."""
    match report.longrepr:
        case (_, _, str(reason)):
            return reason.removeprefix("Skipped: ").rstrip(".")
        case other:
            return str(other)
