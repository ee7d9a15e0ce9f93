"""The rules about sessions and second ways: what is asked again, how, and what is kept."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.api.exchange import Purpose
from pos_app.domain.errors import (
    BadAnswerError,
    NoAnswerError,
    NotSignedInError,
    RefusedError,
    ServiceError,
)
from tests.contract.conftest import TOKEN
from tests.contract.rows import DAY, DRAW, NOON
from tests.fakes.wire_server import WireServer, answer, close_silently

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

LOST = answer({"status": 404, "error": "not found"}, 404)
GO_404 = answer(b"404 page not found\n", 404, content_type="text/plain")
BAD = answer({"status": 400, "error": "EOF"}, 400)


# --- rules 3, 4, 35: the session ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body", [{"x_auth_token": "t-1"}, {"status": 200, "response": {"x_auth_token": "t-1"}}]
)
def test_rule_35_the_token_is_found_at_top_level_and_nested(
    body: object, serve: Serve, connected: Connect
) -> None:
    session = Session()
    service = connected(serve(answer(body, 201)), session=session)

    service.sign_in("cajera@example.com", "clave")

    assert (session.token, session.email) == ("t-1", "cajera@example.com")


def test_rule_35_a_sign_in_goes_over_a_session_that_is_over(
    serve: Serve, connected: Connect, session: Session
) -> None:
    server = serve(
        answer({"status": 401, "error": "token expired"}, 401),
        answer({"x_auth_token": "fresh"}),
        answer({"status": 202}),
    )
    money, query = connected(server), connected(server, Purpose.QUERY)
    with pytest.raises(NotSignedInError):
        query.read_entity()

    money.sign_in("cajera@example.com", "clave")
    query.last_ticket()  # the other lane's client has the new token at once

    assert server.requests[-1].headers["x-auth-token"] == "fresh"


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (answer({"status": 401, "error": "invalid email or password"}, 401), RefusedError),
        (answer({"status": 403, "error": "user blocked"}, 403), RefusedError),
        (answer({"status": 200, "message": "unknown user"}), RefusedError),
        (answer({"status": 200}), BadAnswerError),
        (answer({"x_auth_token": None, "response": [1]}), BadAnswerError),
        (answer({"x_auth_token": "two\nlines"}), BadAnswerError),
        (answer(b"<html>", 502), BadAnswerError),
        (close_silently, NoAnswerError),
    ],
)
def test_a_failed_sign_in_leaves_the_session_as_it_was(
    step: Any,
    expected: type[ServiceError],
    serve: Serve,
    connected: Connect,
    session: Session,
) -> None:
    with pytest.raises(expected):
        connected(serve(step)).sign_in("otra@example.com", "clave")

    assert (session.email, session.token) == ("cajera@example.com", TOKEN)


@pytest.mark.parametrize("step", [answer(b"", 200), answer(b"<html>", 502), close_silently])
def test_the_token_is_forgotten_even_when_the_operator_cannot_be_told(
    step: Any, serve: Serve, connected: Connect, session: Session
) -> None:
    connected(serve(step)).sign_out()

    assert (session.email, session.token) == ("", None)


def test_signing_out_does_not_close_a_newer_session(session: Session) -> None:
    old = session.token
    session.open("otra@example.com", "newer")

    session.close(old)

    assert session.token == "newer"


def test_rule_04_an_old_version_is_not_a_session_that_is_over(
    serve: Serve, connected: Connect
) -> None:
    with pytest.raises(RefusedError):
        connected(serve(answer({"status": 403, "error": "API version deprecated"}))).read_entity()


# --- rules 10, 11, 17, 29: second ways -----------------------------------------------------------------


def test_rule_10_last_is_asked_with_an_object_after_a_400_and_from_then_on(
    serve: Serve, connected: Connect
) -> None:
    empty = answer({"status": 202})
    server = serve(BAD, empty, empty)
    service = connected(server)

    service.last_ticket()
    service.last_ticket()

    assert [request.body for request in server.requests] == [b"", b"{}", b"{}"]


def test_rule_10_an_object_that_does_not_help_is_not_kept(serve: Serve, connected: Connect) -> None:
    server = serve(BAD, BAD, answer({"status": 202}))
    service = connected(server)

    with pytest.raises(RefusedError):
        service.last_ticket()
    service.last_ticket()

    assert [request.body for request in server.requests] == [b"", b"{}", b""]


@pytest.mark.parametrize(
    "body",
    [
        {"status": 200, "response": NOON},
        {"status": 200, "response": str(NOON)},
        {"response": NOON * 1000},
        {"response": {"seconds": NOON}},
        {"response": {"seconds": str(NOON), "nanos": 0}},
        {"response": {"time": NOON}},
        {"response": {"time": {"seconds": NOON}}},
        {"time": "2024-10-23T12:00:00-04:00"},
        {"response": "2024-10-23T16:00:00.000Z"},
        {"response": "2024-10-23 16:00:00"},
        NOON,
        "2024-10-23T16:00:00Z",
    ],
)
def test_rule_11_the_time_is_taken_in_any_form(
    body: object, serve: Serve, connected: Connect
) -> None:
    here = datetime(2024, 10, 23, 16, 0, 5, tzinfo=UTC)

    moment = connected(serve(answer(body)), now=lambda: here).read_time()

    assert moment.server == datetime(2024, 10, 23, 16, tzinfo=UTC)
    assert moment.here == here


@pytest.mark.parametrize(
    "steps",
    [
        ({"body": b""},),
        ({"body": {"status": 200}},),
        ({"body": b"<html>", "status": 200},),
        ({"body": {"status": 404, "error": "not found"}, "status": 404},),
        ({"body": {"error": "EOF"}, "status": 400}, {"body": {"error": "EOF"}, "status": 400}),
    ],
)
def test_rule_11_else_the_date_header_tells_the_time(
    steps: tuple[dict[str, Any], ...], serve: Serve, connected: Connect
) -> None:
    date_header = {"date": "Wed, 23 Oct 2024 16:00:00 GMT"}
    server = serve(*(answer(**step, headers=date_header) for step in steps))

    assert connected(server).read_time().server == datetime(2024, 10, 23, 16, tzinfo=UTC)


@pytest.mark.parametrize("headers", [{}, {"date": "tomorrow"}])
def test_rule_11_no_time_at_all_is_said(
    headers: dict[str, str], serve: Serve, connected: Connect
) -> None:
    with pytest.raises(BadAnswerError):
        connected(serve(answer(b"", headers=headers))).read_time()


def test_rule_11_this_machines_moment_is_half_way_through_asking(
    serve: Serve, connected: Connect
) -> None:
    ticks = iter(
        [datetime(2024, 10, 23, 16, tzinfo=UTC), datetime(2024, 10, 23, 16, 0, 4, tzinfo=UTC)]
    )

    moment = connected(serve(answer({"response": NOON})), now=lambda: next(ticks)).read_time()

    assert moment.here == datetime(2024, 10, 23, 16, 0, 2, tzinfo=UTC)


def test_the_time_may_be_asked_before_signing_in(serve: Serve, connected: Connect) -> None:
    server = serve(answer({"response": NOON}))

    connected(server, session=Session()).read_time()

    assert "x-auth-token" not in server.request.headers


def test_rule_17_an_empty_search_is_asked_again_with_bare_dates_and_what_works_is_kept(
    serve: Serve, connected: Connect
) -> None:
    nothing, something = answer({"status": 201, "total": 0}), answer({"response": [DRAW]})
    server = serve(nothing, something, nothing)
    service = connected(server)

    assert len(service.search_draws(DAY, "lottery")) == 1
    assert list(service.search_draws(DAY, "animalitos")) == []

    asked = [
        json.loads(request.body)["filter"]["between_created_at"] for request in server.requests
    ]
    assert asked == [
        ["2024-10-23T04:00:00.000Z", "2024-10-24T03:59:59.999Z"],
        ["2024-10-23", "2024-10-23"],
        ["2024-10-23", "2024-10-23"],
    ]


@pytest.mark.parametrize("refused", [BAD, answer(b"<html>", 502)])
def test_rule_17_a_second_form_that_is_refused_leaves_the_first_answer(
    refused: Any, serve: Serve, connected: Connect
) -> None:
    server = serve(answer({"status": 201, "total": 0}), refused, answer({"response": [DRAW]}))
    service = connected(server)

    assert list(service.search_draws(DAY, "tripleta")) == []
    assert len(service.search_draws(DAY, "lottery")) == 1


def test_rule_17_a_search_that_worked_with_moments_is_not_asked_twice(
    serve: Serve, connected: Connect
) -> None:
    server = serve(answer({"response": [DRAW]}), answer({"status": 201, "total": 0}))
    service = connected(server)

    service.search_draws(DAY, "lottery")
    service.search_draws(DAY, "tripleta")

    assert len(server.requests) == 2


@pytest.mark.parametrize("missing", [LOST, GO_404, answer({"status": 404, "error": "no"})])
def test_rule_29_results_are_asked_at_the_plural_after_a_404_and_from_then_on(
    missing: Any, serve: Serve, connected: Connect
) -> None:
    server = serve(missing, answer({"response": []}), answer({"response": []}))
    service = connected(server)

    service.read_results(DAY, DAY)
    service.read_results(DAY, DAY)

    paths = [request.path for request in server.requests]
    assert paths == ["/gaming/result/0", "/gaming/results/0", "/gaming/results/0"]


def test_rule_29_two_404s_leave_the_documents_path(serve: Serve, connected: Connect) -> None:
    server = serve(LOST, LOST, answer({"response": []}))
    service = connected(server)

    with pytest.raises(RefusedError):
        service.read_results(DAY, DAY)
    service.read_results(DAY, DAY)

    assert server.requests[-1].path == "/gaming/result/0"
