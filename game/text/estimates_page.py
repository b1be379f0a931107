"""What an edit changed as far as samples tell, for people: a page of plain text."""

from collections.abc import Iterator
from functools import partial

from game.proof.comparing import Change
from game.proof.estimates import EstimateComparison
from game.proof.sampling import Estimate
from game.proof.sheet import Sampled, Sheet
from game.text.edits import edit_lines, heading, parts, title_in
from game.text.limits import limit_words
from game.texts import _, grouped


def estimate_lines(
    old: Sheet | Sampled, new: Sheet | Sampled, found: EstimateComparison
) -> Iterator[str]:
    """Yield the lines of the page that compares two versions, at least one of them sampled."""
    title = partial(title_in, old.scenario, new.scenario)
    yield from heading(old, new)
    yield _("old: {how}").format(how=_how(old))
    yield _("new: {how}").format(how=_how(new))
    yield _("Sampled, ±: a difference shows here if the 95 % intervals lie apart.")
    yield _("Nothing is proved. In this game’s rules, not a forecast.")
    if not found.changed:
        yield ""
        yield _("No difference is larger than the intervals.")
    names = {"stayed": _("of 1,000 stay"), "affection": _("affection at the end")}
    yield from parts(
        (
            _("Odds of the endings (a random trainee)"),
            [_line(change, title(change.id), 100, " %") for change in found.endings],
        ),
        (
            _("What a random trainee makes of it"),
            [_line(change, names[change.id], 1, "") for change in found.expected],
        ),
        (_("Turns, responses and endings"), edit_lines(found.matching)),
    )


def _how(found: Sheet | Sampled) -> str:
    """Return how a version is known."""
    if isinstance(found, Sheet):
        return _("exact, all {situations} situations were seen").format(
            situations=grouped(found.proof.space.size)
        )
    return _("not finished (limit {what} at turn “{turn}”), {plays} random plays").format(
        what=limit_words(found.limit),
        turn=found.limit.turn,
        plays=grouped(found.sample.plays),
    )


def _line(change: Change[Estimate], name: str, times: int, unit: str) -> str:
    old, new = change.old, change.new
    before, after = (_estimate(part, times, unit) for part in (old, new))
    by = f"{(new.value - old.value) * times:+.2f}" if old and new else ""
    return f"{before:>18} -> {after:>18}  {by:>8}  {name}"


def _estimate(estimate: Estimate | None, times: int, unit: str) -> str:
    if estimate is None:
        return _("none")
    value, margin = estimate.value * times, estimate.margin * times
    return f"{value:.2f} ± {margin:.2f}{unit}" if margin else f"{value:.2f}{unit}"
