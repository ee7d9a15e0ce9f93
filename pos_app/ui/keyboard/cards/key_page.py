"""The card of the keys as an A4 page (PDF) and as what the ticket printer is given.

Thread: GUI; a page is written in some milliseconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.bindings import group_keys
from pos_app.ui.keyboard.places import Place
from pos_app.ui.keys import Key, hint
from pos_app.ui.theme import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]

_TITLES = {
    Place.SALE: QT_TRANSLATE_NOOP("KeyCard", "Sale"),
    Place.PAYOUT: QT_TRANSLATE_NOOP("KeyCard", "Prizes"),
    Place.RESULTS: QT_TRANSLATE_NOOP("KeyCard", "Results"),
    Place.EVERYWHERE: QT_TRANSLATE_NOOP("KeyCard", "Whole till"),
}
TITLE = QT_TRANSLATE_NOOP("KeyCard", "Taquilla · keys")
FOOT = QT_TRANSLATE_NOOP("KeyCard", "F1 shows the keys that work where you are.")
_DPI = 300
_LONG = frozenset({Key.CONFIRM, Key.DECLINE})


def list_groups(keys: Sequence[Key]) -> Groups:
    """Put keys into the card's groups, by where they work."""
    grouped = group_keys([key for key in keys if key not in _LONG])
    return [
        (say(title), [(hint(key).cap, hint(key).help) for key in grouped[place]])
        for place, title in _TITLES.items()
        if place in grouped
    ]


def list_short(keys: Sequence[Key]) -> Groups:
    """The same for narrow paper: labels instead of sentences."""
    grouped = group_keys([key for key in keys if key not in _LONG])
    return [
        (say(title), [(hint(key).cap, hint(key).label) for key in grouped[place]])
        for place, title in _TITLES.items()
        if place in grouped
    ]


def write_page(path: Path, groups: Groups, *, title: str, foot: str) -> bool:
    """Write the A4 page in two columns. False when the file cannot be written."""
    try:
        path.write_bytes(b"")  # Qt only says no, and in the log
    except OSError:
        return False
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(14, 14, 14, 14),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    draw_card(painter, QRectF(0, 0, writer.width(), writer.height()), groups, title, foot)
    return painter.end()


def draw_card(painter: QPainter, area: QRectF, groups: Groups, title: str, foot: str) -> None:
    """Draw the card into an area; the text is as large as fits it."""
    unit = area.width() / 180  # of a millimetre and a little more on A4
    heading = _font(7.5 * unit, QFont.Weight.Bold)
    painter.setFont(heading)
    painter.drawText(
        QRectF(area.left(), area.top(), area.width(), 10 * unit),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        title,
    )
    rows = sum(len(own) + 2 for _, own in groups)
    height = (area.height() - 20 * unit) / (-(-rows // 2) + 2)
    line = min(height, 7.2 * unit)
    top = area.top() + 13 * unit
    column, at = 0, 0
    half = -(-rows // 2)
    width = (area.width() - 6 * unit) / 2
    for name, own in groups:
        if at and at + min(len(own), 3) + 1 > half:
            column, at = min(column + 1, 1), 0
        left = area.left() + column * (width + 6 * unit)
        _heading(painter, QRectF(left, top + at * line, width, line), name, unit)
        at += 1
        for cap, text in own:
            if at >= half + 1 and column == 0:
                column, at = 1, 0
                left = area.left() + width + 6 * unit
            _row(painter, QRectF(left, top + at * line, width, line), cap, text, unit)
            at += 1
        at += 1
    painter.setFont(_font(3.2 * unit))
    painter.drawText(
        QRectF(area.left(), area.bottom() - 6 * unit, area.width(), 6 * unit),
        Qt.AlignmentFlag.AlignCenter,
        foot,
    )


def say(text: str) -> str:
    """Say a source text of this context in the window's language."""
    return QCoreApplication.translate("KeyCard", text)


def _font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return font(max(round(pixels), 1), weight)


def _heading(painter: QPainter, area: QRectF, text: str, unit: float) -> None:
    painter.setFont(_font(4 * unit, QFont.Weight.Bold))
    painter.setPen(QPen(QColor("black"), 0.4 * unit))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _row(painter: QPainter, area: QRectF, cap: str, text: str, unit: float) -> None:
    cap_font = _font(3.1 * unit, QFont.Weight.DemiBold)
    painter.setFont(cap_font)
    painter.setPen(QPen(QColor("black"), 0.25 * unit))
    wide = max(QFontMetricsF(cap_font).horizontalAdvance(cap) + 3 * unit, 11 * unit)
    box = QRectF(area.left(), area.top() + 0.8 * unit, wide, area.height() - 1.6 * unit)
    painter.drawRoundedRect(box, unit, unit)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
    text_font = _font(3 * unit)
    rest = area.adjusted(max(wide, 24 * unit) + 2 * unit, 0, 0, 0)
    lines = QFontMetricsF(text_font).boundingRect(rest, int(Qt.TextFlag.TextWordWrap), text)
    if lines.height() > rest.height():
        text_font = _font(2.5 * unit)
    painter.setFont(text_font)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rest, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
