"""The till's main job once through, against a practice operator and without a screen.

Sign in, load the catalogue, sell, print, pay a prize, read the results: one line a step.
Thread: the process's only one; no Qt.
"""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.api.exchange import Purpose
from pos_app.bootstrap import adapters
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, Start
from pos_app.domain.catalogue import Catalogue, Draw, Form
from pos_app.domain.document import Document
from pos_app.domain.errors import TillError
from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.outcome import Outcome, Rejected
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.printing.setup import PrinterSetup
from pos_app.settings import data_folder
from pos_app.till import browse
from pos_app.till.desk import Blocked, Desk
from pos_app.till.paper import print_spool
from pos_app.till.paper.compose import ticket_document
from pos_app.till.paper.compose_deeds import Deed, payout_document
from pos_app.till.ports import Printer, Proof
from pos_app.till.prizes.inquire import inquire
from pos_app.till.prizes.pay_out import note_handed_over, pay
from pos_app.till.references import ReferenceMaker
from pos_app.till.sell import SaleReport, sell
from pos_app.till.server_clock import ServerClock, is_open_for_sale
from pos_app.till.wording import format_amount, format_time, local_day, show_selection

ANIMALS = ("5", "12", "33")
STAKE = Money.of(10)
LEAST_TIME_LEFT = timedelta(seconds=20)
NEWEST_RESULTS = 3


class StepFailedError(Exception):
    """A step did not do its job; the text says what was seen instead."""


@dataclass(slots=True)
class _Counter:
    """Who works in the demo, with what, and what is known so far."""

    start: Start
    money: BanklotService
    query: BanklotService
    desk: Desk
    printer: Printer
    catalogue: Catalogue
    sale: SaleReport | None = None

    @property
    def today(self) -> date:
        return self.desk.day_of(self.desk.now())


def play(start: Start, receipts: Path) -> int:
    """Do the main job; print a line a step. Give 0 when every step did its job, else 1.

    `receipts` is a folder that gets the paper as PNG. Without a --data-dir the world is a fresh
    one, which is taken away afterwards: what is not kept cannot be in the way.
    """
    with ExitStack() as stack:
        if start.folder == data_folder() / "practice":
            folder = Path(tempfile.mkdtemp(prefix="pos-app-demo-"))
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            start = replace(start, folder=folder)
        try:
            counter = stack.enter_context(_open_counter(start, receipts))
        except (TillError, StepFailedError) as error:
            _say("start", error)
            return 1
        steps: tuple[tuple[str, Callable[[_Counter], str]], ...] = (
            ("catalogue", _describe_catalogue),
            ("sell", _sell),
            ("print ticket", _print_ticket),
            ("pay prize", _pay_prize),
            ("results", _read_results),
        )
        outcomes = [_run(counter, name, step) for name, step in steps]
        return 0 if all(outcomes) else 1


def _run(counter: _Counter, name: str, step: Callable[[_Counter], str]) -> bool:
    try:
        print(f"ok      {name}: {step(counter)}", flush=True)
    except (TillError, StepFailedError) as error:
        _say(name, error)
        return False
    return True


def _say(name: str, error: TillError | StepFailedError) -> None:
    code = f"{error.code} {type(error).__name__}: " if isinstance(error, TillError) else ""
    print(f"failed  {name}: {code}{error}", flush=True)


@contextmanager
def _open_counter(start: Start, receipts: Path) -> Iterator[_Counter]:
    """Start the operator, sign in and open journal and printer; close it all at the end."""
    with ExitStack() as stack:
        host = adapters.open_host(start)
        host.start()
        stack.callback(host.stop)
        address, session = host.address(), Session()
        money = adapters.open_service(start, address, session, Purpose.MONEY)
        stack.callback(money.close)
        query = adapters.open_service(start, address, session, Purpose.QUERY)
        stack.callback(query.close)
        query.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        stack.callback(query.sign_out)
        server_clock = ServerClock().hear(query.read_time())
        now = server_clock.now(start.clock)
        entity = query.read_entity()
        catalogue = browse.load_catalogue(query, local_day(now, entity.time_zone)).catalogue
        journal = adapters.open_store(start)
        stack.callback(journal.close)
        setup = PrinterSetup(address=str(receipts), width_dots=start.settings.printer.width_dots)
        printer = adapters.open_paper(start, setup)
        stack.callback(printer.close)
        desk = Desk(
            service=money,
            journal=journal,
            clock=start.clock,
            user=PRACTICE_EMAIL,
            entity=entity,
            new_reference=ReferenceMaker(start.clock, secrets.randbits),
            server_clock=server_clock,
            rules=adapters.read_rules(start.settings),
        )
        print(f"ok      sign in: {entity.name}", flush=True)
        yield _Counter(start, money, query, desk, printer, catalogue)


