"""The proof sheet as plain data, ready for JSON."""

from fractions import Fraction
from typing import Any

from game.core.engine import State, outcome
from game.proof.sampling import Sample
from game.proof.sheet import Sheet
from game.proof.spans import Span
from game.proof.trainees import Trainee

Data = dict[str, Any]


def sheet_data(sheet: Sheet) -> Data:
    """Return a proof sheet as plain data; numbers are rounded, `exact` is a fraction in words."""
    proof, everybody = sheet.proof, sheet.trainees["random"]
    return {
        "scenario": proof.scenario.id,
        "digest": sheet.digest,
        "exact": True,
        "situations": proof.space.size,
        "playthroughs": str(sheet.playthroughs),
        "endings": {ending.id: _ending(sheet, ending.id) for ending in proof.scenario.endings},
        "stayed": _extremes(everybody.stayed, sheet.spans.stayed),
        "affection": _extremes(everybody.affection, sheet.spans.affection),
        "trainees": {kind: _trainee(trainee) for kind, trainee in sheet.trainees.items()},
        "best_line": _line(sheet.best_line),
        "worst_line": _line(sheet.worst_line),
        "responses": [
            {
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
            for quality in sheet.qualities
        ],
        "lessons": {
            value.lesson: {
                "cost_stayed": float(value.cost_stayed),
                "cost_affection": float(value.cost_affection),
                "followed": float(value.followed),
            }
            for value in sheet.lessons
        },
        "claims": [
            {
                "say": verdict.claim.text,
                "holds": verdict.holds,
                "counterexample": verdict.counterexample and list(verdict.counterexample),
                "seed": verdict.seed,
                "why": verdict.why,
            }
            for verdict in sheet.claims
        ],
    }


def sample_data(scenario: str, digest: str, endings: list[str], sample: Sample) -> Data:
    """Return a sampled answer as plain data: estimates, each with its margin (95 %)."""
    return {
        "scenario": scenario,
        "digest": digest,
        "exact": False,
        "plays": sample.plays,
        "endings": {
            id_: {"random": estimate.value, "margin": estimate.margin}
            for id_, estimate in zip(endings, sample.endings, strict=True)
        },
        "stayed": {"random": sample.stayed.value, "margin": sample.stayed.margin},
        "affection": {"random": sample.affection.value, "margin": sample.affection.margin},
    }


def _ending(sheet: Sheet, id_: str) -> Data:
    span, chance, lines = sheet.spans.endings[id_], sheet.chance(id_), sheet.ending_lines.get(id_)
    shortest = lines.shortest if lines else None
    return {
        "reachable": span.greatest > 0,
        "random": float(chance),
        "best": float(span.greatest),
        "worst": float(span.least),
        "exact": f"{chance.numerator}/{chance.denominator}",
        "shortest": list(shortest.responses) if shortest else None,
    }


def _extremes(random: Fraction, span: Span) -> Data:
    return {"random": float(random), "best": float(span.greatest), "worst": float(span.least)}


def _trainee(trainee: Trainee) -> Data:
    return {
        "stayed": float(trainee.stayed),
        "affection": float(trainee.affection),
        "endings": {id_: float(chance) for id_, chance in trainee.endings.items()},
    }


def _line(state: State | None) -> Data | None:
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
