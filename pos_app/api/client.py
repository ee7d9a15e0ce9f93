"""The operator's API as the till's `Service`: one method a call.

Thread: each lane connects inside its own thread; the clients share only a `Session`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from pos_app.api import wire_requests as wire
from pos_app.api.auth import is_sendable
from pos_app.api.exchange import Exchange, Purpose
from pos_app.api.faults import Subject, check_answer
from pos_app.api.images import DOWNLOAD_LIMIT, extract_picture, is_picture
from pos_app.api.transport import TimeOuts, Transport
from pos_app.api.wire_answer import read_token
from pos_app.api.wire_catalogue import (
    find_zone,
    read_entity,
    read_games,
    read_moment,
    read_products,
    read_totals,
)
from pos_app.api.wire_draws import read_draws, read_results
from pos_app.api.wire_tickets import (
    read_created,
    read_done,
    read_paid,
    read_proposal,
    read_rows,
    read_ticket,
    tells_no_rows,
    tells_no_ticket,
)
from pos_app.api.wire_values import span_days, write_moment
from pos_app.domain.errors import BadAnswerError, RefusedError, ServiceError
from pos_app.till.ports import Listing, Paid, ServerMoment, Service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pos_app.api.auth import Session
    from pos_app.domain.catalogue import Draw, Entity, Game, Product
    from pos_app.domain.outcome import Outcome
    from pos_app.domain.results import Result
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Pin, Ticket, TicketKey, TicketRow
    from pos_app.till.ports import CopyProposal, Totals

T = TypeVar("T")

_BAD_REQUEST, _NOT_FOUND = 400, 404
_CLOSES_BEFORE = timedelta(minutes=5)


def _now() -> datetime:
    return datetime.now(UTC)


def connect(
    base_url: str,
    session: Session,
    purpose: Purpose,
    *,
    closing_margin: timedelta = _CLOSES_BEFORE,
    time_outs: TimeOuts | None = None,
    now: Callable[[], datetime] = _now,
) -> BanklotService:
    """Make a lane's client; call it inside the lane, it opens its own connection at first use.

    `closing_margin`: how long before a draw it closes where the operator's closing is not to be
    trusted. Raises ConfigError unless `base_url` is https, or http on loopback.
    """
    outs = time_outs or TimeOuts()
    exchange = Exchange(Transport(base_url), session, purpose, outs)
    return BanklotService(exchange, session, closing_margin, now)


class BanklotService(Service):
    """The operator's eighteen addresses, one of them three lists, as domain values.

    Lists are filtered and sorted again here.
    """

    def __init__(
        self,
        exchange: Exchange,
        session: Session,
        closing_margin: timedelta,
        now: Callable[[], datetime],
    ) -> None:
        """Take the parts; use `connect`."""
        self._exchange = exchange
        self._session = session
        self._closing_margin = closing_margin
        self._now = now
        self._results_path, self._other_results_path = wire.RESULTS
        self._events_by_bare_dates: bool | None = None

    def close(self) -> None:
        """Close the connection; the session stays open."""
        self._exchange.close()

    def sign_in(self, email: str, password: str) -> None:
        """Open the session, in place of one that is over; a refused sign-in leaves it as it is."""
        body = wire.write_login(email, password)
        answer = self._exchange.sign_in(wire.LOGIN, body, password)
        token = read_token(answer)
        if not token and answer.remark:
            raise RefusedError(
                answer.remark, body_status=answer.body_status, http_status=answer.http_status
            )
        if not is_sendable(token):
            raise BadAnswerError("login without a usable token")
        self._session.open(email, token)

    def sign_out(self) -> None:
        """Tell the operator and forget the token; not being able to tell is only logged."""
        token = self._session.token
        try:
            self._exchange.fetch("GET", wire.LOGOUT)
        except ServiceError:
            pass  # the transport's log has it
        finally:
            self._session.close(token)

    def read_entity(self) -> Entity:
        """Read get-data: also the harmless read that proves whether the session is over."""
        entity = _need(read_entity(self._exchange.ask_bare(wire.GET_DATA)), "get-data")
        zone = find_zone(entity.time_zone)
        if zone is not None:
            self._session.adopt_zone(zone)
        return entity

    def read_products(self) -> Sequence[Product]:
        """Read products, in the operator's order."""
        return _need(read_products(self._exchange.ask_bare(wire.PRODUCTS)), "products")

    def read_games(self) -> Mapping[int, Game]:
        """Read the template."""
        return _need(read_games(self._exchange.ask_bare(wire.TEMPLATE)), "template")

    def search_draws(self, day: date, category: str) -> Sequence[Draw]:
        """Search with the local day in UTC; if empty with bare dates, whichever gave rows is kept.

        Contract rule 17. In order of closing.
        """
        start, end = span_days(day, day, self._session.zone)
        exact, bare = (write_moment(start), write_moment(end)), (str(day), str(day))
        if self._events_by_bare_dates:
            return self._search(bare, day, category)
        draws = self._search(exact, day, category)
        if draws:
            self._events_by_bare_dates = False
        elif self._events_by_bare_dates is None:
            try:
                draws = self._search(bare, day, category)
            except (RefusedError, BadAnswerError):
                return ()  # the first form was understood, and said that there are none
            self._events_by_bare_dates = True if draws else None
        return draws

    def _search(self, between: tuple[str, str], day: date, category: str) -> Sequence[Draw]:
        answer = self._exchange.ask(wire.EVENTS, wire.write_events(between, category))
        zone = self._session.zone
        return _need(read_draws(answer, day, category, zone, self._closing_margin), "draws")

    def read_time(self) -> ServerMoment:
        """Ask the clock: without a body, on a 400 with the documented one, else HTTP's `Date`."""
        before = self._now()
        answer = self._exchange.fetch("GET", wire.TIME, is_public=True)
        if answer.says(_BAD_REQUEST):
            before = self._now()
            day = before.astimezone(self._session.zone).date()
            answer = self._exchange.fetch("GET", wire.TIME, wire.write_time(day), is_public=True)
        after = self._now()
        try:
            moment = read_moment(check_answer(answer, Subject.SERVICE))
        except (BadAnswerError, RefusedError):
            moment = None
        return ServerMoment(_need(moment or answer.date, "time"), before + (after - before) / 2)

    def read_results(self, first: date, last: date) -> Sequence[Result]:
        """Read results, newest first; on a 404 at the path's other spelling, remembered."""
        zone = self._session.zone
        body = wire.write_results(*span_days(first, last, zone))
        answer = self._exchange.fetch("POST", self._results_path, body)
        if answer.says(_NOT_FOUND):
            answer = self._exchange.fetch("POST", self._other_results_path, body)
            if not answer.says(_NOT_FOUND):
                self._results_path, self._other_results_path = (
                    self._other_results_path,
                    self._results_path,
                )
        check_answer(answer, Subject.SERVICE)
        return _need(read_results(answer, first, last, zone), "results")

    def view_ticket(self, key: TicketKey) -> Ticket:
        """View a ticket; RefusedError where the operator has none of that number and day."""
        answer = self._exchange.ask(wire.VIEW, wire.write_key(key), Subject.TICKET)
        return _need(read_ticket(answer), "ticket")

    def last_ticket(self) -> Ticket | None:
        """View the newest ticket; "no rows" and an empty response are none."""
        try:
            answer = self._exchange.ask_bare(wire.LAST, Subject.TICKET)
        except RefusedError as error:
            if tells_no_rows(error.text):
                return None
            raise
        return None if tells_no_ticket(answer) else _need(read_ticket(answer), "last ticket")

    def list_tickets(self, listing: Listing, start: datetime, end: datetime) -> Sequence[TicketRow]:
        """List tickets, newest first, whatever the server's order and filters did."""
        first = start.replace(microsecond=0)
        if listing is Listing.SOLD:
            body = wire.write_list_by_type(first, end, listing.value)
        else:
            body = wire.write_list_by_status(first, end, listing.value)
        return _need(read_rows(self._exchange.ask(wire.LIST, body), listing, first, end), "list")

    def fetch_image(self, uuid: str) -> bytes:
        """Fetch a picture of at most 5 MB, or one in base64 inside JSON."""
        answer = self._exchange.fetch_large(wire.image_path(uuid), DOWNLOAD_LIMIT)
        if answer.worst_status >= _BAD_REQUEST or not is_picture(answer.whole):
            check_answer(answer, Subject.TICKET)
        return extract_picture(answer.whole)

    def read_totals(self, start: datetime, end: datetime, category: str) -> Totals:
        """Read the report; one category a call."""
        answer = self._exchange.ask(wire.REPORTS, wire.write_reports(start, end, category))
        return _need(read_totals(answer), "totals")

    def create_ticket(self, wagers: Sequence[Wager]) -> Outcome[Ticket]:
        """Sell. A number is a yes; PIN and wagers that lack are left to last and view."""
        body = wire.write_create(wagers)
        return self._exchange.transact(
            wire.CREATE, body, lambda answer: read_created(answer, self._now())
        )

    def pay_ticket(self, key: TicketKey, pin: Pin) -> Outcome[Paid]:
        """Pay, which checks and pays in one. A yes is what stands under `response`, and only that.

        A 200 with a message and nothing there is unknown: see `wire_tickets.read_done`.
        """
        return self._exchange.transact(
            wire.PAY,
            wire.write_pay(key, pin),
            lambda answer: read_paid(answer, key.number),
            secret=pin.reveal(),
        )

    def cancel_ticket(self, number: int) -> Outcome[int]:
        """Void. See `wire_tickets.read_done` for what counts as a yes."""
        body = wire.write_number(number)
        return self._exchange.transact(wire.CANCEL, body, lambda a: read_done(a, number))

    def revert_ticket(self, number: int) -> Outcome[int]:
        """Revert. See `wire_tickets.read_done` for what counts as a yes."""
        body = wire.write_number(number)
        return self._exchange.transact(wire.REVERT, body, lambda a: read_done(a, number))

    def copy_ticket(self, key: TicketKey) -> Outcome[CopyProposal]:
        """Ask for a copy, which may sell (contract rule 25)."""
        return self._exchange.transact(wire.COPY, wire.write_key(key), read_proposal)


def _need(value: T | None, what: str) -> T:
    if value is None:
        raise BadAnswerError(f"unreadable {what}")
    return value
