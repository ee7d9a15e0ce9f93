"""A fresh world and what may be ordered of it: starters, oracle, another till, a new beginning."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.practice.caller import DAY, Caller, end, start

WEEK = ["2026-02-25T04:00:00.000Z", "2026-03-05T03:59:59.999Z"]


def statuses(till: Caller) -> list[tuple[str, float]]:
    """The words for this user's own tickets, and their prizes."""
    wish = {"filter": {"between_created_at": WEEK, "transaction_type": "wager"}}
    rows = till.post("/user/ticket/", wish)["response"]
    return sorted((row["status"], row["prize"]) for row in rows if row["email"] == till.email)


def own_ledger(till: Caller, **more: str) -> Any:
    return till.http.get("/practice/ledger", params={"email": till.email, **more}).json()


def totals(till: Caller, category: str, group: str = "user") -> Any:
    wish = {"between_timestamp": WEEK, "group": group, "category": category}
    return till.post("/gaming/reports", wish)["total"]


def test_a_new_learner_finds_every_state_of_a_ticket(alone: Caller) -> None:
    planted = own_ledger(alone, origin="planted")
    assert planted["sums"]["live"] == len(planted["tickets"]) - 1
    shown = statuses(alone)
    words = [word for word, _ in shown]
    assert words == ["canceled", "expired", "loser", "paid", *["winner"] * 5]
    assert all(prize > 0 for word, prize in shown if word == "winner")


def test_a_new_world_holds_yesterdays_results(alone: Caller) -> None:
    yesterday = ["2026-03-03T04:00:00.000Z", "2026-03-04T03:59:59.999Z"]
    rows = alone.post("/gaming/result/0", {"filter": {"between_created_at": yesterday}})["response"]
    assert 140 <= len(rows) <= 180
    assert {row["game_category"] for row in rows} == {"animalitos", "animalitos77", "lottery"}
    assert all(row["main_result"] for row in rows)


def test_a_partly_paid_ticket_owes_its_second_prize_only(till: Caller) -> None:
    papers = till.plant("partly_paid")
    view = till.post("/user/ticket", {"ticket_number": papers["ticket_number"], "date": DAY})
    assert [row["status"] for row in view["response"]["wagers"]] == ["paid", "winner"]
    assert papers["prize"] == 300
    assert till.pay(papers)["response"]["amount"] == 300
    assert till.pay(papers)["error"] == "ticket already paid"


@pytest.mark.parametrize(
    ("kind", "word"),
    [("paid_elsewhere", "ticket already paid"), ("canceled", "not a winner")],
)
def test_what_is_not_to_be_paid_is_refused(till: Caller, kind: str, word: str) -> None:
    assert till.pay(till.plant(kind)) == {"status": 200, "error": word}


def test_what_was_paid_elsewhere_is_not_in_our_report(alone: Caller) -> None:
    before = [totals(alone, "animalitos", group)["prize"] for group in ("user", "entity")]
    alone.plant("paid_elsewhere")
    assert [totals(alone, "animalitos", group)["prize"] for group in ("user", "entity")] == before


def test_another_till_of_the_same_user_sells(till: Caller) -> None:
    mine = till.sell("17")
    (twin,) = till.post("/practice/sell", {"like": "last"})
    last = till.post("/user/ticket/last")["response"]
    assert last["ticket_number"] == twin["ticket_number"] != mine["ticket_number"]
    same = ("event_id", "game_id", "wager", "amount")
    assert [[row[name] for name in same] for row in last["wagers"]] == [
        [row[name] for name in same] for row in mine["wagers"]
    ]
    others = till.http.get("/practice/ledger", params={"origin": "other till"}).json()
    assert twin["ticket_number"] in {entry["ticket_number"] for entry in others["tickets"]}
    assert len(till.post("/practice/sell", {"times": 3})) == 3


