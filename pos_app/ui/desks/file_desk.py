"""Writes files for the shop: tables and PDF, in its documents' folder, and says where they are.

Thread: GUI; a file is written in the query lane, which only reads otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from pos_app.domain.errors import FileError
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom

Write = Callable[[Path], object]
FOLDER = "Taquilla"
_KEY = "file written"


class FileDesk(QObject):
    """Writes one order of files at a time and offers to open their folder."""

    def __init__(
        self, notices: NoticeCenter, query: Lane[QueryRoom], folder: Path | None = None
    ) -> None:
        """Use the user's documents unless told otherwise."""
        super().__init__()
        self._notices, self._query, self._folder = notices, query, folder
        notices.action_chosen.connect(self._act)

    @property
    def folder(self) -> Path:
        """Where files go."""
        if self._folder is None:
            place = QStandardPaths.StandardLocation.DocumentsLocation
            self._folder = Path(QStandardPaths.writableLocation(place)) / FOLDER
        return self._folder

    def give_way(self) -> None:
        """Let what waits be done in between; called by whoever writes a long file, in the lane."""
        self._query.give_way()

    def write(self, orders: Sequence[tuple[str, Write]]) -> None:
        """Write files: (name, how); a name that is taken gets a number."""
        folder = self.folder

        def work(_: QueryRoom) -> tuple[Path, ...]:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                return tuple(_write_one(folder, name, how) for name, how in orders)
            except OSError as error:
                raise FileError(f"{type(error).__name__}: {error}") from error

        self._query.submit(work, self._end)

    def _end(self, answer: Answer[tuple[Path, ...]]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.EXPORT)
        elif answer.value:
            self._notices.withdraw(During.EXPORT.name)
            names = ", ".join(path.name for path in answer.value)
            self._notices.post(
                Notice(
                    _KEY,
                    Severity.OK,
                    self.tr("Saved: {names}").format(names=names),
                    self.tr("In {folder}.").format(folder=_shorten(answer.value[0].parent)),
                    action=self.tr("Open the folder"),
                )
            )

    def _act(self, key: str) -> None:
        if key == _KEY:
            self._notices.withdraw(key)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))


def _shorten(folder: Path) -> str:
    """Say a folder as a person finds it: from their own."""
    home = Path.home()
    return str(folder.relative_to(home) if folder.is_relative_to(home) else folder)


def _write_one(folder: Path, name: str, how: Write) -> Path:
    """Write to a free name; what breaks off half-way is taken away again."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    half = path.with_name(f"{path.name}.part")
    try:
        how(half)
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    return path
