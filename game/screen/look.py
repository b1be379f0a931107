"""How statuses, changes and feelings look: icons, tints and faces, each with its word elsewhere."""

import attrs

from game.core.status import Status
from game.screen.theme import Theme

STATUS_ICONS = {
    Status.IN_LOVE: "heart",
    Status.ENGAGED: "gem",
    Status.MARRIED: "house-heart",
    Status.COMPLICATED: "shuffle",
    Status.BREAKING_UP: "heart-crack",
    Status.LEFT: "door-open",
}

UNKNOWN_ICON = "message-circle"
"""For a response that names no icon."""

_FACES = (
    (90, "adoring"),
    (75, "delighted"),
    (60, "pleased"),
    (45, "polite"),
    (35, "doubtful"),
    (25, "let-down"),
    (10, "angry"),
    (0, "furious"),
)
_SIGNS = {
    "adoring": "hearts",
    "delighted": "sparkles",
    "surprised": "sparkles",
    "doubtful": "questions",
    "let-down": "rain",
    "hurt": "rain",
    "weary": "rain",
    "angry": "scribble",
    "furious": "scribble",
}
SURPRISED, SOFTENED, HURT = 10, 4, -5
"""From these changes of affection on, a face shows what a response did."""

_FLICKER = 2


@attrs.frozen
class Sign:
    """A change as it is seen: `round` for a gain, a diamond for a loss."""

    icon: str
    colour: str
    tint: str
    round: bool = True


def sign_of(theme: Theme, by: int, good: int = 1) -> Sign:
    """Return the arrow of a rise or fall, in the colours of what it is worth.

    `good` says which way is good: 1 up, -1 down, 0 neither.
    """
    colours = theme.colours
    icon = "arrow-up" if by > 0 else "arrow-down" if by < 0 else "equal"
    if by * good > 0:
        return Sign(icon, colours.teal, colours.teal_tint)
    if by * good < 0:
        return Sign(icon, colours.rust, colours.rust_tint, round=False)
    return Sign(icon, colours.ink_soft, colours.sand)


def settled_face(affections: tuple[int, ...]) -> str:
    """Return the face at the end of these affections, the first of which shows as it is.

    To stop flicker, a face changes only 2 points past the edge.
    """
    face = _face(affections[0])
    for affection in affections[1:]:
        if face not in (_face(affection - _FLICKER), _face(affection + _FLICKER)):
            face = _face(affection)
    return face


def reaction_face(by: int, settled: str) -> str:
    """Return the face while what a response did to affection is read."""
    if by >= SURPRISED:
        return "surprised"
    if by >= SOFTENED:
        return "pleased"
    return "hurt" if by <= HURT else settled


def sign_beside(face: str) -> str:
    """Return the little sign beside the head that goes with a face, or nothing."""
    return _SIGNS.get(face, "")


def risk_colour(theme: Theme, risk: int) -> str:
    """Return the colour of the word for a churn risk, a percentage."""
    colours = theme.colours
    return next(
        colour
        for lowest, colour in ((20, colours.rust), (10, colours.amber), (0, colours.teal))
        if risk >= lowest
    )


def _face(affection: int) -> str:
    return next((face for lowest, face in _FACES if affection >= lowest), _FACES[-1][1])
