"""The words of a cash-up's lines and of its differences.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.domain.money import ZERO, Money
from pos_app.till.shift.cash_up import Item, NamedDifference, Why
from pos_app.till.wording import format_amount, format_number, title_name
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_ITEMS = {
    Item.SALES: QT_TRANSLATE_NOOP("CashUp", "Sales"),
    Item.PRIZES: QT_TRANSLATE_NOOP("CashUp", "Prizes paid"),
    Item.COMMISSION: QT_TRANSLATE_NOOP("CashUp", "Agency's commission"),
    Item.VOIDS: QT_TRANSLATE_NOOP("CashUp", "Voided tickets"),
    Item.BALANCE: QT_TRANSLATE_NOOP("CashUp", "Balance with the operator"),
}
_WHYS = {
    Why.SOLD_ELSEWHERE: QT_TRANSLATE_NOOP("CashUp", "sold with your user, not on this till"),
    Why.NOT_ON_SERVER: QT_TRANSLATE_NOOP("CashUp", "sold here, the operator does not list it"),
    Why.OTHER_TOTAL: QT_TRANSLATE_NOOP("CashUp", "the operator has another total"),
    Why.VOIDED_ELSEWHERE: QT_TRANSLATE_NOOP("CashUp", "voided, not on this till"),
    Why.ALIVE_ON_SERVER: QT_TRANSLATE_NOOP("CashUp", "voided here, alive at the operator"),
    Why.PRIZES_DIFFER: QT_TRANSLATE_NOOP("CashUp", "prizes that this till did not pay"),
    Why.UNEXPLAINED: QT_TRANSLATE_NOOP("CashUp", "no ticket explains it"),
}
_CATEGORIES = {
    "lottery": QT_TRANSLATE_NOOP("CashUp", "Triples"),
    "animalitos": QT_TRANSLATE_NOOP("CashUp", "Animals"),
    "animalitos77": QT_TRANSLATE_NOOP("CashUp", "Animals, 77"),
}
_TICKET = QT_TRANSLATE_NOOP("CashUp", "Ticket {number}: {why}")


def say(text: str) -> str:
    """Translate a text of this context."""
    return QCoreApplication.translate("CashUp", text)


def name_item(item: Item, count: int = 0) -> str:
    """Name a line; voids with how many there are."""
    name = say(_ITEMS[item])
    return f"{name} ({count})" if item is Item.VOIDS and count else name


def name_category(category: str) -> str:
    """Write the operator's category: "Animalitos"; a word for what could not be told."""
    if not category:
        return say(QT_TRANSLATE_NOOP("CashUp", "Not known"))
    known = _CATEGORIES.get(category.casefold())
    return say(known) if known else title_name(category)


def say_difference(one: NamedDifference) -> str:
    """Say why the sides differ: "Ticket 32426439: voided, not on this till"."""
    why = say(_WHYS[one.why])
    if one.ticket is None:
        return why[:1].upper() + why[1:]
    return say(_TICKET).format(number=one.ticket, why=why)


def show_signed(amount: Money) -> str:
    """Write a difference: "+Bs 7", "−Bs 20", "Bs 0"."""
    return f"+{format_amount(amount)}" if amount > ZERO else format_amount(amount)


def show_figure(amount: Money | None) -> str:
    """Write a figure of the table; "–" where nobody told it."""
    return "–" if amount is None else format_number(amount)
