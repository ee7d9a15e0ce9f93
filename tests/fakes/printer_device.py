"""A network printer on a thread of its own: real sockets, scripted behaviour, real paper.

It looks for real-time questions in the raw stream as printers do, answers them even while it has
no paper, and holds everything else back until it has.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import socket
import struct
import threading
import tty
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tests.fakes.escpos_paper import Interpreter, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")
PIECE = 1024


@dataclass(slots=True)
class Behaviour:
    """What the printer does. Counts are of bytes received on a connection."""

    answers: bool = True
    """DLE EOT."""
    answers_from: int = 1
    """The first question of a connection that it answers."""
    tells_by_itself: bool = True
    proves: bool = True
    """GS r."""
    confirms_ids: bool = False
    """GS ( H."""
    paper_is_out: bool = False
    paper_is_low: bool = False
    cover_is_open: bool = False
    is_offline: bool = False
    has_error: bool = False
    paper_ends_after: int | None = None
    cover_opens_after: int | None = None
    resets_after: int | None = None
    closes_after: int | None = None
    stops_reading_after: int | None = None
    ignores_our_end: bool = False
    answer_delay: float = 0.0
    pause: float = 0.0
    """Seconds between two pieces of a kilobyte."""


@dataclass(slots=True)
class Connection:
    """One connection: what came in, and what it put on paper."""

    received: bytearray = field(default_factory=bytearray)
    sheet: Sheet = field(default_factory=Sheet)
    ended: str = ""
    """How: "fin", "reset" (by them), "thrown off", "closed" (by us)."""


class PrinterDevice:
    """Listens on a free port of the loopback. Use as a context."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.connections: list[Connection] = []
        self._changed = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._waker, self._wake = socket.socketpair()
        self._is_stopping = False
        self._thread = threading.Thread(target=self._serve, name="printer-device")

    @property
    def address(self) -> str:
        """Where it listens, as host:port."""
        host, port = self._listener.getsockname()
        return f"{host}:{port}"

    @property
    def sheets(self) -> list[Sheet]:
        """Papers with something on them, oldest first."""
        return [one.sheet for one in self.connections if one.sheet.items]

    def wait_until(self, is_so: Callable[[], bool], seconds: float = 10.0) -> bool:
        """Wait for an effect of what is received; False when it does not come."""
        with self._changed:
            return self._changed.wait_for(is_so, seconds)

    def wait_for_end(self, index: int = -1) -> Connection:
        """Wait until a connection is over, and return it."""
        least = max(index + 1, 1)
        assert self.wait_until(
            lambda: len(self.connections) >= least and bool(self.connections[index].ended)
        )
        return self.connections[index]

    def mend(self) -> None:
        """Put paper in and close the cover: what was held is printed."""
        now = self.behaviour
        now.paper_is_out = now.cover_is_open = now.is_offline = now.has_error = False
        now.paper_ends_after = now.cover_opens_after = None
        self._wake.send(b"m")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopping = True
        self._wake.send(b"s")
        self._thread.join(10.0)
        for link in (self._listener, self._waker, self._wake):
            link.close()

    # --- the device's own thread -----------------------------------------------------------

    def _serve(self) -> None:
        held: list[_Port] = []
        while not self._is_stopping:
            ready, _, _ = select.select([self._listener, self._waker], [], [])
            if self._waker in ready:
                self._waker.recv(64)
                for port in held:
                    port.print_held()
                with self._changed:
                    self._changed.notify_all()
            if self._listener in ready:
                link, _ = self._listener.accept()
                link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection = Connection()
                self.connections.append(connection)
                port = _Port(link, connection, self)
                held.append(port)
                with link:
                    port.serve()

    def note(self) -> None:
        """Something changed."""
        with self._changed:
            self._changed.notify_all()

    def wait_for_wake(self, link: socket.socket | _Line | None, seconds: float | None) -> bool:
        """Wait for bytes on the link or a call; True when the link has bytes."""
        links = [self._waker, *([] if link is None else [link])]
        ready, _, _ = select.select(links, [], [], seconds)
        if self._waker in ready and not self._is_stopping:
            self._waker.recv(64)
        return link in ready

    @property
    def is_stopping(self) -> bool:
        """Whether the device is being switched off."""
        return self._is_stopping

    @property
    def is_blocked(self) -> bool:
        """Whether it can print nothing."""
        now = self.behaviour
        return now.paper_is_out or now.cover_is_open or now.is_offline or now.has_error


class _Port:
    """One connection's reading and answering."""

    def __init__(
        self, link: socket.socket | _Line, connection: Connection, device: PrinterDevice
    ) -> None:
        self._link, self._connection, self._device = link, connection, device
        self._interpreter = Interpreter(self._answer)
        self._connection.sheet = self._interpreter.sheet
        self._held = bytearray()
        self._scanned = 0
        self._asked = 0
        self._tells = False

    def serve(self) -> None:
        now, received = self._device.behaviour, self._connection.received
        while not self._device.is_stopping and not self._connection.ended:
            if now.stops_reading_after is not None and len(received) >= now.stops_reading_after:
                self._device.wait_for_wake(None, None)
                continue
            if not self._device.wait_for_wake(self._link, None):
                self.print_held()
                continue
            try:
                piece = self._link.recv(PIECE)
            except ConnectionResetError:
                self._end("reset")
                return
            if not piece:
                if not now.ignores_our_end:
                    self._end("fin")
                    return
                self._device.wait_for_wake(None, None)
                continue
            self._take(piece)
            if now.pause:
                self._device.wait_for_wake(None, now.pause)
        if not self._connection.ended:
            self._end("closed")

    def print_held(self) -> None:
        """Print what was held back, if it can be now."""
        if not self._device.is_blocked and self._held:
            held = bytes(self._held)
            self._held.clear()
            self._interpreter.feed(held)

    def _take(self, piece: bytes) -> None:
        received, now = self._connection.received, self._device.behaviour
        received += piece
        self._answer_real_time()
        for limit, act in ((now.resets_after, "reset"), (now.closes_after, "close")):
            if limit is not None and len(received) >= limit:
                if act == "reset":
                    off = struct.pack("ii", 1, 0)
                    self._link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, off)
                self._end("thrown off")
                return
        if now.paper_ends_after is not None and len(received) >= now.paper_ends_after:
            now.paper_is_out, now.paper_ends_after = True, None
            self._tell()
        if now.cover_opens_after is not None and len(received) >= now.cover_opens_after:
            now.cover_is_open, now.cover_opens_after = True, None
            self._tell()
        if self._device.is_blocked:
            self._held += piece
        else:
            self._interpreter.feed(piece)
        self._device.note()

    def _answer_real_time(self) -> None:
        received, now = self._connection.received, self._device.behaviour
        for question in _QUESTION.finditer(received, self._scanned):
            self._scanned = question.end()
            self._asked += 1
            if now.answers and self._asked >= now.answers_from:
                self._say(bytes([self._status(question[1][0])]))

    def _status(self, number: int) -> int:
        now = self._device.behaviour
        return (
            0x12
            | {
                1: 0x08 * self._device.is_blocked,
                2: 0x04 * now.cover_is_open | 0x20 * now.paper_is_out | 0x40 * now.has_error,
                3: 0x08 * now.has_error,
                4: 0x0C * (now.paper_is_low or now.paper_is_out) | 0x60 * now.paper_is_out,
            }[number]
        )

    def _tell(self) -> None:
        now = self._device.behaviour
        if self._tells and now.tells_by_itself:
            first = 0x10 | 0x08 * self._device.is_blocked | 0x20 * now.cover_is_open
            third = 0x03 * (now.paper_is_low or now.paper_is_out) | 0x0C * now.paper_is_out
            self._say(bytes([first, 0, third, 0x0F]))

    def _answer(self, question: bytes) -> None:
        now = self._device.behaviour
        if question[:2] == b"\x1da":
            self._tells = question[2] != 0
            self._tell()
        elif question[:2] == b"\x1dr" and now.proves:
            low = 0x03 * (now.paper_is_low or now.paper_is_out)
            self._say(bytes([low | 0x0C * now.paper_is_out]))
        elif question[:3] == b"\x1d(H" and now.confirms_ids:
            self._say(b"\x37\x22" + question[7:11] + b"\x00")

    def _say(self, answer: bytes) -> None:
        if self._device.behaviour.answer_delay:
            self._device.wait_for_wake(None, self._device.behaviour.answer_delay)
        with contextlib.suppress(OSError):
            self._link.send(answer)

    def _end(self, how: str) -> None:
        self._link.close()
        self._connection.ended = how
        self._device.note()


class SerialDevice(PrinterDevice):
    """The same printer at the far end of a serial line (a pseudo-terminal in raw mode)."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        super().__init__(behaviour)
        far, self._near = os.openpty()
        tty.setraw(self._near)
        self._far = _Line(far)
        self._name = os.ttyname(self._near)

    @property
    def address(self) -> str:
        """The path of the near end."""
        return self._name

    def speak(self, noise: bytes) -> None:
        """Say something that nobody asked for."""
        self._far.send(noise)

    def __exit__(self, *reason: object) -> None:
        super().__exit__(*reason)
        self._far.close()
        os.close(self._near)

    def _serve(self) -> None:
        connection = Connection()
        self.connections.append(connection)
        _Port(self._far, connection, self).serve()


class _Line:
    """A file that is read and written like a socket."""

    def __init__(self, file: int) -> None:
        self._file = file

    def fileno(self) -> int:
        return self._file

    def recv(self, count: int) -> bytes:
        return os.read(self._file, count)

    def send(self, data: bytes) -> int:
        return os.write(self._file, data)

    def setsockopt(self, *_: object) -> None:
        """A line has no options."""

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
