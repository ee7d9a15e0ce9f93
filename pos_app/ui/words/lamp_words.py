"""What the lamps say of line, printer and shift: a light and a few words.

Thread: GUI.
"""

from __future__ import annotations

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
