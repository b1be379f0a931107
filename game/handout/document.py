"""A whole document: one file that needs no other, for the screen and for paper."""

import base64
from functools import cache
from pathlib import Path

from game.content import content_folder
from game.handout.markup import Markup, joined, tag

_FONTS = (
    ("Fraunces Display", "fraunces-display", "600", "normal"),
    ("Atkinson Hyperlegible Next", "atkinson-regular", "400", "normal"),
    ("Atkinson Hyperlegible Next", "atkinson-italic", "400", "italic"),
    ("Atkinson Hyperlegible Next", "atkinson-bold", "700", "normal"),
)
"""The name of each font, its file, and the weight and style that it stands for."""


def document(title: str, body: Markup, language: str, kind: str) -> str:
    """Return a document; `kind` is the class of its body, which the style knows."""
    head = joined(
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", title),
        Markup(f"<style>\n{_fonts()}{_footer(title)}{_style()}</style>"),
    )
    page = tag("html", tag("head", head), tag("body", body, class_=kind), lang=language)
    return f"<!DOCTYPE html>\n{page}\n"


def _footer(title: str) -> str:
    """Return the style of the foot of every page, which says what it is part of."""
    return f'@page {{ @bottom-left {{ content: "{in_style(title)}" }} }}\n'


def in_style(text: str) -> str:
    """Return a text for quotes in a style: every sign that could mean more is a number."""
    return "".join(
        sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):x} " for sign in text
    )


@cache
def _style() -> str:
    return Path(__file__).with_name("handout.css").read_text("utf-8")


@cache
def _fonts() -> str:
    """Return the project's own fonts; in place of one that cannot be read another one stands."""
    rules = []
    for family, name, weight, style in _FONTS:
        try:
            data = (content_folder("assets") / "fonts" / f"{name}.ttf").read_bytes()
        except OSError:
            continue
        address = f"data:font/ttf;base64,{base64.b64encode(data).decode()}"
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
            f"src: url({address}) }}\n"
        )
    return "".join(rules)
