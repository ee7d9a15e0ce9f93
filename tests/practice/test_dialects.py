"""Every reading of the document that the server can speak."""

import base64
from datetime import datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import httpx
import pytest
import zxingcpp
from PIL import Image

from tests.practice.caller import DAY, SPAN, Caller


def fetch_image(till: Caller, number: int) -> httpx.Response:
    wish = {"filter": {"between_created_at": SPAN, "transaction_type": "wager"}}
    rows = till.post("/user/ticket/", wish)["response"]
    uuid = next(row["id"] for row in rows if row["ticket_number"] == number)
    return till.http.get(f"/user/ticket/image/{uuid}")


def read_code(picture: bytes) -> Any:
    return zxingcpp.read_barcode(Image.open(BytesIO(picture)).convert("L"))


def test_the_token_stands_at_the_top_or_nested(till: Caller) -> None:
    who = {"email": till.email, "password": till.password}
    assert till.post("/auth/login", who).keys() == {"status", "x_auth_token"}
    till.speak("token_nested")
    assert till.post("/auth/login", who)["response"].keys() == {"x_auth_token"}


def test_http_follows_the_body_or_is_always_200(till: Caller) -> None:
    wish = {"ticket_number": 1, "date": DAY}
    assert till.http.post("/user/ticket", json=wish).status_code == 400
    till.speak("always_200")
    assert till.http.post("/user/ticket", json=wish).status_code == 200


def test_create_may_answer_the_number_only(till: Caller) -> None:
    till.speak("create_number_only")
    assert till.sell().keys() == {"ticket_number"}


@pytest.mark.parametrize(("dialect", "form"), [((), "PNG"), (("image_jpeg",), "JPEG")])
def test_a_picture_holds_a_code_that_can_be_read(
    till: Caller, dialect: tuple[str, ...], form: str
) -> None:
    number = till.sell("12")["ticket_number"]
    till.speak(*dialect)
    answer = fetch_image(till, number)
    assert answer.headers["content-type"] == f"image/{form.lower()}"
    picture = Image.open(BytesIO(answer.content))
    assert (picture.format, picture.width) == (form, 576)
    assert read_code(answer.content).text == str(number)


def test_a_picture_may_be_text_or_missing(till: Caller) -> None:
    number = till.sell("13")["ticket_number"]
    till.speak("image_base64")
    content = base64.b64decode(fetch_image(till, number).json()["response"])
    assert read_code(content).text == str(number)
    till.speak("image_missing")
    assert fetch_image(till, number).status_code == 404


def test_time_has_many_forms_and_the_date_header_agrees(till: Caller) -> None:
    answer = till.http.get("/gaming/time")
    dated = parsedate_to_datetime(answer.headers["date"]).timestamp()
    assert abs(answer.json()["response"] - dated) <= 1
    till.speak("time_object")
    assert isinstance(till.http.get("/gaming/time").json()["response"]["seconds"], int)
    till.speak("time_object", "seconds_text")
    assert isinstance(till.http.get("/gaming/time").json()["response"]["seconds"], str)
    till.speak("time_iso")
    assert till.http.get("/gaming/time").json()["response"].startswith("2026-03-04T15:3")
    till.speak("time_named")
    named = till.http.get("/gaming/time").json()["response"]
    assert named.keys() == {"time"}
    till.speak("time_blank")
    blank = till.http.get("/gaming/time")
    assert (blank.status_code, blank.content) == (200, b"")
    told = parsedate_to_datetime(blank.headers["date"])
    assert abs((told - datetime.fromisoformat(named["time"])).total_seconds()) < 30


def test_seconds_may_be_text(till: Caller) -> None:
    till.speak("seconds_text")
    assert isinstance(till.draws()[0]["closing_timestamp"]["seconds"], str)


def test_results_are_found_under_one_of_two_addresses(till: Caller) -> None:
    wish = {"filter": {"between_created_at": SPAN}}
    assert till.http.post("/gaming/results/0", json=wish).status_code == 404
    till.speak("results_plural")
    assert till.http.post("/gaming/result/0", json=wish).status_code == 404
    assert till.http.post("/gaming/results/0", json=wish).status_code == 200


def test_an_empty_answer_may_be_a_list(till: Caller) -> None:
    assert till.draws("no such category") == []
    till.speak("empty_list")
    wanted = {"between_created_at": SPAN, "game_category": "none", "status": "open"}
    answer = till.post("/gaming/events/search/kiosk", {"filter": wanted})
    assert answer == {"status": 201, "response": []}


def test_every_empty_list_may_be_a_total_of_nothing(till: Caller) -> None:
    past = {"between_created_at": ["2020-03-04T04:00:00.000Z", "2020-03-05T03:59:59.999Z"]}
    wishes = {
        "/user/ticket/": {**past, "transaction_type": "wager"},
        "/gaming/result/0": past,
        "/gaming/events/search/kiosk": {**past, "game_category": "lottery", "status": "open"},
    }
    plain = {path: till.post(path, {"filter": wish}) for path, wish in wishes.items()}
    assert [answer.get("response") for answer in plain.values()] == [[], [], None]
    till.speak("empty_total")
    for path, wish in wishes.items():
        status = plain[path]["status"]
        assert till.post(path, {"filter": wish}) == {"status": status, "total": 0}


