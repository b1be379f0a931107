"""What an edit changed, for people: a page of plain text, what matters most at its top."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial

from game.proof.answers import Line, Outlook, Show
from game.proof.choices import Quality
from game.proof.claiming.verdict import Verdict
from game.proof.comparing import Change, Comparison
from game.proof.lessons import LessonValue
from game.proof.reach import Forced, PromiseReach
from game.proof.sheet import Sheet
from game.proof.stakes import Stake
from game.proof.trainees import Trainee
from game.text.differences import Row, columns, figure_of, share_of, shortened, table
from game.text.edits import Titles, edit_lines, heading, parts, title_in
from game.text.proof_sheet import because, end_of, promise_findings
from game.texts import _, grouped


def comparison_lines(old: Sheet, new: Sheet, found: Comparison) -> Iterator[str]:
    """Yield the lines of the page that compares the proof sheets of two versions."""
    title = partial(title_in, old.scenario, new.scenario)
    yield from heading(old, new)
    yield _("Exact: all situations of both were seen.")
    yield _("In this game’s rules, not a forecast.")
    answers = list(parts(*_answers(found, title)))
    if not found.changed:
        answers = [
            "",
            _("Nothing that can be proved changed."),
            _("All odds, lines, lessons, choices and claims are equal, to the last digit."),
        ]
    elif not answers:
        answers = ["", _("What changed is too small for this page; --json tells it.")]
    yield from answers
    yield from parts((_("Turns, responses and endings"), edit_lines(found.matching)))


def _answers(found: Comparison, title: Titles) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the parts of the page with their titles, what matters most first."""
    yield _("Endings that came or went"), _possible(found.endings, title)
    yield _("Claims"), _claims(found.claims)
    yield (
        _("Odds of the endings (a random trainee; least and most that anybody can make of it)"),
        table(_odds(found.endings, title)),
    )
    yield _("Kinds of trainee (of 1,000 customers stay; affection)"), _trainees(found.trainees)
    yield (
        _("Affection at the end (least and most that anybody can make of it)"),
        table(_affection(found.expected)),
    )
    yield _("Lines"), (*_lines(found.lines, title), *_shortest(found, title))
    yield (
        _("Lessons (what ignoring one costs; followed by a random trainee)"),
        (*table(_costs(found.lessons)), *table(_followed(found.lessons))),
    )
    yield _("Responses"), shortened(list(_judgements(found.responses)))
    yield (
        _("How often a response is right, or looks good at once and costs later"),
        table(_shares(found.responses)),
    )
    yield _("What can show"), shortened([*_shows(found.shows), *_promises(found.promises)])
    yield _("Nothing else to choose, in so many situations"), table(_forced(found.forced))
    yield (
        _("Turns (how many of 1,000 customers the choice decides, on average; at most)"),
        table(_stakes(found.turns)),
    )
    yield _("Size"), _sizes(found.sizes)


def _possible(endings: Iterable[Change[Outlook]], title: Titles) -> Iterator[str]:
    """Yield endings that can be reached in one version only, and new ones in any case."""
    for change in endings:
        was, now = (part and part.span.greatest > 0 for part in (change.old, change.new))
        if was and not now:
            sentence = (
                _("can never come any more: {title}")
                if change.new
                else _("gone, but it could come before: {title}")
            )
        elif not was and now:
            sentence = _("can come now: {title}") if change.old else _("new, and can come: {title}")
        elif change.old is None:
            sentence = _("new, but can never come: {title}")
        else:
            continue
        yield sentence.format(title=title(change.id))


def _claims(claims: Iterable[Change[Verdict]]) -> Iterator[str]:
    """Yield what became of claims, those that are broken first, each with what breaks it."""
    for change in sorted(claims, key=lambda change: change.new is None or change.new.holds):
        old, new = change.old, change.new
        if new is None:
            yield _("no longer claimed: {claim}").format(claim=change.id)
            continue
        if not new.holds:
            sentence = _("NO LONGER HOLDS: {claim}") if old else _("NEW, AND FALSE: {claim}")
        elif old is None:
            sentence = _("new, and proved: {claim}")
        elif not old.holds:
            sentence = _("holds now: {claim}")
        elif new.empty:
            sentence = _("holds only because nothing can break it now: {claim}")
        else:
            sentence = _("holds, and now something could break it: {claim}")
        yield sentence.format(claim=change.id)
        yield from (f"    {line}" for line in because(new))


def _odds(endings: Iterable[Change[Outlook]], title: Titles) -> Iterator[Row]:
    for change in endings:
        name = title(change.id)
        yield Row(_("random"), share_of(change, lambda odds: odds.random), name)
        yield Row(_("least"), share_of(change, lambda odds: odds.span.least), name)
        yield Row(_("most"), share_of(change, lambda odds: odds.span.greatest), name)


def _trainees(trainees: Iterable[Change[Trainee]]) -> Iterator[str]:
    return columns(
        [
            (
                str(figure_of(change, lambda kind: kind.stayed)),
                str(figure_of(change, lambda kind: kind.affection)),
                f"{change.id}{_aside(change)}",
            )
            for change in trainees
        ]
    )


def _aside(change: Change[Trainee]) -> str:
    """Return what is to be said of a kind of trainee besides who stays and affection."""
    old, new = change.old, change.new
    if new is None:
        return _(" (gone)")
    if old is None:
        return _(" (new)")
    if (old.stayed, old.affection) != (new.stayed, new.affection):
        return ""
    if old.trust != new.trust:
        _before, _after, by = figure_of(change, lambda kind: kind.trust).texts()
        return _(" (trust {by})").format(by=by)
    return _(" (ends otherwise)")


