"""The proof sheet as plain data, ready for JSON: the same keys whether it is exact or sampled.

Numbers are rounded, but for `exact`, which is a fraction in words. What is not known is None.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from game.core.claims import Claim
from game.core.engine import State, outcome
from game.proof.choices import Quality
from game.proof.claiming.verdict import Verdict
from game.proof.lessons import LessonValue
from game.proof.sampling import Estimate
from game.proof.sheet import Sampled, Sheet
from game.proof.spans import Span
from game.proof.trainees import Trainee

Data = dict[str, Any]


def sheet_data(sheet: Sheet) -> Data:
    """Return a proof sheet as plain data."""
    everybody = sheet.trainees["random"]
    return {
        "scenario": sheet.scenario.id,
        "digest": sheet.digest,
        "exact": True,
        "situations": sheet.proof.space.size,
        "playthroughs": str(sheet.playthroughs),
        "endings": {
            id_: {
                **odds_data(chance, sheet.spans.endings[id_]),
                "shortest": shortest_data(sheet.shortest(id_)),
            }
            for id_, chance in everybody.endings.items()
        },
        "stayed": extremes_data(everybody.stayed, sheet.spans.stayed),
        "affection": extremes_data(everybody.affection, sheet.spans.affection),
        "trainees": {kind: trainee_data(trainee) for kind, trainee in sheet.trainees.items()},
        "best_line": line_data(sheet.best_line),
        "worst_line": line_data(sheet.worst_line),
        "responses": [quality_data(quality) for quality in sheet.qualities],
        "lessons": {value.lesson: lesson_data(value) for value in sheet.lessons},
        "claims": [claim_data(verdict) for verdict in sheet.claims],
    }


def sampled_data(sampled: Sampled) -> Data:
    """Return a sample as plain data: estimates for a random trainee, each with its `margin` (95 %).

    An ending that some play came to is surely `reachable`; of the others nothing is known.
    """
    scenario, found = sampled.scenario, sampled.sample
    endings = dict(zip((ending.id for ending in scenario.endings), found.endings, strict=True))
    return {
        "scenario": scenario.id,
        "digest": sampled.digest,
        "exact": False,
        "situations": None,
        "playthroughs": None,
        "endings": {
            id_: {**sampled_odds_data(estimate), "shortest": None}
            for id_, estimate in endings.items()
        },
        "stayed": estimate_data(found.stayed),
        "affection": estimate_data(found.affection),
        "trainees": {
            "random": {
                "stayed": found.stayed.value,
                "affection": found.affection.value,
                "endings": {id_: estimate.value for id_, estimate in endings.items()},
            }
        },
        "best_line": None,
        "worst_line": None,
        "responses": list(_unknown_responses(sampled)),
        "lessons": {
            lesson.id: dict.fromkeys(("cost_stayed", "cost_affection", "followed"))
            for lesson in scenario.lessons
        },
        "claims": [_unknown_claim(claim) for claim in scenario.claims],
        "plays": found.plays,
    }


def odds_data(chance: Fraction, span: Span) -> Data:
    """Return how likely a random trainee comes to an ending, and what others make of it."""
    return {
        "reachable": span.greatest > 0,
        **extremes_data(chance, span),
        "exact": f"{chance.numerator}/{chance.denominator}",
    }


def extremes_data(random: Fraction, span: Span) -> Data:
    """Return the value of a random trainee, and the extremes of all ways of playing."""
    return {"random": float(random), "best": float(span.greatest), "worst": float(span.least)}


def trainee_data(trainee: Trainee) -> Data:
    """Return what becomes of a kind of trainee."""
    return {
        "stayed": float(trainee.stayed),
        "affection": float(trainee.affection),
        "endings": {id_: float(chance) for id_, chance in trainee.endings.items()},
    }


def line_data(state: State | None) -> Data | None:
    """Return a line with the values at its end; None where no seed was found for its luck."""
    end = outcome(state) if state else None
    if state is None or end is None:
        return None
    return {
        "responses": list(state.responses),
        "seed": state.seed,
        "ending": end.ending.id,
        "status": end.status.id,
        "stayed": end.stayed,
        "affection": end.affection,
        "trust": end.trust,
    }


def shortest_data(state: State | None) -> list[str] | None:
    """Return the responses of a shortest line; None if there is none."""
    return list(state.responses) if state else None


def quality_data(quality: Quality) -> Data:
    """Return how good a response is."""
    return {
        "turn": quality.turn,
        "response": quality.response,
        "situations": quality.situations,
        "best_share": float(quality.best_share),
        "never_best": quality.never_best,
        "always_best": quality.always_best,
        "dominated_by": list(quality.dominated_by),
        "same_as": list(quality.same_as),
        "trap_share": float(quality.trap_share),
    }


def lesson_data(value: LessonValue) -> Data:
    """Return what a lesson is worth."""
    return {
        "cost_stayed": float(value.cost_stayed),
        "cost_affection": float(value.cost_affection),
        "followed": float(value.followed),
    }


def claim_data(verdict: Verdict) -> Data:
    """Return the verdict on a claim."""
    return {
        "say": verdict.claim.text,
        "holds": verdict.holds,
        "counterexample": verdict.counterexample and list(verdict.counterexample),
        "seed": verdict.seed,
        "why": verdict.why,
    }


def sampled_odds_data(estimate: Estimate) -> Data:
    """Return how likely a random trainee comes to an ending, as far as a sample tells."""
    reachable = True if estimate.value > 0 else None
    return {"reachable": reachable, **estimate_data(estimate), "exact": None}


def estimate_data(estimate: Estimate) -> Data:
    """Return the value of a random trainee with its margin; the extremes are not known."""
    return {"random": estimate.value, "best": None, "worst": None, "margin": estimate.margin}


def _unknown_responses(sampled: Sampled) -> Iterator[Data]:
    for turn in sampled.scenario.turns:
        for response in turn.responses:
            unknown = (
                "situations", "best_share", "never_best", "always_best", "dominated_by", "same_as",
                "trap_share",
            )  # fmt: skip
            yield {"turn": turn.id, "response": response.id, **dict.fromkeys(unknown)}


def _unknown_claim(claim: Claim) -> Data:
    return {"say": claim.text, "holds": None, "counterexample": None, "seed": None, "why": ""}
