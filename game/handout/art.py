"""Drawings on paper: the customer, icons, and marks that a black-and-white printer tells apart."""

import re
from functools import cache
from pathlib import Path

from game.content import content_folder
from game.core.status import Status
from game.handout.markup import NOTHING, Markup, tag

_INSIDE = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
_VIEW = "-60 -150 830 1090"
_INK = "#2B2033"
_FACES = (
    (90, "adoring"), (75, "delighted"), (60, "pleased"), (45, "polite"), (35, "doubtful"),
    (25, "let-down"), (10, "angry"), (0, "furious"),
)  # fmt: skip

TINTS = {
    Status.IN_LOVE: "#FFDFDC",
    Status.ENGAGED: "#FFE1C8",
    Status.MARRIED: "#FFEDBF",
    Status.COMPLICATED: "#E6DEF6",
    Status.BREAKING_UP: "#D6E3EE",
    Status.LEFT: "#E7E3E1",
}
"""The ground that a relationship status gives to what stands on it."""

_ARCH = "M-60 940C-60 560 -90 -130 355 -130C800 -130 770 560 770 940Z"

_MARKS = {
    "right": (
        '<circle cx="12" cy="12" r="11" fill="#0B6B70"/>'
        '<path d="M6.5 12.5l3.8 3.8 7.2-8" fill="none" stroke="#fff" stroke-width="2.6" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "often": (
        '<circle cx="12" cy="12" r="10" fill="#fff" stroke="#0B6B70" stroke-width="2"/>'
        '<path d="M6.5 12.5l3.8 3.8 7.2-8" fill="none" stroke="#0B6B70" stroke-width="2.6" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "costs": (
        '<path d="M12 .5L23.5 12L12 23.5L.5 12Z" fill="#AE450D"/>'
        '<path d="M12 6.5v10M7.8 12.6l4.2 4.2 4.2-4.2" fill="none" stroke="#fff" '
        'stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "unknown": (
        '<circle cx="12" cy="12" r="10" fill="#fff" stroke="#8C7A86" stroke-width="2"/>'
        '<path d="M7.5 12h9" stroke="#8C7A86" stroke-width="2.4" stroke-linecap="round"/>'
    ),
    "box": (
        '<rect x="2.5" y="2.5" width="19" height="19" rx="4" fill="#fff" stroke="#2B2033" '
        'stroke-width="1.8"/>'
    ),
}


def mark(name: str, told: str = "") -> Markup:
    """Return a mark, with its meaning for those who do not see it; without one it is left out."""
    return _svg(_MARKS[name], "0 0 24 24", "mark", told)


def icon(name: str) -> Markup:
    """Return an icon of the assets beside a word that says the same; nothing if there is none."""
    inside = _inside("icons", name)
    return _svg(inside, "0 0 24 24", "icon") if inside else NOTHING


def logo() -> Markup:
    """Return the speech bubble with the heart."""
    return _svg(_read(_folder() / "logo.svg"), "0 0 56 56", "logo")


def person(portrait: str, affection: int, status: Status, told: str) -> Markup:
    """Return the customer, who feels so much affection, on the tint of the relationship status.

    `told` says it in words. Without a portrait that there is, nothing.
    """
    body = _inside("portraits", portrait)
    if not body:
        return NOTHING
    face = next(name for lowest, name in _FACES if affection >= lowest)
    ground = f'<path d="{_ARCH}" fill="{TINTS[status]}"/>'
    return _svg(f"{ground}{body}{_inside('faces', face)}", _VIEW, "person", told)


def _svg(inside: str, view: str, class_: str, told: str = "") -> Markup:
    drawing = Markup(inside)
    if told:
        return tag("svg", drawing, viewBox=view, class_=class_, role="img", aria_label=told)
    return tag("svg", drawing, viewBox=view, class_=class_, aria_hidden="true")


def _inside(kind: str, name: str) -> str:
    """Return what a drawing of the assets holds; nothing if none of them is called so."""
    path = _drawings(kind).get(name)
    return _read(path) if path else ""


@cache
def _drawings(kind: str) -> dict[str, Path]:
    return {path.stem: path for path in (_folder() / kind).glob("*.svg")}


@cache
def _read(path: Path) -> str:
    try:
        found = _INSIDE.search(path.read_text("utf-8"))
    except OSError:
        return ""
    return found[1].strip() if found else ""


def _folder() -> Path:
    return content_folder("assets")
