"""The elements of pictures: taken apart, and compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from game.screen.picture import Clip, Element, Group


def changed(olds: Sequence[Element], news: Sequence[Element]) -> set[Element]:
    """Return the elements that one of two pictures has more often than the other.

    Most are the very same in both; some are there twice, as the veil is under a question that was
    asked in a pause.
    """
    before, after = {id(element) for element in olds}, {id(element) for element in news}
    gone = Counter(element for element in olds if id(element) not in after)
    come = Counter(element for element in news if id(element) not in before)
    return {element for element in gone | come if gone[element] != come[element]}


def parts(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield elements, and in the place of those that hold others these."""
    for element in elements:
        if isinstance(element, Group | Clip):
            yield from parts(element.elements)
        else:
            yield element
