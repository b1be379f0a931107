"""Claims looked at in the plainest way: one situation after the other, by the rules of the core."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache

import attrs

from game.core.claims import (
    ACT,
    SILENCE,
    CanStill,
    Claim,
    IgnoringCosts,
    LuckNeverDecides,
    Name,
    NeverBeats,
    NeverMoves,
    NeverWorthBreaking,
    NobodyLeaves,
    NoneAlwaysBest,
)
from game.core.rulebook import Rulebook
from game.core.scenario import Response, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import (
    applies,
    arrive,
    befall,
    close,
    coming,
    entering,
    first_situation,
    following,
    give,
    most_turns_left,
    number_of,
    on_offer,
)
from game.core.tally import Tally
from tests.proof.enumeration import shares

Worth = tuple[Fraction, Fraction, Fraction]
"""Who stays, affection and trust, as best play expects them."""

Plan = dict[tuple[int, int], str]
"""The response that is given to each turn, by its number, and each visit."""

Break = tuple[Situation, str | None]
"""A situation in which a claim is broken, and the response that breaks it, if it is one."""


@attrs.frozen
class Next:
    """What may follow a response: how likely, who stays, whether she left, and what then awaits."""

    luck: Fraction
    stay: Fraction
    left: bool
    situation: Situation


class Plain:
    """A scenario, all of whose situations are visited one by one."""

    def __init__(self, scenario: Scenario, rulebook: Rulebook) -> None:
        self.scenario = scenario
        self.rulebook = rulebook
        self.last = len(scenario.turns)
        self.next = cache(self._next)
        self.value = cache(self._value)
        self.chance = cache(self._chance)
        self.sure = cache(self._sure)
        self.depths = self._depths()

    def starts(self) -> Iterator[tuple[Fraction, Situation]]:
        """The situations in which a response is awaited first."""
        first = first_situation(self.scenario, self.rulebook)
        yield from self.arrive(entering(0, first, self.scenario, self.rulebook))

    def arrive(self, s: Situation) -> Iterator[tuple[Fraction, Situation]]:
        """The situations in which a turn awaits a response, or the end."""
        if s.turn == self.last:
            yield Fraction(1), s
            return
        turn = self.scenario.turns[s.turn]
        for luck, branch in shares(turn.chance):
            t = Tally(s, self.scenario, self.rulebook)
            arrive(t, turn, branch, coming(s, self.scenario))
            yield luck, t.situation()

    def offers(self, s: Situation) -> list[Response]:
        """The responses on offer."""
        responses = self.scenario.turns[s.turn].responses if s.turn < self.last else ()
        return [r for r in responses if on_offer(r, s, self.scenario, self.rulebook)]

    def _next(self, s: Situation, response: Response) -> list[Next]:
        found = []
        for luck, branch in shares(self.scenario.turns[s.turn].after):
            t = Tally(s, self.scenario, self.rulebook)
            spoke = give(t, response)
            befall(t, branch)
            stay = 1 - Fraction(close(t, response, spoke=spoke), 100)
            left = t.status == Status.LEFT
            turns = 1 + most_turns_left(s, self.scenario) if left else 1
            onward = following(t.situation(), self.scenario, self.rulebook)
            for drawn, entered in self.arrive(onward):
                found.append(Next(luck * drawn, stay**turns, left, entered))
        return found

    def _depths(self) -> dict[Situation, int]:
        """All situations, with the fewest responses that lead to them."""
        waiting = [s for _, s in self.starts()]
        depths = dict.fromkeys(waiting, 0)
        for s in waiting:
            for response in self.offers(s):
                for after in self.next(s, response):
                    if after.situation not in depths:
                        depths[after.situation] = depths[s] + 1
                        waiting.append(after.situation)
        return depths

    def worth(self, s: Situation, response: Response, ignored: str = "") -> Worth:
        """What a response is worth, if best play follows."""
        stayed = affection = trust = Fraction(0)
        for after in self.next(s, response):
            value = self.value(after.situation, ignored)
            stayed += after.luck * after.stay * value[0]
            affection += after.luck * value[1]
            trust += after.luck * value[2]
        return stayed, affection, trust

    def _value(self, s: Situation, ignored: str = "") -> Worth:
        """What best play makes of a situation, or best play that ignores a lesson."""
        offers = self.offers(s)
        others = [r for r in offers if not (r.follows and r.follows.id == ignored)]
        if not offers:
            return Fraction(1), Fraction(s.feelings.affection), Fraction(s.feelings.trust)
        return max(self.worth(s, response, ignored) for response in others or offers)

    def ending(self, s: Situation) -> str:
        """The ending of a last situation."""
        endings = self.scenario.endings
        return next(e.id for e in endings if applies(e.when, s, self.scenario, self.rulebook))

    def _chance(self, s: Situation, ending: str, pick: Callable[..., Fraction]) -> Fraction:
        """The greatest or the least chance of an ending."""
        if s.turn == self.last:
            return Fraction(self.ending(s) == ending)
        return pick(
            sum(n.luck * self.chance(n.situation, ending, pick) for n in self.next(s, response))
            for response in self.offers(s)
        )

    def keeps_sure(self, s: Situation, response: Response, slot: int) -> bool:
        """Whether a response does not break a promise, and need not lead to that."""
        kept = {keep.promise for keep in response.card.keep}
        breaks = s.ledger[slot] == 1 and self.scenario.promises[slot] not in kept
        return not breaks and all(self.sure(n.situation, slot) for n in self.next(s, response))

    def _sure(self, s: Situation, slot: int) -> bool:
        offers = self.offers(s)
        return not offers or any(self.keeps_sure(s, response, slot) for response in offers)

    def breaks(self, claim: Claim) -> Iterator[Break]:
        """All that breaks a claim."""
        match claim:
            case NoneAlwaysBest():
                yield from self._always_best(claim)
            case NobodyLeaves(turn=turn):
                yield from ((s, None) for s, left in self._ends_before(turn) if left)
            case CanStill():
                yield from self._too_late(claim)
            case _:
                for s in self.depths:
                    for response in self.offers(s):
                        if self._broken_by(claim, s, response):
                            yield s, response.id

    def _broken_by(self, claim: Claim, s: Situation, response: Response) -> bool:
        offers = self.offers(s)
        match claim:
            case NeverBeats(first=first, second=second):
                rivals = [r for r in offers if is_in(second, r) and not is_in(first, r)]
                mine = is_in(first, response) and not is_in(second, response)
                best = max((self.worth(s, rival) for rival in rivals), default=None)
                return mine and best is not None and self.worth(s, response) > best
            case NeverMoves(subject=subject, value=value, up=up):
                t = Tally(s, self.scenario, self.rulebook)
                give(t, response)
                before, after = (
                    number_of(value.id, at, self.scenario, self.rulebook)
                    for at in (s, t.situation())
                )
                return is_in(subject, response) and (after > before if up else after < before)
            case NeverWorthBreaking():
                best_of = [r for r in offers if self.worth(s, r) == self.value(s)]
                return response in best_of and any(
                    self.sure(s, slot) and not any(self.keeps_sure(s, r, slot) for r in best_of)
                    for slot in range(len(self.scenario.promises))
                )
            case _:
                raise NotImplementedError(claim.text)

    def _always_best(self, claim: NoneAlwaysBest) -> Iterator[Break]:
        ids = [turn.id for turn in self.scenario.turns]
        for turn in self.scenario.turns[ids.index(claim.turn.id) :]:
            here = [s for s in self.depths if s.turn < self.last and ids[s.turn] == turn.id]
            for response in turn.responses:
                chosen = [s for s in here if response in self.offers(s) and len(self.offers(s)) > 1]
                if all(self.worth(s, response)[0] == self.value(s)[0] for s in chosen):
                    yield from ((s, response.id) for s in chosen)

    def _too_late(self, claim: CanStill) -> Iterator[Break]:
        pick = max if claim.reached else min
        over = [s for s, _ in self._ends_before(claim.turn)]
        for s in (*(s for s in self.depths if self.is_before(s, claim.turn)), *over):
            if self.chance(s, claim.ending.id, pick) != claim.reached:
                yield s, None

    def is_before(self, s: Situation, turn: Name) -> bool:
        """Whether a turn has not come yet, and can come if no condition stands in the way."""
        number, course = self.scenario.numbers[turn.id], self.scenario.course
        if s.turn in (self.last, number) or number not in course.after[s.turn]:
            return False
        return number not in course.counted or not s.visits[course.counted.index(number)]

    def _ends_before(self, name: Name) -> Iterator[tuple[Situation, bool]]:
        """Where plays are over before a turn came, and whether she left there."""
        yield from (
            (s, False) for s, depth in self.depths.items() if s.turn == self.last > depth == 0
        )
        for s in self.depths:
            for response in self.offers(s) if self.is_before(s, name) else ():
                for after in self.next(s, response):
                    if after.situation.turn == self.last:
                        yield after.situation, after.left

    def cost(self, claim: IgnoringCosts) -> Fraction:
        """What ignoring a lesson costs."""
        goal = 1 if claim.affection else 0
        cost = sum(
            luck * (self.value(s)[goal] - self.value(s, claim.lesson.id)[goal])
            for luck, s in self.starts()
        )
        return Fraction(cost * (1 if claim.affection else 1000))

    def luck_decides(self, claim: LuckNeverDecides) -> bool:
        """Whether two plays without different responses to a turn end in the two endings."""
        plays = [play for _, s in self.starts() for play in self._plays({}, s)]
        return any(
            (one_end, other_end) == (claim.first.id, claim.second.id)
            and all(other.get(turn, id_) == id_ for turn, id_ in one.items())
            for one, one_end in plays
            for other, other_end in plays
        )

    def _plays(self, plan: Plan, s: Situation) -> Iterator[tuple[Plan, str]]:
        if s.turn == self.last:
            yield plan, self.ending(s)
        for response in self.offers(s):
            visit = s.turn, self.scenario.course.which_visit(s.turn, s.visits)
            for after in self.next(s, response):
                yield from self._plays({**plan, visit: response.id}, after.situation)


def is_in(name: Name, response: Response) -> bool:
    """Whether a response has an act, or an id."""
    if name.kind == ACT:
        return name.id in response.card.acts or (name.id == SILENCE and not response.card.acts)
    return name.id == response.id
