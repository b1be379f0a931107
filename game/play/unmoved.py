"""Why a response moved nothing, where the rules have a reason for it."""

from game.core.cards import Card
from game.core.situation import Situation
from game.texts import _


def why_unmoved(card: Card, before: Situation, name: str) -> str:
    """Return why a card moved nothing in a situation, in a sentence with the customer's name.

    Laws 29, 14, 23, 10 and 27 in this order: the first that holds is told.
    """
    trouble = before.feelings.issue > 0
    treats = _("{name} has come to expect treats: this one was no surprise.")
    reasons = (
        (
            card.care and not before.inspiration,
            _("You had no inspiration left, and care that is only acted moves nobody."),
        ),
        (
            (card.own or card.fix or card.money) and not trouble,
            _("Nothing was wrong, so there was nothing to make good."),
        ),
        (card.tell, _("Telling earns trust only while the trouble is new.")),
        (card.wow and trouble, _("A treat makes nothing good while something is wrong.")),
        (card.wow, treats.format(name=name)),
        (card.process, _("Ticked boxes bring nobody beyond lukewarm.")),
    )
    otherwise = _("Nothing changed in how {name} feels.").format(name=name)
    return next((sentence for holds, sentence in reasons if holds), otherwise)
