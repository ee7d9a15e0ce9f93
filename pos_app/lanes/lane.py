"""A lane: one thread that owns its resources and does one job after another.

Thread: made in the GUI thread, given jobs by any; `open_room`, jobs and `tick` run in the lane's
own thread; `then` and the signals' slots run in the GUI thread (the QThread object lives there, and
the queued connection to its bound method brings every report home).
"""

from __future__ import annotations

import logging
import queue
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, assert_never

from PySide6.QtCore import QObject, Qt, QThread, Signal

from pos_app.domain.errors import BugError, TillError

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

CLOSING_WAIT_MS = 35_000
"""A request under way cannot be cancelled: closing waits for its longest time-out and a little."""


class Room(Protocol):
    """What a lane owns while it runs. Made, used and closed in the lane's thread."""

    def next_due(self) -> float | None:
        """Seconds until `tick` wants to run; None while nothing is pending."""

    def tick(self) -> object | None:
        """Do what is due of itself; a value is reported through `ticked`."""

    def close(self) -> None:
        """Let everything go."""


RoomT = TypeVar("RoomT", bound=Room)
ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Answer(Generic[ValueT]):
    """How a job ended: a value, or the error it raised."""

    value: ValueT | None = None
    error: TillError | None = None


class LaneClosedError(BugError):
    """A job was given to a lane that is closing: it was not done. Nothing is dropped in silence."""


@dataclass(frozen=True, slots=True)
class _Job:
    key: str
    number: int
    work: Callable[[object], object]
    then: Callable[[Answer[object]], None]


@dataclass(frozen=True, slots=True)
class _Report:
    job: _Job
    answer: Answer[object]


@dataclass(frozen=True, slots=True)
class _Ticked:
    news: object


class Lane(QThread, Generic[RoomT]):
    """One QThread, one queue, one owner. Lives from bootstrap to shutdown.

    Signals:
        ticked(object): what `Room.tick` returned, when it returned something.
        broken(object): the TillError with which the room could not be opened, or a BugError that a
            tick ended in. Jobs given to a lane without a room answer with the same error.
    """

    ticked = Signal(object)
    broken = Signal(object)
    _reported = Signal(object)

    def __init__(
        self, name: str, open_room: Callable[[], RoomT], parent: QObject | None = None
    ) -> None:
        """Keep how to open the room; nothing runs before `start`."""
        super().__init__(parent)
        self.setObjectName(name)
        self._open_room = open_room
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._numbers: dict[str, int] = {}
        self._open_jobs = 0
        self._gate = Lock()
        self._is_closing = self._is_deaf = False
        self._room: RoomT | None = None
        self._is_giving_way = False
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job was submitted that has not been reported yet."""
        return self._open_jobs > 0

    def submit(
        self,
        work: Callable[[RoomT], ValueT],
        then: Callable[[Answer[ValueT]], None],
        *,
        key: str = "",
    ) -> None:
        """Queue a job. `then` gets its Answer in the GUI thread.

        With a key, only the latest job of that key counts: an older one still waiting is not run
        and an older answer is not delivered. A lane that is closing answers with LaneClosedError:
        whoever goes on from one answer to the next job has no other way to know.

        Thread: any. One lane's job may hand its work on to another lane; `then` comes home to the
        GUI thread all the same.
        """
        with self._gate:
            # One that is refused takes no number: an older one that waits is still to be done.
            number = self._numbers.get(key, 0) + (not self._is_closing)
            job = _Job(key, number, work, then)  # type: ignore[arg-type] # erased in the queue
            self._open_jobs += 1
            if not self._is_closing:
                self._numbers[key] = number
                self._jobs.put(job)
                return
        log.info("%s is closing: a job was refused", self.objectName())
        refusal = LaneClosedError(f"{self.objectName()} is closing")
        self._reported.emit(_Report(job, Answer(error=refusal)))

    def give_way(self) -> None:
        """Do what waits by now, and come back: a job of seconds calls it every few milliseconds.

        In the lane's thread only, from a job whose order among the others means nothing (a file
        that is written); from anywhere else it does nothing. What is done in between gives no way
        itself, and the end of the lane waits for the job that was begun.
        """
        room = self._room
        if room is None or self._is_giving_way or QThread.currentThread() is not self:
            return
        self._is_giving_way = True
        try:
            while (job := self._jobs.get_nowait()) is not None:
                self._reported.emit(_Report(job, self._do(job, room)))
            self._jobs.put(None)
        except queue.Empty:
            pass
        finally:
            self._is_giving_way = False

    def close(self) -> bool:
        """Take no more jobs, finish those under way, end the thread. True when it ended in time."""
        self.begin_closing()
        return self.wait(CLOSING_WAIT_MS)

    def begin_closing(self) -> None:
        """Take no more jobs and let the thread end after the last one; does not wait."""
        with self._gate:
            if not self._is_closing:
                self._is_closing = True
                self._jobs.put(None)

    def hang_up(self) -> None:
        """Tell nobody anything more: whoever asked or listens may be gone."""
        self._is_deaf = True

    def run(self) -> None:
        """Open the room, work until the pill, close the room."""
        try:
            room = self._open_room()
        except TillError as error:
            log.warning("%s could not open: %s", self.objectName(), error.code)
            self._reported.emit(error)
            self._refuse_all(error)
            return
        except Exception as crash:
            log.exception("%s could not open", self.objectName())
            bug = BugError(type(crash).__name__)
            self._reported.emit(bug)
            self._refuse_all(bug)
            return
        self._room = room
        try:
            self._work(room)
        finally:
            self._room = None
            room.close()

    def _work(self, room: RoomT) -> None:
        while True:
            due = room.next_due()
            try:
                job = self._jobs.get(timeout=None if due is None else max(due, 0.0))
            except queue.Empty:
                self._tick(room)
                continue
            if job is None:
                return
            self._reported.emit(_Report(job, self._do(job, room)))

    def _do(self, job: _Job, room: RoomT) -> Answer[object]:
        if self._is_stale(job):
            return Answer()
        try:
            return Answer(value=job.work(room))
        except TillError as error:
            return Answer(error=error)
        except Exception as crash:
            log.exception("a job of %s failed", self.objectName())
            return Answer(error=BugError(type(crash).__name__))

    def _tick(self, room: RoomT) -> None:
        try:
            news = room.tick()
        except TillError as error:
            self._reported.emit(error)
        except Exception as crash:
            log.exception("%s's tick failed", self.objectName())
            self._reported.emit(BugError(type(crash).__name__))
        else:
            if news is not None:
                self._reported.emit(_Ticked(news))

    def _refuse_all(self, error: TillError) -> None:
        while (job := self._jobs.get()) is not None:
            self._reported.emit(_Report(job, Answer(error=error)))

    def _is_stale(self, job: _Job) -> bool:
        return bool(job.key) and job.number != self._numbers.get(job.key)

    def _deliver(self, told: _Report | _Ticked | TillError) -> None:
        """Hand on what the lane tells, in the order in which it happened there."""
        if isinstance(told, _Report):
            with self._gate:
                self._open_jobs -= 1
        if self._is_deaf:
            return
        match told:
            case _Report(job=job, answer=answer):
                if not self._is_stale(job):
                    job.then(answer)
            case _Ticked(news=news):
                self.ticked.emit(news)
            case TillError():
                self.broken.emit(told)
            case _:
                assert_never(told)
