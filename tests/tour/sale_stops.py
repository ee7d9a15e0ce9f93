"""The sale's states: what a cashier sees while selling and around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.till.wording import to_local
from tests.tour.guide import CTRL, Guide

K = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
MESSAGE = (
    "Buenas! jungla {hour} 5 12 33 a 10\nperico y tigre a 5\n7 pez a 20\nzulia 4:45pm A 123p a 2"
)


def visit_sale(guide: Guide) -> None:
    """The entry line right and wrong, limits, the grids, the keypad, change."""
    guide.see("vender-vacio")
    guide.type("+")
    guide.type("5.12.33")
    guide.see("vender-entendido")
    guide.press(K.Key_Return)
    guide.type("10")
    guide.press(K.Key_Return)
    guide.type("5.99")
    guide.see("vender-error")
    guide.press(K.Key_Escape)
    guide.type("7")
    guide.press(K.Key_Return)
    guide.type("9000")
    guide.see("vender-limite")
    guide.press(K.Key_Escape, times=2)
    guide.press(K.Key_F4)
    guide.put("444/1/4/11", "3")
    guide.see("vender-signos")
    guide.press(K.Key_F3)
    guide.type("123p")
    guide.see("vender-permuta")
    guide.press(K.Key_Escape)
    guide.press(K.Key_F2, SHIFT)
    guide.see("vender-77")
    guide.press(K.Key_F2)
    guide.press(K.Key_T, CTRL)
    guide.see("vender-teclado")
    guide.press(K.Key_T, CTRL)
    guide.press(K.Key_Up)
    guide.see("vender-linea-elegida")
    guide.press(K.Key_Escape)
    guide.press(K.Key_F11)
    guide.type("200")
    guide.see("vender-vuelto")
    guide.go_to_sale()
    guide.press(K.Key_D, CTRL)
    guide.settle()
    (customer,) = (
        one for one in QApplication.topLevelWidgets() if one.objectName() == "customerWindow"
    )
    guide.see("vender-cliente", customer)
    guide.press(K.Key_D, CTRL)
    guide.press(K.Key_Escape, times=2)
    guide.see("vender-vaciar")
    guide.go_to_sale()


def visit_trouble(guide: Guide) -> None:
    """Large totals, numbers that are sold out, a draw that closes, slips set aside."""
    guide.press(K.Key_G, CTRL)
    guide.type("+")  # another customer begins with the next draw alone
    guide.put("1.2.3.4.5", "200")
    guide.type("*")
    guide.see("vender-confirmar")
    guide.go_to_sale()
    guide.press(K.Key_G, CTRL)
    guide.press(K.Key_R, CTRL)
    guide.see("vender-apartados")
    guide.go_to_sale()
    guide.operator.fault("create", "sold_out")
    guide.put("8.15", "10")
    guide.type("*")
    guide.wait(lambda: guide.program.notices.notices or guide.sale_pane.confirm.isVisible())
    guide.see("vender-agotado")
    guide.go_to_sale()
    guide.clear_notices()
    guide.see("vender-tachado")
    guide.put("5.12")
    guide.advance(35)
    guide.see("vender-cerrado")
    guide.clear_notices()
    guide.press(K.Key_Escape, times=2)
    guide.wait(lambda: guide.sale_pane.confirm.is_armed)
    # The first answer is the one that keeps everything.
    guide.press(K.Key_Right)
    guide.press(K.Key_Return)
    guide.go_to_sale()


def visit_cards(guide: Guide) -> None:
    """Void, repeat, paste, combos, keys."""
    guide.press(K.Key_F2)
    for plays, amount in (("5.12.33", "10"), ("7.00", "20"), ("9", "15")):
        guide.sell(plays, amount)
    guide.see("vender-vendido")
    guide.press(K.Key_F9)
    guide.wait_seen("voidCard")
    guide.settle()
    guide.type("2")
    guide.see("vender-anular")
    card = guide.find("voidCard")

    def is_void() -> bool:
        if card.void.isVisible() and card.void.isEnabled():
            guide.press(K.Key_F9)
        return bool(guide.state.last_ticket.is_void)

    guide.wait(is_void)
    guide.see("vender-anulado")
    guide.go_to_sale()
    guide.press(K.Key_F7)
    guide.see("vender-repetir")
    guide.press(K.Key_Down)
    guide.press(K.Key_Return)
    guide.see("vender-repetir-jugadas")
    guide.go_to_sale()
    draws = guide.state.catalogue.draws
    last = [one for one in draws if one.name == "JUNGLA MILLONARIA"][-1]
    at = to_local(last.draws_at, "America/Caracas")
    hour = f"{(at.hour - 1) % 12 + 1}{'am' if at.hour < 12 else 'pm'}"
    QApplication.clipboard().setText(MESSAGE.format(hour=hour))
    guide.press(K.Key_V, CTRL)
    guide.see("vender-pegar")
    guide.go_to_sale()
    guide.type("++")
    for _ in range(2):
        guide.press(K.Key_0, ALT)
        guide.settle()
    guide.see("vender-combos")
    guide.go_to_sale()
    guide.press(K.Key_F1)
    guide.see("vender-ayuda")
    guide.press(K.Key_Escape)
    guide.press(K.Key_K, CTRL)
    guide.see("vender-teclas")
    guide.go_to_sale()
    guide.clear_notices()


def visit_closed_repeat(guide: Guide) -> None:
    """A ticket whose draw has closed since, repeated."""
    guide.go_to_sale()
    guide.press(K.Key_F7)
    guide.settle()
    guide.press(K.Key_Return)
    guide.see("vender-repetir-cerrado")
    guide.go_to_sale()
