"""The stable codes of the problems that a reader reports; each states the fault."""

import enum


class Code(enum.StrEnum):
    """A code, by its fault."""

    # The file
    FILE_UNREADABLE = "file-unreadable"
    FILE_TOO_LARGE = "file-too-large"
    FILE_EMPTY = "file-empty"
    NOT_UTF_8 = "not-utf-8"
    INVISIBLE_CHARACTER = "invisible-character"
    TOO_DEEP = "too-deep"
    TOO_MANY_PROBLEMS = "too-many-problems"
    UNKNOWN_SCENARIO = "unknown-scenario"
    UNKNOWN_FORMAT = "unknown-format"

    # The writing
    NOT_YAML = "not-yaml"
    TAB = "tab"
    COLON_IN_TEXT = "colon-in-text"
    SPECIAL_FIRST_CHARACTER = "special-first-character"
    TEXT_AFTER_QUOTE = "text-after-quote"
    QUOTE_NOT_CLOSED = "quote-not-closed"
    BRACKETS_UNCLEAR = "brackets-unclear"
    BACKSLASH = "backslash"
    WRONG_INDENTATION = "wrong-indentation"
    MISSING_DASH = "missing-dash"
    UNEXPECTED_DASH = "unexpected-dash"
    MISSING_COLON = "missing-colon"
    MISSING_SPACE = "missing-space"
    SECOND_DOCUMENT = "second-document"
    UNSUPPORTED_YAML = "unsupported-yaml"
    KEY_IS_NO_WORD = "key-is-no-word"
    DUPLICATE_KEY = "duplicate-key"

    # Keys and values
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    CONFLICTING_KEYS = "conflicting-keys"
    EMPTY_VALUE = "empty-value"
    NOT_A_TEXT = "not-a-text"
    TEXT_CUT = "text-cut"
    TEXT_TOO_LONG = "text-too-long"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder"
    NOT_A_NUMBER = "not-a-number"
    NUMBER_OUT_OF_RANGE = "number-out-of-range"
    NOT_A_SWITCH = "not-a-switch"
    UNKNOWN_WORD = "unknown-word"
    NOT_AN_ID = "not-an-id"
    NOT_A_LIST = "not-a-list"
    NOT_A_MAPPING = "not-a-mapping"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"

    # What hangs together
    DUPLICATE_ID = "duplicate-id"
    CONDITION_UNCLEAR = "condition-unclear"
    UNKNOWN_PROMISE = "unknown-promise"
    UNKNOWN_RESPONSE = "unknown-response"
    UNKNOWN_ACT = "unknown-act"
    ACT_TWICE = "act-twice"
    TURN_MAY_BE_STUCK = "turn-may-be-stuck"
    ENDING_NEVER_REACHED = "ending-never-reached"
    NO_LAST_ENDING = "no-last-ending"
