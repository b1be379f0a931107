"""What a debrief says, in sentences, the same in every front end."""

from game.play.debrief import Debrief, Fate, LessonTold, PromiseTold
from game.play.meters import OwnMeter
from game.play.wording import better, listing, value_word
from game.texts import _, ngettext


def left_early(told: Debrief) -> str:
    """Return what becomes of the turns that were not played."""
    sentence = ngettext(
        "{name} left before the last turn. It counts as if it had gone like this one.",
        "{name} left with {turns} turns to go. They count as if they had gone like this one.",
        told.not_played,
    )
    return sentence.format(name=told.customer, turns=told.not_played)


def figures(told: Debrief) -> tuple[tuple[str, str], ...]:
    """Return the names of the figures, each with what it came to."""
    kept = sum(promise.fate in (Fate.KEPT, Fate.CHECKED) for promise in told.promises)
    from_to = _("{start} at the start, {end} at the end")
    friends = _("{word} ({number} of 100)")
    efforts = ngettext("{times} time", "{times} times", told.effort)
    return (
        (_("Affection"), from_to.format(start=told.affection_at_start, end=told.affection)),
        (_("Trust"), from_to.format(start=told.trust_at_start, end=told.trust)),
        *map(_own_meter, told.meters_at_start, told.meters),
        (_("Promises kept"), _("{kept} of {made}").format(kept=kept, made=len(told.promises))),
        (
            _("Work left to {name}").format(name=told.customer),
            efforts.format(times=told.effort),
        ),
        (
            _("Boxes ticked"),
            _("{ticks} of {most}").format(ticks=told.ticks, most=told.ticks_most),
        ),
        (_("Felt connection"), _("{number} of 100").format(number=told.connection)),
        (
            _("What {name} tells friends").format(name=told.customer),
            friends.format(word=value_word("affection", told.friends), number=told.friends),
        ),
    )


def _own_meter(start: OwnMeter, end: OwnMeter) -> tuple[str, str]:
    """Return how a meter of the scenario's own moved, and which way is good, if one is."""
    sentence = _("{start} at the start, {end} at the end")
    if end.good:
        sentence = _("{start} at the start, {end} at the end; {better}")
    return end.name, sentence.format(start=start.number, end=end.number, better=better(end.good))


def promise_name(promise: PromiseTold) -> str:
    """Return what became of a promise, in two words."""
    return {
        Fate.KEPT: _("Promise kept"),
        Fate.CHECKED: _("Promise kept"),
        Fate.BROKEN: _("Promise broken"),
        Fate.TOLD: _("Promise broken"),
        Fate.OPEN: _("Promise open"),
    }[promise.fate]


def promise_told(promise: PromiseTold) -> str:
    """Return what was promised, and when that began and ended."""
    sentence = {
        Fate.KEPT: _("{what}. Made in turn {made}, kept in turn {ended}."),
        Fate.CHECKED: _("{what}. Made in turn {made}, kept in turn {ended}, and checked."),
        Fate.BROKEN: _("{what}. Made in turn {made}, broken in turn {ended}."),
        Fate.TOLD: _("{what}. Made in turn {made}, broken in turn {ended}, but told in time."),
        Fate.OPEN: _("{what}. Made in turn {made}, still open at the end."),
    }[promise.fate]
    return sentence.format(what=promise.what.rstrip("."), made=promise.made, ended=promise.ended)


def lesson_told(lesson: LessonTold) -> str:
    """Return in which turns a lesson was followed and in which it was not."""
    parts = []
    if lesson.followed:
        parts.append(_("Followed: {turns}.").format(turns=_turns(lesson.followed)))
    if lesson.broken:
        parts.append(_("Not followed: {turns}.").format(turns=_turns(lesson.broken)))
    return " ".join(parts) or _("It did not come up in what you chose.")


def _turns(numbers: tuple[int, ...]) -> str:
    turns = ngettext("turn {numbers}", "turns {numbers}", len(numbers))
    return turns.format(numbers=listing([str(number) for number in numbers]))
