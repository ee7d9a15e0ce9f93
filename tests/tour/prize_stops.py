"""Prizes and results in every state that the guide names."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from pos_app.practice.trouble.rough_rows import UNKNOWN_WORD
from tests.tour.guide import CTRL, Guide

K = Qt.Key
VERDICTS = {
    "premios-pagado": "paid_elsewhere",
    "premios-parte": "partly_paid",
    "premios-vencido": "expired",
    "premios-anulado": "canceled",
    "premios-espera": "two_draws",
    "premios-perdio": "loser",
}


def visit_prizes(guide: Guide) -> None:
    """Each verdict, the questions, cash that is owed."""
    guide.go(K.Key_2, "ticketNumber")
    guide.see("premios-vacio")
    winner = guide.plant("winner")
    _check(guide, winner)
    guide.see("premios-gano")
    _check(guide, winner, pin="11111111")
    guide.see("premios-pin")
    for name, kind in VERDICTS.items():
        _check(guide, guide.plant(kind))
        guide.see(name)
    guide.press(K.Key_Escape)
    guide.type("99999999")
    guide.press(K.Key_Return)
    guide.see("premios-no-existe")
    _see_unknown_word(guide)


def _see_unknown_word(guide: Guide) -> None:
    """A state that no till knows: the operator says it of one ticket in three."""
    guide.operator.call("POST", "/practice/dialects", {"dialects": ["rows_unknown_states"]})
    guide.wait(lambda: _is_word_unknown(guide))
    guide.see("premios-palabra")
    guide.operator.call("POST", "/practice/dialects", {"dialects": []})


def _is_word_unknown(guide: Guide) -> bool:
    """Check what waits for its results; where no row of it is the third, there is one row more."""
    pane: Any = guide.program.frame.pane("payout")
    for ticket in guide.operator.ledger()["tickets"]:
        if ticket["status"] == "sold" and ticket["origin"] == "call":
            _check(guide, ticket)
            if UNKNOWN_WORD in pane.verdict.subline.text():
                return True
    guide.plant("loser")
    return False


def visit_paying(guide: Guide) -> None:
    """A small prize, a large one, the cash, a payment without an answer."""
    tickets = guide.operator.ledger()["tickets"]
    winners = [one for one in tickets if one["status"] == "winner"]
    large = max(winners, key=lambda one: float(one["due"]))
    small = min(winners, key=lambda one: float(one["due"]))
    _check(guide, large)
    _ask(guide)
    guide.see("premios-grande")
    guide.press(K.Key_Escape)
    _check(guide, small)
    _ask(guide)
    guide.see("premios-confirmar")
    guide.press(K.Key_Return)
    pane: Any = guide.program.frame.pane("payout")
    guide.wait(lambda: pane.verdict.is_cash_owed)
    guide.see("premios-entregar")
    guide.press(K.Key_F11)
    guide.wait(lambda: not pane.verdict.is_cash_owed)
    guide.see("premios-entregado")
    guide.plant("expires_today")
    guide.program.desks.winners_feed.refresh()
    guide.see("premios-nuevo")
    refused, doubted = guide.plant("winner"), guide.plant("winner")
    _check(guide, refused)
    papers = {"ticket_number": refused["ticket_number"], "date": refused["sale_date"]}
    guide.operator.call("POST", "/practice/pay", papers)
    _ask(guide)
    guide.press(K.Key_Return)
    guide.wait(lambda: guide.notices)
    guide.see("premios-no-se-pago")
    guide.press(K.Key_Escape)
    assert not guide.notices, "Esc goes on"
    _check(guide, doubted)
    guide.operator.fault("pay", "lost_after_commit")
    guide.operator.fault("list", "error_500", times="sticky")
    _ask(guide)
    guide.press(K.Key_Return)
    guide.wait(lambda: guide.state.unresolved)
    guide.see("premios-sin-resolver")
    guide.operator.call("DELETE", "/practice/faults")
    guide.wait(lambda: not guide.state.unresolved)
    guide.program.session.hear()
    guide.wait(lambda: pane.verdict.is_cash_owed)
    guide.press(K.Key_F11)
    guide.wait(lambda: not pane.verdict.is_cash_owed)
    guide.clear_notices()


def visit_results(guide: Guide) -> None:
    """A day, a filter, how a product came out, new ones, the board."""
    guide.advance(30)
    guide.press(K.Key_3, CTRL)
    guide.settle()
    guide.program.desks.results_feed.refresh()
    guide.press(K.Key_Down, times=2)
    guide.see("resultados-hoy")
    guide.press(K.Key_Slash)
    guide.find("resultsSearch").setFocus()
    field = guide.find("resultsSearch")
    assert isinstance(field, QLineEdit)
    guide.type("zulia")
    guide.press(K.Key_Return)
    guide.press(K.Key_Down)
    guide.see("resultados-busqueda")
    guide.press(K.Key_Escape, times=2)
    guide.press(K.Key_Left)
    guide.see("resultados-ayer")
    guide.press(K.Key_Escape)
    guide.find("boardButton").click()
    guide.settle()
    board = guide.program.beside.board.window
    assert board is not None
    board.showNormal()
    guide.see("resultados-tablero", board)
    guide.find("boardButton").click()
    guide.activate()
    guide.clear_notices()


def _check(guide: Guide, ticket: dict[str, Any], pin: str = "") -> None:
    guide.press(K.Key_Escape)
    guide.wait_for_focus("ticketNumber")
    guide.type(str(ticket["ticket_number"]))
    guide.press(K.Key_Return)
    guide.type(pin or str(ticket["pin_number"]))
    guide.press(K.Key_Return)
    guide.settle()


def _ask(guide: Guide) -> None:
    pane: Any = guide.program.frame.pane("payout")
    guide.wait(lambda: pane.verdict.is_payable)
    guide.press(K.Key_F12)
    guide.wait(lambda: pane.confirm.is_armed)
