"""The proof sheet for people: a page of plain text."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from game.core.engine import Outcome, outcome
from game.play.wording import words
from game.proof.answers import Line
from game.proof.choices import Quality
from game.proof.claiming.verdict import Verdict
from game.proof.reach import PromiseReach
from game.proof.sampling import Estimate
from game.proof.sheet import Sampled, Sheet
from game.text.limits import limit_words
from game.texts import _, grouped, ngettext

WIDTH = 88
"""The page is no wider than so many characters, except for lists of responses to copy."""


def sheet_lines(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of a proof sheet."""
    scenario = sheet.scenario
    yield _("Proof sheet: {title}").format(title=words(scenario.title, scenario))
    yield _("File {digest}. Exact: all {situations} situations were seen.").format(
        digest=sheet.digest, situations=grouped(sheet.proof.space.size)
    )
    yield _("There are {plays} ways to play it.").format(plays=grouped(sheet.playthroughs))
    yield _("In this game’s rules, not a forecast.")
    yield ""
    yield _verdict(sheet)
    for title, lines in (
        (
            _("Endings (a random trainee; least and most that any way of playing gives)"),
            _odds(sheet),
        ),
        (_("Kinds of trainee (of 1,000 customers stay; affection)"), _kinds(sheet)),
        (_("Lines"), _lines(sheet)),
        (_("Lessons (what ignoring one costs; followed by a random trainee)"), _lessons(sheet)),
        (_("Turns (how many of 1,000 customers the choice decides, on average)"), _turns(sheet)),
        (_("Claims"), _claims(sheet.claims)),
        (_("Findings"), _findings(sheet)),
    ):
        found = list(lines)
        if found:
            yield ""
            yield title
            yield from (f"  {line}" for line in found)


def sampled_lines(sampled: Sampled) -> Iterator[str]:
    """Yield why a proof was not finished, what makes it so large, and what was sampled instead."""
    limit, found = sampled.limit, sampled.sample
    yield _("Not finished: limit {what} at turn “{turn}”.").format(
        what=limit_words(limit), turn=limit.turn
    )
    for name, factor in [cost for cost in limit.costs if cost[1] > 1][:3]:
        yield _("  {name} multiplies the situations there by {factor:.1f}.").format(
            name=name, factor=factor
        )
    yield _("Sampled, ±: {plays} random plays, with the 95 % interval. Nothing is proved.").format(
        plays=grouped(found.plays)
    )
    for ending, estimate in zip(sampled.scenario.endings, found.endings, strict=True):
        title = words(ending.title, sampled.scenario)
        yield f"  {title:32} {_margin(estimate, 100)} %"
    yield f"  {_('of 1,000 stay'):32} {_margin(found.stayed, 1)}"


def _verdict(sheet: Sheet) -> str:
    broken = sum(not verdict.holds for verdict in sheet.claims)
    proved = _("{holds} of {all} claims are proved.").format(
        holds=len(sheet.claims) - broken, all=len(sheet.claims)
    )
    findings = len(list(_findings(sheet)))
    found = ngettext("There is {n} finding.", "There are {n} findings.", findings).format(
        n=findings
    )
    return f"{proved} {found}" if sheet.claims else found


def _odds(sheet: Sheet) -> Iterator[str]:
    for ending in sheet.scenario.endings:
        span, chance = sheet.spans.endings[ending.id], sheet.chance(ending.id)
        least, greatest = _percent(span.least), _percent(span.greatest)
        title = words(ending.title, sheet.scenario)
        yield f"{_percent(chance):>8}  {least:>8} - {greatest:>8}  {title}"


def _kinds(sheet: Sheet) -> Iterator[str]:
    for kind in sheet.trainees.values():
        yield f"{float(kind.stayed):8.1f}  {float(kind.affection):6.1f}  {kind.id}"


def _lines(sheet: Sheet) -> Iterator[str]:
    for name, state in ((_("best"), sheet.best_line), (_("worst"), sheet.worst_line)):
        end = outcome(state) if state else None
        if state and end:
            yield _("{name}, seed {seed}: {end}").format(
                name=name, seed=state.seed, end=end_of(end)
            )
            yield "  " + ",".join(state.responses)
    for ending in sheet.scenario.endings:
        shortest = sheet.shortest(ending.id)
        if shortest:
            yield _("shortest to “{title}”, seed {seed}:").format(
                title=words(ending.title, sheet.scenario), seed=shortest.seed
            )
            yield "  " + ",".join(shortest.responses)


