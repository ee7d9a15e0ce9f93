"""What a notice says of money is true of the sale that is on the screen, not of one before."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_app.domain.errors import JournalFullError
from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.outcome import Confirmed, NotSent, Rejected
from pos_app.domain.ticket import Ticket
from pos_app.lanes.lane import Answer
from pos_app.till.desk import Blocked
from pos_app.till.sell import SaleReport
from tests.pages.sale_page import NOW, SalePage, operation


def said(stage: SalePage) -> list[str]:
    return [one.money for one in stage.notices.notices]


def test_that_nothing_was_sold_is_said_until_the_next_try(stage: SalePage) -> None:
    stage.play("5")
    for outcome, state in (
        (NotSent("no line"), State.NOT_SENT),
        (Rejected("no"), State.REJECTED),
    ):
        stage.type("*")
        assert said(stage) == []
        stage.answer(outcome, operation(State.SENT, state))
        assert len(said(stage)) == 1
    stage.type("*")
    assert stage.desk.then is not None
    stage.desk.then(Answer(Blocked()))
    stage.wait_until_free()
    assert said(stage) == ["Nothing was sold."]
    stage.type("*")
    stage.confirm_sale()
    assert said(stage) == []


def test_a_key_that_sold_nothing_is_spoken_of_until_one_sells(stage: SalePage) -> None:
    stage.play("5")
    stage.type("*", "7", Qt.Key.Key_Return, Qt.Key.Key_Return, "*")
    stage.confirm_sale()
    stage.qtbot.waitUntil(lambda: said(stage) == ["Nothing more was sold."])
    stage.type("*")
    stage.confirm_sale(number=2)
    assert said(stage) == []


def test_a_sale_that_the_journal_could_not_note_is_never_called_not_sold(stage: SalePage) -> None:
    stage.play("5")
    stage.type("*")
    ticket = Ticket(1, NOW, (), Money.of(10))
    full = JournalFullError("disk full")
    report = SaleReport(operation(State.SENT), Confirmed(ticket), ticket, journal_error=full)
    stage.desk.report(report)
    stage.wait_until_free()
    (notice,) = stage.notices.notices
    assert notice.money.startswith("Sold")
    assert notice.why
