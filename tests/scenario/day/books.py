"""The operator's books of a day, added up from the ledger's entries by nothing of the till's.

Amounts are Decimal bolívares; a span begins at a ledger's moment and ends now.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.soak.ground import call

if TYPE_CHECKING:
    from tests.scenario.conftest import Operator

CATEGORIES = ("animalitos", "animalitos77", "lottery")
DEAD = frozenset({"canceled", "rejected"})


@dataclass(frozen=True, slots=True)
class Books:
    """What stands in the ledger since a moment, for one user."""

    live: dict[int, Decimal]
    """ticket number → total."""
    voided: dict[int, Decimal]
    paid: dict[int, Decimal]
    """ticket number → what this user paid on it in the span."""
    reported: dict[str, Decimal]
    """What /gaming/reports says of the span: sale, prize, agency, balance, all categories."""

    @property
    def sales(self) -> Decimal:
        """Sold and alive."""
        return sum(self.live.values(), Decimal(0))

    @property
    def voids(self) -> Decimal:
        """Sold and taken back."""
        return sum(self.voided.values(), Decimal(0))

    @property
    def prizes(self) -> Decimal:
        """Paid at this counter."""
        return sum(self.paid.values(), Decimal(0))

    def expect_cash(self, begun: int, came_in: int, went_out: int) -> Decimal:
        """Say what the drawer holds when every prize was handed over and every void returned."""
        return Decimal(begun + came_in - went_out) + self.sales - self.prizes


def read_books(operator: Operator, email: str, password: str, since: datetime) -> Books:
    """Read them; `since` is the operator's time, aware."""
    ledger = operator.ledger()
    first = int(since.timestamp())
    sold = [
        one
        for one in ledger["tickets"]
        if one["origin"] == "call" and one["email"] == email and one["created_at"] >= first
    ]
    paid: dict[int, Decimal] = {}
    for one in ledger["tickets"]:
        for wager in one["wagers"]:
            if wager["paid_by"] == email and wager["paid_at"] >= first:
                number = one["ticket_number"]
                paid[number] = paid.get(number, Decimal(0)) + _money(wager["prize_paid"])
    return Books(
        live={one["ticket_number"]: _staked(one) for one in sold if one["status"] not in DEAD},
        voided={one["ticket_number"]: _staked(one) for one in sold if one["status"] in DEAD},
        paid=paid,
        reported=_read_reports(operator, email, password, since, ledger["now"]),
    )


def _read_reports(
    operator: Operator, email: str, password: str, since: datetime, now: str
) -> dict[str, Decimal]:
    signed_in = call(
        operator.base_url, "POST", "/auth/login", {"email": email, "password": password}
    )
    token = signed_in.get("x_auth_token") or signed_in["response"]["x_auth_token"]
    until = datetime.fromisoformat(now) + timedelta(seconds=1)
    span = [f"{one.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z" for one in (since, until)]
    sums = dict.fromkeys(("sale", "prize", "agency", "balance"), Decimal(0))
    for category in CATEGORIES:
        body = {"between_timestamp": span, "group": "user", "category": category}
        told = call(operator.base_url, "POST", "/gaming/reports", body, token)["total"]
        for name in sums:
            sums[name] += _money(told[name])
    return sums


def _staked(ticket: dict[str, Any]) -> Decimal:
    return sum((_money(one["amount"]) for one in ticket["wagers"]), Decimal(0))


def _money(value: object) -> Decimal:
    return Decimal(str(value))
