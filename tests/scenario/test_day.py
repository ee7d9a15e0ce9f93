"""A whole day in a whole till: float, sales, voids, prizes, trouble, the count; both sides agree.

Every figure that is expected is added up from the operator's ledger, none by the till's own code.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_app.bootstrap.adapters import open_reading
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.domain.money import Money
from pos_app.domain.shift import Shift
from pos_app.till.shift.cash_up import Item
from pos_app.till.shift.record import Closing, read_closing
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, end_operator, start_operator
from tests.scenario.day.books import Books, read_books
from tests.scenario.day.cashier import EVERY_ANIMAL, Cashier, Sale, ask_for

K = Qt.Key
FLOAT, CAME_IN, WENT_OUT = 1_000, 150, 35
VOIDS, SURE_WINNERS = 6, 6
SURE = Sale(K.Key_F2, EVERY_ANIMAL, 5)


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    # Half past nine: the first draws close at five to ten.
    morning = f"{datetime.now(UTC):%Y-%m-%d}T09:31:00"
    child, operator = start_operator(
        tmp_path / "operator", "--seed", "7", "--start", morning, "--tripleta"
    )
    yield operator
    end_operator(child)


@pytest.mark.slow
@pytest.mark.parametrize("sales", [60, pytest.param(300, marks=pytest.mark.soak)])
def test_the_days_cash_up_is_the_operators_to_the_bolivar(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, tmp_path: Path, sales: int
) -> None:
    till = make_till(reconcile="[reconcile]\nschedule_seconds = [1, 2, 3]")
    till.sign_in()
    cashier = Cashier(till)
    # Customers of before, whose tickets this shift did not sell.
    half, late = (_plant(operator, kind) for kind in ("partly_paid", "expired"))
    since = datetime.fromisoformat(operator.ledger()["now"])
    cashier.open_shift(FLOAT)

    script = list(ask_for(random.Random(20), sales - SURE_WINNERS - 2))
    morning, afternoon = script[: len(script) * 2 // 3], script[len(script) * 2 // 3 :]
    for _ in range(SURE_WINNERS):
        cashier.sell(SURE)
    voided = _sell_and_void(cashier, morning)
    unheard = _lose_an_answer(cashier, operator)
    unprinted = _run_out_of_paper(cashier, device)
    cashier.move_cash(K.Key_F2, CAME_IN, "sencillo")
    _let_draws_pass(cashier, operator)
    paid = _pay_prizes(cashier, operator, half, late)
    cashier.go(K.Key_1, "playLine")
    for sale in afternoon:
        cashier.sell(sale)
    cashier.move_cash(K.Key_F3, WENT_OUT, "almuerzo")

    books = read_books(operator, PRACTICE_EMAIL, PRACTICE_PASSWORD, since)
    _judge_ledger(books, sales, voided, paid, {unheard, unprinted})
    cashier.count(books.expect_cash(FLOAT, CAME_IN, WENT_OUT))
    till.wait(lambda: all(row.agrees for row in cashier.cash_up.sides[:5]))
    assert not cashier.cash_up.open_line
    assert not till.state.unresolved
    cashier.close_shift()
    till.wait(lambda: any("CUADRE DE TURNO" in one.text for one in device.sheets))
    till.wait(lambda: not till.program.desks.spool.owed)
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
    _judge_papers(books, device, voided)
    till.program.end()
    till.window.close_for_good()
    _judge_close(_read_shift(tmp_path), books)


def _sell_and_void(cashier: Cashier, script: list[Sale]) -> list[int]:
    """Sell all of it; take back the first of every so many."""
    voided: list[int] = []
    each = len(script) // VOIDS
    for place, sale in enumerate(script):
        cashier.sell(sale)
        if place % each == 0 and len(voided) < VOIDS:
            voided.append(cashier.void_last())
    return voided


def _lose_an_answer(cashier: Cashier, operator: Operator) -> int:
    """Sell while the line breaks after the operator has sold."""
    till, before = cashier.till, cashier.reference
    operator.fault("create", "lost_after_commit")
    cashier.key_in(Sale(K.Key_F2, "7.14.21", 20))
    till.wait(lambda: till.state.unresolved)
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: cashier.reference != before)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    return int(till.state.last_ticket.number)


def _run_out_of_paper(cashier: Cashier, device: PrinterDevice) -> int:
    """Sell without paper; put some in."""
    till = cashier.till
    device.behaviour.paper_is_out = True
    number = cashier.sell_unprinted(Sale(K.Key_F3, "123.456", 10))
    till.wait(lambda: [str(one.operation.paper) for one in till.program.desks.spool.owed])
    device.mend()
    till.wait(lambda: not till.program.desks.spool.owed)
    return number


def _let_draws_pass(cashier: Cashier, operator: Operator) -> None:
    """Go on to a quarter past ten; the till notices by itself and lists the winners."""
    till = cashier.till
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
    operator.call("POST", "/practice/clock", {"advance_seconds": 40 * 60})
    before = till.state.catalogue
    # What its timers do every twenty and sixty seconds.
    till.program.session.hear()
    till.wait(lambda: till.state.server_now().astimezone(UTC).minute in range(10, 30))
    till.program.session.refresh_draws()
    till.wait(lambda: till.state.catalogue is not before)
    till.press(K.Key_3, Qt.KeyboardModifier.ControlModifier)
    results: Any = till.program.frame.pane("results")
    till.wait(results.isVisible)
    till.press(K.Key_F5)
    cashier.go(K.Key_2, "ticketNumber")
    won = {one["ticket_number"] for one in _winners(operator)}
    assert len(won) >= SURE_WINNERS
    till.wait(lambda: won <= {row.number for row in cashier.payout.winners.rows})


def _winners(operator: Operator) -> list[dict[str, Any]]:
    """This till's own that are to be paid, as the operator has them."""
    tickets = operator.ledger()["tickets"]
    return [one for one in tickets if one["origin"] == "call" and one["status"] == "winner"]


