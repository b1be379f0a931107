"""A file as it is written: its lines and its tree, before anybody asks what it means."""

from pathlib import Path
from typing import NamedTuple

from game.authoring.codes import Code
from game.authoring.findings import Findings
from game.authoring.syntax.characters import clean_text
from game.authoring.syntax.composing import compose
from game.authoring.syntax.nodes import Mapping, Scalar
from game.problem import Place
from game.texts import _, grouped

MOST_BYTES = 1_000_000
"""A file is at most so long."""


class Source(NamedTuple):
    """A file, its lines without what nobody can see, its tree, and what was found so far.

    `root` is None if there is no tree to go on with; then the findings say why.
    """

    file: str
    lines: tuple[str, ...]
    root: Mapping | None
    findings: Findings


def open_source(path: Path) -> Source:
    """Open a file; what stands in the way of it is a problem too. Never raises."""
    try:
        if path.is_dir():
            raise IsADirectoryError(_("it is a folder"))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL in it
        return _refused(
            Code.FILE_UNREADABLE,
            path,
            _("The file cannot be opened: {reason}.").format(
                reason=getattr(error, "strerror", None) or error
            ),
            _("Check its name and whether you may read it."),
        )
    if len(data) > MOST_BYTES:
        return _refused(
            Code.FILE_TOO_LARGE,
            path,
            _("The file has more than {most} bytes.").format(most=grouped(MOST_BYTES)),
            _("Check that it is a scenario, and split it if it is one."),
        )
    return source_of(data, str(path))


def source_of(data: bytes, file: str) -> Source:
    """Take bytes for the file of this name. Never raises."""
    findings = Findings()
    text = clean_text(data, file, findings)
    root = compose(text, file, findings)
    lines = tuple(text.split("\n"))
    if isinstance(root, Mapping):
        return Source(file, lines, root, findings)
    if root is not None and not (isinstance(root, Scalar) and root.empty):
        findings.add(
            Code.NOT_A_MAPPING,
            root.place,
            _("The file is not made of lines such as “format: 1”."),
            _("Begin with “format: 1” and “title: ...”, each at the start of a line."),
        )
    elif not findings.problems:
        findings.add(
            Code.FILE_EMPTY,
            Place(file),
            _("The file is empty."),
            _("Write “format: 1” in the first line, and go on from there."),
        )
    return Source(file, lines, None, findings)


def _refused(code: Code, path: Path, message: str, help_: str) -> Source:
    findings = Findings()
    findings.add(code, Place(str(path)), message, help_)
    return Source(str(path), (), None, findings)
