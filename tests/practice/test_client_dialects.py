"""The till's own client in every dialect of the practice server: what it reads is what is true.

The truth is the server's ledger and its answers without a dialect. The dialect tests beside this
one show that each dialect is spoken at all.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
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
from pos_app.domain.ticket import Pin, TicketKey
from pos_app.practice.trouble.dialects import DIALECT_NAMES
from pos_app.till.ports import Listing
from tests.practice.caller import DAY, Caller

TODAY = date.fromisoformat(DAY)
START, END = datetime(2026, 3, 4, 4, tzinfo=UTC), datetime(2026, 3, 5, 3, 59, 59, tzinfo=UTC)
LONG = TimeOuts(*[Patience(connect=10, write=10, read=60)] * 3)

KINDS = ("animalitos", "animalitos77", "lottery")


# A row of nothing but nulls is skipped, and the log says so.
pytestmark = pytest.mark.allow_log("pos_app.api")


@pytest.fixture
def client(alone: Caller) -> Iterator[BanklotService]:
    session = Session()
    with closing(connect(alone.base_url, session, Purpose.MONEY, time_outs=LONG)) as service:
        yield service


@pytest.fixture(params=["", *DIALECT_NAMES])
def spoken(request: pytest.FixtureRequest, alone: Caller, client: BanklotService) -> str:
    """The dialect that the server speaks to a client which is signed in."""
    name = str(request.param)
    alone.speak(*filter(None, [name]))
    client.sign_in(alone.email, alone.password)
    return name


def plainly(alone: Caller, spoken: str, ask: Callable[[], Any]) -> Any:
    """Ask without a dialect."""
    alone.speak()
    answer = ask()
    alone.speak(*filter(None, [spoken]))
    return answer


def sell(client: BanklotService, draw_id: int, *numbers: str) -> int:
    wagers = [Wager(draw_id, 5, number, Money.of(10)) for number in numbers]
    outcome = client.create_ticket(wagers)
    assert isinstance(outcome, Confirmed)
    return outcome.value.number


def test_a_sale_is_found_again_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    draw = client.search_draws(TODAY, "animalitos")[-1]
    number = sell(client, draw.id, "5", "12", "33")
    (entry,) = alone.http.get("/practice/ledger", params={"origin": "call"}).json()["tickets"]
    assert number == entry["ticket_number"]
    last = client.last_ticket()
    assert last is not None
    assert (last.number, last.total) == (number, Money.of(30))
    view = client.view_ticket(TicketKey(number, TODAY))
    assert view.pin is not None
    assert (view.pin.reveal(), view.wagers) == (str(entry["pin_number"]), last.wagers)
    assert [(one.draw_id, one.selection) for one in view.wagers] == [
        (draw.id, "5"),
        (draw.id, "12"),
        (draw.id, "33"),
    ]
    rows = [row for row in client.list_tickets(Listing.SOLD, START, END) if row.number == number]
    assert [(row.uuid, row.total) for row in rows] == [(entry["id"], Money.of(30))]


def test_what_is_sold_and_drawn_is_read_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    wish = {"filter": {"between_created_at": ["2026-03-04T04:00:00Z", "2026-03-05T03:59:59Z"]}}
    results = plainly(alone, spoken, lambda: alone.post("/gaming/result/0", wish)["response"])
    open_ids = plainly(
        alone, spoken, lambda: {name: [row["id"] for row in alone.draws(name)] for name in KINDS}
    )
    for category in KINDS:
        found = [draw.id for draw in client.search_draws(TODAY, category)]
        assert sorted(found) == sorted(open_ids[category])
    read = sorted((result.draw_id, result.value) for result in client.read_results(TODAY, TODAY))
    assert read == sorted((row["id"], row["main_result"]) for row in results)
    assert not client.search_draws(TODAY, "tripleta")
    assert not client.read_results(TODAY + timedelta(days=3), TODAY + timedelta(days=3))
    assert len(client.read_products()) == 19
    assert client.read_entity().id == 213
    assert len(client.read_games()[3].selections) == 12_000


def test_the_clock_is_read_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    def look() -> datetime:
        return datetime.fromisoformat(alone.http.get("/practice/about").json()["now"])

    before = look()
    told = client.read_time().server
    assert before - timedelta(seconds=1) <= told <= look()


def test_a_prize_is_paid_once_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    papers = alone.plant("winner", amount=17)
    key, pin = TicketKey(papers["ticket_number"], TODAY), Pin(str(papers["pin_number"]))
    listed = client.list_tickets(Listing.WINNER, START, END)
    assert key.number in {row.number for row in listed}
    paid = client.pay_ticket(key, pin)
    assert isinstance(paid, Confirmed)
    assert paid.value.amount == Money.of(510)
    again = client.pay_ticket(key, pin)
    if spoken in {"error_message", "error_response"}:
        # 200 and no error: by the law of money that is no refusal yet, and no yes either.
        assert isinstance(again, Unknown)
    else:
        assert isinstance(again, Rejected)
        assert again.text == "ticket already paid"
    assert alone.ledger()["executed"]["pay"] == 1


def test_a_refusal_is_read_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    draw = client.search_draws(TODAY, "animalitos")[0]
    alone.order("create", "closed_draw")
    refused = client.create_ticket([Wager(draw.id, 5, "5", Money.of(10))])
    assert isinstance(refused, Rejected)
    assert refused.closed_draws == (draw.id,)
    number = sell(client, draw.id, "7")
    assert isinstance(client.cancel_ticket(number), Confirmed)
    late = client.cancel_ticket(number)
    assert isinstance(late, Rejected)
    assert late.text == "no rows in result set"
    with pytest.raises(RefusedError):
        client.view_ticket(TicketKey(1, TODAY))


def test_the_picture_is_read_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    draw = client.search_draws(TODAY, "animalitos")[0]
    number = sell(client, draw.id, "5")
    (uuid,) = {
        row.uuid for row in client.list_tickets(Listing.SOLD, START, END) if row.number == number
    }
    if spoken == "image_missing":
        with pytest.raises(RefusedError):
            client.fetch_image(uuid)
        return
    picture = Image.open(BytesIO(client.fetch_image(uuid))).convert("L")
    assert picture.width == (384 if spoken == "image_narrow" else 576)
    code = zxingcpp.read_barcode(picture)
    assert code is not None
    assert code.text == str(number)


def test_a_copy_looks_the_same_whether_it_sells_or_not(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    draw = client.search_draws(TODAY, "animalitos")[-1]
    number = sell(client, draw.id, "9")
    copied = client.copy_ticket(TicketKey(number, TODAY))
    assert isinstance(copied, Confirmed)
    assert copied.value.number == number
    assert copied.value.wagers == (Wager(draw.id, 5, "9", Money.of(10)),)
    sold = alone.http.get("/practice/ledger", params={"origin": "call"}).json()["tickets"]
    assert len(sold) == (2 if spoken == "copy_sells" else 1)


def test_a_report_is_read_in_every_dialect(
    alone: Caller, client: BanklotService, spoken: str
) -> None:
    draw = client.search_draws(TODAY, "animalitos")[-1]
    before = client.read_totals(START, END, "animalitos")
    sell(client, draw.id, "9", "10")
    assert client.read_totals(START, END, "animalitos").sale == before.sale + Money.of(20)
