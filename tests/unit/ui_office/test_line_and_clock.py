"""The line's banner says which of three is broken; lamps show latency, history and a wrong clock."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pos_app.lanes.lane import Answer
from pos_app.lanes.line_probe import Trouble
from pos_app.till.ports import ServerMoment
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.widgets.lamp import Lamp, Light
from pos_app.ui.window import line_watch
from pos_app.ui.window.line_watch import KEY, LineWatch
from pos_app.ui.words.lamp_words import say_clock, say_history
from tests.unit.ui_office.conftest import NOW


class DirectLane:
    """Does at once what the lane does later."""

    def submit(self, work: Any, then: Any, *, key: str = "") -> None:
        then(Answer(value=work(None)))


@pytest.fixture
def watch(
    state: TillState, notices: NoticeCenter, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Trouble]]:
    found = [Trouble.SERVER]
    monkeypatch.setattr(line_watch, "probe", lambda _url: found[0])
    lane: Any = DirectLane()
    made = LineWatch(state, notices, lane, lambda: "https://operator.example/")
    yield found
    made.stop()


def said(notices: NoticeCenter) -> str:
    return " ".join(one.sentence for one in notices.notices if one.key == KEY)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (Trouble.MACHINE, "This computer has no network"),
        (Trouble.INTERNET, "the internet does not"),
        (Trouble.SERVER, "operator's server does not answer"),
        (Trouble.NONE, "takes connections but gives no answer"),
    ],
)
def test_the_banner_says_which_of_three_and_what_still_works(
    state: TillState,
    notices: NoticeCenter,
    watch: list[Trouble],
    trouble: Trouble,
    words: str,
) -> None:
    watch[0] = trouble
    state.note_silence()
    assert words in said(notices)
    assert "What works" in said(notices)


def test_the_banner_goes_when_the_line_is_back(
    state: TillState, notices: NoticeCenter, watch: list[Trouble]
) -> None:
    state.note_silence()
    assert said(notices)
    state.note_answer(timedelta(milliseconds=80))
    assert said(notices) == ""


def test_nobody_is_told_before_somebody_is_signed_in(
    state: TillState, notices: NoticeCenter, watch: list[Trouble]
) -> None:
    state.set_session(None)
    state.note_silence()
    assert said(notices) == ""


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


def test_a_lamp_grows_by_its_history(qtbot: QtBot) -> None:
    lamp = Lamp("line")
    qtbot.addWidget(lamp)
    lamp.show_light(Light.GOOD, "En línea")
    before = lamp.sizeHint().width()
    lamp.show_history([0.1, None, 1.0])
    assert lamp.sizeHint().width() > before
    assert not lamp.grab().isNull()
