"""What must hang together where turns lead to other turns than the next one."""

from collections.abc import Iterator

from game.authoring.codes import Code
from game.authoring.findings import Findings
from game.authoring.structures import part_of
from game.authoring.syntax.nodes import Mapping, Node, Sequence
from game.core.scenario import Scenario, Turn
from game.texts import _


def check_jumps_to_themselves(scenario: Scenario, node: Mapping, findings: Findings) -> None:
    """A turn that leads to itself may be entered again.

    Where whatever has the last word always leads elsewhere, it does not lead to itself.
    """
    for number, part in enumerate(_items(part_of(node, "turns"))):
        if number < len(scenario.turns) and scenario.course.loops[number]:
            _check_jumps_to_itself(scenario.turns[number], part, findings)


def _check_jumps_to_itself(turn: Turn, node: Node, findings: Findings) -> None:
    if turn.repeat > 1:
        return
    for part, target in _jumps(turn, node):
        if turn.id and target == turn.id:
            findings.add(
                Code.JUMP_TO_ITSELF,
                part.place,
                _("Turn “{turn}” leads to itself, and can be entered only once.").format(
                    turn=turn.id
                ),
                _("Add “repeat: 2” to the turn, if it may come twice in all."),
            )


def check_repeats(scenario: Scenario, node: Mapping, findings: Findings) -> None:
    """A turn that may be entered again can come again."""
    for number, part in enumerate(_items(part_of(node, "turns"))):
        repeat = part_of(part, "repeat")
        if repeat and number < len(scenario.turns) and not scenario.course.loops[number]:
            turn = scenario.turns[number].id
            findings.add(
                Code.REPEAT_WITHOUT_JUMP,
                repeat.place,
                _("Nothing leads back to turn “{turn}”, so it comes only once.").format(turn=turn),
                _("Write “next: {turn}” where it is to come again, or delete the line.").format(
                    turn=turn
                ),
            )


def _jumps(turn: Turn, node: Node) -> Iterator[tuple[Node, str]]:
    """Yield what stands under every “next” of a turn, and the turn that is named there."""
    deciding = (("chance", turn.chance), ("responses", turn.responses), ("after", turn.after))
    pairs: list[tuple[Node, str]] = [(node, turn.next)]
    for key, items in deciding:
        pairs += zip(_items(part_of(node, key)), (item.next for item in items), strict=False)
    for part, target in pairs:
        written = part_of(part, "next")
        if written:
            yield written, target


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()
