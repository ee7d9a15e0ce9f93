"""Which part of the way is broken: told by sockets that are there and sockets that are not."""

import socket
from collections.abc import Iterator

import pytest

from pos_app.lanes import line_probe
from pos_app.lanes.line_probe import Trouble, probe


@pytest.fixture
def open_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_a_server_that_takes_connections_is_no_trouble(open_port: int) -> None:
    assert probe(f"http://127.0.0.1:{open_port}/") is Trouble.NONE


def test_a_server_of_this_shop_needs_no_internet(closed_port: int) -> None:
    assert probe(f"http://127.0.0.1:{closed_port}/", wait=0.5) is Trouble.SERVER
    assert probe(f"http://localhost:{closed_port}/", wait=0.5) is Trouble.SERVER


def test_the_internet_works_and_the_server_does_not(
    open_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_probe, "has_route", lambda: True)
    url = "https://no-such-operator.invalid/"
    assert probe(url, (("127.0.0.1", open_port),), 0.5) is Trouble.SERVER


def test_the_internet_does_not_work(closed_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_probe, "has_route", lambda: True)
    url = "https://no-such-operator.invalid/"
    assert probe(url, (("127.0.0.1", closed_port),), 0.5) is Trouble.INTERNET


def test_this_machine_has_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_probe, "has_route", lambda: False)
    assert probe("https://no-such-operator.invalid/", (), 0.5) is Trouble.MACHINE
