"""Finding printers: on the network by an answerer that others wrote, on cables, in queues."""

import socket
import struct
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zeroconf import IPVersion, ServiceInfo, Zeroconf

from pos_app.domain.errors import PaperOutError
from pos_app.printing.codepage import PAGES, CodePage
from pos_app.printing.discovery import (
    FoundPrinter,
    Strip,
    find_printers,
    print_strip,
    probe_printer,
)
from pos_app.printing.finding.cables import find_device_files, find_serial_ports, name_by_id
from pos_app.printing.finding.mdns import (
    SERVICE,
    Heard,
    NetworkPrinter,
    find_network_printers,
    read_answer,
)
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.printer_device import Behaviour, PrinterDevice

# --- the network --------------------------------------------------------------------------------


@pytest.fixture
def answerer() -> Iterator[Zeroconf]:
    try:
        zeroconf = Zeroconf(ip_version=IPVersion.V4Only)
    except OSError as error:
        # A container without a network cannot answer; what is done with answers is tried without.
        pytest.skip(f"no multicast on this machine: {error}")
    yield zeroconf
    zeroconf.close()


def test_a_printer_that_answers_is_found_with_its_model(answerer: Zeroconf) -> None:
    info = ServiceInfo(
        "_pdl-datastream._tcp.local.",
        "Caja Niño 2.1._pdl-datastream._tcp.local.",
        addresses=[socket.inet_aton("192.0.2.7")],
        port=9101,
        properties={"ty": "EPSON TM-T20III"},
        server="epson.local.",
    )
    answerer.register_service(info)

    # A machine's other printers may answer, too.
    assert NetworkPrinter("192.0.2.7", 9101, "EPSON TM-T20III") in find_network_printers(1.5)


