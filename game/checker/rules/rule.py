"""A rule: one thing that can be wrong with a file that can be read."""

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

import attrs

from game.problem import Severity

Subject = TypeVar("Subject")


class Found(NamedTuple):
    """What a rule found: in which part of the file, what is wrong, and what to write instead.

    `part` is a way such as `turns.the-delay.story` (`game.authoring.parts`), `at` the character of
    that text, from 0, if it is one.
    """

    part: str
    message: str
    help: str
    at: int = 0


@attrs.frozen
class Rule(Generic[Subject]):
    """A rule over one kind of subject: a scenario, its texts, its proof or a rulebook.

    `page` is its manual page. A rule over the `whole` judges one part by others, so it waits until
    all parts can be read.
    """

    code: str
    severity: Severity
    check: Callable[[Subject], Iterator[Found]]
    page: str | None
    whole: bool = False
