"""The words of the model and the author for people: statuses, values, and why a number moved.

The customer is named, never “she” or “he”: who the customer is, the author decides.
"""

from collections.abc import Sequence
from functools import lru_cache

from game.core.customer import Customer
from game.core.reasons import Change, Reason
from game.core.scenario import Scenario
from game.core.status import Status
from game.play.typography import curly
from game.texts import _, in_each_language


def first_name(customer: Customer) -> str:
    """Return what the customer is called in sentences."""
    return customer.name.split()[0] if customer.name.split() else customer.name


def words(text: str, scenario: Scenario) -> str:
    """Return a text of the author as people read it."""
    return _typeset(text, first_name(scenario.customer))


@lru_cache(maxsize=4096)  # more than a scenario has texts
def _typeset(text: str, customer: str) -> str:
    return curly(text.replace("{customer}", customer)).strip()


def status_name(status: Status) -> str:
    """Return a relationship status as people say it."""
    return _status_names()[status]


@in_each_language
def _status_names() -> dict[Status, str]:
    return {
        Status.IN_LOVE: _("In love"),
        Status.ENGAGED: _("Engaged"),
        Status.MARRIED: _("Married"),
        Status.COMPLICATED: _("It’s complicated"),
        Status.BREAKING_UP: _("Breaking up"),
        Status.LEFT: _("Left"),
    }


def value_name(value: str) -> str:
    """Return the name of a value that a trainee sees."""
    return _value_names()[value]


@in_each_language
def _value_names() -> dict[str, str]:
    return {
        "affection": _("Affection"),
        "trust": _("Trust"),
        "patience": _("Patience"),
        "expectation": _("Expectation"),
        "soreness": _("Soreness"),
        "inspiration": _("Inspiration"),
        "churn-risk": _("Churn risk"),
    }


def value_word(value: str, number: int) -> str:
    """Return a word for the level of a value: affection 45 is “polite”."""
    return next(word for lowest, word in _levels()[value] if number >= lowest)


@in_each_language
def _levels() -> dict[str, Sequence[tuple[int, str]]]:
    return {
        "affection": (
            (90, _("adoring")),
            (75, _("delighted")),
            (60, _("pleased")),
            (45, _("polite")),
            (35, _("doubtful")),
            (25, _("let down")),
            (10, _("angry")),
            (0, _("furious")),
        ),
        "trust": (
            (70, _("solid")),
            (55, _("fair")),
            (40, _("shaky")),
            (25, _("thin")),
            (0, _("nearly gone")),
        ),
        "churn-risk": ((20, _("high")), (10, _("watch")), (0, _("low"))),
        "patience": ((3, _("plenty")), (2, _("some")), (1, _("running out")), (0, _("gone"))),
        "expectation": ((3, _("very high")), (2, _("high")), (1, _("usual")), (0, _("low"))),
        "soreness": ((3, _("raw")), (2, _("sore")), (1, _("tender")), (0, _("none"))),
        "inspiration": ((5, _("plenty")), (3, _("enough")), (1, _("tired")), (0, _("empty"))),
    }


def better(good: int) -> str:
    """Return which way is good for a meter: 1 up, -1 down; "" for 0, neither."""
    return {1: _("more is better"), -1: _("less is better"), 0: ""}[good]


def signed(number: int) -> str:
    """Return a change as people write it: +5, −5 with a true minus sign, 0."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def listing(things: Sequence[str]) -> str:
    """Return things as a list in a sentence: “1, 4 and 7”."""
    if len(things) < 2:  # noqa: PLR2004 - one thing needs no “and”
        return "".join(things)
    return _("{some} and {last}").format(some=", ".join(things[:-1]), last=things[-1])


def because(change: Change, name: str) -> str:
    """Return the sentence that tells why a number moved, for a customer of this first name."""
    what = _typeset(change.what, name).rstrip(".") or _("something else")
    return _sentences()[change.reason].format(name=name, what=what)


@in_each_language
def _sentences() -> dict[Reason, str]:
    return {
        Reason.FAILURE: _("It went wrong, and {name} feels it."),
        Reason.FAILURE_OURS: _("It went wrong on our side."),
        Reason.FAILURE_COUNTED: _("{name} will remember that something went wrong."),
        Reason.PROCESS_TICKED: _("You followed the steps, box by box."),
        Reason.PROCESS_LUKEWARM: _("It went by the book. That makes {name} lukewarm, no more."),
        Reason.EXCUSE_COUNTED: _("One more excuse that {name} has heard: {what}."),
        Reason.EXCUSE_FIRST: _("You blamed {what}. It sounds as if nobody is in charge."),
        Reason.EXCUSE_AGAIN: _("It was not the first excuse, and each weighs more than the last."),
        Reason.SORRY_COUNTED: _("{name} heard a sorry with nothing behind it."),
        Reason.SORRY: _("You said sorry, and the first time that warms."),
        Reason.SORRY_AGAIN: _("Sorry once more, and still nothing done. The word has worn out."),
        Reason.LIE: _("It was not true, and {name} found out."),
        Reason.EFFORT: _("You left work to {name} that was yours."),
        Reason.SMILE: _("Acting friendly tired you, and {name} saw the acting."),
        Reason.CARE_GIVEN: _("Caring for real takes something out of you."),
        Reason.TOLD: _("{name} heard it from you, without having to ask."),
        Reason.PROMISED: _("A promise is something to hold on to: {what}."),
        Reason.KEPT: _("You did what you had promised."),
        Reason.CHECKED: _("You did what you had promised, and made sure it was really done."),
        Reason.KEPT_FORGIVES: _("A promise kept: {name} forgets one excuse."),
        Reason.BROKEN: _("The day of your promise came and went."),
        Reason.BROKEN_TOLD: _("You broke a promise, but said so before {name} had to find out."),
        Reason.WOW: _("A nice surprise, while nothing was wrong."),
        Reason.WOW_BAR: _("Today’s surprise is what {name} will expect tomorrow."),
        Reason.CARE: _("You saw what this meant to {name}, and it showed."),
        Reason.CARE_CALM: _("You were there for {name} when nothing was wrong."),
        Reason.OWN: _("You said that it was yours, without a “but”."),
        Reason.FIX_MATCH: _("You gave back the very thing that was lost."),
        Reason.FIX_OTHER: _("You gave something back, though not the thing that was lost."),
        Reason.FIX_OURS: _("You put right what had gone wrong on our side."),
        Reason.FIX_BAR: _("Now {name} knows how well you can put things right."),
        Reason.FIX_PATIENCE: _("After trouble, patience starts again just short of full."),
        Reason.MONEY: _("Money at once was fair: it was our fault, and not the first time."),
        Reason.LATE: _("It came late: {name} had been waiting for it."),
        Reason.BAR: _("{name} expects a lot, so the same gesture warms less."),
        Reason.LID: _("Something of the trouble stays. For now it gets no warmer than this."),
        Reason.SNUB: _("There was trouble, and your answer left it as it was."),
        Reason.SNUB_TRUST: _("Nothing was mended. {name} wonders whether you mean it."),
        Reason.RECHARGED: _("You took in something new, and it stays with you."),
        Reason.SILENCE: _("{name} was waiting, and nobody said a word."),
        Reason.SILENCE_COOLS: _("{name} is done waiting, and silence cools."),
        Reason.CALM: _("There is nothing that {name} has to wait for."),
        Reason.TIME_HEALS: _("Time heals a little."),
        Reason.EFFECT: _("This is what came of it."),
        Reason.LATER: _("This goes back to an earlier turn."),
    }
