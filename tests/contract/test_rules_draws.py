"""The rules about draws, results, and lists filtered again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from pos_app.api.client import BanklotService
from pos_app.domain.catalogue import Draw
from pos_app.till.ports import Listing
from tests.contract.rows import DAY, DRAW, END, NOON, ROW, START, rows
from tests.fakes.wire_server import WireServer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


# --- rules 15 to 18: draws ------------------------------------------------------------------------------


def test_rule_18_a_draw_is_read_by_results_names(serve: Serve, connected: Connect) -> None:
    (draw,) = connected(serve(rows(DRAW))).search_draws(DAY, "lottery")

    assert draw == Draw(
        id=23335,
        product_id=1,
        name="TRIPLE ZAMORANO",
        category="lottery",
        draws_at=datetime(2024, 10, 23, 16, tzinfo=UTC),
        closes_at=datetime(2024, 10, 23, 15, 50, tzinfo=UTC),
        list_name="A",
        list_id=1,
        has_sign=False,
        display_order=19,
    )


@pytest.mark.parametrize(
    "row",
    [
        {
            "event_id": "23335",
            "event_name": "TRIPLE ZAMORANO",
            "product_id": 1,
            "event_timestamp": str(NOON),
        },
        {
            "event_id": 23335,
            "event_name": "TRIPLE ZAMORANO",
            "product_id": 1,
            "p_event_time": "12:00 pm",
        },
        {
            "id": 23335,
            "name": "TRIPLE ZAMORANO",
            "game_product_id": 1,
            "event_date": "2024-10-23",
            "event_time": "12:00:00",
            "status": "active",
        },
    ],
)
def test_rule_18_a_draw_is_read_by_tickets_and_products_names_too(
    row: object, serve: Serve, connected: Connect
) -> None:
    (draw,) = connected(serve(rows(row))).search_draws(DAY, "lottery")

    assert (draw.id, draw.name, draw.category) == (23335, "TRIPLE ZAMORANO", "lottery")
    assert draw.draws_at == datetime(2024, 10, 23, 16, tzinfo=UTC)


@pytest.mark.allow_log("pos_app.api")
@pytest.mark.parametrize("missing", ["id", "event_timestamp", "game_product_id"])
def test_rule_18_a_row_without_id_or_time_is_skipped_and_logged_and_the_rest_sell(
    missing: str, serve: Serve, connected: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    broken = {name: value for name, value in DRAW.items() if name != missing}

    draws = connected(serve(rows(broken, DRAW))).search_draws(DAY, "lottery")

    assert [draw.id for draw in draws] == [23335]
    assert "skipped 1 of 2 rows of draws" in caplog.text


@pytest.mark.parametrize(
    "closing",
    [
        {"seconds": NOON + 24 * 3600 - 300},  # the slot's next day
        {"seconds": NOON - 24 * 3600 - 300},
        {"seconds": NOON},
        {"seconds": NOON + 60},
        {"seconds": 0},
        None,
        "soon",
    ],
)
def test_rule_15_a_closing_of_another_day_or_after_the_draw_is_not_trusted(
    closing: object, serve: Serve, connected: Connect
) -> None:
    server = serve(*[rows({**DRAW, "closing_timestamp": closing})] * 2)

    (draw,) = connected(server).search_draws(DAY, "lottery")
    (other,) = connected(server, closing_margin=timedelta(minutes=9)).search_draws(DAY, "lottery")

    assert draw.closes_at == draw.draws_at - timedelta(minutes=5)
    assert other.closes_at == other.draws_at - timedelta(minutes=9)


@pytest.mark.parametrize(
    "closing",
    [
        {"seconds": NOON - 60},
        {"seconds": str(NOON - 60), "nanos": 0},
        NOON - 60,
        "2024-10-23T15:59:00Z",
        "2024-10-23T11:59:00-04:00",
    ],
)
def test_rule_15_a_closing_of_the_same_day_is_taken_in_any_form(
    closing: object, serve: Serve, connected: Connect
) -> None:
    (draw,) = connected(serve(rows({**DRAW, "closing_timestamp": closing}))).search_draws(
        DAY, "lottery"
    )

    assert draw.closes_at == datetime(2024, 10, 23, 15, 59, tzinfo=UTC)


def test_rule_16_draws_are_filtered_and_sorted_again(serve: Serve, connected: Connect) -> None:
    late = {**DRAW, "id": 4, "event_timestamp": NOON + 3600, "closing_timestamp": None}
    server = serve(
        rows(
            late,
            DRAW,
            {**DRAW, "id": 5, "event_timestamp": NOON + 24 * 3600},
            {**DRAW, "id": 6, "game_category": "animalitos"},
            {**DRAW, "id": 7, "event_status": "closed"},
            {**DRAW, "id": 8, "event_status": None, "status": "result"},
        )
    )

    assert [draw.id for draw in connected(server).search_draws(DAY, "lottery")] == [23335, 4]


def test_rule_16_lists_are_filtered_and_sorted_again(serve: Serve, connected: Connect) -> None:
    everything = rows(
        {**ROW, "ticket_number": 1, "created_at": NOON - 60},
        {**ROW, "ticket_number": 2, "status": "cancelled"},
        {**ROW, "ticket_number": 3, "created_at": NOON + 60, "status": "winner", "prize": 330},
        {**ROW, "ticket_number": 4, "status": "paid", "prize": 330},
        {**ROW, "ticket_number": 5, "created_at": NOON - 24 * 3600},
        {**ROW, "ticket_number": 6, "status": "premiado", "prize": "30"},
    )
    service = connected(serve(everything, everything, everything))

    def numbers(listing: Listing) -> list[int]:
        return [row.number for row in service.list_tickets(listing, START, END)]

    assert numbers(Listing.SOLD) == [3, 6, 4, 2, 1]
    assert numbers(Listing.WINNER) == [3, 6, 4]
    assert numbers(Listing.CANCELED) == [2]


@pytest.mark.allow_log("pos_app.api")
def test_list_rows_without_number_or_moment_are_skipped(serve: Serve, connected: Connect) -> None:
    server = serve(rows({**ROW, "ticket_number": None}, {**ROW, "created_at": None}, 7, ROW))

    assert len(connected(server).list_tickets(Listing.SOLD, START, END)) == 1


def test_a_ticket_of_the_very_second_in_which_a_window_begins_is_in_it(
    serve: Serve, connected: Connect
) -> None:
    start = datetime(2024, 10, 23, 16, 0, 0, 700_000, tzinfo=UTC)  # the server counts seconds
    server = serve(rows(ROW))

    assert len(connected(server).list_tickets(Listing.SOLD, start, END)) == 1
    assert b'"2024-10-23T16:00:00.000Z"' in server.request.body


def test_results_are_filtered_by_draw_day_and_those_to_come_left_out(
    serve: Serve, connected: Connect
) -> None:
    early = {"result_created_at": {"seconds": NOON - 12 * 3600}}  # before the draw: not asked
    server = serve(
        rows(
            {**DRAW, "main_result": "444", **early},
            {**DRAW, "id": 2, "main_result": ""},
            {**DRAW, "id": 3},
            {**DRAW, "id": 4, "main_result": "5", "event_timestamp": NOON + 24 * 3600},
        )
    )

    assert [one.value for one in connected(server).read_results(DAY, DAY)] == ["444"]


@pytest.mark.allow_log("pos_app.api")
def test_a_result_without_a_day_is_only_dated_by_a_search_of_one_day(
    serve: Serve, connected: Connect
) -> None:
    undated = {**DRAW, "main_result": "444", "event_timestamp": None, "event_time": "12:00"}
    service = connected(serve(rows(undated), rows(undated)))

    assert len(service.read_results(DAY, DAY)) == 1
    assert list(service.read_results(DAY - timedelta(days=1), DAY)) == []
