"""Icons from Lucide (ISC; some of them MIT, from Feather), as flat SVG."""

import re
import shutil

from assets.make.npm import npm_package
from assets.make.places import ASSETS, INK, picture

LUCIDE = "lucide-static@1.62.0"

# What the window shows by itself.
STATUSES = "heart gem house-heart shuffle heart-crack door-open"
CHANGES = "arrow-up arrow-down equal plus minus arrow-left-right trending-up trending-down"
MEANINGS = (
    "circle-check circle-x clock flag handshake hourglass lightbulb messages-square shield tag"
    " user users"
)
CONTROLS = (
    "a-large-small arrow-left arrow-right book-open check chevron-down chevron-left chevron-right"
    " chevron-up circle-question-mark contrast eye eye-off file-down folder-open git-branch history"
    " info keyboard languages list lock log-out maximize menu minimize moon pause play presentation"
    " rotate-ccw save scroll-text settings sun text-initial trash-2 triangle-alert undo-2 volume-1"
    " volume-2 volume-x wind x"
)

# What a response may name: a channel or a plain deed, and nothing that gives its worth away.
RESPONSES = (
    "alarm-clock archive armchair at-sign baby badge-percent banknote bath bed bell bike book-open"
    " bookmark bot briefcase building building-2 bus calculator calendar calendar-check"
    " calendar-clock calendar-days calendar-plus calendar-x camera car chart-column chart-line"
    " circle-pause circle-question-mark clipboard-check clipboard-list clock cloud cloud-lightning"
    " cloud-rain coffee coins contact cookie credit-card ear euro eye eye-off file-check file-pen"
    " file-question-mark file-text flower fuel gauge gift glasses globe hammer hand hand-coins"
    " handshake headphones headset hourglass house image key key-round lamp laptop leaf life-buoy"
    " link list-checks lock luggage mail mail-open map-pin megaphone message-circle message-square"
    " mic moon music newspaper package package-open palette paperclip paw-print pen-line pencil"
    " percent phone phone-call phone-off piano pill pin plane plug printer qr-code quote receipt"
    " receipt-text recycle refresh-cw repeat route router ruler scale scissors scroll-text search"
    " send shield-check ship shirt shopping-bag shopping-cart signature smartphone smile snowflake"
    " sofa speech sprout stamp star stethoscope store sun tablet tag thermometer thumbs-up ticket"
    " timer train-front tree-pine truck tv umbrella user user-check user-plus users utensils video"
    " wallet wifi wine wrench"
)

_LINE = (
    f'fill="none" stroke="{INK}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
)


def make() -> None:
    """Write every icon into icons/, with the licence beside it."""
    folder = ASSETS / "icons"
    folder.mkdir(exist_ok=True)
    names = f"{STATUSES} {CHANGES} {MEANINGS} {CONTROLS} {RESPONSES}".split()
    with npm_package(LUCIDE) as lucide:
        shutil.copy(lucide / "LICENSE", folder / "LICENSE.txt")
        for name in sorted(set(names)):
            icon = flat((lucide / "icons" / f"{name}.svg").read_text("utf-8"))
            (folder / f"{name}.svg").write_text(icon, "utf-8")


def flat(icon: str) -> str:
    """An icon of Lucide whose line is described on a group instead of on `<svg>`."""
    [within] = re.findall(r"<svg[^>]*>(.*)</svg>", icon, re.DOTALL)
    drawing = re.sub(r"\s*\n\s*", "", within).replace(" />", "/>").replace("currentColor", INK)
    return picture((0, 0, 24, 24), drawing, _LINE)
