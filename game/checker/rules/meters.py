"""Where meters and flags stand in a file."""

from game.authoring.meters import flag
from game.core.scenario import Meter, Scenario


def is_flag(meter: Meter) -> bool:
    """Whether a meter was written as a flag."""
    return meter == flag(meter.id)


def way_to(meter: Meter, scenario: Scenario) -> str:
    """Return the way to the line that names a meter or a flag."""
    if not is_flag(meter):
        return f"meters.{meter.id}"
    flags = [other.id for other in scenario.meters if is_flag(other)]
    return f"flags.{flags.index(meter.id) + 1}"
