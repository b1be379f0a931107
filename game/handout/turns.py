"""A turn on paper: what happens, when to pause, what to look out for, and the responses."""

from collections.abc import Iterator

from game.core.conditions import OPEN, Compare
from game.core.scenario import Lesson, Response, Speech, Turn
from game.handout import art
from game.handout.conditions import in_words
from game.handout.events import effect_fact, later, leads_to, luck, story
from game.handout.markup import NOTHING, Markup, filled, inline, joined, quoted, tag
from game.handout.material import Material
from game.handout.names import Names
from game.handout.worth import best_first, customers, worth_told
from game.play.wording import status_name
from game.proof.stakes import Stake
from game.proof.worths import ResponseWorth
from game.texts import _

_HALF = 0.5


def turns(material: Material) -> Markup:
    """Return all turns, in the order of the file."""
    cards = (_card(material, turn) for turn in material.scenario.turns)
    return tag("section", *cards, class_="turns", aria_label=_("Turn by turn"))


def _card(material: Material, turn: Turn) -> Markup:
    names = material.names
    head = tag(
        "header",
        tag("span", names.number(turn), class_="number"),
        tag("h2", inline(names.title(turn))),
        _stake(material.stakes.get(turn.id)),
    )
    return tag(
        "article",
        head,
        tag("div", *story(turn, names), _speech(turn.speech, names), class_="before"),
        _note("pause", _("Pause and ask"), turn.pause, names),
        _note("notes", _("Look out for"), turn.notes, names),
        tag("div", *(_response(pair, material) for pair in best_first(turn, material.worths)),
            class_="responses"),
        *luck(turn.after, _("Behind the response, luck decides:"), names),
        tag("p", leads_to(turn.next, names), class_="facts") if turn.next else NOTHING,
        tag("div", _("Notes"), class_="room"),
        class_="turn",
    )  # fmt: skip


def _stake(stake: Stake | None) -> Markup:
    if stake is None:
        return NOTHING
    sentence = _("At stake: {average} of 1,000 on average, {largest} at most")
    told = filled(
        sentence,
        average=tag("b", customers(stake.average)),
        largest=customers(stake.largest),
    )
    return tag("span", told, class_="stake")


def _speech(speech: Speech, names: Names) -> Markup:
    """Return what the customer says, which may depend on how things stand."""
    said = [
        tag("p", tag("b", status_name(status)), " ", quoted(names.said(text)))
        for status, text in speech.by_status
    ]
    if speech.otherwise:
        label = (tag("b", _("Otherwise")), " ") if said else ()
        said.append(tag("p", *label, quoted(names.said(speech.otherwise))))
    return tag("blockquote", *said) if said else NOTHING


def _note(kind: str, title: str, text: str, names: Names) -> Markup:
    if not text:
        return NOTHING
    sign = art.icon("circle-pause" if kind == "pause" else "eye")
    return tag("div", tag("h3", sign, title), tag("p", names.said(text)), class_=f"note {kind}")


def _response(pair: tuple[Response, ResponseWorth | None], material: Material) -> Markup:
    (response, worth), names = pair, material.names
    return tag(
        "div",
        tag("h3", inline(names.label(response))),
        _worth(worth) if material.sheet else NOTHING,
        *_offered(response, names),
        *_truth(response, names),
        *_taught(response, names),
        class_="response",
    )


def _offered(response: Response, names: Names) -> Iterator[Markup]:
    """Yield what the trainee reads before choosing, and who may."""
    if response.says:
        yield tag("p", quoted(names.said(response.says)))
    elif response.does:
        yield tag("p", names.said(response.does))
    kept = [keep.promise for keep in response.card.keep]
    if response.when and response.when not in [Compare(f"{OPEN} {id_}", "is", 1) for id_ in kept]:
        sentence = _("Only if {condition}.")
        told = filled(sentence, condition=in_words(response.when, names))
        yield tag("p", told, class_="condition")
    for id_ in kept:
        sentence = _("Only while the promise {what} is open.")
        yield tag("p", filled(sentence, what=names.promise(id_)), class_="condition")


def _truth(response: Response, names: Names) -> Iterator[Markup]:
    """Yield what a response truly is, and what comes of it."""
    if response.did:
        did = names.said(response.did).rstrip(".")
        yield tag("p", tag("b", filled(_("You {did}."), did=did)), " ", names.said(response.why))
    elif response.why:
        yield tag("p", names.said(response.why))
    promise, facts = response.card.promise, []
    if promise:
        sentence = _("Promises: {what}.")
        facts.append(filled(sentence, what=names.promised(promise)))
    facts += [effect_fact(effect, names) for effect in response.effects]
    facts += later(response.later, names)
    facts += [leads_to(response.next, names)] if response.next else []
    if facts:
        yield tag("p", Markup(" ".join(facts)), class_="facts")


def _worth(worth: ResponseWorth | None) -> Markup:
    """Return what a response is worth, if it can be given at all."""
    if worth is None:
        return tag("p", art.mark("unknown"), tag("b", _("Nobody can come to choose this.")),
                   class_="worth")  # fmt: skip
    name = "right" if worth.most == 0 else "often" if worth.right >= _HALF else "costs"
    headline, rest = worth_told(worth)
    return tag("p", art.mark(name), tag("span", tag("b", headline), rest), class_="worth")


def _taught(response: Response, names: Names) -> Iterator[Markup]:
    for lesson, sentence in (
        (response.follows, _("Follows: {lesson}")),
        (response.breaks, _("Breaks: {lesson}")),
    ):
        if lesson:
            yield tag("p", filled(sentence, lesson=_title(lesson, names)), class_="lesson")


def _title(lesson: Lesson, names: Names) -> Markup:
    return joined(inline(names.said(lesson.title).rstrip(".")), ".")
