"""A scenario in which everything there is to read is as long as the checker allows."""

import attrs

from game.checker.limits import LIMITS
from game.core.scenario import Branch, Ending, Later, Lesson, Response, Scenario, Speech, Turn


@attrs.frozen
class Filler:
    """Fills texts up to their limits, with the same words over and over."""

    words: str

    def text(self, kind: str) -> str:
        """A text of a kind, with as many characters as it may have."""
        limit = LIMITS[kind]
        # The last character is a letter: the program itself sets or takes away a full stop.
        return " ".join([self.words] * limit)[: limit - 1].replace(". ", ", ") + "e"

    def scenario(self, scenario: Scenario) -> Scenario:
        """The same scenario with other texts."""
        return attrs.evolve(
            scenario,
            title=self.text("title"),
            summary=self.text("summary"),
            customer=attrs.evolve(
                scenario.customer,
                name=self.text("customer.name"),
                about=self.text("customer.about"),
            ),
            meters=tuple(
                attrs.evolve(meter, label=self.text("meters.*.label")) for meter in scenario.meters
            ),
            lessons=tuple(map(self.lesson, scenario.lessons)),
            turns=tuple(map(self.turn, scenario.turns)),
            endings=tuple(map(self.ending, scenario.endings)),
            discussion=tuple(self.text("discussion.*") for _ in scenario.discussion),
            sources=tuple(self.text("sources.*") for _ in scenario.sources),
        )

    def lesson(self, lesson: Lesson) -> Lesson:
        """A lesson."""
        title, text = self.text("lessons.*.title"), self.text("lessons.*.text")
        return attrs.evolve(lesson, title=title, text=text)

    def ending(self, ending: Ending) -> Ending:
        """An ending."""
        title, text = self.text("endings.*.title"), self.text("endings.*.text")
        return attrs.evolve(ending, title=title, text=text)

    def turn(self, turn: Turn) -> Turn:
        """A turn and its responses; where luck tells a story, its event tells the less."""
        story = self.text("turns.*.story")
        if turn.chance:
            fall = self.text("turns.*.chance.*.story")
            story = story[: len(story) - len(fall) - 1].rstrip()
        return attrs.evolve(
            turn,
            title=self.text("turns.*.title"),
            event=attrs.evolve(turn.event, story=story),
            chance=tuple(self.branch(branch, "turns.*.chance.*") for branch in turn.chance),
            speech=Speech(self.text("turns.*.speech")),
            responses=tuple(map(self.response, turn.responses)),
            after=tuple(self.branch(branch, "turns.*.after.*") for branch in turn.after),
        )

    def response(self, response: Response) -> Response:
        """A response, its acts and her reaction."""
        kind, card = "turns.*.responses.*", response.card
        excuse, promise = card.excuse, card.promise
        if excuse:
            excuse = attrs.evolve(excuse, cause=self.text(f"{kind}.excuse"))
        if promise:
            promise = attrs.evolve(promise, what=self.text(f"{kind}.promise"))
        return attrs.evolve(
            response,
            label=self.text(f"{kind}.label"),
            says=self.text(f"{kind}.says") if response.says else "",
            does=self.text(f"{kind}.does") if response.does else "",
            did=self.text(f"{kind}.did"),
            card=attrs.evolve(card, excuse=excuse, promise=promise),
            reaction=Speech(self.text(f"{kind}.reaction")),
            why=self.text(f"{kind}.why"),
            later=self.later(response.later, kind),
        )

    def branch(self, branch: Branch, kind: str) -> Branch:
        """What luck can bring, at once and later."""
        event = attrs.evolve(branch.event, story=self.text(f"{kind}.story"))
        return attrs.evolve(branch, event=event, later=self.later(branch.later, kind))

    def later(self, later: Later | None, kind: str) -> Later | None:
        """What comes later."""
        if later is None:
            return None
        event = attrs.evolve(later.event, story=self.text(f"{kind}.later.story"))
        return attrs.evolve(later, event=event)
