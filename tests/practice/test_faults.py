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


def test_a_sale_may_be_made_after_the_caller_has_given_up(till: Caller) -> None:
    draw, before = till.draws()[-1]["id"], sales(till)
    till.order("create", "late_commit", seconds=0.3)
    with pytest.raises(httpx.TransportError):
        till.create((draw, 5, "1", 5))
    assert sales(till) == before
    for _ in range(10_000):  # a look takes a millisecond or more
        if sales(till) > before:
            break
    assert sales(till) == before + 1


def test_a_sale_may_be_made_twice(till: Caller) -> None:
    draw = till.draws()[-1]["id"]
    before = till.ledger()["tickets"]
    till.order("create", "twice")
    answer = till.create((draw, 5, "1", 5))["response"]
    first, second = till.ledger()["tickets"][len(before) :]
    assert answer["ticket_number"] == first["ticket_number"] != second["ticket_number"]
    assert first["wagers"] == second["wagers"]


@pytest.mark.parametrize(("mode", "amounts"), [("short_quota", [5, 10]), ("sold_out", [10])])
def test_a_number_runs_out(till: Caller, mode: str, amounts: list[float]) -> None:
    draw = till.draws()[-1]["id"]
    till.order("create", mode)
    number = "30" if mode == "sold_out" else "31"
    sold = till.create((draw, 5, number, 10), (draw, 5, "32", 10))["response"]
    assert [row["amount"] for row in sold["wagers"]] == amounts


def test_half_an_answer_is_half_of_any_answer(till: Caller) -> None:
    till.order("template", "half_answer")
    with pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        till.post("/gaming/inventory/template")


@pytest.mark.parametrize("call", ["view", "image", "login", "results", "logout"])
def test_every_call_can_fail(till: Caller, call: str) -> None:
    paths = {
        "view": ("POST", "/user/ticket"),
        "image": ("GET", "/user/ticket/image/x"),
        "login": ("POST", "/auth/login"),
        "results": ("POST", "/gaming/result/0"),
        "logout": ("GET", "/auth/logout"),
    }
    till.order(call, "html_502")
    answer = till.http.request(*paths[call])
    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html; charset=utf-8")


@pytest.mark.parametrize("wish", [{"times": 0}, {"seconds": -1}, {"times": "often"}])
def test_a_fault_of_no_measure_is_refused(till: Caller, wish: dict[str, object]) -> None:
    order = {"call": "create", "mode": "delay", **wish}
    assert till.http.post("/practice/faults", json=order).status_code == 400
