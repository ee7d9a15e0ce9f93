"""What is remembered of a unit, and the settings that suit a unit: density, rests, drawer."""

import json
import time
from pathlib import Path

import pytest

from pos_app.domain.document import Document, OpenDrawer, Text
from pos_app.domain.errors import ConfigError, PrinterOfflineError
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.printing.units.memory import UnitFacts, UnitMemory
from pos_app.till.ports import Proof
from tests.fakes.printer_device import Behaviour, PrinterDevice
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

LONG = Patience(connect=10.0, answer=5.0, stall=10.0, grace=20.0, linger=10.0)
QUICK = Patience(connect=1.0, answer=0.15, stall=0.6, grace=0.4, linger=0.4)
TICKET = make_picture_ticket(encode(draw_ticket()))


def connect(device: PrinterDevice, patience: Patience, **setup: object) -> EscPosPrinter:
    chosen = PrinterSetup("tcp", device.address, speed=10_000.0, **setup)  # type: ignore[arg-type]
    return EscPosPrinter(chosen, TcpLink(device.address), patience)


def test_muteness_is_known_at_the_next_start(tmp_path: Path) -> None:
    kept = tmp_path / "units.json"
    with PrinterDevice(Behaviour(answers=False, proves=False)) as device:
        for _ in range(2):
            report = connect(device, QUICK, units_file=kept).print_document(make_ticket())
            assert report.proof is Proof.UNVERIFIED
        device.wait_for_end(1)
        asked = [bytes(one.received).count(b"\x10\x04") for one in device.connections]

    assert asked == [3, 0]


def test_a_process_id_that_was_found_is_used_at_the_next_start(tmp_path: Path) -> None:
    kept = tmp_path / "units.json"
    with PrinterDevice(Behaviour(confirms_ids=True)) as device:
        connect(device, LONG, units_file=kept).read_status()
        assert connect(device, LONG, units_file=kept).print_document(TICKET).proof is Proof.PROVEN
        assert b"\x1d(H\x06\x00000001" in bytes(device.wait_for_end(1).received)


def test_a_known_speaker_that_is_silent_at_the_next_start_gets_no_byte(tmp_path: Path) -> None:
    kept = tmp_path / "units.json"
    with PrinterDevice() as device:
        connect(device, LONG, units_file=kept, has_process_id=False).read_status()
        device.behaviour.answers = False
        report = connect(device, QUICK, units_file=kept).print_document(make_ticket())

        assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)
        device.wait_for_end(1)
        assert device.sheets == []


def test_a_unit_that_no_longer_confirms_ids_is_doubted_once_and_asked_again() -> None:
    with PrinterDevice() as device:
        printer = connect(device, QUICK, has_process_id=True, answers=True)
        first = printer.print_document(make_ticket())
        device.wait_for_end(0)
        second = printer.print_document(make_ticket())

    assert first.proof is Proof.DOUBTFUL
    assert second.proof is Proof.PROVEN


@pytest.mark.parametrize("content", ["", "{", "[]", '{"tcp x": 5}', '{"tcp x": {"answers": "no"}}'])
def test_a_damaged_file_is_as_none(tmp_path: Path, content: str) -> None:
    kept = tmp_path / "units.json"
    kept.write_text(content)
    memory = UnitMemory(kept)

    assert memory.recall_facts("tcp", "x") == UnitFacts()
    assert memory.recall_choices("tcp", "x") == {}
    memory.remember_facts("tcp", "x", UnitFacts(answers=True))
    assert memory.recall_facts("tcp", "x") == UnitFacts(answers=True)


def test_what_a_person_chose_outlives_a_probe_and_each_printer_has_its_own(tmp_path: Path) -> None:
    memory = UnitMemory(tmp_path / "deep" / "units.json")
    memory.remember_choices("usb", "04b8:0202", {"width_dots": 384, "codec": "cp858", "cut": False})
    memory.remember_facts("usb", "04b8:0202", UnitFacts(answers=True, has_process_id=False))
    memory.forget_facts("usb", "04b8:0202")

    assert memory.recall_choices("usb", "04b8:0202") == {
        "width_dots": 384, "codec": "cp858", "cut": False,
    }  # fmt: skip
    assert memory.recall_facts("usb", "04b8:0202") == UnitFacts()
    assert memory.recall_choices("usb", "04b8:0203") == {}
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["units.json"]


def test_nothing_new_is_not_written_again(tmp_path: Path) -> None:
    kept = tmp_path / "units.json"
    memory = UnitMemory(kept)
    memory.remember_facts("tcp", "x", UnitFacts(answers=True))
    before = kept.stat().st_ino

    memory.remember_facts("tcp", "x", UnitFacts(answers=True))

    assert kept.stat().st_ino == before
    assert json.loads(kept.read_text())


@pytest.mark.allow_log
def test_a_disk_that_takes_nothing_is_no_reason_not_to_print(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with PrinterDevice() as device:
        printer = connect(device, LONG, units_file=tmp_path / "file" / "units.json")

        assert printer.print_document(make_ticket()).proof is Proof.PROVEN


# --- settings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("density", "byte"), [(3, b"\x03"), (-6, b"\xfa")])
def test_density_is_told_before_the_ticket(density: int, byte: bytes) -> None:
    with PrinterDevice() as device:
        connect(device, LONG, density=density).print_document(make_ticket())
        received = bytes(device.wait_for_end().received)

    assert b"\x1b@\x1d(K\x02\x001" + byte in received


def test_an_untouched_density_is_not_mentioned() -> None:
    with PrinterDevice() as device:
        connect(device, LONG).print_document(make_ticket())

        assert b"\x1d(K" not in bytes(device.wait_for_end().received)


def test_it_rests_after_each_band() -> None:
    with PrinterDevice() as device:
        begun = time.monotonic()
        report = connect(device, LONG, pause=0.02, band_rows=128).print_document(TICKET)
        spent = time.monotonic() - begun

    assert report.proof is Proof.PROVEN
    assert spent >= 9 * 0.02, "nine bands of 128 rows and a rest"


def test_a_fault_is_heard_during_a_rest() -> None:
    with PrinterDevice(Behaviour(paper_ends_after=30_000)) as device:
        report = connect(device, LONG, pause=0.5).print_document(TICKET)

    assert report.proof is Proof.DOUBTFUL


@pytest.mark.parametrize("drawer", [True, False])
def test_the_drawer_opens_where_there_is_one(drawer: bool) -> None:
    with PrinterDevice() as device:
        paper = Document("sale", (OpenDrawer(), Text("x")))
        connect(device, LONG, drawer=drawer).print_document(paper)

        assert len(device.wait_for_end().sheet.of_kind("drawer")) == drawer


@pytest.mark.parametrize(("key", "value"), [("pause", -0.1), ("pause", 3.0), ("density", 7)])
def test_settings_that_cannot_be_right_are_refused(key: str, value: float) -> None:
    with pytest.raises(ConfigError):
        PrinterSetup(**{key: value})  # type: ignore[arg-type]
