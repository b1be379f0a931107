"""A customer to try things on: everything done to her gives another trial."""

import attrs

from game.core.acts import play
from game.core.cards import Card, Promise
from game.core.churn import churn_risk
from game.core.customer import Customer, Issue
from game.core.failures import fail
from game.core.feelings import Feelings, IssueKind
from game.core.promises import break_due
from game.core.rulebook import Rulebook
from game.core.scenario import Failure, Response, Scenario, Turn
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import answer, first_situation
from game.core.tally import Tally

FIRST, SECOND = "first", "second"
"""The promises that can be made in a trial."""

_PROMISING = tuple(
    Response(id_, id_, Card(promise=Promise(id_, what=id_, due=1))) for id_ in (FIRST, SECOND)
)
_USUAL = Issue(IssueKind.SERVICE, severity=2, ours=True)


@attrs.frozen
class Trial:
    """A customer, her team and what is open, under a rulebook.

    `failure` is what goes wrong if something does: once more what her issue is about, or, if she
    has none, a poor service of severity 2 that is ours.
    """

    rulebook: Rulebook
    scenario: Scenario
    situation: Situation
    failure: Failure

    @classmethod
    def of(cls, customer: Customer, rulebook: Rulebook) -> "Trial":
        """Return a trial with this customer and a team that is fully inspired."""
        issue = customer.issue or _USUAL
        scenario = Scenario("trial", "", customer, (Turn("turn", _PROMISING),), endings=())
        situation = first_situation(scenario, rulebook)
        rested = situation._replace(inspiration=rulebook.ranges.inspiration)
        failure = Failure(issue.kind, issue.severity, ours=issue.ours)
        return cls(rulebook, scenario, rested, failure)

    @property
    def feelings(self) -> Feelings:
        """How she feels."""
        return self.situation.feelings

    @property
    def affection(self) -> int:
        """How warmly she feels about us."""
        return self.situation.feelings.affection

    @property
    def trust(self) -> int:
        """How far she believes us."""
        return self.situation.feelings.trust

    @property
    def churn_risk(self) -> int:
        """The percentage of customers like her who would leave now."""
        return churn_risk(self.situation.feelings, self.rulebook)

    @property
    def feels_another_blow(self) -> bool:
        """Whether she has trust left to lose, and can get sorer still."""
        has_trust = self.trust >= self.rulebook.failure.severe_trust
        return has_trust and self.feelings.soreness < self.rulebook.ranges.soreness

    def but(self, **feelings: int) -> "Trial":
        """Return the same customer with other feelings, all else equal."""
        return self._at(self.situation._replace(feelings=self.feelings._replace(**feelings)))

    def inspired(self, inspiration: int) -> "Trial":
        """Return the same customer with a team of this inspiration."""
        return self._at(self.situation._replace(inspiration=inspiration))

    def promised(self, due: int) -> "Trial":
        """Return the same customer with the first promise open; 1 is due when this turn ends."""
        return self._at(self.situation._replace(ledger=(due, 0)))

    def breaking_up(self) -> "Trial":
        """Return the same customer at the point of breaking up."""
        return self._at(self.situation._replace(status=Status.BREAKING_UP))

    def missing(self, kind: IssueKind) -> "Trial":
        """Return the same customer, whose trouble is and will be of another kind."""
        issue = int(kind) if self.feelings.issue else 0
        return attrs.evolve(self.but(issue=issue), failure=attrs.evolve(self.failure, kind=kind))

    def calm(self) -> "Trial":
        """Return the same customer without an issue."""
        return self.but(issue=0, severity=0, ours=0, waited=0, before=0, snubbed=0)

    def troubles(self) -> tuple["Trial", ...]:
        """Return the same customer right after a failure, and with her issue, if she has one."""
        fresh = self.calm().after_failure()
        return (fresh, self) if self.feelings.issue else (fresh,)

    def unanswered(self) -> tuple["Trial", ...]:
        """Return the same troubles, as long as nobody has snubbed her."""
        return tuple(trouble.but(snubbed=0) for trouble in self.troubles())

    def after_failure(self) -> "Trial":
        """Return her right after the failure."""
        t = self._tally()
        fail(t, self.failure)
        return self._at(t.situation())

    def after_card(self, card: Card) -> "Trial":
        """Return her right after the acts of a card, before promises break and the turn ends."""
        t = self._tally()
        play(t, card)
        return self._at(t.situation())

    def after_turns(self, *cards: Card) -> "Trial":
        """Return her after whole turns with these cards and no events."""
        t = self._tally()
        for card in cards:
            answer(t, Response("", "", card))
        return self._at(t.situation())

    def after_breaking(self) -> "Trial":
        """Return her right after the promises broke that were due, without a word from us."""
        t = self._tally()
        break_due(t, told=False)
        return self._at(t.situation())

    def ahead_of(self, other: "Trial") -> tuple[int, int, int]:
        """Return by how much she feels better: in affection, in trust, in churn risk."""
        return (
            self.affection - other.affection,
            self.trust - other.trust,
            other.churn_risk - self.churn_risk,
        )

    def apart_from(self, other: "Trial") -> int:
        """Return 0 if she feels the same as another, and less the more they differ."""
        return -sum(abs(by) for by in self.ahead_of(other))

    def _tally(self) -> Tally:
        return Tally(self.situation, self.scenario, self.rulebook)

    def _at(self, situation: Situation) -> "Trial":
        return attrs.evolve(self, situation=situation)
