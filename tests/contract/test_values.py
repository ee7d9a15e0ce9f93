"""Loose values: whatever JSON holds is read exactly or not at all, and never raises."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.api.transport import Reply
from pos_app.api.wire_answer import parse
from pos_app.api.wire_values import (
    make_decoder,
    span_days,
    to_clock_time,
    to_day,
    to_flag,
    to_int,
    to_moment,
    to_money,
    to_text,
    write_moment,
)
from pos_app.domain.money import Money

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(JSON)
def test_no_value_raises(value: object) -> None:
    for read in (to_int, to_money, to_text, to_flag, to_moment, to_clock_time, to_day):
        read(value)


@given(st.binary())
def test_no_content_raises(content: bytes) -> None:
    assert parse(Reply(200, content)).http_status == 200


@given(st.integers(-(10**12), 10**12), st.integers(0, 2))
def test_an_amount_is_exact_in_every_form(hundredths: int, places: int) -> None:
    amount = Decimal(hundredths).scaleb(-places)
    decoder = make_decoder(object)

    assert to_money(decoder.decode(str(amount).encode())) == Money(amount)
    assert to_money(decoder.decode(f'"{amount}"'.encode())) == Money(amount)


@given(MOMENTS)
def test_a_moment_is_the_same_in_every_form(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    seconds = int(moment.timestamp())

    forms = [
        seconds,
        str(seconds),
        Decimal(seconds),
        seconds * 1000 if seconds >= 10**8 else seconds,
        {"seconds": seconds},
        {"seconds": str(seconds), "nanos": 0},
        moment.isoformat(),
        write_moment(moment),
        moment.astimezone(ZoneInfo("America/Caracas")).isoformat(),
    ]

    assert {to_moment(form) for form in forms} == {moment}


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        "",
        "soon",
        0,
        -1,
        "0",
        {},
        {"seconds": None},
        {"seconds": 0},
        {"seconds": 10**17},
        [],
        "2024-10-23",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-04:00",
        "2024-13-01T00:00:00Z",
    ],
)
def test_what_is_no_moment(value: object) -> None:
    assert to_moment(value) is None


def test_nanos_count() -> None:
    moment = to_moment({"seconds": 1726545660, "nanos": 192719000})

    assert moment == datetime(2024, 9, 17, 4, 1, 0, 192719, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12:00 pm", time(12)),
        ("12:45 PM", time(12, 45)),
        ("09:00 am", time(9)),
        ("12:30 am", time(0, 30)),
        ("4:05pm", time(16, 5)),
        ("01:00 p.m.", time(13)),
        ("16:00", time(16)),
        ("14:00:00", time(14)),
        ("25:00", None),
        ("noon", None),
        (None, None),
    ],
)
def test_a_time_of_day(text: object, expected: time | None) -> None:
    assert to_clock_time(text) == expected


@pytest.mark.parametrize("text", ["1e999999999", "-1e-999999999", "NaN", "Infinity", "1,5", "１x"])
def test_what_is_no_amount(text: str) -> None:
    assert to_money(text) is None
    assert to_int(text) is None


def test_a_number_too_large_to_be_true_costs_nothing() -> None:
    value = make_decoder(object).decode(b"1e999999999")

    assert to_int(value) is None


@given(st.dates(date(2000, 1, 2), date(2200, 1, 1)))
def test_a_local_day_spans_from_its_midnight_to_the_next(day: date) -> None:
    zone = ZoneInfo("America/Caracas")
    start, end = span_days(day, day, zone)

    assert start.astimezone(zone).date() == end.astimezone(zone).date() == day
    assert (start - timedelta(milliseconds=1)).astimezone(zone).date() == day - timedelta(days=1)
    assert (end + timedelta(milliseconds=1)).astimezone(zone).date() == day + timedelta(days=1)


def test_a_long_number_stays_a_number() -> None:
    assert to_text(msgspec.json.decode(b"123456789012345678901")) == "123456789012345678901"
