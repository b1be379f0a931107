"""Writing a file that must not be there yet."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file, all of it or nothing.

    Raises `FileExistsError` if there is one of this name, even if it came while this one was being
    written, and `OSError` where it cannot be written.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _name(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _name(part: Path, path: Path) -> None:
    """Give a file its name, unless that is taken."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # Some systems have no links: there the name is taken first, and filled then.
        path.open("xb").close()
        part.replace(path)
