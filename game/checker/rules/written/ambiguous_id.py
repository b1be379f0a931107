"""A name that could mean two things.

Responses of different turns may have the same id. But where a condition or a claim then speaks of
that id, it speaks of both: `chose look` holds whichever of the two was chosen. And an id such as
`tell` is an act as well, which is what a claim takes it for.

Fails:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: the-party
        story: It is Saturday, and the parcel is still not there.
        responses:
          - {id: look, label: Look again, says: I will look once more., acts: [tell]}
          - {id: money, label: Give it back, says: You get your money back., acts: [{money: 100}]}
    endings:
      - id: looked-after
        when: chose look
        title: Somebody looked
        text: It came late, and somebody had looked. Ada remembers both.
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - {id: link, label: Send a link, says: You can follow it here., acts: []}
      - id: the-party
        story: It is Saturday, and the parcel is still not there.
        responses:
          - {id: look-again, label: Look again, says: I will look once more., acts: [tell]}
          - {id: money, label: Give it back, says: You get your money back., acts: [{money: 100}]}
    endings:
      - id: looked-after
        when: chose look
        title: Somebody looked
        text: It came late, and somebody had looked. Ada remembers both.
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.claims import ACT, RESPONSE, names_in as names_in_claim
from game.core.conditions import names_in
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _

_CHOSE = "chose "


def check(scenario: Scenario) -> Iterator[Found]:
    """Find ids of responses that are spoken of and could mean two things."""
    named = [name for claim in scenario.claims for name in names_in_claim(claim)]
    acts = {name.id for name in named if name.kind == ACT}
    responses = {name.id for name in named if name.kind == RESPONSE}
    for condition in scenario.conditions:
        responses |= {n.removeprefix(_CHOSE) for n in names_in(condition) if n.startswith(_CHOSE)}
    first: dict[str, str] = {}
    for turn in scenario.turns:
        for response in turn.responses:
            part, id_ = f"turns.{turn.id}.responses.{response.id}.id", response.id
            if id_ in responses and id_ in first:
                yield Found(
                    part,
                    _(
                        "“{id}” is a response of turn “{turn}” too, and a “{id}” is asked for."
                    ).format(id=id_, turn=first[id_]),
                    _("Give one of them another id."),
                )
            elif id_ in acts:
                yield Found(
                    part,
                    _("“{id}” is an act too, and a claim that speaks of it means the act.").format(
                        id=id_
                    ),
                    _("Give it another id or, in the claim, write: response {id}").format(id=id_),
                )
            first.setdefault(id_, turn.id)


RULE = Rule("ambiguous-id", Severity.WARNING, check, __doc__, whole=True)
