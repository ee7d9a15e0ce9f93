"""What comes out of the printer after a sale: judged from the bytes that its socket received."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.fakes.drawn_sheet import draw_sheet, scan
from tests.fakes.escpos_paper import read_sheet
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, sell_three


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="no zbarimg: Debian's zbar-tools")
def test_the_paper_has_header_picture_code_footer_and_one_cut(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, tmp_path: Path
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    (connection,) = [one for one in device.connections if one.sheet.items]
    sheet = read_sheet(bytes(connection.received))
    assert not sheet.unknown
    kinds = [item.kind for item in sheet.items]
    assert kinds.count("cut") == 1
    assert kinds[-1] == "cut"
    lines = [item for item in sheet.items if item.kind == "text" and item.text.strip()]
    assert lines[0].text.strip() == "AGENCIA EL NIÑO"
    assert lines[0].is_bold
    footer = [line for line in till.state.entity.footer.splitlines() if line.strip()]
    assert [line.text.strip() for line in lines[-len(footer) :]] == footer
    assert footer[-1].startswith("¡")  # what a wrong table spoils first
    # The picture is the operator's own, and both its bars and our code can be scanned.
    seen = scan(draw_sheet(sheet), tmp_path / "paper.png")
    number = str(ticket["ticket_number"])
    assert {code for code in seen if code.startswith("CODE-128:") and number in code}
    codes = [code for code in seen if code.startswith("QR-Code:")]
    assert len(codes) == 1
    assert f".{number}." in codes[0]
