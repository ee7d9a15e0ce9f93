"""From the answer to the ticket's last byte at the printer, on links as slow as real ones.

The far end takes bytes at the wire's rate and no faster, and answers as a printer does. The floor
is the wire's own: all bytes that it carried ÷ its rate.
"""

from __future__ import annotations

import os
import re
import select
import socket
import threading
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from bench.figures import Figure, Series, judge
from bench.paper import make_data_ticket, make_picture_ticket
from pos_app.domain.document import Document
from pos_app.printing.links.base import Link
from pos_app.printing.links.serial_port import SerialLink
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.links.usb import UsbLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import Proof
from tests.fakes.usb_bus import Bus

MOST = 1.05
ETHERNET = 100_000_000 / 8 * 1460 / 1538
"""Bytes a second of payload: a frame of 1460 costs 1538 on the wire."""
USB_FULL_SPEED = 19 * 64 * 1000
"""The most that bulk transfers may have: 19 packets of 64 bytes in each millisecond."""
BAUD = 115_200 / 10
_QUESTION = re.compile(rb"\x10\x04[\x01-\x04]|\x1dr\x01")


@dataclass(slots=True)
class Wire:
    """The far end: reads from a file no faster than the rate, and answers."""

    file: int
    rate: float
    first: float = 0.0
    last: float = 0.0
    count: int = 0
    _tail: bytes = field(default=b"", init=False)

    def serve(self, stop: int) -> None:
        """Take and answer until the end, or a byte at `stop`."""
        due = 0.0
        piece = max(1, min(2048, int(self.rate / 500)))
        while True:
            # What waits already follows without a gap, as from a controller's own buffer.
            waits = self.file in select.select([self.file], [], [], 0)[0]
            if stop in select.select([self.file, stop], [], [])[0]:
                return
            try:
                data = os.read(self.file, piece)
            except OSError:
                return
            if not data:
                return
            begun = due if waits and due else time.perf_counter()
            due = begun + len(data) / self.rate
            time.sleep(max(0.0, due - time.perf_counter()))
            self.first = self.first or begun
            self.last, self.count = due, self.count + len(data)
            self._answer(data)

    def _answer(self, data: bytes) -> None:
        text, end = self._tail + data, 0
        for question in _QUESTION.finditer(text):
            os.write(self.file, b"\x12" if question[0][0] == 0x10 else b"\x00")
            end = question.end()
        self._tail = text[max(end, len(text) - 2) :]


@contextmanager
def lay_line(rate: float) -> Iterator[tuple[Link, Wire]]:
    """A serial line."""
    far, near = os.openpty()
    tty.setraw(near)
    wire = Wire(far, rate)
    with _serving(wire):
        yield SerialLink(os.ttyname(near), 115_200, "none"), wire
    os.close(near)
    os.close(far)


@contextmanager
def lay_network(rate: float) -> Iterator[tuple[Link, Wire]]:
    """A printer on the network, its first connection already accepted when it is opened."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        host, port = listener.getsockname()
        link = TcpLink(f"{host}:{port}")
        link.open(5.0)
        end, _ = listener.accept()
        with end:
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            wire = Wire(end.fileno(), rate)
            with _serving(wire):
                yield link, wire


@contextmanager
def lay_bus(rate: float) -> Iterator[tuple[Link, Wire]]:
    """A printer on USB: pyusb with the tests' fake bus below it."""
    far, near = socket.socketpair()
    with far, near:
        for end in (far, near):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        near.setblocking(False)
        wire = Wire(far.fileno(), rate)
        with _serving(wire):
            yield UsbLink("", Bus(near)), wire


@contextmanager
def _serving(wire: Wire) -> Iterator[None]:
    stop, stopper = os.pipe()
    thread = threading.Thread(target=wire.serve, args=(stop,), name="wire")
    thread.start()
    try:
        yield
    finally:
        os.write(stopper, b"s")
        thread.join()
        os.close(stop)
        os.close(stopper)


Lay = Callable[[], AbstractContextManager[tuple[Link, Wire]]]


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure three wires with the ticket that suits each."""
    runs = 2 if is_quick else 7
    picture, data = make_picture_ticket(), make_data_ticket()
    figures = [
        *_time("100 Mbit Ethernet, picture", lambda: lay_network(ETHERNET), picture, runs),
        *_time("USB full speed, picture", lambda: lay_bus(USB_FULL_SPEED), picture, runs),
        *_time("115,200 baud, from data", lambda: lay_line(BAUD), data, runs),
    ]
    if not is_quick:
        figures += _time("115,200 baud, picture", lambda: lay_line(BAUD), picture, 1)
    return figures


def _time(title: str, lay: Lay, document: Document, runs: int) -> list[Figure]:
    whole, transfer, floor = [], [], []
    for run in range(runs + 1):
        with lay() as (link, wire):
            setup = PrinterSetup(answers=True, speed=10_000.0)
            printer = EscPosPrinter(setup, link)
            begun = time.perf_counter()
            report = printer.print_document(document)
            printer.close()
            if report.proof is not Proof.PROVEN:
                raise RuntimeError(f"{title}: {report}")
        if run or runs == 1:
            whole.append((wire.last - begun) * 1000)
            transfer.append((wire.last - wire.first) * 1000)
            floor.append(wire.count / wire.rate * 1000)
    limit = Series("the wire's own limit", tuple(floor))
    figures = []
    for what, spent in (("first to last byte", transfer), ("answer to last byte", whole)):
        figure = Figure(f"{what}, {title}", "ms", Series(what, tuple(spent)), limit)
        verdict = judge(f"≤ {MOST} ×", is_met=(figure.ratio or 99) <= MOST)
        figures.append(Figure(figure.title, "ms", figure.ours, limit, verdict))
    return figures
