"""The practice ribbon's menu: troubles that a cashier can rehearse, one order each.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_LINE = (
    (
        "create",
        "lost_after_commit",
        QT_TRANSLATE_NOOP("Rehearsal", "Next sale: the answer is lost"),
    ),
    ("create", "reset", QT_TRANSLATE_NOOP("Rehearsal", "Next sale: the line breaks before it")),
    ("create", "closed_draw", QT_TRANSLATE_NOOP("Rehearsal", "Next sale: the draw has closed")),
    ("create", "delay", QT_TRANSLATE_NOOP("Rehearsal", "Next sale: the server is slow")),
    ("pay", "lost_after_commit", QT_TRANSLATE_NOOP("Rehearsal", "Next prize: the answer is lost")),
    (
        "cancel",
        "lost_after_commit",
        QT_TRANSLATE_NOOP("Rehearsal", "Next void: the answer is lost"),
    ),
    ("any", "expired_session", QT_TRANSLATE_NOOP("Rehearsal", "The session is over")),
)
_PRINTER = (
    ("paper out", QT_TRANSLATE_NOOP("Rehearsal", "Printer: no paper")),
    ("cover open", QT_TRANSLATE_NOOP("Rehearsal", "Printer: cover open")),
    ("off line", QT_TRANSLATE_NOOP("Rehearsal", "Printer: off line")),
    ("paper ends in the middle", QT_TRANSLATE_NOOP("Rehearsal", "Printer: paper ends half-way")),
    ("none", QT_TRANSLATE_NOOP("Rehearsal", "Printer: well again")),
)


def make_rehearsal_menu(
    parent: QWidget,
    order_fault: Callable[[str, str], None],
    trouble_printer: Callable[[str], None],
) -> QMenu:
    """Make the menu. `order_fault` gets call and mode, `trouble_printer` the trouble's name."""
    menu = QMenu(parent)
    menu.setObjectName("rehearsalMenu")
    for call, mode, words in _LINE:
        action = menu.addAction(QCoreApplication.translate("Rehearsal", words))
        action.triggered.connect(partial(_do, order_fault, call, mode))
    menu.addSeparator()
    for trouble, words in _PRINTER:
        action = menu.addAction(QCoreApplication.translate("Rehearsal", words))
        action.triggered.connect(partial(_do, trouble_printer, trouble))
    return menu


def _do(order: Callable[..., None], *words: object) -> None:
    # triggered(bool) adds whether it is checked: that is not part of the order.
    order(*(word for word in words if isinstance(word, str)))
