"""Tables as this pane and the results show them: whole rows, no grid, no focus of their own.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from pos_app.ui.table_model import Index

ROW_PX, PADDING_PX = 44, 6
TableT = TypeVar("TableT", bound=QTableView)


class PaddedCells(QStyledItemDelegate):
    """Keeps a number that stands to the right apart from the word that begins the next column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        inner = QStyleOptionViewItem(option)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner.rect = option.rect.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
        super().paint(painter, inner, index)


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
