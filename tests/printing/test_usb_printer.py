"""A printer on USB: a fake bus under the real pyusb, the scripted printer at its end."""

from collections.abc import Iterator

import pytest
import usb.core

from pos_app.domain.document import Document, Picture
from pos_app.domain.errors import (
    ConfigError,
    PaperOutError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.printing.links.usb import UsbLink
from pos_app.printing.links.usb_bus import UsbPrinter, find_usb_printers
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.printer_device import Behaviour
from tests.fakes.usb_bus import UsbDevice
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

LONG = Patience(answer=5.0, stall=10.0, grace=20.0)
QUICK = Patience(answer=0.15, stall=0.4, grace=0.4, linger=0.1)
TICKET = make_picture_ticket(encode(draw_ticket()))
LONG_PAPER = Document("long", (Picture(encode(draw_ticket(576, 3000))),))


def connect(
    device: UsbDevice, patience: Patience = LONG, address: str = "04b8:0202"
) -> EscPosPrinter:
    setup = PrinterSetup("usb", address, speed=10_000.0)
    return EscPosPrinter(setup, UsbLink(address, device.backend), patience)


@pytest.fixture
def device() -> Iterator[UsbDevice]:
    with UsbDevice() as device:
        yield device


@pytest.mark.parametrize("address", ["04b8:0202", "04B8:0202:X7A1", ""])
def test_tickets_are_printed_and_proven(device: UsbDevice, address: str) -> None:
    printer = connect(device, address=address)

    for document in (TICKET, make_ticket()):
        assert printer.print_document(document).proof is Proof.PROVEN
    printer.close()

    assert len(device.sheets[0].of_kind("cut")) == 2
    assert device.sheets[0].unknown == []
    assert not device.backend.claimed


def test_the_kernel_lends_it_and_gets_it_back(device: UsbDevice) -> None:
    device.backend.kernel_has_it = True
    printer = connect(device)

    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert not device.backend.kernel_has_it
    printer.close()
    assert device.backend.kernel_has_it


def test_its_end_points_are_found_and_not_guessed() -> None:
    with UsbDevice(out=0x03, back=0x81) as device:
        assert connect(device).print_document(make_ticket()).proof is Proof.PROVEN


@pytest.mark.parametrize("most", [pytest.param(1, marks=pytest.mark.soak), 63, 4096])
def test_short_writes_lose_nothing(most: int) -> None:
    with UsbDevice() as device:
        device.backend.most_at_once = most
        document = make_ticket() if most < 100 else TICKET
        assert connect(device).print_document(document).proof is Proof.PROVEN
        assert device.sheets[0].unknown == []
        assert len(device.sheets[0].of_kind("cut")) == 1


def test_a_unit_with_no_way_back_is_unverified() -> None:
    with UsbDevice(Behaviour(answers=False, proves=False), back=0) as device:
        printer = connect(device, QUICK)
        report = printer.print_document(make_ticket())

        assert (report.proof, report.error) == (Proof.UNVERIFIED, None)
        assert printer.read_status().state is PrinterState.UNKNOWN
        assert device.wait_until(lambda: "GRACIAS" in device.connections[0].sheet.text)


def test_a_unit_of_a_class_of_its_own_is_used_where_it_is_named() -> None:
    with UsbDevice(interface_class=0xFF) as device:
        assert find_usb_printers(device.backend) == ()
        assert connect(device, address="").print_document(make_ticket()).proof is Proof.NOT_PRINTED
        assert connect(device).print_document(make_ticket()).proof is Proof.PROVEN


def test_it_is_found_by_name_and_number(device: UsbDevice) -> None:
    found = find_usb_printers(device.backend)

    assert found == (UsbPrinter("04b8:0202:X7A1", "EPSON TM-T20III", (1, 5)),)


def test_between_tickets_others_may_have_it(device: UsbDevice) -> None:
    till, page = connect(device), connect(device)

    for printer in (till, page, till):
        assert printer.print_document(make_ticket()).proof is Proof.PROVEN
        assert not device.backend.claimed
    page.close()
    assert till.print_document(make_ticket()).proof is Proof.PROVEN
    till.close()


def test_unplugged_between_tickets_and_back_under_another_number(device: UsbDevice) -> None:
    printer = connect(device)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    device.backend.is_plugged = False

    gone = printer.print_document(make_ticket())
    device.backend.replug()
    back = printer.print_document(make_ticket())

    assert (gone.proof, type(gone.error)) == (Proof.NOT_PRINTED, PrinterMissingError)
    assert back.proof is Proof.PROVEN
    printer.close()
    assert len(device.sheets[0].of_kind("cut")) == 2


def test_replugged_while_nobody_looked_is_no_trouble_at_all(device: UsbDevice) -> None:
    printer = connect(device)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    device.backend.replug()

    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    printer.close()


def test_unplugged_in_the_middle_is_doubtful_and_the_next_is_whole(device: UsbDevice) -> None:
    device.backend.unplug_after = 30_000
    printer = connect(device, QUICK)
    report = printer.print_document(TICKET)
    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, PrinterMissingError)
    device.backend.replug()

    assert connect(device).print_document(make_ticket()).proof is Proof.PROVEN


def test_a_stall_of_the_end_point_is_cleared_and_nothing_is_lost(device: UsbDevice) -> None:
    device.backend.stall_after = 20_000

    assert connect(device).print_document(TICKET).proof is Proof.PROVEN
    assert device.sheets[0].unknown == []


def test_one_that_takes_no_more_is_given_up_in_time() -> None:
    with UsbDevice(Behaviour(stops_reading_after=5_000, tells_by_itself=False)) as device:
        report = connect(device, QUICK).print_document(LONG_PAPER)

        assert (report.proof, type(report.error)) == (Proof.DOUBTFUL, PrinterOfflineError)
        assert max(device.backend.time_outs) <= 1000, "no call waits longer than the patience"


def test_paper_that_ends_is_told_while_it_takes_nothing() -> None:
    with UsbDevice(Behaviour(paper_ends_after=30_000)) as device:
        report = connect(device, QUICK).print_document(TICKET)

    assert (report.proof, type(report.error)) == (Proof.DOUBTFUL, PaperOutError)


def test_somebody_else_has_it(device: UsbDevice) -> None:
    device.backend.claimed = True

    report = connect(device).print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)
    assert device.backend.written == 0


@pytest.mark.parametrize("address", ["04b8", "epson", "04b8:02020", "/dev/usb/lp0", "04b8:0202:"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ConfigError, match="vendor:product"):
        UsbLink(address)


def test_without_libusb_nothing_is_found_and_the_reason_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise usb.core.NoBackendError("No backend available")

    monkeypatch.setattr(usb.core, "find", refuse)
    printer = EscPosPrinter(PrinterSetup("usb"), UsbLink(""), QUICK)

    report = printer.print_document(make_ticket())

    assert find_usb_printers() == ()
    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)
    assert "libusb" in str(report.error)


class Sick:
    """A device on the bus that cannot even be described."""

    idVendor, idProduct, serial_number = 0x04B8, 0x0202, ""  # noqa: N815 - USB's own names

    def __iter__(self) -> Iterator[object]:
        raise usb.core.USBError("Input/Output Error", -1, 5)


def test_a_sick_thing_on_the_bus_hides_no_printer(
    device: UsbDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = usb.core.find
    monkeypatch.setattr(usb.core, "find", lambda **how: iter([Sick(), *find(**how)]))

    assert [one.name for one in find_usb_printers(device.backend)] == ["EPSON TM-T20III"]
    assert connect(device).print_document(make_ticket()).proof is Proof.PROVEN
