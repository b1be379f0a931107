"""The colours of the game in a terminal, whose background we do not know."""

from game.core.status import Status

# Hues of the palette at the one lightness that has a contrast of 4.6 on black and on white.
RASPBERRY = "#D23D5E"
TEAL = "#0D8289"
RUST = "#C84F0F"
HONEY = "#A06A08"
VIOLET = "#7F68BB"

# A status brings its own background: the tint of the stage, and the text that stands on it.
STATUS = {
    Status.IN_LOVE: "#9E1F3C on #FFDFDC",
    Status.ENGAGED: "#8A5200 on #FFE1C8",
    Status.MARRIED: "#6B4E00 on #FFEDBF",
    Status.COMPLICATED: "#5A4394 on #E6DEF6",
    Status.BREAKING_UP: "#33506B on #D6E3EE",
    Status.LEFT: "#4A4247 on #E7E3E1",
}
