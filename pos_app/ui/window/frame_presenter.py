"""Fills the frame's bars from what the till knows: place, lamps, clock, cashier.

Words and zones are imported when they are first said, not before the first paint.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from pos_app.ui.state import LineState, TillState
from pos_app.ui.window.frame import Frame

FEW = 3
"""Fewer answers are no history."""
FULL_BAR = 3
"""An answer of a third of what counts as slow fills its bar."""


class FramePresenter(QObject):
    """Keeps the top bar and the rail true; one for the frame's life."""

    def __init__(self, frame: Frame, state: TillState) -> None:
        """Fill everything now and whenever it changes; the clock ticks until `stop`."""
        super().__init__(frame)
        self._frame, self._state = frame, state
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        state.session_changed.connect(self._show_place)
        state.catalogue_changed.connect(self._show_place)
        state.catalogue_changed.connect(self._tick)
        state.clock_changed.connect(self._tick)
        state.clock_changed.connect(self._show_offset)
        state.clock_changed.connect(self._show_history)
        state.line_changed.connect(self._show_line)
        state.printer_changed.connect(self._show_printer)
        state.shift_changed.connect(self._show_shift)
        for show in (self._show_place, self._show_line, self._show_printer, self._show_shift):
            show()
        self._second.start(0)

    def stop(self) -> None:
        """Let the clock stand."""
        self._second.stop()

    def _tick(self) -> None:
        from pos_app.till.wording import format_seconds

        now, entity = self._state.server_now(), self._state.entity
        text = format_seconds(now, entity.time_zone if entity else "")
        self._frame.top_bar.show_clock(text, is_server_time=self._state.is_server_time_known)
        # Aimed at the next full second, so the shown second never lags by most of one.
        self._second.start(1000 - now.microsecond // 1000)

    def _show_place(self) -> None:
        entity, session = self._state.entity, self._state.session
        parts = [entity.name if entity and session else "", self._state.till_name]
        self._frame.top_bar.place.show_text(" · ".join(part for part in parts if part))
        self._frame.rail.show_cashier(session.user if session else "")

    def _show_line(self) -> None:
        line, lamp = self._state.line, self._frame.top_bar.line
        lamp.setVisible(line.state is not LineState.UNKNOWN)
        if line.state is not LineState.UNKNOWN:
            from pos_app.ui.words.lamp_words import say_line

            lamp.show_light(*say_line(line), self._state.server)
            self._show_history()

    def _show_history(self) -> None:
        from pos_app.ui.state import SLOW_LINE
        from pos_app.ui.words.lamp_words import say_history

        history, lamp = self._state.line_history, self._frame.top_bar.line
        lamp.show_history(
            [None if one is None else FULL_BAR * (one / SLOW_LINE) for one in history]
        )
        told = say_history(history, self._state.line_p95)
        lamp.setToolTip("\n".join(part for part in (self._state.server, told) if part))

    def _show_offset(self) -> None:
        lamp = self._frame.top_bar.offset
        # In practice the day is made up: that its hour is another is nobody's wrong clock.
        is_far = self._state.is_clock_far and not self._state.is_practice
        lamp.setVisible(is_far)
        if is_far:
            from pos_app.ui.words.lamp_words import say_clock

            more = self.tr("Draws close by the operator's clock. Set this computer's.")
            lamp.show_light(*say_clock(self._state.clock_offset), more)

    def _show_printer(self) -> None:
        status, lamp = self._state.printer, self._frame.top_bar.printer
        lamp.setVisible(status is not None)
        if status is not None:
            from pos_app.ui.words.lamp_words import say_printer

            lamp.show_light(*say_printer(status), status.description)

    def _show_shift(self) -> None:
        shift, lamp = self._state.shift, self._frame.top_bar.shift
        lamp.setVisible(shift is not None)
        if shift is not None:
            from pos_app.ui.words.lamp_words import say_shift

            lamp.show_light(*say_shift(shift))
