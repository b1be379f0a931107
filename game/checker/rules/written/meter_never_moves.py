"""A meter or a flag that nothing changes.

No effect moves it, so it says the same from the first turn to the last one. To trainees that is
clutter, and a condition that asks for it is decided before they begin.

Fails:

    meters:
      complaints: {label: Complaints}

Mended:

    meters:
      complaints: {label: Complaints}
    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
          - id: form
            label: Name the form
            says: There is a form for that on our page.
            acts: [{effort: 1}]
            effects: {complaints: 1}
"""

from collections.abc import Iterator

from game.checker.rules.meters import is_flag, way_to
from game.checker.rules.rule import Found, Rule
from game.core.scenario import Effect, Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find meters that no effect moves."""
    moved = {effect.meter for effect in _effects(scenario)}
    for meter in scenario.meters:
        if meter.id not in moved:
            effect = f"{meter.id}: yes" if is_flag(meter) else f"{meter.id}: 1"
            yield Found(
                way_to(meter, scenario),
                _("Nothing ever changes “{meter}”.").format(meter=meter.id),
                _("Let a response or an event change it (effects: {effect}), or delete it.").format(
                    effect="{" + effect + "}"
                ),
            )


def _effects(scenario: Scenario) -> Iterator[Effect]:
    """Yield all effects, of responses and of events."""
    for response in scenario.responses:
        yield from response.effects
    for event in scenario.events:
        yield from event.effects


RULE = Rule("meter-never-moves", Severity.WARNING, check, __doc__, whole=True)
