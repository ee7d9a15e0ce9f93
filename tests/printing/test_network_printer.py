"""Documents over real sockets to printers that behave well, badly, or not at all."""

import socket
from collections.abc import Iterator

import pytest
from PIL import Image

from pos_app.domain.document import Document, Picture, Text
from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterFaultError,
    PrinterMissingError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing.links.tcp import TcpLink, split_address
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.raster import rasterize
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import PrinterState, PrintReport, Proof
from tests.fakes.printer_device import Behaviour, PrinterDevice
from tests.printing.papers import DATA, draw_ticket, encode, make_picture_ticket, make_ticket

LONG = Patience(connect=10.0, answer=5.0, stall=10.0, grace=20.0, linger=10.0)
"""For printers that answer: none of these waits is ever used up, however busy the machine."""
QUICK = Patience(connect=1.0, answer=0.15, stall=0.6, grace=0.4, linger=0.4)
"""For printers that fall silent: these are used up."""

TICKET = make_picture_ticket(encode(draw_ticket()))
LONG_PAPER = Document("long", (Picture(encode(Image.new("1", (576, 8000)))),) * 6)
"""More than any buffer on the way holds."""
SPEED = 10_000.0
"""mm/s: these printers have no mechanics."""


def connect(
    device: PrinterDevice, patience: Patience = LONG, *, has_process_id: bool | None = None
) -> EscPosPrinter:
    setup = PrinterSetup("tcp", device.address, speed=SPEED, has_process_id=has_process_id)
    return EscPosPrinter(setup, TcpLink(device.address), patience)


@pytest.fixture
def device() -> Iterator[PrinterDevice]:
    with PrinterDevice() as device:
        yield device


def describe(report: PrintReport) -> tuple[Proof, type[PrinterError] | None]:
    return report.proof, None if report.error is None else type(report.error)


# --- a printer that does what the book says ----------------------------------------------------


def test_a_ticket_is_printed_whole_and_proven(device: PrinterDevice) -> None:
    report = connect(device).print_document(TICKET)

    assert describe(report) == (Proof.PROVEN, None)
    assert not report.used_fallback
    connection = device.wait_for_end()
    raster = rasterize(encode(draw_ticket()), 576, dithers=True)
    printed = connection.sheet.join_rasters()
    assert printed.crop((0, 0, 576, raster.rows)).tobytes() == raster.to_image().tobytes()
    assert connection.sheet.text.splitlines()[0] == "AGENCIA EL NIÑO"
    assert len(connection.sheet.of_kind("cut")) == 1
    assert connection.sheet.unknown == []


def test_our_end_is_closed_first_and_nothing_is_thrown_off(device: PrinterDevice) -> None:
    connect(device).print_document(TICKET)

    assert device.wait_for_end().ended == "fin"


def test_each_ticket_has_a_connection_of_its_own(device: PrinterDevice) -> None:
    printer = connect(device)
    for _ in range(3):
        assert printer.print_document(make_ticket()).proof is Proof.PROVEN

    device.wait_for_end(2)
    assert len(device.connections) == 3
    assert len({sheet.text for sheet in device.sheets}) == 1


def test_a_bad_picture_is_printed_from_data(device: PrinterDevice) -> None:
    report = connect(device).print_document(make_picture_ticket(b"<html>502</html>"))

    assert describe(report) == (Proof.PROVEN, None)
    assert report.used_fallback
    assert "12 ÁGUILA ÑANDÚ ÚNICA" in device.wait_for_end().sheet.text


def test_real_time_bytes_come_only_as_questions(device: PrinterDevice) -> None:
    grey = Image.effect_noise((576, 800), 60)
    connect(device).print_document(Document("grey", (Picture(encode(grey)), *DATA)))

    received = bytes(device.wait_for_end().received)
    asked = received[:9]
    assert asked == b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"
    assert not any(bytes([0x10, n]) in received[9:] for n in (0x04, 0x05, 0x14))


def test_a_slow_printer_is_waited_for() -> None:
    with PrinterDevice(Behaviour(pause=0.005)) as device:
        assert describe(connect(device).print_document(TICKET)) == (Proof.PROVEN, None)


def test_paper_that_gets_low_in_the_middle_is_no_fault(device: PrinterDevice) -> None:
    device.behaviour.paper_is_low = True

    printer = connect(device)

    assert describe(printer.print_document(TICKET)) == (Proof.PROVEN, None)
    assert printer.read_status().paper_is_low


# --- before the first byte: nothing on paper, and the exact reason ------------------------------

FAULTS = [
    (Behaviour(paper_is_out=True), PaperOutError),
    (Behaviour(cover_is_open=True), CoverOpenError),
    (Behaviour(is_offline=True), PrinterOfflineError),
    (Behaviour(has_error=True), PrinterFaultError),
]


@pytest.mark.parametrize(("behaviour", "error"), FAULTS)
def test_a_fault_before_means_not_printed(behaviour: Behaviour, error: type[PrinterError]) -> None:
    with PrinterDevice(behaviour) as device:
        printer = connect(device)

        assert describe(printer.print_document(TICKET)) == (Proof.NOT_PRINTED, error)
        status = printer.read_status()
        assert (status.state, type(status.error)) == (PrinterState.FAULT, error)
        device.wait_for_end(1)
        device.mend()
        assert describe(printer.print_document(TICKET)) == (Proof.PROVEN, None)
        device.wait_for_end(2)
        assert len(device.sheets) == 1


