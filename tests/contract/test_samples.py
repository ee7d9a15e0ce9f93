"""The document's own answers, read into domain values."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from pos_app.api.client import BanklotService
from pos_app.domain.catalogue import Form, Limits, Product
from pos_app.domain.errors import RefusedError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.outcome import Confirmed, Rejected
from pos_app.domain.results import Result
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, SoldWager, TicketKey, TicketRow
from pos_app.till.ports import CopyProposal, Listing, Totals
from tests.fakes.wire_server import WireServer, answer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]
Ask = Callable[[str], BanklotService]

START, END = datetime(2024, 6, 1, tzinfo=UTC), datetime(2024, 11, 1, tzinfo=UTC)


@pytest.fixture(params=["statuses equal", "always 200"])
def ask(
    request: pytest.FixtureRequest,
    serve: Serve,
    connected: Connect,
    sample: Callable[[str], Any],
) -> Ask:
    """A client whose server answers one sample, with its body's status in HTTP or always 200."""

    def start(name: str) -> BanklotService:
        body = sample(f"{name}.response")
        status = body["status"] if request.param == "statuses equal" else 200
        twice = [answer(body, status)] * 2  # an empty search is asked in two forms
        return connected(serve(*twice))

    return start


def test_view(ask: Ask) -> None:
    ticket = ask("view").view_ticket(TicketKey(32426439, date(2024, 10, 22)))

    assert ticket.number == 32426439
    assert ticket.pin == Pin("76479163")
    assert ticket.sold_at == datetime(2024, 10, 22, 8, 50, 36, tzinfo=UTC)
    assert ticket.total == Money.of(18)
    assert (ticket.entity_name, ticket.parent_name, ticket.uuid) == ("test-1", "test", None)
    assert len(ticket.wagers) == 6
    assert ticket.wagers[3] == SoldWager(
        draw_id=23147,
        game_id=3,
        selection="444-ARI",
        stake=Money.of(3),
        draw_name="ZODÍACO DEL ZULIA",
        draw_time="12:45 pm",
        list_id=3,
        current_draw_id=23310,
        status="sold",
    )


def test_last(ask: Ask) -> None:
    ticket = ask("last").last_ticket()

    assert ticket is not None
    assert ticket.number == 10063292
    assert [wager.selection for wager in ticket.wagers] == ["0", "1", "2"]
    assert [wager.list_id for wager in ticket.wagers] == [None, None, None]
    assert ticket.total == Money.of(66)


@pytest.mark.parametrize(
    ("name", "listing", "uuid", "status", "prize"),
    [
        (
            "list-canceled",
            Listing.CANCELED,
            "639a1521-49b9-4876-a36c-36c621593930",
            "canceled",
            0,
        ),
        ("list-winner", Listing.WINNER, "af681029-87a2-4834-b7f9-56d88ee3a74e", "winner", 330),
        ("list-by-type", Listing.SOLD, "16baefc2-5c3e-4f17-a26c-c19808e22655", "sold", 0),
    ],
)
def test_lists(ask: Ask, name: str, listing: Listing, uuid: str, status: str, prize: int) -> None:
    (row,) = ask(name).list_tickets(listing, START, END)

    assert (row.uuid, row.status, row.prize) == (uuid, status, Money.of(prize))
    assert (row.user_id, row.email) == (864, "username@banklot.net")


def test_the_winner_row_whole(ask: Ask) -> None:
    rows = ask("list-winner").list_tickets(Listing.WINNER, START, END)

    assert rows == [
        TicketRow(
            uuid="af681029-87a2-4834-b7f9-56d88ee3a74e",
            number=23315522,
            sold_at=datetime(2024, 10, 4, 18, 30, 56, tzinfo=UTC),
            status="winner",
            total=Money.of(33),
            prize=Money.of(330),
            user_id=864,
            email="username@banklot.net",
        )
    ]


