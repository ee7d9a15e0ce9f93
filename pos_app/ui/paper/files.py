"""A document written as a file; what drawing needs (Pillow) is imported where it is written.

Thread: made into a job anywhere, called in a lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.domain.document import Document

PAGE_TEXT_MM, SUMS_TEXT_MM = 170.0, 120.0
"""How wide the text of a page is; figures stand near their names on a page of sums."""


def write_pages(document: Document, path: Path, *, text_mm: float = PAGE_TEXT_MM) -> None:
    """Write a document on A4. Raises FileError."""
    from pos_app.ui.paper.pdf import save_pages

    save_pages(document, path, text_mm=text_mm)


def write_roll(document: Document, width_dots: int, path: Path) -> None:
    """Write a document as it would come out on a head of this width. Raises FileError."""
    from pos_app.ui.paper.pdf import save_document

    save_document(document, width_dots, path)
