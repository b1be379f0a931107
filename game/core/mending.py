"""Making good: how far care, own, fix and money lead back, and what an empty reply costs."""

from game.core.arithmetic import higher, lower, pick
from game.core.cards import Card, Fix
from game.core.feelings import IssueKind
from game.core.reasons import Reason
from game.core.tally import Tally


def mend(t: Tally, card: Card, *, caring: bool, bar: int) -> None:
    """Apply what a card mends.

    ``caring`` is whether she was truly cared for, ``bar`` her expectation before the card.
    """
    is_open = t.issue > 0
    rules = t.rulebook.mend
    t.move("affection", pick(caring & (t.issue == 0), rules.calm_care, 0), Reason.CARE_CALM)
    if card.care or card.own or card.fix or card.money:
        _warm(t, card, caring=caring, bar=bar, is_open=is_open)
    if card.fix is not None:
        _close(t, is_open=is_open)
    elif not (card.promise or card.keep or card.tell):
        empty = (caring & card.own) ^ True
        _snub(t, snubbed=is_open & empty & (t.snubbed == 0))


def _warm(t: Tally, card: Card, *, caring: bool, bar: int, is_open: bool) -> None:
    """Add up what mends [1-5], less for a late reply [17] and a high bar [10], up to a lid [7]."""
    rules = t.rulebook.mend
    missed_attention = t.issue == IssueKind.ATTENTION
    again = t.failures >= rules.again_from

    care = pick(caring, pick(missed_attention, rules.care_attention, rules.care), 0)
    own = rules.own if card.own else 0
    match = rules.fix_match if card.fix is Fix.MATCH else 0
    other = pick(missed_attention, rules.fix_other_attention, rules.fix_other)
    other = other if card.fix is Fix.OTHER else 0
    money = pick(again & (t.ours == 1), rules.money, 0) if _helps(t, card) else 0

    gain = care + own + match + other + money
    late = lower(gain, rules.late * higher(0, t.waited - 1))
    high_bar = lower(gain - late, pick(bar >= rules.bar_from, rules.bar, 0))
    earned = gain - late - high_bar
    lid = lower(_lid(t, card, caring=caring, again=again), t.rulebook.ranges.affection)
    held = earned - lower(earned, higher(0, lid - t.affection))

    parts = (
        (care, Reason.CARE),
        (own, Reason.OWN),
        (match, Reason.FIX_MATCH),
        (other, Reason.FIX_OTHER),
        (money, Reason.MONEY),
        (-late, Reason.LATE),
        (-high_bar, Reason.BAR),
        (-held, Reason.LID),
    )
    t.move_in_parts("affection", [(pick(is_open, by, 0), reason) for by, reason in parts])


def _helps(t: Tally, card: Card) -> bool:
    """Whether the money on a card comes at once and does not embarrass [3, 4]."""
    money = card.money
    return money is not None and not money.later and money.percent <= t.rulebook.mend.money_most


def _lid(t: Tally, card: Card, *, caring: bool, again: bool) -> int:
    """How warm she can become again: as before, less the wait and the scar [6, 7, 17]."""
    rules = t.rulebook.mend
    scar = pick(t.soreness >= rules.lid_sore_from, rules.lid_sore, rules.lid_again)
    lid = t.before - rules.lid_waited * t.waited - pick(again, scar, 0)
    if card.fix is None:
        return lid - rules.lid_open
    if card.fix is Fix.OTHER or not card.own:
        return lid
    second_chance = (
        caring
        & (t.failures < rules.again_from)
        & (t.severity <= rules.paradox_severity)
        & (t.waited < rules.paradox_waited)
        & (t.before >= rules.paradox_before)
    )
    return lid + pick(second_chance, rules.paradox, 0)


def _close(t: Tally, *, is_open: bool) -> None:
    """Close the issue: trust is mended if it was ours, and the bar lies higher [10, 14, 25]."""
    rules = t.rulebook.mend
    t.move("trust", pick(is_open & (t.ours == 1), rules.fix_trust, 0), Reason.FIX_OURS)
    t.move("expectation", pick(is_open, rules.fix_expectation, 0), Reason.FIX_BAR)
    rested = t.patience_most - rules.fix_patience
    t.move("patience", pick(is_open, rested - t.patience, 0), Reason.FIX_PATIENCE)
    t.issue = t.severity = t.ours = t.waited = t.before = t.snubbed = 0


def _snub(t: Tally, *, snubbed: bool) -> None:
    """Punish an empty reply, once for each issue; love turns to hate [9, 13]."""
    rules = t.rulebook.snub
    hurt = pick(t.before >= rules.loved_from, rules.loved_affection, rules.affection)
    t.move("affection", -pick(snubbed, hurt, 0), Reason.SNUB)
    t.move("trust", -pick(snubbed, rules.trust, 0), Reason.SNUB_TRUST)
    t.snubbed = pick(snubbed, 1, t.snubbed)
