"""The paper pane: owed papers at the left with their question, the printer at the right.

Passive. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.setup.printer_card import PrinterCard
from pos_app.ui.spool.question_card import QuestionCard
from pos_app.ui.spool.rows import SpoolList, SpoolPainter, SpoolRow
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import CardHost
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from pos_app.ui.setup.wizard import PrinterWizard


class SpoolPane(Pane):
    """What is owed, oldest first, and the printer beside it.

    Signals:
        whole_said(str), print_wanted(str), void_wanted(str): the answer for a reference.
        shown(), left(): the pane came to the front or went behind.
    """

    whole_said = Signal(str)
    print_wanted = Signal(str)
    void_wanted = Signal(str)
    shown = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it with nothing owed.

        Unless `is_whole` its parts are made by whoever goes through them.
        """
        super().__init__("paper", parent)
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self._wizard: PrinterWizard | None = None
        self._pages = QStackedWidget(self)
        self._page = QWidget(self._pages)
        self._page.setObjectName("spoolPage")
        self._page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages.addWidget(self._page)
        self._count = _label("muted", "spoolCount")
        self._model = SpoolList(parent=self)
        self.list = QListView(self._page)
        self.list.setObjectName("spoolList")
        self.list.setAccessibleName(self.tr("Papers that are owed, oldest first"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(SpoolPainter(self.list))
        self._empty = _label("large", "spoolEmpty")
        self._empty.setText(self.tr("✓ Everything that was sold is on paper."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        yield
        self.question = QuestionCard(self._page)
        self.printer = PrinterCard(self._page)
        yield
        self.confirm = ConfirmCard(self)
        yield
        self._build()
        self._connect()
        self.show_rows(())

    @property
    def rows(self) -> tuple[SpoolRow, ...]:
        """What is listed."""
        return self._model.rows

    @property
    def chosen(self) -> SpoolRow | None:
        """The paper that the answers are about."""
        index = self.list.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def keys_in_force(self) -> tuple[Key, ...]:
        if self._pages.currentWidget() is not self._page:
            return self._wizard.keys_in_force if self._wizard else ()
        printer = (Key.TRY_PRINTER, Key.SET_UP_PRINTER)
        if self.chosen is None:
            return printer
        answers = [Key.PICK_LINE] if len(self.rows) > 1 else []
        answers += [Key.CAME_OUT] if self.question.may_be_whole else []
        answers += [Key.PRINT_AGAIN]
        answers += [Key.VOID_UNPRINTED] if self.question.may_be_void else []
        return (*answers, *printer)

    def show_rows(self, rows: Sequence[SpoolRow]) -> None:
        """List what is owed; the chosen paper stays chosen while it is there."""
        chosen = self.chosen.reference if self.chosen else ""
        self._model.set_rows(rows)
        count = sum(row.is_owed for row in rows)
        self._count.setText(self.tr("owed: {count}").format(count=count) if count else "")
        for part in (self.list, self.question):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        places = [at for at, row in enumerate(rows) if row.reference == chosen]
        if rows:
            self.list.setCurrentIndex(self._model.index(places[0] if places else 0, 0))
        self._show_chosen()

    def choose(self, reference: str) -> None:
        """Choose a paper, if it is listed."""
        for at, row in enumerate(self.rows):
            if row.reference == reference:
                self.list.setCurrentIndex(self._model.index(at, 0))

    def take_focus(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, CardHost):
            page.focus_now()
        else:
            self._page.setFocus()

    def show_wizard(self, wizard: PrinterWizard) -> None:
        """Show the printer's set-up in the place of the list."""
        if self._pages.indexOf(wizard) < 0:
            self._pages.addWidget(wizard)
            self._wizard = wizard
            wizard.stepped.connect(self.keys_changed)
        self._pages.setCurrentWidget(wizard)
        self.keys_changed.emit()
        self.focus_now()

    def hide_wizard(self) -> None:
        """Show the list again."""
        self._pages.setCurrentWidget(self._page)
        self.keys_changed.emit()
        self.focus_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.PICK_LINE) and self.rows:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            place = min(max(self.list.currentIndex().row() + step, 0), len(self.rows) - 1)
            self.list.setCurrentIndex(self._model.index(place, 0))
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _show_chosen(self) -> None:
        if self.chosen is not None:
            self.question.show_paper(self.chosen)
        self.keys_changed.emit()

    def _index_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _say_whole(self) -> None:
        if self.chosen is not None and self.question.may_be_whole:
            self.whole_said.emit(self.chosen.reference)

    def _want_print(self) -> None:
        if self.chosen is not None and not self.chosen.is_printing:
            self.print_wanted.emit(self.chosen.reference)

    def _want_void(self) -> None:
        if self.chosen is not None and self.question.may_be_void:
            self.void_wanted.emit(self.chosen.reference)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._index_changed)
        self.question.whole.connect(self._say_whole)
        self.question.again.connect(self._want_print)
        self.question.void.connect(self._want_void)
        # Bound to the page: the set-up has keys of its own in its place.
        bind(self._page, Key.CAME_OUT, self._say_whole)
        bind(self._page, Key.PRINT_AGAIN, self._want_print)
        bind(self._page, Key.VOID_UNPRINTED, self._want_void)
        bind(self._page, Key.SET_UP_PRINTER, self.printer.set_up.emit)

    def _build(self) -> None:
        top = QHBoxLayout()
        heading = _label("heading", "")
        heading.setText(self.tr("To be printed").upper())
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self._count)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(top)
        left.addWidget(self.question)
        left.addWidget(self.list, 1)
        left.addWidget(self._empty, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._pages)
        whole = QHBoxLayout(self._page)
        whole.setContentsMargins(14, 14, 14, 14)
        whole.setSpacing(12)
        whole.addLayout(left, 5)
        whole.addWidget(self.printer, 3)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    set_role(label, role)
    return label
