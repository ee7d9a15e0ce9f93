"""The amber card of an operation of which the outcome is not known yet: unknown is a state.

It shows what is known with its times, how far the looking is and when the next look comes; it has
no button to repeat anything.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar

from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import Card, CardHost

SHOWN_LINES = 6
"""How many of the newest looks are listed; the first line (what was sent) always stays."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line: the time as shown ("02:32:09") and what was done or found."""

    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Verification:
    """All that the card says, in the window's language.

    `text` may hold <b>…</b> and nothing else of HTML that came from outside. `progress` is 0 to 1
    of the time after which a person is asked; `next_look` is the line below it.
    """

    title: str
    text: str
    state: str
    evidence: Sequence[Evidence]
    progress: float
    next_look: str


class VerifyingCard(Card):
    """Shows one verification at a time; `show_verification` again brings it up to date."""

    def __init__(self, host: CardHost, name: str = "verifying") -> None:
        """Make it over a pane; hidden until something is to be verified."""
        super().__init__(host, name)
        self.set_severity("attention")
        self._title = _label("title", "verifyingTitle")
        self._text = _label("text", "verifyingText")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._state = _label("attention", "verifyingState")
        self._lines = [(_line(), _line()) for _ in range(SHOWN_LINES)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (time, text) in enumerate(self._lines):
            grid.addWidget(time, row, 0)
            grid.addWidget(text, row, 1)
        grid.addWidget(self._state, 0, 2)
        self._progress = QProgressBar()
        self._progress.setObjectName("verifyingProgress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._next = _label("muted", "verifyingNext")
        for part in (self._title, self._text):
            self.body.addWidget(part)
        self.body.addLayout(grid)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._next)

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The texts of the lines that are seen."""
        return tuple(text.text() for _, text in self._lines if not text.isHidden())

    @property
    def progress(self) -> float:
        """How far the bar is, 0 to 1."""
        return self._progress.value() / 1000

    def show_verification(self, now: Verification) -> None:
        """Say how it stands; covers the pane when it did not yet."""
        self._title.setText(now.title)
        self._text.setText(now.text)
        self._state.setText(now.state)
        for (time, text), line in zip(self._lines, _shown(now.evidence), strict=True):
            time.setText(line.time if line else "")
            text.setText(line.text if line else "")
            time.setVisible(line is not None)
            text.setVisible(line is not None)
        self._progress.setValue(round(min(max(now.progress, 0.0), 1.0) * 1000))
        self._next.setText(now.next_look)
        self.setAccessibleName(f"{now.title}. {now.state}")
        self.setAccessibleDescription(now.next_look)
        if self.isHidden():
            self.show_card()


def _shown(evidence: Sequence[Evidence]) -> list[Evidence | None]:
    """The first line and the newest others, padded to SHOWN_LINES."""
    lines: list[Evidence | None] = list(evidence)
    if len(lines) > SHOWN_LINES:
        lines = lines[:1] + lines[1 - SHOWN_LINES :]
    return lines + [None] * (SHOWN_LINES - len(lines))


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(role != "attention")
    set_role(label, role)
    return label


def _line() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, "text")
    return label
