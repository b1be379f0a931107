"""The proof sheet: every answer about a scenario, gathered; or what a sample says instead."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property

import attrs

from game.core.engine import State
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.proof.budget import LimitReached, Limits
from game.proof.choices import Quality, qualities
from game.proof.claiming.verdict import Verdict
from game.proof.claims import verdicts
from game.proof.exploring import Progress
from game.proof.lessons import LessonValue, lesson_values
from game.proof.lines import EndingLines, best_line, ending_lines, worst_line
from game.proof.playthroughs import count_playthroughs
from game.proof.proof import Proof, prove
from game.proof.reach import Reach, reach
from game.proof.sampling import Sample, sample
from game.proof.spans import Spans, spans
from game.proof.stakes import Stake, stakes
from game.proof.trainees import Trainee, trainees
from game.proof.worths import ResponseWorth, worths


@attrs.frozen(eq=False)
class Sheet:
    """All that was proved of a scenario; each part is worked out when it is first asked for.

    `digest` is that of the scenario's file.
    """

    proof: Proof
    digest: str

    @property
    def scenario(self) -> Scenario:
        """The scenario it speaks of."""
        return self.proof.scenario

    @cached_property
    def playthroughs(self) -> int:
        """How many different plays there are, luck included."""
        return count_playthroughs(self.proof.outline)

    @cached_property
    def spans(self) -> Spans:
        """The extremes of every ending, of who stays and of affection, each on its own."""
        return spans(self.proof)

    @cached_property
    def trainees(self) -> Mapping[str, Trainee]:
        """Every kind of trainee, by its id."""
        return {trainee.id: trainee for trainee in trainees(self.proof)}

    @cached_property
    def best_line(self) -> State | None:
        """Best play with its likeliest luck."""
        return best_line(self.proof)

    @cached_property
    def worst_line(self) -> State | None:
        """Worst play with its likeliest luck."""
        return worst_line(self.proof)

    @cached_property
    def ending_lines(self) -> Mapping[str, EndingLines]:
        """The shortest and the likeliest way to every ending that can be reached."""
        return ending_lines(self.proof)

    @cached_property
    def qualities(self) -> tuple[Quality, ...]:
        """How good each response is."""
        return qualities(self.proof)

    @cached_property
    def worths(self) -> tuple[ResponseWorth, ...]:
        """What each response is worth against the best one there."""
        return worths(self.proof)

    @cached_property
    def stakes(self) -> tuple[Stake, ...]:
        """How much each turn decides."""
        return stakes(self.proof)

    @cached_property
    def lessons(self) -> tuple[LessonValue, ...]:
        """What ignoring each lesson costs, and how often it is followed."""
        return lesson_values(self.proof, self.trainees.values())

    @cached_property
    def reach(self) -> Reach:
        """What can never show."""
        return reach(self.proof.space)

    @cached_property
    def claims(self) -> tuple[Verdict, ...]:
        """The verdict on each claim."""
        return verdicts(self.proof)

    def chance(self, ending: str) -> Fraction:
        """Return how likely a random trainee ends so."""
        return self.trainees["random"].endings[ending]

    def shortest(self, ending: str) -> State | None:
        """Return the shortest line to an ending, or None: it has none, or no seed was found."""
        lines = self.ending_lines.get(ending)
        return lines.shortest if lines else None


@attrs.frozen(eq=False)
class Sampled:
    """What is known of a scenario with too many situations: where it stopped, and a sample."""

    scenario: Scenario
    digest: str
    limit: LimitReached
    sample: Sample


def sheet_of(
    scenario: Scenario, rulebook: Rulebook, digest: str, limits: Limits, progress: Progress
) -> Sheet | Sampled:
    """Prove a scenario, or sample it if that takes more than the limits allow.

    `digest` is that of the scenario's file; `progress` is told how far the proof has come.
    """
    try:
        sheet = Sheet(prove(scenario, rulebook, limits, progress), digest)
        sheet.claims  # noqa: B018 - to judge a claim may take too many situations, too
    except LimitReached as reached:
        return Sampled(scenario, digest, reached, sample(scenario, rulebook))
    return sheet
