"""A document's bytes, read back by an interpreter that shares nothing with the builder."""

import dataclasses
import random
import re

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pos_app.domain.document import (
    Align,
    Barcode,
    Boxed,
    Columns,
    Cut,
    Document,
    Feed,
    OpenDrawer,
    Part,
    Picture,
    QrCode,
    Rule,
    Text,
)
from pos_app.printing.builder import Job, build_job
from pos_app.printing.layout import lay_out
from pos_app.printing.profiles import Profile, settle_profile
from pos_app.printing.raster import rasterize
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.units.capabilities import CommandBytes
from tests.fakes.escpos_paper import Sheet, read_sheet
from tests.printing.papers import (
    DATA,
    HOSTILE,
    NUMBER,
    QR,
    draw_ticket,
    encode,
    make_full_paper,
    make_picture_ticket,
    make_ticket,
)

PLAIN = CommandBytes("", None)
EPSON = CommandBytes("TM-T20II", None)
WIDE = settle_profile(PrinterSetup(width_dots=576), None)
NARROW = settle_profile(PrinterSetup(width_dots=384), None)
NATIVE = settle_profile(PrinterSetup(profile="TM-T20II"), EPSON.read_capabilities())


def build(document: Document, profile: Profile = WIDE) -> Job:
    return build_job(document, profile, EPSON if profile is NATIVE else PLAIN)


def print_out(*parts: Part, profile: Profile = WIDE) -> Sheet:
    return read_sheet(b"\x1b@" + build(Document("test", parts), profile).data)


@pytest.mark.parametrize("profile", [WIDE, NARROW, NATIVE])
def test_a_ticket_comes_out_line_by_line_with_every_accent(profile: Profile) -> None:
    sheet = read_sheet(build(make_ticket(), profile).data)

    wanted = [
        line.text.rstrip()
        for part in DATA
        if isinstance(part, Text | Columns | Rule | Boxed | Feed)
        for line in lay_out(part, profile.grid)
    ]
    printed = [item.text.rstrip() for item in sheet.of_kind("text")]
    assert [line for line in printed if line] == [line for line in wanted if line]
    assert "12 ÁGUILA ÑANDÚ ÚNICA" in sheet.text
    assert len(sheet.of_kind("cut")) == (0 if profile is NARROW else 1)
    assert sheet.unknown == []


def test_the_style_of_each_line_is_as_asked() -> None:
    sheet = print_out(
        Text("centro", Align.CENTER, bold=True, size=2),
        Text("derecha", Align.RIGHT),
        Text("menor", small=True),
        Text("fin"),
    )

    assert [
        (item.text, item.align, item.is_bold, item.size, item.font) for item in sheet.items
    ] == [
        ("centro", 1, True, 2, 0),
        ("derecha", 2, False, 1, 0),
        ("menor", 0, False, 1, 1),
        ("fin", 0, False, 1, 0),
    ]


def test_the_table_is_told_again_wherever_the_printer_may_have_lost_it() -> None:
    picture = Picture(encode(draw_ticket(200, 300)))
    sheet = print_out(
        Text("Ñ uno"), picture, Text("Ñ dos"), Text("Ñ tres", small=True), Text("Ñ cuatro"),
        QrCode(QR), Text("Ñ cinco"), OpenDrawer(), Text("Ñ seis"),
    )  # fmt: skip

    data = build(Document("test", (Text("Ñ uno"), picture, Text("Ñ dos")))).data
    assert data.count(b"\x1c.\x1bt\x02") == 2
    assert [item.text for item in sheet.of_kind("text")] == [
        "Ñ uno", "Ñ dos", "Ñ tres", "Ñ cuatro", "Ñ cinco", "Ñ seis",
    ]  # fmt: skip


def test_another_table_is_a_setting() -> None:
    profile = settle_profile(PrinterSetup(code_table=16, codec="cp1252"), None)

    assert print_out(Text("Ñandú — €"), profile=profile).text == "Ñandú — €"


def test_the_picture_is_on_paper_dot_by_dot() -> None:
    picture = encode(draw_ticket())
    raster = rasterize(picture, 576, dithers=True)

    sheet = print_out(Picture(picture))

    assert sheet.join_rasters().crop((0, 0, 576, raster.rows)).tobytes() == (
        raster.to_image().tobytes()
    )
    assert all(item.image is not None and item.image.height <= 128 for item in sheet.items)


def test_a_bad_picture_leaves_no_trace() -> None:
    job = build(make_picture_ticket(b"<html>"))

    assert job.used_fallback
    assert job.data == build(make_ticket()).data


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_is_the_data_and_nothing_else(name: str) -> None:
    job = build(make_picture_ticket(HOSTILE[name]), NATIVE)

    assert job.used_fallback
    assert job.data == build(make_ticket(), NATIVE).data


def test_pictures_of_any_grey_put_no_command_into_the_stream() -> None:
    dice = random.Random(11)
    for _ in range(40):
        size = (dice.randrange(40, 900), dice.randrange(40, 500))
        noise = Image.effect_noise(size, dice.randrange(5, 90))
        lighter = dice.randrange(-60, 90)
        picture = noise.point([min(255, max(0, dot + lighter)) for dot in range(256)])
        profile = dice.choice([WIDE, NARROW, NATIVE])

        job = build(make_picture_ticket(encode(picture)), profile)

        assert not re.search(rb"\x10[\x04\x05\x14]", job.data)
        assert read_sheet(job.data).unknown == []


