"""A flag, or a hidden meter, that makes no difference.

Trainees do not see it and no condition asks for it, so it may as well not be there. It is not
free either: each one can double the situations that a proof has to look at.

Fails:

    flags: [complained]

Mended:

    flags: [complained]
    endings:
      - id: complaint
        when: complained is yes
        title: The complaint stays
        text: Ada got an answer, three weeks later. It thanked her for her patience.
      - id: end
        title: It came on Thursday
        text: The parcel was on the mat when the party was over. Ada has kept the box.
"""

from collections.abc import Iterator

from game.checker.rules.meters import is_flag, way_to
from game.checker.rules.rule import Found, Rule
from game.core.claims import VALUE, names_in as names_in_claim
from game.core.conditions import names_in
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find meters that trainees do not see and that nothing reads."""
    read = {name for condition in scenario.conditions for name in names_in(condition)}
    for claim in scenario.claims:
        read |= {name.id for name in names_in_claim(claim) if name.kind == VALUE}
    for meter in scenario.meters:
        if not meter.shown and meter.id not in read:
            yield Found(
                way_to(meter, scenario),
                _("Nothing depends on “{meter}”, and nobody sees it.").format(meter=meter.id),
                _("Ask for it in a condition (when: {condition}), or delete it.").format(
                    condition=f"{meter.id} is yes" if is_flag(meter) else f"{meter.id} >= 1"
                ),
            )


RULE = Rule("flag-never-read", Severity.WARNING, check, __doc__, whole=True)
