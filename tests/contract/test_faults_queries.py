"""Every row of the table for queries: which ServiceError, over a real socket."""

import socket
from collections.abc import Callable
from datetime import UTC, date, datetime

import httpx
import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.api.exchange import Purpose
from pos_app.api.faults import explain_failure
from pos_app.api.transport import OversizeError, Patience
from pos_app.domain.errors import (
    BadAnswerError,
    BugError,
    NoAnswerError,
    NotSignedInError,
    RefusedError,
    ServiceError,
    UnreachableError,
)
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.till.ports import Listing
from tests.fakes.wire_server import (
    Step,
    WireServer,
    answer,
    close_silently,
    http,
    reset,
    write_then_close,
    write_then_stall,
)

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

KEY = TicketKey(32426439, date(2024, 10, 22))
DAY = (datetime(2024, 10, 22, 4, tzinfo=UTC), datetime(2024, 10, 23, 3, 59, 59, tzinfo=UTC))
PAGE = b"<html><h1>502 Bad Gateway</h1></html>"
IMPATIENT = Patience(connect=0.3, write=0.3, read=0.3, pool=0.1)

ROWS: dict[str, tuple[Step, type[ServiceError]]] = {
    "closed without a byte": (close_silently, NoAnswerError),
    "reset": (reset, NoAnswerError),
    "half a body": (write_then_close(http({"status": 200, "response": []})[:-4]), NoAnswerError),
    "silence": (write_then_stall(), NoAnswerError),
    "HTML 502": (answer(PAGE, 502, content_type="text/html"), BadAnswerError),
    "HTML 200": (answer(PAGE, content_type="text/html"), BadAnswerError),
    "HTML 404": (answer(PAGE, 404, content_type="text/html"), BadAnswerError),
    "not JSON": (answer(b"OK"), BadAnswerError),
    "half JSON": (write_then_close(b'HTTP/1.1 200 OK\r\n\r\n{"status":200,"re'), BadAnswerError),
    "empty 200": (answer(b""), BadAnswerError),
    "empty 500": (answer(b"", 500), BadAnswerError),
    "redirect elsewhere": (
        answer(b"", 301, headers={"location": "https://elsewhere.invalid/"}),
        BadAnswerError,
    ),
    "redirect to nowhere": (answer(b"", 308), BadAnswerError),
    "redirect to nonsense": (answer(b"", 308, headers={"location": "http://[::"}), NoAnswerError),
    "JSON null": (answer(b"null"), BadAnswerError),
    "unreadable": (answer({"status": 200, "response": "hello"}), BadAnswerError),
    "error with 200": (answer({"status": 200, "error": "busy"}), RefusedError),
    "error 500": (answer({"status": 500, "error": "internal"}, 500), RefusedError),
    "400 without a word": (answer({"status": 400}), RefusedError),
    "403 old version": (answer({"status": 403, "error": "deprecated version"}), RefusedError),
    "401 whatever it says": (answer({"status": 401, "error": "no"}, 401), NotSignedInError),
    "401 in the body": (answer({"status": 401, "error": "no"}), NotSignedInError),
    "401 without a word": (answer(b"", 401), NotSignedInError),
    "403 without a word": (answer(b"", 403), NotSignedInError),
    "403 authentication": (answer({"error": "authentication failed"}, 403), NotSignedInError),
    "400 about the token": (answer({"status": 400, "error": "token expired"}), NotSignedInError),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_came_back_from_a_list(name: str, serve: Serve, connected: Connect) -> None:
    step, expected = ROWS[name]
    server = serve(step)
    service = connected(server, Purpose.QUERY, Patience(read=0.3) if name == "silence" else None)

    with pytest.raises(ServiceError) as caught:
        service.list_tickets(Listing.SOLD, *DAY)

    assert type(caught.value) is expected
    assert len(server.wait_for(1)) == 1  # no retry


def test_a_refused_port_is_unreachable(connected: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    with pytest.raises(UnreachableError):
        connected(f"http://127.0.0.1:{port}").read_products()


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError("x"), UnreachableError),
        (httpx.ConnectTimeout("x"), UnreachableError),
        (httpx.PoolTimeout("x"), UnreachableError),
        (OversizeError("x"), BadAnswerError),
        (httpx.ReadTimeout("x"), NoAnswerError),
        (httpx.RemoteProtocolError("x"), NoAnswerError),
        (OSError("x"), NoAnswerError),
    ],
)
def test_what_failed_on_the_line(error: Exception, expected: type[ServiceError]) -> None:
    assert type(explain_failure(error)) is expected


