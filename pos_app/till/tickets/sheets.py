"""Tables as files: CSV and XLSX that a Spanish spreadsheet opens as they are meant.

A text that a spreadsheet would take for a formula is written so that it stays a text: with an
apostrophe before it in CSV, as a quoted string in XLSX (OWASP, "CSV injection").
Source of the parts: ECMA-376 part 1, 18.2 to 18.8. Thread: any; a file is written row by row.
"""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pos_app.domain.money import Money
from pos_app.till.wording import format_moment, format_number, to_local

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

Cell = str | int | Money | datetime | None
_FORMULA = re.compile(r"^[\s]*[=+\-@\t\r]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 a spreadsheet's days have no zone
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
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow([guard_text(one) for one in sheet.headers])
        for row in sheet.rows:
            out.writerow([_spell(cell, sheet.zone) for cell in row])


def write_xlsx(path: Path, sheet: Sheet) -> None:
    """Write a table as a workbook of one sheet; amounts are numbers, times are dates."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book:
        for name, text in _PARTS.items():
            book.writestr(name, text.replace("{name}", _clean(sheet.name)[:31]))
        with book.open("xl/worksheets/sheet1.xml", "w") as file:
            for piece in _sheet_xml(sheet):
                file.write(piece.encode("utf-8"))


def guard_text(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would reckon."""
    return f"'{text}" if _FORMULA.match(text) else text


def _spell(cell: Cell, zone: str) -> str:
    match cell:
        case None:
            return ""
        case Money():
            return format_number(cell).replace(".", "")
        case datetime():
            return format_moment(cell, zone)
        case int():
            return str(cell)
        case str():
            return guard_text(cell)


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
    for row in sheet.rows:
        yield "<row>" + "".join(_cell(one, sheet.zone) for one in row) + "</row>"
    yield "</sheetData></worksheet>"


def _span(sheet: Sheet) -> range:
    return range(1, len(sheet.headers) + 1)


def _cell(cell: Cell, zone: str) -> str:
    match cell:
        case None:
            return "<c/>"
        case Money():
            return f'<c s="{_MONEY}"><v>{cell}</v></c>'
        case datetime():
            days = (to_local(cell, zone).replace(tzinfo=None) - _EPOCH).total_seconds() / 86_400
            return f'<c s="{_MOMENT}"><v>{days:.8f}</v></c>'
        case int():
            return f"<c><v>{cell}</v></c>"
        case str():
            return _text(cell, _QUOTED if _FORMULA.match(cell) else _TEXT)


def _text(text: str, style: int) -> str:
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{_clean(text)}</t></is></c>'


def _clean(text: str) -> str:
    return escape(_NOT_XML.sub("�", text), {'"': "&quot;"})


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