def test_a_report_of_a_busy_day_equals_the_ledger(alone: Caller) -> None:
    luck = Random(11)
    draws = {category: alone.draws(category) for category in ("animalitos", "lottery")}
    games = {"animalitos": (5, "7"), "lottery": (1, "123")}
    for place in range(60):
        category = luck.choice(list(games))
        letters = [row for row in draws[category] if not row.get("zodiac")]
        draw = letters[place % len(letters)]["id"]
        game, number = games[category]
        sold = alone.create((draw, game, number, luck.randint(1, 20)))["response"]
        if luck.random() < 0.2:
            alone.post("/user/ticket/cancel", {"ticket_number": sold["ticket_number"]})
    for kind in ("winner", "expires_today", "two_draws", "partly_paid", "loser", "expired"):
        alone.pay(alone.plant(kind))
    alone.advance(5 * 3600)
    for entry in own_ledger(alone)["tickets"]:
        if entry["due"]:
            alone.pay({**entry, "date": entry["sale_date"]})
    ledger = own_ledger(alone)
    live = [entry for entry in ledger["tickets"] if entry["state"] == "sold"]
    sums = ledger["sums"]
    shown = [totals(alone, category) for category in ("animalitos", "animalitos77", "lottery")]
    assert sum(row["sale"] for row in shown) == sums["sale"]
    assert sums["sale"] == sum(entry["total"] for entry in live)
    ours = [
        row["prize_paid"]
        for entry in live
        for row in entry["wagers"]
        if row["paid_by"] == alone.email
    ]
    assert sum(row["prize"] for row in shown) == sum(ours) > 0
    assert sum(row["balance"] for row in shown) == pytest.approx(0.9 * sums["sale"] - sum(ours))
    assert ledger["executed"]["create"] == 60
    assert ledger["heard"]["create"] == 60


def test_a_new_beginning_is_like_a_fresh_start(till: Caller) -> None:
    till.sell("5")
    till.order("any", "error_500", times="sticky")
    wish = {"seed": 5, "start": "2026-03-04T11:30:00-04:00"}
    about = till.post("/practice/reset", wish)
    assert (about["seed"], about["now"][:16]) == (5, "2026-03-04T15:30")
    assert till.http.get("/practice/faults").json() == []
    assert till.post("/user/ticket/last") == {"status": 401, "error": "invalid token"}
    first = till.ledger()["tickets"]
    till.post("/practice/reset", {**wish, "seed": 6})
    second = till.ledger()["tickets"]
    till.post("/practice/reset", wish)
    assert till.ledger()["tickets"] == first != second
    assert {entry["origin"] for entry in first} == {"planted"}


def test_a_fresh_start_sells_tripletas_when_told(tmp_path: Path) -> None:
    child, url = start(tmp_path, "--tripleta")
    caller = Caller(url)
    (draw,) = caller.draws("tripleta")
    sold = caller.create((draw["id"], 7, "5-12-33", 10))
    games = {row["game_id"] for row in caller.post("/gaming/inventory/template")["response"]}
    caller.http.close()
    end(child)
    assert sold["status"] == 201
    assert 7 in games


def test_without_it_tripletas_are_unknown(till: Caller) -> None:
    assert till.draws("tripleta") == []
    assert "tripleta" not in till.post("/gaming/get-data")["response"]["games"]


def test_a_sign_in_lasts_as_long_as_told(tmp_path: Path) -> None:
    child, url = start(tmp_path, "--token-minutes", "30")
    caller = Caller(url)
    caller.advance(29 * 60)
    before = caller.post("/gaming/get-data")["status"]
    caller.advance(2 * 60)
    after = caller.post("/gaming/get-data")
    caller.http.close()
    end(child)
    assert before == 200
    assert after == {"status": 401, "error": "invalid token"}


def test_a_paced_clock_runs_on_through_a_kill(tmp_path: Path) -> None:
    child, url = start(tmp_path, "--pace", "600")
    caller = Caller(url)
    began = caller.http.get("/gaming/time").json()["response"]
    now = began
    while now < began + 1_500:  # two real seconds and a half: after some beats, before another
        now = caller.http.get("/gaming/time").json()["response"]
    sold = caller.sell("5")
    before = caller.http.get("/gaming/time").json()["response"]
    child.kill()
    caller.http.close()
    end(child)
    child, url = start(tmp_path, "--pace", "600")
    caller = Caller(url)
    after = caller.http.get("/gaming/time").json()["response"]
    last = caller.post("/user/ticket/last")["response"]
    caller.http.close()
    end(child)
    assert after >= before >= sold["created_at"]
    assert last["ticket_number"] == sold["ticket_number"]


def test_a_prize_paid_at_another_counter_is_refused_here_and_in_nobodys_report(
    till: Caller,
) -> None:
    papers = till.plant("winner")
    names = {name: papers[name] for name in ("ticket_number", "date")}
    before = totals(till, "animalitos")["prize"]
    assert till.post("/practice/pay", names)["amount"] == papers["prize"] > 0
    assert till.pay(papers)["error"] == "ticket already paid"
    assert totals(till, "animalitos")["prize"] == before
    assert till.post("/practice/pay", names)["error"] == "ticket already paid"
