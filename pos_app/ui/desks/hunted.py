"""What the hunt for late duplicates found, as notices: money that a person must know of.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Kind
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import Notice, Severity

if TYPE_CHECKING:
    from pos_app.till.reconcile import Hunt

_TWIN = QT_TRANSLATE_NOOP("Hunted", "A second ticket of sale {number} was found on the server.")
_VOIDING = QT_TRANSLATE_NOOP("Hunted", "The till is voiding it.")
_ELSEWHERE = QT_TRANSLATE_NOOP("Hunted", "This user is open elsewhere.")
_STRANGERS = QT_TRANSLATE_NOOP(
    "Hunted", "The server has tickets of this user that this till did not sell."
)
_PAID_LATE = QT_TRANSLATE_NOOP("Hunted", "The prize of ticket {number} was paid after all.")
_CUSTOMER = QT_TRANSLATE_NOOP("Hunted", "The customer may be owed the cash: see Prizes.")
_VOID_LATE = QT_TRANSLATE_NOOP("Hunted", "Ticket {number} was voided after all.")
_WORTHLESS = QT_TRANSLATE_NOOP("Hunted", "Its paper is worth nothing any more.")
_TOLD_LATE = QT_TRANSLATE_NOOP("Hunted", "The operator did it later than the till waited.")
_ONE_EACH = QT_TRANSLATE_NOOP("Hunted", "Use one user for each till.")


def say_hunted(found: Hunt) -> Iterator[Notice]:
    """Give a notice for each sale with a twin, what came late, and the user selling elsewhere.

    A twin that could not be voided is the doubt desk's: it asks.
    """
    for sale in found.sales:
        if sale not in found.incidents:
            title = _say(_TWIN).format(number=sale.ticket_number)
            yield Notice(f"twin {sale.reference}", Severity.ATTENTION, title, _say(_VOIDING))
    for late in found.late:
        is_payout = late.intent.kind is Kind.PAYOUT
        yield Notice(
            f"late {late.reference}",
            Severity.ATTENTION,
            _say(_PAID_LATE if is_payout else _VOID_LATE).format(number=late.ticket_number),
            _say(_TOLD_LATE),
            _say(_CUSTOMER if is_payout else _WORTHLESS),
        )
    if found.strangers:
        yield Notice(
            "stranger", Severity.ATTENTION, _say(_ELSEWHERE), _say(_STRANGERS), _say(_ONE_EACH)
        )


def _say(text: str) -> str:
    return QCoreApplication.translate("Hunted", text)
