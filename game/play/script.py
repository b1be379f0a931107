"""All that is read in a play, in plain lines: what is said and done, what it moved, and why.

Left out is what stands on a page in numbers, meters, counts and open promises: the same words come
with other numbers in another play.
"""

from collections.abc import Iterable, Iterator, Sequence

from game.core.reasons import Change
from game.core.scenario import Branch, Ending, Later, Response, Scenario, Turn
from game.core.status import Status
from game.play.moves import REMEMBERED, told_of
from game.play.wording import because, first_name, signed, words


def arrival_lines(
    turn: Turn,
    now: Iterable[Later],
    branch: Branch | None,
    changes: Sequence[Change],
    scenario: Scenario,
) -> Iterator[str]:
    """Yield what is read when a turn begins: its title, what happens, what that moved and why.

    What comes `now` of earlier turns comes first; which turns those were stands on a page.
    """
    yield words(turn.title, scenario)
    for later in now:
        yield words(later.event.story, scenario)
    yield words(turn.event.story, scenario)
    if branch:
        yield words(branch.event.story, scenario)
    yield from _moves(changes, scenario)


def prompt_lines(
    turn: Turn, status: Status, offered: Sequence[Response], scenario: Scenario
) -> Iterator[str]:
    """Yield what she says, and the responses on offer."""
    yield words(turn.speech.at(status), scenario)
    for response in offered:
        yield words(response.label, scenario)
        yield words(response.says or response.does, scenario)


def reply_lines(
    response: Response,
    behind: Branch | None,
    status: Status,
    changes: Sequence[Change],
    scenario: Scenario,
) -> Iterator[str]:
    """Yield what came of a response: how she reacts, what luck made of it, what moved and why."""
    yield words(response.did, scenario)
    yield words(response.reaction.at(status), scenario)
    if behind:
        yield words(behind.event.story, scenario)
    yield from _moves(changes, scenario)
    name = first_name(scenario.customer)
    yield from (because(change, name) for change in changes if change.reason in REMEMBERED)
    lesson = response.follows or response.breaks
    if lesson:
        yield words(lesson.title, scenario)
    yield words(response.why, scenario)


def ending_lines(ending: Ending, scenario: Scenario) -> Iterator[str]:
    """Yield how it ends."""
    yield words(ending.title, scenario)
    yield words(ending.text, scenario)


def _moves(changes: Sequence[Change], scenario: Scenario) -> Iterator[str]:
    for told in told_of(changes, scenario):
        for reason in told.reasons:
            yield f"{told.name} {signed(reason.by)}: {reason.text}"
