"""The rules about money calls and the report."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from pos_app.api.client import BanklotService
from pos_app.domain.errors import (
    BadAnswerError,
)
from pos_app.domain.money import ZERO, Money
from pos_app.domain.outcome import Confirmed, Rejected, Unknown
from pos_app.domain.slip import Wager
from pos_app.till.ports import Totals
from tests.contract.rows import END, KEY, START
from tests.fakes.wire_server import WireServer, answer, close_silently

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]

WAGERS = [Wager(23335, 1, "001", Money.of(5)), Wager(23335, 1, "002", Money.of(5))]
SOLD = [
    {"amount": 5, "event_id": 23335, "game_id": 1, "wager": "001"},
    {"amount": 3, "event_id": 23335, "game_id": 1, "wager": "002"},
]


# --- rules 12, 20, 21, 23, 24, 25, 33: money -------------------------------------------------------------


def test_rule_12_a_lost_answer_is_never_asked_for_again(serve: Serve, connected: Connect) -> None:
    server = serve(close_silently, answer({"response": {"ticket_number": 41}}))

    assert isinstance(connected(server).create_ticket(WAGERS), Unknown)
    assert len(server.requests) == 1


def test_rule_20_what_was_sold_is_told_as_the_server_tells_it(
    serve: Serve, connected: Connect
) -> None:
    body = {"status": 201, "response": {"ticket_number": 41, "wagers": SOLD, "amount": 8}}

    outcome = connected(serve(answer(body))).create_ticket(WAGERS)

    assert isinstance(outcome, Confirmed)
    assert [wager.stake for wager in outcome.value.wagers] == [Money.of(5), Money.of(3)]
    assert outcome.value.total == Money.of(8)


def test_rule_21_create_may_answer_the_whole_view(
    serve: Serve, connected: Connect, sample: Callable[[str], Any]
) -> None:
    view = sample("view.response")
    service = connected(serve(answer(view, 201), answer(view, 201)))

    outcome = service.create_ticket(WAGERS)

    assert outcome == Confirmed(service.view_ticket(KEY))


@pytest.mark.parametrize(
    "response",
    [
        {"ticket_number": 41},
        {"ticket_number": "41", "pin_number": None, "wagers": None},
        {"ticket_number": 41, "wagers": [*SOLD, {"wager": "003"}]},  # one cannot be read
        {"ticket_number": 41, "wagers": "see view", "created_at": "?"},
    ],
)
def test_rule_21_a_number_alone_is_a_sale_to_be_completed(
    response: dict[str, object], serve: Serve, connected: Connect
) -> None:
    now = datetime(2024, 10, 23, 16, tzinfo=UTC)

    outcome = connected(serve(answer({"response": response})), now=lambda: now).create_ticket(
        WAGERS
    )

    assert isinstance(outcome, Confirmed)
    ticket = outcome.value
    assert (ticket.number, ticket.pin, ticket.wagers, ticket.total) == (41, None, (), ZERO)
    assert ticket.sold_at == now


def test_rule_21_a_number_at_top_level_counts_and_the_servers_clock(
    serve: Serve, connected: Connect
) -> None:
    headers = {"date": "Wed, 23 Oct 2024 16:00:00 GMT"}
    server = serve(answer({"status": 201, "ticket_number": 41}, headers=headers))

    outcome = connected(server).create_ticket(WAGERS)

    assert isinstance(outcome, Confirmed)
    assert outcome.value.sold_at == datetime(2024, 10, 23, 16, tzinfo=UTC)


def test_rule_23_the_raw_text_of_a_refusal_is_kept(serve: Serve, connected: Connect) -> None:
    text = "no  rows\n in result set" + "!" * 1000

    outcome = connected(serve(answer({"status": 400, "error": text}))).cancel_ticket(41)

    assert isinstance(outcome, Rejected)
    assert outcome.text.startswith("no rows in result set!!!")  # on one line
    assert len(outcome.text) == 300


@pytest.mark.parametrize(
    "response", [{"ticket_number": 41}, {"ticket_number": 41, "wagers": [{"wager": "1"}]}, "sold"]
)
def test_rule_25_a_copy_that_cannot_be_read_whole_is_unknown(
    response: object, serve: Serve, connected: Connect
) -> None:
    outcome = connected(serve(answer({"response": response}))).copy_ticket(KEY)

    assert isinstance(outcome, Unknown)  # it may have sold


def test_rule_33_equal_wagers_are_not_merged_on_the_wire(serve: Serve, connected: Connect) -> None:
    server = serve()

    connected(server).create_ticket([WAGERS[0], WAGERS[0]])

    assert len(json.loads(server.request.body)["ticket"]["wagers"]) == 2


# --- rule 26: reports -------------------------------------------------------------------------------------


def test_rule_26_totals_keep_the_operators_words(serve: Serve, connected: Connect) -> None:
    total = {"agency": "1.50", "balance": -3, "parent_balance": 0, "prize": 330, "sale": 66.5}
    service = connected(serve(answer({"total": total}), answer({"response": total})))

    expected = Totals(
        sale=Money.of("66.5"),
        prize=Money.of(330),
        agency=Money.of("1.5"),
        balance=Money.of(-3),
        parent_balance=ZERO,
    )

    assert service.read_totals(START, END, "lottery") == expected
    assert service.read_totals(START, END, "lottery") == expected


def test_rule_26_a_total_of_nothing_is_zero_and_none_is_unreadable(
    serve: Serve, connected: Connect
) -> None:
    service = connected(
        serve(
            answer({"total": 0}),
            answer({"status": 200}),
            answer({"total": "x"}),
            answer({"total": {}}),
        )
    )

    assert service.read_totals(START, END, "lottery") == Totals(ZERO, ZERO, ZERO, ZERO, ZERO)
    for _ in range(3):
        with pytest.raises(BadAnswerError):
            service.read_totals(START, END, "lottery")
