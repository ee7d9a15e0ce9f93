"""A zip file for support: the findings, the settings, the log, what the journal holds open.

No e-mail address and no secret is in it: PINs, passwords and tokens are in none of its sources
(see docs/money.md), and what looks like an address is blotted out here.
Thread: any.
"""

from __future__ import annotations

import json
import re
import zipfile
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.bootstrap import adapters
from pos_app.bootstrap.log import log_files
from pos_app.domain.errors import TillError

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.bootstrap.start import Start
    from pos_app.domain.operation import Operation

DAYS = 7
"""How far back the operations of the journal are told."""
_ADDRESS = re.compile(r"[^\s\"'<>=:,;()\[\]]+@[^\s\"'<>=:,;()\[\]]+")


def write_bundle(start: Start, report: str, path: Path) -> None:
    """Write the zip file. Raises OSError when it cannot be written."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("doctor.json", blot(report))
        bundle.writestr("journal.json", blot(tell_journal(start)))
        if start.settings_path.exists():
            text = start.settings_path.read_text(encoding="utf-8", errors="replace")
            bundle.writestr("settings.toml", blot(text))
        for file in log_files(start.folder):
            text = file.read_text(encoding="utf-8", errors="replace")
            bundle.writestr(f"log/{file.name}", blot(text))


def blot(text: str) -> str:
    """Blot out what looks like an e-mail address."""
    return _ADDRESS.sub("(address)", text)


def tell_journal(start: Start) -> str:
    """Tell the operations of the last days as JSON, newest first; no wagers, nobody's name."""
    if not start.journal_path.exists():
        return "[]"
    try:
        with closing(adapters.open_reading(start)) as journal:
            operations = journal.list_since(start.clock.now() - timedelta(days=DAYS))
    except TillError as error:
        return json.dumps({"error": f"{error.code} {type(error).__name__}"})
    return json.dumps([_tell(one) for one in operations], ensure_ascii=False, indent=1)


def _tell(operation: Operation) -> dict[str, object]:
    intent = operation.intent
    return {
        "reference": intent.reference,
        "kind": intent.kind.value,
        "begun": intent.at.isoformat(),
        "total": str(intent.total),
        "entries": [[entry.state.value, entry.at.isoformat()] for entry in operation.entries],
    }
