"""The rules about the agency, products and games."""

from collections.abc import Callable

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService
from pos_app.domain.catalogue import Form
from pos_app.domain.errors import BadAnswerError
from pos_app.domain.money import Money
from tests.contract.rows import DAY, rows
from tests.fakes.wire_server import WireServer, answer

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


# --- rules 8, 9, 32: games and limits ----------------------------------------------------------------


def test_rule_08_games_come_from_the_template(serve: Serve, connected: Connect) -> None:
    template = [
        *({"game_id": 1, "wager": f"{n:03}", "code": f"{n:03}"} for n in range(1000)),
        *({"game_id": "2", "wager": f"{n:02}", "code": f"{n:02}"} for n in range(100)),
        *({"game_id": 3, "wager": f"{n:03}-ARI", "code": None} for n in range(1000)),
        *({"game_id": 5, "wager": w} for w in ("0", "00", *map(str, range(1, 37)))),
    ]

    games = connected(serve(rows(*template))).read_games()

    assert {number: game.form for number, game in games.items()} == {
        1: Form.TRIPLE,
        2: Form.TERMINAL,
        3: Form.TRIPLE_SIGN,
        5: Form.ZOO,
    }
    assert games[5].selections[:3] == ("0", "00", "1")


def test_rule_09_a_code_that_differs_is_shown_and_the_wager_sent(
    serve: Serve, connected: Connect
) -> None:
    server = serve(rows({"game_id": 5, "wager": "00", "code": "100"}, {"game_id": 5, "wager": "1"}))

    game = connected(server).read_games()[5]

    assert game.selections == ("00", "1")
    assert game.codes == {"00": "100"}


@pytest.mark.allow_log("pos_app.api")
def test_a_template_row_that_cannot_be_read_hides_no_other(
    serve: Serve, connected: Connect
) -> None:
    server = serve(rows({"game_id": 5, "wager": "0"}, "nonsense", {"game_id": None, "wager": "1"}))

    assert connected(server).read_games()[5].selections == ("0",)


@pytest.mark.allow_log("pos_app.api")
def test_rule_32_a_pair_without_limits_has_none_rather_than_zero(
    serve: Serve, connected: Connect
) -> None:
    pair = {"game_id": 1, "product_id": 1, "min_bet": "0.50", "max_bet": 99}
    body = {"entity_id": 213, "game_data": [pair, {"game_id": 1, "product_id": 2}]}

    (limits,) = connected(serve(answer({"response": body}))).read_entity().limits

    assert (limits.min_stake, limits.max_stake) == (Money.of("0.5"), Money.of(99))
    assert limits.stake_multiple.is_zero  # any amount
    assert limits.max_wagers > 10_000


def test_rule_30_header_and_footer_come_as_they_are(serve: Serve, connected: Connect) -> None:
    data = {"ticket_header": "AGENCIA ÑANDÚ\nLos Teques", "ticket_footer": "Caduca:\r\n3 días"}
    body = {"response": {"entity_id": 1, "entity_data": data}}

    entity = connected(serve(answer(body))).read_entity()

    assert entity.header == "AGENCIA ÑANDÚ\nLos Teques"
    assert entity.footer == "Caduca:\r\n3 días"


@pytest.mark.parametrize(
    ("told", "kept"), [("America/Lima", "America/Lima"), ("Mars/Base", "America/Caracas")]
)
def test_the_agencys_days_are_of_its_own_zone(
    told: str, kept: str, serve: Serve, connected: Connect, session: Session
) -> None:
    body = {"response": {"entity_id": 1, "entity_data": {"time_zone": told}}}

    connected(serve(answer(body))).read_entity()

    assert session.zone.key == kept


def test_a_product_that_is_not_active_is_told_so(serve: Serve, connected: Connect) -> None:
    server = serve(
        rows(
            {"id": 1, "status": "active", "lottery_status": "active", "data": [{"next": None}]},
            {"id": 2, "status": "inactive"},
            {"id": 3, "status": "active", "lottery_status": "suspended"},
            {"id": 4},
        )
    )

    products = connected(server).read_products()

    assert [product.is_active for product in products] == [True, False, False, True]


def test_rule_14_products_tell_no_draws(serve: Serve, connected: Connect) -> None:
    odd = {"event_id": 1, "event_time": "25:99", "next_event_date": None, "next_event_time": None}
    service = connected(serve(rows({"id": 27, "name": "TRIPLE CHANCE", "data": [odd]})))

    (product,) = service.read_products()

    assert product.name == "TRIPLE CHANCE"


@pytest.mark.parametrize("response", ["hello", 7, [1], {"name": "no id"}, {"entity_data": "x"}])
def test_an_agency_that_cannot_be_read_is_said(
    response: object, serve: Serve, connected: Connect
) -> None:
    with pytest.raises(BadAnswerError):
        connected(serve(answer({"response": response}))).read_entity()


def test_lists_that_are_no_lists_are_said(serve: Serve, connected: Connect) -> None:
    service = connected(serve(*[answer({"status": 200, "response": "hello"})] * 4))

    for ask in (
        service.read_products,
        service.read_games,
        lambda: service.search_draws(DAY, "lottery"),
        lambda: service.read_results(DAY, DAY),
    ):
        with pytest.raises(BadAnswerError):
            ask()


@pytest.mark.allow_log("pos_app.api")
def test_a_product_without_an_id_hides_no_other(serve: Serve, connected: Connect) -> None:
    products = connected(serve(rows({"name": "?"}, {"id": 1}))).read_products()

    assert [product.id for product in products] == [1]
