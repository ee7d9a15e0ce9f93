"""The sale's pane as a person uses it: keys in, slip, line and cards out; the desk is the test's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Draw
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.outcome import Confirmed, Outcome, Unknown
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Difference, Ticket
from pos_app.lanes.lane import Answer
from pos_app.settings.keys import DEFAULTS, Sale
from pos_app.till.counter import CounterRecord
from pos_app.till.ports import Clock
from pos_app.till.sell import SaleReport
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.sale.pane import SalePane
from pos_app.ui.sale.presenter import SalePresenter
from pos_app.ui.sale.selling import Then
from pos_app.ui.state import Session, TillState
from pos_app.ui.widgets.card import Card
from pos_app.ui.widgets.stall_guard import FreshKeys
from tests.unit.domain.world import make_catalogue, make_draw, make_limits, make_product

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMES = {
    1: ("LOTTO REY", "animalitos"),
    2: ("JUNGLA MILLONARIA", "animalitos"),
    3: ("TRIPLE ZULIA", "lottery"),
    18: ("GUACHARO ACTIVO", "animalitos77"),
}
REY, JUNGLA, REY_LATER = 101, 102, 103


def _draw(draw_id: int, product_id: int, minutes: int, **more: Any) -> Draw:
    name, category = NAMES[product_id]
    base = make_draw(draw_id, product_id, has_sign=more.pop("has_sign", False))
    return replace(
        base,
        name=name,
        category=category,
        closes_at=NOW + timedelta(minutes=minutes),
        draws_at=NOW + timedelta(minutes=minutes + 5),
        **more,
    )


def make_world() -> Catalogue:
    """Animals at 1, 30 and 60 minutes; triples A and B and signs C at 40; a zoo of 77 at 35."""
    draws = [
        _draw(REY, 1, 1),
        _draw(JUNGLA, 2, 30),
        _draw(REY_LATER, 1, 60),
        _draw(201, 3, 40, list_name="A", list_id=1),
        _draw(202, 3, 40, list_name="B", list_id=2),
        _draw(203, 3, 100, list_name="A", list_id=1),
        _draw(240, 3, 40, list_name="C", list_id=3, has_sign=True),
        _draw(241, 3, 100, list_name="C", list_id=3, has_sign=True),
        _draw(300, 18, 35),
    ]
    ways = ((5, 1), (5, 2), (1, 3), (2, 3), (3, 3), (7, 18))
    world = make_catalogue([make_limits(*way) for way in ways], draws)
    return replace(world, products={one: make_product(one, *own) for one, own in NAMES.items()})


class StandingClock(Clock):
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


class Desk:
    """Keeps what was asked; the test answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[Wager, ...]] = []
        self.refreshed = 0
        self.then: Then | None = None

    def sell(self, wagers: tuple[Wager, ...], draw_names: Mapping[int, str], then: Then) -> None:
        self.asked.append(wagers)
        self.then = then

    def answer(self, outcome: Outcome[Ticket], operation: Operation) -> None:
        self.report(SaleReport(operation, outcome))

    def report(self, report: SaleReport) -> None:
        assert self.then is not None
        self.then(Answer(report))

    def void_last(self, then: Then) -> None: ...
    def reprint_last(self, then: Then) -> None: ...
    def refresh_draws(self) -> None:
        self.refreshed += 1

    def next_look_at(self) -> datetime | None:
        return None


class Keeper(QObject):
    """Keeps records in memory; the test says when one is found."""

    found = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[CounterRecord] = []

    def keep(self, record: CounterRecord) -> None:
        self.kept.append(record)


class SalePage:
    def __init__(self, qtbot: QtBot, choices: Sale = DEFAULTS.sale) -> None:
        self.qtbot = qtbot
        self.clock, self.desk, self.keeper = StandingClock(), Desk(), Keeper()
        self.state, self.notices = TillState(self.clock), NoticeCenter()
        self.state.set_session(Session("a@b.c"))
        self.state.set_catalogue(make_world())
        self.pane = SalePane()
        self.presenter = SalePresenter(
            self.pane,
            self.state,
            self.notices,
            FreshKeys(),
            self.desk,
            choices=choices,
            keeper=self.keeper,
        )
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def type(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            target: Any = QApplication.focusWidget()
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClicks(target, letter)
            else:
                QTest.keyClick(target, key)

    def chord(self, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
        target: Any = QApplication.focusWidget()
        QTest.keyClick(target, key, modifier)

    def play(self, text: str, amount: str = "10") -> None:
        self.type(text, Qt.Key.Key_Return, amount, Qt.Key.Key_Return)

    def click(self, name: str) -> None:
        button = self.pane.findChild(QWidget, name)
        assert button is not None, name
        self.click_at(button, button.rect().center())

    def click_row(self, view: QListView, row: int) -> None:
        place = view.visualRect(view.model().index(row, 0)).center()
        self.click_at(view.viewport(), place)

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click in the window, as the window system would: who gets it is the window's matter."""
        window = self.pane.windowHandle()
        at = widget.mapTo(self.pane, place)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def answer_card(self, key: Qt.Key | str) -> None:
        """Press a key on the question once an answer counts."""
        self.qtbot.waitUntil(lambda: self.pane.confirm.is_armed)
        self.type(key)

    def confirm_sale(self, *differences: Difference, number: int = 1) -> None:
        """Let the operator sell what was asked for last."""
        asked = self.desk.asked[-1]
        total = sum((one.stake for one in asked[1:]), asked[0].stake)
        ticket = Ticket(number, NOW, (), total)
        report = SaleReport(
            operation(State.SENT, State.CONFIRMED), Confirmed(ticket), ticket, differences
        )
        self.desk.report(report)
        self.wait_until_free()

    def answer(self, outcome: Outcome[Ticket], operation: Operation) -> None:
        """Let the operator answer; an unknown sale stays locked."""
        self.desk.answer(outcome, operation)
        if not isinstance(outcome, Unknown):
            self.wait_until_free()

    def wait_until_free(self) -> None:
        """Wait for the turn of the event loop in which keys pass again."""
        self.qtbot.waitUntil(lambda: not self.pane.held.is_holding)

    @property
    def wagers(self) -> list[Wager]:
        return [row.wager for row in self.pane.slip.list.rows.rows if row.wager]

    @property
    def plays(self) -> list[tuple[int, str, str]]:
        return [(one.draw_id, one.selection, str(one.stake)) for one in self.wagers]

    @property
    def line(self) -> str:
        return self.pane.entry.line.text()

    @property
    def said(self) -> str:
        """What the line under the entry says, to eyes and to a screen reader."""
        return self.pane.understood.accessibleName()

    @property
    def card(self) -> str:
        shown = [one for one in self.pane.findChildren(Card) if one.isVisible()]
        return shown[-1].objectName() if shown else ""


def operation(*states: State) -> Operation:
    intent = Intent("R1", Kind.SALE, "a@b.c", NOW, timedelta(0))
    entries = tuple(Entry(n, "R1", state, {}, NOW) for n, state in enumerate(states))
    return Operation(intent, entries)
