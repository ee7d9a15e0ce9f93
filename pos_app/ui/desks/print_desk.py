"""From a sold ticket to paper: the picture if it comes in time, the printer, the journal's note.

Thread: GUI; fetching, printing and noting happen in their lanes. A sale's own paper is begun in
the money lane, by a `Press`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.errors import ConfigError, TillError
from pos_app.domain.ticket import Difference, Ticket, TicketKey
from pos_app.lanes.lane import Answer, LaneClosedError
from pos_app.till.browse import find_image
from pos_app.till.paper import print_spool
from pos_app.till.paper.compose import ticket_document
from pos_app.till.paper.compose_parts import mark_practice
from pos_app.till.ports import PrintReport, Proof
from pos_app.till.wording import local_day
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Entity
    from pos_app.domain.document import Document
    from pos_app.domain.operation import Operation
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import MoneyRoom
    from pos_app.lanes.printer import PrinterRoom
    from pos_app.lanes.query import QueryRoom

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """How this shop wants its tickets: by picture or from data, and how long to wait."""

    till_name: str
    from_image: bool = True
    image_wait_ms: int = 1500


@dataclass(frozen=True, slots=True)
class Order:
    """One ticket that is to be printed. `copy_number` is 0 for the first paper."""

    ticket: Ticket
    reference: str
    copy_number: int = 0
    differences: tuple[Difference, ...] = ()


class PrintDesk(QObject):
    """Prints tickets and other documents, and sees to it that the journal knows.

    Signals:
        noted(object): the Operation after its printing was noted in the journal.
        file_wanted(object): the Document that could not be printed is wanted as a file.
    """

    noted = Signal(object)
    file_wanted = Signal(object)

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        money: Lane[MoneyRoom],
        printer: Lane[PrinterRoom],
        choice: PaperChoice,
    ) -> None:
        """Begin with nothing to print."""
        super().__init__()
        self._state, self._notices, self._choice = state, notices, choice
        self._query, self._money, self._printer = query, money, printer
        self._unprinted: dict[str, Document] = {}
        notices.action_chosen.connect(self._offer_file)

    def print_ticket(self, order: Order) -> None:
        """Print a ticket: with the operator's picture, or from data when it is late."""
        self.watch(self.prepare().start(order))

    def prepare(self) -> Press:
        """Take down what paper says of the shop: with it a lane prints without asking the window.

        Between an answer of the operator and its paper the window has nothing to decide, and it
        is busy showing the sale just then.
        """
        state = self._state
        return Press(self, state.entity, state.catalogue, is_practice=state.is_practice)

    def watch(self, run: PaperRun) -> None:
        """Print a ticket from data where its picture is not here in time."""
        run.wait(self._choice.image_wait_ms)

    def print_document(
        self,
        document: Document,
        during: During,
        then: Callable[[Answer[PrintReport]], None] | None = None,
    ) -> None:
        """Print something that is no ticket: results of a day, a test page.

        Where it does not come out it is offered as a file.
        """

        def end(answer: Answer[PrintReport]) -> None:
            self._unprinted[during.name] = document
            self._say(answer, during, None, action=self.tr("Save as PDF"))
            if then is not None:
                then(answer)

        self._post(document, end)

    def print_noted(self, document: Document, reference: str, during: During) -> None:
        """Print a slip that belongs to an operation and note how it ended."""

        def end(answer: Answer[PrintReport]) -> None:
            if not _is_doubted(answer):
                self._say(answer, during, None)
            self._note(reference, answer)

        self._post(document, end)

    def fetch_image(self, order: Order, entity: Entity, run: PaperRun) -> None:
        """Have the operator's picture fetched for a paper. Thread: any."""
        ticket = order.ticket
        key = TicketKey(ticket.number, local_day(ticket.sold_at, entity.time_zone))
        self._query.submit(
            lambda room: run.take(find_image(room.service, key, ticket.sold_at)),
            lambda _: run.rest(),
        )

    def post_ticket(self, order: Order, document: Document) -> None:
        """Give a ticket's document to the printer and note how it ended. Thread: any."""

        def end(answer: Answer[PrintReport]) -> None:
            during = During.PRINT_COPY if order.copy_number else During.PRINT_TICKET
            if not _is_doubted(answer):
                self._say(answer, during, order.ticket.number)
            self._note(order.reference, answer)

        self._printer.submit(lambda room: room.print_document(document), end)

    def keep(self, order: Order) -> None:
        """Note that a ticket was not printed: the spool keeps it. Thread: any."""
        self._note(order.reference, Answer(PrintReport(Proof.NOT_PRINTED)))

    @property
    def choice(self) -> PaperChoice:
        """How this shop wants its tickets."""
        return self._choice

    def _post(self, document: Document, end: Callable[[Answer[PrintReport]], None]) -> None:
        """Give a document to the printer; in practice none goes without its mark."""
        marked = mark_practice(document) if self._state.is_practice else document
        self._printer.submit(lambda room: room.print_document(marked), end)

    def _offer_file(self, key: str) -> None:
        document = self._unprinted.get(key)
        if document is not None:
            self._notices.withdraw(key)
            is_practice = self._state.is_practice
            self.file_wanted.emit(mark_practice(document) if is_practice else document)

    def _say(
        self,
        answer: Answer[PrintReport],
        during: During,
        ticket: int | None,
        *,
        action: str = "",
    ) -> None:
        report = answer.value
        error = answer.error or (report.error if report else None)
        if error is not None:
            self._notices.show_error(error, during, ticket=ticket, action=action)
        elif report is not None and report.proof in {Proof.PROVEN, Proof.UNVERIFIED}:
            self._notices.withdraw(during.name)

    def _note(self, reference: str, answer: Answer[PrintReport]) -> None:
        if not reference:
            return
        report = answer.value or _guess_report(answer.error)
        self._money.submit(
            lambda room: print_spool.note_print(room.journal, reference, report), self._noted
        )

    def _noted(self, answer: Answer[Operation]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PRINT_TICKET)
        elif answer.value is not None:
            self.noted.emit(answer.value)


