"""How she feels, and what else a scenario measures, as numbers and words."""

import attrs

from game.core.churn import churn_risk, stayed
from game.core.engine import State, risks
from game.core.scenario import Scenario
from game.core.situation import Situation
from game.play.wording import value_name, value_word, words


@attrs.frozen
class Meter:
    """A value as a number from 0 to `most`, and as a word."""

    value: str
    name: str
    number: int
    most: int
    word: str


@attrs.frozen
class OwnMeter:
    """A meter of the scenario's own; `good` says which way is good: 1 up, -1 down, 0 neither."""

    id: str
    name: str
    number: int
    lowest: int
    highest: int
    good: int


@attrs.frozen
class Meters:
    """How she feels; `churn_risk` is a percentage, `stayed` of 1,000 customers like her.

    `own` are the scenario's own meters, as far as a trainee sees them.
    """

    affection: Meter
    trust: Meter
    churn_risk: Meter
    patience: Meter
    expectation: Meter
    soreness: Meter
    inspiration: Meter
    stayed: int
    own: tuple[OwnMeter, ...]


def meters_of(situation: Situation, state: State) -> Meters:
    """Return how she feels in a situation of a run, and how many stayed in the run so far."""
    ranges, feelings = state.rulebook.ranges, situation.feelings
    risk = churn_risk(feelings, state.rulebook)
    return Meters(
        affection=_meter("affection", situation, ranges.affection),
        trust=_meter("trust", situation, ranges.trust),
        churn_risk=Meter(
            "churn-risk", value_name("churn-risk"), risk, 100, value_word("churn-risk", risk)
        ),
        patience=_meter("patience", situation, feelings.patience_most),
        expectation=_meter("expectation", situation, ranges.expectation),
        soreness=_meter("soreness", situation, ranges.soreness),
        inspiration=_meter("inspiration", situation, ranges.inspiration),
        stayed=stayed(risks(state)),
        own=own_meters(situation, state.scenario),
    )


def unusual(meters: Meters) -> tuple[Meter, ...]:
    """Return the smaller values, where they are out of the ordinary and so worth a word."""
    patience = meters.patience
    odd = {
        meters.expectation: meters.expectation.number > 1,
        patience: patience.number < min(2, patience.most),
        meters.soreness: meters.soreness.number > 1,
        meters.inspiration: meters.inspiration.number < 3,  # noqa: PLR2004 - the word is “tired”
    }
    return tuple(meter for meter, is_odd in odd.items() if is_odd)


def own_meters(situation: Situation, scenario: Scenario) -> tuple[OwnMeter, ...]:
    """Return the meters of the scenario's own that a trainee sees."""
    return tuple(
        OwnMeter(
            meter.id, words(meter.label, scenario), number, meter.lowest, meter.highest, meter.good
        )
        for meter, number in zip(scenario.meters, situation.meters, strict=True)
        if meter.shown
    )


def _meter(value: str, situation: Situation, most: int) -> Meter:
    number = number_of(value, situation)
    return Meter(value, value_name(value), number, most, value_word(value, number))


def number_of(value: str, situation: Situation) -> int:
    """Return the number of a value that a trainee sees."""
    if value == "inspiration":
        return situation.inspiration
    number: int = getattr(situation.feelings, value)
    return number
