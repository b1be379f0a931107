"""A scenario without its values: which responses are on offer when, and how it can end."""

import attrs
import numpy as np

from game.proof.columns import folded
from game.proof.graph import Choice, Fall, Graph
from game.proof.reducing import reduce_graph


def outline(graph: Graph) -> Graph:
    """Return what is left of a graph when all values are forgotten: it has the same plays.

    It answers every question about responses, luck and endings alone, and is mostly far smaller.
    Churn risks, and the values of the ends, are 0 in it.
    """
    ends = graph.ends
    nothing = np.zeros_like(ends.ending)
    bare = attrs.evolve(
        graph,
        choices=tuple(tuple(_without_risk(choice) for choice in turn) for turn in graph.choices),
        ends=attrs.evolve(ends, status=nothing, affection=nothing, trust=nothing),
    )
    return reduce_graph(bare).graph if _tells_apart(graph) else bare


def _tells_apart(graph: Graph) -> bool:
    """Whether the values of a reduced graph keep apart what would be one without them."""
    falls = (fall for choices in graph.choices for choice in choices for fall in choice.falls)
    values = (graph.ends.status, graph.ends.affection, graph.ends.trust)
    risks = (fall.risk for fall in falls)
    return any(isinstance(folded(field), np.ndarray) for field in (*values, *risks))


def _without_risk(choice: Choice) -> Choice:
    return attrs.evolve(choice, falls=tuple(map(_fall_without_risk, choice.falls)))


def _fall_without_risk(fall: Fall) -> Fall:
    return attrs.evolve(fall, risk=0)
