"""The scene of the title: two people of the cast at a counter, as one picture."""

from assets.make.cast import CAST
from assets.make.peeps import face, portrait
from assets.make.places import ASSETS, INK, picture

# The lower edge of the picture runs along the counter, so that it ends the two bodies.
_VIEW_BOX = (0, 0, 808, 424)

_WALL = (
    '<path fill="#FFDFDC" d="M26 394C6 330 8 260 50 182C104 84 240 2 402 2C566 2 668 68 736 142'
    'C806 220 808 316 774 394Z"/>'
)
_BELL = (
    f'<path fill="#F6B845" stroke="{INK}" stroke-width="5" stroke-linejoin="round"'
    ' d="M371 381C371 358 386 345 407 345C428 345 443 358 443 381Z"/>'
    '<path stroke="#FFFFFF" stroke-width="4" stroke-linecap="round"'
    ' d="M386 370C388 362 393 357 400 355"/>'
    f'<path fill="{INK}" d="M400 335a7 7 0 1 0 14 0a7 7 0 1 0-14 0M364 382H450C453 382 455 384'
    ' 455 386C455 389 453 391 450 391H364C361 391 359 389 359 386C359 384 361 382 364 382Z"/>'
)
_SPARKLE = (
    f'<path fill="#F6B845" stroke="{INK}" stroke-width="3" stroke-linejoin="round" d="M455 283'
    "C456 292 459 295 468 296C459 297 456 300 455 309C454 300 451 297 442 296C451 295 454 292"
    ' 455 283Z"/>'
)
_COUNTER = (
    f'<path fill="#E9B98D" stroke="{INK}" stroke-width="5" d="M17 396.5H791C798 396.5 803 401'
    ' 803 409C803 417 798 421.5 791 421.5H17C10 421.5 5 417 5 409C5 401 10 396.5 17 396.5Z"/>'
)


def make() -> None:
    """Write scenes/title.svg."""
    asks = portrait(CAST["imani"]) + face("pleased")
    helps = portrait(CAST["amira"]) + face("delighted")
    drawing = (
        f"{_WALL}"
        f'<g transform="matrix(.442 0 0 .442 94 124)">{asks}</g>'
        f'<g transform="matrix(-.442 0 0 .442 752 124)">{helps}</g>'
        f"{_BELL}{_SPARKLE}{_COUNTER}"
    )
    (ASSETS / "scenes" / "title.svg").write_text(picture(_VIEW_BOX, drawing), "utf-8")
