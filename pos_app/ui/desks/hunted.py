"""What the hunt for late duplicates found, as notices: money that a person must know of.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import Notice, Severity

if TYPE_CHECKING:
    from pos_app.till.reconcile import Hunt

_TWIN = QT_TRANSLATE_NOOP("Hunted", "A second ticket of sale {number} was found on the server.")
_VOIDING = QT_TRANSLATE_NOOP("Hunted", "The till is voiding it.")
_NOT_VOIDED = QT_TRANSLATE_NOOP("Hunted", "The till could not void it.")
_CALL = QT_TRANSLATE_NOOP("Hunted", "Call your operator: only one of the two was handed out.")
_ELSEWHERE = QT_TRANSLATE_NOOP("Hunted", "This user is open elsewhere.")
_STRANGERS = QT_TRANSLATE_NOOP(
    "Hunted", "The server has tickets of this user that this till did not sell."
)
_ONE_EACH = QT_TRANSLATE_NOOP("Hunted", "Use one user for each till.")


def say_hunted(found: Hunt) -> Iterator[Notice]:
    """Give a notice for each sale with a twin, and one when the user sells elsewhere."""
    for sale in found.sales:
        is_open = sale in found.incidents
        yield Notice(
            f"twin {sale.reference}",
            Severity.ATTENTION,
            _say(_TWIN).format(number=sale.ticket_number),
            _say(_NOT_VOIDED if is_open else _VOIDING),
            _say(_CALL) if is_open else "",
        )
    if found.strangers:
        yield Notice(
            "stranger", Severity.ATTENTION, _say(_ELSEWHERE), _say(_STRANGERS), _say(_ONE_EACH)
        )


def _say(text: str) -> str:
    return QCoreApplication.translate("Hunted", text)
