"""A till's state with a clock that stands, an agency, and somebody signed in."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.domain.catalogue import Catalogue, Draw, Entity, Limits, Product
from pos_app.domain.money import Money
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock, ServerMoment
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys

NOW = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)
USER = "ana@agencia.ve"


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


class StaleKeys(FreshKeys):
    """Says of every press whether it may move money."""

    is_fresh_now = True

    def allows_money(self) -> bool:
        return self.is_fresh_now


class Asked:
    """A desk's calls and the answers that are still owed."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.thens: list[Callable[[Answer[Any]], None]] = []

    def note(self, *call: Any, then: Callable[[Answer[Any]], None] | None = None) -> None:
        self.calls.append(call)
        if then is not None:
            self.thens.append(then)

    def answer(self, value: object = None, error: Any = None) -> None:
        self.thens.pop()(Answer(value, error))

    @property
    def names(self) -> list[str]:
        return [str(one[0]) for one in self.calls]


def catalogue() -> Catalogue:
    limits = Limits(
        5, 30, Money.of(1), Money.of(99), Money.of(1), 6, 10, 3, 20, commission=Decimal(10)
    )
    entity = Entity(
        213,
        "AGENCIA",
        ("animalitos", "lottery"),
        seconds_to_cancel=180,
        expiration_days=3,
        limits=(limits,),
    )
    draw = Draw(23173, 30, "LOTTO REY", "animalitos", NOW, NOW)
    return Catalogue(entity, {30: Product(30, "LOTTO REY", "animalitos")}, {}, (draw,))


def press(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def type_text(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if isinstance(widget, QWidget) else ""


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    apply_theme(qapp)


@pytest.fixture
def state() -> TillState:
    made = TillState(StandingClock(), till_name="Taquilla 1")
    made.set_session(Session(USER))
    made.set_catalogue(catalogue())
    made.set_server_moment(ServerMoment(NOW, NOW))
    return made


@pytest.fixture
def notices() -> NoticeCenter:
    return NoticeCenter()


@pytest.fixture
def keys() -> StaleKeys:
    return StaleKeys()
