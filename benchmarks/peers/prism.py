"""S12 in the PRISM language of model checkers: the turn, a phase of it, and the meters.

Phase 0 awaits a response, in phase 1 the effect that stands behind every response of the turn takes
place if its condition holds, and in phase 2 chance falls. At random, every response on offer is as
likely as any other; otherwise the model checker chooses. PRISM allows no hyphens in labels.
"""

from collections.abc import Iterator
from itertools import product

from benchmarks.peers.s12 import Comparisons, Data

_ANSWER, _DOUBT, _CHANCE = range(3)


def prism(data: Data, *, at_random: bool) -> str:
    """Return the model."""
    return "\n".join(_model(data, at_random=at_random)) + "\n"


def _model(data: Data, *, at_random: bool) -> Iterator[str]:
    turns = data["turns"]
    yield "dtmc" if at_random else "mdp"
    yield "module s12"
    yield f"turn : [0..{len(turns)}] init 0;"
    yield f"phase : [{_ANSWER}..{_CHANCE}] init {_ANSWER};"
    for meter in data["meters"]:
        yield f"{meter['id']} : [{meter['lowest']}..{meter['highest']}] init {meter['start']};"
    for number, turn in enumerate(turns):
        yield from _answers(data, number, turn["responses"], at_random=at_random)
        yield from _doubt(data, number, turn)
        yield from _chance(data, number, turn["after"])
    yield f"[] turn = {len(turns)} -> true;"
    yield "endmodule"
    earlier: list[str] = []
    for ending in data["endings"]:
        here = _all(ending["when"])
        others = "".join(f" & !({when})" for when in earlier)
        yield f'label "{ending["id"].replace("-", "_")}" = turn = {len(turns)} & ({here}){others};'
        earlier.append(here)


def _answers(data: Data, turn: int, responses: list[Data], *, at_random: bool) -> Iterator[str]:
    """Yield a command for each response, or one for each set of responses on offer."""
    here = f"turn = {turn} & phase = {_ANSWER}"
    moves = [
        f"(phase' = {_DOUBT}){_moves(data, response['effects'][:-1])}" for response in responses
    ]
    if not at_random:
        for response, move in zip(responses, moves, strict=True):
            yield f"[] {here} & ({_all(response['when'])}) -> {move};"
        return
    conditions = [_all(response["when"]) for response in responses]
    for offered in product((True, False), repeat=len(responses)):
        signs = zip(offered, conditions, strict=True)
        if any(condition == "true" and not there for there, condition in signs):
            continue
        guard = "".join(
            f" & {'' if there else '!'}({condition})"
            for there, condition in zip(offered, conditions, strict=True)
        )
        chance = f"1/{sum(offered)}"
        ways = (f"{chance}: {move}" for there, move in zip(offered, moves, strict=True) if there)
        yield f"[] {here}{guard} -> {' + '.join(ways)};"


def _doubt(data: Data, turn: int, item: Data) -> Iterator[str]:
    """Yield what follows every response alike: its last effect, if the condition holds."""
    here = f"turn = {turn} & phase = {_DOUBT}"
    effect = item["responses"][0]["effects"][-1]
    onward = f"(phase' = {_CHANCE})" if item["after"] else _next(turn)
    yield f"[] {here} & ({_all(effect['when'])}) -> {onward}{_moves(data, [effect])};"
    yield f"[] {here} & !({_all(effect['when'])}) -> {onward};"


def _chance(data: Data, turn: int, branches: list[Data]) -> Iterator[str]:
    if branches:
        whole = sum(branch["weight"] for branch in branches)
        ways = (
            f"{branch['weight']}/{whole}: {_next(turn)}{_moves(data, branch['effects'])}"
            for branch in branches
        )
        yield f"[] turn = {turn} & phase = {_CHANCE} -> {' + '.join(ways)};"


def _next(turn: int) -> str:
    return f"(phase' = {_ANSWER}) & (turn' = {turn + 1})"


def _moves(data: Data, effects: list[Data]) -> str:
    ranges = {meter["id"]: (meter["lowest"], meter["highest"]) for meter in data["meters"]}
    updates = []
    for effect in effects:
        id_ = effect["meter"]
        lowest, highest = ranges[id_]
        updates.append(f" & ({id_}' = max({lowest}, min({highest}, {id_} + ({effect['by']}))))")
    return "".join(updates)


def _all(when: Comparisons) -> str:
    """Return a condition of comparisons that must all hold."""
    return " & ".join(f"{meter} {sign} {number}" for meter, sign, number in when) or "true"
