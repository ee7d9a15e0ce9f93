"""The strict writer: method, path and body of every call, byte for byte as the document shows."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.domain.errors import ServiceError
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, TicketKey
from pos_app.till.ports import Listing
from tests.contract.conftest import TOKEN
from tests.fakes.wire_server import WireServer, answer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


@dataclass(frozen=True)
class Call:
    ask: Callable[[BanklotService], object]
    method: str
    path: str
    sample: str | None = None


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


UUID = "f3f30cdb-2165-487b-bfd0-c990b7ab62c1"
CALLS = {
    "login": Call(
        lambda s: s.sign_in("username@banklot.net", "******"), "POST", "/auth/login", "login"
    ),
    "logout": Call(lambda s: s.sign_out(), "GET", "/auth/logout"),
    "view": Call(
        lambda s: s.view_ticket(TicketKey(32426439, date(2024, 10, 22))),
        "POST",
        "/user/ticket",
        "view",
    ),
    "image": Call(lambda s: s.fetch_image(UUID), "GET", f"/user/ticket/image/{UUID}"),
    "last": Call(lambda s: s.last_ticket(), "POST", "/user/ticket/last"),
    "canceled": Call(
        lambda s: s.list_tickets(
            Listing.CANCELED, _utc("2024-06-05T04:00"), _utc("2024-10-23T03:59:59.999")
        ),
        "POST",
        "/user/ticket/",
        "list-canceled",
    ),
    "winner": Call(
        lambda s: s.list_tickets(
            Listing.WINNER, _utc("2024-10-01T04:00"), _utc("2024-10-23T03:59:59.999")
        ),
        "POST",
        "/user/ticket/",
        "list-winner",
    ),
    "sold": Call(
        lambda s: s.list_tickets(
            Listing.SOLD, _utc("2024-08-28T04:00"), _utc("2024-08-29T03:59:59.999")
        ),
        "POST",
        "/user/ticket/",
        "list-by-type",
    ),
    "get-data": Call(lambda s: s.read_entity(), "POST", "/gaming/get-data"),
    "pay": Call(
        lambda s: s.pay_ticket(TicketKey(10653459, date(2024, 9, 16)), Pin("84038675")),
        "POST",
        "/user/ticket/pay",
        "pay",
    ),
    "copy": Call(
        lambda s: s.copy_ticket(TicketKey(71998218, date(2024, 9, 17))),
        "POST",
        "/user/ticket/copy",
        "copy",
    ),
    "cancel": Call(lambda s: s.cancel_ticket(18712010), "POST", "/user/ticket/cancel", "cancel"),
    "revert": Call(lambda s: s.revert_ticket(71998218), "POST", "/user/ticket/revert", "revert"),
    "create": Call(
        lambda s: s.create_ticket(
            [Wager(18859, 1, "341", Money.of(2000)), Wager(18859, 1, "000", Money.of("2000.00"))]
        ),
        "POST",
        "/user/ticket/create",
        "create",
    ),
    "reports": Call(
        lambda s: s.read_totals(
            _utc("2024-06-27T04:00"), _utc("2024-06-28T03:59:59.999"), "lottery"
        ),
        "POST",
        "/gaming/reports",
        "reports",
    ),
    "results": Call(
        lambda s: s.read_results(date(2024, 8, 18), date(2024, 9, 17)),
        "POST",
        "/gaming/result/0",
        "result",
    ),
    "template": Call(lambda s: s.read_games(), "POST", "/gaming/inventory/template"),
    "time": Call(lambda s: s.read_time(), "GET", "/gaming/time"),
    "events": Call(
        lambda s: s.search_draws(date(2024, 6, 5), "lottery"),
        "POST",
        "/gaming/events/search/kiosk",
        "events",
    ),
    "products": Call(lambda s: s.read_products(), "POST", "/gaming/products/search"),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_call_is_written_as_the_document_shows_it(
    name: str, serve: Serve, connected: Connect, sample_bytes: Callable[[str], bytes]
) -> None:
    call = CALLS[name]
    server = serve(answer({"status": 403, "error": "deprecated version"}))

    # What comes back is other tests' business.
    with contextlib.suppress(ServiceError):
        call.ask(connected(server))

    request = server.request
    assert (request.method, request.path) == (call.method, call.path)
    assert request.body == (sample_bytes(f"{call.sample}.request") if call.sample else b"")
    if request.method == "POST":
        assert request.headers["content-type"] == "application/json"
    assert request.headers.get("x-auth-token") == (None if name == "login" else TOKEN)


def test_the_time_can_be_asked_with_the_documented_body(
    serve: Serve, connected: Connect, sample_bytes: Callable[[str], bytes]
) -> None:
    server = serve(answer({"status": 400, "error": "EOF"}, 400), answer({"response": 1713700000}))
    moment = datetime(2024, 4, 22, 3, tzinfo=UTC)  # still the 21st in Caracas

    connected(server, now=lambda: moment).read_time()

    assert [request.method for request in server.requests] == ["GET", "GET"]
    assert server.requests[1].body == sample_bytes("time.request")


@pytest.mark.parametrize(
    ("stake", "written"),
    [("2000", b"2000"), ("2000.00", b"2000"), ("0.50", b"0.5"), ("1E+3", b"1000")],
)
def test_a_stake_is_written_as_an_exact_number(
    stake: str, written: bytes, serve: Serve, connected: Connect
) -> None:
    server = serve()

    connected(server).create_ticket([Wager(1, 5, "00", Money.of(stake))])

    assert server.request.body == (
        b'{"ticket":{"wagers":[{"amount":' + written + b',"event_id":1,"game_id":5,"wager":"00"}]}}'
    )


def test_a_pin_that_is_no_number_goes_as_text(serve: Serve, connected: Connect) -> None:
    server = serve()

    connected(server).pay_ticket(TicketKey(1, date(2024, 9, 16)), Pin("AB12"))

    assert b'"pin_number":"AB12"' in server.request.body


def test_a_uuid_cannot_leave_its_place_in_the_path(serve: Serve, connected: Connect) -> None:
    server = serve(answer({"error": "no"}))

    with pytest.raises(ServiceError):
        connected(server).fetch_image("../../auth/logout?x=1")

    assert server.request.path == "/user/ticket/image/..%2F..%2Fauth%2Flogout%3Fx%3D1"


def test_a_base_with_a_path_is_kept(serve: Serve, connected: Connect) -> None:
    server = serve(answer({"error": "no"}))

    with pytest.raises(ServiceError):
        connected(f"{server.url}/portal/").read_products()

    assert server.request.path == "/portal/gaming/products/search"


def test_the_session_starts_and_ends_with_its_own_token(
    serve: Serve, connected: Connect, session: Session
) -> None:
    def ask(*answers: Any) -> list[str | None]:
        server = serve(*answers)
        service = connected(server)
        service.sign_in("b@example.com", "x")
        service.last_ticket()
        service.sign_out()
        return [request.headers.get("x-auth-token") for request in server.requests]

    tokens = ask(answer({"x_auth_token": "fresh"}, 201), answer({"status": 202}), answer(b"", 200))

    assert tokens == [None, "fresh", "fresh"]
    assert session.token is None
