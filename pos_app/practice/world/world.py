"""The practice operator as one value: its clock, its draws, its books and who may sign in.

Thread: the server's one.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pos_app.practice.world.catalogue import PRODUCTS, Product
from pos_app.practice.world.clock import (
    Beginning,
    Remembered,
    WorldClock,
    choose_beginning,
)
from pos_app.practice.world.draws import Calendar, Draw
from pos_app.practice.world.entities import (
    ENTITIES,
    HOME,
    NEIGHBOUR,
    SECONDS_TO_CANCEL,
    Entity,
)
from pos_app.practice.world.records import Ticket, User
from pos_app.practice.world.store import Store

DEFAULT_EMAIL, DEFAULT_PASSWORD = "practica@banklot.net", "practica"  # as the guide says
_NEIGHBOUR_EMAIL = "vecina@banklot.net"
FIRST_USER_ID = 864
HISTORY = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in, as asked for at the start of the server."""

    email: str
    password: str = field(repr=False)
    entity_id: int = HOME.id


@dataclass(frozen=True, slots=True)
class WorldPlan:
    """How a world is to be: everything that can be chosen at the start."""

    folder: Path
    accounts: tuple[Account, ...] = (Account(DEFAULT_EMAIL, DEFAULT_PASSWORD),)
    seed: int | None = None
    start: datetime | None = None
    pace: float = 1.0
    token_minutes: float | None = None
    seconds_to_cancel: int = SECONDS_TO_CANCEL
    sells_tripleta: bool = False
    plants_tickets: bool = True


def _real_now() -> datetime:
    return datetime.now(UTC)


