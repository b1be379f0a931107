"""S12 in Yarn: one node, options for the responses, ranges kept by hand, dice from the host."""

from collections.abc import Iterator

from benchmarks.peers.s12 import Comparisons, Data


def yarn(data: Data) -> str:
    """Return the dialogue."""
    return "\n".join(_dialogue(data)) + "\n"


def _dialogue(data: Data) -> Iterator[str]:
    yield "title: Start"
    yield "---"
    for meter in data["meters"]:
        yield f"<<set ${meter['id']} to {meter['start']}>>"
    for turn in data["turns"]:
        yield turn["speech"]
        for response in turn["responses"]:
            offered = f" <<if {_all(response['when'])}>>" if response["when"] else ""
            yield f"-> {response['label']}: {response['says']}{offered}"
            yield f"    {response['reaction']}"
            for line in _moves(data, response["effects"]):
                yield f"    {line}"
        if turn["after"]:
            yield from _chance(data, *turn["after"])
    for number, ending in enumerate(data["endings"]):
        word = "elseif" if number else "if"
        yield f"<<{word} {_all(ending['when'])}>>" if ending["when"] else "<<else>>"
        yield f"ENDING {ending['id']}"
    yield "<<endif>>"
    yield "==="


def _chance(data: Data, bad: Data, good: Data) -> Iterator[str]:
    yield f"<<if dice({bad['weight'] + good['weight']}) < {bad['weight']}>>"
    yield bad["story"]
    yield from _moves(data, bad["effects"])
    yield "<<else>>"
    yield good["story"]
    yield from _moves(data, good["effects"])
    yield "<<endif>>"


def _moves(data: Data, effects: list[Data]) -> Iterator[str]:
    ranges = {meter["id"]: (meter["lowest"], meter["highest"]) for meter in data["meters"]}
    for effect in effects:
        id_, by = effect["meter"], effect["by"]
        lowest, highest = ranges[id_]
        if effect["when"]:
            yield f"<<if {_all(effect['when'])}>>"
        yield f"<<set ${id_} to ${id_} {'-' if by < 0 else '+'} {abs(by)}>>"
        yield f"<<if ${id_} < {lowest}>>"
        yield f"<<set ${id_} to {lowest}>>"
        yield f"<<elseif ${id_} > {highest}>>"
        yield f"<<set ${id_} to {highest}>>"
        yield "<<endif>>"
        if effect["when"]:
            yield "<<endif>>"


def _all(when: Comparisons) -> str:
    """Return a condition of comparisons that must all hold."""
    return " && ".join(f"${meter} {sign} {number}" for meter, sign, number in when)
