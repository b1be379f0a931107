"""Why a number moved: one reason for each thing a rule can do, with the law behind it."""

import enum
from typing import NamedTuple


class Reason(enum.Enum):
    """A reason, by its id; the sentence for people is a program text with the same id."""

    def __init__(self, id_: str, law: int | None) -> None:
        self.id = id_
        self.law = law

    FAILURE = "failure", 12
    FAILURE_OURS = "failure-ours", 5
    FAILURE_COUNTED = "failure-counted", 7
    PROCESS_TICKED = "process-ticked", 27
    PROCESS_LUKEWARM = "process-lukewarm", 27
    EXCUSE_COUNTED = "excuse-counted", 15
    EXCUSE_FIRST = "excuse-first", 14
    EXCUSE_AGAIN = "excuse-again", 15
    SORRY_COUNTED = "sorry-counted", 18
    SORRY = "sorry", 18
    SORRY_AGAIN = "sorry-again", 18
    LIE = "lie", 21
    EFFORT = "effort", 26
    SMILE = "smile", 29
    CARE_GIVEN = "care-given", 29
    TOLD = "told", 23
    PROMISED = "promised", 21
    KEPT = "kept", 20
    CHECKED = "checked", 22
    KEPT_FORGIVES = "kept-forgives", 31
    BROKEN = "broken", 20
    BROKEN_TOLD = "broken-told", 22
    WOW = "wow", 26
    WOW_BAR = "wow-bar", 10
    CARE = "care", 17
    CARE_CALM = "care-calm", 2
    OWN = "own", 14
    FIX_MATCH = "fix-match", 3
    FIX_OTHER = "fix-other", 3
    FIX_OURS = "fix-ours", 14
    FIX_BAR = "fix-bar", 10
    FIX_PATIENCE = "fix-patience", 25
    MONEY = "money", 5
    LATE = "late", 17
    BAR = "bar", 10
    LID = "lid", 7
    SNUB = "snub", 9
    SNUB_TRUST = "snub-trust", 9
    RECHARGED = "recharged", 30
    SILENCE = "silence", 25
    SILENCE_COOLS = "silence-cools", 25
    CALM = "calm", 25
    TIME_HEALS = "time-heals", 12
    EFFECT = "effect", None
    LATER = "later", None


class Change(NamedTuple):
    """One number that moved: which value, by how much (never 0), and why.

    ``what`` is the author's own word where there is one: the cause that was blamed, the promise.
    """

    value: str
    by: int
    reason: Reason
    what: str = ""
