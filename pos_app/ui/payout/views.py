"""Tables as this pane and the results show them: whole rows, no grid, no focus of their own.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

ROW_PX = 44


def make_table(model: QAbstractTableModel, name: str, widths: Sequence[int]) -> QTableView:
    """Make a table over a model; `widths` are pixels, 0 for a column that takes what is left."""
    view = QTableView()
    view.setObjectName(name)
    view.setProperty("role", "rows")
    view.setModel(model)
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
