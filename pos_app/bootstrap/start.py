"""With what the program starts: settings, folders, clock, and whether it practises.

Thread: any; read before the window shows, so it imports nothing heavy.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pos_app.settings import Settings, config_path, data_folder, load_settings
from pos_app.settings.choices import FILE, read_choices
from pos_app.till.ports import Clock

PRACTICE_EMAIL, PRACTICE_PASSWORD = "practica@banklot.net", "practica"


class SystemClock(Clock):
    """The machine's own clock."""

    def now(self) -> datetime:
        """Tell the machine's time, aware UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class Start:
    """With what the program starts: settings, folders, and whether it practises."""

    settings: Settings
    settings_path: Path
    folder: Path
    is_practice: bool
    practice_arguments: Sequence[str] = ()
    choices: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    clock: Clock = field(default_factory=SystemClock)

    @property
    def journal_path(self) -> Path:
        """Where the journal is; practice has one of its own."""
        return self.folder / "journal.sqlite"

    @property
    def choices_path(self) -> Path:
        """Where what is chosen at the till is kept; practice and earnest have the same keys."""
        return _choices_path(self.folder, is_practice=self.is_practice)

    @property
    def paper_folder(self) -> Path:
        """Where the virtual printer keeps its paper."""
        return self.folder / "paper"


def prepare(
    *,
    config: Path | None = None,
    data_dir: Path | None = None,
    is_practice: bool = False,
    practice_arguments: Sequence[str] = (),
) -> Start:
    """Read the settings and find the folders. Raises SettingsProblem for a bad value."""
    path = config or config_path()
    settings = load_settings(path)
    data = data_dir or data_folder()
    folder = data / "practice" if is_practice else data
    return Start(
        settings,
        path,
        folder,
        is_practice,
        tuple(practice_arguments),
        read_choices(_choices_path(folder, is_practice=is_practice)),
    )


def _choices_path(folder: Path, *, is_practice: bool) -> Path:
    return (folder.parent if is_practice else folder) / FILE
