"""The navy half of sign-in and first run: what this is, whose server it asks, which till.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from pos_app import __version__
from pos_app.assets import resource_path
from pos_app.ui.theme import set_role
from pos_app.ui.window.till_window import PRODUCT

MARK_PX = 72


class BrandPanel(QFrame):
    """Words only; made once."""

    def __init__(self, server: str, till_name: str, *, is_practice: bool = False) -> None:
        """Say it; `server` and `till_name` may be empty."""
        super().__init__()
        set_role(self, "brand")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(36, 36, 36, 32)
        rows.setSpacing(8)
        mark = QLabel()
        mark.setPixmap(_mark(self.devicePixelRatioF()))
        rows.addWidget(mark)
        rows.addSpacing(10)
        rows.addWidget(_label(PRODUCT, "brandName"))
        rows.addWidget(_label(self.tr("The till that never loses a ticket."), "brandText"))
        rows.addStretch(1)
        operator = self.tr("Practice server on this computer") if is_practice else server
        for name, what, text in (
            ("operatorName", self.tr("Operator"), operator),
            ("tillName", self.tr("Till"), till_name),
            ("versionName", self.tr("Version"), __version__),
        ):
            if text:
                line = _label(f"{what}: {text}", "brandFoot")
                line.setObjectName(name)
                rows.addWidget(line)


def _mark(ratio: float) -> QPixmap:
    picture = QPixmap(str(resource_path("icons/taquilla-256.png")))
    side = round(MARK_PX * ratio)
    smooth = Qt.TransformationMode.SmoothTransformation
    picture = picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    picture.setDevicePixelRatio(ratio)
    return picture


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, role)
    return label
