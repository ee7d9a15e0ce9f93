"""The bench: a printer is tried as it is chosen, and what was chosen is kept with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.domain.document import Cut, Document, Text
from pos_app.domain.errors import ConfigError
from pos_app.lanes.bench import PrinterBench, PrinterChoice
from pos_app.lanes.printer import PrinterRoom
from pos_app.printing.discovery import Strip
from pos_app.printing.setup import PrinterSetup
from pos_app.settings import load_settings
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.clock import FakeClock
from tests.fakes.printer_device import Behaviour, PrinterDevice

PAGE = Document("page", (Text("áéíóúñ ÁÉÍÓÚÑ ¿¡"), Cut()))


@pytest.fixture
def bench(tmp_path: Path) -> PrinterBench:
    base = PrinterSetup(units_file=tmp_path / "units.json", speed=10_000.0)
    return PrinterBench(base, tmp_path / "paper", tmp_path / "settings.toml")


@pytest.fixture
def device() -> Iterator[PrinterDevice]:
    with PrinterDevice() as device:
        yield device


def test_a_page_is_printed_as_it_was_chosen(bench: PrinterBench, device: PrinterDevice) -> None:
    choice = PrinterChoice("tcp", device.address, code_table=16, codec="cp1252", cut=False)
    report = bench.print_document(choice, PAGE)
    assert report.proof is Proof.PROVEN
    (sheet,) = device.sheets
    assert sheet.text.splitlines()[0] == "áéíóúñ ÁÉÍÓÚÑ ¿¡"
    assert not sheet.of_kind("cut")


def test_the_strip_of_letters_has_a_line_for_each_table(
    bench: PrinterBench, device: PrinterDevice
) -> None:
    choice = PrinterChoice("tcp", device.address)
    assert bench.print_strip(choice, Strip.LETTERS).proof is Proof.PROVEN
    (sheet,) = device.sheets
    lines = [line for line in sheet.text.splitlines() if line.strip()]
    assert [line[0] for line in lines] == ["A", "B", "C", "D", "E", "F"]
    assert "áéíóúüñ ÁÉÍÓÚÜÑ ¿¡" in lines[0]


def test_what_was_chosen_is_in_the_settings_and_with_the_printer(
    bench: PrinterBench, tmp_path: Path
) -> None:
    chosen = PrinterChoice("tcp", "192.0.2.7", width_dots=384, density=-2, cut=False)
    bench.save(chosen)
    bench.save(PrinterChoice("usb", "04b8:0e15"))
    printer = load_settings(tmp_path / "settings.toml").printer
    assert (printer.link, printer.address, printer.width_dots) == ("usb", "04b8:0e15", 576)
    assert bench.recall(PrinterChoice("tcp", "192.0.2.7")) == chosen
    assert bench.recall(PrinterChoice("tcp", "192.0.2.8")) == PrinterChoice("tcp", "192.0.2.8")


def test_a_choice_that_no_printer_takes_is_refused(bench: PrinterBench) -> None:
    with pytest.raises(ConfigError, match="band_rows"):
        bench.open(PrinterChoice("tcp", "192.0.2.7", band_rows=96))


def test_a_printer_is_found_out_about(bench: PrinterBench, device: PrinterDevice) -> None:
    device.behaviour.paper_is_low = True
    probe = bench.probe(PrinterChoice("tcp", device.address))
    assert probe.status.state is PrinterState.READY
    assert probe.status.paper_is_low
    assert probe.answers


def test_a_trial_asks_prints_and_proves(bench: PrinterBench, device: PrinterDevice) -> None:
    room = PrinterRoom(bench.open(PrinterChoice("tcp", device.address)), FakeClock())
    trial = room.rehearse(PAGE)
    room.close()
    assert trial.status.state is PrinterState.READY
    assert trial.report is not None
    assert trial.report.proof is Proof.PROVEN
    assert trial.answers
    assert len(device.sheets) == 1


def test_a_trial_wastes_no_paper_on_a_fault(bench: PrinterBench) -> None:
    with PrinterDevice(Behaviour(cover_is_open=True)) as device:
        room = PrinterRoom(bench.open(PrinterChoice("tcp", device.address)), FakeClock())
        trial = room.rehearse(PAGE)
        room.close()
        assert trial.status.state is PrinterState.FAULT
        assert trial.report is None
        assert not device.sheets


def test_another_printer_takes_the_place_of_the_first(
    bench: PrinterBench, device: PrinterDevice
) -> None:
    with PrinterDevice() as other:
        room = PrinterRoom(bench.open(PrinterChoice("tcp", device.address)), FakeClock())
        status = room.use(bench.open(PrinterChoice("tcp", other.address)))
        assert status.state is PrinterState.READY
        room.print_document(PAGE)
        room.close()
        assert (len(device.sheets), len(other.sheets)) == (0, 1)
