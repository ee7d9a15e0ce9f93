"""Tables as the panes show them: whole rows, no grid, no focus of their own, painted after it.

Thread: GUI.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, QRect, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from pos_app.ui.lettering import LEFT, draw_line, fit_line
from pos_app.ui.pictures import AfterShown
from pos_app.ui.table_model import Index
from pos_app.ui.theme import colours, font

ROW_PX, PADDING_PX = 44, 6
"""A column's words begin and end under those of its name: one padding for both."""
HEADER_TEXT_PX = 12
"""As the style sheet measures a header by."""
ROWS_WAIT = 2
"""Turns of the event loop: for the pane, and for the header."""
Role = Qt.ItemDataRole


class Header(QHeaderView):
    """Names the columns; painted here: by the style sheet it takes as long as half of the rows."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self._turn = AfterShown()

    def showEvent(self, event: QShowEvent) -> None:
        self._turn.begin()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._turn.must_wait(self.viewport(), event.region()):
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        look, model = colours(), self.model()
        ink, across = QColor(look.muted), Qt.Orientation.Horizontal
        with QPainter(self.viewport()) as painter:
            for section in range(self.count()):
                left, width = self.sectionViewportPosition(section), self.sectionSize(section)
                area = QRect(left, 0, width, self.height())
                if not width or not event.region().intersects(area):
                    continue
                painter.fillRect(left, self.height() - 1, width, 1, QColor(look.line))
                inner = area.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
                name = _name(model, section)
                line = fit_line(
                    painter, name, inner.width(), (HEADER_TEXT_PX,), QFont.Weight.DemiBold
                )
                place = model.headerData(section, across, Role.TextAlignmentRole)
                draw_line(painter, inner, line, ink, place or LEFT)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            own = self.model().headerData(section, Qt.Orientation.Horizontal, Role.ToolTipRole)
            if section >= 0 and not own:
                left, width = self.sectionViewportPosition(section), self.sectionSize(section)
                face = font(HEADER_TEXT_PX, QFont.Weight.DemiBold)
                area = QRect(left, 0, width, self.height())
                _tell_whole(event, self.viewport(), area, _name(self.model(), section), face)
                return True
        return super().viewportEvent(event)


class Table(QTableView):
    """When it is shown, its names are painted in the turn after what lies around it, rows then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a model."""
        super().__init__(parent)
        self._turn = AfterShown(ROWS_WAIT)
        self.setHorizontalHeader(Header(self))

    def showEvent(self, event: QShowEvent) -> None:
        self._turn.begin()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.must_wait(event.region()):
            super().paintEvent(event)

    def must_wait(self, region: QRegion) -> bool:
        """Whether rows that are to be painted come in a later turn."""
        return self._turn.must_wait(self.viewport(), region)


TableT = TypeVar("TableT", bound=Table)


class PaddedCells(QStyledItemDelegate):
    """Paints a cell's text and nothing else: the style sheet's own way costs five times as much.

    A number that stands to the right is kept apart from the word that begins the next column. The
    model may say font, ink and place; what is too long is cut with dots, and a pointer that rests
    on it reads the whole. A model's own tool tip goes before it.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, palette.highlight())
        # Asked in Python: each way through Qt would wrap and unwrap what is told.
        model = index.model()
        text = model.data(index, Role.DisplayRole)
        if not text:
            return
        told: QFont | None = model.data(index, Role.FontRole)
        face: QFont = told or option.font
        ink = model.data(index, Role.ForegroundRole)
        # Chosen or not: what is red for a reason stays red.
        colour = ink.color() if isinstance(ink, QBrush) else palette.text().color()
        inner = area.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
        line = fit_line(
            painter,
            str(text),
            inner.width(),
            (face.pixelSize(),),
            face.weight(),
            elide=option.textElideMode,
        )
        place = model.data(index, Role.TextAlignmentRole)
        draw_line(painter, inner, line, colour, place or LEFT)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        if index.data(Role.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        face: QFont = index.data(Role.FontRole) or option.font
        words = str(index.data(Role.DisplayRole) or "")
        _tell_whole(event, view.viewport(), option.rect, words, face)
        return True


def _name(model: QAbstractItemModel, section: int) -> str:
    """Give a column's name as its header shows it."""
    return str(model.headerData(section, Qt.Orientation.Horizontal, Role.DisplayRole) or "")


def _tell_whole(event: QHelpEvent, widget: QWidget, area: QRect, words: str, face: QFont) -> None:
    """Show words beside the pointer where a cell has no room for all of them; else nothing."""
    metrics = QFontMetrics(font(face.pixelSize(), QFont.Weight(face.weight())), widget)
    room = area.width() - 2 * PADDING_PX
    is_cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room) != words
    if "<" in words:
        words = html.escape(words)  # a customer's message is read, not rendered
    QToolTip.showText(event.globalPos(), words if is_cut else "", widget, area)


def make_table(
    model: QAbstractTableModel, name: str, widths: Sequence[int], parent: QWidget | None = None
) -> Table:
    """Make a table over a model; `widths` are pixels, 0 for a column that takes what is left.

    `parent` is what it will lie on: to be moved there later costs it as much as to be made.
    """
    return furnish(Table(parent), model, name, widths)


def furnish(view: TableT, model: QAbstractTableModel, name: str, widths: Sequence[int]) -> TableT:
    """Make any table look and behave as `make_table`'s."""
    view.setObjectName(name)
    view.setProperty("role", "rows")
    view.setModel(model)
    view.setItemDelegate(PaddedCells(view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = view.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(ROW_PX)
    header = view.horizontalHeader()
    for column, width in enumerate(widths):
        fixed = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(column, fixed)
        if width:
            view.setColumnWidth(column, width)
    return view
