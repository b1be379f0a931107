"""A team at its check-up in the window: what was answered before and now, and what a command does.

A command that means nothing here leaves everything as it is.
"""

from typing import TYPE_CHECKING

import attrs

from game.core.checkup import MOST_PEOPLE, Often, Statements
from game.play.checkup_round import Round
from game.play.checkup_rounds import Rounds
from game.play.checkup_sheet import Sheet
from game.screen.places import Place

if TYPE_CHECKING:
    from game.play.checkup_result import Result
    from game.screen.model import Model


@attrs.frozen
class CheckingUp:
    """What is asked, of whom, and how far it has come.

    Statements are read when the check-up is opened; until then there are none.

    `people` will answer when a check-up begins. `sheet` is what they say, None before that;
    `before` is what their result is compared with, if there is something. `past` says that the
    sheet was answered another day and is only looked at.
    """

    statements: Statements = ()
    rounds: Rounds = Rounds()  # noqa: RUF009 - a frozen value
    people: int = 1
    sheet: Sheet | None = None
    before: Round | None = None
    past: bool = False

    @property
    def left(self) -> Sheet | None:
        """What can be gone on with: what was begun here, or else what was left another day."""
        kept = self.rounds.left
        for sheet in (self.sheet, kept.round.sheet(self.statements) if kept else None):
            if sheet and sheet.given and not sheet.whole:
                return sheet
        return None

    @property
    def last(self) -> Sheet | None:
        """What was answered last, as far as it is about these statements."""
        kept = self.rounds.whole
        return kept[-1].sheet(self.statements) if kept else None

    @property
    def answering(self) -> Sheet:
        """The sheet that is being answered.

        Raises:
            ValueError: none has been begun.
        """
        if self.sheet is None:
            raise ValueError("no check-up has begun: there is nothing to answer")
        return self.sheet

    @property
    def result(self) -> "Result":
        """What the answers make."""
        from game.play.checkup_result import result  # noqa: PLC0415 - most games need none

        return result(self.answering, self.rounds.team, self.before)


def seated(model: "Model", people: int) -> "Model":
    """Return the model in which so many people will answer."""
    at = model.checkup
    if at is None or not 1 <= people <= MOST_PEOPLE:
        return model
    return attrs.evolve(model, checkup=attrs.evolve(at, people=people))


def begun(model: "Model") -> "Model":
    """Return the model at the first statement of a new check-up."""
    at = model.checkup
    if at is None:
        return model
    return _asking(model, at, Sheet(at.statements, at.people))


def gone_on(model: "Model") -> "Model":
    """Return the model at the statement at which a check-up was left."""
    at = model.checkup
    return _asking(model, at, at.left) if at and at.left else model


def said(model: "Model", often: Often) -> "Model":
    """Return the model after an answer: at the same statement, the next one, or the result."""
    at = model.checkup
    if at is None or model.here.place is not Place.STATEMENT:
        return model
    sheet = at.answering.answered(often)
    model = attrs.evolve(model, checkup=attrs.evolve(at, sheet=sheet))
    if sheet.whole:
        return _instead(model, Place.CHECKUP_RESULT)
    return model if sheet.at == at.answering.at else _instead(model, Place.STATEMENT)


def taken_back(model: "Model") -> "Model":
    """Return the model without the last answer."""
    at, places = model.checkup, (Place.STATEMENT, Place.CHECKUP_RESULT)
    if at is None or model.here.place not in places or at.past or not at.answering.given:
        return model
    sheet = at.answering.taken_back()
    return _instead(attrs.evolve(model, checkup=attrs.evolve(at, sheet=sheet)), Place.STATEMENT)


def looked_again(model: "Model") -> "Model":
    """Return the model at the last result of the team."""
    at = model.checkup
    if at is None or at.last is None:
        return model
    before = at.rounds.whole[0] if len(at.rounds.whole) > 1 else None
    at = attrs.evolve(at, sheet=at.last, before=before, past=True)
    return attrs.evolve(model, checkup=at).on_top(Place.CHECKUP_RESULT)


def _asking(model: "Model", at: CheckingUp, sheet: Sheet) -> "Model":
    before = at.rounds.whole[0] if at.rounds.whole else None
    at = attrs.evolve(at, sheet=sheet, people=sheet.people, before=before, past=False)
    return attrs.evolve(model, checkup=at).on_top(Place.STATEMENT)


def _instead(model: "Model", place: Place) -> "Model":
    """Return the model with a place open instead of the one that was."""
    return attrs.evolve(model, trail=model.trail[:-1]).on_top(place)
