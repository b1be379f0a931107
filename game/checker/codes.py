"""The stable codes of what can be wrong with checking itself; a rule has a code of its own."""

import enum


class Code(enum.StrEnum):
    """A code, by its fault."""

    NOTHING_TO_CHECK = "nothing-to-check"
    UNKNOWN_KIND = "unknown-kind"
    LESSONS_UNREADABLE = "lessons-unreadable"
    NOTHING_TO_TRANSLATE = "nothing-to-translate"
    NOT_PROVED = "not-proved"
