"""Where a trainee is in the game: (model, command) -> model, and model -> page."""

import enum

import attrs

from game.play.look_back import LookBack
from game.play.progress import NotKnown
from game.play.session import Session
from game.play.view import turn_view
from game.text.blocks import Page, Tone, Words
from game.text.commands import (
    Choose,
    Command,
    GoOn,
    Quit,
    ReadAgain,
    ShowHelp,
    ShowPromises,
    Unclear,
    Undo,
)
from game.text.debrief_pages import (
    best_page,
    discussion_page,
    ending_page,
    lessons_page,
    path_page,
)
from game.text.pages import feedback_page, help_page, intro_page, promises_page, turn_page
from game.texts import _


class Scene(enum.Enum):
    """The places of the game, in the order in which one reads on."""

    INTRO = enum.auto()
    TURN = enum.auto()
    FEEDBACK = enum.auto()
    ENDING = enum.auto()
    PATH = enum.auto()
    BEST = enum.auto()
    LESSONS = enum.auto()
    DISCUSSION = enum.auto()
    GONE = enum.auto()


class Shown(enum.Enum):
    """What is on the page: the scene itself, something beside it, or only a notice."""

    SCENE = enum.auto()
    PROMISES = enum.auto()
    HELP = enum.auto()
    NOTICE = enum.auto()


@attrs.frozen
class Model:
    """The run, where in it the trainee is, and what is shown of that.

    `back` is what a proof adds to the debrief, or why it cannot, or None while nobody asked.
    """

    session: Session
    scene: Scene = Scene.INTRO
    shown: Shown = Shown.SCENE
    notice: str = ""
    back: LookBack | NotKnown | None = None


_PAGES = {
    Scene.INTRO: intro_page,
    Scene.TURN: turn_page,
    Scene.FEEDBACK: feedback_page,
    Scene.ENDING: ending_page,
    Scene.LESSONS: lessons_page,
    Scene.DISCUSSION: discussion_page,
}
_NEXT = {
    Scene.INTRO: Scene.TURN,
    Scene.FEEDBACK: Scene.TURN,
    Scene.ENDING: Scene.PATH,
    Scene.BEST: Scene.LESSONS,
    Scene.LESSONS: Scene.DISCUSSION,
    Scene.DISCUSSION: Scene.GONE,
}


_DEBRIEF = (Scene.ENDING, Scene.PATH, Scene.BEST, Scene.LESSONS, Scene.DISCUSSION)


def first_model(session: Session, notice: str = "") -> Model:
    """Return where a run begins, or goes on if responses were given already."""
    if session.state.finished:
        return Model(session, Scene.ENDING, notice=notice)
    return Model(session, Scene.TURN if session.responses else Scene.INTRO, notice=notice)


def renewed_model(model: Model, session: Session, notice: str) -> Model:
    """Return where a trainee is when the scenario was edited: here, or where the run is now."""
    here = model.session.responses == session.responses
    here = here and model.session.state.finished == session.state.finished
    if here and model.scene not in (Scene.PATH, Scene.BEST):
        return Model(session, model.scene, notice=notice)
    return Model(session, Scene.ENDING if session.state.finished else Scene.TURN, notice=notice)


def update(model: Model, command: Command) -> Model:  # noqa: PLR0911 - one for each command
    """Return where a command leads."""
    model = attrs.evolve(model, shown=Shown.SCENE, notice="")
    match command:
        case Choose(number):
            return _choose(model, number)
        case GoOn():
            return _go_on(model)
        case Undo(turn):
            return _undo(model, turn)
        case ShowPromises():
            return attrs.evolve(model, shown=Shown.PROMISES)
        case ShowHelp():
            return attrs.evolve(model, shown=Shown.HELP)
        case ReadAgain():
            return model
        case Quit():
            return attrs.evolve(model, scene=Scene.GONE)
        case Unclear(line):
            sentence = _("“{line}” means nothing here. {hint}")
            return _notice(model, sentence.format(line=line, hint=_hint(model)))


def page(model: Model) -> Page:
    """Return what is to be read now."""
    notice = (Words(model.notice, Tone.SOFT),) if model.notice else ()
    match model.shown:
        case Shown.PROMISES:
            return promises_page(model.session)
        case Shown.HELP:
            return help_page(model.session)
        case Shown.NOTICE:
            return notice
        case Shown.SCENE:
            return (*notice, *_page(model))


def _page(model: Model) -> Page:
    match model.scene, model.back:
        case Scene.PATH, back:
            return path_page(model.session, back)
        case Scene.BEST, LookBack() as back:
            return best_page(back)
        case _:
            return _PAGES[model.scene](model.session)


def prompt(model: Model) -> str:
    """Return what the trainee is asked for."""
    match model.scene:
        case Scene.INTRO:
            return _("Enter to begin: ")
        case Scene.TURN:
            return _("Your response, 1 to {most} (? for help): ").format(most=_most(model))
        case Scene.FEEDBACK if model.session.state.finished:
            return _("Enter for the debrief: ")
        case Scene.DISCUSSION:
            return _("Enter to leave: ")
        case _:
            return _("Enter to go on: ")


def _choose(model: Model, number: int) -> Model:
    if model.scene is not Scene.TURN:
        return _notice(model, _hint(model))
    responses = turn_view(model.session.state).responses
    chosen = [response.id for response in responses if response.number == number]
    if not chosen:
        sentence = _("There is no response {number}. {hint}")
        return _notice(model, sentence.format(number=number, hint=_hint(model)))
    return attrs.evolve(model, session=model.session.respond(chosen[0]), scene=Scene.FEEDBACK)


def _go_on(model: Model) -> Model:
    if model.scene is Scene.TURN:
        return _notice(model, _hint(model))
    if model.scene is Scene.FEEDBACK and model.session.state.finished:
        return attrs.evolve(model, scene=Scene.ENDING)
    if model.scene is Scene.PATH:
        known = isinstance(model.back, LookBack)
        return attrs.evolve(model, scene=Scene.BEST if known else Scene.LESSONS)
    return attrs.evolve(model, scene=_NEXT[model.scene])


def _undo(model: Model, turn: int | None) -> Model:
    taken = len(model.session.responses)
    if not taken:
        return _notice(model, _("There is no response to take back yet."))
    if turn is not None and not 1 <= turn <= taken:
        sentence = _("You can go back to a turn from 1 to {taken}.")
        return _notice(model, sentence.format(taken=taken))
    number = turn or taken
    if model.scene in _DEBRIEF:
        session = model.session.another_way(number)
        sentence = _("You are back in turn {turn}. The way you played before is kept beside it.")
    else:
        session = model.session.back_to(number)
        sentence = _("You are back in turn {turn}.")
    return Model(session, Scene.TURN, notice=sentence.format(turn=number))


def _notice(model: Model, sentence: str) -> Model:
    return attrs.evolve(model, shown=Shown.NOTICE, notice=sentence)


def _hint(model: Model) -> str:
    if model.scene is Scene.TURN:
        return _("Type a number from 1 to {most}, or ? for help.").format(most=_most(model))
    return _("Press Enter to go on, or type ? for help.")


def _most(model: Model) -> int:
    return len(turn_view(model.session.state).responses)