def test_one_that_tells_its_place_only_when_asked_is_asked() -> None:
    """Answers the first question with a name alone, as some do, and the second with the place."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        link.bind(("127.0.0.1", 0))

        def serve() -> None:
            for _ in range(20):
                packet, asker = link.recvfrom(2000)
                if not packet:
                    return
                wants_place = b"\x00\x21\x00\x01" in packet
                link.sendto(make_answer(place=wants_place, name=not wants_place), asker)

        server = threading.Thread(target=serve)
        server.start()
        found = find_network_printers(1.0, link.getsockname())
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
            end.sendto(b"", link.getsockname())
        server.join(10)

    assert found == (NetworkPrinter("127.0.0.1", 9100, "XP-80"),)


def test_nobody_answers() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as deaf:
        deaf.bind(("127.0.0.1", 0))
        assert find_network_printers(0.1, deaf.getsockname()) == ()


def make_name(*labels: str) -> bytes:
    return b"".join(bytes([len(one.encode())]) + one.encode() for one in labels) + b"\0"


def make_record(name: bytes, kind: int, data: bytes) -> bytes:
    return name + struct.pack("!HHIH", kind, 1, 120, len(data)) + data


def make_answer(*, place: bool = True, name: bool = True) -> bytes:
    service = make_name("_pdl-datastream", "_tcp", "local")
    instance = make_name("XP-80", "_pdl-datastream", "_tcp", "local")
    records = [make_record(service, 12, instance)] if name else []
    if place:
        records.append(
            make_record(instance, 33, struct.pack("!HHH", 0, 0, 9100) + make_name("xp", "local"))
        )
    return struct.pack("!6H", 0, 0x8400, 0, len(records), 0, 0) + b"".join(records)


def test_a_place_without_an_address_is_where_the_answer_came_from() -> None:
    heard = Heard()
    read_answer(make_answer(), "192.0.2.9", heard)

    assert heard.list_printers() == [NetworkPrinter("192.0.2.9", 9100, "XP-80")]


@given(st.binary(max_size=300), st.integers(0, 200))
def test_whatever_comes_from_the_network_does_no_harm(noise: bytes, at: int) -> None:
    heard = Heard()
    whole = make_answer()
    for packet in (noise, whole[:at] + noise, whole[:at] + noise + whole[at + len(noise) :]):
        read_answer(packet, "192.0.2.9", heard)
    for printer in heard.list_printers():
        assert printer.name.isprintable()


def test_names_that_point_at_themselves_end() -> None:
    ring = (
        struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + b"\xc0\x0c" + struct.pack("!HHIH", 12, 1, 1, 0)
    )
    heard = Heard()

    read_answer(ring, "192.0.2.9", heard)

    assert heard.list_printers() == []
    assert SERVICE.endswith(".local")


# --- cables -------------------------------------------------------------------------------------


def test_device_files_tell_their_model_and_place(tmp_path: Path) -> None:
    (tmp_path / "dev/usb").mkdir(parents=True)
    (tmp_path / "dev/usb/lp0").touch()
    (tmp_path / "dev/usb/lp1").touch()
    unit = tmp_path / "sys/devices/usb1/1-4"
    (unit / "1-4:1.0").mkdir(parents=True)
    (unit / "busnum").write_text("1\n")
    (unit / "devnum").write_text("5\n")
    (unit / "1-4:1.0/ieee1284_id").write_text("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;")
    (tmp_path / "sys/class/usbmisc/lp0").mkdir(parents=True)
    (tmp_path / "sys/class/usbmisc/lp0/device").symlink_to(unit / "1-4:1.0")

    first, second = find_device_files(tmp_path)

    assert (first.path, first.name) == (str(tmp_path / "dev/usb/lp0"), "EPSON TM-T20III")
    assert first.bus_place == (1, 5)
    assert (second.name, second.bus_place) == ("", None)


def test_serial_ports_have_their_adapters_name(tmp_path: Path) -> None:
    (tmp_path / "dev/serial/by-id").mkdir(parents=True)
    (tmp_path / "dev/ttyUSB0").touch()
    (tmp_path / "dev/ttyACM3").touch()
    name = "usb-Prolific_Technology_Inc._USB-Serial_Controller-if00-port0"
    (tmp_path / "dev/serial/by-id" / name).symlink_to("../../ttyUSB0")

    ports = [(Path(one.path).name, one.name) for one in find_serial_ports(tmp_path)]

    assert ports == [
        ("ttyUSB0", "Prolific Technology Inc. USB-Serial Controller"),
        ("ttyACM3", ""),
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("MFG:EPSON;MDL:EPSON TM-T88V;", "EPSON TM-T88V"),
        ("MANUFACTURER:Xprinter;MODEL:XP-58;", "Xprinter XP-58"),
        ("DES:POS80;", "POS80"),
        ("", ""),
        ("nonsense\x00\x1b", ""),
    ],
)
def test_what_a_device_says_of_itself(said: str, name: str) -> None:
    assert name_by_id(said) == name


# --- all together -------------------------------------------------------------------------------


def test_a_source_that_hangs_or_fails_hides_no_other() -> None:
    never = threading.Event()
    good = FoundPrinter("tcp", "192.0.2.7:9100", "TM-T20III")
    port = FoundPrinter("serial", "/dev/ttyUSB0", "", is_certain=False)

    def hang(_seconds: float) -> Sequence[FoundPrinter]:
        never.wait(30)
        return ()

    def fail(_seconds: float) -> Sequence[FoundPrinter]:
        raise RuntimeError("a driver")

    found = find_printers(0.1, [lambda _: [port], hang, fail, lambda _: [good, good]])
    never.set()

    assert found == (good, port), "certain ones first, none twice"


def test_looking_on_this_machine_ends() -> None:
    assert isinstance(find_printers(0.2), tuple)


# --- getting to know one --------------------------------------------------------------------------


def test_a_probe_tells_what_the_unit_can_and_keeps_it(tmp_path: Path) -> None:
    with PrinterDevice(Behaviour(confirms_ids=True)) as device:
        setup = PrinterSetup("tcp", device.address, units_file=tmp_path / "units.json")
        probe = probe_printer(setup, tmp_path)

        assert probe.status.state is PrinterState.READY
        assert (probe.answers, probe.has_process_id) == (True, True)
        assert device.wait_for_end().sheet.items == [], "nothing is printed"


def test_a_probe_of_a_unit_without_paper(tmp_path: Path) -> None:
    with PrinterDevice(Behaviour(paper_is_out=True)) as device:
        probe = probe_printer(PrinterSetup("tcp", device.address), tmp_path)

        assert isinstance(probe.status.error, PaperOutError)
        assert (probe.answers, probe.has_process_id) == (True, None)


def test_a_unit_that_was_replaced_is_probed_anew(tmp_path: Path) -> None:
    kept = tmp_path / "units.json"
    with PrinterDevice(Behaviour(confirms_ids=True)) as device:
        setup = PrinterSetup("tcp", device.address, units_file=kept)
        probe_printer(setup, tmp_path)
        device.wait_for_end()
        device.behaviour = Behaviour()
        assert probe_printer(setup, tmp_path).has_process_id is False


def test_the_strip_of_letters_has_a_line_for_each_table(tmp_path: Path) -> None:
    with PrinterDevice() as device:
        report = print_strip(PrinterSetup("tcp", device.address), tmp_path, Strip.LETTERS)

        assert report.proof is Proof.PROVEN
        received = bytes(device.wait_for_end().received)
        for page in PAGES:
            code_page = CodePage(page.table, page.codec)
            line = code_page.encode(code_page.clean(f"{page.label}  áéíóúüñ"))
            assert b"\x1bt" + bytes([page.table]) + line in received
        assert received.count(b"\n") >= len(PAGES)


def test_the_strip_of_widths_has_a_ruler_for_each_head(tmp_path: Path) -> None:
    with PrinterDevice() as device:
        report = print_strip(PrinterSetup("tcp", device.address), tmp_path, Strip.WIDTHS)

        assert report.proof is Proof.PROVEN
        rulers = [one.image for one in device.wait_for_end().sheet.items if one.image is not None]
        assert [ruler.width for ruler in rulers] == [384, 512, 576, 832]
        for ruler in rulers:
            assert ruler.getpixel((ruler.width - 1, 5)) == 0, "its end is a bar"


@pytest.mark.parametrize("strip", Strip)
def test_strips_are_drawn_where_paper_is_drawn(tmp_path: Path, strip: Strip) -> None:
    assert print_strip(PrinterSetup(), tmp_path, strip).proof is Proof.PROVEN
    assert len(list(tmp_path.glob("*.png"))) == 1
