"""What the printer's card says: its state in words, what is known of it, its last trial.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.till.ports import PrinterState
from pos_app.till.wording import format_moment
from pos_app.ui.words.lamp_words import say_printer

if TYPE_CHECKING:
    from pos_app.ui.setup.printer_card import PrinterCard
    from pos_app.ui.setup.printer_desk import PrinterDesk, Trial
    from pos_app.ui.state import TillState

translate = QCoreApplication.translate
_SEVERITIES = {
    PrinterState.READY: "ok",
    PrinterState.UNKNOWN: "attention",
    PrinterState.FAULT: "refused",
}


def show_printer(card: PrinterCard, state: TillState, desk: PrinterDesk) -> None:
    """Fill the card from the last status and the last trial."""
    status = state.printer
    if status is None:
        card.show_state(translate("PrinterCard", "Printer not asked yet"), "", "")
    else:
        severity = "attention" if status.paper_is_low else _SEVERITIES[status.state]
        words = say_printer(status)[1].partition(" · ")[0]
        card.show_state(words, severity, status.description)
    card.show_facts(_list_facts(desk.last))
    zone = state.entity.time_zone if state.entity else ""
    card.show_trial(*_say_trial(desk, zone), is_busy=desk.is_trying)


def _list_facts(trial: Trial | None) -> list[tuple[str, str]]:
    if trial is None:
        return []
    yes, no, open_ = (
        translate("PrinterCard", "yes"),
        translate("PrinterCard", "no"),
        translate("PrinterCard", "not known"),
    )
    told = {True: yes, False: no, None: open_}
    return [
        (translate("PrinterCard", "Answers questions"), told[trial.rehearsal.answers]),
        (translate("PrinterCard", "Confirms each paper"), told[trial.rehearsal.confirms]),
    ]


def _say_trial(desk: PrinterDesk, zone: str) -> tuple[str, str]:
    if desk.is_trying:
        return translate("PrinterCard", "Trying it…"), "muted"
    trial = desk.last
    if trial is None:
        return translate("PrinterCard", "Not tried since the till was opened."), "muted"
    at = format_moment(trial.at, zone)
    if trial.is_proven:
        return "✓ " + translate("PrinterCard", "Tried {at}: it came out and was confirmed.").format(
            at=at
        ), "ok"
    if trial.is_good:
        words = translate("PrinterCard", "Tried {at}: sent; this printer confirms nothing.")
        return "! " + words.format(at=at), "attention"
    return "× " + translate("PrinterCard", "Tried {at}: it did not come out.").format(
        at=at
    ), "refused"
