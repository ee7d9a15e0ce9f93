"""The printer as the cashier meets it: one key tries it, four steps set another one up."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pos_app.settings import load_settings
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Till, sell_three

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def wait_for_step(till: Till, step: int) -> None:
    till.wait(lambda: till.find("printerWizard").step == step)


def test_one_key_tries_the_printer_from_any_pane(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    till.press(K.Key_F10, CTRL)
    till.wait(lambda: any("La impresora está bien" in one for one in till.notices))
    (sheet,) = device.sheets
    assert "PRUEBA " in sheet.text
    assert "áéíóúñ ÁÉÍÓÚÑ ¿¡" in sheet.text
    assert len(sheet.of_kind("cut")) == 1
    device.behaviour.cover_is_open = True
    till.press(K.Key_F10, CTRL)
    till.wait(lambda: any("POS-504" in one for one in till.notices))
    assert len(device.sheets) == 1


def test_a_printer_that_is_set_up_prints_the_next_ticket(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    with PrinterDevice() as other:
        till.press(K.Key_6, CTRL)
        till.wait_for_focus("spoolPage")
        till.press(K.Key_F5)
        till.wait(lambda: till.find("searchButton").isEnabled())
        wizard = till.find("printerWizard")
        wizard.where.choose("tcp", other.address)
        for step in (1, 2, 3):
            till.press(K.Key_F12)
            wait_for_step(till, step)
        till.press(K.Key_F12)
        till.wait(lambda: any("Desde ahora se usa" in one for one in till.notices))
        kept = load_settings(till.program.make_bench().settings_path).printer
        assert (kept.link, kept.address) == ("tcp", other.address)
        till.wait_for_focus("spoolPage")
        till.press(K.Key_1, CTRL)
        till.wait_for_focus("playLine")
        sell_three(till)
        till.wait(lambda: till.state.last_ticket is not None)
        till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
        assert len(other.sheets) == 1
        assert not device.sheets
        assert isinstance(till.find("printerState"), QLabel)


def test_what_cannot_be_printed_may_be_kept_as_a_file(
    make_till: MakeTill, device: PrinterDevice, tmp_path: Path
) -> None:
    till = make_till()
    till.sign_in()
    till.program.office.files._folder = tmp_path / "documents"
    till.press(K.Key_3, CTRL)
    till.wait(lambda: till.find("resultsPane").isVisible() and till.find("resultsPane").rows)
    device.behaviour.paper_is_out = True
    till.press(K.Key_F10)
    till.wait(lambda: any("POS-503" in one for one in till.notices))
    till.press(K.Key_Space, CTRL)
    till.wait(lambda: list((tmp_path / "documents").glob("Resultados *.pdf")))
    (file,) = (tmp_path / "documents").glob("*.pdf")
    till.wait(lambda: file.stat().st_size)
    assert file.read_bytes().startswith(b"%PDF-")
    assert not any("POS-503" in one for one in till.notices)
