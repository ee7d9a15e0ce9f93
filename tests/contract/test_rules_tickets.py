"""The rules about the envelope, tickets and their rows."""

from collections.abc import Callable

import pytest

from pos_app.api.client import BanklotService
from pos_app.domain.errors import BadAnswerError, RefusedError
from pos_app.domain.money import Money
from pos_app.domain.ticket import Pin
from pos_app.till.ports import Listing
from tests.contract.rows import DAY, DRAW, END, KEY, ROW, START, TICKET, WAGER, rows
from tests.fakes.wire_server import Step, WireServer, answer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


# --- rules 1 and 2: the envelope -------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [{"status": 200, "total": 0}, {"response": []}, {"response": None}, {"response": {}}, []],
)
def test_rule_01_a_list_without_response_is_empty(
    body: object, serve: Serve, connected: Connect
) -> None:
    assert list(connected(serve(answer(body))).list_tickets(Listing.SOLD, START, END)) == []


@pytest.mark.parametrize(
    "body", [{}, {"ok": True}, {"message": "busy"}, {"status": "error", "message": "busy"}]
)
def test_rule_01_only_the_operator_can_say_that_there_is_nothing(
    body: object, serve: Serve, connected: Connect
) -> None:
    service = connected(serve(*[answer(body)] * 2))

    with pytest.raises(BadAnswerError):
        service.list_tickets(Listing.SOLD, START, END)
    with pytest.raises(BadAnswerError):
        service.last_ticket()


def test_rule_01_without_response_the_whole_object_is_the_data(
    serve: Serve, connected: Connect
) -> None:
    ticket = connected(serve(answer(TICKET))).view_ticket(KEY)

    assert ticket.number == 41


@pytest.mark.parametrize("empty", ["", None, False, 0, [], {}])
def test_rule_01_an_empty_error_is_no_error(
    empty: object, serve: Serve, connected: Connect
) -> None:
    body = {"status": 201, "error": empty, "response": TICKET}

    assert connected(serve(answer(body))).view_ticket(KEY).number == 41


@pytest.mark.parametrize("status", [200, 201, 202])
def test_rule_02_a_read_is_a_read_with_any_2xx(
    status: int, serve: Serve, connected: Connect
) -> None:
    body = {"status": 404 - status, "response": TICKET}  # nonsense under 400 is not asked either

    assert connected(serve(answer(body, status))).view_ticket(KEY).number == 41


@pytest.mark.parametrize(
    "body",
    [
        {"status": 400, "error": "no rows in result set"},
        {"status": 400, "message": "no rows in result set"},
        {"status": 400, "response": "no rows in result set"},
    ],
)
def test_rule_02_the_error_text_is_found_in_three_places(
    body: object, serve: Serve, connected: Connect
) -> None:
    with pytest.raises(RefusedError) as caught:
        connected(serve(answer(body, 400))).view_ticket(KEY)

    assert caught.value.text == "no rows in result set"
    assert (caught.value.body_status, caught.value.http_status) == (400, 400)


# --- rules 5, 6, 7, 13, 27, 31: tickets and their rows -----------------------------------------------


def test_rule_05_the_same_slot_today_is_kept_beside_the_sold_draw(
    serve: Serve, connected: Connect
) -> None:
    with_it = {**TICKET, "wagers": [{**WAGER, "current_event_id": 23498}]}
    service = connected(serve(answer({"response": with_it}), answer({"response": TICKET})))

    assert service.view_ticket(KEY).wagers[0].current_draw_id == 23498
    assert service.view_ticket(KEY).wagers[0].current_draw_id is None


@pytest.mark.parametrize("selection", ["444-ARI", "44-PIS", "0", "00", "05", "15-23-47"])
def test_rule_06_a_selection_is_text_and_never_touched(
    selection: str, serve: Serve, connected: Connect
) -> None:
    body = {"response": {**TICKET, "wagers": [{**WAGER, "wager": selection}]}}

    assert connected(serve(answer(body))).view_ticket(KEY).wagers[0].selection == selection


@pytest.mark.parametrize("part", [{"list": None, "list_id": None}, {"list": ""}, {}])
def test_rule_07_no_list_is_no_list_however_it_is_told(
    part: dict[str, object], serve: Serve, connected: Connect
) -> None:
    bare = {name: value for name, value in DRAW.items() if name not in {"list", "list_id"}}

    (draw,) = connected(serve(rows({**bare, **part}))).search_draws(DAY, "lottery")

    assert (draw.list_name, draw.list_id, draw.has_sign) == (None, None, False)


