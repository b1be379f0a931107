"""`complicated prove`: the proof sheet, as a page and as data."""

import json
import re
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result

from game.authoring.files import digest_of
from game.cli.main import main
from game.core.engine import IllegalResponse, outcome, replay
from game.proof import sheet
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import shipped_rulebook

KEYS = [
    "scenario", "digest", "exact", "situations", "playthroughs", "endings", "stayed", "affection",
    "trainees", "best_line", "worst_line", "responses", "lessons", "claims",
]  # fmt: skip

TINY = """\
format: 1
title: A wet day
summary: It rains, and somebody waits.
minutes: 1
lessons: []
customer:
  name: Ada
turns:
  - id: rain
    title: Rain
    scene: station
    story: It rains.
    speech: I am wet.
    responses:
      - id: care
        label: Ask how she is
        says: How are you?
        did: asked
        acts: [care]
        reaction: Better.
        why: She was asked.
      - id: wait
        label: Wait
        does: You wait.
        did: waited
        acts: []
        reaction: Well.
        why: Nothing was wrong.
endings:
  - id: warm
    when: affection > 50
    title: Warm
    text: She is warm.
  - id: wet
    title: Wet
    text: She is wet.
claims:
  - wait never beats care
  - best play keeps at least 995 of 1,000
"""


RAIN = TINY[TINY.index("  - id: rain") : TINY.index("endings:")]
TWICE = TINY.replace(RAIN, RAIN + RAIN.replace("id: rain", "id: hail"))
"""The same weather in two turns: more situations than one."""


def prove(*arguments: str) -> Result:
    """The result of `complicated prove` with these arguments."""
    return CliRunner().invoke(main, ["prove", *arguments])


@pytest.fixture
def tiny(tmp_path: Path) -> str:
    """The path of a scenario of one turn."""
    file = tmp_path / "tiny.yaml"
    file.write_text(TINY, "utf-8")
    return str(file)


def data(*arguments: str) -> dict[str, Any]:
    """The JSON object that `complicated prove --json` prints."""
    result = prove(*arguments, "--json")
    assert 0 == result.exit_code, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_tiny_scenario_as_data(tiny: str) -> None:
    """Two ways to play: care warms to 55 (risk 1), waiting leaves her at 50 (risk 2)."""
    found = data(tiny)

    assert KEYS == list(found)
    assert ("tiny", digest_of(tiny), True, 3, "2") == tuple(found[key] for key in KEYS[:5])
    assert {
        "reachable": True, "random": 0.5, "best": 1.0, "worst": 0.0, "exact": "1/2",
        "shortest": ["care"],
    } == found["endings"]["warm"]  # fmt: skip
    assert {"random": 985.0, "best": 990.0, "worst": 980.0} == found["stayed"]
    assert {"random": 52.5, "best": 55.0, "worst": 50.0} == found["affection"]
    assert ["care"] == found["best_line"]["responses"]
    assert ["wait"] == found["worst_line"]["responses"]
    assert [(1.0, False, True, []), (0.0, True, False, ["care"])] == [
        tuple(item[key] for key in ("best_share", "never_best", "always_best", "dominated_by"))
        for item in found["responses"]
    ]
    assert [("wait never beats care", True, None), (TINY.splitlines()[-1][4:], False, None)] == [
        tuple(claim[key] for key in ("say", "holds", "counterexample")) for claim in found["claims"]
    ]


def test_the_page(tiny: str) -> None:
    """It names the file by its digest, gives the odds, and never calls them a forecast."""
    page = prove(tiny).stdout.splitlines()

    assert "Proof sheet: A wet day" == page[0]
    assert f"File {digest_of(tiny)}. Exact: all 3 situations were seen." == page[1]
    assert "In this game’s rules, not a forecast." == page[3]
    assert "1 of 2 claims are proved. There are 2 findings." == page[5]
    assert "   50.00 %    0.00 % - 100.00 %  Warm" in page
    assert "  proved: wait never beats care" in page
    assert "  FALSE:  best play keeps at least 995 of 1,000" in page
    assert ["Never right: rain/wait", "Always right: rain/care"] == sorted(
        (line.strip() for line in page[-2:]), reverse=True
    )


