"""What the lamps say of line, printer and shift: a light and a few words.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.till.ports import PrinterState, PrinterStatus
from pos_app.till.wording import format_amount
from pos_app.ui.state import Line, LineState, ShiftGlance
from pos_app.ui.widgets.lamp import Light


def say_line(line: Line) -> tuple[Light, str]:
    """Say how the line is, with the last answer's time."""
    translate = QCoreApplication.translate
    spent = _spell_latency(line.latency)
    match line.state:
        case LineState.GOOD:
            return Light.GOOD, translate("Lamps", "Online · {spent}").format(spent=spent)
        case LineState.SLOW:
            return Light.ATTENTION, translate("Lamps", "Slow line · {spent}").format(spent=spent)
        case LineState.DOWN:
            return Light.BAD, translate("Lamps", "No line")
        case LineState.UNKNOWN:
            return Light.UNKNOWN, translate("Lamps", "Line not tried yet")


def say_history(history: Sequence[timedelta | None], p95: timedelta) -> str:
    """Say the newest answers one by one, and what 95 of 100 stay below."""
    told = ", ".join(_spell_latency(one) for one in history)
    words = QCoreApplication.translate("Lamps", "Newest answers: {told}. 95 of 100 below {p95}.")
    return words.format(told=told or "–", p95=_spell_latency(p95 or None))


def say_clock(offset: timedelta) -> tuple[Light, str]:
    """Say how wrong this computer's clock is; `offset` is the operator's time less ours."""
    seconds = round(abs(offset) / timedelta(seconds=1))
    spent = f"{seconds} s" if seconds < 120 else f"{round(seconds / 60)} min"
    words = (
        QCoreApplication.translate("Lamps", "Clock {spent} slow")
        if offset > timedelta(0)
        else QCoreApplication.translate("Lamps", "Clock {spent} fast")
    )
    return Light.ATTENTION, words.format(spent=spent)


def say_printer(status: PrinterStatus) -> tuple[Light, str]:
    """Say how the printer is; silence is no good news and no fault."""
    translate = QCoreApplication.translate
    match status.state:
        case PrinterState.READY if status.paper_is_low:
            return Light.ATTENTION, translate("Lamps", "Little paper left")
        case PrinterState.READY:
            width = status.description.partition(" · ")[0]
            words = translate("Lamps", "Printer ready")
            return Light.GOOD, f"{words} · {width}" if width else words
        case PrinterState.UNKNOWN:
            return Light.UNKNOWN, translate("Lamps", "Printer does not say")
        case PrinterState.FAULT:
            return Light.BAD, _say_fault(status.error)


def say_shift(shift: ShiftGlance) -> tuple[Light, str]:
    """Say whether the shift is open, and the cash that should be there."""
    translate = QCoreApplication.translate
    if not shift.is_open:
        return Light.ATTENTION, translate("Lamps", "Shift closed")
    if shift.cash is None:
        return Light.GOOD, translate("Lamps", "Shift open")
    cash = format_amount(shift.cash)
    return Light.GOOD, translate("Lamps", "Shift open · {cash}").format(cash=cash)


def _say_fault(error: PrinterError | None) -> str:
    translate = QCoreApplication.translate
    match error:
        case PaperOutError():
            return translate("Lamps", "No paper")
        case CoverOpenError():
            return translate("Lamps", "Cover open")
        case PrinterOfflineError():
            return translate("Lamps", "Printer off line")
        case PrinterMissingError():
            return translate("Lamps", "No printer")
        case _:
            return translate("Lamps", "Printer fault")


def _spell_latency(latency: timedelta | None) -> str:
    if latency is None:
        return "–"
    spent = round(latency / timedelta(milliseconds=1))
    return f"{spent} ms" if spent < 1000 else f"{spent / 1000:.1f} s".replace(".", ",")
