"""The card of the unpaid winners and of what was paid in this shift.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.ui.payout.tables import WinnerRow, WinnerTable
from pos_app.ui.payout.views import make_table
from pos_app.ui.theme import set_role

WIDE_PX = 400
WIDTHS, NARROW = (106, 152, 0, 76), (104, 0, 0, 60)


class WinnersCard(QFrame):
    """Soonest to expire first; a row is chosen by arrows that the pane passes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("winnersCard")
        set_role(self, "card")
        headers = (self.tr("Ticket"), self.tr("Sold"), self.tr("Prize"), self.tr("Expires"))
        self._model = WinnerTable(headers, self)
        self.table = make_table(self._model, "winnersTable", WIDTHS, self)
        self.table.setAccessibleName(self.tr("Your unpaid winning tickets"))
        self._model.new_word = self.tr("new")
        self._none = QLabel()
        self._none.setObjectName("winnersStatus")
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        self._paid, self._count = QLabel(), QLabel()
        self._paid.setObjectName("paidAmount")
        set_role(self._paid, "large")
        set_role(self._count, "muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 14)
        rows.addWidget(_heading(self.tr("YOUR UNPAID WINNERS")))
        rows.addWidget(self._none)
        rows.addWidget(self.table, 1)
        rows.addStretch(0)
        self._paid_heading = _heading("")
        rows.addWidget(self._paid_heading)
        line = QHBoxLayout()
        line.addWidget(self._paid)
        line.addWidget(self._count, 1)
        rows.addLayout(line)
        self.show_rows(())

    @property
    def rows(self) -> tuple[WinnerRow, ...]:
        """The winners that are listed."""
        return self._model.rows

    @property
    def chosen(self) -> WinnerRow | None:
        """The row that the arrows stand on."""
        index = self.table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def show_rows(self, rows: Sequence[WinnerRow], status: str = "") -> None:
        """List winners; `status` says why there are none or why they may be old, "" for neither."""
        self._model.set_rows(rows)
        self._none.setText(status)
        self._none.setVisible(bool(status))

    def show_paid(self, amount: str, count: int, *, of_shift: bool) -> None:
        """Show the sum and the number of tickets paid, in this shift or today."""
        heading = self.tr("PAID IN THIS SHIFT") if of_shift else self.tr("PAID TODAY")
        self._paid_heading.setText(heading)
        self._paid.setText(amount)
        self._count.setText(
            self.tr("in 1 ticket") if count == 1 else self.tr("in {n} tickets").format(n=count)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The prize is never cut short; the day of sale comes with the pick anyway.
        is_narrow = event.size().width() < WIDE_PX
        self.table.setColumnHidden(1, is_narrow)
        for column in (0, 3):
            self.table.setColumnWidth(column, (NARROW if is_narrow else WIDTHS)[column])

    def step(self, rows: int) -> None:
        """Move the choice down (positive) or up; it begins at the first row."""
        if self.rows:
            index = self.table.currentIndex()
            place = index.row() + rows if index.isValid() else 0
            self.table.selectRow(min(max(place, 0), len(self.rows) - 1))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, "heading")
    return label
