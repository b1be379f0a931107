"""What the pages of the debrief have in common: the bar above with tabs, and the order of stops."""

from collections.abc import Sequence

from game.play.introduction import introduction
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture, Stop
from game.screen.places import Place
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import Scrolled
from game.screen.widgets.tabs import all_named, next_page, tab, tabs
from game.screen.widgets.top_bar import LEFT, RIGHT, buttons, heading
from game.texts import _

PAGE = Rect(LEFT, 128, RIGHT - LEFT, 928)
"""Where a page of the debrief stands, below the bar."""

_GAP = 24


def debrief_page(
    model: Model, pen: Pen, page: Place, content: Scrolled, first: str, spoken: Sequence[str]
) -> Picture:
    """Return a page of the debrief; focus starts at the stop called `first`, if there is one.

    Otherwise it starts at the next page, so that a presenter's clicker leads through them all.
    """
    tools = buttons(model, pen, playing=True)
    right = tools[0].rect.x - _GAP
    about = introduction(model.running.scenario, model.running.rulebook)
    title = about.title
    row = _row_beside(pen, title, right, page)
    if not all_named(row):
        # Words on the tabs say more than the title of the scenario.
        title = ""
        row = _row_beside(pen, title, right, page)
    head = heading(pen, _("Debrief"), title, row[0].rect.x - _GAP / 2)
    stops = (*stops_of(row), *content.stops, *stops_of(tools))
    start = first if any(stop.id == first for stop in stops) else tab(next_page(page))
    return Picture(
        (*head.elements, *elements_of((*row, *tools)), *content.elements),
        starting_at(stops, start),
        spoken=tuple(spoken),
        region=content.region,
    )


def _row_beside(pen: Pen, title: str, right: float, page: Place) -> tuple[Piece, ...]:
    """Return the tabs beside the heading with a title."""
    head = heading(pen, _("Debrief"), title, right)
    return tabs(pen, head.rect.right + _GAP, right, page)


def starting_at(stops: Sequence[Stop], first: str) -> tuple[Stop, ...]:
    """Return stops in the same order, going around, from the one with this id on."""
    at = next((n for n, stop in enumerate(stops) if stop.id == first), 0)
    return (*stops[at:], *stops[:at])
