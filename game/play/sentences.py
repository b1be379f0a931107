"""What a view says, in sentences: one idea each, without signs, for screen readers and files."""

from collections.abc import Iterator

from game.core.status import Status
from game.play.debrief import Point
from game.play.meters import Meter, OwnMeter
from game.play.moves import Move
from game.play.view import OpenPromise
from game.play.wording import better, status_name, value_word
from game.texts import _, grouped


def ended(text: str) -> str:
    """Return a text with something at its end that a voice pauses at."""
    return text if not text or text.endswith((".", "?", "!", "”", "…")) else f"{text}."


def you_did(did: str, label: str) -> str:
    """Return a sentence about what the trainee did, or what it is called if nobody wrote one."""
    return _("You {did}.").format(did=did.rstrip(".")) if did else label


def says(who: str, text: str) -> str:
    """Return what the customer says."""
    return _("{name} says: “{text}”").format(name=who, text=" ".join(text.split()))


def standing(status: Status, before: Status | None = None) -> str:
    """Return the relationship status, and the one before if it has moved."""
    now = status_name(status)
    if before is None or before is status:
        return _("Status: {status}.").format(status=now)
    sentence = _("Status: from {before} to {status}.")
    return sentence.format(before=status_name(before), status=now)


def level(meter: Meter | OwnMeter) -> str:
    """Return a value as a number and a word."""
    if isinstance(meter, OwnMeter):
        return _own_level(meter)
    if meter.value == "churn-risk":
        sentence = _("{name}: {number} percent, {word}.")
    else:
        sentence = _("{name}: {number} of {most}, {word}.")
    return sentence.format(name=meter.name, number=meter.number, most=meter.most, word=meter.word)


def _own_level(meter: OwnMeter) -> str:
    if meter.good:
        sentence = _("{name}: {number}, from {lowest} to {highest}, {word}.")
    else:
        sentence = _("{name}: {number}, from {lowest} to {highest}.")
    return sentence.format(
        name=meter.name,
        number=meter.number,
        lowest=meter.lowest,
        highest=meter.highest,
        word=better(meter.good),
    )


def thousand(who: str, stayed: int, before: int) -> str:
    """Return how many of 1,000 customers stayed, and how many left since `before` was told."""
    sentence = _("Of 1,000 customers like {name}, {stayed} stayed.").format(
        name=who, stayed=grouped(stayed)
    )
    if before == stayed:
        return sentence
    left = _("{sentence} {left} left this turn.")
    return left.format(sentence=sentence, left=grouped(before - stayed))


def moved(move: Move) -> Iterator[str]:
    """Yield by how much a value moved, and why: one sentence, or one more for each reason."""
    if move.by > 0:
        sentence = _("{name} rises by {by}, to {after}.")
    elif move.by < 0:
        sentence = _("{name} falls by {by}, to {after}.")
    else:
        sentence = _("{name} stays at {after}.")
    told = sentence.format(name=move.name, by=abs(move.by), after=move.after)
    if len(move.reasons) == 1:
        yield f"{told} {move.reasons[0].text}"
        return
    yield told
    for reason in move.reasons:
        part = _("Plus {by}: {text}") if reason.by > 0 else _("Minus {by}: {text}")
        yield part.format(by=abs(reason.by), text=reason.text)


def due(promise: OpenPromise, number: int, of: int) -> str:
    """Return an open promise and when it falls due, seen from turn `number` of `of`."""
    if promise.due == number:
        when = _("Due at the end of this turn.")
    elif promise.due > of:
        when = _("Due after the last turn.")
    else:
        when = _("Due at the end of turn {due}.").format(due=promise.due)
    return f"{promise.what.rstrip('.')}. {when}"


def point_told(point: Point) -> str:
    """Return a turn of the path, with the values at its end."""
    sentence = _(
        "Turn {number}: {did} Affection {affection}, {word}. Trust {trust}."
        " Churn risk {risk} percent. {status}."
    )
    return sentence.format(
        number=point.number,
        did=you_did(point.did, f"{point.label}."),
        affection=point.affection,
        word=value_word("affection", point.affection),
        trust=point.trust,
        risk=point.churn_risk,
        status=status_name(point.status),
    )
