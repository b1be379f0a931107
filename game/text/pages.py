"""The pages of a run: views in, blocks out. The pages of the debrief are a module of their own."""

from collections.abc import Iterable

from game.play.introduction import introduction
from game.play.meters import Meters, unusual
from game.play.sentences import due, you_did
from game.play.session import Session
from game.play.view import (
    FeedbackView,
    OpenPromise,
    ResponseView,
    TurnView,
    feedback_view,
    open_promises,
    turn_view,
    turns_in_all,
)
from game.play.wording import first_name
from game.text.blocks import (
    Block,
    Choice,
    Gauges,
    Heading,
    Item,
    Page,
    Signs,
    Speech,
    Standing,
    Thousand,
    Title,
    Tone,
    Words,
)
from game.texts import _, ngettext


def intro_page(session: Session) -> Page:
    """Return who the customer is, and how to play."""
    about = introduction(session.scenario, session.rulebook)
    turns = ngettext("{turns} turn", "{turns} turns", about.turns).format(turns=about.turns)
    return (
        Title(about.title, _("It’s Complicated")),
        Words(about.summary),
        Item(about.about, about.full_name),
        Standing(about.customer, about.status),
        Heading(_("How to play")),
        Item(_("Something happens, and {name} says how it is.").format(name=about.customer)),
        Item(_("You choose what to say or do: type its number, then Enter.")),
        Item(_("You read what it did, and why. No clock is running.")),
        Item(_("What you promise falls due. Keep it, or say in time that you can’t.")),
        Item(_("Type u to take a response back, ? for help, q to leave.")),
        Words(
            _("{turns}, about {minutes} minutes.").format(turns=turns, minutes=about.minutes),
            Tone.SOFT,
        ),
    )


def turn_page(session: Session) -> Page:
    """Return the turn that awaits a response."""
    view = turn_view(session.state)
    meters = view.meters
    page: list[Block] = [_title(view.title, view)]
    page += _words(view.story)
    page += _speech(view.customer, view.speech)
    page += view.moves
    page.append(Standing(view.customer, view.status))
    page.append(Gauges((meters.affection, meters.trust, meters.churn_risk, *meters.own)))
    page.append(Thousand(view.customer, meters.stayed, meters.stayed))
    page += _signs(meters)
    page += (_promise(promise, view.number, view.of) for promise in view.promises)
    page.append(Heading(_("How do you respond?")))
    page += map(_choice, view.responses)
    return tuple(page)


def feedback_page(session: Session) -> Page:
    """Return what the last response did, and why."""
    view = feedback_view(*session.states[-2:])
    page: list[Block] = [_title(you_did(view.did, view.label), view)]
    page += _speech(view.customer, view.reaction)
    page += _words(view.story)
    page += view.moves or [Words(view.unmoved, Tone.SOFT)]
    page += (Item(sentence, _("Remembered")) for sentence in view.remembered)
    page += _ledger(view)
    if view.status is not view.status_before:
        page.append(Standing(view.customer, view.status, view.status_before))
    page.append(Thousand(view.customer, view.meters.stayed, view.stayed_before))
    if view.lesson and view.lesson.followed:
        page.append(Item(view.lesson.title, _("A lesson followed"), Tone.GAIN))
    elif view.lesson:
        page.append(Item(view.lesson.title, _("A lesson not followed"), Tone.LOSS))
    page += _words(view.why)
    return tuple(page)


def promises_page(session: Session) -> Page:
    """Return the open promises."""
    promises = open_promises(session.state)
    if not promises:
        return (Words(_("No promise is open.")),)
    number, of = len(session.responses) + 1, turns_in_all(session.state)
    return (
        Heading(_("Open promises")),
        *(_promise(promise, number, of) for promise in promises),
    )


def help_page(session: Session) -> Page:
    """Return what can be typed, and what the values mean."""
    name = first_name(session.scenario.customer)
    keys = (
        ("1, 2, 3, 4", _("Give that response. Enter alone reads on.")),
        ("u", _("Take back the last response. u 3 goes back to turn 3.")),
        ("p", _("See the open promises.")),
        ("r", _("Read this page again.")),
        ("q", _("Leave. You are told how to go on later.")),
    )
    values = (
        (_("Affection"), _("How warmly {name} feels about you, from 0 to 100.")),
        (_("Trust"), _("How far {name} believes you, from 0 to 100. Kept promises build it.")),
        (_("Churn risk"), _("Of 100 customers like {name}, so many leave at the end of a turn.")),
        (_("Patience"), _("How many turns {name} will wait in silence.")),
        (_("Expectation"), _("How much {name} takes for granted.")),
        (_("Soreness"), _("How raw recent trouble still is. It fades.")),
        (_("Inspiration"), _("What you have left to care with. Without it, care is only acted.")),
    )
    return (
        Heading(_("What you can type")),
        *(Item(text, key) for key, text in keys),
        Heading(_("What the values mean")),
        *(Item(text.format(name=name), value) for value, text in values),
    )


def _title(text: str, view: TurnView | FeedbackView) -> Title:
    place = _("Turn {number} of {of}").format(number=view.number, of=view.of)
    return Title(text, place, view.so_far, view.of, awaits=isinstance(view, TurnView))


def _words(text: str) -> list[Block]:
    return [Words(text)] if text else []


def _speech(who: str, text: str) -> list[Block]:
    return [Speech(who, text)] if text else []


def _choice(response: ResponseView) -> Choice:
    text = response.says or response.does
    return Choice(response.number, response.label, text, spoken=bool(response.says))


def _signs(meters: Meters) -> list[Block]:
    """Return the smaller values, where they are out of the ordinary."""
    shown = unusual(meters)
    return [Signs(shown)] if shown else []


def _promise(promise: OpenPromise, number: int, of: int) -> Item:
    """Return an open promise, and when it falls due, seen from turn `number`."""
    tone = Tone.NOW if promise.due == number else Tone.NORMAL
    return Item(due(promise, number, of), _("Promise"), tone)


def _ledger(view: FeedbackView) -> Iterable[Item]:
    """Return what this turn did to promises."""
    for promise in view.made:
        yield _promise(promise, view.number, view.of)
    for what in view.kept:
        yield Item(what, _("Promise kept"), Tone.GAIN)
    for what in view.broken:
        yield Item(what, _("Promise broken"), Tone.LOSS)