def end_of(end: Outcome | Line) -> str:
    """Return how a line ends, in a few words."""
    return _("{stayed} stay, affection {affection}, trust {trust}, {status}").format(
        stayed=end.stayed, affection=end.affection, trust=end.trust, status=end.status.id
    )


def _lessons(sheet: Sheet) -> Iterator[str]:
    for value in sheet.lessons:
        yield _("{stayed:6.1f} of 1,000, {affection:5.1f} affection; {followed}  {lesson}").format(
            stayed=float(value.cost_stayed),
            affection=float(value.cost_affection),
            followed=_percent(value.followed),
            lesson=value.lesson,
        )


def _turns(sheet: Sheet) -> Iterator[str]:
    for stake in sheet.stakes:
        yield _("{average:6.1f}, at most {largest:6.1f}  {turn}").format(
            average=float(stake.average), largest=float(stake.largest), turn=stake.turn
        )


def _claims(verdicts: Sequence[Verdict]) -> Iterator[str]:
    for verdict in verdicts:
        yield (_("proved: ") if verdict.holds else _("FALSE:  ")) + verdict.claim.text
        yield from (f"        {line}" for line in because(verdict))


def because(verdict: Verdict) -> Iterator[str]:
    """Yield what breaks a claim, or why it says nothing, and the play that breaks it."""
    if verdict.why:
        yield verdict.why
    if verdict.counterexample is not None:
        seed = _("with too rare a luck to find") if verdict.seed is None else verdict.seed
        yield _("seed {seed}: {responses}").format(
            seed=seed, responses=",".join(verdict.counterexample) or _("(at once)")
        )


def _findings(sheet: Sheet) -> Iterator[str]:
    found = sheet.reach
    for what, ids in (
        (_("This turn can never come"), found.turns),
        (_("This ending can never come"), found.endings),
        (_("This lesson is never followed and never broken"), found.lessons),
    ):
        yield from (f"{what}: {id_}" for id_ in ids)
    for item in found.responses:
        yield _("This response can never be given: {turn}/{response}").format(
            turn=item.turn, response=item.response
        )
    for variant in (*found.speeches, *found.reactions):
        place = f"{variant.turn}/{variant.response}" if variant.response else variant.turn
        yield _("These words are never said: {place}, {status}").format(
            place=place, status=variant.status
        )
    for forced in found.forced:
        yield _("Nothing to choose but {response} in {n} of {of} situations: {turn}").format(
            response=forced.response,
            n=grouped(forced.situations),
            of=grouped(forced.of),
            turn=forced.turn,
        )
    for promise in found.promises:
        yield from promise_findings(promise)
    for quality in sheet.qualities:
        yield from _quality(quality)


def promise_findings(promise: PromiseReach) -> Iterator[str]:
    """Yield what can never become of a promise, if there is anything."""
    if not promise.made:
        yield _("This promise can never be made: {id}").format(id=promise.promise)
    elif not promise.kept:
        yield _("This promise can never be kept: {id}").format(id=promise.promise)
    elif not promise.broken:
        yield _("This promise can never be broken: {id}").format(id=promise.promise)


def _quality(quality: Quality) -> Iterator[str]:
    place = f"{quality.turn}/{quality.response}"
    if quality.never_best:
        yield _("Never right: {place}").format(place=place)
    if quality.always_best:
        yield _("Always right: {place}").format(place=place)
    if quality.same_as:
        yield _("The same in effect as {others}: {place}").format(
            others=", ".join(quality.same_as), place=place
        )


def _percent(share: Fraction) -> str:
    """Return a share of 1 in percent, which reads 0 or 100 only where it is just that."""
    text = f"{float(100 * share):.2f} %"
    if share > 0 and text == f"{0:.2f} %":
        return "< 0.01 %"
    return "> 99.99 %" if share < 1 and text == f"{100:.2f} %" else text


def _margin(estimate: Estimate, times: int) -> str:
    return f"{estimate.value * times:8.2f} ± {estimate.margin * times:.2f}"
