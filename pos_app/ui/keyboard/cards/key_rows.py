"""The rows of the key table.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.ui.keyboard.names import Key
from pos_app.ui.table_model import FrozenRows


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key with its cap; `mark` says that it was changed."""

    key: Key
    cap: str
    help: str
    mark: str


class KeyRows(FrozenRows[object]):
    """Cap, what it does, whether it was changed."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, KeyRow)  # noqa: S101 # the only rows there are
        return (row.cap, row.help, row.mark)[column]
