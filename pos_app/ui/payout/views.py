"""Tables as this pane and the results show them: whole rows, no grid, no focus of their own.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QRect, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from pos_app.ui.lettering import LEFT, draw_line, fit_line
from pos_app.ui.table_model import Index

ROW_PX, PADDING_PX = 44, 9
Role = Qt.ItemDataRole
TableT = TypeVar("TableT", bound=QTableView)


class PaddedCells(QStyledItemDelegate):
    """Paints a cell's text and nothing else: the style sheet's own way costs five times as much.

    A number that stands to the right is kept apart from the word that begins the next column. The
    model may say font, ink and place; what is too long is cut with dots.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(area, palette.highlight())
        # Asked in Python: each way through Qt would wrap and unwrap what is told.
        model = index.model()
        text = model.data(index, Role.DisplayRole)
        if not text:
            return
        told: QFont | None = model.data(index, Role.FontRole)
        face: QFont = told or option.font
        ink = model.data(index, Role.ForegroundRole)
        if is_selected:
            colour = palette.highlightedText().color()
        else:
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


def make_table(model: QAbstractTableModel, name: str, widths: Sequence[int]) -> QTableView:
    """Make a table over a model; `widths` are pixels, 0 for a column that takes what is left."""
    return furnish(QTableView(), model, name, widths)


def furnish(view: TableT, model: QAbstractTableModel, name: str, widths: Sequence[int]) -> TableT:
    """Make any table view look and behave as `make_table`'s."""
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
    header.setHighlightSections(False)
    for column, width in enumerate(widths):
        fixed = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(column, fixed)
        if width:
            view.setColumnWidth(column, width)
    return view
