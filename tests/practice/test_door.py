"""A refused connection: the kernel itself says no, and the control address still answers."""

import socket

import httpx
import pytest

from tests.practice.caller import Caller

ONCE_SHUT = {"mode": "refused", "times": "sticky"}


def knock(till: Caller) -> None:
    """Connect as somebody new would."""
    url = httpx.URL(till.base_url)
    socket.create_connection((url.host, url.port or 0), timeout=5).close()


def control(till: Caller) -> httpx.Client:
    url = till.http.get("/practice/about").json()["control_url"]
    return httpx.Client(base_url=url, trust_env=False, timeout=20, verify=False)


def test_the_door_is_shut_until_it_is_opened(till: Caller) -> None:
    with control(till) as side_door:
        till.order("any", "refused", times="sticky")
        with pytest.raises(ConnectionRefusedError):
            knock(till)
        with pytest.raises(httpx.ConnectError):  # the till's own connection was closed as well
            till.http.get("/gaming/time")
        about = side_door.get("/practice/about").json()
        assert about["is_refusing"]
        assert side_door.get("/practice/faults").json() == [{"call": "any", "mode": "refused"}]
        side_door.delete("/practice/faults")
    assert till.http.get("/gaming/time").status_code == 200
    knock(till)


def test_the_door_opens_by_itself_and_keeps_its_port(till: Caller) -> None:
    till.order("create", "refused", seconds=0.2)
    with pytest.raises(ConnectionRefusedError):
        knock(till)
    # Each try waits for the kernel's answer; the port is the server's all the time.
    for _ in range(100_000):
        try:
            knock(till)
        except ConnectionRefusedError:
            continue
        break
    assert till.sell("11")["ticket_number"]


def test_a_sale_that_was_refused_was_never_heard(till: Caller) -> None:
    draw = till.draws()[-1]["id"]
    before = till.ledger()
    with control(till) as side_door:
        till.order("create", "refused", times="sticky")
        with pytest.raises(httpx.ConnectError):
            till.create((draw, 5, "3", 5))
        after = side_door.get("/practice/ledger").json()
        assert (after["heard"], after["tickets"]) == (before["heard"], before["tickets"])
        side_door.delete("/practice/faults")
    assert till.create((draw, 5, "3", 5))["status"] == 201


def test_who_is_told_that_it_is_open_may_come_in_at_once(till: Caller) -> None:
    with control(till) as side_door:
        for _ in range(50):
            side_door.post("/practice/faults", json=ONCE_SHUT)
            with pytest.raises(ConnectionRefusedError):
                knock(till)
            side_door.delete("/practice/faults")
            knock(till)
    assert till.http.get("/gaming/time").status_code == 200
