"""The printer's set-up in four steps: where it is, how wide, which letters, how it is to look.

Passive. Thread: GUI.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.lanes.bench import PrinterChoice
from pos_app.ui.keys import Key, bind, caption, matches
from pos_app.ui.notices import Notice
from pos_app.ui.paper.document_view import DocumentView
from pos_app.ui.paper.setting import SetPaper
from pos_app.ui.setup.questions import ask_finish, ask_letters, ask_width
from pos_app.ui.setup.step_choices import ChoicesStep
from pos_app.ui.setup.step_where import WhereStep
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import CardHost
from pos_app.ui.widgets.notice_strip import NoticeStrip

ROOMY_PX, SAMPLE_PX = 1100, 330
"""From this width on a sample of the paper stands beside the answers; how wide it is."""


class Step(IntEnum):
    """Where the set-up is."""

    WHERE = 0
    WIDTH = 1
    LETTERS = 2
    FINISH = 3


class PrinterWizard(CardHost):
    """Shows one step at a time and what the printer answered.

    Signals:
        next_asked(), back_asked(): F12 and Esc, or their buttons.
        test_asked(): print what this step needs to be looked at.
        edited(): another answer.
        stepped(): another step is shown; other keys work.
    """

    next_asked = Signal()
    back_asked = Signal()
    test_asked = Signal()
    edited = Signal()
    stepped = Signal()

    def __init__(self) -> None:
        """Make it at its first step."""
        super().__init__()
        self.setObjectName("printerWizard")
        self.where = WhereStep()
        self.width_step = ask_width()
        self.letters = ask_letters()
        self.finish = ask_finish()
        self._strip: NoticeStrip | None = None
        self._notice_place = QVBoxLayout()
        self._pages = QStackedWidget()
        for page in (self.where, *self._asking):
            self._pages.addWidget(page)
        self._preview = DocumentView("wizardPreview")
        self._sample = _make_sample(self._preview, self.tr("It is to look like this"))
        self._marks = [QLabel(), QLabel(), QLabel(), QLabel()]
        self._back, self._test, self._next = (
            _button("wizardBack", "quiet"),
            _button("wizardTest", "primary"),
            _button("wizardNext", "action"),
        )
        self._lay_out()
        self.where.changed.connect(self.edited)
        for step in self._asking:
            step.changed.connect(self.edited)
        self._back.clicked.connect(self.back_asked)
        self._test.clicked.connect(self.test_asked)
        self._next.clicked.connect(self.next_asked)
        bind(self, Key.TEST_PRINT, self._test.click)
        bind(self, Key.SAVE_SETTINGS, self._next.click)
        self.show_step(Step.WHERE)

    @property
    def _asking(self) -> tuple[ChoicesStep, ...]:
        return (self.width_step, self.letters, self.finish)

    @property
    def step(self) -> Step:
        """Which step is seen."""
        return Step(self._pages.currentIndex())

    def show_step(self, step: Step) -> None:
        """Show a step; what was said of the last one goes."""
        names = (
            self.tr("Where it is"),
            self.tr("Width"),
            self.tr("Letters"),
            self.tr("Look and cut"),
        )
        for at, (mark, name) in enumerate(zip(self._marks, names, strict=True)):
            sign = "✓" if at < step else str(at + 1)
            mark.setText(f"{sign} {name}")
            set_role(mark, "strong" if at == step else "muted")
        self._pages.setCurrentIndex(step)
        self.show_notice(None)
        tests = {
            Step.WIDTH: self.tr("{key} · Print the rulers"),
            Step.LETTERS: self.tr("{key} · Print the letters"),
            Step.FINISH: self.tr("{key} · Print a test page"),
        }
        self._test.setVisible(step in tests)
        if step in tests:
            caption(self._test, Key.TEST_PRINT, tests[step])
        last = step is Step.FINISH
        next_words = self.tr("{key} · Save this printer") if last else self.tr("{key} · Next")
        caption(self._next, Key.SAVE_SETTINGS, next_words)
        self.stepped.emit()
        self.focus_now()

    def show_choice(self, choice: PrinterChoice) -> None:
        """Mark the answers of all steps but the first."""
        for step in self._asking:
            step.show_choice(choice)

    @property
    def keys_in_force(self) -> tuple[Key, ...]:
        """The keys that work at this step."""
        test = () if self._test.isHidden() else (Key.TEST_PRINT,)
        return (*test, Key.SAVE_SETTINGS, Key.DECLINE)

    def read_choice(self, choice: PrinterChoice) -> PrinterChoice:
        """Give the choice with the answers of all steps but the first."""
        for step in self._asking:
            choice = step.apply_to(choice)
        return choice

    def show_preview(self, paper: SetPaper | None) -> None:
        """Show what the step's paper is to look like, where there is room beside the answers."""
        self._preview.show_paper(paper)
        self._sample.setVisible(paper is not None and self.width() >= ROOMY_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_paper = self._preview.paper is not None
        self._sample.setVisible(has_paper and self.width() >= ROOMY_PX)

    def show_notice(self, notice: Notice | None) -> None:
        """Say what the printer answered, in the place for it."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if notice is not None:
            self._strip = NoticeStrip(notice, is_closable=False)
            self._notice_place.addWidget(self._strip)

    def show_busy(self, *, is_busy: bool) -> None:
        """Say whether the printer is being asked or prints."""
        for part in (self._test, self._next):
            part.setEnabled(not is_busy)

    def take_focus(self) -> None:
        if self.step is Step.WHERE:
            self.where.list.setFocus()
        else:
            self._test.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Set up the printer"))
        set_role(title, "title")
        marks = QHBoxLayout()
        marks.setSpacing(22)
        for mark in self._marks:
            marks.addWidget(mark)
        marks.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(12)
        caption(self._back, Key.DECLINE, self.tr("{key} · Back"))
        last.addWidget(self._back)
        last.addStretch(1)
        last.addWidget(self._test)
        last.addWidget(self._next)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 18, 24, 18)
        rows.setSpacing(10)
        rows.addWidget(title)
        rows.addLayout(marks)
        rows.addSpacing(4)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(_scrolled(self._pages), 1)
        middle.addWidget(self._sample)
        rows.addLayout(middle, 1)
        rows.addLayout(self._notice_place)
        rows.addLayout(last)


def _make_sample(view: DocumentView, title: str) -> QWidget:
    """Put a paper under its title; it scrolls."""
    sample = QWidget()
    sample.setFixedWidth(SAMPLE_PX)
    heading = QLabel(title)
    set_role(heading, "small")
    area = QScrollArea()
    area.setWidget(view)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAlignment(Qt.AlignmentFlag.AlignTop)
    set_role(area, "clear")
    rows = QVBoxLayout(sample)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(heading)
    rows.addWidget(area, 1)
    return sample


def _scrolled(pages: QStackedWidget) -> QScrollArea:
    """Let the answers scroll where notices leave little room; the buttons below stay."""
    area = QScrollArea()
    area.setObjectName("wizardScroll")
    area.setWidget(pages)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_role(area, "clear")
    return area


def _button(name: str, role: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setMinimumWidth(180)
    set_role(button, role)
    return button
