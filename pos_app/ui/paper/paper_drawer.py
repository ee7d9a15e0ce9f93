"""The drawer beside the panes into which practice paper comes out; it never takes the focus.

It stands over the right column of a pane, so it leaves at the next key that is typed there.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from pos_app.ui.keys import Key, caption
from pos_app.ui.paper.paper_sheet import SheetView
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card

if TYPE_CHECKING:
    from pos_app.lanes.paper_feed import PaperSheet

WIDTH_PX, WIDE_PX = 332, 716
FOOT_PX = 188
"""What stays free below: the action and the last ticket of the sale stand there."""
LEAST_PX, AROUND_PX = 200, 100
"""The drawer's smallest height, and what stands above and below the paper in it."""
SLIDE_MS = 180
STAYS_MS = 7_000
"""For so long a paper that came by itself is shown; the pointer over it holds it."""
KEPT = 30
"""Papers that can be leafed through; older ones are in the folder."""
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr})


class PaperDrawer(QWidget):
    """Shows the newest papers over the right edge of `stage`, one at a time."""

    def __init__(self, stage: QWidget) -> None:
        """Make it shut, over a widget whose size it follows."""
        super().__init__(stage)
        self.setObjectName("paperDrawer")
        self.setAccessibleName(self.tr("Practice paper"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self, "paperDrawer")
        self._stage = stage
        self._papers: list[PaperSheet] = []
        self._at = -1
        self._is_wide = self._is_kept = self._is_leaving = False
        self._watched: QWidget | None = None
        self._title = QLabel()
        self._title.setObjectName("paperTitle")
        set_role(self._title, "onRail")
        self._older = _button("olderPaper", "◂", self.tr("The paper before"))
        self._newer = _button("newerPaper", "▸", self.tr("The paper after"))
        self._shut = _button("shutPaper", "×", self.tr("Put the paper away"))
        self._sheet = SheetView()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("paperScroll")
        self._scroll.setWidget(self._sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = QLabel()
        set_role(self._hint, "onRailSmall")
        self._hint.setWordWrap(True)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(STAYS_MS)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._lay_out()
        self._older.clicked.connect(self.show_older)
        self._newer.clicked.connect(self.show_newer)
        self._shut.clicked.connect(self.shut)
        self._sheet.pressed.connect(self._toggle_wide)
        self._leave.timeout.connect(self.shut)
        self._slide.finished.connect(self._slid)
        stage.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    @property
    def papers(self) -> tuple[PaperSheet, ...]:
        """What can be leafed through, oldest first."""
        return tuple(self._papers)

    @property
    def shown(self) -> PaperSheet | None:
        """The paper that is seen, None while the drawer is shut."""
        return self._papers[self._at] if self._papers and not self.isHidden() else None

    def take(self, paper: PaperSheet) -> None:
        """Let a paper come out: it is shown for a while, or until the next key is typed."""
        self._papers = [*self._papers[1 - KEPT :], paper]
        self._is_kept = False
        self._show(len(self._papers) - 1)
        self._open()
        self._leave.start()
        self._watch(None, QApplication.focusWidget())

    def toggle(self) -> None:
        """Open it to stay, or put it away."""
        if not self.isHidden():
            self.shut()
        elif self._papers:
            self._show(len(self._papers) - 1)
            self._open()
            self._keep()

    def shut(self) -> None:
        """Put the paper away; it stays to be leafed through."""
        self._leave.stop()
        self._slide.stop()
        self._is_leaving = False
        self.hide()
        self._watch(None, None)

    def show_older(self) -> None:
        """Show the paper before."""
        self._turn(-1)

    def show_newer(self) -> None:
        """Show the paper after."""
        self._turn(1)

    def leaf(self, pages: int) -> None:
        """Go down (1) or up (-1) by what is seen at once."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leave.stop()
        super().enterEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage and event.type() == QEvent.Type.Resize:
            self._place()
        elif (
            watched is self._watched
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() not in _MODIFIERS
        ):
            self._slide_away()
        return False

    def _keep(self) -> None:
        """Somebody looks at it: it stays until it is put away."""
        self._leave.stop()
        self._is_kept = True
        self._watch(None, None)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Give way to a card that opens: it would lie half under the paper."""
        card = _find_card(now)
        if card is not None and card is not _find_card(before) and not self._is_kept:
            self.shut()
        else:
            self._watch(before, now)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Follow the focus while a paper is shown that nobody asked for: the next key is there."""
        if self._watched is not None and Shiboken.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None if self.isHidden() or self._is_kept else now
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _slide_away(self) -> None:
        self._leave.stop()
        self._watch(None, None)
        self._slide.stop()
        self._is_leaving = True
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(QPoint(self._stage.width(), self.y()))
        self._slide.start()

    def _slid(self) -> None:
        if self._is_leaving:
            self.shut()

    def _turn(self, step: int) -> None:
        at = self._at + step
        if 0 <= at < len(self._papers):
            self._keep()
            self._show(at)

    def _show(self, at: int) -> None:
        self._at = at
        paper = self._papers[at]
        self._sheet.show_image(paper.whole if self._is_wide else paper.fitted)
        self._scroll.verticalScrollBar().setValue(0)
        words = self.tr("Paper {at} of {count}")
        self._title.setText(words.format(at=at + 1, count=len(self._papers)))
        self._older.setEnabled(at > 0)
        self._newer.setEnabled(at < len(self._papers) - 1)
        if not self.isHidden():
            self._place()

    def _toggle_wide(self) -> None:
        self._is_wide = not self._is_wide
        self._keep()
        self._show(self._at)

    def _open(self) -> None:
        was_shut, self._is_leaving = self.isHidden(), False
        self._place()
        self.raise_()
        self.show()
        if was_shut:
            end = self.pos()
            self._slide.setStartValue(QPoint(self._stage.width(), end.y()))
            self._slide.setEndValue(end)
            self._slide.start()

    def _place(self) -> None:
        if self._is_leaving:
            self.shut()
        self._slide.stop()
        width = min(WIDE_PX if self._is_wide else WIDTH_PX, self._stage.width())
        room = max(self._stage.height() - FOOT_PX, LEAST_PX)
        height = min(room, self._sheet.sizeHint().height() + AROUND_PX)
        self.setGeometry(self._stage.width() - width, 0, width, height)

    def _lay_out(self) -> None:
        caption(self._shut, Key.PAPER, "{key} ×")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        for button in (self._older, self._newer, self._shut):
            head.addWidget(button)
        self._hint.setText(self.tr("Press the paper to see it larger. Nobody is paid with it."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 10, 8)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._scroll, 1)
        rows.addWidget(self._hint)


def _find_card(widget: QWidget | None) -> Card | None:
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    return widget


def _button(name: str, text: str, spoken: str) -> QPushButton:
    button = PushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.setToolTip(spoken)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_role(button, "onRail")
    return button
