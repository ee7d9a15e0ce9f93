"""What is said of winners, results, owed cash and the board wherever the cashier is.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

WINNERS = QT_TRANSLATE_NOOP("Beside", "winning tickets to be paid")
WON = QT_TRANSLATE_NOOP("Beside", "Ticket {n} won {amount}")
NEW_RESULTS = QT_TRANSLATE_NOOP("Beside", "new results")
OWED_ONE = QT_TRANSLATE_NOOP("Beside", "The cash of ticket {n} is not noted as handed over.")
OWED_MORE = QT_TRANSLATE_NOOP(
    "Beside", "The cash of ticket {n} and {more} more is not noted as handed over."
)
OWED_WHY = QT_TRANSLATE_NOOP("Beside", "The prize was paid before the till was closed.")
OWED_TODO = QT_TRANSLATE_NOOP(
    "Beside", "Hand it over, or say in Prizes that the customer has it ({key})."
)
GO_TO_PRIZES = QT_TRANSLATE_NOOP("Beside", "Go to Prizes")
BOARD_IN_WINDOW = QT_TRANSLATE_NOOP(
    "Beside", "The board is open in a window: no second screen was found."
)
MOVE_BOARD = QT_TRANSLATE_NOOP("Beside", "Move it to where customers look.")


def say_beside(text: str) -> str:
    """Say one of these in the window's language."""
    return QCoreApplication.translate("Beside", text)
