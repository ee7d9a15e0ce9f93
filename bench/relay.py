"""What stands at both ends of the measured till: a relay before the server, and a printer.

Both note when bytes pass, in seconds of the system-wide monotonic clock.
Thread: each connection has its own; a list is appended to by one and read after.
"""

from __future__ import annotations

import re
import socket
import threading
import time
from dataclasses import dataclass

CREATE = b"POST /user/ticket/create "
_QUESTION = re.compile(rb"\x10\x04[\x01-\x04]")
DOCUMENT_BYTES = 300
"""Less than this on a connection was a question about the printer's state, no document."""
_FENCE = b"\x1dr\x01"


@dataclass(slots=True)
class Sold:
    """A sale that passed: when its request began, its request, and when its answer was through."""

    asked_at: float
    request: bytes
    answered_at: float = 0.0


class Relay:
    """Hands bytes on to the server at `port`, and notes each sale."""

    def __init__(self, port: int) -> None:
        """Listen on a free port."""
        self.sold: list[Sold] = []
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            near, _ = self._listener.accept()
            far = socket.create_connection(("127.0.0.1", self._port))
            for link in (near, far):
                link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            mine: list[Sold] = []
            threading.Thread(target=self._ask, args=(near, far, mine), daemon=True).start()
            threading.Thread(target=self._answer, args=(far, near, mine), daemon=True).start()

    def _ask(self, near: socket.socket, far: socket.socket, mine: list[Sold]) -> None:
        while received := near.recv(65536):
            now = time.monotonic()
            if received.startswith(CREATE):
                mine[:] = [Sold(now, received)]
                self.sold.append(mine[0])
            elif re.match(rb"(GET|POST) ", received):
                mine.clear()
            elif mine:
                mine[0].request += received
            far.sendall(received)
        far.shutdown(socket.SHUT_WR)

    @staticmethod
    def _answer(far: socket.socket, near: socket.socket, mine: list[Sold]) -> None:
        try:
            while received := far.recv(65536):
                if mine:
                    # Before it is handed on: who asked may be at the printer the moment it has it.
                    mine[0].answered_at = time.monotonic()
                near.sendall(received)
            near.shutdown(socket.SHUT_WR)
        except OSError:
            return  # the asker has gone


class PrinterDevice:
    """A printer that is always well; `began` holds when each document's first byte came."""

    def __init__(self) -> None:
        """Listen on a free port."""
        self.began: list[float] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            link, _ = self._listener.accept()
            threading.Thread(target=self._print, args=(link,), daemon=True).start()

    def _print(self, link: socket.socket) -> None:
        first, count = 0.0, 0
        with link:
            while received := link.recv(65536):
                now = time.monotonic()
                link.sendall(b"\x12" * len(_QUESTION.findall(received)))
                more = len(_QUESTION.sub(b"", received))
                first = first or (now if more else 0.0)
                if count < DOCUMENT_BYTES <= count + more:
                    self.began.append(first)
                count += more
                link.sendall(b"\x00" * received.count(_FENCE))
