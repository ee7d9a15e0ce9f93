"""The only proofs that a money call never left, on real sockets."""

import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.api.faults import settle_failure
from pos_app.api.transport import Patience
from pos_app.domain.money import Money
from pos_app.domain.outcome import NotSent, Outcome, Unknown
from pos_app.domain.slip import Wager
from tests.fakes.wire_server import WireServer, http

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

WAGERS = [Wager(18859, 1, "341", Money.of(2000))]
IMPATIENT = Patience(connect=0.3, write=0.3, read=0.3, pool=0.1)


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that is listened to, and nobody ever answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_refused_port_is_not_sent(connected: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    assert isinstance(connected(f"http://127.0.0.1:{port}").create_ticket(WAGERS), NotSent)


def test_a_name_that_is_not_known_is_not_sent(connected: Connect) -> None:
    assert isinstance(connected("https://till.invalid").create_ticket(WAGERS), NotSent)


def test_a_connect_time_out_is_not_sent(silent_port: int, connected: Connect) -> None:
    service = connected(f"https://127.0.0.1:{silent_port}", patience=IMPATIENT)

    outcome = service.create_ticket(WAGERS)  # no TLS handshake comes back

    assert isinstance(outcome, NotSent)
    assert "ConnectTimeout" in outcome.reason


def test_a_server_that_speaks_no_tls_is_not_sent(connected: Connect) -> None:
    def refuse_tls(listener: socket.socket) -> None:
        client, _ = listener.accept()
        with client:
            client.recv(4096)
            client.sendall(http(b"plain", 400))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=refuse_tls, args=(listener,))
        thread.start()
        service = connected(f"https://127.0.0.1:{listener.getsockname()[1]}")
        outcome = service.create_ticket(WAGERS)
        thread.join()

    assert isinstance(outcome, NotSent), outcome


def test_a_pool_time_out_is_not_sent(serve: Serve, connected: Connect) -> None:
    entered = threading.Event()

    def hold(connection: Any) -> None:
        entered.set()
        connection.stopping.wait()

    server = serve(hold)
    service = connected(server, patience=Patience(pool=0.1))
    first: list[Outcome[Any]] = []
    thread = threading.Thread(target=lambda: first.append(service.create_ticket(WAGERS)))
    thread.start()
    entered.wait()

    second = service.cancel_ticket(1)
    server.close()
    thread.join()

    assert isinstance(second, NotSent), second
    assert isinstance(first[0], Unknown)
    assert len(server.requests) == 1


def test_nobody_signed_in_is_not_sent(serve: Serve, connected: Connect, session: Session) -> None:
    server = serve()
    session.close(session.token)

    assert connected(server).create_ticket(WAGERS) == NotSent("not signed in")
    assert server.requests == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError("x"), NotSent),
        (httpx.ConnectTimeout("x"), NotSent),
        (httpx.PoolTimeout("x"), NotSent),
        (httpx.WriteError("x"), Unknown),
        (httpx.ReadError("x"), Unknown),
        (httpx.CloseError("x"), Unknown),
        (httpx.LocalProtocolError("x"), Unknown),
        (httpx.ProxyError("x"), Unknown),
        (OSError("x"), Unknown),
        (RuntimeError("ours"), Unknown),
    ],
)
def test_only_three_failures_prove_that_nothing_left(error: Exception, expected: type) -> None:
    assert isinstance(settle_failure(error), expected)
