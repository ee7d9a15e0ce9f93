"""Which part of the way is broken: told by sockets that are there and sockets that are not."""

import socket
from collections.abc import Iterator

import pytest

from pos_app.lanes import line_probe
from pos_app.lanes.line_probe import Trouble, probe

NO_NAME = "no-such-operator.invalid"
NO_URL = f"https://{NO_NAME}/"


@pytest.fixture
def open_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def routed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine have a way out, whatever it has."""
    monkeypatch.setattr(line_probe, "has_route", lambda _address="": True)


@pytest.fixture
def unrouted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine have no way to anybody."""
    monkeypatch.setattr(line_probe, "has_route", lambda _address="": False)


def test_a_server_that_takes_connections_is_no_trouble(open_port: int) -> None:
    assert probe(f"http://127.0.0.1:{open_port}/") is Trouble.NONE
    assert probe(f"http://localhost:{open_port}/") is Trouble.NONE


def test_a_server_of_this_shop_needs_no_internet(closed_port: int) -> None:
    assert probe(f"http://127.0.0.1:{closed_port}/", wait=0.5) is Trouble.SERVER
    assert probe(f"http://localhost:{closed_port}/", wait=0.5) is Trouble.SERVER


@pytest.mark.usefixtures("unrouted")
def test_a_server_of_this_shop_needs_the_network_of_this_machine(closed_port: int) -> None:
    assert probe(f"http://127.0.0.1:{closed_port}/", wait=0.5) is Trouble.MACHINE


@pytest.mark.usefixtures("routed")
def test_the_internet_works_and_the_server_is_not_found(open_port: int) -> None:
    """Other names are found: the one of the operator is gone."""
    near = (("127.0.0.1", open_port),)
    assert probe(NO_URL, near, ("localhost",), 0.5) is Trouble.SERVER


@pytest.mark.usefixtures("routed")
def test_the_internet_works_and_no_name_is_found(open_port: int) -> None:
    """Not one name is found: nothing is known against the operator."""
    near = (("127.0.0.1", open_port),)
    assert probe(NO_URL, near, (NO_NAME, f"www.{NO_NAME}"), 0.5) is Trouble.NAMES


@pytest.mark.usefixtures("routed")
def test_a_server_with_a_number_needs_no_names(
    open_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_probe, "_is_near", lambda _address: False)
    with socket.create_server(("127.0.0.2", 0)) as server:
        away = server.getsockname()[1]
    near = (("127.0.0.1", open_port),)
    assert probe(f"http://127.0.0.2:{away}/", near, (NO_NAME,), 0.5) is Trouble.SERVER


@pytest.mark.usefixtures("routed")
def test_a_router_that_gives_its_own_address_for_every_name(
    closed_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So do many of them while their own line is down: the name is found, and leads nowhere."""
    monkeypatch.setattr(line_probe, "_find_addresses", lambda _host: ("127.0.0.1",))
    away = (("127.0.0.1", closed_port),)
    url = f"https://operator.example:{closed_port}/"
    assert probe(url, away, ("localhost",), 0.5) is Trouble.INTERNET


@pytest.mark.usefixtures("routed")
def test_the_internet_does_not_work(closed_port: int) -> None:
    away = (("127.0.0.1", closed_port),)
    assert probe(NO_URL, away, ("localhost",), 0.5) is Trouble.INTERNET


@pytest.mark.usefixtures("routed")
def test_one_place_that_answers_proves_the_internet(open_port: int, closed_port: int) -> None:
    places = (("127.0.0.1", closed_port), ("127.0.0.1", open_port))
    assert probe(NO_URL, places, ("localhost",), 0.5) is Trouble.SERVER


@pytest.mark.usefixtures("unrouted")
def test_this_machine_has_no_network() -> None:
    assert probe(NO_URL, (), (), 0.5) is Trouble.MACHINE
