"""The card on the right: the chosen ticket's plays, its operations, and its picture.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pos_app.domain.operation import Certainty
from pos_app.ui.keys import Key, caption
from pos_app.ui.lettering import draw_line, fit_line
from pos_app.ui.payout.tables import PlayRow, PlayTable
from pos_app.ui.payout.views import PADDING_PX, PaddedCells, make_table
from pos_app.ui.table_model import Index
from pos_app.ui.theme import colours, set_role
from pos_app.ui.tickets.words import SEVERITIES, say_certainty
from pos_app.ui.touch.push_button import PushButton

DRAW, RESULT, STATE, RESULT_FROM_PX = 0, 3, 4, 400
WIDTHS = (0, 97, 50, 97, 24)
"""The draw's name and hour stand below each other in what the others leave."""
NAME_SIZES = (13, 12, 11)


class _ClosePlays(PlayTable):
    """The plays in a narrow card: of the state only its sign stands there, the word is spoken."""

    text_px = 13

    def text(self, row: PlayRow, column: int) -> str:
        """What stands in a cell."""
        whole = super().text(row, column)
        return whole[:1] if column == STATE else whole

    def spoken(self, row: PlayRow, column: int) -> str:
        """Say the state in words."""
        return super().text(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.column() == STATE:
            return self.spoken(self.row(index.row()), STATE)
        return super().data(index, role)


class _ClosePaint(PaddedCells):
    """Paints a draw's hour below its name: beside it neither would be whole in a narrow card."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hour, _, name = str(index.data() or "").partition(" · ")
        if index.column() != DRAW or not name:
            super().paint(painter, option, index)
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, option.palette.highlight())
        inner = area.adjusted(PADDING_PX, 4, -PADDING_PX, -4)
        upper = inner.adjusted(0, 0, 0, -inner.height() // 2)
        lower = inner.adjusted(0, upper.height(), 0, 0)
        title = fit_line(painter, name, inner.width(), NAME_SIZES)
        draw_line(painter, upper, title, QColor(colours().text))
        when = fit_line(painter, hour, inner.width(), NAME_SIZES[1:])
        draw_line(painter, lower, when, QColor(colours().muted))


class DetailsCard(QFrame):
    """Shows one ticket.

    Signals:
        image_wanted(): the picture is to be seen.
        reprint_requested(), repeat_requested(), void_requested(), evidence_requested().
    """

    image_wanted = Signal()
    reprint_requested = Signal()
    repeat_requested = Signal()
    void_requested = Signal()
    evidence_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it empty; unless `is_whole` its parts are made by whoever goes through them."""
        super().__init__(parent)
        self.setObjectName("detailsCard")
        set_role(self, "card")
        if is_whole:
            for _ in self.make_parts():
                pass

    def make_parts(self) -> Iterator[None]:
        """Make the widgets, and let go between two parts of some milliseconds each."""
        self._number, self._says = _label("large", "detailsNumber"), _label("muted", "detailsSays")
        self._says.setWordWrap(True)
        self._tag = _label("tag", "detailsCertainty")
        headers = (
            self.tr("Draw"),
            self.tr("Play"),
            self.tr("Bs"),
            self.tr("Result"),
            "",
        )
        self._plays = _ClosePlays(headers, self)
        self._pages = QStackedWidget(self)
        self.table = make_table(self._plays, "detailPlays", WIDTHS, self._pages)
        self.table.horizontalHeader().setMinimumSectionSize(WIDTHS[STATE])
        self.table.setColumnWidth(STATE, WIDTHS[STATE])
        self.table.setItemDelegate(_ClosePaint(self.table))
        yield
        self._image = _Picture()
        self._scroll = QScrollArea(self._pages)
        self._scroll.setObjectName("ticketImageScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._image)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._scroll)
        yield
        self._build()
        self.show_nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is None:
            return  # its parts are still to come
        # The mark says what the result meant; the draw's name needs the room more.
        self.table.setColumnHidden(RESULT, event.size().width() < RESULT_FROM_PX)

    def show_nothing(self) -> None:
        """Show that no ticket is chosen."""
        self._number.setText(self.tr("No ticket is chosen"))
        self._says.setText(self.tr("↑ ↓ choose one; type digits to search."))
        self._tag.hide()
        self._plays.set_rows(())
        self._image.clear()
        self._enable(is_enabled=False)

    def show_head(self, number: str, says: str, certainty: Certainty | None) -> None:
        """Show which ticket it is; its plays come with `show_plays`."""
        self._number.setText(number)
        self._says.setText(says)
        self._tag.setVisible(certainty is not None)
        if certainty is not None:
            self._tag.setText(say_certainty(certainty))
            set_role(self._tag, "tag", severity=SEVERITIES[certainty])
        self._plays.set_rows(())
        self._image.clear()
        self._enable(is_enabled=True)

    def show_plays(self, rows: Sequence[PlayRow], says: str) -> None:
        """Show the plays with their results."""
        self._plays.set_rows(rows)
        self._says.setText(says)

    def show_image(self, image: QImage | None, says: str = "") -> None:
        """Show the operator's picture at its size, or say why there is none."""
        if image is None or image.isNull():
            self._image.say(says)
            return
        # A tall picture brings the bar that scrolls it, which takes its place from the width.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.maximumViewportSize().width() - bar
        self._image.show_picture(QPixmap.fromImage(image), room)

    def allow(self, *, void: bool, repeat: bool, paper: bool) -> None:
        """Let what can be done now be done."""
        self.void.setEnabled(void)
        self.repeat.setEnabled(repeat)
        self.reprint.setEnabled(paper)

    def show_void_left(self, text: str) -> None:
        """Say how long it can still be voided."""
        caption(self.void, Key.VOID_TICKET, "{key} · " + text)

    @property
    def is_image_shown(self) -> bool:
        """Whether the picture is on top."""
        return self._pages.currentWidget() is self._scroll

    def _enable(self, *, is_enabled: bool) -> None:
        for button in (self.reprint, self.repeat, self.void, self.evidence):
            button.setEnabled(is_enabled)

    def _choose(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        if page:
            self.image_wanted.emit()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._number, 1)
        head.addWidget(self._tag)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        group = QButtonGroup(self)
        for page, (name, text) in enumerate(
            (("playsChip", self.tr("Plays")), ("imageChip", self.tr("Picture")))
        ):
            chip = PushButton(text)
            chip.setObjectName(name)
            chip.setCheckable(True)
            chip.setChecked(page == 0)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_role(chip, "chip")
            group.addButton(chip, page)
            chips.addWidget(chip)
        chips.addStretch(1)
        group.idClicked.connect(self._choose)
        self.reprint = _button("reprintButton", Key.REPRINT_TICKET, self.tr("Reprint"))
        self.repeat = _button("repeatButton", Key.REPEAT_TICKET, self.tr("Repeat"))
        self.void = _button("voidButton", Key.VOID_TICKET, self.tr("Void"))
        set_role(self.void, "danger")
        self.evidence = _button("evidenceButton", Key.EVIDENCE, self.tr("Evidence"))
        self.reprint.clicked.connect(self.reprint_requested)
        self.repeat.clicked.connect(self.repeat_requested)
        self.void.clicked.connect(self.void_requested)
        self.evidence.clicked.connect(self.evidence_requested)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate((self.reprint, self.repeat, self.void, self.evidence)):
            buttons.addWidget(button, place // 2, place % 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 14)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._says)
        rows.addLayout(chips)
        rows.addWidget(self._pages, 1)
        rows.addLayout(buttons)


class _Picture(QLabel):
    """A picture as wide as there is room; a press shows it at its size, and back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ticketImage")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._whole: QPixmap | None = None
        self._room = 0

    def say(self, text: str) -> None:
        self._whole = None
        self.setText(text)

    def show_picture(self, whole: QPixmap, room: int) -> None:
        self._whole, self._room = whole, room
        if whole.width() > room:
            smooth = Qt.TransformationMode.SmoothTransformation
            self.setPixmap(whole.scaledToWidth(room, smooth))
        else:
            self.setPixmap(whole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._whole is None:
            return
        if self.pixmap().width() < self._whole.width():
            self.setPixmap(self._whole)
        else:
            self.show_picture(self._whole, self._room)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label


def _button(name: str, key: Key, text: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAccessibleName(text)
    caption(button, key, "{key} · " + text)
    return button