def test_the_ways_of_the_new_car_lead_where_they_say() -> None:
    """Every shortest way, replayed with one seed or another, ends in the ending it proves."""
    found = data("the-new-car")
    for id_, ending in found["endings"].items():
        assert id_ in {ended_in(ending["shortest"], seed) for seed in range(1, 9)}
    assert 1.0 == pytest.approx(sum(ending["random"] for ending in found["endings"].values()))


def ended_in(responses: list[str], seed: int) -> str | None:
    """The ending that these responses lead to with this luck, or None if they do not fit it."""
    try:
        state = replay(proof_of_the_new_car().scenario, shipped_rulebook(), seed, responses)
    except IllegalResponse:
        return None
    end = outcome(state)
    return end.ending.id if end else None


def test_a_limit_that_is_reached() -> None:
    """The new car does not fit into a thousand situations."""
    page = prove("the-new-car", "--limit", "1000").stdout.splitlines()
    found = data("the-new-car", "--limit", "1000")

    assert "Not finished: limit 1,000 situations at turn “the-key”." == page[0]
    assert page[1].startswith("  ")
    assert any("Nothing is proved." in line for line in page)
    assert False is found["exact"]
    exact = float(proof_of_the_new_car().random.stayed) * 1000
    assert abs(found["stayed"]["random"] - exact) < 2 * found["stayed"]["margin"]


def test_a_limit_of_memory_that_is_reached() -> None:
    """The situations of the new car do not fit into a megabyte, and what costs most is named."""
    page = prove("the-new-car", "--memory", "0.001").stdout.splitlines()

    assert re.fullmatch("Not finished: limit 0.001 GB of memory at turn “.*”.", page[0])
    assert "multiplies the situations there by" in page[1]


def test_a_sample_has_the_same_keys(tmp_path: Path) -> None:
    """What a sample cannot know is null, so that a program reads both alike.

    It knows its margins besides, and the number of its plays.
    """
    file = tmp_path / "tiny.yaml"
    file.write_text(TWICE.replace("lessons: []", "lessons: [no-excuses]"), "utf-8")
    exact, sampled = data(str(file)), data(str(file), "--limit", "1")

    assert 1_000_000 == sampled.pop("plays")
    for values in (sampled["stayed"], sampled["affection"], *sampled["endings"].values()):
        assert 0 < values.pop("margin") < 1
    assert list(exact) == list(sampled)
    exact["trainees"] = {"random": exact["trainees"]["random"]}
    exact["best_line"] = exact["worst_line"] = None
    assert keys_of(exact) == keys_of(sampled)
    assert (False, None, None) == tuple(
        sampled[key] for key in ("exact", "situations", "playthroughs")
    )
    assert [("care", None), ("wait", None)] * 2 == [
        (item["response"], item["best_share"]) for item in sampled["responses"]
    ]
    assert {"cost_stayed": None, "cost_affection": None, "followed": None} == (
        sampled["lessons"]["no-excuses"]
    )
    assert [(claim["say"], None) for claim in exact["claims"]] == [
        (claim["say"], claim["holds"]) for claim in sampled["claims"]
    ]


def test_a_sample_says_what_it_saw(tmp_path: Path) -> None:
    """An ending that some play came to can be reached; of another one nobody knows."""
    never = "  - id: never\n    when: affection > 99\n    title: N\n    text: T\n"
    file = tmp_path / "tiny.yaml"
    file.write_text(TWICE.replace("endings:\n", f"endings:\n{never}"), "utf-8")
    endings = data(str(file), "--limit", "1")["endings"]

    assert [None, True, True] == [ending["reachable"] for ending in endings.values()]
    assert 0 == endings["never"]["random"]
    assert 0.75 == pytest.approx(endings["warm"]["random"], abs=0.01)


def keys_of(value: object) -> object:
    """The keys of an object, of the objects in it and of those in its lists."""
    if isinstance(value, dict):
        return {key: keys_of(part) for key, part in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [keys_of(part) for part in value]
    return None


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends at once and says how far it came."""

    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(sheet, "prove", interrupted)
    result = prove("the-new-car")

    assert 130 == result.exit_code
    assert "Seen so far: 0 situations, up to turn 1 of 12.\n" == result.stderr


def test_ctrl_c_while_it_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit it ends as quietly."""

    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(sheet, "sample", interrupted)
    result = prove("the-new-car", "--limit", "1000")

    assert 130 == result.exit_code
    assert re.fullmatch(r"Seen so far: [\d,]+ situations, up to turn 7 of 12\.\n", result.stderr)
