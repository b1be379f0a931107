"""Every law that can be said of the model, in the order of docs/laws.md."""

from game.checker.laws import promises, recovery, remedies, waiting, words, work
from game.checker.laws.law import Law

_SUBJECTS = (remedies, recovery, waiting, words, promises, work)

LAWS = tuple(
    sorted(
        (law for subject in _SUBJECTS for law in vars(subject).values() if isinstance(law, Law)),
        key=lambda law: law.number,
    )
)
"""All laws of all subjects; several may share a number."""
