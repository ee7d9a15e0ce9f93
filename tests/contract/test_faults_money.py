"""Every row of the table for money, over a real socket, and nothing sent twice."""

import socket
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pos_app.api.client import BanklotService
from pos_app.api.transport import Patience
from pos_app.domain.money import Money
from pos_app.domain.outcome import Confirmed, Rejected, Unknown
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, TicketKey
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

WAGERS = [Wager(18859, 1, "341", Money.of(2000))]
KEY = TicketKey(10653459, date(2024, 9, 16))
SOLD = {"status": 201, "response": {"ticket_number": 41, "created_at": 1729587036}}
PAGE = b"<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"
IMPATIENT = Patience(connect=0.3, write=0.3, read=0.3, pool=0.1)

UNKNOWN: dict[str, Step] = {
    "closed without a byte": close_silently,
    "reset": reset,
    "head and nothing": write_then_close(http(SOLD).split(b"\r\n\r\n")[0] + b"\r\n\r\n"),
    "half a body": write_then_close(http(SOLD)[:-10]),
    "half a body, no length": write_then_close(b"HTTP/1.1 200 OK\r\n\r\n" + b'{"status":201,"resp'),
    "no HTTP": write_then_close(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
    "empty 200": answer(b""),
    "empty 204": write_then_close(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "not JSON": answer(b"OK"),
    "HTML with 200": answer(PAGE, content_type="text/html"),
    "HTML 502": answer(PAGE, 502, content_type="text/html"),
    "HTML 404": answer(PAGE, 404, content_type="text/html"),
    "HTML 403": answer(PAGE, 403, content_type="text/html"),
    "JSON 500 with an error": answer({"status": 500, "error": "internal"}, 500),
    "JSON 500 in the body only": answer({"status": 500, "error": "internal"}),
    "JSON 503 with a response": answer(SOLD, 503),
    "redirect with JSON": answer(SOLD, 307, headers={"location": "/elsewhere"}),
    "redirect in the body only": answer({"status": 302, "response": {"ticket_number": 41}}),
    "JSON but no object": answer([1, 2]),
    "JSON null": answer(b"null"),
    "no fields": answer({"status": 201, "response": {"done": True}}),
    "no response": answer({"status": 201}),
    "a number of nothing": answer({"status": 201, "response": {"ticket_number": 0}}),
    "an error and a ticket": answer({"error": "printer", "response": {"ticket_number": 41}}),
    "4xx of a gateway": answer({"message": "no route matched"}, 404),
    "4xx without a word": answer({"status": 400}, 400),
    "broken UTF-8": answer(b'{"status":201,"error":"\xff\xfe"}'),
    "garbled gzip": answer(b"\x1f\x8bxxxx", headers={"content-encoding": "gzip"}),
}

REJECTED: dict[str, tuple[Step, str]] = {
    "error with 200": (answer({"status": 200, "error": "not a winner"}), "not a winner"),
    "error 400": (answer({"status": 400, "error": "no rows in result set"}, 400), "no rows"),
    "error 401": (
        answer({"status": 401, "error": "ticket already rejected by user"}, 401),
        "already",
    ),
    "error 403": (answer({"status": 403, "error": "deprecated version"}, 403), "deprecated"),
    "error 404": (answer({"error": "not found"}, 404), "not found"),
    "error 409": (answer({"status": 409, "error": "events are not open"}, 409), "not open"),
    "error 409, HTTP 200": (answer({"status": 409, "error": "events are not open"}), "not open"),
    "message": (answer({"status": 400, "message": "wrong pin"}, 400), "wrong pin"),
    "response as text": (answer({"status": 404, "response": "no such ticket"}), "no such ticket"),
    "error as object": (answer({"status": 400, "error": {"message": "bad"}}), "bad"),
    "error as list": (answer({"status": 400, "error": ["bad", 1]}), '["bad",1]'),
    "empty response beside": (answer({"error": "no", "response": {}}), "no"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_everything_without_proof_is_unknown(name: str, serve: Serve, connected: Connect) -> None:
    server = serve(UNKNOWN[name])

    outcome = connected(server).create_ticket(WAGERS)

    assert isinstance(outcome, Unknown), outcome
    assert server.request.path == "/user/ticket/create"  # once


@pytest.mark.parametrize("name", REJECTED)
def test_an_error_from_the_operator_is_rejected(
    name: str, serve: Serve, connected: Connect
) -> None:
    step, text = REJECTED[name]
    server = serve(step)

    outcome = connected(server).pay_ticket(KEY, Pin("84038675"))

    assert isinstance(outcome, Rejected), outcome
    assert text in outcome.text
    assert len(server.requests) == 1


@pytest.mark.parametrize("http_status", [200, 201, 202])
def test_a_number_is_a_yes_with_any_2xx(http_status: int, serve: Serve, connected: Connect) -> None:
    outcome = connected(serve(answer(SOLD, http_status))).create_ticket(WAGERS)

    assert isinstance(outcome, Confirmed)
    assert outcome.value.number == 41


@pytest.mark.parametrize("status", [301, 308])
def test_rule_28_a_redirect_of_a_money_call_is_unknown_and_not_followed(
    status: int, serve: Serve, connected: Connect
) -> None:
    # The document says to post again; the law of money asks for proof that it was not executed.
    server = serve(answer(b"", status, headers={"location": "/user/ticket/create/"}), answer(SOLD))

    assert isinstance(connected(server).create_ticket(WAGERS), Unknown)
    assert len(server.requests) == 1


def test_silence_until_the_read_time_out_is_unknown(serve: Serve, connected: Connect) -> None:
    server = serve(write_then_stall())

    outcome = connected(server, patience=IMPATIENT).create_ticket(WAGERS)

    assert isinstance(outcome, Unknown)
    assert "ReadTimeout" in outcome.reason
    assert len(server.wait_for(1)) == 1


def test_an_answer_that_stalls_half_way_is_unknown(serve: Serve, connected: Connect) -> None:
    server = serve(write_then_stall(http(SOLD)[:-5]))

    assert isinstance(connected(server, patience=IMPATIENT).create_ticket(WAGERS), Unknown)


def test_an_answer_that_drips_for_ever_is_unknown(serve: Serve, connected: Connect) -> None:
    def drip(connection: Any) -> None:
        connection.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not connection.stopping.wait(0.02):
            connection.write(b" ")

    server = serve(drip)

    outcome = connected(server, patience=Patience(whole=0.2)).create_ticket(WAGERS)

    assert isinstance(outcome, Unknown)
    assert "drips" in outcome.reason


def test_an_answer_without_end_is_unknown(serve: Serve, connected: Connect) -> None:
    def flood(connection: Any) -> None:
        connection.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:  # until the client goes away
            connection.write(b" " * 1_000_000)

    outcome = connected(serve(flood)).create_ticket(WAGERS)

    assert isinstance(outcome, Unknown)
    assert "OversizeError" in outcome.reason


def test_a_write_time_out_is_unknown(connected: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=1) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        many = [Wager(18859, 1, "3" * 40_000, Money.of(1))] * 500  # more than a socket holds

        outcome = connected(url, patience=IMPATIENT).create_ticket(many)

    assert isinstance(outcome, Unknown)
    assert "WriteTimeout" in outcome.reason


def test_a_kept_connection_closed_instead_of_an_answer_is_unknown(
    serve: Serve, connected: Connect
) -> None:
    server = serve(answer({"status": 200, "error": "not a winner"}), close_silently)
    service = connected(server)
    service.pay_ticket(KEY, Pin("84038675"))

    outcome = service.create_ticket(WAGERS)

    assert isinstance(outcome, Unknown)
    assert [request.connection for request in server.requests] == [1, 1]


def test_a_kept_connection_that_closed_before_is_not_used_again(
    serve: Serve, connected: Connect
) -> None:
    server = serve(write_then_close(http({"error": "not a winner"})), answer(SOLD))
    service = connected(server)
    service.pay_ticket(KEY, Pin("84038675"))
    server.connections_ended.acquire()

    assert isinstance(service.create_ticket(WAGERS), Confirmed)
    assert [request.connection for request in server.requests] == [1, 2]
