"""Where the content lies: scenarios and assets, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED_CONTENT = _PACKAGE / "_content"


def content_folder(name: str) -> Path:
    """The folder of the content called `name`: `scenarios` or `assets`.

    An installed wheel carries its content inside the package; in a checkout, and so in an editable
    install, the content lies beside the package.

    Raises:
        FileNotFoundError: there is no such content.
    """
    home = _INSTALLED_CONTENT if _INSTALLED_CONTENT.is_dir() else _PACKAGE.parent
    folder = home / name
    if not folder.is_dir():
        message = f"The content {name!r} is missing: there is no folder {str(folder)!r}."
        raise FileNotFoundError(message)
    return folder
