"""Files that are whole or not there: written beside the old one, then put in its place."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

import attrs

from game.texts import _

PART = ".complicated-part"
"""How the name of a file ends while it is written."""

_ABANDONED = 3600.0
"""A part is written within a second; one that is so many seconds old belongs to nobody."""


@attrs.frozen
class Saved:
    """It is on the disk, whatever happens next."""

    path: Path


@attrs.frozen
class NotSaved:
    """It is not on the disk, and what was there before still is; the sentence says why."""

    sentence: str


def write_file(path: Path, data: bytes) -> Saved | NotSaved:
    """Write a file so that whoever reads it finds all of the new one or all of the old one.

    When this returns `Saved` the bytes are on the disk, not only on their way there. The folder is
    made if it is missing. Never raises `OSError`.
    """
    part = path.with_name(f"{os.urandom(8).hex()}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(part, data)
        part.replace(path)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL in it
        return NotSaved(
            _("“{path}” could not be written: {reason}.").format(path=path, reason=reason(error))
        )
    finally:
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)
    _flush_folder(path.parent)
    return Saved(path)


def reason(error: OSError | ValueError) -> str:
    """Return why a file could not be read or written, in the middle of a sentence."""
    match getattr(error, "errno", None):
        case errno.ENOSPC | errno.EDQUOT:
            return _("the disk is full")
        case errno.EROFS:
            return _("the disk can only be read")
        case errno.EACCES | errno.EPERM:
            return _("you have no right to do so")
        case errno.ENOENT:
            return _("it is not there")
        case _:
            return getattr(error, "strerror", None) or str(error)


def sweep(folder: Path) -> None:
    """Remove the parts that were left in a folder when a game was killed while it wrote."""
    with suppress(OSError):
        for part in folder.glob(f"*{PART}"):
            with suppress(OSError):
                if time.time() - part.stat().st_mtime > _ABANDONED:
                    part.unlink()


def _write(part: Path, data: bytes) -> None:
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Bring the new name to the disk too, where the system lets us."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
