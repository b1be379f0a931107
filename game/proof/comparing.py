"""What an edit of a scenario changed in what is proved of it.

Answers are compared exactly: two odds are equal if they are equal as fractions. The answers about
the old version are put into the names of the new one first, so that a new id alone changes nothing.
"""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

import attrs

from game.core.engine import IllegalResponse, State, replay
from game.proof.answers import (
    Line,
    Outlook,
    Show,
    endings_of,
    expected_of,
    forced_of,
    lessons_of,
    line_of,
    lines_of,
    promises_of,
    responses_of,
    shortest_of,
    shows_of,
    sizes_of,
    trainees_of,
    turns_of,
)
from game.proof.choices import Quality
from game.proof.claiming.verdict import Verdict
from game.proof.lessons import LessonValue
from game.proof.matching import Matching, matching, meaning
from game.proof.reach import Forced, PromiseReach
from game.proof.sheet import Sheet
from game.proof.stakes import Stake
from game.proof.trainees import Trainee

T = TypeVar("T")


@attrs.frozen
class Change(Generic[T]):
    """An answer that is not what it was; None in a version that has no such thing.

    `id` says what it is about; it is a name of the new version, unless that has no such thing.
    """

    id: str
    old: T | None
    new: T | None


@attrs.frozen
class Comparison:
    """All answers of two proof sheets that are not equal.

    Of claims it counts whether they hold, and of the shortest lines how many responses they have;
    best and worst lines are compared by how they end, as long as the old one can still be played.
    What only one version has is a change. But an ending that could never come may go, and in
    `shows` and `promises` what is gone counts as little as what is new and without a fault.
    """

    matching: Matching
    endings: tuple[Change[Outlook], ...]
    claims: tuple[Change[Verdict], ...]
    expected: tuple[Change[Outlook], ...]
    trainees: tuple[Change[Trainee], ...]
    lines: tuple[Change[Line], ...]
    shortest: tuple[Change[State], ...]
    lessons: tuple[Change[LessonValue], ...]
    responses: tuple[Change[Quality], ...]
    shows: tuple[Change[Show], ...]
    forced: tuple[Change[Forced], ...]
    promises: tuple[Change[PromiseReach], ...]
    turns: tuple[Change[Stake], ...]
    sizes: tuple[Change[int], ...]

    @property
    def changed(self) -> bool:
        """Whether any answer changed; if not, the versions differ in words and ids at most."""
        answers = [field.name for field in attrs.fields(Comparison) if field.name != "matching"]
        return any(getattr(self, name) for name in answers)


def compare(old: Sheet, new: Sheet) -> Comparison:
    """Compare the proof sheets of two versions of a scenario."""
    names, same = matching(old.scenario, new.scenario), matching(new.scenario, new.scenario)

    def changes(
        answers: Callable[[Sheet, Matching], Mapping[str, T]],
        key: Callable[[T], object] = lambda answer: answer,
    ) -> tuple[Change[T], ...]:
        return changes_of(answers(old, names), answers(new, same), key)

    return Comparison(
        matching=names,
        endings=tuple(c for c in changes(endings_of) if c.new or (c.old and c.old.span.greatest)),
        claims=_claims(old, new, names),
        expected=changes(expected_of),
        trainees=changes(trainees_of, _where_they_end),
        lines=tuple(c for c in changes(lines_of) if not _still_a_line(c, new, same)),
        shortest=changes(shortest_of, lambda state: len(state.responses)),
        lessons=changes(lessons_of),
        responses=changes(responses_of),
        shows=tuple(c for c in changes(shows_of) if c.new and (c.old or not c.new.ever)),
        forced=changes(forced_of),
        promises=tuple(c for c in changes(promises_of) if c.new and (c.old or not _sound(c.new))),
        turns=changes(turns_of),
        sizes=changes(sizes_of),
    )


def changes_of(
    old: Mapping[str, T], new: Mapping[str, T], key: Callable[[T], object] = lambda answer: answer
) -> tuple[Change[T], ...]:
    """Return the answers whose keys differ, in the order of the new ones; what is gone is last."""
    both = (Change(id_, old.get(id_), new.get(id_)) for id_ in {**new, **old})
    return tuple(c for c in both if c.old is None or c.new is None or key(c.old) != key(c.new))


def _claims(old: Sheet, new: Sheet, names: Matching) -> tuple[Change[Verdict], ...]:
    """Compare the verdicts on claims that mean the same, whatever their words."""
    texts = {meaning(verdict.claim): verdict.claim.text for verdict in new.claims}
    before = {texts.get(names.claim(v.claim), v.claim.text): v for v in old.claims}
    after = {texts[meaning(v.claim)]: v for v in new.claims}
    return changes_of(before, after, lambda verdict: (verdict.holds, verdict.empty))


def _where_they_end(trainee: Trainee) -> Trainee:
    """Leave out the endings that a kind of trainee never comes to."""
    endings = {id_: chance for id_, chance in trainee.endings.items() if chance}
    return attrs.evolve(trainee, endings=endings)


def _still_a_line(change: Change[Line], sheet: Sheet, same: Matching) -> bool:
    """Whether a line ends as it did, and so does the old one played now: either could stand."""
    old, new = change.old, change.new
    if old is None or new is None:
        return False
    responses = [response for _turn, response in old.steps]
    try:
        state = replay(sheet.scenario, sheet.proof.rulebook, old.state.seed, responses)
    except IllegalResponse:
        return False
    return _end(old) == _end(new) == _end(line_of(state, same))


def _end(line: Line | None) -> Line | None:
    return attrs.evolve(line, steps=()) if line else None


def _sound(promise: PromiseReach) -> bool:
    return promise.made and promise.kept and promise.broken
