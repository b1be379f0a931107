"""Which run is played: a new one, or the one that was left last."""

from game.play.folders import Folders
from game.play.origin import Origin
from game.play.saves import NotResumed, PastRun, Resumed, new_run, resume, unfinished_run
from game.play.session import Session
from game.texts import _


def run_to_play(
    session: Session, origin: Origin, where: Folders, way_back: str, *, resuming: bool
) -> Resumed:
    """Return the run that was left last, if it is to be resumed and can be; else a new one.

    The sentence says what became of the wish to resume, or that there is a run to go on with.
    """
    left = unfinished_run(origin, where)
    begun = Resumed(session, new_run(origin, where), _offer(left, session, way_back))
    if not resuming:
        return begun
    taken_up = (
        resume(left, where, origin.language)
        if left
        else NotResumed(_("There is no run to go on with."))
    )
    if isinstance(taken_up, Resumed):
        return taken_up
    sentence = _("{sentence} A new run begins.").format(sentence=taken_up.sentence)
    return Resumed(session, begun.file, sentence)


def _offer(left: PastRun | None, session: Session, way_back: str) -> str:
    """Return a sentence that offers to go on with a run, unless this one is under way already."""
    if left is None or session.responses:
        return ""
    offer = _("You left a run after turn {turn}. To go on with it: {command} --resume")
    return offer.format(turn=left.save.taken, command=way_back)