def test_nobody_there_is_not_printed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"127.0.0.1:{closed.getsockname()[1]}"
    printer = EscPosPrinter(PrinterSetup("tcp", address), TcpLink(address), QUICK)

    assert describe(printer.print_document(TICKET)) == (Proof.NOT_PRINTED, PrinterMissingError)
    assert printer.read_status().state is PrinterState.FAULT


def test_an_address_that_never_answers_is_given_up_in_time() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        address = f"127.0.0.1:{deaf.getsockname()[1]}"
        # Nobody accepts: two connections fill the queue, further ones are not answered.
        waiting = [socket.create_connection(deaf.getsockname()) for _ in range(1)]
        callers = []
        for _ in range(3):
            caller = socket.socket()
            caller.setblocking(False)
            caller.connect_ex(deaf.getsockname())
            callers.append(caller)
        patience = Patience(connect=0.2, answer=0.05)
        printer = EscPosPrinter(PrinterSetup("tcp", address), TcpLink(address), patience)

        assert printer.print_document(TICKET).proof is Proof.NOT_PRINTED
        for link in (*waiting, *callers):
            link.close()


def test_a_name_that_nobody_knows_is_not_printed() -> None:
    link = TcpLink("printer.invalid")
    with pytest.raises(PrinterMissingError, match=r"printer\.invalid"):
        link.open(2.0)


def test_a_printer_that_closes_at_once_is_not_printed() -> None:
    with PrinterDevice(Behaviour(closes_after=1)) as device:
        proof, _ = describe(connect(device).print_document(TICKET))

    assert proof is Proof.NOT_PRINTED


def test_one_that_answered_before_and_is_silent_now_gets_no_byte(device: PrinterDevice) -> None:
    printer = connect(device, QUICK)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    device.wait_for_end()
    device.behaviour.answers = False

    report = printer.print_document(make_ticket())

    assert describe(report) == (Proof.NOT_PRINTED, PrinterOfflineError)
    device.wait_for_end(1)
    assert len(device.sheets) == 1


# --- in the middle: something was written, and nobody knows -------------------------------------


@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        (Behaviour(paper_ends_after=30_000), PaperOutError),
        (Behaviour(cover_opens_after=30_000), CoverOpenError),
        (Behaviour(resets_after=30_000), PrinterMissingError),
        (Behaviour(closes_after=30_000), PrinterMissingError),
        (Behaviour(paper_ends_after=30_000, tells_by_itself=False), PrintUnconfirmedError),
        (Behaviour(proves=False), PrintUnconfirmedError),
    ],
)
def test_trouble_in_the_middle_is_doubtful(behaviour: Behaviour, error: type[PrinterError]) -> None:
    with PrinterDevice(behaviour) as device:
        report = connect(device, QUICK).print_document(TICKET)

    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, error)


def test_a_printer_that_stops_reading_is_given_up() -> None:
    with PrinterDevice(Behaviour(stops_reading_after=5_000, tells_by_itself=False)) as device:
        report = connect(device, QUICK).print_document(LONG_PAPER)

    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, PrinterOfflineError | PrintUnconfirmedError)


def test_what_was_held_comes_out_once_when_paper_is_put_in() -> None:
    with PrinterDevice(Behaviour(paper_ends_after=30_000)) as device:
        report = connect(device, QUICK).print_document(TICKET)
        assert describe(report) == (Proof.DOUBTFUL, PaperOutError)
        device.wait_for_end()
        device.mend()

        assert device.wait_until(lambda: "AGENCIA EL NIÑO" in device.connections[0].sheet.text)
        assert len(device.sheets) == 1


def test_the_next_ticket_ends_the_picture_that_was_cut_off() -> None:
    with PrinterDevice(Behaviour(closes_after=30_000)) as device:
        printer = connect(device)
        assert printer.print_document(TICKET).proof is Proof.DOUBTFUL
        first = bytes(device.wait_for_end().received)
        device.behaviour.closes_after = None
        assert printer.print_document(make_ticket()).proof is Proof.PROVEN
        second = bytes(device.wait_for_end(1).received)

        # A unit that keeps its state over connections, as those on serial lines do.
        device.behaviour = Behaviour()
        with socket.create_connection(split_address(device.address)) as line:
            line.sendall(first + second)
        sheet = device.wait_for_end(2).sheet

    assert sheet.text.endswith("GRACIAS POR SU COMPRA")
    assert "12 ÁGUILA ÑANDÚ ÚNICA" in sheet.text
    assert sheet.text.count("AGENCIA EL NIÑO") == 2


# --- mute units ---------------------------------------------------------------------------------


