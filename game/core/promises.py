"""The ledger: promises made, kept and broken."""

from game.core.arithmetic import higher, pick, possible
from game.core.cards import Keep, Promise
from game.core.reasons import Reason
from game.core.tally import Tally


def promise(t: Tally, act: Promise) -> None:
    """Make a promise: it speeds repair, and enters the ledger [21]."""
    t.move("trust", t.rulebook.promise.made_trust, Reason.PROMISED, act.what)
    t.ledger[t.scenario.promises.index(act.id)] = act.due + 1
    t.remember(f"promised {act.id}")


def keep(t: Tally, act: Keep) -> None:
    """Keep an open promise: proof, more so when we made sure that it was done [20, 22, 31]."""
    rules = t.rulebook.promise
    if act.check:
        t.move("trust", rules.checked_trust, Reason.CHECKED)
    else:
        t.move("trust", rules.kept_trust, Reason.KEPT)
    t.move("affection", rules.kept_affection, Reason.KEPT)
    t.move("kept", 1, Reason.KEPT)
    t.move("excuses", -rules.kept_excuses, Reason.KEPT_FORGIVES)
    t.ledger[t.scenario.promises.index(act.promise)] = 0
    t.remember(f"kept {act.promise}")


def break_due(t: Tally, *, told: bool) -> None:
    """Break every promise that falls due now; told first, each costs less [20, 22, 35]."""
    for slot, id_ in enumerate(t.scenario.promises):
        due = t.ledger[slot] == 1
        if possible(due):
            _break(t, due=due, told=told)
            t.ledger[slot] = pick(due, 0, t.ledger[slot])
            t.remember(f"broken {id_}", where=due)


def _break(t: Tally, *, due: bool, told: bool) -> None:
    rules = t.rulebook.promise
    reason = Reason.BROKEN_TOLD if told else Reason.BROKEN
    t.move("broken", pick(due, 1, 0), reason)
    trust = rules.broken_trust + rules.broken_trust_each * t.broken
    affection = rules.broken_affection_each * t.broken
    if told:
        trust = higher(0, trust - rules.told_trust)
        affection = higher(0, affection - rules.told_affection)
    t.move("trust", -pick(due, trust, 0), reason)
    t.move("affection", -pick(due, affection, 0), reason)


def any_open(t: Tally) -> bool:
    """Whether a promise is open."""
    return sum(t.ledger) > 0
