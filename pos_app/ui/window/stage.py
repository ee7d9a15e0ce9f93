"""The stage: the pages between the frame's bars, of which one is seen; changed in two turns.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from pos_app.ui.widgets.card import CardHost

APART_MS = 1
"""A timer of 0 ms is served in the same turn: only from 1 ms on another may come between."""


class Stage(CardHost):
    """What the frame's own cards cover: the pages. Keys never go to a page that is not seen.

    Qt gives the focus to a field of a hidden page when it is asked to (the answer to a question of
    a pane that was left meanwhile): what is typed for the next sale would end there.

    Signals:
        cards_changed(): one of the frame's own cards came or went.
    """

    cards_changed = Signal()

    def __init__(self) -> None:
        """Begin without a page."""
        super().__init__()
        self._pages = _Pages()
        self._pages.setObjectName("pages")
        self._change = _Change(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)

    def take_page(self, page: QWidget) -> None:
        """Keep a page behind the one that is seen."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of the others, with the focus where typing begins."""
        self.take_page(page)
        if page is not self._pages.currentWidget():
            self._change.begin(page)
        self._pages.setCurrentWidget(page)
        self.focus_now()

    def minimumSizeHint(self) -> QSize:
        # A notice takes room from the pane; it must never push the window over the screen's edge.
        return QSize(0, 0)

    def note_cards(self) -> None:
        self.cards_changed.emit()

    def take_focus(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, CardHost):
            page.focus_now()
        elif page is not None:
            page.setFocus()

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not new.isVisible() and self._pages.isAncestorOf(new):
            self.focus_now()


class _Pages(QStackedWidget):
    """Takes the room that is there, whatever is in it.

    Asked for its size a stack asks every page it holds, seen or not, and these all their words:
    half of what showing another page took, and as much whenever any of them changed.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class _Change(QObject):
    """Has a page painted in the turn after the one that shows it: together they miss a frame.

    What `grab` gives is whole at any moment: it paints by itself.
    """

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._page: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(APART_MS)
        self._timer.timeout.connect(self._paint)

    def begin(self, page: QWidget) -> None:
        """Hold the window's next painting; `page` is not shown yet."""
        self._restore()
        if page.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            # Qt paints what covers the ground first, and then once more with each of its parts,
            # all of which are new now.
            page.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
            self._page = page
            page.destroyed.connect(self._forget)
        self._stage.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        watched.removeEventFilter(self)
        self._timer.start()
        return True

    def _paint(self) -> None:
        QCoreApplication.sendEvent(self._stage.window(), QEvent(QEvent.Type.UpdateRequest))
        if not self._timer.isActive():
            self._restore()

    def _restore(self) -> None:
        if self._page is not None:
            self._page.destroyed.disconnect(self._forget)
            self._page.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self._page = None

    def _forget(self) -> None:
        self._page = None
