"""The practice ribbon's menu: troubles that a cashier can rehearse, once or until taken back.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

OrderFault = Callable[[str, str, bool], None]

_CALLS = (
    ("create", QT_TRANSLATE_NOOP("Rehearsal", "The next sale")),
    ("pay", QT_TRANSLATE_NOOP("Rehearsal", "The next prize")),
    ("cancel", QT_TRANSLATE_NOOP("Rehearsal", "The next void")),
    ("any", QT_TRANSLATE_NOOP("Rehearsal", "Whatever comes next")),
)
_TROUBLES = (
    ("lost_after_commit", QT_TRANSLATE_NOOP("Rehearsal", "It is done and the answer is lost")),
    ("lost_before_commit", QT_TRANSLATE_NOOP("Rehearsal", "The line breaks and it is not done")),
    ("late_commit", QT_TRANSLATE_NOOP("Rehearsal", "The line breaks and it is done later")),
    ("half_answer", QT_TRANSLATE_NOOP("Rehearsal", "Half of the answer arrives")),
    ("garbage", QT_TRANSLATE_NOOP("Rehearsal", "The answer is garbage")),
    ("empty_200", QT_TRANSLATE_NOOP("Rehearsal", "The answer is empty")),
    ("html_502", QT_TRANSLATE_NOOP("Rehearsal", "A web page comes in its place (502)")),
    ("error_500", QT_TRANSLATE_NOOP("Rehearsal", "The server reports a fault of its own (500)")),
    ("delay", QT_TRANSLATE_NOOP("Rehearsal", "The server is slow (8 s)")),
    ("expired_session", QT_TRANSLATE_NOOP("Rehearsal", "The session has expired")),
)
_SALE_TROUBLES = (
    ("closed_draw", QT_TRANSLATE_NOOP("Rehearsal", "The draw has closed")),
    ("short_quota", QT_TRANSLATE_NOOP("Rehearsal", "Only half is left of the first number")),
    ("sold_out", QT_TRANSLATE_NOOP("Rehearsal", "Nothing is left of the first number")),
    ("twice", QT_TRANSLATE_NOOP("Rehearsal", "The server sells it twice")),
)
_REFUSED = QT_TRANSLATE_NOOP("Rehearsal", "Now: the server refuses connections (20 s)")
_STICKY = QT_TRANSLATE_NOOP("Rehearsal", "Every time, until all is well again")
_WELL = QT_TRANSLATE_NOOP("Rehearsal", "All is well again")
_PRINTER = (
    ("paper out", QT_TRANSLATE_NOOP("Rehearsal", "Printer: no paper")),
    ("cover open", QT_TRANSLATE_NOOP("Rehearsal", "Printer: cover open")),
    ("off line", QT_TRANSLATE_NOOP("Rehearsal", "Printer: off line")),
    ("paper ends in the middle", QT_TRANSLATE_NOOP("Rehearsal", "Printer: paper ends half-way")),
    ("none", QT_TRANSLATE_NOOP("Rehearsal", "Printer: well again")),
)


class RehearsalMenu(QMenu):
    """The menu. Its orders go to the three callables that it is given."""

    def __init__(
        self,
        parent: QWidget,
        order_fault: OrderFault,
        end_faults: Callable[[], None],
        trouble_printer: Callable[[str], None],
    ) -> None:
        """Keep whom to tell of a fault (call, mode, sticky), of its end, of a printer's trouble."""
        super().__init__(parent)
        self.setObjectName("rehearsalMenu")
        self._order_fault, self._end_faults = order_fault, end_faults
        for call, words in _CALLS:
            menu = self.addMenu(_say(words))
            menu.setObjectName(f"rehearse_{call}")
            for mode, trouble in (_SALE_TROUBLES if call == "create" else ()) + _TROUBLES:
                self._add(menu, trouble, f"{call}_{mode}").triggered.connect(
                    partial(self._order, call, mode)
                )
        self._add(self, _REFUSED, "any_refused").triggered.connect(
            partial(self._order, "any", "refused")
        )
        self._sticky = self._add(self, _STICKY, "rehearseEveryTime")
        self._sticky.setCheckable(True)
        self._add(self, _WELL, "rehearseNothing").triggered.connect(self._end)
        self.addSeparator()
        for trouble, words in _PRINTER:
            self._add(self, words, f"printer_{trouble}").triggered.connect(
                partial(_tell_printer, trouble_printer, trouble)
            )

    def _add(self, menu: QMenu, words: str, name: str) -> QAction:
        action = menu.addAction(_say(words))
        action.setObjectName(name)
        return action

    def _order(self, call: str, mode: str, _: bool = False) -> None:
        self._order_fault(call, mode, self._sticky.isChecked())

    def _end(self) -> None:
        self._sticky.setChecked(False)
        self._end_faults()


def _say(words: str) -> str:
    return QCoreApplication.translate("Rehearsal", words)


def _tell_printer(trouble_printer: Callable[[str], None], trouble: str, *_: object) -> None:
    trouble_printer(trouble)
