"""A printer that is not there: draws the paper, keeps it as PNG, and can be told to fail.

Thread: prints in the printer's thread; `simulate` may be called from any other.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from pos_app.domain.document import Document
from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.printing.paper import draw_paper
from pos_app.printing.profiles import settle_profile
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import Printer, PrinterState, PrinterStatus, PrintReport, Proof

log = logging.getLogger(__name__)

KEPT = 500
"""Papers that stay in the folder; older ones are taken away."""


class Trouble(Enum):
    """What a learner can practise."""

    NONE = "none"
    PAPER_OUT = "paper out"
    COVER_OPEN = "cover open"
    OFFLINE = "off line"
    PAPER_ENDS = "paper ends in the middle"
    SILENT = "prints, but says nothing"


_BEFORE: dict[Trouble, type[PrinterError]] = {
    Trouble.PAPER_OUT: PaperOutError,
    Trouble.COVER_OPEN: CoverOpenError,
    Trouble.OFFLINE: PrinterOfflineError,
}


class VirtualPrinter(Printer):
    """Paper on the screen. `on_paper` is called with each PNG, in the printer's thread."""

    def __init__(
        self, setup: PrinterSetup, folder: Path, on_paper: Callable[[Path], None] | None = None
    ) -> None:
        """Keep where the papers go: a folder made at the first one, for this user's eyes only."""
        self._profile = settle_profile(setup, None)
        self._description = f"{setup.paper_mm} mm · virtual"
        self._folder = folder
        self._on_paper = on_paper
        self._trouble = Trouble.NONE
        self._count = 0

    def simulate(self, trouble: Trouble) -> None:
        """Behave so from the next document on; NONE is a good printer again."""
        self._trouble = trouble

    def print_document(self, document: Document) -> PrintReport:
        """Draw and keep the paper."""
        trouble = self._trouble
        if trouble in _BEFORE:
            return PrintReport(Proof.NOT_PRINTED, _BEFORE[trouble]("simulated"))
        paper = draw_paper(document, self._profile)
        image = paper.image
        if trouble is Trouble.PAPER_ENDS:
            image = image.crop((0, 0, image.width, image.height // 2))
        path = self._folder / self._name(document)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as file:
                image.save(file, "PNG")
            self._clear_old()
        except OSError as error:
            reason = PrinterMissingError(f"{path}: {error.strerror}")
            return PrintReport(Proof.NOT_PRINTED, reason, paper.used_fallback)
        log.info("%r drawn: %s", document.title, path.name)
        if self._on_paper is not None:
            self._on_paper(path)
        if trouble is Trouble.PAPER_ENDS:
            return PrintReport(Proof.DOUBTFUL, PaperOutError("simulated"), paper.used_fallback)
        proof = Proof.UNVERIFIED if trouble is Trouble.SILENT else Proof.PROVEN
        return PrintReport(proof, None, paper.used_fallback)

    def read_status(self) -> PrinterStatus:
        """Say what it was told to say."""
        trouble = self._trouble
        if trouble in _BEFORE:
            error = _BEFORE[trouble]("simulated")
            return PrinterStatus(PrinterState.FAULT, error, description=self._description)
        if trouble is Trouble.SILENT:
            return PrinterStatus(PrinterState.UNKNOWN, description=self._description)
        return PrinterStatus(
            PrinterState.READY,
            paper_is_low=trouble is Trouble.PAPER_ENDS,
            description=self._description,
        )

    def close(self) -> None:
        """Nothing is held."""

    def _name(self, document: Document) -> str:
        """Return a name that sorts by time; nothing of the contents is in it."""
        self._count += 1
        moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        title = re.sub(r"[^A-Za-z0-9]+", "-", document.title).strip("-")[:32].lower()
        return f"paper-{moment}-{self._count:04d}-{title or 'document'}.png"

    def _clear_old(self) -> None:
        for path in sorted(self._folder.glob("paper-*.png"))[:-KEPT]:
            path.unlink(missing_ok=True)