def test_get_data(ask: Ask) -> None:
    entity = ask("get-data").read_entity()

    assert (entity.id, entity.name) == (213, "test-1")
    assert entity.categories == ("animalitos77", "animalitos", "tripleta", "lottery")
    assert (entity.header, entity.footer, entity.rif) == ("123", "123", "1234")
    assert (entity.address, entity.city) == ("", "")
    assert (entity.seconds_to_cancel, entity.expiration_days) == (180, 3)
    assert entity.time_zone == "America/Caracas"
    assert [limits.product_id for limits in entity.limits] == [1, 2, 3]
    assert entity.limits[0] == Limits(
        game_id=1,
        product_id=1,
        min_stake=Money.of(1),
        max_stake=Money.of(99),
        stake_multiple=Money.of(1),
        max_permutations=6,
        max_sequence_size=10,
        max_sequences=2,
        max_wagers=100,
        commission=Decimal(10),
    )


def test_products(ask: Ask) -> None:
    products = ask("products").read_products()

    assert [product.id for product in products] == [17, 30, 18, 27, 2, 1]
    assert products[-1] == Product(
        id=1, name="TRIPLE ZAMORANO", category="lottery", lottery="LOTERÍA DEL ZÚLIA", quota=100
    )


def test_template(ask: Ask) -> None:
    games = ask("template").read_games()

    assert games[1].form is Form.TRIPLE
    assert games[1].selections == ("001", "002")


def test_results(ask: Ask) -> None:
    results = ask("result").read_results(date(2024, 8, 18), date(2024, 9, 17))

    assert [one.draw_id for one in results] == [18731, 18732, 18697, 18694]  # newest first
    assert results[1] == Result(
        draw_id=18732,
        product_id=1,
        name="TRIPLE ZAMORANO",
        category="lottery",
        drawn_at=datetime(2024, 9, 17, 20, tzinfo=UTC),
        value="000-ACU",
        list_name="C",
        has_sign=True,
        display_order=19,
    )


def test_reports(ask: Ask) -> None:
    assert ask("reports").read_totals(START, END, "lottery") == Totals(ZERO, ZERO, ZERO, ZERO, ZERO)


def test_events(ask: Ask) -> None:
    assert list(ask("events").search_draws(date(2024, 6, 5), "lottery")) == []


def test_copy(ask: Ask) -> None:
    outcome = ask("copy").copy_ticket(TicketKey(71998218, date(2024, 9, 17)))

    assert outcome == Confirmed(
        CopyProposal(
            number=71998218,
            uuid="362a5a41-2ac4-4c8f-a8f7-a907f86e4426",
            wagers=(Wager(23335, 1, "001", Money.of(5)),),
        )
    )


def test_the_refusals_that_are_shown(ask: Ask) -> None:
    key, wagers = TicketKey(1, date(2024, 9, 16)), [Wager(18859, 1, "341", Money.of(2000))]

    paid = ask("pay").pay_ticket(key, Pin("1234"))
    canceled = ask("cancel").cancel_ticket(1)
    reverted = ask("revert").revert_ticket(1)
    created = ask("create").create_ticket(wagers)

    def told(outcome: object) -> tuple[str, int | None, tuple[int, ...], bool]:
        assert isinstance(outcome, Rejected)
        return (outcome.text, outcome.body_status, outcome.closed_draws, outcome.session_over)

    assert told(paid) == ("not a winner", 200, (), False)
    assert told(canceled) == ("no rows in result set", 400, (), False)
    assert told(reverted) == ("ticket already rejected by user", 401, (), False)
    text = "events are not open. closed events: [18859]"
    assert told(created) == (text, 409, (18859,), False)


def test_a_ticket_that_is_not_found(ask: Ask) -> None:
    with pytest.raises(RefusedError) as caught:
        ask("cancel").view_ticket(TicketKey(1, date(2024, 9, 16)))

    assert caught.value.text == "no rows in result set"
    assert caught.value.body_status == 400