def test_a_good_picture_stands_between_header_and_footer() -> None:
    job = build(make_picture_ticket(encode(draw_ticket())))
    sheet = read_sheet(job.data)

    kinds = [item.kind for item in sheet.items]
    assert not job.used_fallback
    assert kinds[:3] == ["text", "text", "text"]
    assert kinds[3] == "raster"
    assert sheet.text.splitlines()[0] == "AGENCIA EL NIÑO"
    assert sheet.text.splitlines()[-1] == "GRACIAS POR SU COMPRA"


def test_codes_are_drawn_by_a_printer_that_can() -> None:
    sheet = print_out(QrCode(QR), Barcode(NUMBER), profile=NATIVE)

    assert [(item.kind, item.text) for item in sheet.items if item.text] == [
        ("qr", QR),
        ("barcode", NUMBER),
        ("text", NUMBER),
    ]
    assert sheet.of_kind("qr")[0].align == sheet.of_kind("barcode")[0].align == 1
    assert sheet.of_kind("qr")[0].module_dots == 7


@pytest.mark.parametrize("profile", [WIDE, NARROW])
@pytest.mark.parametrize("part", [QrCode(QR), Barcode(NUMBER)])
def test_codes_are_pictures_for_a_printer_that_cannot(
    profile: Profile, part: QrCode | Barcode
) -> None:
    paper = print_out(part, profile=profile).join_rasters()
    frame = Image.new("L", (paper.width + 40, paper.height + 40), 255)
    frame.paste(paper, (20, 20))

    assert [code.text for code in zxingcpp.read_barcodes(frame)] == [part.text]


def test_a_code_that_cannot_be_drawn_is_written() -> None:
    sheet = print_out(Barcode("LOTERÍA"), QrCode("x" * 3000))

    assert sheet.text.startswith("LOTERÍA\nxxxx")
    assert sheet.of_kind("raster") == []


def test_a_printer_without_a_blade_feeds_past_its_edge() -> None:
    sheet = print_out(Text("fin"), Cut(), profile=NARROW)

    assert sheet.of_kind("cut") == []
    assert [item.text for item in sheet.items] == ["fin", "", "", "", ""]


def test_the_drawer_is_kicked_once_where_there_is_one() -> None:
    drawer = settle_profile(PrinterSetup(drawer=True), None)

    with_one = print_out(OpenDrawer(), Text("fin"), profile=drawer)
    without = print_out(OpenDrawer(), Text("fin"))

    assert [item.kind for item in with_one.items] == ["drawer", "text"]
    assert [item.kind for item in without.items] == ["text"]


def test_the_ends_of_its_bands_are_told() -> None:
    job = build(Document("test", (Text("x"), Picture(encode(draw_ticket())), Text("y"))))

    starts = [found.start() for found in re.finditer(rb"\x1dv0\x00", job.data)]
    assert list(job.stops[:-1]) == starts[1:]
    assert job.data[job.stops[-1] :].endswith(b"y\n")


def test_what_a_paper_takes_is_told_beforehand() -> None:
    job = build(Document("test", (*[Text("x")] * 10, Picture(encode(draw_ticket())))))

    raster = rasterize(encode(draw_ticket()), 576, dithers=True)
    assert job.length_mm == pytest.approx((10 * 30 + raster.rows) / 8)
    assert job.longest_command == 8 + 72 * 128
    assert build(make_ticket(), NATIVE).longest_command < 100


def test_a_job_is_not_shown() -> None:
    assert "76479163" not in repr(build(make_ticket()))


@given(
    st.lists(
        st.one_of(
            st.text(max_size=40).map(Text),
            st.text(max_size=40).map(lambda text: Text(text, size=2, bold=True)),
            st.builds(Columns, st.text(max_size=30), st.text(max_size=30)),
            st.text(max_size=20).map(Boxed),
            st.text(min_size=1, max_size=20).map(QrCode),
            st.text(max_size=20).map(Barcode),
            st.from_regex(r"(16|04|05|20){1,6}", fullmatch=True).map(Barcode),
        ),
        max_size=6,
    )
)
def test_nothing_that_is_written_becomes_a_command(parts: list[Part]) -> None:
    for profile in (NATIVE, NARROW):
        job = build(Document("test", tuple(parts)), profile)
        sheet = read_sheet(job.data)

        assert not re.search(rb"\x10[\x04\x05\x14]", job.data)
        assert sheet.unknown == []
        assert not sheet.of_kind("cut")
        assert not sheet.of_kind("drawer")
        assert all(
            len(item.text) * item.size <= profile.grid.columns for item in sheet.of_kind("text")
        )


@pytest.mark.parametrize("name", ["POS-5890", "TM-T88III", "P822D", "NT-80-V-UL", "TM-T20II"])
@pytest.mark.parametrize("width", [384, 512, 576])
def test_known_printers_get_a_whole_paper(name: str, width: int) -> None:
    commands = CommandBytes(name, None)
    profile = settle_profile(PrinterSetup(width_dots=width), commands.read_capabilities())

    sheet = read_sheet(build_job(make_full_paper(), profile, commands).data)

    assert "Firma del cliente" in sheet.text
    assert bool(sheet.of_kind("qr")) is profile.prints_qr
    assert all(item.image.width == width for item in sheet.items if item.image is not None)
    assert sheet.unknown == []


def test_cuts_is_a_setting_that_overrules_the_profile() -> None:
    cutting = settle_profile(PrinterSetup(width_dots=384, cuts=True), None)
    tearing = settle_profile(dataclasses.replace(PrinterSetup(), cuts=False), None)

    assert print_out(Cut(), profile=cutting).of_kind("cut")
    assert not print_out(Cut(), profile=tearing).of_kind("cut")
