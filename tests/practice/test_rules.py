"""The operator's rules: closing, limits, quota, paying once, cancelling, expiry, whose ticket it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.practice.caller import DAY, SPAN, Caller, end, start


@pytest.fixture
def other(server: str) -> Iterator[Caller]:
    caller = Caller(server, "otra@banklot.net", "otra")
    yield caller
    caller.http.close()


def test_the_same_draw_sells_until_it_closes_and_no_longer(alone: Caller) -> None:
    draw = alone.draws()[0]
    now = alone.http.get("/gaming/time").json()["response"]
    left = draw["closing_timestamp"]["seconds"] - now
    assert draw["event_timestamp"]["seconds"] - draw["closing_timestamp"]["seconds"] == 300
    assert alone.create((draw["id"], 5, "1", 5))["status"] == 201
    alone.advance(left + 1)
    assert alone.create((draw["id"], 5, "1", 5)) == {
        "status": 409,
        "error": f"events are not open. closed events: [{draw['id']}]",
    }
    assert draw["id"] not in {row["id"] for row in alone.draws()}


def test_a_result_appears_at_its_time_and_makes_winner_or_loser(alone: Caller) -> None:
    draw = alone.draws()[0]
    every = [(draw["id"], 5, str(number), 1.0) for number in range(1, 37)]
    sold = alone.create(*every, (draw["id"], 5, "0", 1.0), (draw["id"], 5, "00", 1.0))["response"]
    wish = {"filter": {"between_created_at": SPAN}}
    before = {row["id"] for row in alone.post("/gaming/result/0", wish)["response"]}
    now = alone.http.get("/gaming/time").json()["response"]
    alone.advance(draw["event_timestamp"]["seconds"] - now + 1)
    results = {row["id"]: row for row in alone.post("/gaming/result/0", wish)["response"]}
    assert draw["id"] not in before
    view = alone.post("/user/ticket", {"ticket_number": sold["ticket_number"], "date": DAY})
    won = [row["wager"] for row in view["response"]["wagers"] if row["status"] == "winner"]
    assert won == [results[draw["id"]]["main_result"]]
    assert alone.pay({**sold, "date": DAY})["response"]["amount"] == 30


@pytest.mark.parametrize(
    ("game", "wager", "amount"),
    [(5, "37", 10), (5, "05", 10), (1, "123", 10), (5, "5", 501), (5, "5", 0.5), (5, "5", 0)],
)
def test_what_may_not_be_played_is_refused(
    till: Caller, game: int, wager: str, amount: float
) -> None:
    assert till.create((till.draws()[-1]["id"], game, wager, amount))["status"] == 400


def test_the_limit_is_for_the_number_and_not_for_the_line(till: Caller) -> None:
    draw = till.draws()[-1]["id"]
    assert till.create((draw, 5, "9", 300), (draw, 5, "9", 300))["status"] == 400


def test_a_ticket_has_at_most_a_hundred_wagers(till: Caller) -> None:
    draw = till.draws()[-1]["id"]
    assert till.create(*[(draw, 5, "9", 1)] * 101)["error"] == "too many wagers: max 100"


def test_a_quota_sells_what_is_left_and_then_nothing(till: Caller) -> None:
    draw = till.draws()[-1]["id"]
    till.post("/practice/quota", {"draw_id": draw, "wager": "20", "amount": 15})
    first = till.create((draw, 5, "20", 10))["response"]
    second = till.create((draw, 5, "20", 10), (draw, 5, "21", 10))["response"]
    third = till.create((draw, 5, "20", 10), (draw, 5, "21", 10))["response"]
    assert [ticket["amount"] for ticket in (first, second, third)] == [10, 15, 10]
    assert [row["wager"] for row in third["wagers"]] == ["21"]
    assert till.create((draw, 5, "20", 10))["error"] == f"numbers are sold out: [{draw}/20]"


def test_a_prize_is_paid_once(till: Caller) -> None:
    papers = till.plant("winner")
    before = till.ledger()["executed"].get("pay", 0)
    assert till.pay(papers, pin_number=1)["error"] == "invalid pin"
    assert till.pay(papers)["response"]["amount"] == papers["prize"] == 300
    assert till.pay(papers) == {"status": 200, "error": "ticket already paid"}
    assert till.ledger()["executed"]["pay"] == before + 1


def test_a_prize_expires(till: Caller) -> None:
    assert till.pay(till.plant("expired")) == {"status": 200, "error": "ticket expired"}
    assert till.pay(till.plant("expires_today"))["response"]["amount"] == 300


def test_a_ticket_of_two_draws_wins_twice(alone: Caller) -> None:
    papers = alone.plant("two_draws")
    assert alone.pay(papers)["response"]["amount"] == 300
    assert alone.pay(papers)["error"] == "ticket already paid"
    alone.advance(4 * 3600)
    assert alone.pay(papers)["response"]["amount"] == 300


def test_a_ticket_is_cancelled_within_its_seconds_only(alone: Caller) -> None:
    first, second = alone.sell("1"), alone.sell("2")
    wish = {"ticket_number": first["ticket_number"]}
    assert alone.post("/user/ticket/cancel", wish)["status"] == 200
    late = {"status": 400, "error": "no rows in result set"}
    assert alone.post("/user/ticket/cancel", wish) == late
    alone.advance(180)
    wish = {"ticket_number": second["ticket_number"]}
    assert alone.post("/user/ticket/cancel", wish) == late
    assert alone.post("/user/ticket/revert", wish)["status"] == 200


def test_another_user_sees_but_does_not_cancel(till: Caller, other: Caller) -> None:
    sold = till.sell("6")
    wish = {"ticket_number": sold["ticket_number"]}
    assert other.post("/user/ticket", {**wish, "date": DAY})["response"] == sold
    assert other.post("/user/ticket/cancel", wish)["status"] == 400
    mine = other.sell("8")
    assert till.post("/user/ticket/last")["response"] == sold
    assert other.post("/user/ticket/last")["response"] == mine


def test_a_report_counts_live_sales_and_paid_prizes(alone: Caller) -> None:
    wish = {"between_timestamp": SPAN, "group": "user", "category": "animalitos"}
    before = alone.post("/gaming/reports", wish)["total"]
    alone.sell("1", 100)
    canceled = alone.sell("2", 50)
    alone.post("/user/ticket/cancel", {"ticket_number": canceled["ticket_number"]})
    alone.pay(alone.plant("expires_today"))
    after = alone.post("/gaming/reports", wish)["total"]
    change = {name: round(after[name] - before[name], 2) for name in after}
    assert change == {
        "sale": 100,
        "prize": 300,
        "agency": 10,
        "balance": -210,
        "parent_balance": -210,
    }


def test_a_restart_keeps_the_world(tmp_path: Path) -> None:
    child, url = start(tmp_path)
    caller = Caller(url)
    sold = caller.sell("5")
    token = caller.http.headers["x-auth-token"]
    caller.http.close()
    child.kill()
    end(child)
    child, url = start(tmp_path)
    caller = Caller(url)
    caller.http.headers["x-auth-token"] = token
    assert caller.post("/user/ticket/last")["response"] == sold
    caller.http.close()
    end(child)
