"""The till's own client in every dialect of the practice server: what it reads is what is true.

The truth is the server's ledger and its answers without a dialect. The dialect tests beside this
one show that each dialect is spoken at all.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService, connect
from pos_app.api.exchange import Purpose
from pos_app.api.transport import Patience, TimeOuts
from pos_app.domain.errors import RefusedError
from pos_app.domain.money import Money
from pos_app.domain.outcome import Confirmed, Rejected, Unknown
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, TicketKey, TicketRow
from pos_app.practice.trouble.dialects import DIALECT_NAMES
from pos_app.till.ports import Listing
from tests.practice.caller import DAY, SPAN, Caller

TODAY = date.fromisoformat(DAY)
START, END = datetime(2026, 3, 4, 4, tzinfo=UTC), datetime(2026, 3, 5, 3, 59, 59, tzinfo=UTC)
LONG = TimeOuts(*[Patience(connect=10, write=10, read=60)] * 3)

KINDS = ("animalitos", "animalitos77", "lottery")


@dataclass
class Day:
    """A signed-in client, and a caller that asks the same server for the truth."""

    alone: Caller
    client: BanklotService
    spoken: str

    def tell(self, ask: Callable[[], Any]) -> Any:
        """Ask without a dialect."""
        self.alone.speak()
        answer = ask()
        self.speak()
        return answer

    def speak(self) -> None:
        self.alone.speak(*filter(None, [self.spoken]))

    def sell(self, *numbers: str) -> tuple[int, int]:
        """Sell in the last draw of the day; give the ticket's number and the draw's id."""
        draw = self.client.search_draws(TODAY, "animalitos")[-1]
        wagers = [Wager(draw.id, 5, number, Money.of(10)) for number in numbers]
        outcome = self.client.create_ticket(wagers)
        assert isinstance(outcome, Confirmed)
        return outcome.value.number, draw.id

    def sold_by_calls(self) -> Any:
        return self.alone.http.get("/practice/ledger", params={"origin": "call"}).json()["tickets"]

    def list_sold(self, number: int) -> list[TicketRow]:
        rows = self.client.list_tickets(Listing.SOLD, START, END)
        return [row for row in rows if row.number == number]


def check_clock(day: Day) -> None:
    def look() -> datetime:
        return datetime.fromisoformat(day.alone.http.get("/practice/about").json()["now"])

    before = look()
    told = day.client.read_time().server
    assert before - timedelta(seconds=1) <= told <= look()


def check_catalogue(day: Day) -> None:
    wish = {"filter": {"between_created_at": SPAN}}
    results = day.tell(lambda: day.alone.post("/gaming/result/0", wish)["response"])
    ids = day.tell(lambda: {kind: [row["id"] for row in day.alone.draws(kind)] for kind in KINDS})
    for kind in KINDS:
        found = [draw.id for draw in day.client.search_draws(TODAY, kind)]
        assert sorted(found) == sorted(ids[kind])
    read = [(one.draw_id, one.value) for one in day.client.read_results(TODAY, TODAY)]
    assert sorted(read) == sorted((row["id"], row["main_result"]) for row in results)
    assert not day.client.search_draws(TODAY, "tripleta")
    later = TODAY + timedelta(days=3)
    assert not day.client.read_results(later, later)
    assert len(day.client.read_products()) == 19
    assert day.client.read_entity().id == 213
    assert len(day.client.read_games()[3].selections) == 12_000


def check_sale(day: Day) -> None:
    number, draw_id = day.sell("5", "12", "33")
    entry = day.sold_by_calls()[-1]
    assert number == entry["ticket_number"]
    last = day.client.last_ticket()
    assert last is not None
    assert (last.number, last.total) == (number, Money.of(30))
    view = day.client.view_ticket(TicketKey(number, TODAY))
    assert view.pin is not None
    assert (view.pin.reveal(), view.wagers) == (str(entry["pin_number"]), last.wagers)
    wagers = [(one.draw_id, one.selection) for one in view.wagers]
    assert wagers == [(draw_id, "5"), (draw_id, "12"), (draw_id, "33")]
    rows = [(row.uuid, row.total) for row in day.list_sold(number)]
    assert rows == [(entry["id"], Money.of(30))]


def check_prize(day: Day) -> None:
    papers = day.alone.plant("winner", amount=17)
    key, pin = TicketKey(papers["ticket_number"], TODAY), Pin(str(papers["pin_number"]))
    listed = day.client.list_tickets(Listing.WINNER, START, END)
    assert key.number in {row.number for row in listed}
    paid = day.client.pay_ticket(key, pin)
    assert isinstance(paid, Confirmed)
    assert paid.value.amount == Money.of(510)
    again = day.client.pay_ticket(key, pin)
    if day.spoken in {"error_message", "error_response"}:
        # 200 and no error: by the law of money that is no refusal yet, and no yes either.
        assert isinstance(again, Unknown)
    else:
        assert isinstance(again, Rejected)
        assert again.text == "ticket already paid"
    assert day.alone.ledger()["executed"]["pay"] == 1


def check_refusals(day: Day) -> None:
    draw = day.client.search_draws(TODAY, "animalitos")[0]
    day.alone.order("create", "closed_draw")
    refused = day.client.create_ticket([Wager(draw.id, 5, "5", Money.of(10))])
    assert isinstance(refused, Rejected)
    assert refused.closed_draws == (draw.id,)
    number, _ = day.sell("7")
    assert isinstance(day.client.cancel_ticket(number), Confirmed)
    late = day.client.cancel_ticket(number)
    assert isinstance(late, Rejected)
    assert late.text == "no rows in result set"
    with pytest.raises(RefusedError):
        day.client.view_ticket(TicketKey(1, TODAY))


def check_picture(day: Day) -> None:
    number, _ = day.sell("5")
    (row,) = day.list_sold(number)
    if day.spoken == "image_missing":
        with pytest.raises(RefusedError):
            day.client.fetch_image(row.uuid)
        return
    picture = Image.open(BytesIO(day.client.fetch_image(row.uuid))).convert("L")
    assert picture.width == (384 if day.spoken == "image_narrow" else 576)
    code = zxingcpp.read_barcode(picture)
    assert code is not None
    assert code.text == str(number)


def check_copy(day: Day) -> None:
    number, draw_id = day.sell("9")
    before = len(day.sold_by_calls())
    copied = day.client.copy_ticket(TicketKey(number, TODAY))
    assert isinstance(copied, Confirmed)
    assert copied.value.number == number
    assert copied.value.wagers == (Wager(draw_id, 5, "9", Money.of(10)),)
    # It looks the same, whether it sold or not.
    assert len(day.sold_by_calls()) - before == (day.spoken == "copy_sells")


def check_report(day: Day) -> None:
    before = day.client.read_totals(START, END, "animalitos")
    day.sell("9", "10")
    after = day.client.read_totals(START, END, "animalitos")
    assert after.sale == before.sale + Money.of(20)


# A row of nothing but nulls is skipped, and the log says so.
@pytest.mark.allow_log("pos_app.api")
@pytest.mark.parametrize("dialect", ["", *DIALECT_NAMES])
def test_a_day_in_a_dialect(alone: Caller, dialect: str) -> None:
    session = Session()
    with closing(connect(alone.base_url, session, Purpose.MONEY, time_outs=LONG)) as client:
        day = Day(alone, client, dialect)
        day.speak()
        client.sign_in(alone.email, alone.password)
        check_clock(day)
        check_catalogue(day)
        check_sale(day)
        check_prize(day)
        check_refusals(day)
        check_picture(day)
        check_copy(day)
        check_report(day)
        client.sign_out()
        assert alone.ledger()["heard"]["logout"] == 1
