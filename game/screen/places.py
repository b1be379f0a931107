"""Where a trainee can be in the window."""

import enum


class Place(enum.Enum):
    """A place, by the name of the module in `game.screen.scenes` that draws it."""

    TITLE = "title"
    HOW_IT_WORKS = "how_it_works"
    SETTINGS = "settings"
    PAST_RUNS = "past_runs"
    TURN = "turn"
    FEEDBACK = "feedback"
    DEBRIEF = "debrief"
    STORY = "story"
    PROMISES = "promises"
    LESSONS = "lessons"
    PAUSE = "pause"
    LEAVE = "leave"
    KEYS = "keys"
    DELETE = "delete"
    NOTICE = "notice"
    GONE = "gone"


OVERLAYS = frozenset(
    {
        Place.STORY,
        Place.PROMISES,
        Place.LESSONS,
        Place.PAUSE,
        Place.LEAVE,
        Place.KEYS,
        Place.DELETE,
        Place.NOTICE,
    }
)
"""Places that are seen on top of the one before."""
