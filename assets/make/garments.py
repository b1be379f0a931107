"""What the cast wears over the plain shirt of Open Peeps, drawn for this game.

A garment is a fragment of SVG in the coordinates of the style's canvas, drawn between body and
head, so that chin and hair fall over it. `{ink}`, `{cloth}` and `{trim}` stand for colours.
"""

_OUTLINE = 'stroke="{ink}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"'


def _line(path: str) -> str:
    return f'<path {_OUTLINE} d="{path}"/>'


def _shape(colour: str, path: str) -> str:
    return f'<path fill="{{{colour}}}" {_OUTLINE} d="{path}"/>'


def _patch(colour: str, path: str) -> str:
    return f'<path fill="{{{colour}}}" d="{path}"/>'


def _cord(path: str) -> str:
    return (
        f'<path stroke="{{ink}}" stroke-width="26" d="{path}"/>'
        f'<path stroke="{{trim}}" stroke-width="10" d="{path}"/>'
    )


# The shirt that shows where a jacket stands open, and its neckline from shoulder to shoulder.
_OPEN_SHIRT = _patch(
    "trim", "M250 600C288 668 334 704 392 704C454 704 506 664 522 600L548 622L404 950H384L226 622Z"
) + _line("M254 604C288 668 334 706 392 706C454 706 506 664 521 604")

GARMENTS = {
    "shirt": "",
    "apron": _shape("trim", "M204 604L250 592L286 762H508L528 600L572 622L552 792V980H236V792Z"),
    "blazer": _OPEN_SHIRT
    + _shape(
        "cloth",
        "M246 596C254 700 316 850 394 952C330 896 262 824 222 744L262 722L208 682"
        "C214 648 226 618 246 596Z",
    )
    + _shape(
        "cloth",
        "M526 594C520 700 470 850 398 952C460 900 524 828 560 744L524 720L574 676"
        "C566 642 550 614 526 594Z",
    ),
    "cardigan": _OPEN_SHIRT
    + _line("M244 600C250 704 310 838 392 930M528 598C522 702 474 836 398 930")
    + _line("M218 622C226 728 296 870 388 952M556 616C548 726 496 862 404 952"),
    "collar": _line("M392 712C394 790 395 860 394 960")
    + _patch("ink", "M412 782a8 8 0 1 0 16 0a8 8 0 1 0-16 0M411 872a8 8 0 1 0 16 0a8 8 0 1 0-16 0")
    + _shape(
        "trim",
        "M254 590C282 646 330 694 390 708C372 730 348 752 320 770C286 738 252 698 228 650"
        "C234 626 242 606 254 590Z",
    )
    + _shape(
        "trim",
        "M518 590C504 646 460 696 394 708C412 732 434 754 462 772C498 736 530 690 552 636"
        "C544 618 532 602 518 590Z",
    ),
    "cowl": _shape(
        "cloth",
        "M310 538C292 568 266 584 236 594C262 676 320 738 396 740C472 738 528 680 544 598"
        "C514 590 490 570 476 540C430 584 360 586 310 538Z",
    )
    + _line("M276 606C318 650 372 664 428 650M350 694C402 704 462 680 500 636"),
    "hood": _line("M346 730C344 760 342 790 344 822M440 728C444 758 446 790 443 826")
    + _shape(
        "cloth",
        "M300 556C262 548 214 566 206 606C222 668 300 742 396 754C478 740 556 676 572 612"
        "C560 572 514 556 480 562C496 582 512 596 521 604C506 664 454 706 392 706"
        "C334 706 288 668 254 604C274 600 292 580 300 556Z",
    ),
    "lanyard": _cord("M258 606C282 700 336 800 390 868M518 604C502 700 450 800 394 868")
    + f'<path fill="#FFFFFF" {_OUTLINE} d="M340 872H446V980H340Z"/>',
    "scarf": _shape("trim", "M296 690C284 770 276 840 284 950H372C366 860 370 780 384 700Z")
    + _shape(
        "trim",
        "M310 536C286 560 250 576 222 590C240 672 306 736 396 742C478 738 540 682 562 600"
        "C528 590 496 568 478 540C430 584 360 586 310 536Z",
    )
    + _line("M262 610C304 664 372 690 440 676M414 640C456 636 492 620 514 598"),
}
"""What is drawn of each garment, by name; the plain shirt needs nothing."""

STRIPES = _patch(
    "trim",
    "M135 632Q200 650 282 656L303 680Q200 676 110 654Z"
    "M497 650Q540 646 578 634L602 656Q545 670 478 674Z"
    "M67 690Q350 750 633 690L645 714Q350 774 47 714Z"
    "M21 750Q340 810 658 750L667 774Q340 834 7 774Z"
    "M-12 810Q330 870 679 810L686 834Q330 894-22 834Z"
    "M-35 870Q330 930 696 870L702 894Q330 954-42 894Z",
)
"""Stripes on the shirt: drawn below the outline of the body, which hides their ends."""
