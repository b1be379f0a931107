"""Faces, signs and colours: what a number looks like."""

import pytest

from game.core.status import Status
from game.play.settings import ThemeName
from game.screen.look import STATUS_ICONS, reaction_face, settled_face, sign_beside, sign_of
from game.screen.theme import Theme


@pytest.mark.parametrize(
    ("affection", "face"),
    [
        (100, "adoring"),
        (90, "adoring"),
        (89, "delighted"),
        (75, "delighted"),
        (60, "pleased"),
        (45, "polite"),
        (35, "doubtful"),
        (25, "let-down"),
        (10, "angry"),
        (9, "furious"),
        (0, "furious"),
    ],
)
def test_affection_has_eight_faces(affection: int, face: str) -> None:
    """Each band of affection has its face, and both its ends belong to it."""
    assert face == settled_face((affection,))


def test_a_face_does_not_flicker() -> None:
    """It changes only 2 points past the edge, up as well as down."""
    assert "pleased" == settled_face((60, 59))
    assert "pleased" == settled_face((60, 58))
    assert "polite" == settled_face((60, 57))
    assert "polite" == settled_face((59, 61))
    assert "pleased" == settled_face((59, 62))


def test_a_face_follows_the_whole_path() -> None:
    """What counts is the face that was there, however it came."""
    assert "pleased" == settled_face((70, 20, 60))
    assert "polite" == settled_face((50, 60))


@pytest.mark.parametrize(
    ("by", "face"),
    [(10, "surprised"), (9, "pleased"), (4, "pleased"), (3, "x"), (-5, "hurt"), (-4, "x")],
)
def test_a_reaction_goes_with_what_was_done(by: int, face: str) -> None:
    """A small change keeps the settled face."""
    assert face == reaction_face(by, "x")


def test_a_change_is_told_by_shape_and_arrow() -> None:
    """Without colour a gain is round and points up, and a loss is neither."""
    gain, loss, nothing = (sign_of(Theme(look=ThemeName.CONTRAST_DARK), by) for by in (5, -5, 0))

    assert ("arrow-up", True) == (gain.icon, gain.round)
    assert ("arrow-down", False) == (loss.icon, loss.round)
    assert "equal" == nothing.icon


def test_less_can_be_good() -> None:
    """Where down is good, a fall has the colour and shape of a gain, and the arrow of a fall."""
    fall = sign_of(Theme(), -1, good=-1)

    assert ("arrow-down", True, Theme().colours.teal) == (fall.icon, fall.round, fall.colour)


def test_every_status_has_an_icon_of_its_own() -> None:
    """Two statuses are never told apart by colour alone."""
    assert len(Status) == len(set(STATUS_ICONS.values()))


def test_a_sign_stands_only_beside_a_strong_feeling() -> None:
    """A polite face says enough by itself."""
    assert "hearts" == sign_beside("adoring")
    assert "" == sign_beside("polite")