@pytest.mark.parametrize(
    ("status", "text", "expected"),
    [
        (401, "ticket belongs to another user", RefusedError),
        (401, "ticket expired", RefusedError),
        (401, "token expired", NotSignedInError),
        (401, "", NotSignedInError),
        (400, "no rows in result set", RefusedError),
    ],
)
def test_a_401_about_a_ticket_is_not_about_the_session(
    status: int, text: str, expected: type[ServiceError], serve: Serve, connected: Connect
) -> None:
    with pytest.raises(ServiceError) as caught:
        connected(serve(answer({"status": status, "error": text}, status))).view_ticket(KEY)

    assert type(caught.value) is expected


def test_a_query_without_a_session_stays_here(
    serve: Serve, connected: Connect, session: Session
) -> None:
    server = serve()
    session.close(session.token)

    with pytest.raises(NotSignedInError):
        connected(server).read_entity()
    assert server.requests == []


def test_a_session_that_is_over_keeps_its_token(
    serve: Serve, connected: Connect, session: Session
) -> None:
    with pytest.raises(NotSignedInError):
        connected(serve(answer(b"", 401))).read_entity()

    assert session.token is not None  # whoever asked decides


def test_the_query_lane_cannot_move_money(serve: Serve, connected: Connect) -> None:
    server = serve()

    with pytest.raises(BugError):
        connected(server, Purpose.QUERY).create_ticket([Wager(1, 1, "000", Money.of(1))])
    assert server.requests == []


@pytest.mark.parametrize("status", [301, 307, 308])
def test_rule_28_a_redirect_on_this_host_is_posted_again_with_its_body(
    status: int, serve: Serve, connected: Connect
) -> None:
    server = serve(
        answer(b"", status, headers={"location": "/user/ticket"}), answer({"status": 200})
    )

    assert list(connected(server).list_tickets(Listing.SOLD, *DAY)) == []

    first, second = server.requests
    assert (second.method, second.path, second.body) == ("POST", "/user/ticket", first.body)
    assert second.headers["x-auth-token"] == first.headers["x-auth-token"]


def test_rule_28_a_redirect_to_another_host_is_never_followed(
    serve: Serve, connected: Connect
) -> None:
    other = serve(answer({"status": 200}))
    server = serve(answer(b"", 308, headers={"location": f"{other.url}/user/ticket/"}))

    with pytest.raises(BadAnswerError):
        connected(server).list_tickets(Listing.SOLD, *DAY)
    assert other.requests == []


def test_rule_28_a_redirect_is_followed_once(serve: Serve, connected: Connect) -> None:
    round_and_round = answer(b"", 301, headers={"location": "/user/ticket/"})
    server = serve(round_and_round, round_and_round, round_and_round)

    with pytest.raises(BadAnswerError):
        connected(server).list_tickets(Listing.SOLD, *DAY)
    assert len(server.requests) == 2


def test_a_302_is_not_followed(serve: Serve, connected: Connect) -> None:
    server = serve(answer(b"", 302, headers={"location": "/login.html"}))

    with pytest.raises(BadAnswerError):
        connected(server).list_tickets(Listing.SOLD, *DAY)
    assert len(server.requests) == 1
