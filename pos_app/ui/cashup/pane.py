"""The cash-up pane: both sides of the shift, plots, and the drawer's count.

Passive: emits what the cashier wants, shows what the presenter tells. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.cashup.cards import MovementCard, SecondCard
from pos_app.ui.cashup.count_card import CountCard
from pos_app.ui.cashup.past_cards import HistoryCard, ReportCard
from pos_app.ui.cashup.plot import Bar, BarPlot
from pos_app.ui.cashup.tables import SideRow, SideTable
from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.payout.views import make_table
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane

ROW_PX, LEAST_TABLE_PX, PLOTS_PX = 32, 104, 150
"""A line of the figures; their heading with two lines; the least height of plots that say much."""
EDGE_PX, GAP_PX = 14, 12
SMALL_PX, WIDTHS, SMALL = 900, (0, 104, 104, 132), (0, 86, 96, 108)
"""On a pane smaller than the first the figures stand closer: what they are is read whole."""

PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
"""The comparison may be longer than its place; the arrows go through the notes."""


class CashUpPane(Pane):
    """Left: the figures. Right: the float of a new shift, or the count.

    Signals:
        refresh_requested(), export_requested(), print_requested(): F5, F11, F10.
        shown(): the pane came to the front.
    """

    refresh_requested = Signal()
    export_requested = Signal()
    print_requested = Signal()
    shown = Signal()

    def __init__(
        self, denominations: Sequence[int], parent: QWidget | None = None, *, is_whole: bool = True
    ) -> None:
        """Make it empty; `denominations` are the notes, in bolívares.

        Unless `is_whole` its parts are made by whoever goes through them.
        """
        super().__init__("cashUp", parent)
        self._denominations = denominations
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self._heading = _label("heading", "shiftHeading")
        self._heading.setWordWrap(True)
        self._strip = _label("tag", "openStrip")
        self._strip.setWordWrap(True)
        self._strip.hide()
        headers = (
            "",
            self.tr("Operator"),
            self.tr("This till"),
            self.tr("Difference"),
        )
        self._sides = SideTable(headers, self)
        self._figures = _card("figuresCard", self)
        self.table = make_table(self._sides, "sidesTable", WIDTHS, self._figures)
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.table.setMinimumHeight(LEAST_TABLE_PX)
        self.table.setAccessibleName(self.tr("The operator's figures beside this till's"))
        yield
        self.hours, self.products = BarPlot("hours"), BarPlot("products")
        yield
        self.count = CountCard(self._denominations, self, is_whole=False)
        yield from self.count.make_parts()
        yield
        self._build()
        yield
        self.movement = MovementCard(self)
        yield
        self.second = SecondCard(self)
        yield
        self.history = HistoryCard(self)
        yield
        self.report = ReportCard(self)
        yield
        self.confirm = ConfirmCard(self, "cashUpConfirm")
        yield
        self._bind()
        self.show_plots((), (), "")

    def keys_in_force(self) -> tuple[Key, ...]:
        if not self.is_open:
            return (Key.OPEN_SHIFT, Key.SHIFT_HISTORY, Key.REPORT)
        return (
            Key.PICK_NOTE,
            Key.CASH_IN,
            Key.CASH_OUT,
            Key.REFRESH,
            Key.SHIFT_HISTORY,
            Key.REPORT,
            Key.CLOSE_SHIFT,
        )

    is_open = _has_plots = False

    def take_focus(self) -> None:
        self.count.take_focus()

    def show_no_shift(self, heading: str) -> None:
        """Ask for the float of a new shift."""
        self.is_open = False
        self._heading.setText(heading)
        self._sides.set_rows(())
        self._strip.hide()
        self.show_plots((), (), "")
        self.count.show_no_shift()
        self.keys_changed.emit()

    def show_shift(self, heading: str) -> None:
        """Count the open shift."""
        self.is_open = True
        self._heading.setText(heading)
        self.count.show_counting()
        self.keys_changed.emit()

    def show_sides(self, rows: Sequence[SideRow]) -> None:
        """Show both sides, line by line; a line with a note has the figures' room for its name."""
        self._sides.set_rows(rows)
        self.table.clearSpans()
        for at, row in enumerate(rows):
            if row.note:
                self.table.setSpan(at, 0, 1, 3)

    @property
    def sides(self) -> tuple[SideRow, ...]:
        """What is shown of both sides."""
        return self._sides.rows

    def show_open_line(self, text: str, *, is_bad: bool = True) -> None:
        """Say what keeps the shift from closing, or that figures are missing; "" for nothing."""
        self._strip.setVisible(bool(text))
        self._strip.setText(text)
        set_role(self._strip, "tag", severity="attention" if is_bad else "plain")

    @property
    def open_line(self) -> str:
        """What is said above the figures."""
        return "" if self._strip.isHidden() else self._strip.text()

    def show_plots(self, hours: Sequence[Bar], products: Sequence[Bar], spoken: str) -> None:
        """Draw sales by hour beside last week's, and by product."""
        self.hours.show_bars(hours, spoken)
        self.products.show_bars(products, spoken)
        self._has_plots = bool(hours)
        self._share_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._share_height()
        return super().eventFilter(watched, event)

    def _share_height(self) -> None:
        """Let the plots give way where the figures and what is said of them would be squeezed."""
        rows = self._figures.layout()
        said = rows.totalMinimumHeightForWidth(self._figures.width()) if rows else 0
        room = self.height() - 2 * EDGE_PX - GAP_PX
        self._plots.setVisible(self._has_plots and room - said >= PLOTS_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.PICK_NOTE) and self.is_open:
            self.count.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif matches(event, Key.CONFIRM) and self.is_open:
            self.count.step(1)
        elif matches(event, Key.CONFIRM) and self.count.float_field.text():
            self.count.main_requested.emit()
        elif event.key() in PAGES:
            self.table.verticalScrollBar().triggerAction(PAGES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # else its parts are still to come
            widths = SMALL if self.width() < SMALL_PX else WIDTHS
            for column, width in enumerate(widths[1:], 1):
                self.table.setColumnWidth(column, width)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _bind(self) -> None:
        bind(self, Key.CLOSE_SHIFT, self.count.main_requested.emit)
        bind(self, Key.CASH_IN, self.count.in_requested.emit)
        bind(self, Key.CASH_OUT, self.count.out_requested.emit)
        bind(self, Key.SHIFT_HISTORY, self.count.history_requested.emit)
        bind(self, Key.REPORT, self.count.report_requested.emit)
        bind(self, Key.REFRESH, self.refresh_requested.emit)
        bind(self, Key.EXPORT, self.export_requested.emit)
        bind(self, Key.PRINT_PAPER, self.print_requested.emit)
        self.refresh.clicked.connect(self.refresh_requested)

    def _build(self) -> None:
        self.refresh = PushButton(self.tr("Ask again"))
        self.refresh.setObjectName("refreshButton")
        self.refresh.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.refresh.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(self._heading, 3)
        head.addWidget(self.refresh, 2)
        rows = QVBoxLayout(self._figures)
        rows.setContentsMargins(14, 8, 14, 10)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._strip)
        rows.addWidget(self.table, 1)
        self._plots = _card("plotsCard", self)
        plots = QHBoxLayout(self._plots)
        plots.setContentsMargins(14, 10, 14, 10)
        plots.setSpacing(18)
        for title, plot, share in (
            (self.tr("SALES BY HOUR · dotted: a week ago"), self.hours, 3),
            (self.tr("BY PRODUCT"), self.products, 2),
        ):
            column = QVBoxLayout()
            name = _label("heading")
            name.setText(title)
            name.setWordWrap(True)
            column.addWidget(name)
            column.addWidget(plot, 1)
            plots.addLayout(column, share)
        left = QVBoxLayout()
        left.setSpacing(GAP_PX)
        left.addWidget(self._figures, 3)
        left.addWidget(self._plots, 2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        whole.setSpacing(GAP_PX)
        whole.addLayout(left, 13)
        whole.addWidget(self.count, 7)
        self._figures.installEventFilter(self)


def _card(name: str, pane: QWidget) -> QFrame:
    card = QFrame(pane)
    card.setObjectName(name)
    set_role(card, "card")
    return card


def _label(role: str, name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label
