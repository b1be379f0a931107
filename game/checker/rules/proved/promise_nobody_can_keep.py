"""A promise that can be made, and never be kept.

No response that keeps it is ever on offer while it is open: there is none, or it stands in a turn
that comes before the promise or after its due turn. Whoever makes this promise breaks it,
whatever they do.

Fails:

    - id: write
      label: Promise a letter
      says: You will have a letter from us on Friday.
      acts: [{promise: letter, what: A letter on Friday, due: 1}]
      reaction: A letter! Friday, then.
      why: A day to hold on to is worth more than a good feeling.

Mended:

    turns:
      - id: the-call
        speech: My parcel was to come on Monday. Where is it?
        responses:
          - id: write
            label: Promise a letter
            says: You will have a letter from us on Friday.
            acts: [{promise: letter, what: A letter on Friday, due: 1}]
          - {id: look, label: Look it up, says: I will look where it is., acts: [tell]}
      - id: friday
        story: It is Friday.
        responses:
          - {id: send, label: Send it, does: You write the letter., acts: [{keep: letter}]}
          - {id: ring, label: Ring, says: It comes tomorrow., acts: [tell]}
          - {id: work, label: Go on working, does: There is a lot to do., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.promises import where_made
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find promises that can be made and not be kept."""
    scenario = sheet.scenario
    for promise in sheet.reach.promises:
        if promise.made and not promise.kept:
            yield Found(
                where_made(promise.promise, scenario),
                _("Nobody can keep the promise “{promise}”.").format(promise=promise.promise),
                _("Let a response keep it, not later than its due turn: - keep: {promise}").format(
                    promise=promise.promise
                ),
            )


RULE = Rule("promise-nobody-can-keep", Severity.WARNING, check, __doc__)
