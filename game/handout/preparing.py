"""What to do before a class comes, and commands to type."""

from collections.abc import Iterator

from game.core.scenario import Scenario
from game.handout import art
from game.handout.markup import Markup, escaped, filled, joined, quoted, tag
from game.handout.material import Material
from game.play.wording import listing
from game.texts import _, ngettext


def prepare(material: Material) -> Markup:
    """Return what to do, as boxes to tick."""
    return tag("ul", *(tag("li", art.mark("box"), tag("div", item)) for item in _tasks(material)))


def _tasks(material: Material) -> Iterator[Markup]:
    scenario, name = material.scenario, material.name
    yield filled(
        _("Play it yourself, the best way you can and then the worst: {command}"),
        command=command("complicated play", name),
    )
    yield _tables(material)
    if any(turn.chance or turn.after for turn in scenario.turns):
        yield filled(
            _("Luck is the same at every table that plays with the same seed: {command}"),
            command=command("complicated play", name, "--seed 1"),
        )
    yield _time(scenario)
    if material.names.lessons:
        yield filled(
            _("Print the cards of the lessons: {command}"),
            command=command("complicated handout", name, "--lessons", "-o cards.html"),
        )


def _tables(material: Material) -> Markup:
    """Return how to seat a class, and how to stop tables that play at their own speeds."""
    names = material.names
    choose = _("Decide: one screen and the room votes, or a laptop for each table.")
    stops = [quoted(names.title(turn)) for turn in material.scenario.turns if turn.pause]
    if not stops:
        return escaped(choose)
    sentence = _("Write on the board at which turns you stop: {titles}. Whoever gets there, waits.")
    titles = Markup(listing([*dict.fromkeys(stops)]))
    return joined(choose, " ", filled(sentence, titles=titles))


def _time(scenario: Scenario) -> Markup:
    """Return how to plan the time: the author's minutes are those of a reader, not of a table."""
    minutes = scenario.minutes
    sentence = ngettext(
        "The {n} minute is for one person who reads; a table that argues takes longer. A rule of "
        "thumb, not a measurement: plan {twice} to play and at least {n} for the talk afterwards, "
        "where most is learnt.",
        "The {n} minutes are for one person who reads; a table that argues takes longer. A rule of "
        "thumb, not a measurement: plan {twice} to play and at least {n} for the talk afterwards, "
        "where most is learnt.",
        minutes,
    )
    more = _("The introduction comes on top.")
    if any(turn.pause for turn in scenario.turns):
        more = _("The introduction and the pauses come on top.")
    return joined(sentence.format(n=minutes, twice=2 * minutes), " ", more)


def command(*parts: str) -> Markup:
    """Return a line to type, which is broken between its parts and behind commas only."""
    return tag("code", Markup(" ".join(map(_typed, parts))))


def _typed(part: str) -> Markup:
    listed = part.split(",")
    behind = [*(f"{item}," for item in listed[:-1]), listed[-1]]
    return Markup(tag("wbr").join(tag("span", item) for item in behind))
