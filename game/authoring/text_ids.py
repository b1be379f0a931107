"""Every text of a scenario that can be translated, under an id that stays.

An id is the way to the text through the file, by keys and ids, such as
`turns.the-delay.responses.ring-today.says`. Only what has no id of its own is counted, from 1: the
branches of what luck decides and the items of a list of texts.
"""

from collections.abc import Callable, Iterable

import attrs

from game.authoring.meters import flag
from game.core.cards import Card
from game.core.customer import Customer
from game.core.scenario import (
    Branch,
    Ending,
    Event,
    Later,
    Lesson,
    Meter,
    Question,
    Response,
    Scenario,
    Speech,
    Turn,
)

Tell = Callable[[str, str], str]
"""Asked with the id of a text and the text, returns what is to stand in its place."""


def text_ids(scenario: Scenario) -> dict[str, str]:
    """Return the texts by id, in the order of the file; empty ones are left out."""
    found: dict[str, str] = {}
    retold(scenario, found.setdefault)
    return found


def retold(scenario: Scenario, tell: Tell) -> Scenario:
    """Return a scenario with other texts; it is asked for each that is not empty."""

    def told(id_: str, text: str) -> str:
        return tell(id_, text) if text else text

    return attrs.evolve(
        scenario,
        title=told("title", scenario.title),
        summary=told("summary", scenario.summary),
        customer=_customer(scenario.customer, told),
        introduce=told("introduce", scenario.introduce),
        meters=tuple(_meter(meter, told) for meter in scenario.meters),
        turns=tuple(_turn(turn, _below(f"turns.{turn.id}", told)) for turn in scenario.turns),
        endings=tuple(_ending(e, _below(f"endings.{e.id}", told)) for e in scenario.endings),
        checkup=tuple(_question(q, _below(f"checkup.{q.id}", told)) for q in scenario.checkup),
        discussion=_counted(scenario.discussion, "discussion", told),
        sources=_counted(scenario.sources, "sources", told),
    )


def lesson_ids(scenario: Scenario) -> dict[str, str]:
    """Return the texts of the lessons of a scenario by id."""
    found: dict[str, str] = {}
    with_lessons_retold(scenario, found.setdefault)
    return found


def texts_of_lessons(lessons: Iterable[Lesson]) -> dict[str, str]:
    """Return the texts of lessons by id."""
    found: dict[str, str] = {}
    for lesson in lessons:
        lesson_retold(lesson, found.setdefault)
    return found


def lessons_retold(lessons: Iterable[Lesson], tell: Tell) -> tuple[Lesson, ...]:
    """Return lessons with other texts, whose ids begin with that of the lesson."""
    return tuple(lesson_retold(lesson, tell) for lesson in lessons)


def with_lessons_retold(scenario: Scenario, tell: Tell) -> Scenario:
    """Return a scenario with other texts of its lessons; their ids begin with that of the lesson.

    They are no texts of the scenario, but of a file that several scenarios share.
    """

    def lesson(item: Lesson) -> Lesson:
        return lesson_retold(item, tell)

    def response(item: Response) -> Response:
        follows, breaks = item.follows and lesson(item.follows), item.breaks and lesson(item.breaks)
        return attrs.evolve(item, follows=follows, breaks=breaks)

    def question(item: Question) -> Question:
        return attrs.evolve(item, lesson=item.lesson and lesson(item.lesson))

    def turn(item: Turn) -> Turn:
        return attrs.evolve(item, responses=tuple(map(response, item.responses)))

    return attrs.evolve(
        scenario,
        lessons=tuple(map(lesson, scenario.lessons)),
        turns=tuple(map(turn, scenario.turns)),
        checkup=tuple(map(question, scenario.checkup)),
    )


