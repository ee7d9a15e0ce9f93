"""With what the program starts: settings, folders, clock, and whether it practises.

Thread: any; read before the window shows, so it imports nothing heavy.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
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


class PacedClock(SystemClock):
    """A clock that runs `pace` times as fast as the machine's, from now or another moment on.

    For a practice operator whose clock does so too: a till that asks it every twenty seconds would
    else be twenty minutes behind at a pace of sixty. What is waited for keeps real time.
    """

    def __init__(self, pace: float, begun: datetime | None = None) -> None:
        """Begin at a moment (aware), or now."""
        self._pace = pace
        self._begun, self._zero = begun or datetime.now(UTC), time.monotonic()

    def now(self) -> datetime:
        """Tell the paced time, aware UTC."""
        return self._begun + timedelta(seconds=(time.monotonic() - self._zero) * self._pace)


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
    def home(self) -> Path:
        """Where both modes have their folders: what `--data-dir` names."""
        return self.folder.parent if self.is_practice else self.folder

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
    pace: float = 1.0,
) -> Start:
    """Read the settings and find the folders. Raises SettingsProblem for a bad value.

    `pace` is how many times as fast as real time a practice operator's clock runs.
    """
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
        SystemClock() if pace == 1 else PacedClock(pace),
    )


def _choices_path(folder: Path, *, is_practice: bool) -> Path:
    return (folder.parent if is_practice else folder) / FILE
