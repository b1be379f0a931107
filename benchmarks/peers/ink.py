"""S12 in ink: a knot for each turn, a choice for each response, ranges kept by hand."""

from collections.abc import Iterator

from benchmarks.peers.s12 import Comparisons, Data


def ink(data: Data) -> str:
    """Return the story; the host gives the seed, as ink's own seeds are a hundred."""
    return "\n".join(_story(data)) + "\n"


def _story(data: Data) -> Iterator[str]:
    for meter in data["meters"]:
        yield f"VAR {meter['id']} = {meter['start']}"
    yield "EXTERNAL host_seed()"
    yield "~ SEED_RANDOM(host_seed())"
    yield "-> turn_0"
    for number, turn in enumerate(data["turns"]):
        yield f"=== turn_{number} ==="
        yield turn["speech"]
        for response in turn["responses"]:
            offered = f"{{{_all(response['when'])}}} " if response["when"] else ""
            yield f"+ {offered}[{response['label']}: {response['says']}]"
            yield response["reaction"]
            yield from _moves(data, response["effects"])
            yield f"-> after_{number}"
        yield f"=== after_{number} ==="
        if turn["after"]:
            yield from _chance(data, *turn["after"])
        yield f"-> turn_{number + 1}"
    yield f"=== turn_{len(data['turns'])} ==="
    yield "{"
    for ending in data["endings"]:
        yield f"- {_all(ending['when']) or 'else'}: ENDING {ending['id']}"
    yield "}"
    yield "-> END"


def _chance(data: Data, bad: Data, good: Data) -> Iterator[str]:
    yield f"{{ RANDOM(1, {bad['weight'] + good['weight']}) <= {bad['weight']}:"
    yield bad["story"]
    yield from _moves(data, bad["effects"])
    yield "- else:"
    yield good["story"]
    yield from _moves(data, good["effects"])
    yield "}"


def _moves(data: Data, effects: list[Data]) -> Iterator[str]:
    ranges = {meter["id"]: (meter["lowest"], meter["highest"]) for meter in data["meters"]}
    for effect in effects:
        id_, by = effect["meter"], effect["by"]
        lowest, highest = ranges[id_]
        sum_ = f"{id_} {'-' if by < 0 else '+'} {abs(by)}"
        move = f"~ {id_} = MAX({lowest}, MIN({highest}, {sum_}))"
        if effect["when"]:
            yield f"{{ {_all(effect['when'])}:"
            yield move
            yield "}"
        else:
            yield move


def _all(when: Comparisons) -> str:
    """Return a condition of comparisons that must all hold; empty if there are none."""
    return " && ".join(f"{meter} {sign} {number}" for meter, sign, number in when)
