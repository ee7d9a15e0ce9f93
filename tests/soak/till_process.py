"""The till that is killed: the program's own rooms, verbs and adapters, and a cashier without hands.

Each step is told to the judge, which answers "go" or kills. Everything that a cashier sees with
her own eyes (paper on the counter, cash in her hand) is asked of the judge, too.
Thread: the process's only one.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from datetime import date, timedelta
from multiprocessing.connection import Connection

from pos_app.api.auth import Session
from pos_app.api.exchange import Purpose
from pos_app.bootstrap import adapters
from pos_app.bootstrap.log import keep_log
from pos_app.bootstrap.rooms import open_money_room, open_printer_room
from pos_app.bootstrap.start import prepare
from pos_app.doctor.bundle import write_bundle
from pos_app.domain.document import Document
from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Rejected
from pos_app.domain.ticket import Pin, TicketKey, compare_asked_with_sold
from pos_app.lanes.query import QueryRoom
from pos_app.printing.talk.conversation import Patience as PrinterPatience
from pos_app.till import void
from pos_app.till.desk import Blocked
from pos_app.till.paper import print_spool
from pos_app.till.paper.compose import Deed, payout_document, ticket_document
from pos_app.till.ports import Proof
from pos_app.till.prizes import pay_out
from pos_app.till.prizes.inquire import add_up_paid, inquire
from pos_app.till.prizes.verdict import Verdict
from pos_app.till.sell import SaleReport, sell
from pos_app.till.server_clock import ServerClock
from pos_app.ui.desks import sale_desk
from pos_app.ui.desks.print_desk import Order
from tests.soak.life import Life
from tests.soak.settling import settle
from tests.soak.watching import watch

log = logging.getLogger(__name__)


class Till:
    """One life of the till."""

    def __init__(self, life: Life, wire: Connection) -> None:
        self._life, self._wire, self._nothing = life, wire, threading.Event()
        self.start = start = prepare(config=life.config, data_dir=life.data_dir)
        self._name = start.settings.till.name
        session = Session()
        base_url = start.settings.api.base_url or ""
        self.money = open_money_room(start, session, lambda: base_url)
        reading = adapters.open_service(start, base_url, session, Purpose.QUERY)
        # As the query lane's, without the panes that it imports meanwhile.
        self.query = QueryRoom(
            reading, start.clock, lambda: adapters.open_reading(start), reading.close
        )
        self.printer = open_printer_room(start)
        outs = life.pace.time_outs()
        for room in (self.money, self.query):
            room.service._exchange._time_outs = outs  # type: ignore[attr-defined]
        self.money.rules = life.pace.rules()
        paper = self.printer.printer
        paper._patience = PrinterPatience(0.5, 0.2, 1.0, 0.4, 0.2)  # type: ignore[attr-defined]
        paper._expect_paper = lambda job: 0.2  # type: ignore[attr-defined]
        watch(self.money.journal, self.step)
        self.sign_in()
        entity = self.query.service.read_entity()
        clock = ServerClock().hear(self.query.service.read_time())
        self._entity = entity
        self.money.seat(life.email, entity, clock)

    # --- steps ---------------------------------------------------------------------------------

    def ask(self, what: str, *facts: object) -> object:
        """Tell the judge and wait for its answer: the till may be killed here."""
        self._wire.send((what, *facts))
        answer = self._wire.recv()
        if answer == "crash":
            raise CrashError
        return answer

    def rest(self, seconds: float) -> None:
        """Let time pass, as a lane does until something is due."""
        self._nothing.wait(seconds)

    def step(self, name: str) -> None:
        self.ask("step", name)

    def sign_in(self) -> None:
        for left in reversed(range(20)):
            try:
                self.query.sign_in(self._life.email, self._life.password)
            except ServiceError:
                if not left:
                    raise
                self.rest(0.1)
            else:
                return

    # --- verbs ---------------------------------------------------------------------------------

    def act(self) -> None:
        """Do what the cashier came for."""
        match self._life.verb:
            case "sale":
                self.ask("ready")
                self._sell()
            case "cancel":
                # On a machine that is too busy not even this goes well: then there is no verb.
                if (sale := self._sell()).has_succeeded:
                    self.ask("ready")
                    self._cancel(sale, "customer")
            case "revert":
                self.ask("unprintable")
                if (sale := self._sell()).has_succeeded:
                    self._cancel(sale, "unprinted")
                    self.ask("ready")
                    self._mind(void.revert(self.money.desk, sale.reference, "unprinted"))
            case "payout":
                verdict = self._check()
                self.ask("ready")
                report = pay_out.pay(self.money.desk, verdict, verdict.owed)
                if isinstance(report, pay_out.PayReport):
                    self._mind_session(report.outcome)
                    if report.amount is not None:
                        self.print(report.operation.reference)
                        self.hand_over(report.operation)
            case _:
                pass

    def _sell(self) -> Operation:
        """Sell and print as the sale desk does: the yes and the printing are noted in one write."""
        desk, wagers = self.money.desk, self._life.wagers
        report = sell(desk, wagers, draw_names={}, prints_at_once=True)
        if not isinstance(report, SaleReport):
            raise TypeError(report.why)
        self._mind_session(report.outcome)
        if (order := sale_desk._order(self.money, report)) is not None:
            self._print_ticket(order)
        return report.operation

    def _cancel(self, sale: Operation, reason: str) -> None:
        key = TicketKey(sale.ticket_number or 0, self.money.desk.day_of(self.money.desk.now()))
        self._mind(void.cancel(self.money.desk, key, sale.intent.total, reason))

    def _mind(self, report: void.VoidReport | Blocked) -> None:
        # Blocked: what the verb needs did not come to be; the judge compares all the same.
        if not isinstance(report, Blocked):
            self._mind_session(report.outcome)

    def _check(self) -> Verdict:
        number, pin, day = self._life.winner or (0, "", date.min)
        today = self.money.desk.day_of(self.money.desk.now())
        room = self.query
        return inquire(room.service, room.journal, self._entity, number, Pin(pin), day, today=today)

    def _mind_session(self, outcome: object) -> None:
        if isinstance(outcome, Rejected) and outcome.session_over:
            self.sign_in()

    def print(self, reference: str) -> None:
        """Print what is owed as the spool does: noted, printed, noted; then it is looked at."""
        journal = self.money.journal
        operation = journal.find(reference)
        assert operation is not None
        ticket = None
        if operation.intent.kind is Kind.SALE:
            zone = self._entity.time_zone
            ticket = print_spool.fetch_ticket(self.money.service, operation, zone)
            if ticket is None:
                return
        job = print_spool.begin_print(journal, reference)
        if job is None:
            return
        if ticket is not None:
            differences = compare_asked_with_sold(operation.intent.wagers, ticket.wagers)
            self._print_ticket(Order(ticket, reference, job.copy, differences))
            return
        key = operation.intent.ticket
        assert key is not None
        deed = Deed(key, self.money.desk.now(), operation.intent.total, reference)
        self._put_on_paper(
            reference,
            payout_document(deed, self._entity, None, till_name=self._name, copy_number=job.copy),
        )

    def _print_ticket(self, order: Order) -> None:
        document = ticket_document(
            order.ticket, self._entity, None, till_name=self._name,
            copy_number=order.copy_number, differences=order.differences,
            reference=order.reference,
        )  # fmt: skip
        self._put_on_paper(order.reference, document)

    def _put_on_paper(self, reference: str, document: Document) -> None:
        journal = self.money.journal
        report = self.printer.print_document(document)
        print_spool.note_print(journal, reference, report)
        if report.proof is Proof.UNVERIFIED:
            self.look_at_paper(journal.find(reference))

    def look_at_paper(self, operation: Operation | None) -> None:
        assert operation is not None
        is_whole = bool(self.ask("paper?", operation.intent.kind.value, operation.ticket_number))
        print_spool.note_came_out(self.money.journal, operation.reference, whole=is_whole)

    def hand_over(self, operation: Operation) -> None:
        self.ask("cash", operation.reference, str(add_up_paid([operation])))
        pay_out.note_handed_over(self.money.journal, operation.reference)

    def operations(self, kind: Kind | None = None) -> Sequence[Operation]:
        """What was done today, oldest first."""
        since = self.money.clock.now() - timedelta(hours=12)
        return tuple(reversed(self.money.journal.list_since(since, kind)))

    def tell_all(self) -> list[dict[str, object]]:
        """Say what the journal holds, for the judge."""
        return [
            {
                "reference": one.reference,
                "kind": one.intent.kind.value,
                "money": one.money.value,
                "was_declared": any(entry.state is State.NOT_CREATED for entry in one.entries),
                "began": one.entries[0].seq,
                "last_print": max(
                    (e.seq for e in one.entries if e.state is State.PRINTING), default=0
                ),
                "paper": one.paper and one.paper.value,
                "ticket": one.ticket_number,
                "total": str(one.intent.total),
                "is_handed_over": one.is_handed_over,
                "is_owed": one.awaits_paper,
            }
            for one in self.operations()
        ]

    def verify(self) -> str:
        return self.money.journal.verify().reason  # type: ignore[attr-defined,no-any-return]

    def close(self) -> None:
        for room in (self.printer, self.query, self.money):
            room.close()


class CrashError(Exception):
    """The program's own fault, ordered by the judge: its traceback is logged, and all ends."""


def live(life: Life, wire: Connection) -> None:
    """Live one life: do the verb, bring everything in order, tell all, end."""
    logging.basicConfig(
        filename=life.data_dir / "debug.log", level=logging.DEBUG, format="%(name)s %(message)s"
    )
    end_log = keep_log(life.data_dir, lambda _: None)
    logging.getLogger("pos_app").setLevel(logging.DEBUG)
    try:
        till = Till(life, wire)
        till.act()
        settle(till)
        if not life.verb:
            write_bundle(till.start, "", life.data_dir / "bundle.zip")
        wire.send(("end", till.tell_all(), till.verify()))
        till.close()
    except CrashError:
        log.exception("a job failed")
    except Exception as error:
        log.exception("the till failed")
        wire.send(("failed", f"{type(error).__name__}: {error}"))
    end_log()
