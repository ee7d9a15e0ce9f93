"""The card that says how sure the till is of an operation, and why; it prints and saves the record.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from pos_app.domain.operation import Operation
from pos_app.ui.cashup.past_cards import step_table
from pos_app.ui.evidence.words import (
    list_evidence,
    say_amount,
    say_certainty,
    say_day,
    say_kind,
)
from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.payout.views import make_table
from pos_app.ui.table_model import FrozenRows
from pos_app.ui.theme import set_role
from pos_app.ui.tickets.words import SEVERITIES
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost


class EvidenceTable(FrozenRows[tuple[str, str, str]]):
    """This till's time, the operator's, and what happened."""

    def text(self, row: tuple[str, str, str], column: int) -> str:
        """What stands in a cell."""
        return row[column]


class EvidenceCard(Card):
    """Shows one operation; another of the same ticket with ← →.

    Signals:
        print_requested(object), save_requested(object): the Operation shown.
    """

    print_requested = Signal(object)
    save_requested = Signal(object)

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "evidence", width=980)
        self._operations: tuple[Operation, ...] = ()
        self._at, self._zone = 0, ""
        self._title, self._says = _label("title", "evidenceTitle"), _label("muted", "evidenceSays")
        self._tag = _label("tag", "evidenceCertainty")
        headers = (self.tr("This till"), self.tr("Operator"), self.tr("What happened"))
        self.model = EvidenceTable(headers, self)
        self.table = make_table(self.model, "evidenceTable", (116, 116, 0), self.content)
        self.table.setWordWrap(True)
        self.table.setMinimumHeight(330)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._tag)
        self.body.addLayout(head)
        self.body.addWidget(self._says)
        self.body.addWidget(self.table)
        self.body.addLayout(self._buttons())

    @property
    def shown(self) -> Operation | None:
        """The operation on the card."""
        return self._operations[self._at] if self._operations else None

    def show_operations(self, operations: Sequence[Operation], zone: str) -> None:
        """Show what is known of a ticket's operations, the newest doubt first."""
        doubted = [at for at, one in enumerate(operations) if one.is_unresolved]
        self._operations, self._zone = tuple(operations), zone
        self._at = doubted[0] if doubted else 0
        if operations:
            self._fill()
            self.show_card()
            # Filled before it had its width: its rows were as high as in a narrow column.
            self.body.activate()
            self.table.resizeRowsToContents()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE) or matches(event, Key.EVIDENCE):
            self.hide_card()
        elif matches(event, Key.PRINT_PAPER):
            self.print_requested.emit(self.shown)
        elif matches(event, Key.EXPORT):
            self.save_requested.emit(self.shown)
        elif matches(event, Key.NEXT_DAY) or matches(event, Key.PREVIOUS_DAY):
            step = 1 if matches(event, Key.NEXT_DAY) else -1
            self._at = (self._at + step) % len(self._operations)
            self._fill()
        else:
            step_table(self.table, event)

    def _fill(self) -> None:
        one = self._operations[self._at]
        word, sentence = say_certainty(one.certainty)
        title = self.tr("{what} · {amount}").format(
            what=say_kind(one.intent.kind), amount=say_amount(one)
        )
        if one.ticket_number is not None:
            title += f" · {one.ticket_number}"
        self._title.setText(title)
        self._tag.setText(word)
        set_role(self._tag, "tag", severity=SEVERITIES[one.certainty])
        count = len(self._operations)
        which = f" · {self._at + 1}/{count} ← →" if count > 1 else ""
        self._says.setText(f"{sentence} {say_day(one, self._zone)} · {one.reference}{which}")
        lines = list_evidence(one, self._zone)
        self.model.set_rows([(line.here, line.server, line.text) for line in lines])
        self.table.resizeRowsToContents()
        self.setAccessibleName(f"{title}. {word}. {sentence}")

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, key, text, slot in (
            ("evidenceBack", Key.DECLINE, self.tr("Back"), self.hide_card),
            ("evidencePrint", Key.PRINT_PAPER, self.tr("Print"), self._print),
            ("evidenceSave", Key.EXPORT, self.tr("Save as PDF"), self._save),
        ):
            button = PushButton()
            button.setObjectName(name)
            caption(button, key, "{key} · " + text)
            button.setAccessibleName(text)
            button.clicked.connect(slot)
            row.addWidget(button, 1)
        return row

    def _print(self) -> None:
        self.print_requested.emit(self.shown)

    def _save(self) -> None:
        self.save_requested.emit(self.shown)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(role != "tag")
    set_role(label, role)
    return label
