"""The line's banner says which of three is broken; lamps show latency, history and a wrong clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import (
    BadAnswerError,
    NoAnswerError,
    RefusedError,
    TillError,
    UnreachableError,
)
from pos_app.lanes.lane import Answer
from pos_app.lanes.line_probe import Trouble
from pos_app.till.browse import Loaded
from pos_app.till.ports import ServerMoment
from pos_app.ui.desks.session_desk import SessionDesk
from pos_app.ui.notices import During, Notice, NoticeCenter
from pos_app.ui.state import LineState, TillState
from pos_app.ui.widgets.lamp import Lamp, Light
from pos_app.ui.window import line_watch
from pos_app.ui.window.line_watch import KEY, LineWatch
from pos_app.ui.words.lamp_words import say_clock, say_history
from tests.unit.ui_office.conftest import NOW, catalogue


class DirectLane:
    """Does at once what the lane does later."""

    def submit(self, work: Any, then: Any, *, key: str = "") -> None:
        then(Answer(value=work(None)))


class OwedLane:
    """Owes every answer but one: that of the newest catalogue that was asked for."""

    def submit(self, work: Any, then: Any, *, key: str = "") -> None:
        if key == "catalogue":
            self.catalogue_asked = then


class Watched:
    """The watch, what its probe finds, and how often it was asked."""

    def __init__(self) -> None:
        self.trouble, self.asked = Trouble.SERVER, 0
        self.read_at: datetime | None = NOW - timedelta(minutes=27)

    def probe(self, _url: str) -> Trouble:
        self.asked += 1
        return self.trouble


@pytest.fixture
def watch(
    state: TillState, notices: NoticeCenter, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watched]:
    found = Watched()
    monkeypatch.setattr(line_watch, "probe", found.probe)
    monkeypatch.setattr(line_watch, "AGAIN_MS", 1)
    lane: Any = DirectLane()
    made = LineWatch(
        state, notices, lane, lambda: "https://operator.example/", lambda: found.read_at
    )
    yield found
    made.stop()


@pytest.fixture
def session(state: TillState, notices: NoticeCenter) -> Iterator[tuple[SessionDesk, OwedLane]]:
    lane: Any = OwedLane()
    made = SessionDesk(state, notices, lane, lane)
    yield made, lane
    made.stop()


def said(notices: NoticeCenter) -> str:
    return " ".join(one.sentence for one in notices.notices if one.key == KEY)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (Trouble.MACHINE, "This computer has no network"),
        (Trouble.INTERNET, "the internet does not"),
        (Trouble.NAMES, "finds no address by its name"),
        (Trouble.SERVER, "operator's server does not answer"),
        (Trouble.NONE, "takes connections but gives no proper answer"),
    ],
)
def test_the_banner_says_which_of_three_and_what_still_works(
    state: TillState,
    notices: NoticeCenter,
    watch: Watched,
    trouble: Trouble,
    words: str,
) -> None:
    watch.trouble = trouble
    state.note_silence()
    assert words in said(notices)
    assert "What works" in said(notices)


def test_the_banner_goes_when_the_line_is_back(
    state: TillState, notices: NoticeCenter, watch: Watched
) -> None:
    state.note_silence()
    assert said(notices)
    state.note_answer(timedelta(milliseconds=80))
    assert said(notices) == ""


def test_nobody_is_told_before_somebody_is_signed_in(
    state: TillState, notices: NoticeCenter, watch: Watched
) -> None:
    state.set_session(None)
    state.note_silence()
    assert said(notices) == ""


def test_the_banner_says_of_what_hour_the_draws_are(
    state: TillState, notices: NoticeCenter, watch: Watched
) -> None:
    state.note_silence()
    assert "Draws last read: 2:05 p. m." in said(notices)


def test_the_banner_says_that_no_draws_were_read(
    state: TillState, notices: NoticeCenter, watch: Watched
) -> None:
    watch.read_at = None
    state.note_silence()
    assert "could not be read yet" in said(notices)


def test_what_is_found_again_is_said_once_and_what_is_found_newly_again(
    state: TillState, notices: NoticeCenter, watch: Watched, qtbot: QtBot
) -> None:
    """A notice that comes is heard: the till does not beep every fifteen seconds."""
    posted: list[Notice] = []
    notices.posted.connect(posted.append)
    state.note_silence()
    notices.withdraw(KEY)
    qtbot.waitUntil(lambda: watch.asked > 2)
    assert len(posted) == 1
    assert said(notices) == ""
    watch.trouble = Trouble.NAMES
    qtbot.waitUntil(lambda: said(notices) != "")
    assert len(posted) == 2


@pytest.mark.parametrize("error", [UnreachableError(), NoAnswerError(), BadAnswerError()])
@pytest.mark.parametrize("during", [During.INQUIRY, During.RESULTS, During.TICKETS])
def test_beside_the_banner_no_notice_says_a_cause(
    state: TillState, notices: NoticeCenter, watch: Watched, error: TillError, during: During
) -> None:
    guess = notices.show_error(error, during)
    assert guess.why
    state.note_silence()
    told = notices.show_error(error, during)
    assert (told.money, told.why) == (guess.money, "")
    assert told.todo == "Try again when the line is back."
    state.note_answer(timedelta(milliseconds=80))
    assert notices.show_error(error, during) == guess


def test_draws_that_cannot_be_read_are_the_banners_matter(
    state: TillState,
    notices: NoticeCenter,
    watch: Watched,
    session: tuple[SessionDesk, OwedLane],
) -> None:
    desk, lane = session
    desk.refresh_draws()
    lane.catalogue_asked(Answer(value=Loaded(catalogue())))
    assert desk.draws_read_at == state.server_now()
    desk.refresh_draws()
    lane.catalogue_asked(Answer(error=UnreachableError()))
    assert state.line.state is LineState.DOWN
    assert [one.key for one in notices.notices] == [KEY]


def test_an_operator_that_refuses_is_there(
    state: TillState,
    notices: NoticeCenter,
    watch: Watched,
    session: tuple[SessionDesk, OwedLane],
) -> None:
    """It answered: the line works, and its words are what the cashier needs."""
    desk, lane = session
    state.note_answer(timedelta(milliseconds=80))
    desk.refresh_draws()
    lane.catalogue_asked(Answer(error=RefusedError("user is disabled")))
    assert state.line.state is LineState.GOOD
    assert [one.key for one in notices.notices] == [During.CATALOGUE.name]


def test_the_history_keeps_the_newest_and_its_gaps(state: TillState) -> None:
    for ms in range(20):
        state.note_answer(timedelta(milliseconds=ms))
    state.note_silence()
    history = state.line_history
    assert len(history) == 12
    assert history[-1] is None
    assert history[-2] == timedelta(milliseconds=19)
    assert "19 ms, –" in say_history(history, state.line_p95)


@pytest.mark.parametrize(
    ("seconds", "is_far", "words"),
    [(20, False, ""), (-20, False, ""), (45, True, "Clock 45 s slow"), (-600, True, "10 min fast")],
)
def test_a_clock_that_is_far_off_lights_a_lamp(
    state: TillState, seconds: int, is_far: bool, words: str
) -> None:
    moment = NOW + timedelta(seconds=seconds, microseconds=1)
    state.set_server_moment(ServerMoment(moment, NOW))
    assert state.is_clock_far is is_far
    if is_far:
        light, text = say_clock(state.clock_offset)
        assert light is Light.ATTENTION
        assert words in text


def test_a_lamp_without_room_ends_in_dots_and_tells_the_rest_to_a_pointer(qtbot: QtBot) -> None:
    lamp = Lamp("line")
    qtbot.addWidget(lamp)
    lamp.show_light(Light.GOOD, "En línea · 80 ms", "Últimas respuestas: 80 ms.")
    lamp.show_history([0.1] * 12)
    lamp.resize(lamp.sizeHint())
    lamp.show()
    assert lamp.shown == lamp.text
    assert lamp.toolTip() == "Últimas respuestas: 80 ms."
    lamp.resize(lamp.width() - 30, lamp.height())
    qtbot.waitUntil(lambda: lamp.toolTip().startswith("En línea · 80 ms\n"))
    assert lamp.shown.endswith("…")


def test_a_lamp_grows_by_its_history(qtbot: QtBot) -> None:
    lamp = Lamp("line")
    qtbot.addWidget(lamp)
    lamp.show_light(Light.GOOD, "En línea")
    before = lamp.sizeHint().width()
    lamp.show_history([0.1, None, 1.0])
    assert lamp.sizeHint().width() > before
    assert not lamp.grab().isNull()
