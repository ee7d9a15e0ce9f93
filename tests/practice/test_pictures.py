"""A ticket's picture: what a person reads, what a scanner reads, at both widths of paper."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from shutil import which

import pytest
import zxingcpp
from PIL import Image

from pos_app.practice.paper.composing import Line, Plays, compose
from pos_app.practice.paper.names import name_wager
from pos_app.practice.paper.pictures import NARROW, WIDE, Sheet, draw_ticket
from pos_app.practice.world.catalogue import CARACAS, GAMES, wagers_of
from pos_app.practice.world.records import Ticket
from pos_app.practice.world.sales import Asked, issue
from pos_app.practice.world.world import World, WorldPlan, open_world

AT = datetime(2026, 3, 4, 11, 30, tzinfo=CARACAS)
SHEETS = pytest.mark.parametrize("sheet", [WIDE, NARROW], ids=["576", "384"])


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = open_world(WorldPlan(tmp_path, seed=5, start=AT, sells_tripleta=True))
    yield world
    world.close()


def sell(world: World, *plays: tuple[int, str, int, str], stake: int = 1_000) -> Ticket:
    """Sell (product, list, game, wager) in today's next draws."""
    asked = []
    for product, letter, game, wager in plays:
        draws = world.draws_between(world.now, world.now.replace(hour=23, minute=59))
        draw = next(
            one for one in draws if one.product.id == product and (one.board.letter or "") == letter
        )
        asked.append(Asked(draw.id, game, wager, stake))
    return issue(world, world.users[0], asked, world.now)


def open_picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@SHEETS
@pytest.mark.parametrize("number", [99401394, 99999999, 10000000, 10990099, 32426439, 12345678])
def test_a_scanner_reads_every_number(world: World, sheet: Sheet, number: int) -> None:
    ticket = replace(sell(world, (30, "", 5, "5")), number=number)
    picture = open_picture(draw_ticket(world, ticket, sheet))
    assert (picture.width, picture.mode) == (sheet.width, "1")
    (code,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert (code.text, code.format) == (str(number), zxingcpp.BarcodeFormat.Code128)


@pytest.mark.skipif(which("zbarimg") is None, reason="zbarimg is not installed here")
@SHEETS
def test_zbarimg_reads_it_too(world: World, sheet: Sheet, tmp_path: Path) -> None:
    ticket = replace(sell(world, (30, "", 5, "5")), number=99401394)
    path = tmp_path / "ticket.png"
    path.write_bytes(draw_ticket(world, ticket, sheet))
    done = subprocess.run(["zbarimg", "-q", path], capture_output=True, text=True, check=True)
    assert done.stdout == "CODE-128:99401394\n"


def test_a_ticket_says_what_it_must(world: World) -> None:
    ticket = sell(
        world, (30, "", 5, "12"), (30, "", 5, "00"), (2, "C", 3, "444-ARI"), stake=150_050
    )
    lines = compose(world, ticket)
    texts = [f"{line.left} {line.right}" for line in lines if isinstance(line, Line)]
    text = "\n".join(texts)
    for part in (
        "AGENCIA EL NIÑO",
        "RIF J-12345678-9",
        "04/03/2026 11:30 AM",
        "LOTTO REY 04/03 12:30 PM",
        "ZODÍACO DEL ZULIA C 04/03 12:45 PM",
        "TOTAL Bs 4.501,50",
        "3 jugadas Caduca 07/03/2026",
        f"SERIAL {str(ticket.pin)[:4]} {str(ticket.pin)[4:]}",
    ):
        assert part in text
    cells = [line.cells for line in lines if isinstance(line, Plays)]
    assert cells == [
        (("12 CABALLO", "1.500,50"), ("00 BALLENA", "1.500,50")),
        (("444 ARIES", "1.500,50"),),
    ]


@SHEETS
def test_nothing_touches_the_edge_of_the_paper(world: World, sheet: Sheet) -> None:
    animals = [(25, "", 6, str(number)) for number in range(37, 76)]
    ticket = sell(world, *animals, (2, "C", 3, "001-SAG"), (40, "", 7, "5-12-33"), stake=9_999_900)
    picture = open_picture(draw_ticket(world, ticket, sheet)).convert("L")
    dark = picture.point([255] * 128 + [0] * 128).getbbox()
    assert dark is not None
    left, top, right, bottom = dark
    margin = sheet.margin
    assert (left, right) == (margin, sheet.width - margin)
    assert top >= margin
    assert bottom <= picture.height - margin


def test_a_jpeg_is_the_same_ticket(world: World) -> None:
    ticket = sell(world, (30, "", 5, "5"))
    picture = open_picture(draw_ticket(world, ticket, WIDE, as_jpeg=True))
    assert (picture.format, picture.width) == ("JPEG", 576)
    (code,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert code.text == str(ticket.number)


def test_every_wager_of_every_game_has_a_name() -> None:
    for game in GAMES:
        names = {name_wager(30, game, wager) for wager in wagers_of(game)}
        assert len(names) == len(wagers_of(game))
    assert name_wager(18, 6, "75") == "75 GUÁCHARO"
    assert name_wager(25, 6, "75") == "75 PATRONUS"
