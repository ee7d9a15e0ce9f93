"""Which tickets may still be voided: by the operator's clock, and only while it is worth asking."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.domain.catalogue import Catalogue
from pos_app.domain.errors import RefusedError
from pos_app.domain.ticket import TicketKey
from pos_app.till.again.voidable import find_voidable, list_voidable
from pos_app.till.void import cancel
from tests.fakes.service import USER
from tests.unit.till.conftest import Counter


def catalogue(counter: Counter) -> Catalogue:
    return Catalogue(counter.service.entity, {}, {}, ())


def listed(counter: Counter) -> list[int]:
    found = list_voidable(counter.journal, USER, catalogue(counter), counter.desk.now())
    return [one.key.number for one in found]


def test_tickets_leave_the_list_when_their_time_is_over(counter: Counter) -> None:
    first = counter.sold()
    counter.wait(60)
    second = counter.sold()
    assert listed(counter) == [second.number, first.number]
    counter.wait(121)
    assert listed(counter) == [second.number]
    counter.wait(60)
    assert listed(counter) == []


def test_a_ticket_that_was_voided_is_not_offered_again(counter: Counter) -> None:
    ticket = counter.sold()
    key = TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))
    cancel(counter.desk, key, ticket.total, "wrong number")
    assert listed(counter) == []
    found = find_voidable(
        counter.service, counter.journal, ticket.number, catalogue(counter), counter.desk.now()
    )
    assert found.is_taken_back


def test_another_users_tickets_are_not_listed(counter: Counter) -> None:
    counter.sold()
    found = list_voidable(
        counter.journal, "luis@agencia.ve", catalogue(counter), counter.desk.now()
    )
    assert found == ()


def test_any_ticket_is_found_by_its_number_with_the_moment_when_it_is_too_late(
    counter: Counter,
) -> None:
    ticket = counter.sold()
    counter.wait(300)
    found = find_voidable(
        counter.service, counter.journal, ticket.number, catalogue(counter), counter.desk.now()
    )
    assert found.until == ticket.sold_at + timedelta(seconds=180)
    assert found.until < counter.desk.now()
    assert (found.total, found.plays) == (ticket.total, 2)


def test_yesterdays_last_ticket_is_found_after_midnight(counter: Counter) -> None:
    ticket = counter.sold()
    counter.wait(24 * 3600)
    found = find_voidable(
        counter.service, counter.journal, ticket.number, catalogue(counter), counter.desk.now()
    )
    assert found.key.sold_on == counter.desk.day_of(ticket.sold_at)


def test_a_number_that_nobody_sold_is_refused(counter: Counter) -> None:
    with pytest.raises(RefusedError):
        find_voidable(counter.service, counter.journal, 404, catalogue(counter), counter.desk.now())
