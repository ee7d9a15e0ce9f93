"""The table of keys as it is delivered: what each does, its sequences, its cap and its words.

A new key: its name in `keyboard/names.py`, its entry in the table of its place (`frame_keys`,
`sale_keys`, `slip_keys`, `pane_keys`, `office_keys`,
`paper_keys`). Profiles and rebindings change the
sequences only.
Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.keyboard.frame_keys import FRAME_TABLE
from pos_app.ui.keyboard.names import Entry, Key
from pos_app.ui.keyboard.office_keys import OFFICE_TABLE
from pos_app.ui.keyboard.pane_keys import PANE_TABLE
from pos_app.ui.keyboard.paper_keys import PAPER_TABLE
from pos_app.ui.keyboard.sale_keys import SALE_TABLE
from pos_app.ui.keyboard.slip_keys import SLIP_TABLE

__all__ = ["TABLE", "Entry", "Key"]

TABLE: Mapping[Key, Entry] = {
    **FRAME_TABLE,
    **SALE_TABLE,
    **SLIP_TABLE,
    **PANE_TABLE,
    **OFFICE_TABLE,
    **PAPER_TABLE,
}
