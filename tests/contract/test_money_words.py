"""What a yes of pay, cancel and revert looks like, and what a refusal's words say."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.domain.money import Money
from pos_app.domain.outcome import Confirmed, Outcome, Rejected, Unknown
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, TicketKey
from tests.fakes.wire_server import WireServer, answer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

WAGERS = [Wager(18859, 1, "341", Money.of(2000))]
KEY = TicketKey(10653459, date(2024, 9, 16))

# --- the yes of pay, cancel and revert, which the document does not show ----------------------------

YES: dict[str, tuple[object, bool]] = {
    "the ticket": ({"status": 200, "response": {"ticket_number": 10653459, "prize": 330}}, True),
    "another object": ({"status": 201, "response": {"status": "canceled"}}, True),
    "a list": ({"status": 200, "response": [{"id": 1}]}, True),
    "no response": ({"status": 200}, False),
    "empty response": ({"status": 200, "response": {}}, False),
    "null response": ({"status": 200, "response": None}, False),
    "a text": ({"status": 200, "response": "not a winner"}, False),
    "another ticket": ({"status": 200, "response": {"ticket_number": 1}}, False),
    "an error inside": ({"status": 200, "response": {"error": "not a winner"}}, False),
    "an empty error inside": ({"status": 200, "response": {"error": "", "ok": True}}, True),
    "broken UTF-8": (b'{"status":200,"response":{"ticket_number":"\xff"}}', False),
    "a broken text": (b'{"status":200,"response":"\xff"}', False),
    "a message": ({"status": 200, "message": "done"}, False),
    "a ticket beside the status": ({"status": 200, "ticket_number": 10653459, "prize": 330}, False),
    "a message and no contents": ({"status": 200, "message": "paid", "response": {}}, False),
    "a message and the ticket": (
        {"status": 200, "message": "paid", "response": {"ticket_number": 10653459}},
        True,
    ),
    "a list of another ticket": ({"status": 200, "response": [{"ticket_number": 1}]}, False),
    "a list with an error": ({"status": 200, "response": [{"error": "not a winner"}]}, False),
    "a list of texts": ({"status": 200, "response": ["not a winner"]}, False),
    "a list of two": ({"response": [{"ticket_number": 10653459}, {"id": 2}]}, True),
}


@pytest.mark.parametrize("call", ["pay", "cancel", "revert"])
@pytest.mark.parametrize("name", YES)
def test_rules_22_to_24_the_undocumented_yes_needs_contents_in_response(
    name: str, call: str, serve: Serve, connected: Connect
) -> None:
    body, is_yes = YES[name]
    service = connected(serve(answer(body)))

    outcome: Outcome[Any]
    if call == "pay":
        outcome = service.pay_ticket(KEY, Pin("84038675"))
    elif call == "cancel":
        outcome = service.cancel_ticket(KEY.number)
    else:
        outcome = service.revert_ticket(KEY.number)

    assert isinstance(outcome, Confirmed if is_yes else Unknown), outcome


PAID: dict[str, tuple[object, Money | None]] = {
    "a prize": ({"prize": 330}, Money.of(330)),
    "an amount": ({"amount": "330.00"}, Money.of(330)),
    "both": ({"prize": 330, "amount": 33}, Money.of(330)),
    "no prize, an amount": ({"prize": 0, "amount": 330}, Money.of(330)),
    "a view, whose amount is the stake": ({"amount": 33, "num_wagers": 3}, None),
    "neither": ({"ticket_number": KEY.number}, None),
    "nonsense": ({"amount": "much"}, None),
    "in a list of one": ([{"ticket_number": KEY.number, "prize": 330}], Money.of(330)),
    "in a list of two": ([{"prize": 330}, {"prize": 1}], None),
}


@pytest.mark.parametrize("name", PAID)
def test_rule_22_what_was_paid_is_the_prize_or_the_amount_never_the_stake(
    name: str, serve: Serve, connected: Connect
) -> None:
    response, amount = PAID[name]
    service = connected(serve(answer({"status": 200, "response": response})))
    outcome = service.pay_ticket(KEY, Pin("84038675"))
    assert isinstance(outcome, Confirmed)
    assert outcome.value.amount == amount


def test_a_paid_prize_is_told_where_the_answer_tells_it(serve: Serve, connected: Connect) -> None:
    server = serve(answer({"response": {"prize": "330.00"}}), answer({"response": {"ok": 1}}))
    service = connected(server)

    with_prize = service.pay_ticket(KEY, Pin("1"))
    without = service.pay_ticket(KEY, Pin("1"))

    assert isinstance(with_prize, Confirmed)
    assert isinstance(without, Confirmed)
    assert with_prize.value.amount == Money.of(330)
    assert without.value.amount is None


# --- what a refusal says about the session -----------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "text", "is_over"),
    [
        (401, "ticket already rejected by user", False),
        (401, "ticket expired", False),
        (401, "event closed by denied quota", False),
        (200, "not a winner", False),
        (400, "expired", False),
        (401, "invalid token", True),
        (401, "token expired", True),
        (400, "token contains an invalid number of segments", True),
        (401, "jwt malformed", True),
        (401, "Unauthorized", True),
        (403, "authentication failed", True),
        (403, "Forbidden", True),
        (401, "expired", True),
        (401, "sesión vencida", True),
        (200, "session not found", True),
        (403, "API version too old", False),
    ],
)
def test_rules_03_and_04_words_about_the_session_are_told_from_business(
    status: int, text: str, is_over: bool, serve: Serve, connected: Connect
) -> None:
    outcome = connected(serve(answer({"status": status, "error": text}, status))).revert_ticket(7)

    assert isinstance(outcome, Rejected)
    assert outcome.session_over is is_over


def test_rule_03_a_business_401_is_proved_by_a_harmless_read(
    serve: Serve, connected: Connect
) -> None:
    service = connected(
        serve(
            answer({"status": 401, "error": "session user mismatch"}, 401),
            answer({"status": 200, "response": {"entity_id": 213}}),
        )
    )

    outcome = service.cancel_ticket(41)

    assert isinstance(outcome, Rejected)
    assert outcome.session_over  # the words say so …
    assert service.read_entity().id == 213  # … and the read that it is not


def test_rule_03_a_refused_money_call_never_signs_out(
    serve: Serve, connected: Connect, session: Session
) -> None:
    connected(serve(answer({"status": 401, "error": "token expired"}, 401))).cancel_ticket(7)

    assert session.token is not None


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("events are not open. closed events: [18859]", (18859,)),
        ("events are not open. closed events: [18859 18860 18861]", (18859, 18860, 18861)),
        ("events are not open. closed events: [18859, 18860]", (18859, 18860)),
        ("events are not open", ()),
        ("events are not open. closed events: []", ()),
    ],
)
def test_rule_19_closed_draws_are_read_out_of_the_text(
    text: str, closed: tuple[int, ...], serve: Serve, connected: Connect
) -> None:
    outcome = connected(serve(answer({"status": 409, "error": text}, 409))).create_ticket(WAGERS)

    assert isinstance(outcome, Rejected)
    assert outcome.closed_draws == closed


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (400, "wagers over quota: [341 000]"),
        (409, "numbers are sold out: [341 000]"),
        (409, "quota exceeded in open event 18859: [341]"),
    ],
)
def test_rule_19_numbers_in_another_refusal_are_no_draws(
    status: int, text: str, serve: Serve, connected: Connect
) -> None:
    outcome = connected(serve(answer({"status": status, "error": text}))).create_ticket(WAGERS)

    assert isinstance(outcome, Rejected)
    assert outcome.closed_draws == ()
