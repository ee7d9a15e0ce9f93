"""The tickets pane by keys: search, filters, details, void, export; 100,000 rows are no burden."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty, Entry, Intent, Kind, Operation, State
from pos_app.domain.outcome import Confirmed
from pos_app.domain.ticket import SoldWager, TicketKey
from pos_app.lanes.lane import Answer
from pos_app.till.prizes.verdict import Chance, Verdict, WagerVerdict
from pos_app.till.standing import Standing
from pos_app.till.tickets.listing import Bucket, Listed, TicketLine
from pos_app.till.void import VoidReport
from pos_app.ui.keys import Key
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.tickets.desk import Details
from pos_app.ui.tickets.pane import TicketsPane
from pos_app.ui.tickets.presenter import TicketsPresenter
from tests.unit.ui_office.conftest import NOW, USER, Asked, StaleKeys, focus_name, press, type_text

TODAY = date(2026, 11, 23)


def make_line(number: int, **more: Any) -> TicketLine:
    facts = {"word": "sold", "certainty": Certainty.CONFIRMED, "paper": State.PRINTED} | more
    return TicketLine(
        number, NOW, Money.of(20), reference=f"R{number}", sold_on=TODAY, seller=USER, **facts
    )


LINES = (
    make_line(101, certainty=Certainty.UNRESOLVED),
    make_line(202),
    make_line(303, word="winner", prize=Money.of(330)),
    make_line(404, word="canceled"),
)


class FakeTicketDesk(QObject):
    today = TODAY

    def __init__(self) -> None:
        super().__init__()
        self.asked = Asked()
        self.lines: tuple[TicketLine, ...] = LINES

    def list_days(self, first: date, last: date, then: Any) -> None:
        self.asked.note("list", first, last)
        then(Answer(Listed(self.lines)))

    def read_details(self, line: TicketLine, then: Any) -> None:
        self.asked.note("details", line.number)
        sold = SoldWager(1, 5, "5", Money.of(20), "LOTTO REY", "02:30 pm")
        verdict = Verdict(
            TicketKey(line.number or 0, TODAY),
            Standing.SOLD,
            wagers=(WagerVerdict(sold, Chance.WAITING),),
        )
        intent = Intent(line.reference, Kind.SALE, USER, NOW, timedelta(0), line.total)
        operation = Operation(intent, (Entry(1, line.reference, State.UNKNOWN, {}, NOW),))
        then(Answer(Details(line, verdict, (operation,))))

    def read_image(self, uuid: str, then: Any) -> None:
        self.asked.note("image", uuid)
        then(Answer(QImage(40, 60, QImage.Format.Format_RGB32)))

    def reprint(self, line: TicketLine, ticket: Any, then: Any) -> None:
        self.asked.note("reprint", line.number)

    def void(self, line: TicketLine, then: Any) -> None:
        self.asked.note("void", line.number)
        intent = Intent("V", Kind.VOID, USER, NOW, timedelta(0))
        then(Answer(VoidReport(Operation(intent, ()), Confirmed(line.number or 0))))


class FakeRecord:
    def serve(self, card: Any) -> None:
        self.card = card


class FakeExport:
    def __init__(self) -> None:
        self.saved: list[int] = []
        self.numbers: list[int | None] = []

    def save(self, lines: Any, *_: Any) -> None:
        self.saved.append(len(lines))
        self.numbers = [one.number for one in lines]


class Screen:
    def __init__(
        self, qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
    ) -> None:
        self.qtbot, self.state, self.notices, self.keys = qtbot, state, notices, keys
        self.desk, self.pane, self.export = FakeTicketDesk(), TicketsPane(), FakeExport()
        desk: Any = self.desk
        record: Any = FakeRecord()
        export: Any = self.export
        self.presenter = TicketsPresenter(self.pane, state, notices, keys, desk, record, export)
        self.repeated: list[TicketKey] = []
        self.presenter.repeat_requested.connect(self.repeated.append)
        qtbot.addWidget(self.pane)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    @property
    def numbers(self) -> list[int | None]:
        return [one.number for one in self.pane.model.rows]

    def go_to(self, number: int) -> None:
        while self.pane.current is None or self.pane.current.number != number:
            press(Qt.Key.Key_Down)


@pytest.fixture
def screen(
    qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
) -> Iterator[Screen]:
    made = Screen(qtbot, state, notices, keys)
    yield made
    state.set_session(None)


def test_the_list_opens_with_what_needs_somebody_chosen(screen: Screen) -> None:
    assert screen.numbers == [101, 202, 303, 404]
    assert focus_name() == "ticketSearch"
    assert screen.pane.current == LINES[0]


def test_typing_searches_and_escape_shows_all_again(screen: Screen) -> None:
    type_text("30")
    assert screen.numbers == [303]
    press(Qt.Key.Key_Escape)
    assert len(screen.numbers) == 4


def test_f2_goes_through_the_parts_of_the_list(screen: Screen) -> None:
    seen = []
    for _ in Bucket:
        press(Qt.Key.Key_F2)
        seen.append((screen.pane.bucket, screen.numbers))
    assert seen[:4] == [
        (Bucket.OPEN, [101]),
        (Bucket.SOLD, [101, 202]),
        (Bucket.WINNERS, [303]),
        (Bucket.VOIDED, [404]),
    ]
    assert seen[4][0] is Bucket.ALL


def test_arrows_change_the_day_and_never_into_tomorrow(screen: Screen) -> None:
    press(Qt.Key.Key_Left)
    yesterday = TODAY - timedelta(days=1)
    assert screen.desk.asked.calls[-1] == ("list", yesterday, yesterday)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert screen.desk.asked.calls[-1] == ("list", TODAY, TODAY)


def test_after_today_there_is_no_day_by_button_key_or_bar(screen: Screen) -> None:
    later = screen.pane.findChild(QPushButton, "laterDay")
    assert later is not None
    asked = len(screen.desk.asked.calls)
    press(Qt.Key.Key_Right)
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert len(screen.desk.asked.calls) == asked
    assert not later.isEnabled()
    assert Key.NEXT_DAY not in screen.pane.keys_in_force()
    told: list[bool] = []
    screen.pane.keys_changed.connect(lambda: told.append(later.isEnabled()))
    press(Qt.Key.Key_Left)
    assert Key.NEXT_DAY in screen.pane.keys_in_force()
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert screen.desk.asked.calls[-1] == ("list", TODAY, TODAY)
    assert told == [True, False]


def test_from_a_week_the_arrow_comes_back_to_today_alone(screen: Screen) -> None:
    wider, later = (screen.pane.findChild(QPushButton, one) for one in ("widerSpan", "laterDay"))
    assert wider is not None
    assert later is not None
    QTest.mouseClick(wider, Qt.MouseButton.LeftButton)
    assert later.isEnabled()
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert screen.desk.asked.calls[-1] == ("list", TODAY, TODAY)
    assert not later.isEnabled()


def test_the_chosen_ticket_is_read_in_full_once_the_arrows_rest(screen: Screen) -> None:
    screen.go_to(303)
    screen.qtbot.waitUntil(lambda: ("details", 303) in screen.desk.asked.calls)
    plays: Any = screen.pane.details._plays
    assert [row.selection for row in plays.rows]
    assert ("details", 202) not in screen.desk.asked.calls


def test_a_plays_state_is_a_sign_that_is_whole_and_a_word_that_is_spoken(screen: Screen) -> None:
    press(Qt.Key.Key_Return)
    model = screen.pane.details.table.model()
    screen.qtbot.waitUntil(lambda: model.rowCount() > 0)
    state = model.index(0, model.columnCount() - 1)
    assert len(state.data()) == 1
    assert model.index(0, 0).data() == "2:30 p. m. · Lotto Rey"
    assert len(state.data(Qt.ItemDataRole.AccessibleTextRole)) > 3
    assert state.data(Qt.ItemDataRole.ToolTipRole) == state.data(Qt.ItemDataRole.AccessibleTextRole)


def test_evidence_opens_for_the_chosen_ticket(screen: Screen) -> None:
    screen.go_to(202)
    press(Qt.Key.Key_F6)
    screen.qtbot.waitUntil(lambda: not screen.pane.evidence.isHidden())
    shown = screen.pane.evidence.shown
    assert shown is not None
    assert shown.reference == "R202"
    assert "no whole answer" in screen.pane.evidence.model.rows[0][2].lower()
    table = screen.pane.evidence.table
    screen.qtbot.waitUntil(lambda: table.columnWidth(2) > 400)
    lines = table.fontMetrics().lineSpacing()
    screen.qtbot.waitUntil(lambda: table.rowHeight(0) < 4 * lines)  # not as in a narrow column
    press(Qt.Key.Key_Escape)
    assert focus_name() == "ticketSearch"


def test_a_void_is_asked_for_and_done_once(screen: Screen) -> None:
    screen.go_to(202)
    press(Qt.Key.Key_F9)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    press(Qt.Key.Key_Return)  # the safe answer
    assert "void" not in screen.desk.asked.names
    press(Qt.Key.Key_F9)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert screen.desk.asked.names.count("void") == 1
    assert "Voided: ticket 202" in screen.notices.notices[-1].sentence


@pytest.mark.parametrize("number", [101, 303, 404])
def test_what_is_in_doubt_won_or_dead_is_not_voided(screen: Screen, number: int) -> None:
    screen.go_to(number)
    press(Qt.Key.Key_F9)
    assert screen.pane.confirm.question is None


def test_a_stale_key_neither_voids_nor_prints(screen: Screen) -> None:
    screen.go_to(202)
    press(Qt.Key.Key_F9)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    screen.keys.is_fresh_now = False
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F10)
    assert not {"void", "reprint"} & set(screen.desk.asked.names)
    screen.keys.is_fresh_now = True
    press(Qt.Key.Key_F10)
    assert screen.desk.asked.calls[-1] == ("reprint", 202)


def test_a_tall_picture_is_seen_in_its_whole_width(screen: Screen) -> None:
    press(Qt.Key.Key_Return)
    details = screen.pane.details
    image = QImage(576, 1600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    details._pages.setCurrentIndex(1)
    details.show_image(image)
    scroll = details._scroll
    screen.qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0


def test_repeat_hands_the_ticket_on_and_export_what_is_listed(screen: Screen) -> None:
    screen.go_to(202)
    press(Qt.Key.Key_F7)
    assert screen.repeated == [TicketKey(202, TODAY)]
    type_text("0")
    press(Qt.Key.Key_F11)
    assert screen.export.saved == [4]


def test_a_hundred_thousand_tickets_are_sifted_in_slices(screen: Screen) -> None:
    screen.desk.lines = tuple(make_line(number) for number in range(100_000))
    screen.presenter.refresh()
    assert screen.pane.model.rowCount() == 100_000
    type_text("99999")
    screen.qtbot.waitUntil(lambda: screen.numbers == [99_999])
    press(Qt.Key.Key_Escape)
    assert screen.pane.model.rowCount() == 100_000
