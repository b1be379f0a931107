"""Shapes as SVG, so that their edges are smooth, at the size in pixels they are drawn at."""

import math

from game.screen.geometry import Rect

# On a grid of 100.
_HEART = (
    "M50 100C44 92 0 66 0 30C0 11 13 0 27 0C38 0 46 7 50 16C54 7 62 0 73 0C87 0 100 11 100 30"
    "C100 66 56 92 50 100Z"
)

# On a grid of 100 by 100, stretched to where they stand.
_SHAPES = {
    "arch": "M4 100C4 70 0 62 0 50C0 22 20 0 50 0C84 0 95 26 97 62C98 80 97 90 97 100Z",
    "oval": "M0 50C0 20 20 0 50 0C80 0 100 20 100 50C100 80 80 100 50 100C20 100 0 80 0 50Z",
    "hill": "M1 100C-4 60 14 18 40 5C62 -6 84 4 94 30C103 52 100 78 98 100Z",
}

# On the grid of the portraits.
_BODY = "M-40 960C-40 790 60 660 262 612L262 540L430 540L430 612C600 660 690 790 700 960Z"
_HEAD = (
    "M172 350C157 200 250 122 372 122C500 122 577 212 568 350C562 480 500 574 408 574"
    "C290 574 186 490 172 350Z"
)


