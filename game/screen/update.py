"""Where a command leads: (model, command) -> model."""

from collections.abc import Callable

import attrs

from game.play.origin import Loaded, NotLoaded
from game.play.replaying import Replayed
from game.play.session import Session
from game.play.settings import TEXT_SIZES, Settings, ThemeName
from game.play.shelf import shelved
from game.screen import checking_up
from game.screen.commands import (
    Adjust,
    AskToDelete,
    Begin,
    Choose,
    Command,
    Delete,
    Focus,
    GoBack,
    Learn,
    OpenPage,
    Renew,
    Say,
    Seat,
    Shelve,
    TakeUp,
    Verb,
    Visit,
)
from game.screen.model import SCENARIO, Here, Model
from game.screen.places import Place

_ASKS_BEFORE_BACK = {
    Place.TITLE: Place.LEAVE,
    Place.TURN: Place.PAUSE,
    Place.FEEDBACK: Place.PAUSE,
    Place.DEBRIEF: Place.PAUSE,
}
"""Places without one to go back to, and what opens there instead."""


def update(model: Model, command: Command) -> Model:  # noqa: C901, PLR0911, PLR0912 - one for each
    """Return where a command leads; a command that means nothing here changes nothing."""
    if isinstance(command, Learn):
        return attrs.evolve(model, looked_back=command.news)
    if isinstance(command, Shelve):
        return attrs.evolve(model, shelf=command.shelf)
    if isinstance(command, Renew):
        return _renewed(model, command.found)
    if _unseen(model, command):
        return attrs.evolve(model, dark=False)
    match command:
        case Focus(stop, scroll):
            return _focus(model, stop, scroll)
        case Visit(place):
            return _visit(model, place)
        case Begin(scenario):
            return _begin(model, scenario)
        case Choose(response):
            return _choose(model, response)
        case OpenPage(page, focus):
            return _opened(model, page, focus)
        case GoBack(turn):
            return _turn(attrs.evolve(model, session=model.running.another_way(turn)))
        case Adjust(settings):
            return _adjusted(model, settings)
        case AskToDelete(run):
            return attrs.evolve(model.on_top(Place.DELETE), doomed=run)
        case Seat(people):
            return checking_up.seated(model, people)
        case Say(often):
            return checking_up.said(model, often)
        case TakeUp() | Delete():
            return model  # needs the disk: the keeper does it
        case Verb():
            return _VERBS[command](model)


def continued(model: Model, session: Session) -> Model:
    """Return the model where a session stands: at a turn that awaits a response, or at its end."""
    model = attrs.evolve(model, session=session)
    return _turn(model) if session.state.turn else model.at(Place.DEBRIEF)


def _renewed(model: Model, found: Replayed | NotLoaded) -> Model:
    """Go on in the scenario of this run, which was edited, or tell why that cannot be."""
    if isinstance(found, NotLoaded):
        return model.told(found.sentence)
    session, origin = found.session, found.origin
    new = shelved(Loaded(session.scenario, session.rulebook, origin))
    same = [new if old.origin.scenario == origin.scenario else old for old in model.shelf]
    model = attrs.evolve(model, shelf=tuple(same), looked_back=None)
    return continued(model, found.session).told(found.sentence)


def _unseen(model: Model, command: Command) -> bool:
    """Whether what a command acts on cannot be seen, so that it only lights a black screen."""
    if command is Verb.QUIT:
        return False
    return model.dark or (model.cramped and command is not Verb.FULL_SCREEN)


def _focus(model: Model, stop: str, scroll: float) -> Model:
    """Move focus; the title speaks of the scenario whose card had it last."""
    here = attrs.evolve(model.here, focus=stop, scroll=scroll)
    name, _, number = stop.rpartition(" ")
    picked = int(number) if name == SCENARIO else model.picked
    return attrs.evolve(model, trail=(*model.trail[:-1], here), picked=picked)


def _visit(model: Model, place: Place) -> Model:
    """Open a place on top, or go back to it where it is open further down."""
    for n, here in enumerate(model.trail):
        if here.place is place:
            return attrs.evolve(model, trail=model.trail[: n + 1])
    return model.on_top(place)


