"""Steps of the set-up that ask one or more questions with a few answers each.

Passive. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.lanes.bench import PrinterChoice
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton

QUESTION_PX = 210
"""How wide a question is beside its answers."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `values` are fields of PrinterChoice that it sets."""

    label: str
    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Query:
    """One question; `name` gives its buttons their objectNames ("widthAnswer0")."""

    name: str
    text: str
    answers: tuple[Answer, ...]
    hint: str = ""


class ChoicesStep(QWidget):
    """Questions under one another, a row of buttons each; `text` above says what to look at.

    Signals:
        changed(): another answer was chosen.
    """

    changed = Signal()

    def __init__(self, name: str, text: str, queries: Sequence[Query], *, is_large: bool) -> None:
        """Make the rows; `is_large` for a step of one question."""
        super().__init__()
        self.setObjectName(name)
        self._queries = tuple(queries)
        self._groups: list[QButtonGroup] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        head = QLabel(text)
        head.setWordWrap(True)
        set_role(head, "large" if is_large else "muted")
        rows.addWidget(head)
        for query in self._queries:
            rows.addSpacing(4)
            question = QLabel(query.text)
            question.setWordWrap(True)
            set_role(question, "muted" if is_large else "strong")
            answers = self._make_row(query)
            if is_large:
                rows.addWidget(question)
            else:  # many questions: each in a line of its own
                question.setFixedWidth(QUESTION_PX)
                answers.insertWidget(0, question)
            rows.addLayout(answers)
            if query.hint:
                hint = QLabel(query.hint)
                hint.setWordWrap(True)
                set_role(hint, "small")
                rows.addWidget(hint)
        rows.addStretch(1)

    def show_choice(self, choice: PrinterChoice) -> None:
        """Mark the answers that a choice stands for; none where it is something else."""
        for query, group in zip(self._queries, self._groups, strict=True):
            group.setExclusive(False)
            for at, answer in enumerate(query.answers):
                is_it = all(getattr(choice, name) == value for name, value in answer.values)
                button = group.button(at)
                button.setChecked(is_it)
            group.setExclusive(True)

    def apply_to(self, choice: PrinterChoice) -> PrinterChoice:
        """Give the choice with the answers of this step."""
        values: dict[str, object] = {}
        for query, group in zip(self._queries, self._groups, strict=True):
            at = group.checkedId()
            if at >= 0:
                values.update(query.answers[at].values)
        return replace(choice, **values)  # type: ignore[arg-type] # an answer holds its field's kind

    def _make_row(self, query: Query) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(10)
        for at, answer in enumerate(query.answers):
            button = PushButton(answer.label)
            button.setObjectName(f"{query.name}Answer{at}")
            button.setAccessibleName(f"{query.text} {answer.label}")
            button.setCheckable(True)
            set_role(button, "answer")
            group.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        group.idClicked.connect(self._chosen)
        self._groups.append(group)
        return row

    def _chosen(self, _at: int) -> None:
        self.changed.emit()
