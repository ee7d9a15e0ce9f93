"""What is said of what the cashier chooses at the till.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

NOT_KEPT = QT_TRANSLATE_NOOP(
    "Choices", "What you chose holds until the till is closed; it was not kept."
)
SOUNDS_OFF = QT_TRANSLATE_NOOP("Choices", "The sounds are off.")
SOUNDS_ON = QT_TRANSLATE_NOOP("Choices", "The sounds are on.")
PAGE_WRITTEN = QT_TRANSLATE_NOOP("Choices", "The page of keys is in {path}")
PAGE_NOT_WRITTEN = QT_TRANSLATE_NOOP("Choices", "The page of keys could not be written: {path}")


def say_choice(text: str) -> str:
    """Say a source text of this context in the window's language."""
    return QCoreApplication.translate("Choices", text)
