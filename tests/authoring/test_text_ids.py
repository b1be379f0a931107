"""Texts have ids that say where they stand, and that stay when something else changes."""

import attrs

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_scenario
from game.authoring.meters import flag
from game.authoring.text_ids import text_ids
from game.core.cards import Card
from game.core.scenario import Response, Turn
from tests.authoring.everything import SCENARIO


def test_every_text_has_an_id() -> None:
    """Keys and ids lead to it; what has no id is counted from 1."""
    expected = {
        "title": "The late parcel",
        "summary": "A parcel that is late, and a customer who is not.",
        "customer.name": "Ada",
        "customer.about": "Waits for a present",
        "introduce": "Who waits for something?",
        "meters.complaints.label": "Complaints",
        "meters.budget.label": "Our budget",
        "turns.the-van.title": "The van",
        "turns.the-van.story": "The van broke down.",
        "turns.the-van.chance.1.story": "It rains.",
        "turns.the-van.chance.2.story": "The parcel gets wet.",
        "turns.the-van.chance.2.later.story": "It dries.",
        "turns.the-van.speech.in-love": "Take your time, {customer} can wait.",
        "turns.the-van.speech.complicated": "Late again?",
        "turns.the-van.speech.otherwise": "Where is it?",
        "turns.the-van.pause": "Raise your hands.",
        "turns.the-van.notes": "Let them laugh.",
        "turns.the-van.responses.ring.label": "Ring her",
        "turns.the-van.responses.ring.says": "It will be late.",
        "turns.the-van.responses.ring.did": "told her",
        "turns.the-van.responses.ring.promise": "A call on Friday",
        "turns.the-van.responses.ring.reaction": "All right.",
        "turns.the-van.responses.ring.why": "Early is cheap.",
        "turns.the-van.responses.ring.later.story": "A neighbour rings: the parcel is with him.",
        "turns.the-van.responses.wait.label": "Wait",
        "turns.the-van.responses.wait.does": "You wait.",
        "turns.the-van.responses.wait.reaction.left": "Bye.",
        "turns.the-van.responses.wait.reaction.otherwise": "Hello?",
        "turns.the-van.responses.blame.label": "Explain",
        "turns.the-van.responses.blame.says": "The van!",
        "turns.the-van.responses.blame.excuse": "the van",
        "turns.the-van.after.1.story": "She posts it.",
        "turns.the-van.after.1.later.story": "Others read it.",
        "turns.friday.responses.keep-it.label": "Call",
        "turns.friday.responses.keep-it.says": "It is here.",
        "turns.friday.responses.wait.label": "Wait",
        "turns.friday.responses.wait.does": "You wait.",
        "endings.friends.title": "Friends",
        "endings.friends.text": "She waves.",
        "endings.strangers.title": "Strangers",
        "checkup.sorry.say": "A quick sorry is enough.",
        "checkup.late.ask": "It is a week late. What now?",
        "checkup.late.answers.ring.text": "Ring her",
        "checkup.late.answers.wait.text": "Wait",
        "discussion.1": "When did you last wait: for what?",
        "sources.1": "A parcel",
    }
    assert expected == text_ids(SCENARIO)


def test_ids_stay_when_another_turn_is_inserted() -> None:
    """A translation need not be touched for it."""
    before = text_ids(SCENARIO)
    new = Turn("the-rain", (Response("wait", "Wait", Card(), does="You wait."),), title="The rain")

    after = text_ids(attrs.evolve(SCENARIO, turns=(new, *SCENARIO.turns)))

    added = {
        "turns.the-rain.title": "The rain",
        "turns.the-rain.responses.wait.label": "Wait",
        "turns.the-rain.responses.wait.does": "You wait.",
    }
    assert before | added == after


def test_no_two_texts_of_a_shipped_scenario_share_an_id() -> None:
    """Each text that people read is found among them, as often as it is written."""
    for path in shipped_scenarios():
        scenario = load_scenario(path).value
        assert scenario is not None
        meters = [meter.label for meter in scenario.meters if meter != flag(meter.id)]
        labels = [response.label for response in scenario.responses]
        ids = text_ids(scenario)
        assert meters + labels == [text for id_, text in ids.items() if id_.endswith(".label")]
