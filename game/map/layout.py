"""Where everything stands: Graphviz lays the boxes out in layers and leads the arrows round them.

It is told the sizes of boxes and of labels, but no words: it would measure these in the fonts of
the machine, and the same map would look different on the next one.
"""

from collections.abc import Mapping, Sequence

import attrs
import pygraphviz

Point = tuple[float, float]
"""A place, in points from the upper left corner."""

_INCH = 72
_DOTS = {"rankdir": "TB", "nodesep": "0.28", "ranksep": "0.34", "splines": "true"}


@attrs.frozen
class Wish:
    """An arrow to be laid out, with room for a label if that has a size.

    `pull` keeps it short and straight, `layers` is how many layers it goes down at least; one that
    leads `back` pushes nothing down.
    """

    tail: str
    head: str
    label: tuple[float, float] | None = None
    pull: int = 1
    layers: int = 1
    back: bool = False


@attrs.frozen
class Curve:
    """An arrow laid out: points of cubic curves, the point of its head, and where its label is."""

    points: tuple[Point, ...]
    tip: Point
    label: Point | None = None


@attrs.frozen
class Layout:
    """Where everything is: the middles of boxes by their ids, and curves in the order asked."""

    width: float
    height: float
    middles: Mapping[str, Point]
    curves: tuple[Curve, ...]


def lay_out(sizes: Mapping[str, tuple[float, float]], wishes: Sequence[Wish]) -> Layout:
    """Return where boxes of these sizes and arrows go."""
    graph = pygraphviz.AGraph(directed=True, strict=False, **_DOTS)
    for id_, (width, height) in sizes.items():
        graph.add_node(
            id_, label="", shape="box", fixedsize="true",
            width=width / _INCH, height=height / _INCH,
        )  # fmt: skip
    for number, wish in enumerate(wishes):
        more = {"label": _room(*wish.label)} if wish.label else {}
        if wish.back:
            more["constraint"] = "false"
        graph.add_edge(
            wish.tail, wish.head, key=str(number), weight=wish.pull, minlen=wish.layers, **more
        )
    graph.layout(prog="dot")
    _, _, width, height = map(float, graph.graph_attr["bb"].split(","))
    middles = {id_: _point(graph.get_node(id_).attr["pos"], height) for id_ in sizes}
    edges = (
        graph.get_edge(wish.tail, wish.head, str(number)) for number, wish in enumerate(wishes)
    )
    curves = tuple(_curve(edge.attr["pos"], edge.attr["lp"], height) for edge in edges)
    return Layout(width, height, middles, curves)


def _room(width: float, height: float) -> str:
    """Return a label of this size without a word in it."""
    size = f'width="{round(width)}" height="{round(height)}"'
    return f'<<table border="0" fixedsize="true" {size}><tr><td></td></tr></table>>'


def _curve(pos: str, label: str | None, height: float) -> Curve:
    """Read the way of an arrow: ``e,x,y`` is its tip, the rest are points of its curves."""
    tip, *points = pos.split()
    return Curve(
        tuple(_point(point, height) for point in points),
        _point(tip.removeprefix("e,"), height),
        _point(label, height) if label else None,
    )


def _point(text: str, height: float) -> Point:
    """Read a place, which Graphviz counts from the lower left corner."""
    x, y = map(float, text.split(","))
    return x, height - y
