"""A lane: order, latest wins, errors as answers, ticks, and an end that drops nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import BugError, JournalFullError, TillError
from pos_app.lanes.lane import Answer, Lane, LaneClosedError


class Bench:
    """A room that records what was done in it and by which thread."""

    def __init__(self, ticks: int = 0) -> None:
        self.done: list[str] = []
        self.threads: set[int] = {threading.get_ident()}
        self.ticks = ticks
        self.is_closed = False

    def do(self, name: str) -> str:
        self.threads.add(threading.get_ident())
        self.done.append(name)
        return name

    def next_due(self) -> float | None:
        return 0.0 if self.ticks else None

    def tick(self) -> object | None:
        self.ticks -= 1
        if self.ticks == 2:
            raise JournalFullError("no room")
        if self.ticks == 1:
            raise RuntimeError("boom")
        return self.ticks if self.ticks == 0 else None

    def close(self) -> None:
        self.is_closed = True


@contextmanager
def running(open_room: Callable[[], Bench]) -> Iterator[Lane[Bench]]:
    lane: Lane[Bench] = Lane("test lane", open_room)
    lane.start()
    try:
        yield lane
    finally:
        assert lane.close()


def test_jobs_run_in_order_in_one_other_thread_and_answer_in_this_one(qtbot: QtBot) -> None:
    bench: list[Bench] = []
    answers: list[tuple[object, int]] = []

    def open_room() -> Bench:
        bench.append(Bench())
        return bench[0]

    with running(open_room) as lane:
        for name in "abc":
            lane.submit(
                partial(Bench.do, name=name),
                lambda answer: answers.append((answer.value, threading.get_ident())),
            )
        assert lane.is_busy
        qtbot.waitUntil(lambda: len(answers) == 3)
        assert not lane.is_busy
    here = threading.get_ident()
    assert answers == [("a", here), ("b", here), ("c", here)]
    assert bench[0].done == ["a", "b", "c"]
    assert len(bench[0].threads) == 1
    assert here not in bench[0].threads
    assert bench[0].is_closed


def test_only_the_latest_job_of_a_key_counts(qtbot: QtBot) -> None:
    gate = threading.Event()
    room = Bench()
    answers: list[object] = []
    with running(lambda: room) as lane:
        lane.submit(lambda _: gate.wait(5), lambda _: None)
        for day in ("monday", "tuesday", "wednesday"):
            lane.submit(
                partial(Bench.do, name=day),
                lambda answer: answers.append(answer.value),
                key="results",
            )
        gate.set()
        qtbot.waitUntil(lambda: not lane.is_busy)
    assert answers == ["wednesday"]
    assert room.done == ["wednesday"]


@pytest.mark.allow_log
@pytest.mark.parametrize(
    ("raised", "expected"),
    [(JournalFullError("x"), JournalFullError), (ValueError("secret"), BugError)],
)
def test_an_error_is_an_answer_and_the_lane_goes_on(
    qtbot: QtBot, raised: Exception, expected: type[TillError]
) -> None:
    answers: list[Answer[object]] = []

    def fail(_: Bench) -> object:
        raise raised

    with running(Bench) as lane:
        lane.submit(fail, answers.append)
        lane.submit(lambda room: room.do("next"), answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[0].error, expected)
    assert answers[1].value == "next"
    assert "secret" not in str(answers[0].error)


@pytest.mark.allow_log
def test_ticks_report_news_and_troubles(qtbot: QtBot) -> None:
    news: list[object] = []
    troubles: list[object] = []
    lane: Lane[Bench] = Lane("test lane", lambda: Bench(ticks=4))
    lane.ticked.connect(news.append)
    lane.broken.connect(troubles.append)
    lane.start()
    qtbot.waitUntil(lambda: bool(news))
    assert lane.close()
    assert news == [0]
    assert [type(trouble) for trouble in troubles] == [JournalFullError, BugError]


@pytest.mark.allow_log
@pytest.mark.parametrize("raised", [JournalFullError("x"), OSError("x")])
def test_a_room_that_cannot_open_answers_every_job_with_the_reason(
    qtbot: QtBot, raised: Exception
) -> None:
    answers: list[Answer[object]] = []
    troubles: list[object] = []

    def open_room() -> Bench:
        raise raised

    lane: Lane[Bench] = Lane("test lane", open_room)
    lane.broken.connect(troubles.append)
    lane.submit(lambda room: room.do("a"), answers.append)
    lane.start()
    qtbot.waitUntil(lambda: bool(answers) and bool(troubles))
    assert lane.close()
    expected = raised if isinstance(raised, TillError) else troubles[0]
    assert answers[0].error is expected


def test_a_closing_lane_refuses_jobs_and_finishes_those_it_has(qtbot: QtBot) -> None:
    room = Bench()
    answers: list[object] = []
    lane: Lane[Bench] = Lane("test lane", lambda: room)
    lane.submit(lambda room: room.do("sale"), lambda answer: answers.append(answer.value))
    lane.start()
    lane.begin_closing()
    refused: list[TillError | None] = []
    lane.submit(lambda room: room.do("late"), lambda answer: refused.append(answer.error))
    assert not refused  # told as an answer is, never before `submit` returned
    assert lane.close()
    qtbot.waitUntil(lambda: answers == ["sale"] and len(refused) == 1)
    assert isinstance(refused[0], LaneClosedError)
    assert not lane.is_busy
    assert room.done == ["sale"]


def test_a_refused_job_takes_no_place_of_one_that_waits(qtbot: QtBot) -> None:
    room = Bench()
    answers: list[object] = []
    lane: Lane[Bench] = Lane("test lane", lambda: room)
    lane.submit(lambda room: room.do("old"), answers.append, key="counter")
    lane.begin_closing()
    lane.submit(lambda room: room.do("new"), answers.append, key="counter")
    lane.start()
    assert lane.close()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert room.done == ["old"]


def test_nobody_hears_a_lane_that_hung_up(qtbot: QtBot) -> None:
    heard: list[object] = []
    all_ticked = threading.Event()

    class Ticking(Bench):
        def next_due(self) -> float | None:
            if not self.ticks:
                all_ticked.set()
            return super().next_due()

    lane: Lane[Bench] = Lane("test lane", lambda: Ticking(ticks=1))
    lane.ticked.connect(heard.append)
    lane.broken.connect(heard.append)
    lane.submit(lambda room: room.do("sale"), heard.append)
    lane.start()
    assert all_ticked.wait(10)
    assert lane.close()
    lane.hang_up()
    lane.submit(lambda room: room.do("late"), heard.append)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert not heard


def test_a_long_job_lets_what_waits_be_done_in_between(qtbot: QtBot) -> None:
    """Also where one of those in between is long itself: it is done whole."""
    begun, goes_on = threading.Event(), threading.Event()
    answers: list[object] = []

    def tell(answer: Answer[str]) -> None:
        answers.append(answer.value)

    with running(Bench) as lane:

        def write_file(room: Bench) -> str:
            room.do("file begun")
            begun.set()
            assert goes_on.wait(10)
            lane.give_way()
            return room.do("file ended") + f" after {room.done}"

        def write_another(room: Bench) -> str:
            lane.give_way()
            return room.do("another file")

        lane.submit(write_file, tell)
        assert begun.wait(10)
        lane.submit(write_another, tell)
        lane.submit(partial(Bench.do, name="draws"), tell)
        goes_on.set()
        qtbot.waitUntil(lambda: len(answers) == 3)
        lane.give_way()  # from another thread: nothing
    between = ["file begun", "another file", "draws", "file ended"]
    assert answers == ["another file", "draws", f"file ended after {between}"]


def test_a_lane_that_closes_ends_after_the_job_that_gave_way(qtbot: QtBot) -> None:
    begun, goes_on = threading.Event(), threading.Event()
    answers: list[object] = []
    room = Bench()
    with running(lambda: room) as lane:

        def write_file(room: Bench) -> str:
            begun.set()
            assert goes_on.wait(10)
            for _ in range(3):
                lane.give_way()
            assert not room.is_closed
            return room.do("file")

        lane.submit(write_file, lambda answer: answers.append(answer.value))
        assert begun.wait(10)
        lane.submit(partial(Bench.do, name="last"), lambda answer: answers.append(answer.value))
        lane.begin_closing()
        goes_on.set()
        qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["last", "file"]
    assert room.is_closed


def test_a_job_hands_on_to_another_lane_and_the_answer_comes_home(qtbot: QtBot) -> None:
    here = threading.get_ident()
    first, second = Bench(), Bench()
    answers: list[tuple[object, int]] = []
    with running(lambda: first) as money, running(lambda: second) as printer:

        def hand_on(room: Bench) -> str:
            printer.submit(
                partial(Bench.do, name="paper"),
                lambda answer: answers.append((answer.value, threading.get_ident())),
            )
            return room.do("sale")

        money.submit(hand_on, lambda answer: answers.append((answer.value, threading.get_ident())))
        qtbot.waitUntil(lambda: len(answers) == 2)
    assert sorted(answers) == [("paper", here), ("sale", here)]
    assert second.done == ["paper"]


def test_jobs_from_many_threads_are_all_done_and_counted(qtbot: QtBot) -> None:
    room = Bench()
    answers: list[object] = []
    with running(lambda: room) as lane:

        def give() -> None:
            for number in range(50):
                lane.submit(
                    partial(Bench.do, name=str(number)), lambda answer: answers.append(answer.value)
                )

        giving = [threading.Thread(target=give) for _ in range(6)]
        for one in giving:
            one.start()
        for one in giving:
            one.join()
        qtbot.waitUntil(lambda: not lane.is_busy)
    assert len(answers) == len(room.done) == 300