def test_a_mute_unit_that_took_everything_is_unverified() -> None:
    with PrinterDevice(Behaviour(answers=False, proves=False)) as device:
        printer = connect(device, QUICK)
        reports = [printer.print_document(TICKET) for _ in range(2)]
        device.wait_for_end(1)

        assert [describe(report) for report in reports] == [(Proof.UNVERIFIED, None)] * 2
        assert printer.answers is False
        assert [sheet.text for sheet in device.sheets] == [device.sheets[0].text] * 2
        first, second = (bytes(one.received) for one in device.connections)
        assert first.count(b"\x10\x04") == 3
        assert second.count(b"\x10\x04") == 0, "muteness is remembered"


def test_a_mute_unit_that_throws_the_connection_off_is_doubtful() -> None:
    behaviour = Behaviour(answers=False, proves=False, resets_after=60_000)
    with PrinterDevice(behaviour) as device:
        assert connect(device, QUICK).print_document(TICKET).proof is Proof.DOUBTFUL


def test_a_mute_unit_that_never_reads_is_doubtful() -> None:
    behaviour = Behaviour(answers=False, proves=False, stops_reading_after=0)
    with PrinterDevice(behaviour) as device:
        assert connect(device, QUICK).print_document(LONG_PAPER).proof is Proof.DOUBTFUL


def test_a_mute_unit_that_learns_to_speak_is_heard(device: PrinterDevice) -> None:
    device.behaviour.answers = False
    printer = connect(device, QUICK)
    assert printer.read_status().state is PrinterState.UNKNOWN
    assert printer.print_document(make_ticket()).proof is Proof.UNVERIFIED
    device.wait_for_end(1)
    device.behaviour.answers = True

    assert printer.read_status().state is PrinterState.READY
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN


# --- answers that come late ---------------------------------------------------------------------


def test_an_answer_that_comes_late_is_no_answer_to_the_next_question() -> None:
    # The cover's answer, late, must not be read as that about the paper: 0x16 is "paper low" there.
    with PrinterDevice(Behaviour(cover_is_open=True, answer_delay=0.2)) as device:
        report = connect(device, QUICK).print_document(TICKET)

    assert describe(report) == (Proof.NOT_PRINTED, CoverOpenError)


def test_a_unit_that_misses_a_question_is_asked_again() -> None:
    with PrinterDevice(Behaviour(answers_from=2)) as device:
        assert connect(device, QUICK).print_document(TICKET).proof is Proof.PROVEN
        received = bytes(device.wait_for_end().received)

    assert received.count(b"\x10\x04") == 6


# --- proof by process id ------------------------------------------------------------------------


def test_a_unit_that_confirms_ids_is_found_out_while_idle_and_used_from_then_on() -> None:
    with PrinterDevice(Behaviour(confirms_ids=True)) as device:
        printer = connect(device)
        assert printer.has_process_id is None
        assert printer.read_status().state is PrinterState.READY
        assert printer.has_process_id is True
        assert printer.print_document(TICKET).proof is Proof.PROVEN
        assert b"\x1d(H\x06\x00000001" in bytes(device.wait_for_end(1).received)


def test_a_unit_that_does_not_is_asked_once(device: PrinterDevice) -> None:
    printer = connect(device, QUICK)
    printer.read_status()
    printer.read_status()
    device.wait_for_end(1)

    assert printer.has_process_id is False
    assert [b"\x1d(H" in one.received for one in device.connections] == [True, False]
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert device.wait_for_end(2).sheet.text.startswith("AGENCIA")


def test_an_id_that_does_not_come_leaves_doubt(device: PrinterDevice) -> None:
    report = connect(device, QUICK, has_process_id=True).print_document(make_ticket())

    assert describe(report) == (Proof.DOUBTFUL, PrintUnconfirmedError)


# --- the lamp, and addresses --------------------------------------------------------------------


def test_the_lamp_names_paper_and_address(device: PrinterDevice) -> None:
    status = connect(device, QUICK).read_status()

    assert (status.state, status.error, status.paper_is_low) == (PrinterState.READY, None, False)
    assert status.description == f"80 mm · TCP {device.address}"


def test_reading_the_status_prints_nothing(device: PrinterDevice) -> None:
    printer = connect(device, QUICK)
    for _ in range(3):
        printer.read_status()
    device.wait_for_end(2)

    assert device.sheets == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("192.0.2.7", ("192.0.2.7", 9100)),
        (" printer.lan:9101 ", ("printer.lan", 9101)),
        ("[2001:db8::1]:515", ("2001:db8::1", 515)),
        ("[2001:db8::1]", ("2001:db8::1", 9100)),
        ("2001:db8::1", ("2001:db8::1", 9100)),
    ],
)
def test_addresses(text: str, where: tuple[str, int]) -> None:
    assert split_address(text) == where


@pytest.mark.parametrize(
    "text", ["", ":9100", "host:", "host:x", "host:70000", "host:0", "host:-1"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    if text == "host:":
        assert split_address(text) == ("host", 9100)
        return
    with pytest.raises(ConfigError, match="address"):
        split_address(text)


def test_closing_twice_and_printing_after_it_works(device: PrinterDevice) -> None:
    printer = connect(device)
    printer.close()
    printer.close()

    assert printer.print_document(Document("t", (Text("x"),))).proof is Proof.PROVEN
