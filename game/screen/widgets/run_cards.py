"""Cards of past runs: whose conversation it was, how far it came, and when it was played."""

from pathlib import Path

import attrs

from game.play.saves import PastRun, UnreadableRun
from game.screen.commands import AskToDelete, TakeUp
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Clip, Element, Group, Portrait, Stop
from game.screen.styles import BODY_BOLD, LABEL_PLAIN, SCENARIO
from game.screen.theme import PAPER
from game.screen.widgets.buttons import ICON_BUTTON, icon_button
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece
from game.texts import _, grouped, ngettext

_PAD, _GAP, _TILE = 20, 28, 96
_RADIUS = 28
_RATIO = 830 / 1090


@attrs.frozen
class About:
    """What is told of a run: its title, facts, and what can be done with it, if anything."""

    title: str
    facts: tuple[str, ...]
    action: str = ""


def about(run: PastRun | UnreadableRun) -> About:
    """Return what a list of runs tells of one."""
    if isinstance(run, UnreadableRun):
        return About(run.path.name, (run.sentence,))
    save = run.save
    when = _("played {when}").format(when=f"{save.updated.astimezone():%Y-%m-%d %H:%M}")
    stayed = ngettext("{stayed} of 1,000 stayed", "{stayed} of 1,000 stayed", save.stayed)
    count = stayed.format(stayed=grouped(save.stayed))
    if save.ending is not None:
        return About(save.title, (save.ending, count, when), _("Look back"))
    number = save.taken + 1
    turn = _("Turn {number} of {of}").format(number=number, of=save.turns)
    return About(save.title, (turn, count, when), go_on_text(run))


def go_on_text(run: PastRun) -> str:
    """Return what going on with a run is called."""
    return _("Go on at turn {number}").format(number=run.save.taken + 1)


def run_card(pen: Pen, place: Rect, run: PastRun | UnreadableRun, model: Model) -> Piece:
    """Return the card of a run at the top of a place; a button on it asks before it deletes."""
    told = about(run)
    tile = pen.u(_TILE)
    side = pen.u(ICON_BUTTON)
    left = place.x + _PAD + tile + _GAP
    right = place.right - _PAD - side - _GAP
    action = _action(pen, right, told.action)
    beside = action.rect.x - _GAP - left
    stacked = pen.width(told.title, SCENARIO) > beside or _facts_width(pen, told) > beside
    words = _words(pen, left, (right if stacked else action.rect.x - _GAP) - left, told)
    high = words.rect.h + (action.rect.h + 8 if stacked and told.action else 0)
    rect = attrs.evolve(place, h=max(tile + 2 * 14, high + 2 * 18))
    top = rect.centre[1] - high / 2
    words = words.moved(0, top - words.rect.y)
    if stacked:
        action = action.moved(left - action.rect.x, words.rect.bottom + 8 - action.rect.y)
    else:
        action = action.centred(rect.centre[1])
    square = Rect(rect.x + _PAD, rect.centre[1] - tile / 2, tile, tile)
    delete = icon_button(
        pen,
        rect.right - _PAD - side,
        rect.centre[1] - side / 2,
        "trash-2",
        _("Delete {title}").format(title=told.title),
        AskToDelete(run),
    )
    bin_stop = attrs.evolve(delete.stops[0], id=f"delete {run.path.name}")
    name = ". ".join(part.rstrip(".") for part in (told.title, *told.facts, told.action) if part)
    command = TakeUp(run) if isinstance(run, PastRun) else None
    stop = Stop(f"run {run.path.name}", rect, name, command, radius=_RADIUS)
    elements = (
        paper(pen, rect, _RADIUS),
        *_picture(pen, square, run, model),
        *words.elements,
        *action.elements,
        *delete.elements,
    )
    return Piece(rect, (Group(f"card {run.path.name}", elements),), (stop, bin_stop))


def _words(pen: Pen, x: float, width: float, told: About) -> Piece:
    """Return the title over the facts."""
    title = pen.words(told.title, SCENARIO, x, 0, width)
    facts = flow(pen, x, title.rect.bottom + 2, width, _runs(pen, told))
    return Piece(title.rect.joined(facts.rect), (title, *facts.elements))


def _runs(pen: Pen, told: About) -> tuple[Run, ...]:
    soft = pen.colours.ink_soft
    runs: list[Run] = []
    for fact in told.facts:
        if runs:
            runs.append(Run("•", LABEL_PLAIN, soft, 12))
        runs.append(Run(fact, LABEL_PLAIN, soft, 12))
    return tuple(runs)


def _facts_width(pen: Pen, told: About) -> float:
    return flow(pen, 0, 0, 100_000, _runs(pen, told)).rect.w


def _action(pen: Pen, right: float, text: str) -> Piece:
    """Return what acting on the card does, before an arrow; nothing where nothing can be done."""
    if not text:
        return Piece(Rect(right, 0, 0, 0), ())
    colour = pen.colours.raspberry_deep
    high = pen.leading(BODY_BOLD)
    icon = pen.icon("arrow-right", right - pen.u(32), high / 2, 32, colour)
    left = icon.rect.x - pen.u(14) - pen.width(text, BODY_BOLD)
    words = pen.line(text, BODY_BOLD, left, high / 2, colour)
    return Piece(words.rect.joined(icon.rect), (words, icon))


def _picture(
    pen: Pen, tile: Rect, run: PastRun | UnreadableRun, model: Model
) -> tuple[Element, ...]:
    """Return the customer of a scenario that is on the shelf, or else an icon."""
    colours = pen.colours
    found = _scenario(run, model)
    if found is None:
        name = "messages-square" if isinstance(run, PastRun) else "triangle-alert"
        side = tile.w / 2
        icon = attrs.evolve(pen.icon(name, 0, 0, 1, colours.ink), rect=tile.middle(side, side))
        return (tinted(pen, tile, colours.sand, 20), icon)
    told = model.shelf[found].introduction
    high = tile.h * 1.5
    body = Rect(tile.centre[0] - high * _RATIO / 2, tile.bottom - high * 0.72, high * _RATIO, high)
    tint = PAPER if pen.theme.high_contrast else pen.theme.tint(told.status)
    seen = tile.inset(colours.edge_width * pen.theme.high_contrast)
    who = Clip(seen, (Portrait(body, told.portrait, "pleased"),), 18)
    return (tinted(pen, tile, tint, 20), who)


def _scenario(run: PastRun | UnreadableRun, model: Model) -> int | None:
    """Return the index of the run's scenario on the shelf, if it is there."""
    if isinstance(run, UnreadableRun):
        return None
    id_ = Path(run.save.origin.scenario).name.partition(".")[0]
    return next((n for n, each in enumerate(model.shelf) if each.id == id_), None)
