"""The customer's screen: the ticket while it is keyed, the change while it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.slip import Slip, Wager
from pos_app.ui.customer.view import CustomerLine, CustomerView, make_customer_view
from pos_app.ui.customer.window import CustomerWindow, fit_size
from pos_app.ui.sale.checkout.change import ChangeDue
from pos_app.ui.theme import font
from tests.unit.domain.world import NOON, ZOO, make_catalogue, make_draw, make_limits

CATALOGUE = make_catalogue([make_limits(ZOO.id, 1)], [make_draw(11, 1), make_draw(12, 1)])
SLIP = Slip().add([Wager(11, ZOO.id, "5", Money.of(10)), Wager(12, ZOO.id, "00", Money.of(20))])
NOW = NOON - timedelta(minutes=10)


def view(slip: Slip, change: ChangeDue | None = None) -> CustomerView:
    return make_customer_view(slip, change, CATALOGUE, CATALOGUE.draws, [("Rey", "5 León")], NOW)


def test_the_ticket_is_shown_by_draw_with_its_total() -> None:
    shown = view(SLIP)
    assert shown.figure == "Bs 30"
    assert [line.amount for line in shown.lines] == ["Bs 10", "10", "Bs 20", "20"]
    assert CustomerLine("5", "León", "10") in shown.lines
    assert CustomerLine("00", "Ballena", "20") in shown.lines


def test_the_change_takes_the_totals_place_while_it_is_counted() -> None:
    assert view(SLIP, ChangeDue(Money.of(30), Money.of(100))).figure == "Bs 70"
    short = view(SLIP, ChangeDue(Money.of(30), Money.of(20)))
    assert (short.label, short.figure) == ("Still to pay", "Bs 10")
    assert view(SLIP, ChangeDue(Money.of(30), Money.of(0))).figure == "Bs 30"


def test_without_a_ticket_draws_and_results_are_shown_and_closed_ones_are_not() -> None:
    shown = view(Slip())
    assert (shown.lines, shown.figure) == ((), "")
    assert [left for _, left in shown.draws] == ["5:00", "5:00"]
    assert shown.results == (("Rey", "5 León"),)
    late = make_customer_view(Slip(), None, CATALOGUE, CATALOGUE.draws, (), NOON)
    assert late.draws == ()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[CustomerWindow]:
    made = CustomerWindow()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    yield made
    made.close()


@pytest.mark.parametrize("slip", [Slip(), SLIP], ids=["idle", "ticket"])
def test_the_window_paints_it_and_takes_no_focus(
    window: CustomerWindow, qtbot: QtBot, slip: Slip
) -> None:
    before = window.grab().toImage()
    window.show_view(view(slip))
    assert window.grab().toImage() != before
    window.show_on(None)
    assert window.focusWidget() is None
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize(
    "heading", ["Jungla Millonaria · 3:00 p. m.", "Triple Zamorano C · 4:00 p. m."]
)
def test_the_hour_of_a_draw_is_written_smaller_before_it_is_cut(
    qapp: QApplication, heading: str
) -> None:
    """A screen of 1024 by 768 has 443 pixels beside "Bs 30"."""
    size = fit_size(heading, 443, 4.2 * 7.68, 3 * 7.68)
    face = font(round(size), QFont.Weight.Bold)
    assert QFontMetricsF(face).horizontalAdvance(heading) <= 443
    assert fit_size(heading, 900, 32, 23) == 32
