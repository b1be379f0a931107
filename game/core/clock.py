"""What a turn does by passing."""

from game.core.arithmetic import higher, lower, pick
from game.core.promises import any_open
from game.core.reasons import Reason
from game.core.tally import Tally


def tick(t: Tally, *, spoke: bool) -> None:
    """Let the turn end: silence wears her patience down, time heals soreness [12, 25]."""
    rules = t.rulebook.clock
    is_open = t.issue > 0
    waiting = is_open | any_open(t)
    silent = waiting & (spoke ^ True)
    cools = silent & (t.patience == 0) & (t.affection > rules.silence_above)
    t.move("affection", -pick(cools, rules.silence_affection, 0), Reason.SILENCE_COOLS)
    t.move("patience", -pick(silent, rules.patience, 0), Reason.SILENCE)
    t.move("patience", pick(waiting, 0, rules.patience), Reason.CALM)
    t.move("soreness", -rules.soreness, Reason.TIME_HEALS)
    t.waited = pick(is_open, lower(t.waited + 1, t.rulebook.ranges.waited), t.waited)
    for slot, left in enumerate(t.ledger):
        t.ledger[slot] = higher(0, left - 1)
