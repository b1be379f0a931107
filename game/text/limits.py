"""Limits of a proof, in words."""

from game.proof.budget import GIGABYTE, LimitReached, Resource
from game.texts import _, grouped, ngettext


def limit_words(limit: LimitReached) -> str:
    """Return which limit was reached: so many situations, or so much memory."""
    if limit.resource is Resource.MEMORY:
        return _("{n:g} GB of memory").format(n=limit.limit / GIGABYTE)
    return ngettext("{n} situation", "{n} situations", limit.limit).format(n=grouped(limit.limit))
