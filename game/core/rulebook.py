"""Every number of the model, with what it means and the law behind it.

The values stand in ``scenarios/rulebook.yaml``, whose keys are the names used here; the laws are
told in ``docs/laws.md``. No number has a second home.
"""

from typing import Any

import attrs

ABOUT, LAWS, LEAST, MOST = "about", "laws", "least", "most"
"""The keys of a number's metadata: a sentence, the laws, the lowest and highest value allowed."""


def number(about: str, *laws: int, least: int = 0, most: int = 100) -> Any:  # noqa: ANN401 - as attrs.field
    """Declare one number of the rulebook, a whole number from ``least`` to ``most``."""
    return attrs.field(metadata={ABOUT: about, LAWS: laws, LEAST: least, MOST: most})


@attrs.frozen
class RangeRules:
    """How far each remembered value reaches; all start at 0 and count up to these."""

    affection: int = number("warmth ends here", least=1)
    trust: int = number("belief ends here", least=1)
    expectation: int = number("the highest bar", 10, 32, least=1)
    soreness: int = number("as raw as she gets", 12, least=1)
    failures: int = number("failures are counted up to this", 7, least=1)
    excuses: int = number("excuses are counted up to this", 15, least=1)
    apologies: int = number("bare apologies are counted up to this", 18, least=1)
    kept: int = number("kept promises are counted up to this", 21, least=1)
    broken: int = number("broken promises are counted up to this", 20, least=1)
    waited: int = number("turns waited are counted up to this", 17, least=1)
    inspiration: int = number("as inspired as a team gets", 29, 30, least=1)
    ticks: int = number("process ticks are counted up to this", 27, least=1)


@attrs.frozen
class StartRules:
    """What is taken for granted where a scenario is silent."""

    affection: int = number("affection at the start")
    trust: int = number("trust at the start")
    expectation: int = number("the bar at the start", 32)
    inspiration: int = number("inspiration of the team at the start", 29)
    patience_new: int = number("turns a new customer waits in silence", 25, least=1)
    patience_known: int = number("turns a known customer waits in silence", 25, least=1)
    patience_long: int = number("turns a customer of long standing waits in silence", 25, least=1)


@attrs.frozen
class ChurnRules:
    """How many of a hundred customers like her leave at the end of a turn."""

    base: int = number("leave in any case")
    affection_below: int = number("below this, a cooler heart leaves sooner")
    affection_divisor: int = number("the missing warmth squared is divided by this", least=1)
    trust_below: int = number("below this, doubt adds to it")
    trust_divisor: int = number("the missing trust is divided by this", least=1)
    soreness: int = number("for each point of soreness", 12)
    out_of_patience: int = number("while an issue is open and her patience is gone", 25)
    years_divisor: int = number("so many years with us take off one", 12, least=1)
    years_most: int = number("years take off no more than this", 12)
    lowest: int = number("the least it can be")
    highest: int = number("the most it can be")
    leaves_at: int = number("she herself leaves from here on")


@attrs.frozen
class FailureRules:
    """What a failure does before anybody responds."""

    affection: int = number("affection lost for each step of severity")
    sore_from: int = number("from this soreness on it hurts more", 12)
    sore_affection: int = number("affection lost on top when she is sore", 12)
    cushion_trust: int = number("from this trust on a first failure is cushioned", 12)
    cushion_affection: int = number("affection spared by the cushion", 12)
    least_affection: int = number("no failure costs less than this, whatever the cushion", 12)
    trust: int = number("trust lost when it is ours", 5)
    severe_from: int = number("from this severity on it costs more trust", 5, least=1)
    severe_trust: int = number("trust lost when it is ours and severe", 5)
    soreness: int = number("soreness added", 12)


@attrs.frozen
class ProcessRules:
    """Ticked boxes."""

    affection: int = number("affection gained", 27)
    lukewarm: int = number("at this affection and above ticks add nothing", 27)


@attrs.frozen
class ExcuseRules:
    """Blaming something else."""

    trust: int = number("trust lost, times the excuses so far", 14, 15)
    affection: int = number("affection lost, times the excuses before this one", 15)


@attrs.frozen
class SorryRules:
    """The word alone."""

    affection: int = number("affection for each bare sorry below the number that is enough", 18)
    enough: int = number("this bare sorry is worth nothing, the next ones cost", 18)


@attrs.frozen
class LieRules:
    """A lie that is found out."""

    trust: int = number("trust lost", 21)
    trust_lid: int = number("trust never rises above this again", 21)


@attrs.frozen
class EffortRules:
    """Work we make her do; each for one point of effort."""

    affection: int = number("affection lost", 26, 35)
    patience: int = number("patience lost", 26)
    soreness: int = number("soreness added", 26)
    free_from_ticks: int = number("with so many process ticks the first point is free", 26)


@attrs.frozen
class TeamRules:
    """What runs down in us and fills up again."""

    smile: int = number("inspiration a performed smile costs", 28, 29)
    care: int = number("inspiration that caring costs", 29)
    recharge_customer: int = number("inspiration from meeting a real customer", 30)
    recharge_other: int = number("inspiration from a museum, a book or a walk", 30)


@attrs.frozen
class TellRules:
    """Telling her before she asks."""

    trust: int = number("trust gained while the issue is new", 23)


