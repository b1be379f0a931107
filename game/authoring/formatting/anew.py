"""Writing a file anew, sure that it says the same."""

from game.authoring.formatting.layout import laid_out
from game.authoring.sources import Source, source_of
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence


def written_anew(source: Source) -> str | None:
    """Return a file in the one layout, None if that would not say the same or cannot be done.

    The file must have a tree and no findings. It never should be None for such a file: this is the
    last look before a file of somebody's is replaced.
    """
    text = laid_out("\n".join(source.lines))
    again = source_of(text.encode(), source.file)
    if source.root is None or again.root is None or again.findings.problems:
        return None
    return text if meaning(source.root) == meaning(again.root) else None


Meaning = tuple[object, ...]


def meaning(node: Node) -> Meaning:
    """Return what a node says, wherever it stands and however it is written."""
    match node:
        case Scalar():
            return ("text", node.text, node.empty)
        case Sequence(items):
            return ("list", *map(meaning, items))
        case Mapping(pairs):
            return ("mapping", *((key.text, meaning(value)) for key, value in pairs))
