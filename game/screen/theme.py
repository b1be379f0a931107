"""Colours and sizes: what a trainee can set about the looks, and what follows from it."""

import attrs

from game.core.status import Status
from game.play.settings import Settings, ThemeName

PAPER = "#FFFFFF"
"""What portraits stand on in high contrast, so that their ink lines hold."""

LARGE = 140
"""From this text size on, scenes are laid out anew instead of only growing."""


@attrs.frozen
class Colours:
    """The palette, as hex strings of six digits; the defaults are the warm paper room.

    `edge` and `edge_width` (units) are the outline of everything that is paper: a hairline in the
    warm room, ink in high contrast.
    """

    page: str = "#FFF7EE"
    paper: str = "#FFFFFF"
    sand: str = "#F8EADB"
    line: str = "#E8D6C4"
    to_come: str = "#D9C6B4"
    band_light: str = "#FBF5EC"
    band_dark: str = "#F5EDE2"
    ink: str = "#2B2033"
    ink_soft: str = "#5E5266"
    outline: str = "#8C7A86"
    raspberry: str = "#C42D4E"
    raspberry_deep: str = "#9E1F3C"
    on_raspberry: str = "#FFFFFF"
    ring: str = "#C42D4E"
    ring_on_raspberry: str = "#2B2033"
    teal: str = "#0B6B70"
    teal_tint: str = "#D3EDEA"
    rust: str = "#AE450D"
    rust_tint: str = "#FCE2D1"
    on_mark: str = "#FFFFFF"
    honey: str = "#F6B845"
    amber: str = "#8A5200"
    edge: str = "#E8D6C4"
    edge_width: float = 2


WARM = Colours()

LIGHT = Colours(
    page="#FFFFFF",
    sand="#FFFFFF",
    line="#2B2033",
    to_come="#2B2033",
    band_light="#FFFFFF",
    band_dark="#FFFFFF",
    ink_soft="#2B2033",
    outline="#2B2033",
    raspberry_deep="#2B2033",
    teal="#2B2033",
    teal_tint="#FFFFFF",
    rust="#2B2033",
    rust_tint="#FFFFFF",
    honey="#FFFFFF",
    amber="#2B2033",
    edge="#2B2033",
    edge_width=3,
)

DARK = Colours(
    page="#1E1726",
    paper="#1E1726",
    sand="#1E1726",
    line="#FFFFFF",
    to_come="#FFFFFF",
    band_light="#1E1726",
    band_dark="#1E1726",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    outline="#FFFFFF",
    raspberry_deep="#FFFFFF",
    ring="#FFFFFF",
    ring_on_raspberry="#FFFFFF",
    teal="#FFFFFF",
    teal_tint="#1E1726",
    rust="#FFFFFF",
    rust_tint="#1E1726",
    on_mark="#1E1726",
    honey="#1E1726",
    amber="#FFFFFF",
    edge="#FFFFFF",
    edge_width=3,
)

_COLOURS = {
    ThemeName.LIGHT: WARM,
    ThemeName.CONTRAST_LIGHT: LIGHT,
    ThemeName.CONTRAST_DARK: DARK,
}

_TINTS = {
    Status.IN_LOVE: ("#FFDFDC", "#9E1F3C"),
    Status.ENGAGED: ("#FFE1C8", "#8A5200"),
    Status.MARRIED: ("#FFEDBF", "#6B4E00"),
    Status.COMPLICATED: ("#E6DEF6", "#5A4394"),
    Status.BREAKING_UP: ("#D6E3EE", "#33506B"),
    Status.LEFT: ("#E7E3E1", "#4A4247"),
}


@attrs.frozen
class Theme:
    """What a trainee can set about the looks; `text` is one of `TEXT_SIZES` of the settings."""

    look: ThemeName = ThemeName.LIGHT
    text: int = 100
    reading_font: bool = False
    reduced_motion: bool = False

    @property
    def colours(self) -> Colours:
        """The palette of the look."""
        return _COLOURS[self.look]

    @property
    def large(self) -> bool:
        """Whether scenes are laid out for large text."""
        return self.text >= LARGE

    @property
    def high_contrast(self) -> bool:
        """Whether tints and soft shadows give way to outlines."""
        return self.look is not ThemeName.LIGHT

    def scaled(self, units: float) -> float:
        """Return a size that grows with the text, such as that of an icon."""
        return units * self.text / 100

    def tint(self, status: Status) -> str:
        """Return the ground that a relationship status gives to the stage and its chip."""
        return self.colours.paper if self.high_contrast else _TINTS[status][0]

    def ground(self, status: Status) -> str:
        """Return what a portrait stands on: its tint as seen through paper of 60 %."""
        if self.high_contrast:
            return PAPER
        tint = _TINTS[status][0]
        channels = (int(tint[n : n + 2], 16) for n in (1, 3, 5))
        return "#" + "".join(f"{round(255 * 0.6 + channel * 0.4):02X}" for channel in channels)

    def on_tint(self, status: Status) -> str:
        """Return the colour of text and icons on the tint of a status."""
        return self.colours.ink if self.high_contrast else _TINTS[status][1]


def theme_of(settings: Settings) -> Theme:
    """Return what settings say about the looks."""
    return Theme(
        look=settings.theme,
        text=settings.text_size,
        reading_font=settings.reading_font,
        reduced_motion=settings.reduced_motion,
    )