@attrs.frozen
class WowRules:
    """A treat."""

    affection: int = number("affection gained while nothing is wrong", 26)
    expectation_below: int = number("only while the bar lies below this", 26)
    expectation: int = number("how much higher the bar lies after it", 10, 26)


@attrs.frozen
class PromiseRules:
    """Made, kept, checked, broken."""

    made_trust: int = number("trust gained by promising", 21)
    kept_trust: int = number("trust gained by keeping", 20)
    checked_trust: int = number("trust gained instead when we made sure it was done", 22)
    kept_affection: int = number("affection gained by keeping", 20)
    kept_excuses: int = number("excuses that a kept promise makes her forget", 31)
    broken_trust: int = number("trust lost by breaking", 20, 35)
    broken_trust_each: int = number("and for each promise broken so far", 20, 35)
    broken_affection_each: int = number("affection lost for each promise broken so far", 20, 35)
    told_trust: int = number("less trust lost when we told her first", 22)
    told_affection: int = number("less affection lost when we told her first", 22)


@attrs.frozen
class MendRules:
    """How much of the trouble a response makes good, and how far it can."""

    care: int = number("for caring", 17)
    care_attention: int = number("for caring when attention is what she missed", 2)
    own: int = number("for taking the blame", 14)
    fix_match: int = number("for a remedy that matches what she lost", 3)
    fix_other: int = number("for another remedy", 3)
    fix_other_attention: int = number("for another remedy when she missed attention", 3)
    money: int = number("for money at once, when it was ours and not the first failure", 4, 5)
    money_most: int = number("percent; more than this embarrasses", 4, most=1000)
    again_from: int = number("from so many failures on it is not the first any more", 5, 7, least=1)
    late: int = number("less for each turn waited after the first", 17)
    bar: int = number("less when the bar lies high", 10)
    bar_from: int = number("from this expectation on the bar lies high", 10, 32)
    calm_care: int = number("affection for caring when nothing is wrong", 2)
    lid_waited: int = number("lower lid for each turn waited", 17)
    lid_again: int = number("lower lid when it is not the first failure", 7)
    lid_sore: int = number("lower lid instead, when she is also sore", 7)
    lid_sore_from: int = number("from this soreness on", 7)
    lid_open: int = number("lower lid while the trouble itself is not fixed", 1)
    paradox: int = number("higher lid for a full, quick recovery of a first failure", 6, 7)
    paradox_severity: int = number("only up to this severity", 6, 7)
    paradox_waited: int = number("only if she waited less than so many turns", 6, 17)
    paradox_before: int = number("only if she was at least this warm before", 6, 7)
    fix_trust: int = number("trust gained by fixing what was ours", 14)
    fix_expectation: int = number("how much higher the bar lies after a fix", 10)
    fix_patience: int = number("patience after a fix, below her most", 25)


@attrs.frozen
class SnubRules:
    """An empty reply to trouble."""

    affection: int = number("affection lost", 9)
    loved_from: int = number("if she was this warm before the trouble, love turns to hate", 13)
    loved_affection: int = number("affection lost then", 13)
    trust: int = number("trust lost", 9)


@attrs.frozen
class ClockRules:
    """What a turn does by passing."""

    patience: int = number("patience lost by silence, or won back in calm", 25)
    silence_affection: int = number("affection lost by silence when patience is gone", 25)
    silence_above: int = number("but only above this affection", 25)
    soreness: int = number("soreness that fades", 12)


@attrs.frozen
class StatusRules:
    """Where one relationship status ends and the next begins."""

    breaking_affection_below: int = number("breaking up below this affection")
    breaking_trust_below: int = number("breaking up below this trust")
    breaking_risk_from: int = number("breaking up from this churn risk on")
    back_affection: int = number("back from breaking up with this affection")
    back_trust: int = number("and this trust")
    back_risk_most: int = number("and at most this churn risk")
    complicated_affection_below: int = number("it gets complicated below this affection")
    complicated_trust_below: int = number("it gets complicated below this trust")
    complicated_excuses: int = number("it gets complicated from so many excuses on", 14, 15)
    engaged_affection: int = number("engaged with this affection")
    engaged_trust: int = number("and this trust")
    married_affection: int = number("married with this affection")
    married_trust: int = number("and this trust", 21)
    married_kept: int = number("and so many promises kept", 21)
    married_years: int = number("and so many years with us", 12)
    unmarried_trust_below: int = number("no longer married below this trust", 21)
    unmarried_lid_below: int = number("no longer married when trust can never pass this", 21)
    unmarried_affection_below: int = number("no longer married below this affection")
    in_love_affection: int = number("in love with this affection")
    cooling_affection_below: int = number("no longer in love below this affection")


@attrs.frozen
class Rulebook:
    """All the numbers of the model, by subject."""

    ranges: RangeRules
    start: StartRules
    churn: ChurnRules
    failure: FailureRules
    process: ProcessRules
    excuse: ExcuseRules
    sorry: SorryRules
    lie: LieRules
    effort: EffortRules
    team: TeamRules
    tell: TellRules
    wow: WowRules
    promise: PromiseRules
    mend: MendRules
    snub: SnubRules
    clock: ClockRules
    status: StatusRules
