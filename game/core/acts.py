"""What each act on a card does, in the order in which acts are applied."""

from game.core.arithmetic import higher, lower, pick
from game.core.cards import Card, Excuse, Source
from game.core.mending import mend
from game.core.promises import keep, promise
from game.core.reasons import Reason
from game.core.tally import Tally


def play(t: Tally, card: Card) -> bool:
    """Apply the acts of a card; return whether somebody spoke to her [law 25].

    The order is fixed, whatever order the author wrote: process, excuse, sorry, lie, effort, smile,
    tell, promise, wow, keep, then what mends (own, care, fix, money).
    """
    bar = t.expectation
    _wear(t, card)
    if card.tell:
        tell(t)
    if card.promise:
        promise(t, card.promise)
    if card.wow:
        wow(t)
    for kept in card.keep:
        keep(t, kept)
    caring = care(t, card)
    mend(t, card, caring=caring, bar=bar)
    return caring | bool(card.tell or card.promise or card.keep or card.own)


def _wear(t: Tally, card: Card) -> None:
    """Apply the acts that mostly wear her, or us, down."""
    if card.process:
        process(t, card.process)
    if card.excuse:
        excuse(t, card.excuse)
    if card.sorry and card.bare:
        sorry(t)
    if card.lie:
        lie(t)
    if card.effort:
        effort(t, card.effort)
    if card.smile:
        t.move("inspiration", -t.rulebook.team.smile, Reason.SMILE)


def process(t: Tally, ticks: int) -> None:
    """Tick boxes: nobody is brought beyond lukewarm by them [27]."""
    rules = t.rulebook.process
    t.move("ticks", ticks, Reason.PROCESS_TICKED)
    lukewarm = pick(t.affection < rules.lukewarm, rules.affection, 0)
    t.move("affection", lukewarm, Reason.PROCESS_LUKEWARM)


def excuse(t: Tally, act: Excuse) -> None:
    """Blame something else: each excuse costs more; a true one is free once [14-16]."""
    rules = t.rulebook.excuse
    t.move("excuses", 1, Reason.EXCUSE_COUNTED, act.cause)
    times = t.excuses
    costs = (times > 1) | (not act.outside_our_control)
    t.move("trust", -pick(costs, rules.trust * times, 0), Reason.EXCUSE_FIRST, act.cause)
    t.move(
        "affection", -pick(costs, rules.affection * (times - 1), 0), Reason.EXCUSE_AGAIN, act.cause
    )


def sorry(t: Tally) -> None:
    """Say a bare sorry: it warms once, then it wears out, then it stings [18]."""
    rules = t.rulebook.sorry
    t.move("apologies", 1, Reason.SORRY_COUNTED)
    by = rules.affection * (rules.enough - t.apologies)
    t.move("affection", higher(0, by), Reason.SORRY)
    t.move("affection", lower(0, by), Reason.SORRY_AGAIN)


def lie(t: Tally) -> None:
    """Be caught lying: trust falls, and never rises above a lid again [21]."""
    rules = t.rulebook.lie
    t.move("trust", -rules.trust, Reason.LIE)
    t.lower_trust_lid(rules.trust_lid, Reason.LIE)


def effort(t: Tally, points: int) -> None:
    """Make her work: a transfer, a form, her story once more [26]."""
    rules = t.rulebook.effort
    asked = pick(t.ticks >= rules.free_from_ticks, points - 1, points)
    t.move("affection", -rules.affection * asked, Reason.EFFORT)
    t.move("patience", -rules.patience * asked, Reason.EFFORT)
    t.move("soreness", rules.soreness * asked, Reason.EFFORT)


def tell(t: Tally) -> None:
    """Inform her before she asks: worth most while the trouble is new [23]."""
    new = (t.issue > 0) & (t.waited == 0)
    t.move("trust", pick(new, t.rulebook.tell.trust, 0), Reason.TOLD)


def wow(t: Tally) -> None:
    """Treat her: nice while nothing is wrong, and the bar lies higher ever after [10, 26]."""
    rules = t.rulebook.wow
    delights = (t.issue == 0) & (t.expectation < rules.expectation_below)
    t.move("affection", pick(delights, rules.affection, 0), Reason.WOW)
    t.move("expectation", rules.expectation, Reason.WOW_BAR)


def care(t: Tally, card: Card) -> bool:
    """Pay for caring; return whether it came out as care: tired people act [29]."""
    caring = card.care & (t.inspiration > 0)
    t.move("inspiration", -pick(caring, t.rulebook.team.care, 0), Reason.CARE_GIVEN)
    return caring


def recharge(t: Tally, source: Source) -> None:
    """Take in new inspiration, which is there from the next turn on [30]."""
    rules = t.rulebook.team
    gained = rules.recharge_customer if source is Source.CUSTOMER else rules.recharge_other
    t.move("inspiration", gained, Reason.RECHARGED)
