"""The pages of the debrief: how it ended, the path, promises and lessons, what to talk about."""

from game.play.debrief import Debrief, Fate, LessonTold, Point, PromiseTold, debrief
from game.play.session import Session
from game.play.wording import listing, signed, value_word
from game.text.blocks import (
    Block,
    Heading,
    Item,
    Page,
    Path,
    Standing,
    Thousand,
    Title,
    Tone,
    Words,
)
from game.text.pages import you_did
from game.texts import _, ngettext


def ending_page(session: Session) -> Page:
    """Return how it ended, in words and in figures."""
    told = debrief(session.state)
    page: list[Block] = [
        Title(told.ending, _("Debrief")),
        Words(told.text),
        Standing(told.customer, told.status, told.status_at_start),
        Thousand(told.customer, told.stayed, told.stayed),
    ]
    if told.not_played:
        page.append(Words(_left_early(told), Tone.SOFT))
    page += _figures(told)
    page.append(Words(_("In this game’s rules; not a forecast."), Tone.SOFT))
    return tuple(page)


def path_page(session: Session) -> Page:
    """Return the way through the run, and the responses that mattered most."""
    told = debrief(session.state)
    page: list[Block] = [
        Title(_("How {name} felt, turn by turn").format(name=told.customer), _("Debrief")),
        Path(told.affection_at_start, told.path),
    ]
    if told.turning_points:
        page.append(Heading(_("Turning points")))
        page += map(_turning_point, told.turning_points)
    return tuple(page)


def lessons_page(session: Session) -> Page:
    """Return what became of the promises, and of the lessons."""
    told = debrief(session.state)
    page: list[Block] = [Title(_("Promises and lessons"), _("Debrief"))]
    page += map(_promise, told.promises)
    if not told.promises:
        page.append(Words(_("You promised nothing, so there was nothing to keep.")))
    for lesson in told.lessons:
        page += (Heading(lesson.title), Words(f"{lesson.text}\n{_followed(lesson)}"))
    return tuple(page)


def discussion_page(session: Session) -> Page:
    """Return the questions to talk about, the sources, and how to try another way."""
    told = debrief(session.state)
    page: list[Block] = [Title(_("To talk about"), _("Debrief"))]
    page += map(Item, told.discussion)
    if told.sources:
        page.append(Heading(_("Sources")))
        page += (Item(source, tone=Tone.SOFT) for source in told.sources)
    page.append(Heading(_("Try another way")))
    page.append(Words(_("Type u 3 to go back to turn 3 and play on from there.")))
    return tuple(page)


def _left_early(told: Debrief) -> str:
    sentence = ngettext(
        "{name} left before the last turn. It counts as if it had gone like this one.",
        "{name} left with {turns} turns to go. They count as if they had gone like this one.",
        told.not_played,
    )
    return sentence.format(name=told.customer, turns=told.not_played)


def _figures(told: Debrief) -> list[Block]:
    kept = sum(promise.fate in (Fate.KEPT, Fate.CHECKED) for promise in told.promises)
    from_to = _("{start} at the start, {end} at the end")
    friends = _("{word} ({number} of 100)")
    efforts = ngettext("{times} time", "{times} times", told.effort)
    return [
        Item(from_to.format(start=told.affection_at_start, end=told.affection), _("Affection")),
        Item(from_to.format(start=told.trust_at_start, end=told.trust), _("Trust")),
        Item(_("{kept} of {made}").format(kept=kept, made=len(told.promises)), _("Promises kept")),
        Item(
            efforts.format(times=told.effort), _("Work left to {name}").format(name=told.customer)
        ),
        Item(
            _("{ticks} of {most}").format(ticks=told.ticks, most=told.ticks_most),
            _("Boxes ticked"),
        ),
        Item(_("{number} of 100").format(number=told.connection), _("Felt connection")),
        Item(
            friends.format(word=value_word("affection", told.friends), number=told.friends),
            _("What {name} tells friends").format(name=told.customer),
        ),
    ]


def _turning_point(point: Point) -> Item:
    sentence = _("{did} Affection {by}.").format(
        did=you_did(point.did, f"{point.label}."), by=signed(point.by)
    )
    tone = Tone.GAIN if point.by > 0 else Tone.LOSS
    return Item(sentence, _("Turn {number}").format(number=point.number), tone)


def _promise(promise: PromiseTold) -> Item:
    what = promise.what.rstrip(".")
    sentence = {
        Fate.KEPT: _("{what}. Made in turn {made}, kept in turn {ended}."),
        Fate.CHECKED: _("{what}. Made in turn {made}, kept in turn {ended}, and checked."),
        Fate.BROKEN: _("{what}. Made in turn {made}, broken in turn {ended}."),
        Fate.TOLD: _("{what}. Made in turn {made}, broken in turn {ended}, but told in time."),
        Fate.OPEN: _("{what}. Made in turn {made}, still open at the end."),
    }[promise.fate]
    name, tone = {
        Fate.KEPT: (_("Promise kept"), Tone.GAIN),
        Fate.CHECKED: (_("Promise kept"), Tone.GAIN),
        Fate.BROKEN: (_("Promise broken"), Tone.LOSS),
        Fate.TOLD: (_("Promise broken"), Tone.LOSS),
        Fate.OPEN: (_("Promise open"), Tone.NORMAL),
    }[promise.fate]
    return Item(sentence.format(what=what, made=promise.made, ended=promise.ended), name, tone)


def _followed(lesson: LessonTold) -> str:
    parts = []
    if lesson.followed:
        parts.append(_("Followed: {turns}.").format(turns=_turns(lesson.followed)))
    if lesson.broken:
        parts.append(_("Not followed: {turns}.").format(turns=_turns(lesson.broken)))
    return " ".join(parts) or _("It did not come up in what you chose.")


def _turns(numbers: tuple[int, ...]) -> str:
    turns = ngettext("turn {numbers}", "turns {numbers}", len(numbers))
    return turns.format(numbers=listing([str(number) for number in numbers]))
