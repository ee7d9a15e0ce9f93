"""The counter's record beside the journal: one small file a cashier, replaced as a whole.

Not in the journal: that is append-only evidence, and this is what nobody has asked to sell yet.
Thread: one thread at a time uses an instance (the money lane's).
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from pos_app.domain.errors import JournalError
from pos_app.till.ports import CounterStore


class CounterFile(CounterStore):
    """Keeps each user's record in a file named by a digest of the user, never by an address."""

    def __init__(self, folder: Path) -> None:
        """Keep in this folder; it exists, since the journal is there."""
        self._folder = folder

    def keep(self, user: str, text: str) -> None:
        """Write beside the old file and put it in its place. Raises JournalError."""
        path = self._path(user)
        new = path.with_suffix(".new")
        try:
            with new.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except OSError as error:
            raise JournalError(f"counter file: {error.strerror}") from error

    def find(self, user: str) -> str | None:
        """Read the file; what cannot be read is not there."""
        try:
            return self._path(user).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def _path(self, user: str) -> Path:
        digest = hashlib.sha256(user.encode()).hexdigest()[:16]
        return self._folder / f"counter-{digest}.json"
