"""What a reader collects while it reads: problems, the names a file gives, the names it uses."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from game.authoring.codes import Code
from game.problem import Place, Problem, Severity
from game.texts import _

MOST_PROBLEMS = 200
"""Nobody mends more at once, and a hostile file must not cost more time than this."""

ALIKE = 0.65
"""How much of two words must agree, from 0 to 1, for the one to be a slip for the other."""

_LONGEST_SHOWN = 60
_LONGEST_WRITTEN = 500


class Mention(NamedTuple):
    """A name that the file uses: what it is the name of, and where it stands."""

    kind: str
    name: str
    place: Place


class Findings:
    """The margin of a file: readers write into it, in any order, and never raise instead.

    `left_out` holds the numbers of lines that could not be read at all; `broken_off` says that
    nobody looked beyond the last problem.
    """

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}
        self._names: dict[str, set[str]] = {}
        self.broken_off = False
        self.mentions: list[Mention] = []
        self.left_out: set[int] = set()

    @property
    def full(self) -> bool:
        """Whether there is no room for another problem."""
        return len(self._problems) >= MOST_PROBLEMS

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems in the order of the file, and a last one if there were too many."""
        found = sorted(self._problems, key=lambda problem: problem.place)
        if not (self.full or self.broken_off):
            return tuple(found)
        more = Problem(
            Code.TOO_MANY_PROBLEMS.value,
            found[-1].place,
            _("There may be more problems than the {count} shown.").format(count=len(found)),
            _("Mend these first, then look again."),
        )
        return (*found, more)

    def add(self, code: Code, place: Place, message: str, help_: str) -> None:
        """Report an error; the same one twice is one."""
        if not self.full:
            self._problems[Problem(code.value, place, message, help_, Severity.ERROR)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems that were found elsewhere, such as in the lessons of a scenario."""
        for problem in problems:
            if not self.full and problem.code != Code.TOO_MANY_PROBLEMS:
                self._problems[problem] = None

    def keep(self, wanted: Callable[[Problem], bool]) -> None:
        """Forget all problems but these."""
        self._problems = {problem: None for problem in self._problems if wanted(problem)}

    def name(self, kind: str, name: str) -> None:
        """Remember that the file gives this name."""
        self._names.setdefault(kind, set()).add(name)

    def names(self, kind: str) -> frozenset[str]:
        """Return the names of this kind that the file gives."""
        return frozenset(self._names.get(kind, ()))

    def nearest(self, word: str, known: Iterable[str], alike: float = ALIKE) -> str | None:
        """Return the known word that was probably meant; None also if nobody would be told."""
        return None if self.full else nearest(word, known, alike)

    def mention(self, kind: str, name: str, place: Place) -> None:
        """Remember that the file uses a name; whether it exists is known when all is read."""
        self.mentions.append(Mention(kind, name, place))


def nearest(word: str, known: Iterable[str], alike: float = ALIKE) -> str | None:
    """Return the known word that was probably meant, at least so much alike, or None."""
    from difflib import get_close_matches  # noqa: PLC0415 - rarely needed

    if len(word) > _LONGEST_SHOWN:
        return None
    return next(
        iter(get_close_matches(word.lower().replace("_", "-"), sorted(known), 1, alike)), None
    )


def shown(text: str, most: int = _LONGEST_SHOWN) -> str:
    """Return a text as a message quotes it: on one line, and not longer than one."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 2].rstrip() + " …"


def in_full(text: str) -> str:
    """Return a text as a message shows it to be copied: on one line, and all of it."""
    return shown(text, _LONGEST_WRITTEN)


def listed(words: Iterable[str]) -> str:
    """Return words as a message lists them."""
    return ", ".join(words)


def any_of(things: Sequence[str]) -> str:
    """Return things of which one is wanted, as a message names them: “1, 4 or 7”."""
    if len(things) < 2:  # noqa: PLR2004 - one thing needs no “or”
        return "".join(things)
    return _("{some} or {last}").format(some=listed(things[:-1]), last=things[-1])
