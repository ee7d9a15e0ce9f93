"""What can be read off a window: words that are cut, targets too small, parts without a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from pos_app.ui.sale.parts.word_button import WordButton
from pos_app.ui.touch.push_button import PushButton

FINGER_PX, NARROW_FINGER_PX = 44, 40
SLACK_PX = 2
"""What rounding may take from a text before it is called cut."""


def find_cut(window: QWidget) -> list[str]:
    """Every label and button whose words do not fit, or that lies partly outside its place."""
    found = []
    for part in _seen(window):
        if not _fits(part):
            found.append(f"{_name(part)}: {_own_words(part)[:60]!r} in {_size(part)}")
        elif isinstance(part, QLabel | QAbstractButton | QLineEdit) and _is_covered(part, window):
            found.append(f"{_name(part)} is cut by what holds it")
    return found


def find_small(window: QWidget) -> list[str]:
    """Every button that a finger may miss."""
    return [
        f"{_name(part)} {_size(part)}"
        for part in _seen(window)
        if isinstance(part, QAbstractButton | QComboBox)
        and part.isEnabled()
        and (part.width() < NARROW_FINGER_PX or part.height() < FINGER_PX)
    ]


def find_nameless(window: QWidget) -> list[str]:
    """Every part that takes the focus, is pressed or paints itself and says nothing aloud."""
    return [
        f"{type(part).__name__} {part.objectName()!r} in {_name(part)}"
        for part in _seen(window)
        if _speaks(part) and not (part.accessibleName() or _own_words(part))
    ]


def _seen(window: QWidget) -> Iterator[QWidget]:
    yield from (one for one in window.findChildren(QWidget) if one.isVisible())


def _speaks(part: QWidget) -> bool:
    if isinstance(part, QAbstractButton | QLineEdit | QComboBox):
        return True
    return _is_painted_here(part) and not part.findChildren(QWidget)


def _is_painted_here(part: QWidget) -> bool:
    kind = type(part)
    return kind.__module__.startswith("pos_app.") and "paintEvent" in vars(kind)


def _own_words(part: QWidget) -> str:
    """What Qt reads aloud of a part that has no name of its own."""
    return part.text() if isinstance(part, QAbstractButton | QLabel) else ""


def _fits(part: QWidget) -> bool:
    if isinstance(part, QLabel):
        return not part.text() or _label_fits(part)
    return not isinstance(part, QPushButton | QToolButton) or _button_fits(part)


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    if _is_painted_here(label):
        return True  # fits its words itself
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + SLACK_PX
    if label.textFormat() is Qt.TextFormat.RichText or "<" in label.text():
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        document.setHtml(label.text())
        return document.idealWidth() <= room.width() + SLACK_PX
    metrics = QFontMetrics(label.font())
    lines = label.text().split("\n")
    needed = max(metrics.horizontalAdvance(one) for one in lines)
    is_wide = needed <= room.width() - 2 * label.margin() + SLACK_PX
    return is_wide and metrics.height() * len(lines) <= label.height() + SLACK_PX


def _button_fits(button: QPushButton | QToolButton) -> bool:
    if isinstance(button, WordButton | PushButton):
        return button.fits(button.text())
    if _is_painted_here(button) or not button.text():
        return True
    metrics = QFontMetrics(button.font())
    lines = button.text().split("\n")
    needed = max(metrics.horizontalAdvance(one) for one in lines)
    return needed <= button.width() - 4


def _is_covered(part: QWidget, window: QWidget) -> bool:
    """Whether a part lies partly outside one of its parents that cannot be scrolled."""
    whole = part.rect()
    parent = part.parentWidget()
    while parent is not None and parent is not window.parentWidget():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return False
        if not parent.rect().contains(QRect(part.mapTo(parent, QPoint()), whole.size())):
            return True
        if parent.isWindow():
            return False
        parent = parent.parentWidget()
    return False


def _name(part: QWidget) -> str:
    names: list[str] = []
    one: QWidget | None = part
    while one is not None and len(names) < 3:
        names.append(one.objectName() or type(one).__name__)
        one = one.parentWidget()
    return "/".join(reversed(names))


def _size(part: QWidget) -> str:
    return f"{part.width()}x{part.height()}"