def lesson_retold(lesson: Lesson, tell: Tell) -> Lesson:
    """Return a lesson with other texts; their ids begin with that of the lesson."""

    def told(key: str, text: str) -> str:
        return tell(f"{lesson.id}.{key}", text) if text else text

    return attrs.evolve(
        lesson,
        title=told("title", lesson.title),
        text=told("text", lesson.text),
        wrong=told("wrong", lesson.wrong),
        monday=told("monday", lesson.monday),
    )


def _customer(customer: Customer, told: Tell) -> Customer:
    name, about = (
        told("customer.name", customer.name),
        told("customer.about", customer.about),
    )
    return attrs.evolve(customer, name=name, about=about)


def _meter(meter: Meter, told: Tell) -> Meter:
    """A flag has no label of its own."""
    if meter == flag(meter.id):
        return meter
    return attrs.evolve(meter, label=told(f"meters.{meter.id}.label", meter.label))


def _turn(turn: Turn, told: Tell) -> Turn:
    return attrs.evolve(
        turn,
        title=told("title", turn.title),
        event=_event(turn.event, told),
        chance=_branches(turn.chance, "chance", told),
        speech=_speech(turn.speech, "speech", told),
        pause=told("pause", turn.pause),
        notes=told("notes", turn.notes),
        responses=tuple(
            _response(response, _below(f"responses.{response.id}", told))
            for response in turn.responses
        ),
        after=_branches(turn.after, "after", told),
    )


def _event(event: Event, told: Tell) -> Event:
    return attrs.evolve(event, story=told("story", event.story))


def _branches(branches: tuple[Branch, ...], key: str, told: Tell) -> tuple[Branch, ...]:
    return tuple(
        _branch(branch, _below(f"{key}.{number}", told))
        for number, branch in enumerate(branches, 1)
    )


def _branch(branch: Branch, told: Tell) -> Branch:
    event, later = _event(branch.event, told), _later(branch.later, told)
    return attrs.evolve(branch, event=event, later=later)


def _later(later: Later | None, told: Tell) -> Later | None:
    if later is None:
        return None
    return attrs.evolve(later, event=_event(later.event, _below("later", told)))


def _response(response: Response, told: Tell) -> Response:
    return attrs.evolve(
        response,
        label=told("label", response.label),
        says=told("says", response.says),
        does=told("does", response.does),
        did=told("did", response.did),
        card=_card(response.card, told),
        reaction=_speech(response.reaction, "reaction", told),
        why=told("why", response.why),
        later=_later(response.later, told),
    )


def _card(card: Card, told: Tell) -> Card:
    if card.excuse:
        excuse = attrs.evolve(card.excuse, cause=told("excuse", card.excuse.cause))
        card = attrs.evolve(card, excuse=excuse)
    if card.promise:
        promise = attrs.evolve(card.promise, what=told("promise", card.promise.what))
        card = attrs.evolve(card, promise=promise)
    return card


def _speech(speech: Speech, key: str, told: Tell) -> Speech:
    if not speech.by_status:
        return Speech(told(key, speech.otherwise))
    by_status = tuple(
        (status, told(f"{key}.{status.id}", text)) for status, text in speech.by_status
    )
    return Speech(told(f"{key}.otherwise", speech.otherwise), by_status)


def _ending(ending: Ending, told: Tell) -> Ending:
    title, text = told("title", ending.title), told("text", ending.text)
    return attrs.evolve(ending, title=title, text=text)


def _question(question: Question, told: Tell) -> Question:
    key = "ask" if question.answers else "say"
    answers = tuple(
        attrs.evolve(answer, text=told(f"answers.{answer.id}.text", answer.text))
        for answer in question.answers
    )
    return attrs.evolve(question, text=told(key, question.text), answers=answers)


def _counted(texts: tuple[str, ...], key: str, told: Tell) -> tuple[str, ...]:
    return tuple(told(f"{key}.{number}", text) for number, text in enumerate(texts, 1))


def _below(key: str, told: Tell) -> Tell:
    return lambda id_, text: told(f"{key}.{id_}", text)
