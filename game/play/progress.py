"""How far it is known what the responses of a scenario are worth, while that is worked out."""

import attrs


@attrs.frozen
class Working:
    """It is being worked out: the exploration has come to turn `turn` of `turns`; 0: not begun."""

    turn: int
    turns: int


@attrs.frozen
class NotKnown:
    """It cannot be told; the sentence says why."""

    sentence: str