def test_rule_07_the_sign_comes_from_zodiac_not_from_the_list(
    serve: Serve, connected: Connect
) -> None:
    server = serve(rows({**DRAW, "list_id": 3, "list": "C"}, {**DRAW, "id": 9, "zodiac": True}))

    draws = connected(server).search_draws(DAY, "lottery")

    assert {draw.id: draw.has_sign for draw in draws} == {23335: False, 9: True}


def test_rule_13_a_ticket_has_a_uuid_where_it_is_told(serve: Serve, connected: Connect) -> None:
    server = serve(answer({"response": {**TICKET, "ticket_uuid": "u-1"}}), rows(ROW))
    service = connected(server)

    assert service.view_ticket(KEY).uuid == "u-1"
    assert [row.uuid for row in service.list_tickets(Listing.SOLD, START, END)] == ["u-1"]


@pytest.mark.parametrize("number", [330, 330.0, "330.00", " 330 "])
def test_rule_27_amounts_in_any_form_are_exact(
    number: object, serve: Serve, connected: Connect
) -> None:
    (row,) = connected(serve(rows({**ROW, "prize": number}))).list_tickets(Listing.SOLD, START, END)

    assert row.prize == Money.of(330)


def test_rule_27_fractions_are_no_floats(serve: Serve, connected: Connect) -> None:
    wagers = [{**WAGER, "amount": 0.1}, {**WAGER, "amount": "0.2"}]
    body = {"response": {**TICKET, "amount": 0.3, "wagers": wagers}}

    ticket = connected(serve(answer(body))).view_ticket(KEY)

    assert ticket.total == ticket.wagers[0].stake + ticket.wagers[1].stake


@pytest.mark.parametrize(
    ("told", "read"),
    [("canceled", "canceled"), ("Cancelled", "canceled"), ("Rejected", "rejected")],
)
def test_rule_31_statuses_are_an_open_set(
    told: str, read: str, serve: Serve, connected: Connect
) -> None:
    (row,) = connected(serve(rows({**ROW, "status": told}))).list_tickets(Listing.SOLD, START, END)

    assert row.status == read


@pytest.mark.parametrize(
    ("pin", "expected"), [(76479163, Pin("76479163")), ("06479163", Pin("06479163")), ("", None)]
)
def test_rule_34_a_pin_is_read_as_text_and_never_shown(
    pin: object, expected: Pin | None, serve: Serve, connected: Connect
) -> None:
    ticket = connected(serve(answer({"response": {**TICKET, "pin_number": pin}}))).view_ticket(KEY)

    assert ticket.pin == expected
    assert "6479163" not in repr(ticket)


@pytest.mark.parametrize(
    "broken",
    [
        {"wagers": [WAGER, {"amount": 5}]},
        {"wagers": []},
        {"wagers": "none"},
        {"wagers": None},
        {"created_at": None},
        {"created_at": "yesterday"},
        {"ticket_number": "x"},
    ],
)
def test_a_viewed_ticket_is_whole_or_unreadable(
    broken: dict[str, object], serve: Serve, connected: Connect
) -> None:
    # With a wager left out it would compare as somebody else's, and the sale be offered again.
    service = connected(serve(*[answer({"response": {**TICKET, **broken}})] * 2))

    with pytest.raises(BadAnswerError):
        service.view_ticket(KEY)
    with pytest.raises(BadAnswerError):
        service.last_ticket()


@pytest.mark.parametrize(
    "body",
    [
        {"status": 202},
        {"status": 202, "response": None},
        {"status": 202, "response": {}},
        {"status": 400, "error": "no rows in result set"},
    ],
)
def test_no_last_ticket_is_none(body: object, serve: Serve, connected: Connect) -> None:
    assert connected(serve(*[answer(body)] * 2)).last_ticket() is None


@pytest.mark.parametrize(
    "step", [answer({"status": 404, "error": "not found"}, 404), answer(b"", 404), answer(b"null")]
)
def test_no_answer_about_the_last_ticket_is_not_none(
    step: Step, serve: Serve, connected: Connect
) -> None:
    with pytest.raises((RefusedError, BadAnswerError)):
        connected(serve(step)).last_ticket()