def document(width: float, height: float, drawing: str, box: str = "") -> str:
    """Return an SVG of so many pixels; `box` is what it shows, itself where nothing is said."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{box or f"0 0 {width:g} {height:g}"}">{drawing}</svg>'
    )


def disc(radius: int, fill: str, outline: str, width: int) -> str:
    """Return a disc of a radius in pixels, its outline inside; either colour may be empty."""
    inner = radius - width / 2
    drawing = (
        f'<circle cx="{radius}" cy="{radius}" r="{inner if outline else radius:g}" '
        f'fill="{fill or "none"}"'
    )
    if outline:
        drawing += f' stroke="{outline}" stroke-width="{width}"'
    return document(2 * radius, 2 * radius, f"{drawing}/>")


def diamond(side: int, fill: str, outline: str, width: float) -> str:
    """Return a square on its corner with slightly round corners, `side` pixels from end to end."""
    soft = side * 0.07
    # A round corner ends short of where a sharp one would.
    edge = side / math.sqrt(2) + 2 * soft * (1 - 1 / math.sqrt(2))
    at, half = (side - edge) / 2, side / 2
    stroke = outline or fill
    drawing = (
        f'<rect x="{at:g}" y="{at:g}" width="{edge:g}" height="{edge:g}" rx="{soft:g}" '
        f'transform="rotate(45 {half:g} {half:g})" fill="{fill}" stroke="{stroke}" '
        f'stroke-width="{width if outline else 0:g}"/>'
    )
    return document(side, side, drawing)


def tail(
    size: tuple[int, int],
    base: tuple[float, float, float],
    tip: tuple[float, float],
    fill: str,
    outline: str,
    width: float,
) -> str:
    """Return the tail of a bubble: from x between two heights on its left edge to the tip.

    `base` is that x, in the middle of the outline, and the two heights; the fill hides the outline
    between them.
    """
    x, top, low = base
    tx, ty = tip
    dx, drop = x - tx, ty - top
    curve = (
        f"M{x:g} {top:g}"
        f"C{x - dx * 0.3:g} {top + drop * 0.28:g} {x - dx * 0.47:g} {ty - drop * 0.09:g} "
        f"{tx:g} {ty:g}"
        f"C{x - dx * 0.44:g} {ty + (low - ty) * 0.02:g} {x - dx * 0.1:g} {ty + (low - ty) * 0.3:g} "
        f"{x:g} {low:g}"
    )
    drawing = (
        f'<path d="{curve}L{x + width:g} {low:g}L{x + width:g} {top:g}Z" fill="{fill}"/>'
        f'<path d="{curve}" fill="none" stroke="{outline}" stroke-width="{width:g}" '
        f'stroke-linejoin="round" stroke-linecap="round"/>'
    )
    return document(*size, drawing)


def heart(side: int, fill: str, outline: str, width: float) -> str:
    """Return a heart, `side` pixels wide with its outline; `width` is in pixels as well."""
    stroke = 100 * width / max(1, side - width)
    span = 100 + stroke
    drawing = f'<path d="{_HEART}" fill="{fill or "none"}"'
    if outline:
        drawing += f' stroke="{outline}" stroke-width="{stroke:g}" stroke-linejoin="round"'
    return document(
        side, side, f"{drawing}/>", f"{-stroke / 2:g} {-stroke / 2:g} {span:g} {span:g}"
    )


def gauge(
    width: int,
    height: int,
    share: float,
    bands: tuple[tuple[float, str], ...],
    ink: tuple[str, str, str],
) -> str:
    """Return a half circle in bands, each up to a share of the scale, and its needle at a share.

    `ink` are the colours of the needle, of its hub, and of an outline, which may be empty.
    """
    needle, hub, outline = ink
    cx, outer = width / 2, width / 2 - 1
    inner = outer * 0.7
    cy = outer + 1
    parts, start = [], 0.0
    for end, fill in bands:
        gap = 0.022 if end < 1 else 0
        stroke = f' stroke="{outline}" stroke-width="{width * 0.02:g}"' if outline else ""
        arc = _arc(cx, cy, (outer, inner), (start, end - gap))
        parts.append(f'<path d="{arc}" fill="{fill}"{stroke}/>')
        start = end
    angle = math.pi * (1 - min(1, max(0, share)))
    tx, ty = cx + outer * 0.6 * math.cos(angle), cy - outer * 0.6 * math.sin(angle)
    side = outer * 0.08
    sx, sy = side * math.sin(angle), side * math.cos(angle)
    parts.append(
        f'<path d="M{cx - sx:g} {cy - sy:g}L{tx:g} {ty:g}L{cx + sx:g} {cy + sy:g}Z" '
        f'fill="{needle}" stroke="{needle}" stroke-width="{outer * 0.07:g}" '
        f'stroke-linejoin="round"/>'
        f'<circle cx="{cx:g}" cy="{cy:g}" r="{outer * 0.14:g}" fill="{needle}"/>'
        f'<circle cx="{cx:g}" cy="{cy:g}" r="{outer * 0.06:g}" fill="{hub}"/>'
    )
    return document(width, height, "".join(parts))


def _arc(cx: float, cy: float, radii: tuple[float, float], shares: tuple[float, float]) -> str:
    """Return a piece of a ring between two shares of its upper half, counted from the left."""
    outer, inner = radii
    start, end = (math.pi * (1 - share) for share in shares)

    def at(radius: float, angle: float) -> str:
        return f"{cx + radius * math.cos(angle):g} {cy - radius * math.sin(angle):g}"

    return (
        f"M{at(outer, start)}A{outer:g} {outer:g} 0 0 1 {at(outer, end)}"
        f"L{at(inner, end)}A{inner:g} {inner:g} 0 0 0 {at(inner, start)}Z"
    )


def figure(size: tuple[int, int], fill: str, outline: str) -> str:
    """Return a small person, head and shoulders, filled or hollow, of so many pixels."""
    width, height = size
    stroke = f'stroke="{outline}" stroke-width="2.6"' if outline else ""
    drawing = (
        f'<g fill="{fill or "none"}" {stroke}><circle cx="10" cy="6.4" r="4.6"/>'
        '<path d="M2 22C2 16 5 13 10 13C15 13 18 16 18 22Z" stroke-linejoin="round"/></g>'
    )
    scale = min(width / 20, height / 24)
    dx, dy = (width - 20 * scale) / 2, (height - 24 * scale) / 2
    moved = f'<g transform="translate({dx:g} {dy:g}) scale({scale:g})">{drawing}</g>'
    return document(width, height, moved)


def line(
    points: tuple[tuple[float, float], ...], box: Rect, colour: str, width: float, *, dotted: bool
) -> str:
    """Return straight lines through points, as seen in a box; all in pixels."""
    # A dash without length is skipped by the rasteriser: dots are short dashes with round ends.
    path = "M" + "L".join(f"{x - box.x:g} {y - box.y:g}" for x, y in points)
    dash = f' stroke-dasharray="{width * 0.55:g} {width * 2.5:g}"' if dotted else ""
    drawing = (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        f'stroke-linecap="round" stroke-linejoin="round"{dash}/>'
    )
    return document(box.w, box.h, drawing)


def blob(size: tuple[int, int], shape: str, fill: str) -> str:
    """Return one of the quiet shapes behind people, as large as asked: `arch`, `oval`, `hill`."""
    width, height = size
    drawing = f'<path d="{_SHAPES[shape]}" fill="{fill}"/>'
    fitted = f'<g transform="scale({width / 100:g} {height / 100:g})">{drawing}</g>'
    return document(width, height, fitted)


def silhouette(size: tuple[int, int]) -> str:
    """Return a plain figure with the proportions of a portrait, for one that cannot be read."""
    style = 'fill="#E9DFD6" stroke="#2B2033" stroke-width="14" stroke-linejoin="round"'
    paths = "".join(f'<path d="{path}"/>' for path in (_BODY, _HEAD))
    return document(*size, f"<g {style}>{paths}</g>", "-60 -150 830 1090")
