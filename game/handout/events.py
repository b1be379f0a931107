"""What happens in a turn beside the responses: stories, luck, failures, and what comes later."""

from collections.abc import Iterator, Sequence

from game.core.feelings import IssueKind
from game.core.scenario import Branch, Effect, Event, Failure, Later, Turn
from game.handout.conditions import in_words
from game.handout.markup import Markup, escaped, filled, inline, joined, quoted, tag
from game.handout.names import Names
from game.play.wording import signed
from game.texts import _, ngettext


def story(turn: Turn, names: Names) -> Iterator[Markup]:
    """Yield what happens before a turn awaits its response, each as a paragraph."""
    if turn.when:
        sentence = _("This turn comes only if {condition}.")
        told = filled(sentence, condition=in_words(turn.when, names))
        yield tag("p", told, class_="condition")
    if turn.repeat > 1:
        sentence = _("It can come up to {times} times.")
        yield tag("p", filled(sentence, times=turn.repeat), class_="condition")
    if turn.event.story:
        yield tag("p", names.said(turn.event.story), class_="story")
    yield from _facts(event_facts(turn.event, names))
    yield from luck(turn.chance, _("Luck decides:"), names)


def luck(branches: Sequence[Branch], heading: str, names: Names) -> Iterator[Markup]:
    """Yield what luck decides, if anything: each way with its odds."""
    if not branches:
        return
    whole = sum(branch.weight for branch in branches)
    ways = (
        tag("li", filled(_("{part} of {whole}: "), part=branch.weight, whole=whole),
            _branch(branch, names))
        for branch in branches
    )  # fmt: skip
    yield tag("div", tag("p", tag("b", heading)), tag("ul", *ways), class_="luck")


def _branch(branch: Branch, names: Names) -> Markup:
    parts = [inline(names.said(branch.event.story))] if branch.event.story else []
    parts += event_facts(branch.event, names)
    if branch.next:
        parts.append(leads_to(branch.next, names))
    parts += later(branch.later, names)
    return Markup(" ".join(parts)) or escaped(_("Nothing happens."))


def event_facts(event: Event, names: Names) -> list[Markup]:
    """Return what an event does, each as a sentence."""
    facts = [_failure(event.failure)] if event.failure else []
    if event.temptation:
        sentence = _("Somebody else’s offer tempts: {points} points of churn risk more, this turn.")
        facts.append(filled(sentence, points=event.temptation))
    return facts + [effect_fact(effect, names) for effect in event.effects]


def _facts(facts: Sequence[Markup]) -> Iterator[Markup]:
    if facts:
        yield tag("p", Markup(" ".join(facts)), class_="facts")


def _failure(failure: Failure) -> Markup:
    kind = {
        IssueKind.GOODS: _("goods"),
        IssueKind.SERVICE: _("service"),
        IssueKind.MONEY: _("money"),
        IssueKind.ATTENTION: _("attention"),
    }[failure.kind]
    if failure.ours:
        sentence = _("Something goes wrong: {kind}, severity {severity} of 3, our fault.")
    else:
        sentence = _("Something goes wrong: {kind}, severity {severity} of 3, not our fault.")
    return filled(sentence, kind=kind, severity=failure.severity)


def effect_fact(effect: Effect, names: Names) -> Markup:
    """Return what an effect does to a meter or a flag, as a sentence."""
    name = quoted(names.meter(effect.meter))
    if effect.to is None:
        told = filled(_("{name} {by}"), name=name, by=signed(effect.by))
    elif names.is_flag(effect.meter):
        yes, no = _("{name} is so from now on"), _("{name} is not so from now on")
        told = filled(yes if effect.to else no, name=name)
    else:
        told = filled(_("{name} becomes {number}"), name=name, number=effect.to)
    if effect.when:
        sentence = _("{what}, if {condition}.")
        return filled(sentence, what=told, condition=in_words(effect.when, names))
    return joined(told, ".")


def later(item: Later | None, names: Names) -> list[Markup]:
    """Return what comes of something in time, as one sentence or none."""
    if item is None:
        return []
    parts = [inline(names.said(item.event.story))] if item.event.story else []
    parts += event_facts(item.event, names)
    sentence = ngettext(
        "Comes back {turns} turn later: {what}",
        "Comes back {turns} turns later: {what}",
        item.turns,
    )
    return [filled(sentence, turns=item.turns, what=Markup(" ".join(parts)))]


def leads_to(turn: str, names: Names) -> Markup:
    """Return where something leads that names the turn that follows."""
    return filled(_("Then: {turn}."), turn=names.turn(turn))