@pytest.mark.parametrize(
    ("dialect", "field"),
    [((), "error"), (("error_message",), "message"), (("error_response",), "response")],
)
def test_the_words_of_a_refusal_stand_in_one_of_three_fields(
    till: Caller, dialect: tuple[str, ...], field: str
) -> None:
    till.speak(*dialect)
    answer = till.post("/user/ticket/cancel", {"ticket_number": 1})
    assert answer == {"status": 400, field: "no rows in result set"}


SOLD = {"filter": {"between_created_at": SPAN, "transaction_type": "wager"}}


def test_a_list_may_hold_nulls_and_a_row_of_nothing_else(till: Caller) -> None:
    till.speak("rows_with_nulls")
    *rows, nothing = till.post("/user/ticket/", SOLD)["response"]
    assert rows
    assert all(row["email"] is row["prize"] is None for row in rows)
    assert all(row["ticket_number"] and row["id"] for row in rows)
    assert set(nothing.values()) == {None}


def test_a_list_may_write_numbers_as_text(till: Caller) -> None:
    till.speak("rows_as_text")
    for row in till.post("/user/ticket/", SOLD)["response"]:
        assert all(isinstance(value, str) for value in row.values())
    assert isinstance(till.draws()[0]["id"], str)


def test_a_list_may_hold_every_row_twice(till: Caller) -> None:
    plain = [row["id"] for row in till.draws()]
    till.speak("rows_twice")
    assert [row["id"] for row in till.draws()] == sorted([*plain, *plain], key=plain.index)


def test_a_list_may_have_ten_thousand_rows(till: Caller) -> None:
    plain = till.post("/user/ticket/", SOLD)["response"]
    till.speak("rows_ten_thousand")
    rows = till.post("/user/ticket/", SOLD)["response"]
    assert len({row["ticket_number"] for row in rows}) == len(rows) == 10_000
    assert [row for row in rows if row["email"] != "colega@banklot.net"] == plain


def test_results_may_be_ten_thousand_of_the_days_before(till: Caller) -> None:
    wish = {"filter": {"between_created_at": SPAN}}
    plain = till.post("/gaming/result/0", wish)["response"]
    till.speak("rows_ten_thousand", "rows_unknown_states")
    rows = till.post("/gaming/result/0", wish)["response"]
    assert len({row["id"] for row in rows}) == len(rows) > 10_000
    assert [row["main_result"] for row in rows[: len(plain)]] == [
        row["main_result"] for row in plain
    ]
    assert {row["status"] for row in rows} == {"result", "en_revision"}


def test_a_list_may_ignore_what_it_is_asked_for(till: Caller) -> None:
    till.speak("rows_unfiltered")
    wish = {"filter": {"between_created_at": SPAN, "status": "canceled"}}
    rows = till.post("/user/ticket/", wish)["response"]
    assert len({row["status"] for row in rows}) > 2
    draws = till.draws()
    assert {row["game_category"] for row in draws} == {"animalitos", "animalitos77", "lottery"}
    assert {row["event_status"] for row in draws} == {"open", "closed"}


def test_a_list_may_name_a_state_that_nobody_knows(till: Caller) -> None:
    till.speak("rows_unknown_states")
    words = {row["status"] for row in till.post("/user/ticket/", SOLD)["response"]}
    assert "en_revision" in words
    assert words - {"en_revision"}


def test_a_paid_ticket_may_still_be_called_winner(till: Caller) -> None:
    papers = till.plant("winner")
    till.pay(papers)
    wish = {"filter": {"between_created_at": SPAN, "transaction_type": "wager"}}

    def status() -> str:
        rows = till.post("/user/ticket/", wish)["response"]
        found = [r["status"] for r in rows if r["ticket_number"] == papers["ticket_number"]]
        return str(found[0])

    assert status() == "paid"
    till.speak("paid_winner")
    assert status() == "winner"


def test_copy_may_sell_and_answers_the_same(till: Caller) -> None:
    sold = till.sell("14")
    wish = {"ticket_number": sold["ticket_number"], "date": DAY}
    proposed = till.post("/user/ticket/copy", wish)
    till.speak("copy_sells")
    before = till.ledger()["tickets"]
    copied = till.post("/user/ticket/copy", wish)
    (new,) = till.ledger()["tickets"][len(before) :]
    assert copied["response"].pop("ticket_uuid") == new["id"]
    assert proposed["response"].pop("ticket_uuid") in {entry["id"] for entry in before}
    assert copied == proposed
    assert copied["response"]["ticket_number"] == sold["ticket_number"] != new["ticket_number"]


def test_a_short_quota_may_refuse_the_whole_ticket(till: Caller) -> None:
    till.speak("quota_refuse")
    draw = till.draws()[-1]["id"]
    till.post("/practice/quota", {"draw_id": draw, "wager": "33", "amount": 4})
    answer = till.create((draw, 5, "33", 5), (draw, 5, "34", 5))
    assert answer == {"status": 409, "error": f"numbers are sold out: [{draw}/33]"}


def test_the_lists_may_be_moved_to_the_address_without_a_slash(till: Caller) -> None:
    till.speak("slash_redirect")
    wish = {"filter": {"between_created_at": SPAN, "transaction_type": "wager"}}
    answer = till.http.post("/user/ticket/", json=wish)
    assert (answer.status_code, answer.headers["location"]) == (301, "/user/ticket")
    assert isinstance(till.post("/user/ticket", wish)["response"], list)


def test_an_unknown_dialect_is_refused(till: Caller) -> None:
    assert till.http.post("/practice/dialects", json={"dialects": ["latin"]}).status_code == 400
