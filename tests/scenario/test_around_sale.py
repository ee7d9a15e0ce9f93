"""Around a sale, in the real window against the practice server: void, repeat, paste, keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.domain.results import Result
from pos_app.settings.choices import FILE, read_choices
from pos_app.till.wording import to_local
from pos_app.ui.keys import use_sequences
from pos_app.ui.widgets.card import Card
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def delivered_keys() -> Iterator[None]:
    """The next test's till has the keys it is delivered with."""
    yield
    use_sequences({})


def sell_and_wait(till: Till) -> int:
    before = till.state.last_ticket
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None and till.state.last_ticket != before)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    till.wait_for_focus("playLine")
    number: int = till.state.last_ticket.number
    return number


def test_panes_and_cards_are_made_ahead_while_selling_goes_on(make_till: MakeTill) -> None:
    till = make_till()
    till.sign_in()
    frame = till.program.frame
    assert frame.pane("cashUp") is None
    sell_and_wait(till)
    till.wait(lambda: all(frame.pane(name) is not None for name in frame.panes.entries))
    till.wait(lambda: till.window.findChild(QWidget, "combosCard") is not None)
    till.wait_for_focus("playLine")
    seen = [card.objectName() for card in till.window.findChildren(Card) if card.isVisible()]
    assert seen == []
    sell_and_wait(till)
    till.press(K.Key_2, M.ControlModifier)
    till.wait_for_focus("ticketNumber")


def find_ticket(operator: Operator, number: int) -> Any:
    return next(one for one in operator.ledger()["tickets"] if one["ticket_number"] == number)


