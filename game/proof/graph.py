"""All ways to play as a layered graph of whole numbers, without the situations behind them."""

from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Field, Indices
from game.proof.stages import Stage

Numbers = NDArray[np.integer[Any]]


@attrs.frozen(eq=False)
class Fall:
    """Where a response leads if chance falls one way.

    `rows` are places in the `sources` of the choice; each leads to the situation of the same place
    in `targets`, in layer `layer`, with `weight` out of the `weights` of the layer it comes from.
    `risk` is the churn risk taken at the end of the turn, a number or one for each row; `left` says
    whether she leaves by it. `behind` is the branch drawn behind the response, `branch` the one
    drawn in the turn that is entered, or None.
    """

    rows: Indices
    layer: int
    targets: Indices
    weight: int
    behind: int | None
    branch: int | None
    risk: Field
    left: bool


@attrs.frozen(eq=False)
class Choice:
    """One response of a turn, in all situations in which it is on offer."""

    response: int
    sources: Indices
    falls: tuple[Fall, ...]


@attrs.frozen(eq=False)
class Ends:
    """The last layer: in which ending, and with which values, a play can end."""

    ending: Numbers
    status: Numbers
    affection: Numbers
    trust: Numbers


@attrs.frozen(eq=False)
class Graph:
    """Layer by layer the situations of each turn, the choices there, and the ends.

    A layer is a stage: a turn that can come again has several. Where there are none, a turn has
    the number of its layer. `sizes` has one entry more than there are `stages`, for the ends.
    `weights` is for each layer the whole that the weights of its falls are parts of. `starts` lead
    into the first turns that apply.
    """

    stages: tuple[Stage, ...]
    sizes: tuple[int, ...]
    choices: tuple[tuple[Choice, ...], ...]
    weights: tuple[int, ...]
    starts: tuple[Fall, ...]
    start_weight: int
    ends: Ends
