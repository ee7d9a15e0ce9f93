"""The ticket list by a column: headers, keys, what stays chosen, a hundred thousand in slices."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty, State
from pos_app.till.tickets.listing import Bucket, TicketLine
from pos_app.ui.keys import Key, texts, use_sequences
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.tickets.sifter import Sifter
from pos_app.ui.tickets.sorting import MERGED, SLICE, key_of, sort_in_slices
from pos_app.ui.tickets.table import (
    CERTAINTY,
    HEADERS,
    NUMBER,
    PAPER,
    PRIZE,
    SOLD_AT,
    STANDING,
    TOTAL,
    Order,
)
from tests.unit.ui_office.conftest import NOW, StaleKeys, focus_name, press, type_text
from tests.unit.ui_office.test_tickets import Screen, make_line


def _line(number: int, total: str, prize: str, word: str, minutes: int) -> TicketLine:
    line = make_line(number, prize=Money.of(prize), word=word)
    return replace(line, total=Money.of(total), sold_at=NOW - timedelta(minutes=minutes))


LINES = (
    _line(17, "100", "0", "sold", 0),
    _line(101, "20", "1100", "winner", 1),
    _line(9, "5.50", "330", "paid", 2),
    _line(204, "9", "0", "canceled", 3),
    _line(55, "20", "90.5", "winner", 4),
)


@pytest.fixture
def screen(
    qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
) -> Iterator[Screen]:
    made = Screen(qtbot, state, notices, keys)
    made.desk.lines = LINES
    made.presenter.refresh()
    yield made
    state.set_session(None)


def click(screen: Screen, column: int) -> None:
    header = screen.pane.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def header_text(screen: Screen, column: int) -> str:
    return str(screen.pane.model.headerData(column, Qt.Orientation.Horizontal))


@pytest.mark.parametrize(
    ("column", "rising", "falling"),
    [
        (NUMBER, [9, 17, 55, 101, 204], [204, 101, 55, 17, 9]),
        (SOLD_AT, [55, 204, 9, 101, 17], [17, 101, 9, 204, 55]),
        (TOTAL, [9, 204, 101, 55, 17], [17, 101, 55, 204, 9]),  # equal ones as in the list
        (PRIZE, [55, 9, 101, 17, 204], [101, 9, 55, 17, 204]),  # without a prize last in both
        (STANDING, [9, 17, 204, 101, 55], [101, 55, 204, 17, 9]),  # Paid, Sold, Voided, Winner
    ],
)
def test_a_header_orders_reverses_and_gives_the_own_order_back(
    screen: Screen, column: int, rising: list[int], falling: list[int]
) -> None:
    own, name = header_text(screen, column), HEADERS[column]
    for wanted, header in ((rising, f"{name}\u00a0↑"), (falling, f"{name}\u00a0↓")):
        click(screen, column)
        assert screen.numbers == wanted
        assert header_text(screen, column) == header
        assert screen.pane._count.text() == f"5 tickets · {header}"
    click(screen, column)
    assert screen.numbers == [17, 101, 9, 204, 55]
    assert header_text(screen, column) == own
    assert focus_name() == "ticketSearch"


def test_another_header_takes_the_arrow_over(screen: Screen) -> None:
    click(screen, PRIZE)
    click(screen, TOTAL)
    assert header_text(screen, PRIZE) == "Prize"
    assert header_text(screen, TOTAL) == "Total\u00a0↑"
    assert screen.numbers == [9, 204, 101, 55, 17]


def test_a_screen_reader_is_told_the_order(screen: Screen) -> None:
    click(screen, PRIZE)
    click(screen, PRIZE)
    header = screen.pane.table.horizontalHeader()
    assert header.accessibleName() == "Order of the list: Prize, descending"
    table = QAccessible.queryAccessibleInterface(screen.pane.table)
    names = {table.child(at).text(QAccessible.Text.Name) for at in range(2 * len(HEADERS))}
    assert {"Prize, descending", "Total"} <= names


def test_keys_go_through_the_columns_and_turn_the_order_round(screen: Screen) -> None:
    seen = []
    for _ in range(len(HEADERS) + 1):
        press(Qt.Key.Key_F3)
        seen.append(screen.pane.model.order)
    assert seen == [*(Order(column) for column in range(len(HEADERS))), None]
    press(Qt.Key.Key_F4)
    assert screen.numbers == [55, 204, 9, 101, 17], "the list's own reversed: the oldest first"
    press(Qt.Key.Key_F4)
    assert screen.pane.model.order == Order(SOLD_AT, is_falling=True)


def test_the_keys_stand_in_the_bar_and_in_the_tip_by_the_table(screen: Screen) -> None:
    assert {Key.TICKET_ORDER, Key.TICKET_TURN} <= set(screen.pane.keys_in_force())
    tip = Qt.ItemDataRole.ToolTipRole
    told = str(screen.pane.model.headerData(PRIZE, Qt.Orientation.Horizontal, tip))
    assert all(texts(key)[0] in told for key in (Key.TICKET_ORDER, Key.TICKET_TURN))
    use_sequences({Key.TICKET_ORDER: ("Ctrl+J",)})
    try:
        told = str(screen.pane.model.headerData(PRIZE, Qt.Orientation.Horizontal, tip))
        assert "Ctrl+J" in told
        press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert screen.pane.model.order == Order(NUMBER)
    finally:
        use_sequences({})


def test_the_chosen_ticket_stays_chosen_in_sight_and_is_not_read_again(screen: Screen) -> None:
    screen.desk.lines = tuple(_line(n, str(n % 7), "0", "sold", n) for n in range(1000))
    screen.presenter.refresh()
    screen.go_to(130)
    screen.qtbot.waitUntil(lambda: ("details", 130) in screen.desk.asked.calls)
    asked = len(screen.desk.asked.calls)
    for is_clicked in (True, False):
        if is_clicked:
            click(screen, SOLD_AT)
        else:
            press(Qt.Key.Key_F4)
        assert screen.pane.current is not None
        assert screen.pane.current.number == 130
        table = screen.pane.table
        at = table.visualRect(table.currentIndex())
        assert table.viewport().rect().contains(at)
    assert len(screen.desk.asked.calls) == asked
    assert screen.pane.details.isVisible()


def test_the_first_row_that_nobody_chose_is_the_first_of_the_new_order(screen: Screen) -> None:
    click(screen, PRIZE)
    assert screen.pane.current is not None
    assert screen.pane.current.number == 55
    press(Qt.Key.Key_Down)
    click(screen, PRIZE)
    assert screen.pane.current.number == 9


def test_filters_search_polls_and_export_keep_the_order(screen: Screen) -> None:
    click(screen, PRIZE)
    screen.pane.choose_bucket(Bucket.WINNERS)
    assert screen.numbers == [55, 9, 101]
    type_text("1")
    assert screen.numbers == [101]
    press(Qt.Key.Key_Escape)
    screen.desk.lines = (*LINES, _line(300, "4", "95", "winner", 5))
    press(Qt.Key.Key_F5)
    assert screen.numbers == [55, 300, 9, 101]
    press(Qt.Key.Key_F11)
    assert screen.export.numbers == [55, 300, 9, 101]


def test_whoever_signs_in_next_sees_the_list_in_its_own_order(screen: Screen) -> None:
    click(screen, PRIZE)
    session = screen.state.session
    screen.state.set_session(None)
    assert screen.pane.model.order is None
    screen.state.set_session(session)
    screen.presenter.refresh()
    assert screen.numbers == [17, 101, 9, 204, 55]


def test_words_are_ordered_without_their_signs_and_missing_ones_last(screen: Screen) -> None:
    papers = (None, State.PRINTED, State.PRINT_UNVERIFIED, State.PRINT_PENDING)
    screen.desk.lines = tuple(make_line(n, paper=paper) for n, paper in enumerate(papers))
    screen.presenter.refresh()
    click(screen, PAPER)
    assert screen.numbers == [2, 1, 3, 0], "Not checked, Printed, To be printed, none"
    click(screen, PAPER)
    assert screen.numbers == [3, 1, 2, 0]
    sure = (Certainty.UNRESOLVED, None, Certainty.CONFIRMED, Certainty.RECOVERED)
    screen.desk.lines = tuple(make_line(n, certainty=one) for n, one in enumerate(sure))
    screen.presenter.refresh()
    click(screen, CERTAINTY)
    assert screen.numbers == [1, 2, 3, 0], "Another till, Confirmed, Recovered, Unresolved"


def test_a_sale_without_a_ticket_comes_last_by_number(screen: Screen) -> None:
    without = replace(make_line(1, certainty=Certainty.NOT_REGISTERED), number=None)
    screen.desk.lines = (without, *LINES)
    screen.presenter.refresh()
    for order in ([9, 17, 55, 101, 204], [204, 101, 55, 17, 9]):
        click(screen, NUMBER)
        assert screen.numbers == [*order, None]


class Told(QObject):
    """What a sifter told, and in how many turns."""

    def __init__(self, sifter: Sifter) -> None:
        super().__init__()
        self.lists: list[tuple[TicketLine, ...]] = []
        self.turns = 0
        sifter.sifted.connect(self.lists.append)
        sifter._next.timeout.connect(self._count)

    def _count(self) -> None:
        self.turns += 1


def test_a_hundred_thousand_are_ordered_in_slices_and_a_stale_order_is_dropped(
    qtbot: QtBot,
) -> None:
    lines = tuple(_line(n, str(n * 7919 % 100_003), "0", "sold", n) for n in range(100_000))
    sifter = Sifter()
    sifter.take(lines)
    told = Told(sifter)
    sifter.put_in_order(Order(TOTAL))
    qtbot.waitUntil(lambda: told.turns > 40, timeout=20_000)
    sifter.put_in_order(Order(TOTAL, is_falling=True))
    begun = told.turns
    assert not told.lists
    qtbot.waitUntil(lambda: bool(told.lists), timeout=20_000)
    assert told.turns - begun >= len(lines) // SLICE + len(lines) // MERGED
    assert told.lists == [tuple(sorted(lines, key=key_of(TOTAL), reverse=True))]
    sifter.ask(Bucket.ALL, "9999")
    qtbot.waitUntil(lambda: len(told.lists) == 2, timeout=20_000)
    totals = [one.total for one in told.lists[1]]
    assert len(totals) > 1
    assert totals == sorted(totals, reverse=True)


@given(
    st.lists(st.integers(0, 9), max_size=3 * SLICE // 500),
    st.sampled_from([0, SLICE - 3, 2 * SLICE]),
    st.booleans(),
)
def test_slices_end_in_the_order_that_one_sort_gives(
    prizes: list[int], more: int, is_falling: bool
) -> None:
    base = make_line(1)
    few = [replace(base, number=n, prize=Money.of(one)) for n, one in enumerate(prizes)]
    lines = few + [few[n * 31 % len(few)] for n in range(more if few else 0)]
    found: list[TicketLine] = []
    list(_sort(lines, Order(PRIZE, is_falling), found))
    told = [one for one in lines if not one.prize.is_zero]
    wanted = sorted(told, key=lambda one: one.prize, reverse=is_falling)
    assert found == [*wanted, *(one for one in lines if one.prize.is_zero)]


def _sort(lines: list[TicketLine], order: Order, into: list[TicketLine]) -> Iterator[None]:
    into += yield from sort_in_slices(lines, order)