def test_a_ticket_is_voided_with_its_reason_and_only_by_the_key_pressed_again(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    number = sell_and_wait(till)
    before = operator.ledger()["executed"].get("cancel", 0)
    till.press(K.Key_F9)
    card = till.find("voidCard")
    till.wait(card.isVisible)
    till.wait(lambda: till.find("voidTable").model().rows)
    till.press(K.Key_Return)
    assert card.isVisible()
    till.type("2")
    till.wait(till.find("voidNow").isEnabled)
    till.wait(till.program.fresh_keys.allows_money)
    till.wait(lambda: _press_until_asked(till))
    till.wait(lambda: till.state.last_ticket.is_void)
    assert operator.ledger()["executed"]["cancel"] == before + 1
    till.wait(lambda: str(number) in till.find("voidTitle").text())
    till.press(K.Key_Return)
    till.wait_for_focus("playLine")


def _press_until_asked(till: Till) -> bool:
    """Press the void key: within its first quarter of a second the card takes it for the first."""
    if till.find("voidTable").isVisible():
        till.press(K.Key_F9)
    return not till.find("voidTable").isVisible()


def test_leaving_the_card_voids_nothing(make_till: MakeTill, operator: Operator) -> None:
    till = make_till()
    till.sign_in()
    sell_and_wait(till)
    till.press(K.Key_F9)
    till.wait(till.find("voidCard").isVisible)
    till.type("1")
    till.press(K.Key_Escape)
    till.wait_for_focus("playLine")
    assert "cancel" not in operator.ledger()["executed"]


def test_a_ticket_is_repeated_with_four_keys_and_sold_as_another_one(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    first = sell_and_wait(till)
    till.press(K.Key_F7)
    till.wait(lambda: till.find("latestTable").model().rows)
    till.press(K.Key_Return)
    till.wait(lambda: till.find("repeatLines").model().rows)
    assert len(operator.ledger()["tickets"]) >= 1
    till.press(K.Key_Return)
    till.wait_for_focus("playLine")
    assert till.state.last_ticket.number == first
    till.type("*")
    till.wait(lambda: till.state.last_ticket.number != first)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    plays = [
        sorted((one["wager"], one["amount"]) for one in find_ticket(operator, n)["wagers"])
        for n in (first, till.state.last_ticket.number)
    ]
    assert plays[0] == plays[1]


def test_a_copy_that_the_operator_only_proposes_is_proven_and_repeated(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till(repeat='[repeat]\nsource = "copy"')
    till.sign_in()
    sell_and_wait(till)
    tickets = len(operator.ledger()["tickets"])
    till.press(K.Key_F7)
    till.wait(lambda: till.find("latestTable").model().rows)
    till.press(K.Key_Return)
    till.wait(lambda: till.find("repeatLines").model().rows)
    assert len(operator.ledger()["tickets"]) == tickets
    assert not till.state.unresolved
    assert len(till.find("repeatLines").model().rows) == 4


def test_a_message_becomes_plays_that_are_sold_only_by_the_sale(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    catalogue = till.state.catalogue
    draw = [one for one in catalogue.draws if one.name == "JUNGLA MILLONARIA"][-1]
    local = to_local(draw.draws_at, catalogue.entity.time_zone)
    text = f"jungla {local.hour}:{local.minute:02} hrs\n7 pez a 1\n5 12 a 10\n"
    QApplication.clipboard().setText(text.replace(" hrs", "h"))
    till.press(K.Key_V, M.ControlModifier)
    till.wait(till.find("pasteCard").isVisible)
    rows = till.find("pastePreview").model().rows
    assert [row.is_wrong for row in rows] == [False, True, False]
    till.press(K.Key_Return)
    till.wait_for_focus("playLine")
    assert "create" not in operator.ledger()["executed"]
    till.type("*")
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    wagers = find_ticket(operator, till.state.last_ticket.number)["wagers"]
    assert sorted(one["wager"] for one in wagers) == ["12", "5"]
    assert {one["event_id"] for one in wagers} == {draw.id}


def test_a_profile_of_keys_works_at_once_and_is_kept(make_till: MakeTill, tmp_path: Path) -> None:
    till = make_till()
    till.sign_in()
    till.press(K.Key_K, M.ControlModifier)
    till.wait(till.find("keysCard").isVisible)
    till.find("lottomaxProfile").click()
    till.press(K.Key_Escape)
    till.wait_for_focus("playLine")
    till.press(K.Key_F6)
    till.wait(till.find("voidCard").isVisible)
    kept = tmp_path / "till" / FILE
    till.wait(kept.exists)
    till.wait(lambda: read_choices(kept)["keys"]["profile"] == "lottomax")
    till.press(K.Key_Escape)
    till.wait_for_focus("playLine")


def test_an_operator_that_sells_on_copy_has_its_ticket_found_and_printed(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    operator.call("POST", "/practice/dialects", {"dialects": ["copy_sells"]})
    till = make_till(repeat='[repeat]\nsource = "copy"')
    till.sign_in()
    first = sell_and_wait(till)
    till.press(K.Key_F7)
    till.wait(lambda: till.find("latestTable").model().rows)
    till.press(K.Key_Return)
    till.wait(lambda: till.state.last_ticket.number != first)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    till.wait_for_focus("playLine")
    assert till.find("repeatCard").isHidden()
    assert not till.state.unresolved
    assert len(device.sheets) == 2


def test_a_result_is_heard_only_where_somebody_here_played_its_draw(make_till: MakeTill) -> None:
    till = make_till()
    till.sign_in()
    heard: list[str] = []

    class Ear:
        def play(self, path: Path) -> None:
            heard.append(path.stem)

    till.program.tools.sounds._player = Ear()
    sell_and_wait(till)
    sold = till.state.last_ticket.draw_ids[0]
    feed = till.program.desks.results_feed
    till.wait(lambda: feed.day is not None)
    asked = till.program.lanes.query

    def come_out(number: int) -> list[str]:
        heard.clear()
        now = till.state.server_now()
        feed.came_out.emit((Result(number, 1, "LOTTO REY", "animalitos", now, "5"),))
        till.wait(lambda: not asked.is_busy)
        return heard

    assert come_out(-1) == []
    assert come_out(sold) == ["attention"]


def test_the_key_that_checks_a_ticket_opens_the_prizes_and_leaves_what_is_keyed(
    make_till: MakeTill,
) -> None:
    till = make_till()
    till.sign_in()
    till.type("5.12")
    till.press(K.Key_F8)
    till.wait_for_focus("ticketNumber")
    till.press(K.Key_1, M.ControlModifier)
    till.wait_for_focus("playLine")
    assert till.find("playLine").text() == "5.12"
