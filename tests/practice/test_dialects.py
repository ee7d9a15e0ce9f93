"""Every reading of the document that the server can speak."""

import base64
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


def test_time_has_three_forms_and_the_date_header_agrees(till: Caller) -> None:
    answer = till.http.get("/gaming/time")
    dated = parsedate_to_datetime(answer.headers["date"]).timestamp()
    assert abs(answer.json()["response"] - dated) <= 1
    till.speak("time_object")
    assert isinstance(till.http.get("/gaming/time").json()["response"]["seconds"], int)
    till.speak("time_object", "seconds_text")
    assert isinstance(till.http.get("/gaming/time").json()["response"]["seconds"], str)
    till.speak("time_iso")
    assert till.http.get("/gaming/time").json()["response"].startswith("2026-03-04T15:3")


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


def test_copy_may_sell(till: Caller) -> None:
    sold = till.sell("14")
    till.speak("copy_sells")
    wish = {"ticket_number": sold["ticket_number"], "date": DAY}
    before = len(till.ledger()["tickets"])
    assert till.post("/user/ticket/copy", wish)["status"] == 201
    assert len(till.ledger()["tickets"]) == before + 1


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
