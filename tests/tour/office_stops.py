"""Tickets, cash-up, paper, certainty, the lock and the doors."""

from __future__ import annotations

from typing import Any
from unittest import mock

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD
from pos_app.lanes.line_probe import Trouble
from pos_app.ui.window import line_watch
from tests.scenario.conftest import Operator
from tests.tour.guide import CTRL, Guide

K, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
DOORS = {"emailField", "passwordField"}
BROKEN = {
    "certeza-sin-linea": Trouble.SERVER,
    "certeza-sin-internet": Trouble.INTERNET,
    "certeza-sin-nombres": Trouble.NAMES,
    "certeza-sin-red": Trouble.MACHINE,
}


def visit_door(guide: Guide) -> None:
    """Signing in: empty, refused."""
    guide.wait_for_focus("emailField")
    guide.see("entrar")
    guide.type(PRACTICE_EMAIL)
    guide.press(K.Key_Tab)
    guide.type("otra")
    guide.press(K.Key_Return)
    guide.see("entrar-no")
    _sign_in(guide)


def _sign_in(guide: Guide) -> None:
    guide.wait(lambda: getattr(QApplication.focusWidget(), "objectName", str)() in DOORS)
    for name, text in (("emailField", PRACTICE_EMAIL), ("passwordField", PRACTICE_PASSWORD)):
        field = guide.find(name)
        field.setFocus()
        field.selectAll()
        guide.type(text)
    guide.press(K.Key_Return)
    guide.wait(lambda: guide.state.catalogue is not None)
    guide.wait_for_focus("playLine")
    guide.clear_notices()


def visit_first_run(guide: Guide) -> None:
    """What is asked the first time."""
    guide.see("primera-vez")
    guide.press(K.Key_Down)
    guide.press(K.Key_Return)
    guide.see("primera-vez-operador")


def visit_tickets(guide: Guide) -> None:
    """The list, its filter, the picture, one ticket's certainty."""
    guide.go(K.Key_4, "ticketSearch")
    guide.press(K.Key_Down, times=2)
    pane: Any = guide.program.frame.pane("tickets")
    guide.wait(lambda: pane.details.table.model().rowCount())
    guide.see("tickets-lista")
    guide.press(K.Key_F2, times=3)
    guide.press(K.Key_Down)
    guide.wait(lambda: pane.details.table.model().rowCount())
    guide.see("tickets-ganadores")
    guide.press(K.Key_F2, times=2)
    guide.settle()
    guide.find("imageChip").click()
    guide.see("tickets-imagen")
    guide.find("playsChip").click()
    guide.press(K.Key_F6)
    guide.see("certeza-ticket")
    guide.press(K.Key_Escape)
    guide.press(K.Key_F11)
    guide.see("tickets-exportar")
    guide.clear_notices()
    for _ in pane.model.rows:
        if not pane.details.void.isEnabled():
            guide.press(K.Key_Down)
            guide.settle()
    guide.press(K.Key_F9)
    guide.see("tickets-anular")
    guide.press(K.Key_Escape)
    guide.clear_notices()


def open_shift(guide: Guide) -> None:
    """Open the shift that the day is counted in."""
    guide.go(K.Key_5, "floatField")
    guide.see("cuadre-abrir")
    guide.type("1500")
    guide.press(K.Key_F12)
    guide.wait(lambda: guide.state.shift is not None and guide.state.shift.is_open)
    guide.go_to_sale()


def visit_cash_up(guide: Guide) -> None:
    """Movements, the count, the report, closing, history."""
    guide.go(K.Key_5, "note500")
    guide.press(K.Key_F2)
    guide.wait_for_focus("movementAmount")
    guide.type("50")
    guide.press(K.Key_Return)
    guide.type("sencillo")
    guide.see("cuadre-entra")
    guide.press(K.Key_Return)
    guide.wait_for_focus("note500")
    guide.see("cuadre-abierto")
    for pieces in ("0", "1", "2", "1", "0", "2"):
        guide.type(pieces)
        guide.press(K.Key_Return)
    guide.see("cuadre-conteo")
    guide.press(K.Key_F6)
    guide.see("cuadre-reporte")
    guide.press(K.Key_Escape)
    guide.press(K.Key_F12)
    pane: Any = guide.program.frame.pane("cashUp")
    guide.wait(lambda: pane.confirm.is_armed)
    guide.see("cuadre-cerrar")
    guide.press(K.Key_Right)
    guide.press(K.Key_Return)
    guide.wait(lambda: not guide.state.shift.is_open)
    guide.see("cuadre-cerrado")
    guide.press(K.Key_F4)
    guide.see("cuadre-historial")
    guide.press(K.Key_F11)
    guide.settle()
    guide.press(K.Key_Escape)
    guide.clear_notices()


