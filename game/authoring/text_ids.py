"""Every text of a scenario that can be translated, under an id that stays."""

from collections.abc import Iterator

from game.authoring.meters import flag
from game.core.scenario import Branch, Event, Later, Response, Scenario, Speech, Turn

Texts = Iterator[tuple[str, str]]


def text_ids(scenario: Scenario) -> dict[str, str]:
    """Return the texts by id, in the order of the file; empty ones are left out.

    An id is the way to the text through the file, by keys and ids, such as
    `turns.the-delay.responses.ring-today.says`. Only what has no id of its own is counted, from 1:
    the branches of what luck decides and the items of a list of texts.
    """
    return {id_: text for id_, text in _of_scenario(scenario) if text}


def _of_scenario(scenario: Scenario) -> Texts:
    yield "title", scenario.title
    yield "summary", scenario.summary
    yield "customer.name", scenario.customer.name
    yield "customer.about", scenario.customer.about
    yield "introduce", scenario.introduce
    for meter in scenario.meters:
        if meter != flag(meter.id):
            yield f"meters.{meter.id}.label", meter.label
    for turn in scenario.turns:
        yield from _below(f"turns.{turn.id}", _of_turn(turn))
    for ending in scenario.endings:
        yield f"endings.{ending.id}.title", ending.title
        yield f"endings.{ending.id}.text", ending.text
    for number, question in enumerate(scenario.discussion, start=1):
        yield f"discussion.{number}", question
    for number, source in enumerate(scenario.sources, start=1):
        yield f"sources.{number}", source


def _of_turn(turn: Turn) -> Texts:
    yield "title", turn.title
    yield from _of_event(turn.event)
    for number, branch in enumerate(turn.chance, start=1):
        yield from _below(f"chance.{number}", _of_branch(branch))
    yield from _of_speech("speech", turn.speech)
    yield "pause", turn.pause
    yield "notes", turn.notes
    for response in turn.responses:
        yield from _below(f"responses.{response.id}", _of_response(response))
    for number, branch in enumerate(turn.after, start=1):
        yield from _below(f"after.{number}", _of_branch(branch))


def _of_event(event: Event) -> Texts:
    yield "story", event.story


def _of_branch(branch: Branch) -> Texts:
    yield from _of_event(branch.event)
    yield from _of_later(branch.later)


def _of_later(later: Later | None) -> Texts:
    if later:
        yield from _below("later", _of_event(later.event))


def _of_response(response: Response) -> Texts:
    yield "label", response.label
    yield "says", response.says
    yield "does", response.does
    yield "did", response.did
    if response.card.excuse:
        yield "excuse", response.card.excuse.cause
    if response.card.promise:
        yield "promise", response.card.promise.what
    yield from _of_speech("reaction", response.reaction)
    yield "why", response.why
    yield from _of_later(response.later)


def _of_speech(key: str, speech: Speech) -> Texts:
    if not speech.by_status:
        yield key, speech.otherwise
        return
    for status, text in speech.by_status:
        yield f"{key}.{status.id}", text
    yield f"{key}.otherwise", speech.otherwise


def _below(key: str, texts: Texts) -> Texts:
    for id_, text in texts:
        yield f"{key}.{id_}", text