class World:
    """Draws, tickets, money and sessions of the practice operator.

    Raises:
        WorldInUseError: another server has this folder open.
    """

    def __init__(self, plan: WorldPlan, real_now: Callable[[], datetime] = _real_now) -> None:
        self._real_now = real_now
        self.store = Store(plan.folder)
        self._settle(plan)

    def start_over(self, *, seed: int | None, start: datetime | None) -> None:
        """Forget everything and begin a new world here; the users stay, signed out.

        ``seed`` and ``start`` are those of the server's own start where they are None.
        """
        with self.store.transaction():
            self.store.wipe()
            plan = self.plan
            self._settle(
                replace(
                    plan,
                    seed=plan.seed if seed is None else seed,
                    start=start or plan.start,
                )
            )

    def _settle(self, plan: WorldPlan) -> None:
        self.plan = plan
        with self.store.transaction():
            self.beginning = self._begin()
            self.clock = WorldClock(self.beginning.at, plan.pace)
            self.seed = self._settle_seed()
            self.calendar = Calendar(self.seed)
            self._users = {
                account.email: self.store.enrol(account.email, account.entity_id, FIRST_USER_ID)
                for account in plan.accounts
            }
            # Somebody at another counter, who cannot sign in here.
            self.neighbour = self.store.enrol(_NEIGHBOUR_EMAIL, NEIGHBOUR.id, FIRST_USER_ID)
            if self.store.recall("born") is None:
                self.store.keep("born", self.clock.now().isoformat())
            self.remember_clock()
        self.first_moment = datetime.fromisoformat(self.store.recall("born") or "") - HISTORY

    @property
    def now(self) -> datetime:
        """The world's time, UTC."""
        return self.clock.now()

    @property
    def second(self) -> int:
        """The world's time in whole seconds since 1970."""
        return int(self.clock.now().timestamp())

    @property
    def products(self) -> tuple[Product, ...]:
        """What is sold, tripleta only where it was asked for."""
        return tuple(p for p in PRODUCTS if self.plan.sells_tripleta or p.category != "tripleta")

    @property
    def users(self) -> tuple[User, ...]:
        """Everybody who may sign in."""
        return tuple(self._users.values())

    def entity(self, user: User) -> Entity:
        """Return the agency of a user."""
        return ENTITIES[user.entity_id]

    def draws_between(self, first: datetime, last: datetime) -> list[Draw]:
        """Return the draws that are sold here, in [first, last] but not before the history."""
        sold = {product.id for product in self.products}
        first, last = max(first, self.first_moment), min(last, self.now + timedelta(days=7))
        return [d for d in self.calendar.between(first, last) if d.product.id in sold]

    def draw(self, draw_id: int) -> Draw | None:
        """Return a draw that is sold here, by id."""
        draw = self.calendar.find(draw_id)
        return draw if draw is not None and draw.product in self.products else None

    def known_draw(self, draw_id: int) -> Draw:
        """Return the draw of a wager that was sold."""
        draw = self.calendar.find(draw_id)
        if draw is None:
            raise LookupError(f"a sold wager names draw {draw_id}, which never was")
        return draw

    def find_ticket(self, user: User, number: int, day: date) -> Ticket | None:
        """Return a ticket of the user's agency by number and local sale date."""
        found = self.store.tickets(
            "number = ? AND sale_date = ? AND entity_id = ?",
            (number, day.isoformat(), user.entity_id),
        )
        return found[0] if found else None

    def last_ticket(self, user: User) -> Ticket | None:
        """Return the ticket that this user sold last, whatever became of it."""
        found = self.store.tickets(
            "seq = (SELECT seq FROM ticket WHERE user_id = ?"
            " ORDER BY created_at DESC, seq DESC LIMIT 1)",
            (user.id,),
        )
        return found[0] if found else None

    def sign_in(self, email: str, password: str) -> str | None:
        """Return a new token, or None when e-mail or password are not right."""
        for account in self.plan.accounts:
            if account.email == email and hmac.compare_digest(
                account.password.encode(), password.encode()
            ):
                token = secrets.token_urlsafe(32)
                minutes = self.plan.token_minutes
                ends = None if minutes is None else self.second + int(minutes * 60)
                self.store.open_session(_hash(token), self._users[email].id, ends)
                return token
        return None

    def signed_in(self, token: str) -> User | None:
        """Return whose token this is, or None when it is unknown, ended or expired."""
        return self.store.session_user(_hash(token), self.second)

    def sign_out(self, token: str) -> None:
        """End the session of a token."""
        self.store.end_session(_hash(token))

    def remember_clock(self) -> None:
        """Keep where the clock stands and that it runs, so that a restart goes on from there."""
        self.store.keep("clock", self._write_clock(self.plan.pace))

    def beat(self) -> None:
        """Keep the clock in passing, every ``BEAT``: without waiting for the disk."""
        self.store.keep_quickly("clock", self._write_clock(self.plan.pace))

    def close(self) -> None:
        """Keep the clock, stopped, and close the books."""
        self.store.keep("clock", self._write_clock(0))
        self.store.close()

    def _write_clock(self, pace: float) -> str:
        kept = [self.now.isoformat(), self._real_now().isoformat(), self.beginning.by_wish, pace]
        return json.dumps(kept)

    def moment_of(self, second: int) -> datetime:
        """Return a moment in seconds as UTC."""
        return datetime.fromtimestamp(second, UTC)

    def _begin(self) -> Beginning:
        kept = self.store.recall("clock")
        remembered = None
        if kept is not None:
            world, real, *how = json.loads(kept)
            remembered = Remembered(
                datetime.fromisoformat(world), datetime.fromisoformat(real), *how
            )
        return choose_beginning(self._real_now(), self.plan.start, remembered)

    def _settle_seed(self) -> int:
        kept = self.store.recall("seed")
        if kept is not None:
            return int(kept)
        seed = secrets.randbits(32) if self.plan.seed is None else self.plan.seed
        self.store.keep("seed", str(seed))
        return seed


def open_world(plan: WorldPlan) -> World:
    """Open the world of a folder, made when there is none yet."""
    return World(plan)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