def visit_doubt(guide: Guide) -> None:
    """A sale without an answer, and what it holds up."""
    guide.go_to_sale()
    guide.press(K.Key_F2)
    # What closed meanwhile is still chosen, until the cashier says otherwise.
    guide.type("-----+")
    guide.operator.fault("create", "lost_after_commit")
    guide.operator.fault("last", "error_500", times="sticky")
    guide.operator.fault("list", "error_500", times="sticky")
    guide.put("7.8", "30")
    guide.type("*")
    guide.wait(lambda: guide.state.unresolved)
    guide.see("certeza-verificando")
    guide.press(K.Key_5, CTRL)
    guide.see("cuadre-sin-resolver")
    guide.operator.call("DELETE", "/practice/faults")
    guide.wait(lambda: not guide.state.unresolved)
    guide.program.session.hear()
    guide.go_to_sale()
    guide.see("certeza-recuperado")
    guide.clear_notices()


def visit_paper(guide: Guide) -> None:
    """Paper that ended, the question about it, the printer's set-up."""
    guide.go_to_sale()
    guide.press(K.Key_F2)
    guide.type("-----+")
    guide.device.behaviour.paper_ends_after = 3000
    guide.put("1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20", "10")
    guide.type("*")
    spool = guide.program.desks.spool
    guide.wait(lambda: [one for one in spool.owed if str(one.operation.paper) == "print_doubtful"])
    guide.wait(lambda: (status := guide.state.printer) and status.error)
    guide.see("papel-aviso")
    guide.press(K.Key_6, CTRL)
    guide.see("papel-pendiente")
    guide.device.mend()
    guide.press(K.Key_F12)
    guide.wait(lambda: not spool.owed)
    guide.see("papel-nada")
    guide.press(K.Key_F5)
    guide.see("papel-ajustar")
    guide.press(K.Key_Escape)
    guide.clear_notices()


def visit_lock(guide: Guide) -> None:
    """Choosing a PIN, and the locked till."""
    guide.go_to_sale()
    guide.press(K.Key_L, CTRL)
    guide.wait_for_focus("lockPin")
    guide.see("bloqueo-elegir")
    for _ in range(2):
        guide.type("4711")
        guide.press(K.Key_Return)
        guide.settle()
    guide.see("certeza-bloqueo")
    guide.type("1234")
    guide.press(K.Key_Return)
    guide.see("bloqueo-no")
    guide.type("4711")
    guide.press(K.Key_Return)
    guide.wait_for_focus("playLine")


def visit_no_line(guide: Guide) -> None:
    """No answer: by what the probe finds it is the server, the internet, names or this machine."""
    # Its own door is shut meanwhile.
    control = Operator(guide.operator.call("GET", "/practice/about")["control_url"])
    for name, found in BROKEN.items():
        with mock.patch.object(line_watch, "probe", return_value=found):
            guide.operator.fault("any", "refused", times="sticky")
            guide.program.session.hear()
            guide.program.session.refresh_draws()
            guide.wait(lambda: guide.program.notices.notices)
            guide.see(name)
            assert len(guide.program.notices.notices) == 1, guide.program.notices.notices
        control.call("DELETE", "/practice/faults")
        guide.program.session.hear()
        guide.wait(lambda: not guide.program.notices.notices)


def visit_strict(guide: Guide) -> None:
    """A till with tripletas, a blind count and a second person at the close."""
    _sign_in(guide)
    guide.press(K.Key_F3, SHIFT)
    guide.type("5-12-33")
    guide.see("vender-tripleta")
    guide.go_to_sale()
    guide.go(K.Key_5, "floatField")
    guide.type("1500")
    guide.press(K.Key_F12)
    guide.wait_for_focus("note500")
    for pieces in ("2", "2", "1"):
        guide.type(pieces)
        guide.press(K.Key_Return)
    guide.see("cuadre-ciego")
    pane: Any = guide.program.frame.pane("cashUp")
    guide.press(K.Key_F12)
    guide.wait(lambda: pane.confirm.is_armed)
    guide.press(K.Key_Right)
    guide.press(K.Key_Return)
    guide.wait_for_focus("secondName")
    guide.type("supervisora@agencia.net")
    guide.press(K.Key_Tab)
    guide.type("1234")
    guide.press(K.Key_Return)
    guide.wait_seen("secondWrong")
    guide.see("cuadre-segunda")
