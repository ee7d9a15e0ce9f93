"""A small operator in memory: it may commit or not, answer or not, late or twice, as scripted."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, auto
from typing import Any, TypeVar

from pos_app.domain.catalogue import Draw, Entity, Game, Product
from pos_app.domain.errors import BadAnswerError, RefusedError, ServiceError
from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown
from pos_app.domain.results import Result
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import (
    CANCELED,
    PAID,
    SOLD,
    WINNER,
    Pin,
    SoldWager,
    Ticket,
    TicketKey,
    TicketRow,
)
from pos_app.till.ports import Clock, CopyProposal, Listing, Paid, ServerMoment, Service, Totals
from pos_app.till.wording import local_day

T = TypeVar("T")
ZONE = "America/Caracas"
USER = "ana@agencia.ve"


class Answer(Enum):
    WHOLE = auto()
    NUMBER_ONLY = auto()
    LOST = auto()


@dataclass(frozen=True)
class Plan:
    """How the next call of a kind goes: how often it is done, after how long, what is answered."""

    commits: int = 1
    after: timedelta = timedelta(0)
    answer: Answer = Answer.WHOLE
    is_sent: bool = True
    refusal: str = ""
    closed_draws: tuple[int, ...] = ()


@dataclass
class Sold:
    ticket: Ticket
    status: str = SOLD
    prize: Money = ZERO
    email: str = USER
    payments: int = 0
    reverts: int = 0


@dataclass
class FakeService(Service):
    clock: Clock
    entity: Entity = field(
        default_factory=lambda: Entity(
            213, "test-1", ("animalitos",), seconds_to_cancel=180, expiration_days=3
        )
    )
    user: str = USER
    copy_sells: bool = False
    sold_out: dict[str, Money] = field(default_factory=dict)
    """selection → the most that is left of it."""

    def __post_init__(self) -> None:
        self.tickets: dict[int, Sold] = {}
        self.results: list[Result] = []
        self.draws: list[Draw] = []
        self.plans: dict[str, deque[Plan]] = {}
        self.errors: dict[str, deque[ServiceError]] = {}
        self.calls: list[str] = []
        self._pending: list[tuple[datetime, Callable[[], object]]] = []
        self._next = 32426439

    def plan(self, call: str, *plans: Plan) -> None:
        self.plans.setdefault(call, deque()).extend(plans)

    def fail(self, call: str, *errors: ServiceError) -> None:
        self.errors.setdefault(call, deque()).extend(errors)

    def add(
        self, wagers: Sequence[Wager], *, at: datetime | None = None, email: str = USER
    ) -> Ticket:
        """Sell from elsewhere (another till, another user)."""
        return self._commit_sale(wagers, at or self._now(), email)

    def live(self) -> list[int]:
        return [
            number
            for number, one in self._all().items()
            if one.status not in {CANCELED, "reverted"}
        ]

    # money

    def create_ticket(self, wagers: Sequence[Wager]) -> Outcome[Ticket]:
        return self._transact("create", lambda: self._commit_sale(wagers, self._now(), self.user))

    def pay_ticket(self, key: TicketKey, pin: Pin) -> Outcome[Paid]:
        sold = self._all().get(key.number)
        if sold is None or sold.ticket.pin != pin:
            return Rejected("wrong pin")
        if sold.status == PAID:
            return Rejected("ticket already paid")
        if sold.prize.is_zero:
            return Rejected("not a winner")
        return self._transact("pay", lambda: self._pay(sold))

    def cancel_ticket(self, number: int) -> Outcome[int]:
        sold = self._all().get(number)
        limit = timedelta(seconds=self.entity.seconds_to_cancel)
        if sold is None or sold.status != SOLD or self._now() > sold.ticket.sold_at + limit:
            return Rejected("no rows in result set", 400)
        return self._transact("cancel", lambda: self._mark(sold, CANCELED))

    def revert_ticket(self, number: int) -> Outcome[int]:
        sold = self._all()[number]
        return self._transact("revert", lambda: self._mark(sold, "reverted"))

    def copy_ticket(self, key: TicketKey) -> Outcome[CopyProposal]:
        old = self._all().get(key.number)
        if old is None:
            return Rejected("no rows in result set", 400)
        wagers = tuple(
            Wager(one.current_draw_id or one.draw_id, one.game_id, one.selection, one.stake)
            for one in old.ticket.wagers
        )

        def propose() -> CopyProposal:
            if self.copy_sells:
                self._commit_sale(wagers, self._now(), self.user)
            return CopyProposal(key.number, f"uuid-{key.number}", wagers)

        return self._transact("copy", propose)

    def _transact(self, call: str, act: Callable[[], T]) -> Outcome[T]:
        self.calls.append(call)
        plans = self.plans.get(call)
        plan = plans.popleft() if plans else Plan()
        if not plan.is_sent:
            return NotSent("ConnectError: refused")
        if plan.refusal:
            return Rejected(plan.refusal, 409, 409, plan.closed_draws)
        if plan.after:
            self._pending += [(self._now() + plan.after, act)] * plan.commits
            return Unknown("ReadTimeout: no answer")
        done = [act() for _ in range(plan.commits)]
        if plan.answer is Answer.LOST or not done:
            return Unknown("ReadTimeout: no answer")
        if plan.answer is Answer.NUMBER_ONLY and isinstance(done[0], Ticket):
            return Confirmed(trim(done[0]))
        return Confirmed(done[0])

    # queries

    def last_ticket(self) -> Ticket | None:
        self._ask("last")
        mine = [one for one in self._all().values() if one.email == self.user]
        return (
            max(mine, key=lambda one: (one.ticket.sold_at, one.ticket.number)).ticket
            if mine
            else None
        )

    def view_ticket(self, key: TicketKey) -> Ticket:
        self._ask("view")
        sold = self._all().get(key.number)
        if sold is None or local_day(sold.ticket.sold_at, ZONE) != key.sold_on:
            raise RefusedError("no rows in result set")
        return sold.ticket

    def list_tickets(self, listing: Listing, start: datetime, end: datetime) -> Sequence[TicketRow]:
        self._ask("list")
        first = start.replace(microsecond=0)
        return [
            TicketRow(
                f"uuid-{number}",
                number,
                one.ticket.sold_at,
                one.status,
                one.ticket.total,
                one.prize,
                email=one.email,
            )
            for number, one in self._all().items()
            if first <= one.ticket.sold_at <= end
            and (
                listing is Listing.SOLD or (one.status == CANCELED) == (listing is Listing.CANCELED)
            )
            and (listing is not Listing.WINNER or not one.prize.is_zero)
        ]

    def read_results(self, first: date, last: date) -> Sequence[Result]:
        self._ask("results")
        return self.results

    def fetch_image(self, uuid: str) -> bytes:
        self._ask("image")
        return uuid.encode()

    def read_time(self) -> ServerMoment:
        self._ask("time")
        return ServerMoment(self._now(), self.clock.now())

    def read_entity(self) -> Entity:
        self._ask("entity")
        return self.entity

    def read_products(self) -> Sequence[Product]:
        self._ask("products")
        return [Product(30, "LOTTO REY", "animalitos")]

    def read_games(self) -> Mapping[int, Game]:
        self._ask("games")
        return {5: Game.from_template(5, [("0", "0"), ("00", "00"), ("5", "5"), ("12", "12")])}

    def search_draws(self, day: date, category: str) -> Sequence[Draw]:
        self._ask("draws")
        return [one for one in self.draws if one.category == category]

    def read_totals(self, start: datetime, end: datetime, category: str) -> Totals:
        self._ask("totals")
        mine = [
            one
            for one in self._all().values()
            if start <= one.ticket.sold_at <= end and one.email == self.user
        ]
        alive = [one for one in mine if one.status not in {CANCELED, "reverted"}]
        sale = add_up(one.ticket.total for one in alive)
        prize = add_up(one.prize for one in alive if one.payments)
        agency = sale * Decimal("0.1")
        return Totals(sale, prize, agency, sale - prize - agency, sale - prize - agency)

    def sign_in(self, email: str, password: str) -> None:
        self._ask("sign_in")
        self.user = email

    def sign_out(self) -> None:
        self._ask("sign_out")

    # within

    def _ask(self, call: str) -> None:
        self.calls.append(call)
        errors = self.errors.get(call)
        if errors:
            raise errors.popleft()

    def _now(self) -> datetime:
        return self.clock.now()

    def _all(self) -> dict[int, Sold]:
        """All tickets, after what was due late has been done."""
        due = [one for one in self._pending if one[0] <= self._now()]
        for one in due:
            self._pending.remove(one)
            one[1]()
        return self.tickets

    def _commit_sale(self, wagers: Sequence[Wager], at: datetime, email: str) -> Ticket:
        sold = tuple(
            SoldWager(
                one.draw_id,
                one.game_id,
                one.selection,
                stake,
                "LOTTO REY",
                "02:30 pm",
                current_draw_id=one.draw_id,
            )
            for one in wagers
            if not (stake := min(one.stake, self.sold_out.get(one.selection, one.stake))).is_zero
        )
        number, self._next = self._next, self._next + 1
        moment = at.replace(microsecond=0)
        ticket = Ticket(
            number,
            moment,
            sold,
            add_up(one.stake for one in sold),
            Pin(str(number * 7 % 10**8)),
            "test-1",
            "test",
        )
        self.tickets[number] = Sold(ticket, email=email)
        return ticket

    def _pay(self, sold: Sold) -> Paid:
        sold.payments += 1
        sold.status = PAID
        return Paid(sold.ticket.number, sold.prize)

    def _mark(self, sold: Sold, status: str) -> int:
        sold.status = status
        return sold.ticket.number

    def win(self, number: int, prize: str) -> None:
        self.tickets[number].status = WINNER
        self.tickets[number].prize = Money.of(prize)


def trim(ticket: Any) -> Any:
    """What is left of a ticket where create answers only its number."""
    return replace(ticket, wagers=(), total=ZERO, pin=None)


def unreadable() -> ServiceError:
    return BadAnswerError("unreadable")
