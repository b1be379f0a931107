"""Affection over the turns of a few lines, as a chart that needs no colour."""

from collections.abc import Sequence

import attrs

from game.handout.markup import Markup, escaped, tag

_WIDTH, _HEIGHT, _LEFT, _TOP, _LOW, _RIGHT = 720, 190, 34, 10, 24, 16
_BAND = 25


@attrs.frozen
class Curve:
    """Affection at the start and after each turn; `dotted` tells a line from the others."""

    name: str
    values: tuple[int, ...]
    dotted: bool = False


def chart(told: str, curves: Sequence[Curve]) -> Markup:
    """Return the chart; `told` says in words what it shows."""
    longest = max(len(curve.values) for curve in curves)
    parts = [*_bands(), *_turns(longest)]
    for curve in curves:
        parts += _curve(curve, longest)
    view = f"0 0 {_WIDTH} {_HEIGHT}"
    return tag(
        "svg", Markup("".join(parts)), viewBox=view, class_="chart", role="img", aria_label=told
    )


def _bands() -> list[str]:
    parts = []
    for low in range(0, 100, _BAND):
        top, bottom = _y(low + _BAND), _y(low)
        shade = "dark" if low // _BAND % 2 else "light"
        parts.append(
            f'<rect x="{_LEFT}" y="{top:.1f}" width="{_WIDTH - _LEFT}" '
            f'height="{bottom - top:.1f}" class="{shade}"/>'
        )
    parts += [
        f'<text x="{_LEFT - 6}" y="{_y(value) + 4:.1f}" text-anchor="end">{value}</text>'
        for value in range(0, 101, _BAND)
    ]
    return parts


def _turns(longest: int) -> list[str]:
    return [
        f'<text x="{_x(at, longest):.1f}" y="{_HEIGHT - 6}" text-anchor="middle">{at}</text>'
        for at in range(1, longest)
    ]


def _curve(curve: Curve, longest: int) -> list[str]:
    places = [(_x(at, longest), _y(value)) for at, value in enumerate(curve.values)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    kind = "dotted" if curve.dotted else "solid"
    (x, y), name = places[-1], escaped(f"{curve.name} {curve.values[-1]}")
    room = x < _WIDTH - 90
    x, anchor = (x + 9, "start") if room else (x, "end")
    y = y + 4 if room else y + 20 if y < _TOP + 24 else y - 10
    return [
        f'<polyline points="{points}" class="{kind}"/>',
        *(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.4" class="{kind}"/>' for px, py in places),
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" class="name">{name}</text>',
    ]


def _x(at: int, longest: int) -> float:
    return _LEFT + 14 + at * (_WIDTH - _LEFT - 14 - _RIGHT) / max(1, longest - 1)


def _y(value: float) -> float:
    return _TOP + (100 - value) / 100 * (_HEIGHT - _TOP - _LOW)
