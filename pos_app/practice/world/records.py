"""What the books of the practice operator hold: users, tickets, wagers.

Amounts are céntimos, moments whole seconds of world time.
"""

from dataclasses import dataclass
from datetime import date

LIVE, CANCELED, REJECTED = "sold", "canceled", "rejected"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in; ``entity_id`` is the agency."""

    id: int
    email: str
    entity_id: int


@dataclass(frozen=True, slots=True)
class Wager:
    """One wager as sold; the last three once its prize was handed over, and by which user."""

    place: int
    draw_id: int
    game_id: int
    wager: str
    amount: int
    prize_paid: int | None = None
    paid_at: int | None = None
    paid_by: int | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket as sold; ``state`` is sold, canceled or rejected: prizes are worked out.

    ``origin`` tells who made it: "call" a till's create or copy, "planted" the world itself,
    "other till" a till that the control addresses played. The operator never shows it.
    """

    seq: int
    id: str
    number: int
    pin: int
    sale_date: date
    user_id: int
    entity_id: int
    created_at: int
    state: str
    ended_at: int | None
    origin: str
    wagers: tuple[Wager, ...]

    @property
    def total(self) -> int:
        """What was staked, in céntimos."""
        return sum(wager.amount for wager in self.wagers)
