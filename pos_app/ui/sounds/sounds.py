"""When the till is heard: sold, refused, attention wanted; and when it is silent.

Thread: GUI.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.assets import resource_path
from pos_app.ui.notices import Severity

if TYPE_CHECKING:
    from pos_app.ui.notices import Notice, NoticeCenter


class Sound(StrEnum):
    """The files in resources/sounds, by their names."""

    OK = "ok"
    REFUSED = "refused"
    ATTENTION = "attention"


class Plays(Protocol):
    """What plays a file; see player.py."""

    def play(self, path: Path) -> None: ...


class Sounds(QObject):
    """Plays what happened, unless it is muted.

    Signals:
        muted_changed(bool): the sounds were turned off or on.
    """

    muted_changed = Signal(bool)

    def __init__(self, player: Plays, notices: NoticeCenter, *, is_muted: bool = False) -> None:
        """Listen to the notices."""
        super().__init__()
        self._player, self._is_muted = player, is_muted
        notices.posted.connect(self._hear)

    @property
    def is_muted(self) -> bool:
        """Whether nothing is heard."""
        return self._is_muted

    def toggle(self) -> None:
        """Turn the sounds off or on; on is heard."""
        self._is_muted = not self._is_muted
        self.muted_changed.emit(self._is_muted)
        self.play(Sound.OK)

    def play(self, sound: Sound) -> None:
        """Play a sound, unless muted."""
        if not self._is_muted:
            self._player.play(_find(sound))

    @Slot()
    def play_done(self) -> None:
        """Say that something was sold, paid or voided; takes no value of the signal."""
        self.play(Sound.OK)

    def _hear(self, notice: Notice) -> None:
        if notice.severity is Severity.REFUSED:
            self.play(Sound.REFUSED)
        elif notice.severity is Severity.ATTENTION:
            self.play(Sound.ATTENTION)


@cache
def _find(sound: Sound) -> Path:
    """Find a sound's file once: asking the disk takes a millisecond of the window's."""
    return resource_path(f"sounds/{sound}.wav")
