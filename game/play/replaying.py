"""Playing a saved run again, as far as an edited scenario lets it."""

import attrs

from game.core.engine import IllegalResponse, State, respond, start
from game.play.origin import Loaded, NotLoaded, Origin, load
from game.play.save import Save
from game.play.session import Session
from game.play.wording import words
from game.texts import _


@attrs.frozen
class Replayed:
    """A run as the scenario plays it now; `whole` says whether it could be followed to its end.

    `origin` is that of the scenario as it is now. `sentence` is empty if nothing was edited, and
    says otherwise what that did to the run.
    """

    session: Session
    origin: Origin
    whole: bool
    sentence: str = ""


def replayed(save: Save) -> Replayed | NotLoaded:
    """Play a saved run again: every line of it, as far as it goes. Never raises `OSError`."""
    loaded = load(save.origin)
    if isinstance(loaded, NotLoaded):
        return loaded
    *before, line = save.lines
    state = _followed(line, loaded, save.seed)
    beside = tuple(line for line in before if _is_played_out(line, loaded, save.seed))
    session = Session(loaded.scenario, loaded.rulebook, save.seed, state.responses, beside)
    whole = session.responses == line and len(beside) == len(before)
    edited = loaded.origin != save.origin
    sentence = _sentence(save, session, edited=edited) if edited or not whole else ""
    return Replayed(session, loaded.origin, whole, sentence)


def renewed(session: Session, origin: Origin) -> Replayed | NotLoaded:
    """Play a run again in its scenario as it is now, as far as it goes. Never raises `OSError`."""
    loaded = load(origin)
    if isinstance(loaded, NotLoaded):
        return NotLoaded(_mistake(origin) or loaded.sentence)
    state = _followed(session.responses, loaded, session.seed)
    beside = tuple(line for line in session.beside if _is_played_out(line, loaded, session.seed))
    now = Session(loaded.scenario, loaded.rulebook, session.seed, state.responses, beside)
    whole = now.responses == session.responses
    parts = [_("The scenario was edited, and your responses were given again.")]
    if not whole:
        parts.append(_stop(now, session.responses))
    return Replayed(now, loaded.origin, whole, " ".join(parts))


def _followed(line: tuple[str, ...], loaded: Loaded, seed: int) -> State:
    """Return the state in which a line ends, or in which it cannot be followed any more."""
    state = start(loaded.scenario, loaded.rulebook, seed)
    for response in line:
        try:
            state = respond(state, response)
        except IllegalResponse:
            break
    return state


def _is_played_out(line: tuple[str, ...], loaded: Loaded, seed: int) -> bool:
    state = _followed(line, loaded, seed)
    return state.finished and state.responses == line


def _sentence(save: Save, session: Session, *, edited: bool) -> str:
    """Return what became of a run whose scenario, or whose rules, are not what they were."""
    why = (
        _("The scenario or its rulebook was edited after this run.")
        if edited
        else _("The rules of the game changed after this run.")
    )
    parts = [why]
    followed, line = len(session.responses), save.lines[-1]
    if followed == len(line):
        parts.append(_("What it shows may differ from what it showed then."))
    else:
        parts.append(_stop(session, line))
    if len(session.beside) < len(save.lines) - 1:
        parts.append(_("Another line of it cannot be followed to its end, and was left out."))
    return " ".join(parts)


def _stop(session: Session, line: tuple[str, ...]) -> str:
    """Return where a line cannot be followed any more."""
    followed = len(session.responses)
    if session.state.turn is None:
        return _("It is over now before “{response}”.").format(response=line[followed])
    stops = _("It stops at turn {number}, “{title}”: “{response}” cannot be chosen there now.")
    title = words(session.state.turn.title, session.scenario) or session.state.turn.id
    return stops.format(number=followed + 1, title=title, response=line[followed])


def _mistake(origin: Origin) -> str:
    """Return what is wrong with a scenario that was just saved, "" if it can be read."""
    from game.authoring.library import load_scenario  # noqa: PLC0415 - a window opens without it

    for problem in load_scenario(origin.scenario, origin.language).problems[:1]:
        sentence = _("The scenario was saved with a mistake in line {line}: {message}")
        told = sentence.format(line=problem.place.line, message=problem.message)
        return f"{told} {_('You go on with it as it was.')}"
    return ""
