"""Rule 34 of the close reading: no PIN, password or token in a log, a repr or an exception."""

import logging
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.domain.errors import NotSignedInError, RefusedError
from pos_app.domain.ticket import Pin, TicketKey
from tests.contract.conftest import TOKEN
from tests.fakes.wire_server import WireServer, answer, close_silently

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

PASSWORD, SENT_PIN, VIEWED_PIN = "clave-canary", "84038675", "76479163"
KEY = TicketKey(41, date(2024, 10, 23))


def test_rule_34_no_secret_is_logged_shown_or_raised(
    serve: Serve,
    connected: Connect,
    sample: Callable[[str], Any],
    caplog: pytest.LogCaptureFixture,
    session: Session,
) -> None:
    caplog.set_level(logging.DEBUG)
    bad_token = answer({"status": 400, "message": f"bad token {TOKEN}"}, 400)
    server = serve(
        answer({"status": 401, "error": f"{PASSWORD} is wrong for {TOKEN}"}, 401),
        answer({"x_auth_token": TOKEN}, headers={"x-auth-token": TOKEN}),
        answer(sample("view.response"), 201),
        answer({"status": 200, "error": f"pin {SENT_PIN} is wrong, {TOKEN}"}),
        close_silently,
        *[bad_token] * 2,
    )
    service = connected(server)

    with pytest.raises(RefusedError) as refused:
        service.sign_in("cajera@example.com", PASSWORD)
    service.sign_in("cajera@example.com", PASSWORD)
    ticket = service.view_ticket(KEY)
    rejected = service.pay_ticket(KEY, Pin(SENT_PIN))
    unknown = service.pay_ticket(KEY, Pin(SENT_PIN))
    with pytest.raises(NotSignedInError) as over:
        service.read_products()

    seen = [session, service, ticket, rejected, unknown, refused.value, over.value]
    everything = caplog.text + "".join(f"{one!r} {one}" for one in seen) + refused.value.detail
    assert [one for one in (PASSWORD, SENT_PIN, VIEWED_PIN, TOKEN) if one in everything] == []
    assert "POST /user/ticket/pay → 200" in caplog.text  # it was there to be read
    assert "pin … is wrong" in everything
    assert refused.value.__cause__ is None


def test_rule_34_a_session_is_never_stored(session: Session) -> None:
    with pytest.raises(TypeError):
        pickle.dumps(session)
    assert TOKEN not in repr(session)


@pytest.mark.parametrize(
    ("pin", "expected"), [(76479163, Pin("76479163")), ("06479163", Pin("06479163")), ("", None)]
)
def test_rule_34_a_pin_is_read_as_text_and_never_shown(
    pin: object,
    expected: Pin | None,
    serve: Serve,
    connected: Connect,
    sample: Callable[[str], Any],
) -> None:
    body = sample("view.response")
    body["response"]["pin_number"] = pin

    ticket = connected(serve(answer(body))).view_ticket(KEY)

    assert ticket.pin == expected
    assert "6479163" not in repr(ticket)
