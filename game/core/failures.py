"""Something goes wrong: the event that opens an issue."""

from game.core.arithmetic import higher, pick
from game.core.reasons import Reason
from game.core.scenario import Failure
from game.core.tally import Tally


def fail(t: Tally, failure: Failure) -> None:
    """Let a failure happen: she cools, trusts less, grows sore, and has an issue [5, 7, 12].

    A new issue takes the place of an older one and inherits only how warm she was before the
    trouble began.
    """
    rules = t.rulebook.failure
    before = higher(t.before, t.affection)
    blow = rules.affection * failure.severity
    blow += pick(t.soreness >= rules.sore_from, rules.sore_affection, 0)
    cushioned = (t.trust >= rules.cushion_trust) & (t.failures == 0)
    softer = higher(blow - rules.cushion_affection, rules.least_affection)
    t.move("affection", -pick(cushioned, softer, blow), Reason.FAILURE)
    if failure.ours:
        severe = failure.severity >= rules.severe_from
        t.move("trust", -(rules.severe_trust if severe else rules.trust), Reason.FAILURE_OURS)
    t.move("soreness", rules.soreness, Reason.FAILURE)
    t.move("failures", 1, Reason.FAILURE_COUNTED)
    t.issue = int(failure.kind)
    t.severity = failure.severity
    t.ours = int(failure.ours)
    t.waited = 0
    t.before = before
    t.snubbed = 0