def _is_doubted(answer: Answer[PrintReport]) -> bool:
    """Whether the spool will ask a person: one question is enough."""
    return answer.value is not None and answer.value.proof is Proof.DOUBTFUL


def _guess_report(error: TillError | None) -> PrintReport:
    """Report for a printer that could not: never asked, nothing was written; else nobody knows."""
    if isinstance(error, ConfigError | LaneClosedError):
        return PrintReport(Proof.NOT_PRINTED)
    return PrintReport(Proof.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Press:
    """What the shop was when a ticket was sold; prints it from any thread."""

    desk: PrintDesk
    entity: Entity | None
    catalogue: Catalogue | None
    is_practice: bool

    def start(self, order: Order) -> PaperRun:
        """Print a ticket now, or as soon as its picture is here. Thread: any."""
        run = PaperRun(partial(self._print, order))
        if self.entity is None or not self.desk.choice.from_image:
            run.take(None)
        else:
            self.desk.fetch_image(order, self.entity, run)
        return run

    def _print(self, order: Order, image: bytes | None) -> None:
        if self.entity is None:  # signed in without an agency: the spool keeps it
            self.desk.keep(order)
            return
        try:
            document = self._compose(order, self.entity, image)
        except Exception:  # a fault of ours must not look like a failed sale in the money lane
            log.exception("a ticket's paper could not be composed")
            self.desk.keep(order)
        else:
            self.desk.post_ticket(order, document)

    def _compose(self, order: Order, entity: Entity, image: bytes | None) -> Document:
        document = ticket_document(
            order.ticket,
            entity,
            self.catalogue,
            till_name=self.desk.choice.till_name,
            image=image,
            copy_number=order.copy_number,
            is_practice=self.is_practice,
            differences=order.differences,
            reference=order.reference,
        )
        return mark_practice(document) if self.is_practice else document


class PaperRun:
    """One paper, printed once: with its picture, or without when that is late or cannot be had.

    Thread: `take` any, the rest the GUI's.
    """

    def __init__(self, go: Callable[[bytes | None], None]) -> None:
        """Keep how to print it."""
        self._go = go
        self._turn = Lock()
        self._timer: QTimer | None = None

    def take(self, image: bytes | None) -> None:
        """Print it, unless that was begun already. The first one counts."""
        if self._turn.acquire(blocking=False):  # never given back: there is one turn
            self._go(image)

    def wait(self, milliseconds: int) -> None:
        """Wait so long for the picture, and no longer."""
        if not self._turn.locked():
            self._timer = QTimer()
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self.rest)
            self._timer.start(milliseconds)

    def rest(self) -> None:
        """Wait no more: what has no picture by now is printed from data."""
        if self._timer is not None:
            self._timer.stop()
        self.take(None)
