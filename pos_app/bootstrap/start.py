"""With what the program starts: settings, folders, clock, and whether it practises.

Thread: any; read before the window shows, so it imports nothing heavy.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pos_app.settings import Settings, config_path, data_folder, load_settings
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
    clock: Clock = field(default_factory=SystemClock)

    @property
    def journal_path(self) -> Path:
        """Where the journal is; practice has one of its own."""
        return self.folder / "journal.sqlite"

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
    folder = data_dir or data_folder()
    return Start(
        settings,
        path,
        folder / "practice" if is_practice else folder,
        is_practice,
        tuple(practice_arguments),
    )
