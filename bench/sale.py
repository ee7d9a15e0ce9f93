"""From `sell()` to the first byte of the request at the server, beside a bare httpx POST.

The server is a thread of this process with a raw socket: what it costs falls on both.
"""

from __future__ import annotations

import itertools
import json
import secrets
import socket
import tempfile
import threading
import time
from pathlib import Path

import httpx

from bench.figures import Figure, Series, interleave, judge
from pos_app.api.auth import Session
from pos_app.api.client import connect
from pos_app.api.exchange import Purpose
from pos_app.bootstrap.start import SystemClock
from pos_app.domain.catalogue import Entity
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.journal.store import open_journal
from pos_app.till.desk import Blocked, Desk
from pos_app.till.references import ReferenceMaker
from pos_app.till.sell import sell

MOST_OWN_MS = 15.0
ANIMALS = ("5", "12", "33")


class Server:
    """Sells whatever is asked; `first_byte_at` is when the newest request began to come in."""

    def __init__(self) -> None:
        self.first_byte_at = 0.0
        self._numbers = itertools.count(1000)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, name="bench server", daemon=True).start()

    def _listen(self) -> None:
        while True:
            link, _ = self._listener.accept()
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(link,), daemon=True).start()

    def _serve(self, link: socket.socket) -> None:
        while received := link.recv(65536):
            self.first_byte_at = time.perf_counter()
            while b"\r\n\r\n" not in received:
                received += link.recv(65536)
            head, _, body = received.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split()[0])
            while len(body) < length:
                body += link.recv(65536)
            link.sendall(self._sell())

    def _sell(self) -> bytes:
        row = {"amount": 10, "event_id": 1, "game_id": 1, "list_id": 1, "status": "sold"}
        row |= {"event_name": "LOTTO", "p_event_time": "12:00 pm", "current_event_id": 1}
        ticket = {
            "ticket_number": next(self._numbers),
            "pin_number": 12345678,
            "created_at": int(time.time()),
            "total": 30,
            "wagers": [row | {"wager": animal} for animal in ANIMALS],
        }
        content = json.dumps({"status": 201, "response": ticket}).encode()
        head = (
            f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(content)}"
        )
        return head.encode() + b"\r\n\r\n" + content


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure on kept connections; the till's is warm, as after sign-in."""
    server, clock, session = Server(), SystemClock(), Session()
    session.open("bench@here", "token")
    wagers = [Wager(1, 1, animal, Money.of(10)) for animal in ANIMALS]
    with tempfile.TemporaryDirectory() as folder, httpx.Client(trust_env=False) as bare:
        service = connect(server.url, session, Purpose.MONEY)
        journal = open_journal(Path(folder) / "journal.sqlite")
        desk = Desk(
            service=service,
            journal=journal,
            clock=clock,
            user="bench@here",
            entity=Entity(1, "bench", ()),
            new_reference=ReferenceMaker(clock, secrets.randbits),
        )

        def ours() -> float:
            begun = time.perf_counter()
            report = sell(desk, wagers)
            if isinstance(report, Blocked) or not report.may_print:
                raise RuntimeError("the sale did not succeed")
            return (server.first_byte_at - begun) * 1000

        def peer() -> float:
            body = b'{"ticket":{"wagers":[]}}'
            begun = time.perf_counter()
            bare.post(f"{server.url}/user/ticket/create", content=body).raise_for_status()
            return (server.first_byte_at - begun) * 1000

        mine, theirs = interleave(20 if is_quick else 200, ours, peer)
        journal.close()
        service.close()
    beside = Series("bare httpx POST, keep-alive", theirs)
    title = "sell() to the request's first byte at the server"
    figure = Figure(title, "ms", Series("sell()", mine), beside)
    met = judge(f"own share ≤ {MOST_OWN_MS:.0f} ms", is_met=figure.difference <= MOST_OWN_MS)
    return [Figure(title, "ms", figure.ours, beside, f"{met} up to here (no paper in it)")]
