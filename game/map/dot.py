"""A map as DOT, the language of Graphviz, for those who go on from there."""

from collections.abc import Iterator

from game.map.looks import DEAD_LINE, LINE, colours_of, label_of, look_of
from game.map.plan import Kind, Odds, Plan


def dot_of(plan: Plan, odds: Odds | None = None) -> str:
    """Return a map as DOT; with odds, they stand on arrows, and what nobody comes to is grey."""
    return "\n".join(_lines(plan, odds)) + "\n"


def _lines(plan: Plan, odds: Odds | None) -> Iterator[str]:
    colours = colours_of(plan.lessons)
    reached = None if odds is None else {stop for arrow in odds for stop in arrow}
    yield f"digraph {_quoted(plan.title)} {{"
    yield '  node [shape=box, fontname="Helvetica"]; edge [fontname="Helvetica", fontsize=10];'
    for box in plan.boxes:
        dead = reached is not None and box.id not in reached
        look = look_of(box, colours, dead=dead)
        attributes = {
            "label": "\n".join(filter(None, (box.heading, *box.lines))),
            "style": "rounded,filled" + (",dashed" if look.dashed else ""),
            "fillcolor": look.paper,
            "color": look.frame,
            "fontcolor": look.ink,
            "tooltip": box.tip,
        }
        if box.kind is Kind.POINT:
            attributes = {"shape": "point", "label": "", "color": look.frame}
        yield f"  {_quoted(box.id)} [{_written(attributes)}];"
    for arrow in plan.arrows:
        dead = odds is not None and (arrow.tail, arrow.head) not in odds
        attributes = {
            "label": label_of(arrow, odds),
            "style": "dashed" if arrow.aside else "solid",
            "color": DEAD_LINE if dead else LINE,
        }
        yield f"  {_quoted(arrow.tail)} -> {_quoted(arrow.head)} [{_written(attributes)}];"
    yield "}"


def _written(attributes: dict[str, str]) -> str:
    return ", ".join(f"{name}={_quoted(value)}" for name, value in attributes.items())


def _quoted(text: str) -> str:
    """Return a text in quotes, in which Graphviz reads a backslash as the start of a sign."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
