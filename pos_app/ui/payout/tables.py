"""The tables of the prizes pane: a ticket's plays beside the results, and unpaid winners.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont

from pos_app.domain.catalogue import Catalogue
from pos_app.domain.money import Money
from pos_app.till.prizes.verdict import Chance, Verdict, WagerVerdict
from pos_app.till.standing import Standing, read_standing
from pos_app.till.wording import (
    format_expiry,
    format_number,
    format_short_day,
    format_time_text,
    show_selection,
    title_name,
)
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.payout.words import say
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, font

_STATES = {
    Chance.WON: ("✔", QT_TRANSLATE_NOOP("Payout", "Won")),
    Chance.PAID: ("✔", QT_TRANSLATE_NOOP("Payout", "Paid play")),
    Chance.LOST: ("–", QT_TRANSLATE_NOOP("Payout", "Did not win")),
    Chance.WAITING: ("…", QT_TRANSLATE_NOOP("Payout", "No result yet")),
}
_DEAD = {
    Standing.EXPIRED: QT_TRANSLATE_NOOP("Payout", "Expired prize"),
    Standing.CANCELED: QT_TRANSLATE_NOOP("Payout", "Voided play"),
    Standing.REVERTED: QT_TRANSLATE_NOOP("Payout", "Voided play"),
}
"""A wager's state where the whole ticket is no longer worth anything."""
_WON = {Chance.WON, Chance.PAID}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class WinnerRow:
    """An unpaid winner. `sold` is its moment as shown ("20 nov 8:41 a. m.")."""

    number: int
    sold_on: date
    sold: str
    prize: Money
    expires_on: date | None
    today: date
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class PlayRow:
    """One wager, texts as shown ("9:00 a. m. · Jungla Millonaria", "5 León").

    `result` is None where the draw has none yet. `told` is the operator's word where it is one
    that the till does not know.
    """

    draw: str
    selection: str
    stake: Money
    result: str | None
    chance: Chance
    told: str = ""


def make_play_rows(verdict: Verdict, catalogue: Catalogue | None) -> tuple[PlayRow, ...]:
    """Write a checked ticket's wagers for the table."""
    return tuple(_make_play_row(one, catalogue) for one in verdict.wagers)


def _make_play_row(one: WagerVerdict, catalogue: Catalogue | None) -> PlayRow:
    wager, result = one.wager, one.result
    product = catalogue.products.get(result.product_id) if catalogue and result else None
    game = catalogue.games.get(wager.game_id) if catalogue else None
    # The hour first: where a name has no room it is the name that is cut.
    draw = f"{format_time_text(wager.draw_time)} · {title_name(wager.draw_name)}".strip(" ·")
    return PlayRow(
        draw=draw,
        selection=show_selection(wager.selection, product, game),
        stake=wager.stake,
        result=show_selection(result.value, product, game) if result else None,
        chance=one.chance,
        told=_say_told(wager.status) if one.chance is Chance.TOLD else "",
    )


def _say_told(status: str) -> str:
    known = _DEAD.get(read_standing(status))
    return f"– {say(known)}" if known else f"? {status}"


class PlayTable(FrozenRows[PlayRow]):
    """Draw, play, stake, result, state."""

    text_px = 15

    def text(self, row: PlayRow, column: int) -> str:
        """What stands in a cell."""
        sign, word = _STATES.get(row.chance, ("", ""))
        return (
            row.draw,
            row.selection,
            format_number(row.stake, cents=False),
            row.result or "–",
            f"{sign} {say(word)}" if word else row.told,
        )[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Stakes stand to the right."""
        return RIGHT if column == 2 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            has_won = self.row(index.row()).chance in _WON
            is_bold = index.column() == 1 or (index.column() == 4 and has_won)
            weight = QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal
            return font(self.text_px, weight)
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid() and index.column() == 4:
            has_won = self.row(index.row()).chance in _WON
            return QBrush(QColor(colours().ok if has_won else colours().muted))
        return super().data(index, role)


class WinnerTable(FrozenRows[WinnerRow]):
    """Ticket, sold, prize, expiry; soonest first."""

    new_word = ""

    def text(self, row: WinnerRow, column: int) -> str:
        """What stands in a cell; a new one is marked by sign and, when spoken, by word."""
        expiry = format_expiry(row.expires_on, row.today) if row.expires_on else "–"
        # The sign behind it: numbers stand below each other.
        number = f"{row.number} •" if row.is_new else str(row.number)
        prize = "–" if row.prize.is_zero else format_number(row.prize, cents=False)
        return (number, row.sold, prize, expiry)[column]

    def spoken(self, row: WinnerRow, column: int) -> str:
        """Say the day of expiry in full, and that a row is new."""
        if column == 0 and row.is_new:
            return f"{row.number} {self.new_word}"
        if column == 3 and row.expires_on:
            return format_short_day(row.expires_on)
        return self.text(row, column)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Prizes stand to the right."""
        return RIGHT if column == 2 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.isValid() and index.column() == 2:
            return font(14, QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid() and index.column() == 3:
            row = self.row(index.row())
            if row.expires_on is not None and row.expires_on <= row.today:
                return QBrush(QColor(colours().refused))
        return super().data(index, role)