def _begin(model: Model, number: int) -> Model:
    loaded = model.shelf[number].loaded
    if loaded is None:
        return model  # needs the disk: the keeper reads it first
    session = Session(loaded.scenario, loaded.rulebook, model.seed)
    return _turn(attrs.evolve(model, session=session, picked=number))


def _choose(model: Model, response: str) -> Model:
    if model.here.place is not Place.TURN:
        return model
    session = model.running.respond(response)
    return attrs.evolve(model.at(Place.FEEDBACK), session=session)


def _opened(model: Model, page: Place, focus: str) -> Model:
    """Open a page of the debrief on top of its first one, so that one step back leads there.

    On the first one, focus stays where it was if nothing is said.
    """
    places = [here.place for here in model.trail]
    if Place.DEBRIEF not in places:
        return model
    before = model.trail[: places.index(Place.DEBRIEF)]
    first = model.trail[len(before)]
    if page is Place.DEBRIEF:
        return attrs.evolve(model, trail=(*before, Here(page, focus) if focus else first))
    return attrs.evolve(model, trail=(*before, first, Here(page, focus)))


def _back(model: Model) -> Model:
    if len(model.trail) > 1:
        return attrs.evolve(model, trail=model.trail[:-1])
    ask = _ASKS_BEFORE_BACK.get(model.here.place)
    return _visit(model, ask) if ask else model


def _go_on(model: Model) -> Model:
    if model.here.place is not Place.FEEDBACK:
        return model
    if model.running.state.finished:
        return model.at(Place.DEBRIEF)
    return _turn(model)


def _turn(model: Model) -> Model:
    """Open the turn; for large text its story comes first, on a page of its own."""
    turn = model.at(Place.TURN)
    return _visit(turn, Place.STORY) if model.theme.large else turn


def _next_customer(model: Model) -> Model:
    """Go to the title, where the next scenario of the shelf is spoken of."""
    picked = (model.picked + 1) % len(model.shelf)
    return _title(attrs.evolve(model, picked=picked))


def _title(model: Model) -> Model:
    home = Here(Place.TITLE, f"{SCENARIO} {model.picked}")
    return attrs.evolve(model, trail=(home,), session=None)


def _resized(step: int) -> Callable[[Model], Model]:
    """Return what sets the next larger or smaller text there is."""

    def resize(model: Model) -> Model:
        at, most = TEXT_SIZES.index(model.settings.text_size) + step, len(TEXT_SIZES) - 1
        size = TEXT_SIZES[min(most, max(0, at))]
        return _adjusted(model, attrs.evolve(model.settings, text_size=size))

    return resize


def _recoloured(model: Model) -> Model:
    themes = list(ThemeName)
    theme = themes[(themes.index(model.settings.theme) + 1) % len(themes)]
    return _adjusted(model, attrs.evolve(model.settings, theme=theme))


def _muted(model: Model) -> Model:
    return _adjusted(model, attrs.evolve(model.settings, sound=not model.settings.sound))


def _adjusted(model: Model, settings: Settings) -> Model:
    asks_for_sound = settings.sound and not model.settings.sound
    model = attrs.evolve(model, settings=settings)
    return model.told(model.silence) if asks_for_sound and model.silence else model


_VERBS: dict[Verb, Callable[[Model], Model]] = {
    Verb.BACK: _back,
    Verb.GO_ON: _go_on,
    Verb.TITLE: _title,
    Verb.NEXT_CUSTOMER: _next_customer,
    Verb.SAVE_TRANSCRIPT: lambda model: model,  # needs the disk: the keeper does it
    Verb.CHECK_UP: checking_up.begun,
    Verb.RESUME_CHECKUP: checking_up.gone_on,
    Verb.LAST_CHECKUP: checking_up.looked_again,
    Verb.TAKE_BACK: checking_up.taken_back,
    Verb.MUTE: _muted,
    Verb.LARGER: _resized(1),
    Verb.SMALLER: _resized(-1),
    Verb.NEXT_LOOK: _recoloured,
    Verb.FULL_SCREEN: lambda model: attrs.evolve(model, full_screen=not model.full_screen),
    Verb.DARK: lambda model: attrs.evolve(model, dark=True),
    Verb.QUIT: lambda model: model.at(Place.GONE),
}
