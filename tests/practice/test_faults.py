"""Trouble on order, over a real socket: what the caller sees, and whether the sale was made."""

import httpx
import pytest

from tests.practice.caller import Caller


def sales(till: Caller) -> int:
    return len(till.ledger()["tickets"])


@pytest.mark.parametrize(
    ("mode", "is_sold"),
    [
        ("lost_after_commit", True),
        ("lost_before_commit", False),
        ("half_answer", True),
        ("reset", False),
    ],
)
def test_a_connection_breaks(till: Caller, mode: str, is_sold: bool) -> None:
    draw, before = till.draws()[-1]["id"], sales(till)
    till.order("create", mode)
    with pytest.raises(httpx.TransportError):
        till.create((draw, 5, "1", 5))
    assert sales(till) - before == is_sold
    assert till.create((draw, 5, "1", 5))["status"] == 201


@pytest.mark.parametrize(
    ("mode", "status", "start_of_body"),
    [
        ("garbage", 200, b'{"status": 200, "respon\xff'),
        ("html_502", 502, b"<html>"),
        ("error_500", 500, b'{"status":500'),
        ("empty_200", 200, b""),
    ],
)
def test_an_answer_is_spoilt_after_the_sale(
    till: Caller, mode: str, status: int, start_of_body: bytes
) -> None:
    draw, before = till.draws()[-1]["id"], sales(till)
    till.order("create", mode)
    wager = {"event_id": draw, "game_id": 5, "wager": "1", "amount": 5}
    answer = till.http.post("/user/ticket/create", json={"ticket": {"wagers": [wager]}})
    assert (answer.status_code, answer.content[: len(start_of_body)]) == (status, start_of_body)
    assert sales(till) == before + 1


@pytest.mark.parametrize("mode", ["delay", "delay_commit"])
def test_an_answer_comes_late_and_the_sale_is_made(till: Caller, mode: str) -> None:
    draw, before = till.draws()[-1]["id"], sales(till)
    till.order("create", mode, seconds=0.05)
    assert till.create((draw, 5, "1", 5))["status"] == 201
    assert sales(till) == before + 1


def test_a_session_that_ends_stays_ended_until_a_new_sign_in(till: Caller) -> None:
    over = {"status": 401, "error": "invalid token"}
    till.order("last", "expired_session")
    assert till.post("/user/ticket/last") == over
    assert till.post("/gaming/get-data") == over
    till.sign_in()
    assert till.post("/gaming/get-data")["status"] == 200


def test_a_closed_draw_is_named_and_nothing_is_sold(till: Caller) -> None:
    draw, before = till.draws()[-1]["id"], sales(till)
    till.order("create", "closed_draw")
    answer = till.create((draw, 5, "1", 5))
    assert answer == {
        "status": 409,
        "error": f"events are not open. closed events: [{draw}]",
    }
    assert sales(till) == before


def test_a_sticky_fault_stays_until_it_is_deleted(till: Caller) -> None:
    till.order("time", "error_500", times="sticky")
    assert [till.http.get("/gaming/time").status_code for _ in range(3)] == [500, 500, 500]
    assert till.http.get("/practice/faults").json()[0]["times"] == "sticky"
    till.http.delete("/practice/faults")
    assert till.http.get("/gaming/time").status_code == 200


def test_a_fault_that_is_none_is_refused(till: Caller) -> None:
    wish = {"call": "create", "mode": "no such thing"}
    assert till.http.post("/practice/faults", json=wish).status_code == 400
