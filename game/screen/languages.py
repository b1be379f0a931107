"""The languages that can be chosen."""

from game.screen.model import Model
from game.texts import languages


def offered_languages(model: Model) -> dict[str, str]:
    """Return the languages of the program and of translated scenarios, by code.

    One that the program does not speak is called by its code.
    """
    return {code: code.upper() for code in model.translated} | languages()


def next_language(model: Model) -> str:
    """Return the code of the language after the one of the settings; the first after the last."""
    codes = list(offered_languages(model))
    at = codes.index(model.settings.language) if model.settings.language in codes else -1
    return codes[(at + 1) % len(codes)]
