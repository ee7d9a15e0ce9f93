"""Fills the paper pane and carries the cashier's answers to the spool.

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Confirmed, Rejected
from pos_app.till.sell import find_sold_at
from pos_app.till.shift.ledger import paid_amount, sold_total
from pos_app.till.void import VoidReport, void_deadline
from pos_app.till.wording import format_amount, format_countdown, format_time
from pos_app.ui.desks.spool_desk import SpoolDesk
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.setup.printer_facts import show_printer
from pos_app.ui.spool.rows import SpoolRow
from pos_app.ui.state import TillState
from pos_app.ui.widgets.confirm_card import Question
from pos_app.ui.words.spool_words import name_paper, say_reason, say_state

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.till.paper.print_spool import OwedPaper
    from pos_app.ui.setup.printer_desk import PrinterDesk
    from pos_app.ui.spool.pane import SpoolPane
    from pos_app.ui.widgets.stall_guard import FreshKeys

VOID, REVERT = "void unprinted ", "revert unprinted "
"""Before the reference, in the keys of the two questions."""


class SpoolPresenter(QObject):
    """Keeps the list true and its countdowns running while the pane is seen."""

    def __init__(
        self,
        pane: SpoolPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        spool: SpoolDesk,
        printer: PrinterDesk,
    ) -> None:
        """Listen to the pane and to the desks."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._spool, self._printer = fresh_keys, spool, printer
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.show_now)
        pane.shown.connect(self._second.start)
        pane.shown.connect(self.show_now)
        self._is_behind = False
        pane.left.connect(self._second.stop)
        pane.whole_said.connect(self._say_whole)
        pane.print_wanted.connect(self._print)
        pane.void_wanted.connect(self._ask_void)
        pane.confirm.confirmed.connect(self._take_back)
        pane.printer.try_out.connect(printer.try_printer)
        spool.changed.connect(self._hear)
        spool.unchecked.remembered.connect(self._hear)
        spool.asked.connect(self._choose)
        printer.changed.connect(self._show_printer)
        state.printer_changed.connect(self._show_printer)
        self.show_now()
        self._show_printer()

    def _hear(self) -> None:
        """Take what is owed now; a list that nobody sees is filled when it is next looked at.

        Each sale comes by here twice, with a queue before the window.
        """
        if self._pane.isVisible():
            self.show_now()
        else:
            self._is_behind = True

    def _choose(self, reference: str) -> None:
        if self._is_behind:
            self.show_now()
        self._pane.choose(reference)

    def show_now(self) -> None:
        """Show what is owed now, with what is left of each void."""
        self._is_behind = False
        owed, unchecked = self._spool.owed, self._spool.unchecked.newest
        papers = owed if unchecked is None else (*owed, unchecked)
        self._pane.show_rows(tuple(self._row(one) for one in papers))

    def _row(self, owed: OwedPaper) -> SpoolRow:
        operation = owed.operation
        zone = self._state.entity.time_zone if self._state.entity else ""
        is_sale = operation.intent.kind is Kind.SALE
        amount = sold_total(operation) if is_sale else paid_amount(operation)
        at = format_time(operation.intent.at + operation.intent.clock_offset, zone)
        return SpoolRow(
            reference=operation.reference,
            name=name_paper(operation),
            detail=f"{format_amount(amount)} · {at}",
            state=say_state(operation.paper),
            reason=say_reason(operation),
            needs_answer=operation.paper in {State.PRINT_DOUBTFUL, State.PRINT_UNVERIFIED},
            is_owed=operation.awaits_paper,
            is_printing=owed.is_under_way,
            copy=owed.copy,
            is_ticket=is_sale,
            void_left=self._say_left(operation) if is_sale else "",
        )

    def _say_left(self, operation: Operation) -> str:
        """Say what is left to void a sale; the operator has the last word."""
        entity, catalogue = self._state.entity, self._state.catalogue
        if entity is None or catalogue is None:
            return ""
        ids = {wager.draw_id for wager in operation.intent.wagers}
        draws = [draw for draw in catalogue.draws if draw.id in ids]
        left = void_deadline(find_sold_at(operation), entity, draws) - self._state.server_now()
        return format_countdown(left) if left > timedelta(0) else ""

    def _say_whole(self, reference: str) -> None:
        if self._fresh_keys.allows_money():
            self._spool.say_whole(reference, self._done)

    def _print(self, reference: str) -> None:
        if self._fresh_keys.allows_money():
            self._spool.reprint(reference, self._done)

    def _ask_void(self, reference: str) -> None:
        owed = self._spool.find(reference)
        if owed is None or self._state.is_money_moving:
            return
        text = self.tr("Nobody may have its paper. The money goes back to the customer.")
        if owed.operation.paper in {State.PRINT_DOUBTFUL, State.PRINT_UNVERIFIED}:
            text = self.tr("Take back and tear what came out. The money goes back to the customer.")
        self._ask(VOID, owed.operation, self.tr("Void {paper}?"), text, self.tr("Void"))

    def _ask(self, key: str, operation: Operation, title: str, text: str, yes: str) -> None:
        self._pane.confirm.ask(
            Question(
                key + operation.reference,
                title.format(paper=name_paper(operation)),
                text,
                yes,
                self.tr("Keep"),
                figure=format_amount(sold_total(operation)),
                is_destructive=True,
            )
        )

    def _take_back(self, key: str) -> None:
        if not self._fresh_keys.allows_money() or self._state.is_money_moving:
            return
        if key.startswith(VOID):
            reference = key.removeprefix(VOID)
            self._spool.void_ticket(reference, lambda answer: self._taken(reference, answer))
        elif key.startswith(REVERT):
            self._spool.revert_ticket(key.removeprefix(REVERT), self._reverted)

    def _taken(self, reference: str, answer: Answer[Any]) -> None:
        """Offer the revert where the operator refused the void."""
        report, owed = answer.value, self._spool.find(reference)
        self._say_outcome(answer)
        is_refused = isinstance(report, VoidReport) and isinstance(report.outcome, Rejected)
        if is_refused and owed is not None:
            words = self.tr("The operator did not void it. Revert it as sold and never delivered.")
            self._ask(REVERT, owed.operation, self.tr("Revert {paper}?"), words, self.tr("Revert"))

    def _reverted(self, answer: Answer[Any]) -> None:
        self._say_outcome(answer)

    def _say_outcome(self, answer: Answer[Any]) -> None:
        report = answer.value
        if isinstance(report, VoidReport) and not isinstance(report.outcome, Confirmed):
            number = report.operation.ticket_number
            self._notices.show_outcome(Kind.VOID, report.outcome, ticket=number)
        self.show_now()

    def _done(self, _answer: Answer[Any]) -> None:
        self.show_now()

    def _show_printer(self) -> None:
        show_printer(self._pane.printer, self._state, self._printer)
