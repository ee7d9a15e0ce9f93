"""What is known of each printer that this till ever met, kept in one small file.

What a probe found (`UnitFacts`), and what a person chose for it (`choices`: the keys of
`[printer]`), by link and address. Losing the file costs a probe; a damaged one counts as none.

Thread: the printer's or a set-up's; each write replaces the file as a whole.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

Choice = str | int | bool


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What asking the unit showed; None is "not known"."""

    answers: bool | None = None
    has_process_id: bool | None = None


class UnitMemory:
    """The file. `None` for the path remembers nothing."""

    def __init__(self, path: Path | None) -> None:
        """Keep the path; nothing is read yet."""
        self._path = path

    def recall_facts(self, link: str, address: str) -> UnitFacts:
        """Return what a probe found."""
        entry = self._read().get(_key(link, address), {})
        answers, has_process_id = entry.get("answers"), entry.get("has_process_id")
        return UnitFacts(
            answers if isinstance(answers, bool) else None,
            has_process_id if isinstance(has_process_id, bool) else None,
        )

    def recall_choices(self, link: str, address: str) -> dict[str, Choice]:
        """Return what a person chose for this printer, {} where nothing was."""
        choices = self._read().get(_key(link, address), {}).get("choices")
        if not isinstance(choices, dict):
            return {}
        return {
            str(key): value for key, value in choices.items() if isinstance(value, str | int | bool)
        }

    def remember_facts(self, link: str, address: str, facts: UnitFacts) -> None:
        """Keep what a probe found. A disk that does not take it is logged, nothing else."""
        found = {"answers": facts.answers, "has_process_id": facts.has_process_id}
        self._change(link, address, found)

    def remember_choices(self, link: str, address: str, choices: Mapping[str, Choice]) -> None:
        """Keep what a person chose."""
        self._change(link, address, {"choices": dict(choices)})

    def forget_facts(self, link: str, address: str) -> None:
        """Another unit may stand at that address now: it is asked anew."""
        self.remember_facts(link, address, UnitFacts())

    def _change(self, link: str, address: str, news: Mapping[str, Any]) -> None:
        if self._path is None:
            return
        units = self._read()
        key = _key(link, address)
        entry = {**units.get(key, {}), **news}
        if entry == units.get(key):
            return
        units[key] = entry
        try:
            _replace(self._path, json.dumps(units, indent=1, sort_keys=True, ensure_ascii=False))
        except OSError as error:
            log.warning("what is known of the printer is not kept: %s", error.strerror)

    def _read(self) -> dict[str, dict[str, Any]]:
        if self._path is None:
            return {}
        try:
            units = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(units, dict):
            return {}
        return {key: entry for key, entry in units.items() if isinstance(entry, dict)}


def _key(link: str, address: str) -> str:
    return f"{link} {address}".strip()


def _replace(path: Path, text: str) -> None:
    """Write beside it, then put it in its place: a crash leaves the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file, temporary = tempfile.mkstemp(dir=path.parent, prefix=".printer-units-")
    try:
        with os.fdopen(file, "w", encoding="utf-8") as out:
            out.write(text)
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
