"""Tables as files: CSV and XLSX that a Spanish spreadsheet opens as they are meant.

A text that a spreadsheet would take for a formula is written so that it stays a text: with an
apostrophe before it in CSV, as a quoted string in XLSX (OWASP, "CSV injection").
Source of the parts: ECMA-376 part 1, 18.2 to 18.8. Thread: any; a file is written a
block of rows at a time.
"""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from pos_app.domain.money import Money
from pos_app.till.wording import MINUS, find_zone, format_moment, format_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import tzinfo
    from decimal import Decimal
    from pathlib import Path

Cell = str | int | Money | datetime | None
_FORMULA = re.compile(r"^[\s]*[=+\-@\t\r]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FIRST_DAY = date(1899, 12, 30).toordinal()
"""A spreadsheet counts its days from here; they have no zone."""
_LEVEL = 1
BLOCK = 1000
"""Rows handed to the file at once: a call for each would cost more than packing it."""
_TEXT, _QUOTED, _MONEY, _MOMENT, _HEAD = 0, 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, its headers and rows of cells; times are written in `zone`."""

    name: str
    headers: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    zone: str


def write_csv(path: Path, sheet: Sheet) -> None:
    """Write a table as CSV: semicolons, decimal commas, a mark that says UTF-8."""
    spell = _Spelling(
        {
            type(None): lambda _: "",
            Money: lambda cell: _write_amount(cell.amount),
            datetime: lambda cell: format_moment(cell, sheet.zone),
            int: str,
            str: guard_text,
        }
    )
    # A half of a character that has no other half cannot be UTF-8; the rest of the file can.
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        file.write("\ufeff")
        out = csv.writer(file, delimiter=";")
        out.writerow([guard_text(one) for one in sheet.headers])
        out.writerows([spell[type(cell)](cell) for cell in row] for row in sheet.rows)


def write_xlsx(path: Path, sheet: Sheet) -> None:
    """Write a table as a workbook of one sheet; amounts are numbers, times are dates."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        for name, text in _PARTS.items():
            book.writestr(name, text.replace("{name}", _clean(sheet.name)[:31]))
        with book.open("xl/worksheets/sheet1.xml", "w") as file:
            pieces = _sheet_xml(sheet)
            while block := "".join(islice(pieces, BLOCK)):
                file.write(block.encode("utf-8"))


@lru_cache(maxsize=4096)
def guard_text(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would reckon."""
    return f"'{text}" if is_formula(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would reckon with a text instead of showing it."""
    return not text[:1].isalnum() and _FORMULA.match(text) is not None


class _Spelling(dict[type, "Callable[[Any], str]"]):
    # How a cell of each kind is written, found by its class at one look: a match of five cases
    # for each of a million cells is felt.

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        self[kind] = next(write for known, write in list(self.items()) if issubclass(kind, known))
        return self[kind]


@lru_cache(maxsize=4096)
def _write_amount(amount: Decimal) -> str:
    # A spreadsheet counts with the hyphen; behind the sign that people read it sees a text.
    return format_number(Money(amount)).replace(".", "").replace(MINUS, "-")


def _sheet_xml(sheet: Sheet) -> Iterator[str]:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="20" customWidth="1"/>' for n in _span(sheet)
    )
    yield (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>"
    )
    yield "<row>" + "".join(_text(one, _HEAD) for one in sheet.headers) + "</row>"
    place = find_zone(sheet.zone)
    spell = _Spelling(
        {
            type(None): lambda _: "<c/>",
            Money: lambda cell: _amount_cell(cell.amount),
            datetime: lambda cell: _moment_cell(cell, place),
            int: lambda cell: f"<c><v>{cell}</v></c>",
            str: _text_cell,
        }
    )
    for row in sheet.rows:
        yield f"<row>{''.join([spell[type(cell)](cell) for cell in row])}</row>"
    yield "</sheetData></worksheet>"


def _span(sheet: Sheet) -> range:
    return range(1, len(sheet.headers) + 1)


@lru_cache(maxsize=4096)
def _amount_cell(amount: Decimal) -> str:
    return f'<c s="{_MONEY}"><v>{Money(amount)}</v></c>'


def _moment_cell(moment: datetime, place: tzinfo) -> str:
    local = moment.astimezone(place)
    seconds = local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6
    days = local.toordinal() - _FIRST_DAY + seconds / 86_400
    return f'<c s="{_MOMENT}"><v>{days:.8f}</v></c>'


@lru_cache(maxsize=4096)
def _text_cell(text: str) -> str:
    return _text(text, _QUOTED if is_formula(text) else _TEXT)


def _text(text: str, style: int) -> str:
    if text.isascii() and text.isalnum():  # a reference, a number: nothing to keep from XML
        return f'<c s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{_clean(text)}</t></is></c>'


def _clean(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), {'"': "&quot;"})


_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f"""{_HEADER}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>
</Types>""",
    "_rels/.rels": f"""{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>""",
    "xl/workbook.xml": f"""{_HEADER}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">
<sheets><sheet name="{{name}}" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>
</Relationships>""",
    "xl/styles.xml": f"""{_HEADER}<styleSheet xmlns="{_MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>
<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
</styleSheet>""",
}
"""What a workbook is made of beside its sheet. numFmt 4 is "#,##0.00": the reader's own commas."""
