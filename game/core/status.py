"""The six relationship statuses."""

import enum


class Status(enum.IntEnum):
    """How things stand between her and us; `id` is the word used in data."""

    IN_LOVE = 0
    ENGAGED = 1
    MARRIED = 2
    COMPLICATED = 3
    BREAKING_UP = 4
    LEFT = 5

    @property
    def id(self) -> str:
        """The status as written in scenarios and records: ``in-love``, ``breaking-up`` ..."""
        return self.name.lower().replace("_", "-")
