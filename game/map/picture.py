"""A map as it was drawn: SVG, and where it can be cut to be printed on several pages."""

from xml.sax.saxutils import quoteattr

import attrs

from game.map.looks import PAPER
from game.texts import _

FONTS = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Helvetica, Arial, sans-serif"
"""The fonts that a map is shown in, the first one that there is."""


@attrs.frozen
class Picture:
    """A map drawn, `width` and `height` in points.

    `content` is what the SVG holds. `cuts` are heights above turns, from the top down, at which no
    box is and no word: there a map can go on on the next page. Above `start` stand the title and
    what its colours mean, which `legend` (colours and words) and `notes` say as well. `corners` are
    points that the drawing below reaches, across and down.
    """

    title: str
    width: float
    height: float
    content: str
    cuts: tuple[float, ...]
    start: float
    legend: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    corners: tuple[tuple[float, float], ...]

    @property
    def name(self) -> str:
        """What the picture shows, for those who do not see it."""
        return _("A map of “{title}”").format(title=self.title)

    @property
    def svg(self) -> str:
        """The picture as a file of its own."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:.0f}" '
            f'height="{self.height:.0f}" viewBox="0 0 {self.width:.0f} {self.height:.0f}" '
            f'role="img" aria-label={quoteattr(self.name)} font-family="{FONTS}">\n'
            f'<rect width="100%" height="100%" fill="{PAPER}"/>\n{self.content}\n</svg>\n'
        )
