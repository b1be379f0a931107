"""What a stranger installs: the wheel, in an empty environment, played from another folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import attrs
import pytest

REPOSITORY = Path(__file__).parent.parent
WHEELS = REPOSITORY / ".venv" / "wheels"
LOCKS = [REPOSITORY / "requirements.lock", REPOSITORY / "requirements-dev.lock"]

# Installed once: tests of a group share a worker, and so the installation.
installing = pytest.mark.xdist_group("installing")


@attrs.frozen
class Installation:
    """The game installed in an environment of its own, used from a folder of its own."""

    commands: Path
    folder: Path

    def complicated(self, *arguments: str) -> str:
        """Run the command without a person and return what it prints."""
        return run(self.commands / "complicated", *arguments, folder=self.folder)

    def play_on(self, *responses: str) -> dict[str, Any]:
        """Run the new car with these responses and return where they lead."""
        given = ["--responses", ",".join(responses)] if responses else []
        where: dict[str, Any] = json.loads(self.complicated("run", "the-new-car", "--json", *given))
        return where


def run(*command: str | Path, folder: Path) -> str:
    """Run a command in a folder, with no input and none of our own modules in its way."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as a packager would do it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, folder=REPOSITORY)
    [archive] = folder.glob("*.tar.gz")
    pip = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    run(sys.executable, *pip, "--wheel-dir", folder, archive, folder=folder)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installation(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """The wheel and what it asks for, in an environment that was empty."""
    if not WHEELS.is_dir():
        pytest.skip("the wheels to install are missing (make test fetches them)")
    home = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", home, folder=home)
    pip = ["-m", "pip", "--python", str(home), "install", "--quiet", "--no-index"]
    run(sys.executable, *pip, "--find-links", WHEELS, wheel, folder=home)
    commands = home / ("Scripts" if sys.platform == "win32" else "bin")
    return Installation(commands, tmp_path_factory.mktemp("elsewhere"))


@pytest.mark.slow
@installing
def test_the_wheel_holds_the_content_and_no_tests(wheel: Path) -> None:
    """Every scenario and asset is in the wheel, beside the typed package, and nothing else is.

    How the assets were made stays out.
    """
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    content = {
        f"game/_content/{path.relative_to(REPOSITORY).as_posix()}"
        for folder in ("scenarios", "assets")
        for path in (REPOSITORY / folder).rglob("*")
        if path.is_file() and not {"make", "__pycache__"} & set(path.parts)
    }
    assert content == {name for name in names if name.startswith("game/_content/")}
    assert {"game/py.typed", "game/core/engine.py", "game/handout/handout.css"} <= names
    assert {"game", "its_complicated-0.1.0.dist-info"} == {name.split("/")[0] for name in names}


@pytest.mark.slow
@installing
def test_an_installed_wheel_plays_a_scenario_to_its_end(installation: Installation) -> None:
    """From any folder the new car can be played through, always with the first legal response."""
    where = installation.play_on()
    responses: list[str] = []
    while where["legal"]:
        responses.append(where["legal"][0])
        where = installation.play_on(*responses)

    assert where["finished"]
    assert responses == [step["response"] for step in where["steps"]]


@pytest.mark.slow
@installing
def test_an_installed_wheel_plays_in_a_terminal(installation: Installation) -> None:
    """Playing starts with the story, and at the end of input it stops politely."""
    scenarios = json.loads(installation.complicated("list", "--json"))
    [title] = [scenario["title"] for scenario in scenarios if scenario["id"] == "the-new-car"]

    assert title in installation.complicated("play", "--plain")


@pytest.mark.slow
@installing
def test_python_can_run_the_package(installation: Installation) -> None:
    """`python -m game` is the same command."""
    module = run(
        installation.commands / "python", "-m", "game", "--version", folder=installation.folder
    )

    assert module == installation.complicated("--version")
    assert "0.1.0" in module


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_place(lock: Path) -> None:
    """A lock file holds versions and hashes, and no address of a registry or a folder."""
    text = lock.read_text("utf-8")

    assert "--hash=sha256:" in text
    for place in ("://", "--index-url", "--find-links", " @ ", str(Path.home())):
        assert place not in text
