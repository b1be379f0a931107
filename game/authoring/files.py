"""Where scenarios lie, and which files belong to each of them."""

from glob import escape
from pathlib import Path

from game.authoring.languages import is_language
from game.content import content_folder

CHECKUP_FILE = "checkup.yaml"
LESSONS_FILE = "lessons.yaml"
RULEBOOK_FILE = "rulebook.yaml"
_CUSTOMERS = "customers"


def shipped_scenarios() -> tuple[Path, ...]:
    """Return the files of the shipped scenarios, by name."""
    files = content_folder("scenarios").glob("*.yaml")
    return tuple(sorted(file for file in files if _is_scenario(file)))


def _is_scenario(file: Path) -> bool:
    """Whether a file is a scenario by its name, and no translation such as the-new-car.nl.yaml."""
    return file.name not in (CHECKUP_FILE, LESSONS_FILE, RULEBOOK_FILE) and "." not in file.stem


def is_shipped(name: str) -> bool:
    """Whether this is the id of a shipped scenario."""
    # By their names as they are listed: some systems find a file by its name in other letters, too.
    return name in [file.stem for file in shipped_scenarios()]


def find_scenario(name: str) -> Path | None:
    """Return the file that a name stands for, or None if it is no path and no shipped scenario."""
    if is_shipped(name):
        return content_folder("scenarios") / f"{name}.yaml"
    path = Path(name)
    looks_like_path = path.suffix in (".yaml", ".yml") or len(path.parts) > 1
    return path if looks_like_path or _is_file(path) else None


def id_of(path: Path) -> str:
    """Return the id of the scenario in a file: its name up to the first dot."""
    return path.name.partition(".")[0]


def is_checkup(path: Path) -> bool:
    """Whether a file is called what the check-up is called."""
    return path.name == CHECKUP_FILE


def digest_of(name: Path | str) -> str:
    """Return the digest of a scenario: 12 hexadecimal digits that change with every byte.

    Those of the file of its customer count, if she is a shared one. Raises `OSError` if the file
    cannot be read, and where there is none.
    """
    import hashlib  # noqa: PLC0415 - playing needs no digest

    path = find_scenario(str(name)) or Path(name)
    digest = hashlib.sha256(path.read_bytes())
    for file in customers_used(path):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def lessons_beside(path: Path) -> Path | None:
    """Return the file of lessons that lies beside a scenario, None if there is none."""
    beside = path.parent / LESSONS_FILE
    return beside if _is_file(beside) else None


def lessons_of(path: Path) -> Path:
    """Return the file that holds the lessons of a scenario."""
    return lessons_beside(path) or content_folder("scenarios") / LESSONS_FILE


def customer_files(path: Path) -> dict[str, Path]:
    """Return the files of the customers that lie beside a scenario, by id."""
    try:
        return {file.stem: file for file in sorted((path.parent / _CUSTOMERS).glob("*.yaml"))}
    except (OSError, ValueError):  # a folder that cannot be looked into, a name with NUL in it
        return {}


def customers_used(path: Path) -> tuple[Path, ...]:
    """Return the files of the shared customers that may be meant in the file of a scenario."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return ()
    return tuple(file for id_, file in customer_files(path).items() if id_.encode() in data)


def languages_of(name: Path | str, language: str) -> tuple[str, ...]:
    """Return the languages of the scenario of this name, its own first, which is given."""
    path = find_scenario(str(name)) or Path(name)
    return (language, *sorted({*translations_beside(path)} - {language}))


def translations_beside(path: Path) -> dict[str, Path]:
    """Return the files beside a file that translate it, by their languages."""
    try:
        files = sorted(path.parent.glob(f"{escape(path.stem)}.*{path.suffix}"))
    except (OSError, ValueError):  # a folder that cannot be looked into, a name with NUL in it
        return {}
    languages = {file.stem.removeprefix(f"{path.stem}."): file for file in files}
    return {language: file for language, file in languages.items() if is_language(language)}


def original_of(translation: Path) -> Path:
    """Return the file that a translation translates, going by its name; it need not be there."""
    return translation.with_name(f"{id_of(translation)}{translation.suffix}")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no system allows
        return False
