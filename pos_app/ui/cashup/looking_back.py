"""History and reports of the cash-up: shown, printed, and saved as PDF and CSV.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.money import Money, add_up
from pos_app.till.shift.paper import REPORT_FIGURES, cash_up_document, report_document
from pos_app.till.shift.record import read_closing
from pos_app.till.tickets.sheets import Cell, Sheet, write_csv
from pos_app.till.wording import format_number, local_day
from pos_app.ui.cashup.showing import list_history
from pos_app.ui.cashup.words import name_category, name_item, say_difference
from pos_app.ui.notices import During
from pos_app.ui.paper.files import SUMS_TEXT_MM, write_pages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from pos_app.domain.document import Document
    from pos_app.domain.shift import Shift
    from pos_app.lanes.lane import Answer
    from pos_app.ui.cashup.pane import CashUpPane
    from pos_app.ui.desks.file_desk import FileDesk
    from pos_app.ui.desks.shift_desk import ShiftDesk
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.state import TillState


class LookingBack(QObject):
    """Prints and saves what was closed; asks the operator for any days."""

    def __init__(
        self,
        pane: CashUpPane,
        state: TillState,
        notices: NoticeCenter,
        desk: ShiftDesk,
        files: FileDesk,
        till_name: str,
    ) -> None:
        """Listen to the pane's cards."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._desk, self._files, self._till_name = desk, files, till_name
        self._shifts: tuple[Shift, ...] = ()
        self._figures: Mapping[str, tuple[Money, ...]] = {}
        pane.count.history_requested.connect(self._ask_history)
        pane.count.report_requested.connect(self._begin_report)
        pane.history.print_requested.connect(self._print_past)
        pane.history.save_requested.connect(self._save_past)
        pane.report.asked.connect(self._ask_report)
        pane.report.print_requested.connect(self._print_report)
        pane.report.save_requested.connect(self._save_report)
        pane.print_requested.connect(self._print_newest)
        pane.export_requested.connect(self._save_newest)

    def print_shift(self, shift: Shift, copy_number: int = 0) -> None:
        """Print a closed shift."""
        document = self._make(shift, copy_number)
        if document is not None:
            self._desk.print_paper(document)

    def save_shift(self, shift: Shift) -> None:
        """Save a closed shift as PDF and CSV."""
        document, closing = self._make(shift, 0), shift.closing
        if document is None or closing is None:
            return
        name = f"cuadre-{local_day(closing.moment, self._zone).isoformat()}-{shift.reference[-6:]}"
        self._files.write(
            [
                (f"{name}.pdf", partial(write_pages, document, text_mm=SUMS_TEXT_MM)),
                (f"{name}.csv", partial(_write_sheet, self._make_sheet(shift))),
            ]
        )

    def _make(self, shift: Shift, copy_number: int) -> Document | None:
        entity = self._state.entity
        if entity is None:
            return None
        return cash_up_document(
            shift,
            entity,
            till_name=self._till_name,
            is_practice=self._state.is_practice,
            copy_number=copy_number,
        )

    def _make_sheet(self, shift: Shift) -> Sheet:
        kept = read_closing(shift)
        headers = ("", self.tr("Operator"), self.tr("This till"), self.tr("Difference"))
        rows: list[Sequence[Cell]] = []
        if kept is not None:
            rows += [(name_item(x.item), x.server, x.here, x.difference) for x in kept.lines]
            rows += [(say_difference(one), None, None, one.amount) for one in kept.differences]
            rows += [
                (self.tr("Float"), None, shift.float, None),
                (self.tr("Cash in"), None, shift.cash_in, None),
                (self.tr("Cash out"), None, shift.cash_out, None),
                (self.tr("Should be"), None, kept.expected, None),
                (self.tr("Counted"), None, kept.counted, kept.difference),
            ]
        return Sheet(self.tr("Cash-up"), headers, rows, self._zone)

    def _print_newest(self) -> None:
        shift = self._desk.shift
        if shift is not None and not shift.is_open:
            self.print_shift(shift, 1)

    def _save_newest(self) -> None:
        if self._desk.shift is not None:
            self.save_shift(self._desk.shift)

    def _ask_history(self) -> None:
        self._desk.list_history(self._show_history)

    def _show_history(self, answer: Answer[Sequence[Shift]]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.SHIFT)
        elif answer.value is not None:
            self._shifts = tuple(answer.value)
            self._pane.history.show_rows(list_history(self._shifts, self._zone))

    def _print_past(self, place: int) -> None:
        self.print_shift(self._shifts[place], 1)

    def _save_past(self, place: int) -> None:
        self.save_shift(self._shifts[place])

    def _begin_report(self) -> None:
        entity = self._state.entity
        if entity is None:
            return
        names = [(one, name_category(one)) for one in entity.categories]
        today = local_day(self._state.server_now(), self._zone)
        self._pane.report.begin(today, [("", self.tr("All categories")), *names])

    def _ask_report(self, first: date, last: date, category: str) -> None:
        self._figures = {}
        self._desk.report(first, last, category, self._show_report)

    def _show_report(self, answer: Answer[Any]) -> None:
        if answer.value is None:
            text = self.tr("The operator does not answer: no figures are better than old ones.")
            self._pane.report.show_rows((), text)
            return
        self._figures = answer.value
        rows = [_row(name_category(name), told) for name, told in self._figures.items()]
        if len(rows) > 1:
            columns = zip(*self._figures.values(), strict=True)
            rows.append(_row(self.tr("Total"), tuple(add_up(column) for column in columns)))
        self._pane.report.show_rows(rows, self.tr("The operator's own figures."))

    def _print_report(self) -> None:
        entity = self._state.entity
        if not self._figures or entity is None:
            return
        first, last = self._pane.report.days
        self._desk.print_paper(
            report_document(
                first,
                last,
                self._figures,
                entity,
                self._state.server_now(),
                till_name=self._till_name,
            )
        )

    def _save_report(self) -> None:
        if not self._figures:
            return
        first, last = self._pane.report.days
        rows: list[tuple[Cell, ...]] = [
            (name_category(name), *told) for name, told in self._figures.items()
        ]
        headers = (self.tr("Category"), *REPORT_FIGURES)
        sheet = Sheet(self.tr("Report"), headers, rows, self._zone)
        name = f"reporte-{first.isoformat()}-{last.isoformat()}.csv"
        self._files.write([(name, partial(_write_sheet, sheet))])

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""


def _row(name: str, told: Sequence[Money]) -> tuple[str, ...]:
    return (name, *(format_number(one) for one in told))


def _write_sheet(sheet: Sheet, path: Path) -> None:
    write_csv(path, sheet)
