"""Where a trainee can be in the window."""

import enum


class Place(enum.Enum):
    """A place, by the name of the module in `game.screen.scenes` that draws it."""

    TITLE = "title"
    HOW_IT_WORKS = "how_it_works"
    SETTINGS = "settings"
    PAST_RUNS = "past_runs"
    CHECKUP = "checkup"
    STATEMENT = "statement"
    CHECKUP_RESULT = "checkup_result"
    STANDS = "stands"
    TURN = "turn"
    FEEDBACK = "feedback"
    DEBRIEF = "debrief"
    TURN_BY_TURN = "turn_by_turn"
    PROMISES_AND_LESSONS = "promises_and_lessons"
    IN_NUMBERS = "in_numbers"
    TO_TALK_ABOUT = "to_talk_about"
    ENDING = "ending"
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
        Place.ENDING,
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
