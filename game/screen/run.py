"""A session as the scenes tell it: who stands on the stage, and what moved last."""

from game.core.status import Status
from game.play.introduction import introduction
from game.play.meters import Meters
from game.play.moves import Move
from game.play.session import Session
from game.play.view import FeedbackView, TurnView, feedback_view, open_promises, turn_view
from game.screen.look import reaction_face, settled_face
from game.screen.widgets.frame import Scenery
from game.screen.widgets.meters import Standing
from game.screen.widgets.stage import Actor
from game.screen.widgets.strip import News
from game.texts import _


def turn_scenery(session: Session, view: TurnView) -> Scenery:
    """Return what surrounds a turn."""
    moved = _affection(view.moves) or (view.so_far[-1] if view.so_far else 0)
    return _scenery(session, view, view.story, _settled(session, view.meters), moved)


def feedback_scenery(session: Session, view: FeedbackView) -> Scenery:
    """Return what surrounds the feedback on the last response; its reaction holds for all of it."""
    by = view.so_far[-1]
    story = turn_view(session.states[-2]).story
    face = reaction_face(by, _settled(session, view.meters))
    if view.status is Status.LEFT:
        face = "leaving"
    elif by <= 0 and _same_slip(session):
        face = "weary"
    return _scenery(session, view, story, face, by)


def last_news(session: Session, view: TurnView) -> News | None:
    """Return what moved last before a turn: by its event or else by the response before it."""
    if view.moves:
        reasons = (because.text for move in view.moves for because in move.reasons)
        moved = tuple((move.value, move.by) for move in view.moves if move.by)
        told_once = " ".join(dict.fromkeys(reasons))
        return News(_("This turn"), view.title, told_once, moved[:2])
    if not session.responses:
        return None
    last = feedback_view(*session.states[-2:])
    did = you_did(last.did, last.label)
    lesson = last.lesson.title if last.lesson else ""
    by = last.so_far[-1]
    return News(_("Last turn"), did, lesson, (("affection", by),) if by else ())


def you_did(did: str, label: str) -> str:
    """Return a sentence about what the trainee did, or what it is called if nobody wrote one."""
    return _("You {did}").format(did=did.rstrip(".")) if did else label


def _scenery(
    session: Session, view: TurnView | FeedbackView, story: str, face: str, moved: int
) -> Scenery:
    about = introduction(session.scenario, session.rulebook)
    return Scenery(
        title=about.title,
        number=view.number,
        of=view.of,
        so_far=view.so_far,
        actor=Actor(
            name=about.full_name,
            short_name=about.customer,
            person=about.portrait,
            face=face,
            status=view.status,
            scene=session.scenario.turns[session.states[view.number - 1].situation.turn].scene,
            title=view.title,
            story=story,
        ),
        standing=Standing(view.meters, about.customer, moved),
        promises=open_promises(session.state),
    )


def _same_slip(session: Session) -> bool:
    """Whether the last two responses did not follow the same lesson."""
    lessons = [step.response.breaks for step in session.state.steps[-2:]]
    return len(lessons) == 2 and lessons[0] is not None and lessons[0] == lessons[1]  # noqa: PLR2004


def _settled(session: Session, meters: Meters) -> str:
    """Return the face that all affections so far lead to."""
    path = [state.situation.feelings.affection for state in session.states]
    return settled_face((*path[:-1], meters.affection.number))


def _affection(moves: tuple[Move, ...]) -> int:
    """Return by how much affection moved."""
    return sum(move.by for move in moves if move.value == "affection")