def _pay_prizes(
    cashier: Cashier, operator: Operator, half: dict[str, Any], late: dict[str, Any]
) -> list[int]:
    """Eight customers: five winners, one half paid, one too late, one paid elsewhere meanwhile."""
    till, pane = cashier.till, cashier.payout
    own = _winners(operator)[:SURE_WINNERS]
    for ticket in (*own[:5], half):
        cashier.pay(ticket)
    cashier.check(late)
    till.wait(lambda: "caduc" in pane.verdict.headline.text().casefold())
    till.press(K.Key_F12)
    assert not pane.verdict.is_payable
    till.press(K.Key_Escape)

    gone = own[5]
    cashier.check(gone)
    till.wait(lambda: pane.verdict.is_payable)
    names = {"ticket_number": gone["ticket_number"], "date": gone["sale_date"]}
    assert operator.call("POST", "/practice/pay", names)["amount"] > 0
    cashier.confirm_payment()
    till.wait(lambda: any(str(gone["ticket_number"]) in one for one in till.notices))
    assert not pane.verdict.is_cash_owed
    till.press(K.Key_Escape)
    return [int(one["ticket_number"]) for one in (*own[:5], half)]


def _plant(operator: Operator, kind: str) -> dict[str, Any]:
    planted: dict[str, Any] = operator.call("POST", "/practice/seed-tickets", {"kind": kind})
    return planted


def _judge_ledger(
    books: Books, sales: int, voided: list[int], paid: list[int], others: set[int]
) -> None:
    """See that the day was as it was meant to be, before any figure of the till's is looked at."""
    assert len(books.live) == sales - VOIDS
    assert set(books.voided) == set(voided)
    assert set(books.paid) == set(paid)
    assert others <= set(books.live)
    assert books.reported["sale"] == books.sales
    assert books.reported["prize"] == books.prizes > 0


def _judge_papers(books: Books, device: PrinterDevice, voided: list[int]) -> None:
    """Compare what was printed: every ticket once, and a slip for every void and every prize."""
    papers: dict[str, Counter[int]] = {name: Counter() for name in ("ticket", "void", "prize")}
    for sheet in device.sheets:
        found = re.search(r"^Ticket +(\d+)$", sheet.text, re.MULTILINE)
        if found is not None:
            assert "REIMPRESIÓN" not in sheet.text
            kind = "void" if "TICKET ANULADO" in sheet.text else "ticket"
            kind = "prize" if "PREMIO PAGADO" in sheet.text else kind
            papers[kind][int(found[1])] += 1
    assert papers["void"] == Counter(voided)
    assert papers["prize"] == Counter(books.paid.keys())
    # What lies with the customers: the voided ones were taken back.
    assert papers["ticket"] - papers["void"] == Counter(books.live.keys())


def _read_shift(folder: Path) -> Shift:
    start = prepare(config=folder / "till.toml", data_dir=folder / "till")
    journal = open_reading(start)
    (shift,) = journal.shifts.list_shifts()
    journal.close()
    return shift


def _judge_close(shift: Shift, books: Books) -> None:
    """Compare what is kept of the close with the operator's books, line by line."""
    kept = read_closing(shift)
    assert isinstance(kept, Closing)
    assert kept.was_heard
    assert not kept.differences
    expected = {
        Item.SALES: books.sales,
        Item.PRIZES: books.prizes,
        Item.COMMISSION: books.reported["agency"],
        Item.VOIDS: books.voids,
        Item.BALANCE: books.reported["balance"],
    }
    for line in kept.lines:
        assert (_decimal(line.server), _decimal(line.here)) == (expected[line.item],) * 2, line.item
    cash = books.expect_cash(FLOAT, CAME_IN, WENT_OUT)
    assert (_decimal(kept.expected), _decimal(kept.counted)) == (cash, cash)
    assert _decimal(kept.handed_over) == books.prizes
    assert kept.owed_cash == Money.of(0)


def _decimal(amount: Money | None) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))
