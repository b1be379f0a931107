"""A run as a text, for the trainee to keep."""

from datetime import datetime

from game.play.files import NotSaved
from game.play.folders import Folders
from game.play.look_back import LookBack
from game.play.transcript import save_transcript, transcript, transcript_path
from game.play.wording import words
from game.screen.model import Model
from game.texts import _


def written_down(model: Model, where: Folders | None) -> Model:
    """Write the run down as a text, with what the proof knows by now, and tell where it is."""
    session, news = model.session, model.looked_back
    if session is None:
        return model
    known = news.found if news and news.session == session else None
    text = transcript(session, known if isinstance(known, LookBack) else None)
    title = words(session.scenario.title, session.scenario)
    path = transcript_path(title, datetime.now().astimezone(), where)
    saved = save_transcript(text, path)
    if isinstance(saved, NotSaved):
        return model.told(saved.sentence)
    return model.told(_("The transcript was saved as “{path}”.").format(path=path))
