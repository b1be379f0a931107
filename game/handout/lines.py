"""The best and the worst line, step by step."""

from game.core.engine import Outcome, State, outcome
from game.core.status import Status
from game.core.steps import first_situation
from game.handout.chart import Curve, chart
from game.handout.markup import NOTHING, Markup, filled, inline, joined, section, tag
from game.handout.material import Material
from game.handout.preparing import command
from game.play.wording import status_name
from game.texts import _


def lines(material: Material) -> Markup:
    """Return the best and the worst line; nothing if they are not known."""
    sheet = material.sheet
    if sheet is None:
        return NOTHING
    best, worst = sheet.best_line, sheet.worst_line
    found = [
        (_("The best line"), _("Best"), best),
        (_("The worst line"), _("Worst"), worst),
    ]
    told = [
        _line(material, title, state, end)
        for title, _name, state in found
        if state and (end := outcome(state))
    ]
    curves = [
        Curve(name, _affections(material, state), dotted=state is worst)
        for _title, name, state in found
        if state
    ]
    note = tag("p", _(
        "Each is played with the luck that is likeliest for it. The best line keeps most customers "
        "over all luck and, of those that keep as many, leaves them warmest; the worst one does "
        "the opposite."
    ))  # fmt: skip
    drawn = (
        tag("figure", chart(_("Affection, turn by turn"), curves),
            tag("figcaption", _("Affection at the end of each turn, from 0 to 100")))
        if curves else NOTHING
    )  # fmt: skip
    both = tag("div", *told, class_="both") if told else NOTHING
    missing = NOTHING
    if best is None or worst is None:
        missing = tag("p", _("The luck of one of the lines is too rare to find a seed for it."))
    return section(
        _("The best and the worst line"), joined(note, drawn, missing), both, class_="lines"
    )


def _affections(material: Material, state: State) -> tuple[int, ...]:
    first = first_situation(material.scenario, material.rulebook).feelings.affection
    return (first, *(step.after.feelings.affection for step in state.steps))


def _line(material: Material, title: str, state: State, end: Outcome) -> Markup:
    names = material.names
    rows = [
        tag(
            "tr",
            tag("td", str(number), class_="number"),
            tag("td",
                tag("span", inline(names.title(step.turn)), class_="where"),
                inline(names.label(step.response))),
            tag("td", str(step.after.feelings.affection), class_="value"),
            tag("td", status_name(Status(step.after.status))),
        )
        for number, step in enumerate(state.steps, 1)
    ]  # fmt: skip
    head = tag(
        "tr", *(tag("th", word) for word in ("#", _("Respond"), _("Affection"), _("Relationship")))
    )
    told = filled(
        _("{stayed} of 1,000 stay; affection {affection}, trust {trust}. {ending}"),
        stayed=end.stayed,
        affection=end.affection,
        trust=end.trust,
        ending=joined(tag("b", inline(names.said(end.ending.title))), "."),
    )
    ids = ",".join(state.responses)
    typed = command("complicated run", material.name, f"--seed {state.seed}", "--responses", ids)
    again = filled(_("To see it: {command}"), command=typed)
    return tag(
        "div",
        tag("h3", filled(_("{title}, seed {seed}"), title=Markup(title), seed=state.seed)),
        tag("table", tag("thead", head), tag("tbody", *rows)),
        tag("p", told),
        tag("p", again, class_="again"),
        class_="line",
    )
