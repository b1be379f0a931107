"""Where a trainee can be in the window."""

import enum


class Place(enum.Enum):
    """A place, by the name of the module in `game.screen.scenes` that draws it."""

    TITLE = "title"
    TURN = "turn"
    FEEDBACK = "feedback"
    STORY = "story"
    PROMISES = "promises"
    LESSONS = "lessons"
    PAUSE = "pause"
    LEAVE = "leave"
    KEYS = "keys"
    GONE = "gone"


OVERLAYS = frozenset(
    {Place.STORY, Place.PROMISES, Place.LESSONS, Place.PAUSE, Place.LEAVE, Place.KEYS}
)
"""Places that are seen on top of the one before."""
