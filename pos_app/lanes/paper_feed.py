"""Brings the drawn printer's paper to the window: each picture read and made small in its lane.

Thread: made in the GUI thread; `take` runs in the printer's and its signal comes home queued.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

FITTED_PX = 288
"""How wide the paper is shown beside the panes."""


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """One paper as it came out. `whole` has the printer's own dots, `fitted` is for the drawer."""

    path: Path
    whole: QImage
    fitted: QImage


class PaperFeed(QObject):
    """Hands on what the drawn printer drew.

    Signals:
        came(PaperSheet): another paper came out.
    """

    came = Signal(object)

    def take(self, path: Path) -> None:
        """Read a paper and hand it on; one that cannot be read is only logged. Printer's thread."""
        whole = QImage(str(path))
        if whole.isNull():
            log.warning("paper cannot be shown: %s", path.name)
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        self.came.emit(PaperSheet(path, whole, whole.scaledToWidth(FITTED_PX, smooth)))
