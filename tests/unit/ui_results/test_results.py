"""The results pane driven by keys: days, the filter, what is new, the text for a message."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Entity, Product
from pos_app.domain.errors import TillError, UnreachableError
from pos_app.domain.results import Result
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock
from pos_app.ui.desks.results_feed import ResultsFeed
from pos_app.ui.keys import Key
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.results.listing import ROW_PX, ResultList, ResultPainter, ResultView
from pos_app.ui.results.pane import ResultsPane
from pos_app.ui.results.presenter import ResultsPresenter
from pos_app.ui.results.rows import make_rows
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
LION = Result(1, 1, "JUNGLA MILLONARIA", "animalitos", NOW - timedelta(hours=2), "5")
TRIPLE = Result(2, 2, "TRIPLE DORADO", "triples", NOW - timedelta(hours=1), "741")


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


class FakeDesk:
    """Answers at once; keeps what was asked."""

    def __init__(self) -> None:
        self.results: tuple[Result, ...] = (LION, TRIPLE)
        self.error: TillError | None = None
        self.hits: dict[int, int] = {1: 2}
        self.today: list[date] = []
        self.read: list[date] = []
        self.printed: list[tuple[date, int]] = []

    def read_today(self, day: date, then: Any) -> None:
        self.today.append(day)
        then(Answer(error=self.error) if self.error else Answer(value=self.results))

    def read_results(self, day: date, then: Any) -> None:
        self.read.append(day)
        then(Answer(value=(replace(LION, drawn_at=LION.drawn_at - timedelta(days=1)),)))

    def count_own_hits(self, day: date, results: Sequence[Result], then: Any) -> None:
        then(Answer(value=self.hits))

    def print_results(self, day: date, results: Sequence[Result], then: Any) -> None:
        self.printed.append((day, len(results)))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Screen:
    def __init__(self, qtbot: QtBot) -> None:
        self.clock = StandingClock()
        self.state = TillState(self.clock)
        self.state.set_session(Session("a@example.com"))
        self.desk, self.pane = FakeDesk(), ResultsPane()
        self.feed = ResultsFeed(self.state, self.desk)
        self.state.set_catalogue(Catalogue(Entity(1, "EL NIÑO", ()), {}, {}, ()))
        self.notices = NoticeCenter()
        self.presenter = ResultsPresenter(self.pane, self.state, self.notices, self.desk, self.feed)
        qtbot.addWidget(self.pane)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)

    def titles(self) -> list[str]:
        return [row.title for row in self.pane.rows]

    def text(self, name: str) -> str:
        label = self.pane.findChild(QLabel, name)
        assert label is not None
        return label.text()


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Iterator[Screen]:
    apply_theme(qapp)
    screen = Screen(qtbot)
    yield screen
    screen.pane.hide()
    screen.feed.stop()


def test_today_stands_there_newest_first(screen: Screen) -> None:
    assert set(screen.desk.today) == {date(2026, 11, 23)}
    assert screen.titles() == ["Triple Dorado", "Jungla Millonaria"]
    assert screen.text("resultsStatus") == "updated 0 s ago"


def test_a_pane_that_is_not_seen_is_named_anew_when_it_is_opened(screen: Screen) -> None:
    product = screen.pane.rows[0].product_id
    named = {product: Product(product, "Otro Nombre", "lottery")}
    screen.pane.hide()
    screen.state.set_catalogue(Catalogue(Entity(1, "EL NIÑO", ()), named, {}, ()))
    assert not screen.text("productTitle").startswith("OTRO")
    screen.pane.show()
    assert screen.text("productTitle").startswith("OTRO NOMBRE")


def test_arrows_change_the_day_and_never_pass_today(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Right)
    assert screen.desk.read == []
    screen.press(Qt.Key.Key_Left)
    screen.press(Qt.Key.Key_Left)
    assert screen.desk.read == [date(2026, 11, 22), date(2026, 11, 21)]
    assert screen.titles() == ["Jungla Millonaria"]
    screen.press(Qt.Key.Key_Escape)
    assert len(screen.titles()) == 2


def test_after_today_there_is_no_day_to_go_to(screen: Screen) -> None:
    assert not screen.pane.after.isEnabled()
    assert Key.NEXT_DAY not in screen.pane.keys_in_force()
    told: list[bool] = []
    screen.pane.keys_changed.connect(lambda: told.append(screen.pane.after.isEnabled()))
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert told[:1] == [True]
    assert Key.NEXT_DAY in screen.pane.keys_in_force()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told[-1] is False


def test_a_slash_begins_a_search_by_animal_without_accents(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Slash)
    QTest.keyClicks(focused(), "leon")
    assert screen.titles() == ["Jungla Millonaria"]
    QTest.keyClicks(focused(), "xyz")
    assert screen.text("resultsEmpty") == "Nothing matches the search."
    screen.press(Qt.Key.Key_Escape)
    assert len(screen.titles()) == 2


def test_what_comes_later_is_new_until_the_pane_was_left(screen: Screen, qtbot: QtBot) -> None:
    screen.desk.results = (*screen.desk.results, Result(3, 1, "LOTTO REY", "animalitos", NOW, "00"))
    with qtbot.waitSignal(screen.feed.came_out):
        screen.feed.refresh()
    assert [row.is_new for row in screen.pane.rows] == [True, False, False]
    screen.pane.hide()
    screen.pane.show()
    assert not any(row.is_new for row in screen.pane.rows)


def test_a_corrected_result_is_news(screen: Screen, qtbot: QtBot) -> None:
    screen.desk.results = (replace(LION, value="15"), TRIPLE)
    with qtbot.waitSignal(screen.feed.came_out) as came:
        screen.feed.refresh()
    assert [one.value for one in came.args[0]] == ["15"]


def test_results_stay_while_the_line_is_down(screen: Screen) -> None:
    screen.desk.error = UnreachableError("down")
    screen.feed.refresh()
    assert len(screen.titles()) == 2
    assert screen.text("resultsStatus").startswith("not up to date")
    assert not screen.notices.notices


def test_the_day_of_the_chosen_lottery_tells_own_winners(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Down)
    assert screen.text("productTitle") == "JUNGLA MILLONARIA · TODAY"
    table = screen.pane.findChild(QTableView, "productDay")
    assert table is not None
    cells = [table.model().index(0, column).data() for column in range(3)]
    assert cells[1:] == ["5 León", "2 win"]


def test_the_card_beside_follows_the_search(screen: Screen) -> None:
    assert screen.text("productTitle") == "TRIPLE DORADO · TODAY"
    screen.press(Qt.Key.Key_Slash)
    QTest.keyClicks(focused(), "leon")
    assert screen.text("productTitle") == "JUNGLA MILLONARIA · TODAY"
    QTest.keyClicks(focused(), "xyz")
    assert screen.text("productTitle") == "JUNGLA MILLONARIA · TODAY"


def test_what_is_listed_is_printed_and_copied(screen: Screen) -> None:
    screen.press(Qt.Key.Key_F10)
    assert screen.desk.printed == [(date(2026, 11, 23), 2)]
    QTest.keyClick(focused(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("EL NIÑO · lunes 23 de noviembre")
    assert "Jungla Millonaria: 5 León" in text
    assert screen.notices.notices[0].key == "copied"


def test_a_chosen_result_differs_from_new_ones(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    model, view = ResultList(), ResultView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(ResultPainter(view))
    rows = make_rows((LION, TRIPLE), None, "America/Caracas", frozenset({1, 2}))
    model.set_rows(rows)
    view.resize(700, 200)
    view.show()
    view.setCurrentIndex(model.index(0, 0))
    image = view.viewport().grab().toImage()
    middle = ROW_PX // 2 - 4
    chosen, other = (image.pixel(4, middle + at * ROW_PX) for at in (0, 1))
    assert chosen != other
