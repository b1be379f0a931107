"""Golden transcripts: whole runs, written down with every change and its reason.

A golden file names its run in its first lines; the rest is what came of it. After a change of the
rules or of a scenario that is meant, write them again and read the difference:

    .venv/bin/python -m tests.transcripts
"""

from collections.abc import Iterator
from pathlib import Path

from game.authoring.library import load_rulebook, load_scenario
from game.core.engine import State, Step, outcome, replay
from game.core.status import Status
from game.play.record import record_of
from game.play.wording import because, first_name

GOLDEN = Path(__file__).with_name("golden")


def golden_files() -> list[Path]:
    """Every golden transcript; each lies in a folder named after its scenario."""
    return sorted(GOLDEN.glob("*/*.txt"))


def run_of(golden: Path) -> State:
    """The run that a golden file names in its first two lines: seed and responses."""
    seed, responses = golden.read_text("utf-8").splitlines()[:2]
    scenario, rulebook = load_scenario(golden.parent.name), load_rulebook(None)
    assert scenario.value is not None, scenario.problems
    assert rulebook.value is not None, rulebook.problems
    return replay(
        scenario.value,
        rulebook.value,
        int(seed.removeprefix("seed: ")),
        responses.removeprefix("responses: ").split(","),
    )


def transcript(state: State) -> str:
    """A whole run, line by line."""
    return "\n".join(_lines(state)) + "\n"


def _lines(state: State) -> Iterator[str]:
    yield f"seed: {state.seed}"
    yield f"responses: {','.join(state.responses)}"
    for number, step in enumerate(state.steps, 1):
        yield ""
        yield from _step(number, step, state)
    record, end = record_of(state), outcome(state)
    assert end is not None, "a golden transcript is a whole run"
    promises = record["promises"]
    yield ""
    yield (
        f"ending {end.ending.id}; {record['stayed']} of 1,000 stayed; promises made "
        f"{promises['made']}, kept {promises['kept']}, broken {promises['broken']}"
    )


def _step(number: int, step: Step, state: State) -> Iterator[str]:
    chance = "" if step.chance is None else f" (chance {step.chance})"
    behind = "" if step.behind is None else f" (after {step.behind})"
    acts = "+".join(step.response.card.acts)
    yield f"{number} {step.turn.id}{chance}: {step.response.id}, {acts}{behind}"
    for change in step.changes:
        law = f" [{change.reason.law}]" if change.reason.law else ""
        name = first_name(state.scenario.customer)
        yield f"    {change.value} {change.by:+}: {because(change, name)}{law}"
    for word, ids in (("promised", step.promised), ("kept", step.kept), ("broken", step.broken)):
        if ids:
            yield f"    {word} {', '.join(ids)}"
    after, feelings = step.after, step.after.feelings
    meters = zip(state.scenario.meter_ids, after.meters, strict=True)
    own = "".join(f", {id_} {number}" for id_, number in meters)
    yield (
        f"  = {Status(after.status).id}, affection {feelings.affection}, trust {feelings.trust}, "
        f"patience {feelings.patience}, expectation {feelings.expectation}, soreness "
        f"{feelings.soreness}, inspiration {after.inspiration}, churn risk {step.churn_risk}{own}"
    )


if __name__ == "__main__":
    for file in golden_files():
        file.write_text(transcript(run_of(file)), "utf-8")
