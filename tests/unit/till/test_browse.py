"""What the till only looks at: what it keeps, what it drops, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest

from pos_app.domain.catalogue import Catalogue, Draw, Entity, Game, Product
from pos_app.domain.errors import NoAnswerError, RefusedError, UnreachableError
from pos_app.domain.money import Money
from pos_app.domain.results import Result
from pos_app.domain.ticket import TicketKey, TicketRow
from pos_app.till.browse import (
    MOST_WINNERS,
    Letters,
    find_image,
    list_winners,
    load_catalogue,
    read_day_results,
    refresh_draws,
)
from pos_app.till.ports import Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pos_app.till.ports import Service

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 16, tzinfo=UTC)
ENTITY = Entity(1, "EL NIÑO", ("animalitos", "lottery"), expiration_days=3)
ZOO = Game.from_template(5, [(str(n), str(n)) for n in range(1, 37)])


class Operator:
    """The part of the operator's service that is looked at."""

    def __init__(self) -> None:
        self.draws: dict[str, Sequence[Draw]] = {}
        self.refuses: set[str] = set()
        self.error: Exception | None = None
        self.rows: list[TicketRow] = []
        self.asked: list[tuple[Listing, datetime, datetime]] = []
        self.results: list[Result] = []
        self.templates = 0

    @property
    def service(self) -> Service:
        return cast("Service", self)

    def read_entity(self) -> Entity:
        return ENTITY

    def read_products(self) -> Sequence[Product]:
        return [Product(10, "LOTTO REY", "animalitos")]

    def read_games(self) -> Mapping[int, Game]:
        self.templates += 1
        return {ZOO.id: ZOO}

    def search_draws(self, day: date, category: str) -> Sequence[Draw]:
        if self.error is not None:
            raise self.error
        if category in self.refuses:
            raise RefusedError("no autorizado", body_status=401)
        return self.draws.get(category, ())

    def read_results(self, first: date, last: date) -> Sequence[Result]:
        assert (first, last) == (TODAY, TODAY)
        return self.results

    def list_tickets(self, listing: Listing, start: datetime, end: datetime) -> Sequence[TicketRow]:
        self.asked.append((listing, start, end))
        if self.error is not None:
            raise self.error
        return [row for row in self.rows if start <= row.sold_at <= end]

    def fetch_image(self, uuid: str) -> bytes:
        return f"picture of {uuid}".encode()


def make_draw(draw_id: int, minutes: int, name: str = "LOTTO REY", **more: Any) -> Draw:
    at = NOON + timedelta(minutes=minutes)
    return Draw(draw_id, 10, name, "animalitos", at, at, **more)


def make_row(number: int, sold_at: datetime, status: str = "winner") -> TicketRow:
    return TicketRow(f"u-{number}", number, sold_at, status, Money.of(10), Money.of(300))


@pytest.fixture
def operator() -> Operator:
    return Operator()


def ids(catalogue: Catalogue) -> list[int]:
    return [draw.id for draw in catalogue.draws]


def test_draws_of_all_categories_stand_once_in_order_of_closing(operator: Operator) -> None:
    first, last = make_draw(3, 5), make_draw(1, 60)
    tied = [make_draw(7, 30, "B"), make_draw(6, 30, "A", list_name="B")]
    tied += [make_draw(5, 30, "A", list_name="A"), make_draw(4, 30, "Z", display_order=-1)]
    operator.draws = {"animalitos": [last, *tied], "lottery": [first, last]}

    loaded = load_catalogue(operator.service, TODAY)

    assert ids(loaded.catalogue) == [3, 4, 5, 6, 7, 1]
    assert loaded.problems == ()
    assert loaded.catalogue.products[10].name == "LOTTO REY"


def test_a_refused_category_leaves_the_others_on_sale_and_is_told(operator: Operator) -> None:
    operator.draws = {"lottery": [make_draw(1, 5)]}
    operator.refuses = {"animalitos"}

    loaded = load_catalogue(operator.service, TODAY)

    assert ids(loaded.catalogue) == [1]
    (problem,) = loaded.problems
    assert problem.category == "animalitos"
    assert problem.error.text == "no autorizado"


def test_a_broken_line_is_no_refusal_so_an_empty_board_is_never_shown_for_it(
    operator: Operator,
) -> None:
    operator.error = UnreachableError("no route")
    with pytest.raises(UnreachableError):
        load_catalogue(operator.service, TODAY)


def test_the_template_is_read_once(operator: Operator) -> None:
    loaded = load_catalogue(operator.service, TODAY)
    load_catalogue(operator.service, TODAY, loaded.catalogue.games)
    assert operator.templates == 1


