"""A lesson that a response follows or breaks, and that the scenario does not announce.

The debrief tells what became of the lessons that stand under `lessons` at the top. Of any other
one, trainees see a line after their response and nothing in the end.

Fails:

    turns:
      - id: the-delay
        story: The courier writes that the parcel will be a day late.
        responses:
          - id: ring
            label: Ring today
            says: It will be Tuesday.
            acts: [tell]
            follows: tell-before-they-ask
          - {id: wait, label: Wait and see, does: You keep the mail., acts: []}

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
          - {id: wait, label: Wait and see, does: You keep the mail., acts: []}
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _


def check(scenario: Scenario) -> Iterator[Found]:
    """Find lessons that are taught and not announced, each where it is first taught."""
    seen = set(scenario.lessons)
    for turn in scenario.turns:
        for response in turn.responses:
            for key, lesson in (("follows", response.follows), ("breaks", response.breaks)):
                if lesson is None or lesson in seen:
                    continue
                seen.add(lesson)
                yield Found(
                    f"turns.{turn.id}.responses.{response.id}.{key}",
                    _("Lesson “{lesson}” is taught here, but not announced.").format(
                        lesson=lesson.id
                    ),
                    _("Add it to the list at the top: lessons: [{lessons}]").format(
                        lessons=", ".join([*(known.id for known in scenario.lessons), lesson.id])
                    ),
                )


RULE = Rule("lesson-not-announced", Severity.WARNING, check, __doc__, whole=True)
