"""The left of the prizes pane: the ticket's particulars, what is unresolved, the verdict.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScroller, QVBoxLayout, QWidget

from pos_app.ui.payout.entry.card import EntryCard
from pos_app.ui.payout.unresolved.strip import UnresolvedStrip
from pos_app.ui.payout.verdict_card import VerdictCard
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import KeylessScroll


class PayoutColumn(KeylessScroll):
    """Stands whole where there is room; else the verdict is set closer, and then it scrolls.

    A layout that lacks room squeezes words that wrap: half a verdict is worse than a scroll bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty; its parts are made on `content`, then put below each other."""
        super().__init__(parent)
        self._verdict: VerdictCard | None = None
        self._others: tuple[QWidget, ...] = ()
        self.setObjectName("payoutColumn")
        set_role(self, "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(False)  # it would ask for lists as high as they like
        self.content = QWidget(self)
        self._rows = QVBoxLayout(self.content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.content)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def hold(self, entry: EntryCard, unresolved: UnresolvedStrip, verdict: VerdictCard) -> None:
        """Put its parts below each other."""
        self._verdict, self._others = verdict, (entry, unresolved)
        for part in self._others:
            self._rows.addWidget(part)
        self._rows.addWidget(verdict, 1)

    def space(self, pixels: int) -> None:
        """Stand so far from each other."""
        self._rows.setSpacing(pixels)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.content:
            self._share_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_height()
        super().resizeEvent(event)

    def _share_height(self) -> None:
        if self._verdict is None:
            return  # its parts are still to come
        whole = self.contentsRect().size()
        self.setMinimumWidth(self._rows.totalMinimumSize().width())
        height = self._find_height(self._verdict, whole.width(), whole.height())
        width = whole.width()
        if height > whole.height():
            width -= self.verticalScrollBar().sizeHint().width()
            height = self._find_height(self._verdict, width, whole.height())
        self.content.resize(width, max(height, whole.height()))

    def _find_height(self, verdict: VerdictCard, width: int, room: int) -> int:
        """Give the least height of all, once the verdict knows what is left for it."""
        shown = [part for part in self._others if not part.isHidden()]
        others = sum(_least_height(part, width) + self._rows.spacing() for part in shown)
        verdict.take_room(width, room - others)
        return others + _least_height(verdict, width)


def _least_height(card: QWidget, width: int) -> int:
    """Give the height that all of a card's words need at a width; its lists may be lower."""
    layout = card.layout()
    if layout is None or not layout.hasHeightForWidth():
        return card.minimumSizeHint().height()
    return max(layout.totalMinimumHeightForWidth(width), card.minimumHeight())
