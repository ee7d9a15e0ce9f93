"""Why the till cannot be left: the operation by its kind, amount, ticket and hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.ticket import TicketKey
from pos_app.ui.words.leaving_words import say_stay

ZONE = "America/Caracas"
AT = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)


def lost(kind: Kind, after: int = 0, number: int | None = None) -> Operation:
    at = AT + timedelta(minutes=after)
    ticket = None if number is None else TicketKey(number, at.date())
    intent = Intent(f"R{after}", kind, "nelly", at, timedelta(0), Money.of(60), ticket=ticket)
    states = (State.PREPARED, State.SENT, State.UNKNOWN)
    return Operation(
        intent,
        tuple(Entry(n, f"R{after}", one, {}, at) for n, one in enumerate(states, 1)),
    )


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        (lost(Kind.SALE), "the sale of Bs 60"),
        (lost(Kind.PAYOUT, number=32426439), "the payment of Bs 60 (ticket 32426439)"),
        (lost(Kind.VOID, number=32426439), "the void of Bs 60 (ticket 32426439)"),
        (lost(Kind.REVERT, number=32426439), "the revert of Bs 60 (ticket 32426439)"),
    ],
)
def test_the_operation_is_named(operation: Operation, what: str) -> None:
    said = say_stay([operation], ZONE).why
    assert said == f"It is not known since 2:32 p. m. what became of {what}."


def test_of_several_the_oldest_is_named_and_the_others_counted() -> None:
    said = say_stay([lost(Kind.PAYOUT, 9, 1), lost(Kind.SALE, 3), lost(Kind.SALE, 5)], ZONE).why
    assert said == (
        "It is not known since 2:35 p. m. what became of the sale of Bs 60, and 2 more."
    )


def test_what_is_only_under_way_is_not_called_unknown() -> None:
    said = say_stay([], ZONE)
    assert "not known" not in said.sentence
    assert "at this moment" in said.why
