"""Files that a spreadsheet opens: Spanish numbers, and no text that it would reckon."""

import csv
import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app.domain.money import Money
from pos_app.till.tickets.sheets import BLOCK, Cell, Sheet, guard_text, write_csv, write_xlsx

NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
MOMENT = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)
ATTACKS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x")',
    "  =cmd|' /C calc'!A0",
]


def sheet(*cells: Cell) -> Sheet:
    return Sheet("Tickets", ["Uno", "=Dos"], [cells], "America/Caracas")


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def read_cells(path: Path) -> list[ET.Element]:
    with zipfile.ZipFile(path) as book:
        root = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        for name in book.namelist():
            ET.fromstring(book.read(name))
    return root.findall("x:sheetData/x:row", NS)[1].findall("x:c", NS)


def test_csv_has_what_a_spanish_spreadsheet_expects(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, sheet(7, Money.of("1284.5"), MOMENT, "señal; ñandú", None))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(path) == [
        ["Uno", "'=Dos"],
        ["7", "1284,50", "23/11/2026 02:32 p. m.", "señal; ñandú", ""],
    ]


@pytest.mark.parametrize("text", ATTACKS)
def test_a_text_stays_a_text_in_csv(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, sheet(text))
    assert read_csv(path)[1] == [f"'{text}"]


@pytest.mark.parametrize("text", ["32426439", "ana@agencia.ve", "5-12", "", "¿=?", "a=b"])
def test_an_innocent_text_is_left_alone(text: str) -> None:
    assert guard_text(text) == text


@pytest.mark.parametrize("text", ATTACKS)
def test_a_text_stays_a_text_in_xlsx(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, sheet(text))
    [cell] = read_cells(path)
    assert cell.get("t") == "inlineStr"
    assert cell.find("x:f", NS) is None
    with zipfile.ZipFile(path) as book:
        styles = book.read("xl/styles.xml").decode()
    formats = re.findall(r"<xf [^>]*/?>", styles.split("<cellXfs")[1])
    assert 'quotePrefix="1"' in formats[int(cell.get("s", "0"))]


def test_xlsx_has_numbers_and_dates_not_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, sheet(7, Money.of("1284.50"), MOMENT, "a & <b>", None))
    values = [cell.findtext("x:v", None, NS) for cell in read_cells(path)]
    assert values[:2] == ["7", "1284.5"]
    days = float(values[2] or 0)
    assert days == pytest.approx(46349.605637, abs=1e-5)  # 23/11/2026 14:32:07, the shop's time
    assert "".join(read_cells(path)[3].itertext()) == "a & <b>"


def test_what_xml_cannot_hold_does_not_break_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, sheet("a\x00b\x1fc\ud800d"))
    assert "".join(read_cells(path)[0].itertext()) == "a�b�c�d"


def test_half_a_character_costs_itself_and_not_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, sheet("a\ud800b", "after"))
    assert read_csv(path)[1] == ["a?b", "after"]


def test_the_same_amount_is_written_the_same_however_it_was_made(tmp_path: Path) -> None:
    amounts = [Money.of(text) for text in ("10", "10.00", "1E1", "1284.5", "0", "-3.255")]
    write_csv(tmp_path / "a.csv", sheet(*amounts))
    write_xlsx(tmp_path / "a.xlsx", sheet(*amounts))
    assert read_csv(tmp_path / "a.csv")[1] == ["10,00"] * 3 + ["1284,50", "0,00", "-3,26"]
    values = [cell.findtext("x:v", None, NS) for cell in read_cells(tmp_path / "a.xlsx")]
    assert values == ["10"] * 3 + ["1284.5", "0", "-3.255"]


def test_a_long_table_keeps_every_row_in_its_order(tmp_path: Path) -> None:
    count = 2 * BLOCK + 7
    rows: list[list[Cell]] = [[n, f"R{n}"] for n in range(count)]
    write_xlsx(tmp_path / "a.xlsx", Sheet("Tickets", ["Uno", "Dos"], rows, "America/Caracas"))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        root = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    texts = ["".join(row.itertext()) for row in root.findall("x:sheetData/x:row", NS)]
    assert texts == ["UnoDos", *(f"{n}R{n}" for n in range(count))]