def _describe_catalogue(counter: _Counter) -> str:
    found = counter.catalogue
    if not found.draws or not found.games:
        raise StepFailedError("there is nothing to sell")
    return f"{len(found.products)} products, {len(found.games)} games, {len(found.draws)} draws"


def _sell(counter: _Counter) -> str:
    draw, game_id = _find_draw(counter.catalogue, counter.desk.now())
    wagers = [Wager(draw.id, game_id, animal, STAKE) for animal in ANIMALS]
    report = sell(counter.desk, wagers, draw_names={draw.id: draw.name})
    if isinstance(report, Blocked):
        raise StepFailedError(report.why)
    if report.ticket is None or not report.may_print or report.differences:
        raise StepFailedError(_describe_end(report.operation.money, report.outcome))
    counter.sale = report
    closes = format_time(draw.closes_at, counter.desk.entity.time_zone)
    total = format_amount(report.ticket.total)
    return f"ticket {report.ticket.number}, {total}, {draw.name} (closes {closes})"


def _find_draw(catalogue: Catalogue, now: datetime) -> tuple[Draw, int]:
    """Find the draw that closes next and takes all three animals, and the game to play there."""
    for draw in sorted(catalogue.draws, key=lambda one: one.closes_at):
        if is_open_for_sale(draw, now, timedelta(), LEAST_TIME_LEFT):
            for game in catalogue.games_for(draw):
                if game.form is Form.ZOO and game.accepted.issuperset(ANIMALS):
                    return draw, game.id
    raise StepFailedError("no draw with animals is open")


def _print_ticket(counter: _Counter) -> str:
    report = counter.sale
    if report is None or report.ticket is None:
        raise StepFailedError("nothing was sold")
    ticket, desk = report.ticket, counter.desk
    key = TicketKey(ticket.number, desk.day_of(ticket.sold_at))
    image = browse.find_image(counter.query, key, ticket.sold_at)
    document = ticket_document(
        ticket,
        desk.entity,
        counter.catalogue,
        till_name=counter.start.settings.till.name,
        image=image,
        is_practice=counter.start.is_practice,
        reference=report.operation.reference,
    )
    return f"ticket {ticket.number}, {_print(counter, document)}" + (
        "" if image else ", from data: no picture"
    )


def _pay_prize(counter: _Counter) -> str:
    desk = counter.desk
    winners = browse.list_winners(counter.query, desk.entity, desk.now())
    if not winners:
        raise StepFailedError("there is no unpaid winner")
    row = winners[0]
    key = TicketKey(row.number, desk.day_of(row.sold_at))
    # The customer's paper has the PIN; here the operator's view stands in for it.
    pin = counter.query.view_ticket(key).pin
    verdict = inquire(
        counter.query, desk.journal, desk.entity, key.number, pin, key.sold_on, today=counter.today
    )
    if not verdict.may_be_paid:
        raise StepFailedError(f"ticket {key.number} is {verdict.word!r}, not to be paid")
    report = pay(desk, verdict, verdict.owed)
    if isinstance(report, Blocked):
        raise StepFailedError(report.why)
    if report.amount is None:
        raise StepFailedError(_describe_end(report.operation.money, report.outcome))
    reference = report.operation.reference
    deed = Deed(key, desk.now(), report.amount, reference, verdict.ticket)
    slip = payout_document(
        deed,
        desk.entity,
        counter.catalogue,
        till_name=counter.start.settings.till.name,
        is_practice=counter.start.is_practice,
    )
    printed = _print(counter, slip)
    if isinstance(note_handed_over(desk.journal, reference), Blocked):
        raise StepFailedError("the cash could not be noted as handed over")
    return f"ticket {key.number}, {format_amount(report.amount)}, slip {printed}, handed over"


def _read_results(counter: _Counter) -> str:
    zone = counter.desk.entity.time_zone
    results = browse.read_day_results(counter.query, counter.today)
    newest = [
        f"{one.name} {format_time(one.drawn_at, zone)} "
        + show_selection(one.value, counter.catalogue.products.get(one.product_id))
        for one in results[:NEWEST_RESULTS]
    ]
    return "; ".join([f"{len(results)} today", *newest])


def _print(counter: _Counter, document: Document) -> str:
    """Print an operation's document with the journal's notes around it; give the proof's word."""
    journal, reference = counter.desk.journal, document.reference
    if print_spool.begin_print(journal, reference) is None:
        raise StepFailedError("the journal gives no leave to print")
    report = counter.printer.print_document(document)
    print_spool.note_print(journal, reference, report)
    if report.proof is not Proof.PROVEN:
        raise StepFailedError(report.proof.value)
    return str(report.proof.value)


def _describe_end(money: State, outcome: Outcome[object]) -> str:
    said = f": {outcome.text!r}" if isinstance(outcome, Rejected) else ""
    return f"it ended as {money.value}{said}"
