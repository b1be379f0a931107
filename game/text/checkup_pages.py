"""The pages of a check-up: what it is, each statement, the result, and all ten again."""

from collections.abc import Iterator, Sequence

from game.core.checkup import MOST_PEOPLE, Often, Part
from game.play.checkup_result import (
    Result,
    Stand,
    changes_told,
    floor_told,
    honestly,
    meaning,
    often_name,
    part_name,
    points_told,
)
from game.play.checkup_round import Round
from game.play.checkup_rounds import Rounds
from game.play.checkup_sheet import Sheet
from game.play.typography import curly
from game.play.wording import status_name
from game.text.blocks import Block, Heading, Item, Page, Standing, Title, Tone, Words
from game.texts import _


def team_name(team: str) -> str:
    """Return what a team is called; without a name, it is you."""
    return team or _("You and your customers")


def intro_page(rounds: Rounds) -> Page:
    """Return what a check-up is, and what the team made of it before."""
    page: list[Block] = [
        Title(_("The relationship check-up"), rounds.team or _("It’s Complicated")),
        Words(_("How do things stand between you and your customers? Find out together.")),
        Item(_("Ten statements about how you speak of customers and act towards them.")),
        Item(_("Read each aloud and say how often it is so. Last week counts, not the plan.")),
        Item(_("You can agree on one answer, or give one each. Three minutes are enough.")),
        Item(_("Type u to take an answer back, ? for help, q to leave.")),
        *rounds_blocks(rounds),
    ]
    return tuple(page)


def rounds_blocks(rounds: Rounds) -> Iterator[Block]:
    """Yield what a team made of it before, and what cannot be read."""
    if rounds.whole:
        yield Heading(_("Before"))
        yield from (Item(_status(each), _day(each)) for each in rounds.whole)
    for each in rounds.unreadable:
        yield Words(f"{each.path.name}: {each.sentence}", Tone.SOFT)


def _status(each: Round) -> str:
    return status_name(each.status) if each.status is not None else ""


def _day(each: Round) -> str:
    return f"{each.updated.astimezone():%Y-%m-%d %H:%M}"


def statement_page(sheet: Sheet) -> Page:
    """Return the statement that awaits an answer, and what can be answered."""
    number, of = sheet.at + 1, len(sheet.statements)
    return (
        Title(
            part_name(sheet.statement.part),
            _("Statement {number} of {of}").format(number=number, of=of),
        ),
        Heading(curly(sheet.statement.text)),
        Words(_("How often is that so?")),
        *(Item(often_name(often), str(often + 1)) for often in Often),
    )


def result_page(told: Result) -> Page:
    """Return the status and why, two sentences to talk about, and what changed."""
    page: list[Block] = [
        Title(_("The relationship check-up"), told.team or _("It’s Complicated")),
        Standing(team_name(told.team), told.status, told.status_before),
        Words(meaning(told.status)),
    ]
    page += map(Item, points_told(told.score))
    if told.score.floor:
        page.append(Item(floor_told(told.score.floor)))
    if told.first:
        since = _("Since the first time, {day}")
        page.append(Heading(since.format(day=f"{told.first.astimezone():%Y-%m-%d}")))
        page.append(Words(changes_told(told)))
    page.append(Heading(_("To talk about")))
    for talk in told.talk:
        page.append(Words(f"{talk.text} {talk.why}"))
        page.append(Item(talk.question))
    page.append(Words(honestly(), Tone.SOFT))
    return tuple(page)


def stands_page(told: Result) -> Page:
    """Return where the team stands on each statement, and where it stood the first time."""
    page: list[Block] = [Title(_("All statements"), told.team or _("It’s Complicated"))]
    for part in Part:
        page.append(Heading(part_name(part)))
        page += _stands([stand for stand in told.stands if stand.part is part])
    return tuple(page)


def _stands(stands: Sequence[Stand]) -> Iterator[Item]:
    for stand in stands:
        tone = Tone.GAIN if stand.by > 0 else Tone.LOSS if stand.by < 0 else Tone.NORMAL
        yield Item(f"{stand.text} {stand_told(stand)}", tone=tone)


def stand_told(stand: Stand) -> str:
    """Return where a team stands on a statement, in a sentence."""
    often = often_name(stand.often)
    if stand.before is None:
        sentence = _("You: {often}.")
    elif stand.by == 0:
        sentence = _("You: {often}, as before.")
    elif stand.by > 0:
        sentence = _("You: {often}, before that {before}. Better.")
    else:
        sentence = _("You: {often}, before that {before}. Worse.")
    before = "" if stand.before is None else often_name(stand.before)
    return sentence.format(often=often, before=before)


def help_page() -> Page:
    """Return what can be typed."""
    keys = (
        ("1, 2, 3, 4", _("Answer. If several of you answer, type all of it: 2 3 3 4.")),
        ("u", _("Take back the last statement. u 3 goes back to statement 3.")),
        ("n", _("Begin anew.")),
        ("r", _("Read this page again.")),
        ("q", _("Leave. What you answered is kept, and goes on next time.")),
    )
    people = _("At most {most} people answer at one table.").format(most=MOST_PEOPLE)
    return (
        Heading(_("What you can type")),
        *(Item(text, key) for key, text in keys),
        Words(people, Tone.SOFT),
    )
