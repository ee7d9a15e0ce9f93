"""What the operator's document leaves open must not break the till: every dialect sells and prints."""

from __future__ import annotations

import pytest

from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, sell_three

DIALECTS = (
    "token_nested",
    "always_200",
    "create_number_only",
    "image_jpeg",
    "image_base64",
    "image_missing",
    "time_object",
    "time_iso",
    "seconds_text",
    "results_plural",
    "empty_list",
    "slash_redirect",
    "image_narrow",
    "time_named",
    "time_blank",
    "empty_total",
    "error_message",
    "error_response",
    "rows_unfiltered",
    "rows_unknown_states",
    "rows_with_nulls",
    "rows_as_text",
    "rows_twice",
    "rows_ten_thousand",
)


@pytest.mark.allow_log("pos_app.api")  # a row of nothing but nulls is skipped, and logged
@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_sale_in_a_dialect_is_one_ticket_and_one_paper(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, dialect: str
) -> None:
    operator.call("POST", "/practice/dialects", {"dialects": [dialect]})
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert till.state.last_ticket.number == ticket["ticket_number"]
    assert len(device.sheets) == 1
    assert not till.state.unresolved
