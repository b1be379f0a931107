"""Where a team is in a check-up: (model, line) -> model, and model -> page."""

import enum

import attrs

from game.core.checkup import MOST_PEOPLE, Often, Statements
from game.play.checkup_result import Result, result
from game.play.checkup_rounds import Rounds
from game.play.checkup_sheet import Sheet
from game.text.blocks import Page, Tone, Words
from game.text.checkup_pages import (
    help_page,
    intro_page,
    result_page,
    stands_page,
    statement_page,
)
from game.texts import _

_MOST_DIGITS = 3
_SCALE = len(Often)


class Scene(enum.Enum):
    """The places of a check-up, in the order in which one reads on."""

    INTRO = enum.auto()
    STATEMENT = enum.auto()
    RESULT = enum.auto()
    STANDS = enum.auto()
    GONE = enum.auto()


@attrs.frozen
class Model:
    """What is asked, what was answered so far and before, and what is shown of it.

    A `notice` is shown above the page or, while `only` that is shown, instead of it; `helping`
    shows what can be typed.
    """

    statements: Statements
    rounds: Rounds
    sheet: Sheet
    scene: Scene = Scene.INTRO
    notice: str = ""
    only: bool = False
    helping: bool = False

    @property
    def result(self) -> Result:
        """What the answers make, and what changed since the first time."""
        first = self.rounds.whole[0] if self.rounds.whole else None
        return result(self.sheet, self.rounds.team, first)


def first_model(statements: Statements, rounds: Rounds) -> Model:
    """Return where a check-up begins, or goes on if it was left unfinished."""
    left = rounds.left.round.sheet(statements) if rounds.left else None
    if left is None or not left.given or left.whole:
        return Model(statements, rounds, Sheet(statements))
    notice = _("You left this at statement {number}. Type n to begin anew.")
    return Model(statements, rounds, left, Scene.STATEMENT, notice.format(number=left.at + 1))


def update(model: Model, line: str) -> Model:  # noqa: PLR0911 - one for each command
    """Return where a line leads; capitals and signs between numbers do not matter."""
    model = attrs.evolve(model, notice="", only=False, helping=False)
    match _words(line):
        case ["q" | "quit" | "exit"]:
            return attrs.evolve(model, scene=Scene.GONE)
        case ["?" | "h" | "help"]:
            return attrs.evolve(model, helping=True)
        case ["r" | "read" | "again"]:
            return model
        case ["n" | "new"]:
            return attrs.evolve(model, sheet=Sheet(model.statements), scene=Scene.INTRO)
        case ["u" | "undo" | "back"]:
            return _undone(model, len(model.sheet.answers))
        case ["u" | "undo" | "back", number] if _is_number(number):
            return _undone(model, int(number))
        case words:
            return _answered(model, line, words)


def page(model: Model) -> Page:
    """Return what is to be read now."""
    if model.helping:
        return help_page()
    notice = (Words(model.notice, Tone.SOFT),) if model.notice else ()
    if model.only:
        return notice
    return (*notice, *_page(model))


def _page(model: Model) -> Page:
    match model.scene:
        case Scene.INTRO:
            return intro_page(model.rounds)
        case Scene.STATEMENT:
            return statement_page(model.sheet)
        case Scene.RESULT:
            return result_page(model.result)
        case Scene.STANDS:
            return stands_page(model.result)
        case Scene.GONE:
            return ()


def prompt(model: Model) -> str:
    """Return what the team is asked for."""
    match model.scene:
        case Scene.INTRO:
            sentence = _("How many of you answer, 1 to {most}? Enter for one answer together: ")
            return sentence.format(most=MOST_PEOPLE)
        case Scene.STATEMENT if _awaited(model) > 1:
            sentence = _("Your {count} answers, 1 to {most} each (? for help): ")
            return sentence.format(count=_awaited(model), most=_SCALE)
        case Scene.STATEMENT:
            return _("Your answer, 1 to {most} (? for help): ").format(most=_SCALE)
        case Scene.RESULT:
            return _("Enter for all statements: ")
        case _:
            return _("Enter to leave: ")


def _answered(model: Model, line: str, words: list[str]) -> Model:
    """Return where a line leads that is no command: an answer, or nothing to read on."""
    match model.scene:
        case Scene.INTRO:
            return _begun(model, words)
        case Scene.STATEMENT:
            return _given(model, line, words)
        case Scene.RESULT if not words:
            return attrs.evolve(model, scene=Scene.STANDS)
        case _ if not words:
            return attrs.evolve(model, scene=Scene.GONE)
        case _:
            return _telling(model, _("Press Enter to go on, or type ? for help."))


def _begun(model: Model, words: list[str]) -> Model:
    people = int(words[0]) if len(words) == 1 and _is_number(words[0]) else 1 - len(words)
    if not 1 <= people <= MOST_PEOPLE:
        sentence = _("Type how many of you answer, 1 to {most}, or only Enter.")
        return _telling(model, sentence.format(most=MOST_PEOPLE))
    sheet = Sheet(model.statements, people)
    return attrs.evolve(model, sheet=sheet, scene=Scene.STATEMENT)


def _given(model: Model, line: str, words: list[str]) -> Model:
    """Return the model with the answers of everybody; some may have been given in a window."""
    digits = "".join(words)
    good = all(digit in "1234" for digit in digits) and len(digits) == _awaited(model)
    if not good:
        return _telling(model, _unclear(line.strip(), _awaited(model)))
    sheet = model.sheet.answered(*(Often(int(digit) - 1) for digit in digits))
    scene = Scene.RESULT if sheet.whole else Scene.STATEMENT
    return attrs.evolve(model, sheet=sheet, scene=scene)


def _awaited(model: Model) -> int:
    """Return how many answers the statement still needs."""
    return model.sheet.people - len(model.sheet.hands)


def _unclear(line: str, wanted: int) -> str:
    if wanted == 1:
        hint = _("Type a number from 1 to {most}, or ? for help.").format(most=_SCALE)
    else:
        hint = _("Type {count} numbers from 1 to {most}, such as {example}, or ? for help.")
        example = " ".join("2334"[n % _SCALE] for n in range(wanted))
        hint = hint.format(count=wanted, most=_SCALE, example=example)
    return _("“{line}” means nothing here. {hint}").format(line=line, hint=hint) if line else hint


def _undone(model: Model, number: int) -> Model:
    """Return the model back at a statement, by its number."""
    most = len(model.sheet.answers)
    if not most:
        return _telling(model, _("There is no answer to take back yet."))
    if not 1 <= number <= most:
        sentence = _("You can go back to a statement from 1 to {most}.")
        return _telling(model, sentence.format(most=most))
    return attrs.evolve(model, sheet=model.sheet.back_to(number - 1), scene=Scene.STATEMENT)


def _telling(model: Model, sentence: str) -> Model:
    return attrs.evolve(model, notice=sentence, only=True)


def _words(line: str) -> list[str]:
    """Return the words of a line, without what people put between numbers or behind them."""
    for sign in ".,;)":
        line = line.replace(sign, " ")
    return line.lower().split()


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS
