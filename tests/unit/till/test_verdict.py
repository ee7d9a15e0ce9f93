"""A verdict's one word and what it owes; and what a scanner reads."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import ZERO, Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.ticket import Pin, SoldWager, TicketKey
from pos_app.till.prizes.scan import Scanned, read_scan
from pos_app.till.prizes.verdict import Chance, Headline, Verdict, WagerVerdict
from pos_app.till.standing import Standing

KEY = TicketKey(7, date(2026, 11, 23))
NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)


def wager(chance: Chance, status: str = "sold") -> WagerVerdict:
    return WagerVerdict(SoldWager(1, 5, "5", Money.of(10), status=status), chance)


WON = Verdict(KEY, Standing.WINNER, "winner", Money.of(300), pin=Pin("99"))
UNKNOWN = Operation(
    Intent("R", Kind.PAYOUT, "a", NOW, timedelta(0), Money.of(300), ticket=KEY),
    (Entry(1, "R", State.UNKNOWN, {}, NOW),),
)


@pytest.mark.parametrize(
    ("verdict", "headline", "payable"),
    [
        (WON, Headline.WON, True),
        (replace(WON, pin=None), Headline.WON, False),
        (replace(WON, pin_is_wrong=True), Headline.WRONG_PIN, False),
        (replace(WON, unresolved=(UNKNOWN,)), Headline.UNRESOLVED, False),
        (replace(WON, standing=None), Headline.NOT_FOUND, False),
        (replace(WON, standing=Standing.PAID), Headline.PAID, False),
        (replace(WON, standing=Standing.EXPIRED), Headline.EXPIRED, False),
        (replace(WON, standing=Standing.CANCELED), Headline.CANCELED, False),
        (replace(WON, standing=Standing.REVERTED), Headline.CANCELED, False),
        (replace(WON, standing=Standing.PARTLY_PAID), Headline.PARTLY_PAID, True),
        (replace(WON, paid_here=Money.of(100)), Headline.PARTLY_PAID, True),
        (replace(WON, paid_here=Money.of(300)), Headline.PAID, False),
        # Our reckoning of the expiry is shown; the operator decides.
        (replace(WON, may_be_expired=True), Headline.WON, True),
        (replace(WON, standing=Standing.UNKNOWN_WORD), Headline.WON, True),
        (replace(WON, standing=Standing.UNKNOWN_WORD, prize=ZERO), Headline.UNKNOWN_WORD, False),
        (replace(WON, prize=ZERO, wagers=(wager(Chance.WON),)), Headline.PRIZE_PENDING, False),
        (
            replace(WON, standing=Standing.SOLD, prize=ZERO, wagers=(wager(Chance.LOST),)),
            Headline.LOST,
            False,
        ),
        (
            replace(
                WON,
                standing=Standing.SOLD,
                prize=ZERO,
                wagers=(wager(Chance.LOST), wager(Chance.WAITING)),
            ),
            Headline.WAITING,
            False,
        ),
    ],
)
def test_a_verdict_in_one_word(verdict: Verdict, headline: Headline, payable: bool) -> None:
    assert verdict.headline is headline
    assert verdict.may_be_paid is payable


def test_a_list_that_shows_only_what_is_due_still_pays_the_second_prize() -> None:
    hits = (wager(Chance.PAID, "paid"), wager(Chance.WON, "winner"))
    second = replace(WON, paid_here=Money.of(300), wagers=hits)
    assert second.owed == Money.of(300)
    assert second.headline is Headline.PARTLY_PAID


@given(st.decimals(0, 10_000, places=2), st.decimals(0, 10_000, places=2))
def test_nothing_owed_is_ever_below_zero_or_above_the_prize(prize: object, paid: object) -> None:
    verdict = replace(WON, prize=Money.of(str(prize)), paid_here=Money.of(str(paid)))
    assert ZERO <= verdict.owed <= verdict.prize


OURS = "TQ1.32426439.76479163.20261123"
PATTERN = r"(?P<number>\d{8})-(?P<pin>\d{4})-(?P<day>\S+)"


@pytest.mark.parametrize(
    ("text", "scanned"),
    [
        (OURS, Scanned(32426439, Pin("76479163"), date(2026, 11, 23))),
        (OURS.lower(), Scanned(32426439, Pin("76479163"), date(2026, 11, 23))),
        ("5" + OURS, Scanned(32426439, Pin("76479163"), date(2026, 11, 23))),
        ("32426439", Scanned(32426439)),
        ("32426439-0042-23/11/2026", Scanned(32426439, Pin("0042"), date(2026, 11, 23))),
        ("32426439-0042-tomorrow", Scanned(32426439, Pin("0042"))),
        ("TQ1.32426439.76479163.20261341", None),
        ("5.12.33", None),
        ("123", None),
        ("http://example.com", None),
        ("", None),
    ],
)
def test_what_a_scanner_reads(text: str, scanned: Scanned | None) -> None:
    assert read_scan(text, PATTERN) == scanned


@given(st.text())
def test_nothing_that_is_scanned_breaks_the_reading(text: str) -> None:
    read_scan(text, PATTERN)
