"""What a user has set, and the small file that keeps it."""

import enum
import json
import re
from collections.abc import Callable
from pathlib import Path

import attrs

from game.play.files import NotSaved, Saved, reason, write_file
from game.play.folders import Folders, folders
from game.texts import _

TEXT_SIZES = (100, 120, 140, 160)
"""The sizes of text, in percent."""

FILE = "settings.json"
"""The name of the file in the folder of the settings."""

_MOST_BYTES = 100_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_LOUDEST = 100
_LONGEST_SHOWN = 40


class ThemeName(enum.StrEnum):
    """The colours to play in."""

    LIGHT = "light"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


@attrs.frozen
class Settings:
    """What a user has set; as it is here, nothing has been set yet.

    `text_size` is one of `TEXT_SIZES`, `volume` goes from 0 to 100 and is kept while `sound` is
    off, `language` is a code such as “en” or “pt-BR”.
    """

    text_size: int = 100
    theme: ThemeName = ThemeName.LIGHT
    reading_font: bool = False
    reduced_motion: bool = False
    sound: bool = True
    volume: int = 70
    language: str = "en"


@attrs.frozen
class SettingsRead:
    """The settings as far as they could be read, and a sentence for each part that could not."""

    settings: Settings
    problems: tuple[str, ...] = ()


def load_settings(where: Folders | None = None) -> SettingsRead:
    """Read the settings of this user; those of a new user where there is no file. Never raises."""
    path = settings_file(where)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return SettingsRead(Settings())
    except (OSError, ValueError) as error:
        sentence = _("The settings in “{path}” could not be read: {reason}.")
        return SettingsRead(Settings(), (sentence.format(path=path, reason=reason(error)),))
    return read_settings(data, path)


def usual_language(where: Folders | None = None) -> str:
    """Return the code of the language that this user set."""
    return load_settings(where).settings.language


def save_settings(settings: Settings, where: Folders | None = None) -> Saved | NotSaved:
    """Keep the settings for this user."""
    values = attrs.asdict(settings)
    return write_file(settings_file(where), (json.dumps(values, indent=2) + "\n").encode())


def settings_file(where: Folders | None = None) -> Path:
    """Return the file that keeps the settings."""
    return (where or folders()).settings / FILE


def read_settings(data: bytes, path: Path = Path(FILE)) -> SettingsRead:
    """Read settings from the bytes of a file: the good parts are used. Never raises."""
    try:
        values = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        sentence = _("The settings in “{path}” are damaged and were not used.")
        return SettingsRead(Settings(), (sentence.format(path=path),))
    good = {name: value for name, value in values.items() if _is_good(name, value)}
    if "theme" in good:
        good["theme"] = ThemeName(good["theme"])
    problems = [_problem(name, values[name], path) for name in values if name not in good]
    return SettingsRead(Settings(**good), tuple(problems))


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_GOOD: dict[str, Callable[[object], bool]] = {
    "text_size": lambda value: _is_int(value) and value in TEXT_SIZES,
    "theme": lambda value: isinstance(value, str) and value in set(ThemeName),
    "reading_font": _is_bool,
    "reduced_motion": _is_bool,
    "sound": _is_bool,
    "volume": lambda value: _is_int(value) and value in range(_LOUDEST + 1),
    "language": lambda value: isinstance(value, str) and bool(_LANGUAGE.fullmatch(value)),
}


def _is_good(name: str, value: object) -> bool:
    return name in _GOOD and _GOOD[name](value)


def _problem(name: str, value: object, path: Path) -> str:
    if name not in _GOOD:
        sentence = _("There is no setting {name}; it was left out (in “{path}”).")
        return sentence.format(name=_shown(name), path=path)
    sentence = _("The setting “{name}” cannot be {value}; it stays at {usual} (in “{path}”).")
    usual = _shown(getattr(Settings(), name))
    return sentence.format(name=name, value=_shown(value), usual=usual, path=path)


def _shown(value: object) -> str:
    """Return a value as it stands in the file, if it is short enough to be told."""
    if isinstance(value, list | dict):
        return _("a list")
    text = json.dumps(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
