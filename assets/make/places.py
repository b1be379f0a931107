"""Where assets lie, and how a picture of ours is written down."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent
INK = "#2B2033"


_DEFAULTS = 'fill="none" fill-rule="evenodd"'


def picture(view_box: tuple[int, int, int, int], drawing: str, defaults: str = _DEFAULTS) -> str:
    """An SVG file: one element a line, and its size that of its view box.

    The defaults stand on a group, since the rasteriser of the window reads none from `<svg>`.
    """
    x, y, width, height = view_box
    lines = drawing.replace("><", ">\n<")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}"'
        f' width="{width}" height="{height}">\n'
        f"<g {defaults}>\n{lines}\n</g>\n</svg>\n"
    )
