"""The list of results, painted: time, name, what came out.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.results.rows import ResultRow
from pos_app.ui.table_model import ROW_ROLE, FrozenRows, Index
from pos_app.ui.theme import colours, font

ROW_PX, GAP_PX, TIME_PX, VALUE_PX = 54, 8, 104, 130
WIDE_PX, SHORT_TIME_PX, SHORT_VALUE_PX = 620, 88, 58
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultList(FrozenRows[ResultRow]):
    """One column; a screen reader says the whole row."""

    def text(self, row: ResultRow, column: int) -> str:  # one column
        """The row in words."""
        return f"{row.time} {row.title} {row.value} {row.name}".rstrip()


class DayTable(FrozenRows[ResultRow]):
    """One product's day: time and list, what came out, how many of this till's tickets won."""

    one_hit, hits = "{n}", "{n}"

    def text(self, row: ResultRow, column: int) -> str:
        """What stands in a cell."""
        words = self.one_hit if row.own_hits == 1 else self.hits
        own = words.format(n=row.own_hits) if row.own_hits else "–"
        when = f"{row.time} · {row.list_name}" if row.list_name else row.time
        return (when, f"{row.value} {row.name}".rstrip(), own)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Counts stand to the right."""
        return RIGHT if column == 2 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and index.column() == 2 and self.row(index.row()).own_hits:
            if role == Qt.ItemDataRole.FontRole:
                return font(14, QFont.Weight.DemiBold)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(colours().ok))
        return super().data(index, role)


class ResultPainter(QStyledItemDelegate):
    """Paints a row as a card; new ones have a word and a frame of their own."""

    new_word = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, ink = index.data(ROW_ROLE), colours()
        rect: QRect = option.rect.adjusted(1, 1, -2, 1 - GAP_PX)
        state: QStyle.StateFlag = option.state
        is_marked = row.is_new or bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(ink.accent if is_marked else ink.line))
        painter.setBrush(QColor(ink.accent_fill if is_marked else ink.card))
        painter.drawRoundedRect(rect, 8, 8)
        inner = rect.adjusted(14, 0, -14, 0)
        _write(painter, inner, LEFT, row.time, ink.muted, font(14))
        value = getattr(ink, row.kind.value)
        _write(painter, inner, RIGHT, row.value, value, font(24, QFont.Weight.Bold))
        # Names stand in a column where there is room for one, else close to what they name.
        taken = VALUE_PX
        if inner.width() < WIDE_PX:
            face = QFontMetrics(font(24, QFont.Weight.Bold))
            taken = max(face.horizontalAdvance(row.value) + 14, SHORT_VALUE_PX)
        names = inner.adjusted(0, 0, -taken, 0)
        _write(painter, names, RIGHT, row.name, ink.muted, font(14))
        taken += QFontMetrics(font(14)).horizontalAdvance(row.name) + 14 if row.name else 0
        title = inner.adjusted(TIME_PX if inner.width() >= WIDE_PX else SHORT_TIME_PX, 0, -taken, 0)
        bold = font(15, QFont.Weight.DemiBold)
        pill = self._pill_width() if row.is_new else 0
        painter.setFont(bold)
        text = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, title.width() - pill
        )
        width = painter.fontMetrics().horizontalAdvance(text)
        _write(painter, title, LEFT, text, ink.text, bold)
        if pill:
            at = QRect(title.left() + width + 8, title.center().y() - 10, pill - 8, 21)
            self._paint_pill(painter, at)
        painter.restore()

    def _pill_width(self) -> int:
        return QFontMetrics(font(12, QFont.Weight.DemiBold)).horizontalAdvance(self.new_word) + 24

    def _paint_pill(self, painter: QPainter, rect: QRect) -> None:
        ink = colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.accent))
        painter.drawRoundedRect(rect, 6, 6)
        middle = Qt.AlignmentFlag.AlignCenter
        _write(painter, rect, middle, self.new_word, ink.card, font(12, QFont.Weight.DemiBold))


def _write(
    painter: QPainter, rect: QRect, where: Qt.AlignmentFlag, text: str, ink: str, face: QFont
) -> None:
    painter.setFont(face)
    painter.setPen(QColor(ink))
    painter.drawText(rect, int(where), text)
