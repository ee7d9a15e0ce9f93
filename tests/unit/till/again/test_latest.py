"""What repeating offers first: the newest tickets of this till, the voided ones marked."""

from __future__ import annotations

from pos_app.domain.ticket import TicketKey
from pos_app.till.again.latest import list_latest
from pos_app.till.void import cancel
from tests.unit.till.conftest import Counter


def test_the_newest_come_first_and_a_voided_one_says_so(counter: Counter) -> None:
    first = counter.sold()
    counter.wait(60)
    second = counter.sold()
    cancel(
        counter.desk,
        TicketKey(second.number, counter.desk.day_of(second.sold_at)),
        second.total,
        "wrong draw",
    )
    found = list_latest(counter.journal, counter.desk.now(), counter.service.entity.time_zone)
    assert [(one.key.number, one.is_taken_back) for one in found] == [
        (second.number, True),
        (first.number, False),
    ]
