"""The version of the game, read by the packaging too."""

VERSION = "0.1.0"
