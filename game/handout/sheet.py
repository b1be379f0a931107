"""The sheet of the facilitator, in the order in which a class needs it."""

from game.handout.closing import claims, discussion, sources
from game.handout.document import document
from game.handout.endings import endings, kinds
from game.handout.glance import glance
from game.handout.in_class import in_class
from game.handout.lessons import lessons
from game.handout.lines import lines
from game.handout.map_pages import map_pages
from game.handout.markup import joined, tag
from game.handout.material import Material
from game.handout.opening import opening
from game.handout.promises import promises
from game.handout.turns import turns
from game.texts import _


def sheet_of(material: Material) -> str:
    """Return the sheet of a facilitator as HTML."""
    parts = (
        opening(material),
        glance(material),
        in_class(material),
        turns(material),
        lines(material),
        endings(material),
        kinds(material),
        promises(material),
        lessons(material),
        discussion(material),
        claims(material),
        sources(material),
        map_pages(material.map),
    )
    title = material.names.said(material.scenario.title)
    name = _("{title}: facilitator’s sheet").format(title=title)
    body = tag("main", joined(*parts))
    return document(name, body, material.language, "sheet")
