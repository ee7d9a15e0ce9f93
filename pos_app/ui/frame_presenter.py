"""Fills the frame's bars from what the till knows: place, lamps, clock, cashier.

Thread: GUI.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QObject, Qt, QTimer

from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.till.ports import PrinterState, PrinterStatus
from pos_app.ui.state import Line, LineState, ShiftGlance, TillState
from pos_app.ui.till_window import TillWindow
from pos_app.ui.widgets.lamp import Light

_CARACAS = timezone(timedelta(hours=-4))


class FramePresenter(QObject):
    """Keeps the top bar and the rail true; one for the window's life."""

    def __init__(self, window: TillWindow, state: TillState) -> None:
        """Fill everything now and whenever it changes; the clock ticks until `stop`."""
        super().__init__(window)
        self._window, self._state = window, state
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        state.session_changed.connect(self._show_place)
        state.catalogue_changed.connect(self._show_place)
        state.clock_changed.connect(self._tick)
        state.line_changed.connect(self._show_line)
        state.printer_changed.connect(self._show_printer)
        state.shift_changed.connect(self._show_shift)
        for show in (self._show_place, self._show_line, self._show_printer, self._show_shift):
            show()
        self._tick()

    def stop(self) -> None:
        """Let the clock stand."""
        self._second.stop()

    def _tick(self) -> None:
        now = self._state.server_now()
        known = self._state.is_server_time_known
        self._window.top_bar.show_clock(_clock_text(now), is_server_time=known)
        # Aimed at the next full second, so the shown second never lags by most of one.
        self._second.start(1000 - now.microsecond // 1000)

    def _show_place(self) -> None:
        entity, session = self._state.entity, self._state.session
        parts = [entity.name if entity and session else "", self._state.till_name]
        self._window.top_bar.place.show_text(" · ".join(part for part in parts if part))
        self._window.rail.show_cashier(session.user if session else "")

    def _show_line(self) -> None:
        light, text = self._say_line(self._state.line)
        server = self._state.server
        self._window.top_bar.line.show_light(light, text, f"{text} · {server}" if server else text)

    def _say_line(self, line: Line) -> tuple[Light, str]:
        spent = _milliseconds(line.latency)
        match line.state:
            case LineState.GOOD:
                return Light.GOOD, self.tr("Online · {spent}").format(spent=spent)
            case LineState.SLOW:
                return Light.ATTENTION, self.tr("Slow line · {spent}").format(spent=spent)
            case LineState.DOWN:
                return Light.BAD, self.tr("No line")
            case LineState.UNKNOWN:
                return Light.UNKNOWN, self.tr("Line not tried yet")

    def _show_printer(self) -> None:
        status = self._state.printer
        light, text = self._say_printer(status)
        self._window.top_bar.printer.show_light(light, text, f"{text} · {status.description}")

    def _say_printer(self, status: PrinterStatus) -> tuple[Light, str]:
        width = status.description.partition(" · ")[0]
        match status.state:
            case PrinterState.READY if status.paper_is_low:
                return Light.ATTENTION, self.tr("Little paper left")
            case PrinterState.READY:
                return Light.GOOD, " · ".join(filter(None, (self.tr("Printer ready"), width)))
            case PrinterState.UNKNOWN:
                return Light.UNKNOWN, self.tr("Printer does not say")
            case PrinterState.FAULT:
                return Light.BAD, self._say_fault(status)

    def _say_fault(self, status: PrinterStatus) -> str:
        match status.error:
            case PaperOutError():
                return self.tr("No paper")
            case CoverOpenError():
                return self.tr("Cover open")
            case PrinterOfflineError():
                return self.tr("Printer off line")
            case PrinterMissingError():
                return self.tr("No printer")
            case _:
                return self.tr("Printer fault")

    def _show_shift(self) -> None:
        shift, lamp = self._state.shift, self._window.top_bar.shift
        lamp.setVisible(shift is not None)
        if shift is not None:
            lamp.show_light(*self._say_shift(shift))

    def _say_shift(self, shift: ShiftGlance) -> tuple[Light, str]:
        if not shift.is_open:
            return Light.ATTENTION, self.tr("Shift closed")
        return Light.GOOD, self.tr("Shift open · {cash}").format(cash=f"Bs {shift.cash}")


def _milliseconds(latency: timedelta | None) -> str:
    if latency is None:
        return "–"
    spent = round(latency / timedelta(milliseconds=1))
    return f"{spent} ms" if spent < 1000 else f"{spent / 1000:.1f} s".replace(".", ",")


def _clock_text(moment: datetime) -> str:
    local = moment.astimezone(_CARACAS)
    half = "a. m." if local.hour < 12 else "p. m."
    return f"{(local.hour - 1) % 12 + 1:02}:{local:%M:%S} {half}"
