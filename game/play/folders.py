"""Where the game keeps what must outlast it: settings, runs, transcripts, and what was worked out.

Each system has its own places for these; a folder given with `--data-folder`, or in the variable
COMPLICATED_DATA, holds all of them instead.
"""

import os
from pathlib import Path

import attrs

DATA_VARIABLE = "COMPLICATED_DATA"
"""The environment variable that names one folder for everything."""

_NAME = "its-complicated"


@attrs.frozen
class Folders:
    """The places of a user; none of them needs to exist yet."""

    settings: Path
    runs: Path
    transcripts: Path
    cache: Path

    @property
    def checkups(self) -> Path:
        """Where check-ups of teams lie, beside the runs."""
        return self.runs.with_name("checkups")


def folders(data: Path | None = None) -> Folders:
    """Return the places: beneath a folder, if one is given here or in COMPLICATED_DATA."""
    chosen = data or os.environ.get(DATA_VARIABLE)
    if chosen:
        home = Path(chosen).absolute()
        return Folders(home, home / "runs", home / "transcripts", home / "cache")
    import platformdirs  # noqa: PLC0415 - nothing to ask where the folder is given

    return Folders(
        settings=platformdirs.user_config_path(_NAME, appauthor=False),
        runs=platformdirs.user_data_path(_NAME, appauthor=False) / "runs",
        transcripts=platformdirs.user_documents_path() / "It’s Complicated",
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
    )
