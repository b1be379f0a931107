"""A lesson that is announced, and that no response follows.

What stands under `lessons` is what the debrief speaks of. A lesson that nobody can follow is a
reproach: trainees only ever see it broken.

Fails:

    lessons: [tell-before-they-ask]
    turns:
      - id: the-delay
        story: The courier writes that the parcel will be a day late.
        responses:
          - {id: ring, label: Ring today, says: It will be Tuesday., acts: [tell]}
          - id: wait
            label: Wait and see
            does: You keep the mail. Perhaps it is not so bad.
            acts: []
            breaks: tell-before-they-ask

Mended:

    lessons: [tell-before-they-ask]
    turns:
      - id: the-delay
        story: The courier writes that the parcel will be a day late.
        responses:
          - id: ring
            label: Ring today
            says: It will be Tuesday.
            acts: [tell]
            follows: tell-before-they-ask
          - id: wait
            label: Wait and see
            does: You keep the mail. Perhaps it is not so bad.
            acts: []
            breaks: tell-before-they-ask
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find lessons that no response follows."""
    followed = {response.follows for response in scenario.responses}
    for number, lesson in enumerate(scenario.lessons, 1):
        if lesson not in followed:
            yield Found(
                f"lessons.{number}",
                _("Lesson “{lesson}” is announced, and no response follows it.").format(
                    lesson=lesson.id
                ),
                _("Let a response follow it, or take it from the list: follows: {lesson}").format(
                    lesson=lesson.id
                ),
            )


RULE = Rule("lesson-never-followed", Severity.WARNING, check, __doc__, whole=True)
