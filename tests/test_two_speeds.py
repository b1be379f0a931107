"""What “Two speeds” promises its players: work is scarce, and only a mix of both tracks wins."""

from collections.abc import Callable
from fractions import Fraction
from functools import cache

import pytest

from game.authoring.library import load_scenario
from game.core.scenario import Response, Scenario
from game.proof.backward import Goal, Worth, ends_with, solve, stays
from game.proof.proof import Proof, prove
from game.proof.trainees import numbered
from tests.worlds import shipped_rulebook

TRACKS = ("foundation", "results")

either_track = pytest.mark.parametrize("missed", TRACKS)


@cache
def two_speeds() -> Scenario:
    """The scenario as it is shipped."""
    reading = load_scenario("two-speeds")
    assert reading.value is not None, reading.problems
    return reading.value


@cache
def proof() -> Proof:
    """All ways to play it, explored once."""
    return prove(two_speeds(), shipped_rulebook())


def test_there_are_nine_seasons() -> None:
    """Of the two versions of a season a trainee plays one: eleven turns, nine at most in a play."""
    assert (11, 9) == (len(two_speeds().turns), two_speeds().course.longest)


def test_a_season_is_one_job_long() -> None:
    """Before the last season no response works on both tracks: the work has to be divided."""
    *seasons, _last = two_speeds().turns

    assert [] == [r.id for turn in seasons for r in turn.responses if all(map(works_on(r), TRACKS))]


def test_both_tracks_are_fed_in_most_seasons() -> None:
    """In eight of the turns there is work on offer for either track."""
    offered = [
        {track for response in turn.responses for track in TRACKS if works_on(response)(track)}
        for turn in two_speeds().turns
    ]

    assert 8 <= sum(tracks == set(TRACKS) for tracks in offered)


def test_a_mix_comes_to_two_speeds_whatever_luck_does() -> None:
    """Who works on both tracks can always get there."""
    assert 1 == best(ends_with(proof().graph, two_speeds_ending()))


@either_track
def test_one_track_alone_never_comes_to_two_speeds(missed: str) -> None:
    """Who never works on one of the tracks has no way at all to the best ending."""
    assert 0 == best(ends_with(proof().graph, two_speeds_ending()), missed)


@either_track
def test_one_track_alone_loses_customers(missed: str) -> None:
    """However well the other track is worked on, more than 160 of 1,000 leave for want of one."""
    everything, half = best(stays(proof().graph)), best(stays(proof().graph), missed)

    assert Fraction(160, 1000) < everything - half


def best(goals: tuple[Goal, ...], missed: str = "") -> Fraction:
    """What best play is worth by the first goal, without any work on the track that is missed."""
    works = numbered(proof(), lambda response: works_on(response)(missed))
    found: Worth = solve(proof().graph, goals, allowed=lambda layer, r: not works(layer, r))
    return found.expected()


def works_on(response: Response) -> Callable[[str], bool]:
    """Whether a response ever adds to a track."""
    return lambda track: any(track == e.meter and e.by > 0 for e in response.effects)


def two_speeds_ending() -> int:
    """The number of the ending that takes both tracks."""
    return [ending.id for ending in two_speeds().endings].index("both-speeds")
