"""The program again, live or in practice: one way to start, not a second one inside a window.

Thread: GUI.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from pos_app.lanes.practice_host import program_command

if TYPE_CHECKING:
    from pos_app.bootstrap.start import Start

log = logging.getLogger(__name__)


def restart_command(start: Start, *, is_practice: bool) -> list[str]:
    """Give the command that starts this program again with the same files."""
    files = ["--config", str(start.settings_path), "--data-dir", str(start.home)]
    mode = ["--practice", *start.practice_arguments] if is_practice else []
    return [*program_command(), *files, *mode]


def begin_anew(start: Start, *, is_practice: bool) -> bool:
    """Start the program again in a process of its own; False, and logged, where it cannot be."""
    program, *arguments = restart_command(start, is_practice=is_practice)
    has_started, _ = QProcess.startDetached(program, arguments)
    if not has_started:
        log.error("the program could not be started again")
    return bool(has_started)
