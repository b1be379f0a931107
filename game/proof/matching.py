"""Which parts of two versions of a scenario are the same part, though its id may have changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

import attrs

from game.core.claims import ENDING, RESPONSE, TURN, Claim, Name
from game.core.scenario import Ending, Response, Scenario, Turn


class _Part(Protocol):
    """What has an id."""

    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Part)

_Pairs = list[tuple[str | None, str | None]]
"""The old and the new id of each part; None in a version that does not have it."""


@attrs.frozen
class Edit:
    """What was added, what was removed, and what got another id (the old one, then the new one)."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class Matching:
    """How the parts of an old version are called in the new one, and what was edited.

    Responses are those of turns that both versions have, by the ids of their turn and themselves;
    in `response_edit` they are written “turn/response”, with the new id of the turn.
    """

    turns: Mapping[str, str]
    responses: Mapping[tuple[str, str], tuple[str, str]]
    endings: Mapping[str, str]
    turn_edit: Edit
    response_edit: Edit
    ending_edit: Edit

    def turn(self, id_: str) -> str:
        """Return the new id of an old turn; one that is gone keeps its own."""
        return self.turns.get(id_, id_)

    def response(self, turn: str, id_: str) -> tuple[str, str]:
        """Return the new ids of an old turn and of a response in it."""
        return self.responses.get((turn, id_), (self.turn(turn), id_))

    def ending(self, id_: str) -> str:
        """Return the new id of an old ending; one that is gone keeps its own."""
        return self.endings.get(id_, id_)

    def name(self, name: Name) -> Name:
        """Return what a name in an old claim is in a new one.

        A response that several turns have is called as in the first of them.
        """
        if name.kind == TURN:
            return attrs.evolve(name, id=self.turn(name.id))
        if name.kind == ENDING:
            return attrs.evolve(name, id=self.ending(name.id))
        if name.kind == RESPONSE:
            found = (after for (_, id_), (_, after) in self.responses.items() if id_ == name.id)
            return attrs.evolve(name, id=next(found, name.id))
        return name

    def claim(self, claim: Claim) -> object:
        """Return what an old claim means, in new names and whatever its words."""
        return meaning(claim, self.name)


def meaning(claim: Claim, name: Callable[[Name], Name] = lambda name: name) -> object:
    """Return what a claim means, whatever its words, its names put into others."""
    _text, *parts = claim
    return type(claim), *(name(part) if isinstance(part, Name) else part for part in parts)


def matching(old: Scenario, new: Scenario) -> Matching:
    """Match the parts of two versions.

    The same id is the same part. Of those left over, a turn is the same if it has the same title or
    the same responses; a response, in the same turn, if it has the same words or does the same; an
    ending if it has the same title or the same condition.
    """
    turns = _pairs(old.turns, new.turns, (_title, _responses))
    endings = _pairs(old.endings, new.endings, (_title, _condition))
    olds, news = ({turn.id: turn for turn in version.turns} for version in (old, new))
    responses: dict[tuple[str, str], tuple[str, str]] = {}
    places: _Pairs = []
    for old_turn, turn in turns:
        if old_turn and turn:
            parts = olds[old_turn].responses, news[turn].responses
            for before, after in _pairs(*parts, (_words, _deeds)):
                places.append((before and f"{turn}/{before}", after and f"{turn}/{after}"))
                if before and after:
                    responses[old_turn, before] = turn, after
    return Matching(
        turns=_renamings(turns),
        responses=responses,
        endings=_renamings(endings),
        turn_edit=_edit(turns),
        response_edit=_edit(places),
        ending_edit=_edit(endings),
    )


def _pairs(old: Sequence[P], new: Sequence[P], marks: Iterable[Callable[[P], object]]) -> _Pairs:
    """Match parts by id, then by each mark that is not empty; what is gone comes last."""
    left = {part.id: part for part in old}
    origins = {part.id: left.pop(part.id).id for part in new if part.id in left}
    for mark in marks:
        for part in new:
            same = (other.id for other in left.values() if mark(other) == mark(part))
            twin = next(same, None) if part.id not in origins and mark(part) else None
            if twin is not None:
                origins[part.id] = left.pop(twin).id
    return [*((origins.get(part.id), part.id) for part in new), *((id_, None) for id_ in left)]


def _renamings(pairs: _Pairs) -> dict[str, str]:
    return {before: after for before, after in pairs if before and after}


def _edit(pairs: _Pairs) -> Edit:
    return Edit(
        added=tuple(after for before, after in pairs if after and not before),
        removed=tuple(before for before, after in pairs if before and not after),
        renamed=tuple((b, a) for b, a in pairs if b and a and b != a),
    )


def _title(part: Turn | Ending) -> str:
    return part.title


def _responses(turn: Turn) -> tuple[str, ...]:
    return tuple(response.id for response in turn.responses)


def _words(response: Response) -> str:
    return response.says or response.does


def _deeds(response: Response) -> object:
    lessons = [lesson and lesson.id for lesson in (response.follows, response.breaks)]
    return response.card, response.effects, response.when, lessons


def _condition(ending: Ending) -> object:
    return (ending.when,)
