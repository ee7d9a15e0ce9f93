"""Empty a field for good.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def empty(field: QLineEdit) -> None:
    """Let go of what was typed. Qt's `clear` keeps each key for an undo, a PIN's among them."""
    field.setText("")
