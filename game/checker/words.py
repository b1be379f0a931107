"""How much there is to read."""

from collections.abc import Collection, Iterable, Sequence

from game.core.scenario import Branch, Ending, Lesson, Response, Scenario, Speech, Turn

PER_MINUTE = 200
"""How many words people read in a minute.

Silently, in their own language, they read 238 words of such text (Brysbaert 2019, a meta-analysis
of 190 studies); many play in another language or read aloud, which is slower.
"""


def count(text: str) -> int:
    """Return how many words a text has."""
    return len(text.split())


def before_choice(turn: Turn) -> int:
    """Return how many words a trainee has to read, at most, before choosing."""
    return _arrival(turn) + sum(map(_offered, turn.responses))


def in_a_play(
    scenario: Scenario,
    visits: Sequence[Turn],
    first: Collection[int],
    following: Sequence[Collection[int]],
) -> int:
    """Return how many words the wordiest play has, feedback and ending included.

    `visits` holds the turn of every visit in the order in which they can come; the number behind
    the last one is the end. `first` are those with which a play can begin, `following` those that
    can come after each.
    """
    longest = [0 for _ in visits]
    longest.append(most(_ending(ending) for ending in scenario.endings))
    for number, turn in reversed(list(enumerate(visits))):
        rest = most(longest[after] for after in following[number])
        longest[number] = _of_turn(turn) + rest
    return count(scenario.summary) + most(longest[number] for number in first)


def _of_turn(turn: Turn) -> int:
    """Return the words of one visit; what comes of it later is read later."""
    later = (most(map(_later, part)) for part in (turn.chance, turn.responses, turn.after))
    return before_choice(turn) + _feedback(turn) + sum(later)


def _later(giver: Branch | Response) -> int:
    return count(giver.later.event.story) if giver.later else 0


def most(counts: Iterable[int]) -> int:
    """Return the greatest of these numbers, 0 of none."""
    return max(counts, default=0)


def _arrival(turn: Turn) -> int:
    branches = most(count(branch.event.story) for branch in turn.chance)
    return count(turn.event.story) + branches + _speech(turn.speech)


def _offered(response: Response) -> int:
    return count(response.label) + count(response.says or response.does)


def _feedback(turn: Turn) -> int:
    behind = most(count(branch.event.story) for branch in turn.after)
    return behind + most(map(_answer, turn.responses))


def _answer(response: Response) -> int:
    lesson = response.follows or response.breaks
    taught = _lesson(lesson) if lesson else 0
    return count(response.did) + _speech(response.reaction) + count(response.why) + taught


def _speech(speech: Speech) -> int:
    return most(map(count, (speech.otherwise, *(text for _status, text in speech.by_status))))


def _lesson(lesson: Lesson) -> int:
    return count(lesson.title) + count(lesson.text)


def _ending(ending: Ending) -> int:
    return count(ending.title) + count(ending.text)