def _affection(expected: Iterable[Change[Outlook]]) -> Iterator[Row]:
    """Yield the extremes of affection; those of who stays are best and worst play."""
    for change in expected:
        if change.id == "affection":
            yield Row("", figure_of(change, lambda values: values.span.least), _("least"))
            yield Row("", figure_of(change, lambda values: values.span.greatest), _("most"))


def _lines(lines: Iterable[Change[Line]], title: Titles) -> Iterator[str]:
    """Yield best and worst play before and now; responses that are the same only once."""
    names = {
        "best": (_("best was"), _("best is now")),
        "worst": (_("worst was"), _("worst is now")),
    }
    for change in lines:
        old, new = change.old, change.new
        was, is_now = names[change.id]
        if old:
            yield _line(was, old, title)
        if old and not (new and old.steps == new.steps):
            yield "  " + ",".join(old.state.responses)
        if new:
            yield _line(is_now, new, title)
            yield "  " + ",".join(new.state.responses)


def _line(name: str, line: Line, title: Titles) -> str:
    return _("{name}, seed {seed}: {end}, “{title}”").format(
        name=name, seed=line.state.seed, end=end_of(line), title=title(line.ending)
    )


def _shortest(found: Comparison, title: Titles) -> Iterator[str]:
    for change in found.shortest:
        if change.old and change.new:
            yield _("“{title}” takes {new} responses at least, not {old}").format(
                title=title(change.id),
                new=len(change.new.responses),
                old=len(change.old.responses),
            )


def _costs(lessons: Iterable[Change[LessonValue]]) -> Iterator[Row]:
    for change in lessons:
        yield Row(_("of 1,000"), figure_of(change, lambda value: value.cost_stayed), change.id)
        yield Row(_("affection"), figure_of(change, lambda value: value.cost_affection), change.id)


def _followed(lessons: Iterable[Change[LessonValue]]) -> Iterator[Row]:
    for change in lessons:
        yield Row(_("followed"), share_of(change, lambda value: value.followed), change.id)


def _judgements(responses: Iterable[Change[Quality]]) -> Iterator[str]:
    """Yield which responses became, or no longer are, what makes a choice no choice."""
    for change in responses:
        old, new, place = change.old, change.new, change.id
        if new is None:
            continue
        never, always = old is not None and old.never_best, old is not None and old.always_best
        if new.never_best and not never:
            yield _("never right now: {place}").format(place=place)
        if new.always_best and not always:
            yield _("always right now: {place}").format(place=place)
        if never and not new.never_best and not new.always_best:
            yield _("sometimes right now: {place}").format(place=place)
        if always and not new.always_best and not new.never_best:
            yield _("no longer always right: {place}").format(place=place)
        yield from _others(old, new, place)


def _others(old: Quality | None, new: Quality, place: str) -> Iterator[str]:
    """Yield how a response compares with others now, and no longer does.

    That one which is never right is outdone by others goes without saying.
    """
    same, outdone = (set(old.same_as), _outdone_by(old)) if old else (set(), set())
    for sentence, ids in (
        (_("the same in effect as {others} now: {place}"), set(new.same_as) - same),
        (_("no longer the same in effect as {others}: {place}"), same - set(new.same_as)),
        (_("never better than {others} now: {place}"), _outdone_by(new) - outdone),
        (_("no longer outdone by {others}: {place}"), outdone - set(new.dominated_by)),
    ):
        if ids:
            yield sentence.format(others=", ".join(sorted(ids)), place=place)


def _outdone_by(quality: Quality) -> set[str]:
    return set() if quality.never_best else set(quality.dominated_by)


def _shares(responses: Iterable[Change[Quality]]) -> Iterator[Row]:
    for change in responses:
        if change.old and change.new:
            right = share_of(change, lambda quality: quality.best_share)
            trap = share_of(change, lambda quality: quality.trap_share)
            yield Row(_("right"), right, change.id)
            yield Row(_("looks good"), trap, change.id)


def _shows(shows: Iterable[Change[Show]]) -> Iterator[str]:
    names = {
        "turn": _("turn"),
        "response": _("response"),
        "words": _("words"),
        "lesson": _("lesson"),
    }
    for show in (change.new for change in shows if change.new):
        sentence = _("can show now: {what} {place}")
        if not show.ever:
            sentence = _("can never show now: {what} {place}")
        yield sentence.format(what=names[show.what], place=show.place)


def _promises(promises: Iterable[Change[PromiseReach]]) -> Iterator[str]:
    for change in promises:
        before = list(promise_findings(change.old)) if change.old else []
        now = list(promise_findings(change.new)) if change.new else []
        yield from (_("now: {finding}").format(finding=line) for line in now if line not in before)
        yield from (
            _("no longer: {finding}").format(finding=line) for line in before if line not in now
        )


def _forced(forced: Iterable[Change[Forced]]) -> Iterator[Row]:
    for change in forced:
        share = share_of(change, lambda forced: Fraction(forced.situations, forced.of))
        yield Row("", share, change.id)


def _stakes(turns: Iterable[Change[Stake]]) -> Iterator[Row]:
    for change in turns:
        yield Row(_("average"), figure_of(change, lambda stake: stake.average), change.id)
        yield Row(_("at most"), figure_of(change, lambda stake: stake.largest), change.id)


def _sizes(sizes: Iterable[Change[int]]) -> Iterator[str]:
    names = {"situations": _("situations"), "playthroughs": _("ways to play it")}
    for change in sizes:
        yield f"{grouped(change.old or 0)} -> {grouped(change.new or 0)} {names[change.id]}"
