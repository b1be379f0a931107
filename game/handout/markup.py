"""HTML as a value: what is not `Markup` yet is escaped on its way into it, and so cannot act."""

import html
import unicodedata
from collections.abc import Sequence

_VOID = frozenset({"wbr"})
_KEPT = "\n\t"
_NO_TEXT = ("Cc", "Cs")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


NOTHING = Markup("")
"""What stands where there is nothing to say."""


def escaped(text: str) -> Markup:
    """Return a text as HTML, `readable`."""
    return text if isinstance(text, Markup) else Markup(html.escape(readable(text)))


def readable(text: str) -> str:
    """Return a text without signs that no page may hold, such as NUL."""
    return "".join(
        sign for sign in text if sign in _KEPT or unicodedata.category(sign) not in _NO_TEXT
    )


def tag(name: str, *children: str, **attributes: str) -> Markup:
    """Return an element, with attributes named as in `class_` or `aria_label`, empty ones left out.

    Children that are no `Markup` are escaped, and so are attributes.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*parts: str) -> Markup:
    """Return parts behind one another."""
    return Markup("".join(map(escaped, parts)))


def inline(text: str) -> Markup:
    """Return a text in a line of others, on which the direction of its script has no effect."""
    return text if isinstance(text, Markup) else tag("bdi", text)


def filled(sentence: str, /, **parts: str | float) -> Markup:
    """Return a sentence with its parts in place of their names in braces."""
    values = {name: inline(part) if isinstance(part, str) else part for name, part in parts.items()}
    return Markup(escaped(sentence).format(**values))


def quoted(text: str) -> Markup:
    """Return a text in quotes."""
    return joined("“", inline(text), "”")


def section(title: str, first: Markup, *rest: Markup, class_: str = "") -> Markup:
    """Return a part of a sheet under its heading; nothing if it would be empty.

    What comes `first` stays on the page of the heading.
    """
    if not joined(first, *rest):
        return NOTHING
    start = tag("div", tag("h2", title), first, class_="start")
    return tag("section", start, *rest, class_=class_)


def pairs(cards: Sequence[Markup]) -> tuple[Markup, ...]:
    """Return cards two by two, each pair in a row that stays on one page."""
    rows = (cards[at : at + 2] for at in range(0, len(cards), 2))
    return tuple(tag("div", *row, class_="row") for row in rows)
