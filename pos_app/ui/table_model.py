"""A table of frozen rows: the base of every list and table in the window.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

MANY = 2_000
"""From so many rows on, painting what is in sight again costs less than comparing them."""
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The whole row, for delegates that paint it."""


class FrozenRows(QAbstractTableModel, Generic[RowT]):
    """Rows that are values; `set_rows` is the only way to change them.

    A subclass names `headers` (already translated) and answers `text(row, column)`; it may override
    `alignment` and `spoken` (what a screen reader says of a row). A list is a table of one column.
    """

    def __init__(self, headers: Sequence[str] = ("",), parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._headers = tuple(headers)
        self._rows: tuple[RowT, ...] = ()

    @property
    def rows(self) -> tuple[RowT, ...]:
        """All rows, as given."""
        return self._rows

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Show these rows. Where their number is the same only what differs is painted again.

        Selection and scroll position live in the view and survive as long as the count does.
        """
        new = tuple(rows)
        if len(new) != len(self._rows):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        if len(new) < MANY:
            changed = [i for i, (a, b) in enumerate(zip(self._rows, new, strict=True)) if a != b]
        else:
            changed = [0, len(new) - 1]
        self._rows = new
        if changed:
            first, last = self.index(changed[0], 0), self.index(changed[-1], len(self._headers) - 1)
            self.dataChanged.emit(first, last)

    def row(self, number: int) -> RowT:
        """Give one row by its place."""
        return self._rows[number]

    def text(self, row: RowT, column: int) -> str:
        """What stands in a cell. A subclass answers."""
        raise NotImplementedError

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Where a column's text stands; left unless a subclass says otherwise."""
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def spoken(self, row: RowT, column: int) -> str:
        """What a screen reader says of a cell; its text unless a subclass says more."""
        return self.text(row, column)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # Qt's signature
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(row, index.column())
            case _:
                return row if role == ROW_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return None
