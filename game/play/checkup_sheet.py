"""A check-up while a team answers it: statement after statement, hand after hand."""

import attrs

from game.core.checkup import Hands, Often, Statement, Statements


@attrs.frozen
class Sheet:
    """What so many people (1 to 8) have said so far.

    `given` are their answers in the order of the statements, those of all people to the first one
    first. So taking an answer back is forgetting the last one.
    """

    statements: Statements
    people: int = 1
    given: tuple[Often, ...] = ()

    @property
    def at(self) -> int:
        """The index of the statement that awaits an answer; their number when all have one."""
        return len(self.given) // self.people

    @property
    def whole(self) -> bool:
        """Whether everything is answered."""
        return self.at == len(self.statements)

    @property
    def statement(self) -> Statement:
        """The statement that awaits an answer.

        Raises:
            IndexError: everything is answered.
        """
        return self.statements[self.at]

    @property
    def hands(self) -> Hands:
        """What was answered already to the statement that awaits more."""
        return self.given[self.at * self.people :]

    @property
    def answers(self) -> dict[str, Hands]:
        """The answers to every statement that everybody has answered, by its id."""
        return {
            each.id: self.given[n * self.people : (n + 1) * self.people]
            for n, each in enumerate(self.statements[: self.at])
        }

    def answered(self, *answers: Often) -> "Sheet":
        """Return the sheet with more answers; what is too many is left out."""
        most = self.people * len(self.statements)
        return attrs.evolve(self, given=(*self.given, *answers)[:most])

    def taken_back(self) -> "Sheet":
        """Return the sheet without the last answer."""
        return attrs.evolve(self, given=self.given[:-1])

    def back_to(self, index: int) -> "Sheet":
        """Return the sheet without the answers to a statement and to those behind it."""
        return attrs.evolve(self, given=self.given[: index * self.people])