def test_refreshing_replaces_the_draws_and_keeps_the_rest(operator: Operator) -> None:
    operator.draws = {"lottery": [make_draw(1, 5), make_draw(2, 10)]}
    before = load_catalogue(operator.service, TODAY).catalogue
    operator.draws = {"lottery": [make_draw(2, 10)]}

    after = refresh_draws(operator.service, before, TODAY).catalogue

    assert ids(after) == [2]
    assert after.games is before.games


def test_refreshing_what_did_not_change_gives_the_very_same_catalogue(operator: Operator) -> None:
    operator.draws = {"lottery": [make_draw(1, 5), make_draw(2, 10)]}
    before = load_catalogue(operator.service, TODAY).catalogue
    operator.draws = {"lottery": [make_draw(2, 10), make_draw(1, 5)]}
    assert refresh_draws(operator.service, before, TODAY).catalogue is before


def test_a_draw_keeps_its_letter_when_earlier_ones_close() -> None:
    letters = Letters()
    morning = letters.give([make_draw(1, 0), make_draw(2, 5)])
    later = letters.give([make_draw(2, 5), make_draw(3, 10)])
    assert (morning[1], morning[2], later[2], later[3]) == ("Q", "W", "W", "E")


def test_no_two_draws_of_a_day_share_a_letter() -> None:
    given = Letters().give([make_draw(place, place) for place in range(300)])
    assert given[25] == "M"
    assert (given[26], given[27]) == ("QQ", "QW")
    assert len(set(given.values())) == 300


def test_results_come_newest_first(operator: Operator) -> None:
    def result(draw_id: int, minutes: int) -> Result:
        at = NOON + timedelta(minutes=minutes)
        return Result(draw_id, 10, "LOTTO REY", "animalitos", at, "5", display_order=draw_id)

    operator.results = [result(1, 0), result(3, 60), result(2, 60)]
    found = read_day_results(operator.service, TODAY)
    assert [one.draw_id for one in found] == [2, 3, 1]


def test_winners_that_can_still_be_paid_soonest_to_expire_first(operator: Operator) -> None:
    days = {number: NOON - timedelta(days=number) for number in (0, 1, 3, 4)}
    operator.rows = [make_row(number, sold_at) for number, sold_at in days.items()]
    operator.rows += [make_row(90, NOON, "paid"), make_row(91, NOON, "canceled")]

    winners = list_winners(operator.service, ENTITY, NOON)

    assert [row.number for row in winners] == [3, 1, 0]
    assert operator.asked[0][0] is Listing.WINNER


def test_a_winner_is_listed_once_and_one_that_another_row_calls_paid_is_not(
    operator: Operator,
) -> None:
    twice = [replace(make_row(7, NOON), uuid=""), replace(make_row(8, NOON), uuid="")]
    operator.rows = [*twice, *twice, make_row(9, NOON), make_row(9, NOON, "Pagado")]

    winners = list_winners(operator.service, ENTITY, NOON)

    assert sorted(row.number for row in winners) == [7, 8]


def test_a_till_lists_its_own_winners_and_those_that_nobody_claims(operator: Operator) -> None:
    mine, theirs, nobodys = (make_row(n, NOON - timedelta(minutes=n)) for n in (1, 2, 3))
    operator.rows = [
        replace(mine, email="Me@example.com"),
        replace(theirs, email="you@example.com"),
        replace(nobodys, email=""),
    ]

    winners = list_winners(operator.service, ENTITY, NOON, "me@example.com")

    assert [row.number for row in winners] == [3, 1]


def test_of_ten_thousand_winners_the_first_are_listed(operator: Operator) -> None:
    operator.rows = [make_row(n, NOON - timedelta(seconds=n)) for n in range(10_000)]
    assert len(list_winners(operator.service, ENTITY, NOON)) == MOST_WINNERS


def test_the_image_is_that_of_the_number_near_the_sale(operator: Operator) -> None:
    operator.rows = [
        make_row(8, NOON + timedelta(seconds=9)),
        make_row(7, NOON - timedelta(days=1)),
    ]
    assert find_image(operator.service, TicketKey(8, TODAY), NOON) == b"picture of u-8"
    assert find_image(operator.service, TicketKey(7, TODAY), NOON) is None


def test_no_image_is_no_error(operator: Operator) -> None:
    operator.error = NoAnswerError("timed out")
    assert find_image(operator.service, TicketKey(8, TODAY), NOON) is None
