"""The list of results, painted: time, name, what came out.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.ui.lettering import CENTER, LEFT, RIGHT, ROOM, draw_line, fit_line
from pos_app.ui.pictures import AfterShown, paint_box
from pos_app.ui.results.rows import ResultRow
from pos_app.ui.table_model import ROW_ROLE, FrozenRows, Index
from pos_app.ui.theme import colours, font

ROW_PX, GAP_PX, TIME_PX, VALUE_PX = 54, 8, 104, 130
BAR_PX = 4
WIDE_PX, SHORT_TIME_PX, SHORT_VALUE_PX = 620, 88, 58


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
        # "730 Tauro", not "730-TAU Tauro": the sign's name says it, in the room there is.
        came_out = f"{row.value.partition('-')[0]} {row.name}" if row.name else row.value
        return (when, came_out, own)[column]

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
        ground, edge = (ink.accent_fill, ink.accent) if is_marked else (ink.card, ink.line)
        paint_box(painter, rect, 8, ground, edge)
        if state & QStyle.StateFlag.State_Selected:
            # New ones have its ground and its frame: the chosen one is told by its bar.
            bar = QRect(rect.left() + 1, rect.top() + 8, BAR_PX, rect.height() - 15)
            painter.fillRect(bar, QColor(ink.accent))
        inner = rect.adjusted(14, 0, -14, 0)
        muted, bold = QColor(ink.muted), QFont.Weight.Bold
        draw_line(painter, inner, fit_line(painter, row.time, ROOM, (14,)), muted)
        value = fit_line(painter, row.value, ROOM, (24,), bold)
        draw_line(painter, inner, value, QColor(getattr(ink, row.kind.value)), RIGHT)
        # Names stand in a column where there is room for one, else close to what they name.
        taken = VALUE_PX
        if inner.width() < WIDE_PX:
            taken = max(value.advance + 14, SHORT_VALUE_PX)
        if row.name:
            name = fit_line(painter, row.name, ROOM, (14,))
            draw_line(painter, inner.adjusted(0, 0, -taken, 0), name, muted, RIGHT)
            taken += name.advance + 14
        title = inner.adjusted(TIME_PX if inner.width() >= WIDE_PX else SHORT_TIME_PX, 0, -taken, 0)
        word = fit_line(painter, self.new_word, ROOM, (12,), QFont.Weight.DemiBold)
        pill = word.advance + 24 if row.is_new else 0
        line = fit_line(painter, row.title, title.width() - pill, (15,), QFont.Weight.DemiBold)
        draw_line(painter, title, line, QColor(ink.text))
        if pill:
            at = QRect(title.left() + line.advance + 8, title.center().y() - 10, pill - 8, 21)
            paint_box(painter, at, 6, ink.accent)
            draw_line(painter, at, word, QColor(ink.card), CENTER)


class ResultView(QListView):
    """The list; its rows are painted in the turn after what lies around it when it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a model."""
        super().__init__(parent)
        self._turn = AfterShown()

    def showEvent(self, event: QShowEvent) -> None:
        self._turn.begin()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._turn.must_wait(self.viewport(), event.region()):
            super().paintEvent(event)
