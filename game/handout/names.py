"""What the parts of a scenario are called on paper: by their titles, as people read them."""

from functools import cached_property

import attrs

from game.core.cards import Promise
from game.core.scenario import Lesson, Response, Scenario, Turn
from game.handout.markup import Markup, filled, quoted
from game.play.turn_numbers import turn_numbers
from game.play.wording import first_name, words
from game.texts import _


@attrs.frozen
class Names:
    """The names of a scenario's parts; an id that it does not have stands for itself."""

    scenario: Scenario

    def said(self, text: str) -> str:
        """Return a text of the author as people read it."""
        return words(text, self.scenario)

    @property
    def customer(self) -> str:
        """What the customer is called in sentences."""
        return first_name(self.scenario.customer)

    def title(self, turn: Turn) -> str:
        """Return the title of a turn."""
        return self.said(turn.title) or turn.id

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the turns, as trainees see them."""
        return turn_numbers(self.scenario)

    def number(self, turn: Turn) -> str:
        """Return the number of a turn, as trainees see it."""
        return self.numbers[self.scenario.numbers[turn.id]]

    def turn(self, id_: str) -> Markup:
        """Return a turn by its number and title, in a sentence."""
        number = self.scenario.numbers.get(id_)
        if number is None:
            return quoted(id_)
        if number == len(self.scenario.turns):
            return filled(_("the end"))
        title = quoted(self.title(self.scenario.turns[number]))
        return filled(_("turn {number}, {title}"), number=self.numbers[number], title=title)

    def label(self, response: Response) -> str:
        """Return the label of a response."""
        return self.said(response.label) or response.id

    def response(self, id_: str) -> Markup:
        """Return the labels of all responses of an id, which mostly is one, in a sentence."""
        labels = dict.fromkeys(self.label(r) for r in self.scenario.responses if r.id == id_)
        return Markup(" / ".join(map(quoted, labels or [id_])))

    def promise(self, id_: str) -> Markup:
        """Return what is promised, in a sentence, in the words of each response that does so."""
        made = (r.card.promise for r in self.scenario.responses if r.card.promise)
        whats = (self.promised(promise) for promise in made if promise.id == id_)
        return Markup(" / ".join(map(quoted, dict.fromkeys(whats) or [id_])))

    def promised(self, promise: Promise) -> str:
        """Return the words of a promise."""
        return self.said(promise.what).rstrip(".") or promise.id

    def lesson(self, id_: str) -> Markup:
        """Return the title of a lesson, in a sentence."""
        titles = (self.said(lesson.title) for lesson in self.lessons if lesson.id == id_)
        return quoted(next(titles, id_))

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons of the scenario and of its responses, each once."""
        taught = (lesson for r in self.scenario.responses for lesson in (r.follows, r.breaks))
        return tuple(dict.fromkeys((*self.scenario.lessons, *filter(None, taught))))

    def ending(self, id_: str) -> Markup:
        """Return the title of an ending, in a sentence."""
        titles = (self.said(e.title) for e in self.scenario.endings if e.id == id_)
        return quoted(next(titles, id_))

    def meter(self, id_: str) -> str:
        """Return the label of a meter or a flag of the scenario's own."""
        labels = (self.said(m.label) for m in self.scenario.meters if m.id == id_)
        return next(labels, "") or id_

    def is_flag(self, id_: str) -> bool:
        """Whether a name is that of a flag, which is yes or no."""
        return any(
            meter.id == id_ and (meter.lowest, meter.highest) == (0, 1)
            for meter in self.scenario.meters
        )
