"""What a day must have come to: ledger, papers and the kept close, each added up on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from pos_app.bootstrap.adapters import open_reading
from pos_app.bootstrap.start import prepare
from pos_app.domain.money import Money
from pos_app.domain.shift import Shift
from pos_app.till.shift.cash_up import Item
from pos_app.till.shift.record import Closing, read_closing
from tests.scenario.day.books import Books
from tests.scenario.day.story import CAME_IN, FLOAT, VOIDS, WENT_OUT, Told


def judge_ledger(books: Books, sales: int, told: Told) -> None:
    """See that the day was as it was meant to be, before any figure of the till's is looked at."""
    assert len(books.live) == sales - VOIDS
    assert set(books.voided) == set(told.voided)
    assert set(books.paid) == set(told.paid)
    assert {told.unheard, told.unprinted} <= set(books.live)
    assert books.reported["sale"] == books.sales
    assert books.reported["prize"] == books.prizes > 0


def judge_papers(books: Books, sheets: Iterable[str], voided: list[int]) -> None:
    """Compare what was printed: every ticket once, and a slip for every void and every prize."""
    papers: dict[str, Counter[int]] = {name: Counter() for name in ("ticket", "void", "prize")}
    for text in sheets:
        found = re.search(r"^Ticket +(\d+)$", text, re.MULTILINE)
        if found is not None:
            assert "REIMPRESIÓN" not in text
            kind = "void" if "TICKET ANULADO" in text else "ticket"
            kind = "prize" if "PREMIO PAGADO" in text else kind
            papers[kind][int(found[1])] += 1
    assert papers["void"] == Counter(voided)
    assert papers["prize"] == Counter(books.paid.keys())
    # What lies with the customers: the voided ones were taken back.
    assert papers["ticket"] - papers["void"] == Counter(books.live.keys())


def read_shift(folder: Path) -> Shift:
    """Read the only shift of a till's journal; `folder` holds till.toml and the till's own."""
    start = prepare(config=folder / "till.toml", data_dir=folder / "till")
    journal = open_reading(start)
    (shift,) = journal.shifts.list_shifts()
    journal.close()
    return shift


def judge_close(shift: Shift, books: Books) -> None:
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
