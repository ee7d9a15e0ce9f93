"""A pane to hold cards, a clock that stands, and a till that knows what it can sell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.domain.catalogue import Draw
from pos_app.domain.limits import STRICT, Strictness
from pos_app.domain.slip import Clauses, Slip, Wager
from pos_app.till.ports import Clock
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.pane import Pane
from tests.unit.domain.world import ZOO, make_catalogue, make_draw, make_limits

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)


class StandingClock(Clock):
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


class Counter(Pane):
    """What the cards cover, and the sale that they fill."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__("sale")
        self.line = QLineEdit()
        self.line.setObjectName("playLine")
        QVBoxLayout(self).addWidget(self.line)
        self.clock = StandingClock()
        self.state = TillState(self.clock)
        draws = [
            replace(
                make_draw(10 + n, 1),
                name="LOTTO REY",
                closes_at=NOW + timedelta(hours=n),
                draws_at=NOW + timedelta(hours=n, minutes=5),
            )
            for n in (1, 2, 3)
        ]
        self.state.set_session(Session("ana@agencia.ve"))
        catalogue = make_catalogue([make_limits(ZOO.id, 1)], draws)
        entity = replace(catalogue.entity, seconds_to_cancel=180)
        self.state.set_catalogue(replace(catalogue, entity=entity))
        self.is_frozen = False
        self.closed: set[int] = set()
        self.put: list[tuple[Wager, ...]] = []
        self.plays: list[tuple[Clauses, ...]] = []
        self.taken: list[tuple[int, ...]] = []
        self.slip = Slip()
        self.chosen: tuple[Draw, ...] = (draws[0],)
        self.strictness: Strictness = STRICT
        self.resize(1274, 690)
        with qtbot.waitActive(self):
            self.show()
        self.focus_now()

    def take_focus(self) -> None:
        self.line.setFocus()

    def put_on_slip(self, wagers: tuple[Wager, ...]) -> bool:
        self.put.append(wagers)
        return not self.is_frozen

    def put_plays(self, plays: tuple[Clauses, ...]) -> bool:
        self.plays.append(plays)
        return not self.is_frozen

    def take_draws(self, draws: tuple[Draw, ...]) -> bool:
        self.taken.append(tuple(draw.id for draw in draws))
        return True

    def is_open(self, draw: Draw) -> bool:
        return draw.id not in self.closed

    def press(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            target = QApplication.focusWidget()
            assert target is not None
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication) -> Iterator[Counter]:
    apply_theme(qapp)
    made = Counter(qtbot)
    yield made
    Shiboken.delete(made)  # now, with its timers and cards
