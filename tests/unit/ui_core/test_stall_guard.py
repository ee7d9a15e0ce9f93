"""The frozen-window guard: what waited while the window was blocked moves no money."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.stall_guard import STALE_MS, FreshKeys

WRAP = 1 << 32


class Handled:
    """Hands the guard events with the time at which they were made and are handled."""

    def __init__(self, guard_clock: list[float], guard: FreshKeys) -> None:
        self.clock, self.guard = guard_clock, guard
        self.window = QWindow()
        guard.watch(self.window)

    def key(self, made_ms: int, handled_ms: int, *, is_repeat: bool = False) -> bool:
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F12, none, "", is_repeat)
        return self._send(event, made_ms, handled_ms)

    def click(self, made_ms: int, handled_ms: int) -> bool:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        spot = QPointF(1, 1)
        press = QEvent.Type.MouseButtonPress
        return self._send(QMouseEvent(press, spot, spot, left, left, none), made_ms, handled_ms)

    def _send(self, event: QInputEvent, made_ms: int, handled_ms: int) -> bool:
        event.setTimestamp(made_ms)
        self.clock[0] = handled_ms / 1000
        QApplication.sendEvent(self.window, event)
        return self.guard.allows_money()


@pytest.fixture
def handled(qapp: QApplication) -> Handled:
    now = [0.0]
    return Handled(now, FreshKeys(monotonic=lambda: now[0]))


def test_it_believes_before_any_key(handled: Handled) -> None:
    assert handled.guard.allows_money()


def test_keys_handled_at_once_are_fresh(handled: Handled) -> None:
    assert handled.key(1_000, 500_000)
    assert handled.key(2_000, 501_003)
    assert handled.key(2_500, 501_500 + STALE_MS)


def test_keys_that_waited_are_stale_and_said(handled: Handled, qtbot: QtBot) -> None:
    handled.key(1_000, 500_000)
    with qtbot.waitSignal(handled.guard.stale_refused):
        assert not handled.key(2_000, 501_000 + STALE_MS + 1)
    assert not handled.key(2_050, 501_400)
    assert handled.key(2_500, 501_502)


def test_clicks_that_waited_are_stale_too(handled: Handled) -> None:
    assert handled.click(1_000, 500_000)
    assert not handled.click(2_000, 503_000)


def test_a_first_key_that_waited_is_found_out_by_the_next(handled: Handled) -> None:
    assert handled.key(1_000, 500_900)  # nothing to compare with yet
    assert handled.key(2_000, 501_000)
    assert not handled.key(3_000, 502_900)


def test_a_held_key_moves_money_once(handled: Handled, qtbot: QtBot) -> None:
    assert handled.key(1_000, 500_000)
    with qtbot.assertNotEmitted(handled.guard.stale_refused):
        assert not handled.key(1_030, 500_030, is_repeat=True)


def test_the_window_systems_clock_may_start_again(handled: Handled) -> None:
    assert handled.key(WRAP - 100, 500_000)
    assert handled.key(100, 500_200)
    assert not handled.key(300, 501_000)


def test_what_a_program_sends_has_no_time_and_is_fresh(handled: Handled) -> None:
    assert handled.key(1_000, 500_000)
    assert handled.key(0, 900_000)
