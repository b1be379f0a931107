"""The vocabulary of responses: a card holds one or more acts, each at most once."""

import enum

import attrs


class Fix(enum.Enum):
    """A remedy: does it match what she lost (a refund for money, a redo for service)?"""

    MATCH = "match"
    OTHER = "other"


class Source(enum.Enum):
    """Where a team finds new inspiration [law 30]."""

    CUSTOMER = "customer"
    OTHER = "other"


@attrs.frozen
class Excuse:
    """Something else is blamed; ``cause`` is the author's word for it."""

    cause: str
    outside_our_control: bool = False


@attrs.frozen
class Promise:
    """A commitment that falls due at the end of the turn ``due`` turns from now (1 or more)."""

    id: str
    what: str
    due: int


@attrs.frozen
class Keep:
    """An open promise is kept; with ``check`` we made sure that it was really done."""

    promise: str
    check: bool = False


@attrs.frozen
class Money:
    """A refund or voucher of so many percent (50, 100, 150 or 200), at once or later."""

    percent: int
    later: bool = False


@attrs.frozen
class Card:
    """The acts of one response. An empty card is silence."""

    process: int = 0
    excuse: Excuse | None = None
    sorry: bool = False
    lie: bool = False
    effort: int = 0
    smile: bool = False
    tell: bool = False
    promise: Promise | None = None
    wow: bool = False
    keep: tuple[Keep, ...] = ()
    own: bool = False
    care: bool = False
    fix: Fix | None = None
    money: Money | None = None
    recharge: Source | None = None

    @property
    def bare(self) -> bool:
        """Whether a sorry on this card stands alone: no fix, money or promise beside it."""
        return self.fix is None and self.money is None and self.promise is None

    @property
    def acts(self) -> tuple[str, ...]:
        """The names of the acts on this card, in the order in which they are applied."""
        return tuple(
            field.name for field in attrs.fields(Card) if getattr(self, field.name) != field.default
        )
