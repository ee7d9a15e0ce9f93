"""The program's log: a few files in the data folder, written by a thread of its own.

No message of an exception nobody foresaw is kept: it may hold anything. Its kind and its stack are.
Thread: any; a record only enters a queue, so the GUI thread never waits for the disk.
"""

from __future__ import annotations

import faulthandler
import logging
import queue
import sys
import threading
import time
import traceback
from copy import copy
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

FILE, CRASH_FILE = "till.log", "crash.txt"
LARGEST, OLDER_FILES = 1_000_000, 4
_FORMAT = "%(asctime)s.%(msecs)03dZ %(levelname)s %(threadName)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


def log_files(folder: Path) -> list[Path]:
    """Give the log files of a data folder that are there, the newest first."""
    return sorted((folder / "log").glob("*"), key=lambda one: one.stat().st_mtime, reverse=True)


def keep_log(folder: Path, tell_bug: Callable[[str], None]) -> Callable[[], None]:
    """Write the log to `folder`/log from now on; give what ends it.

    `tell_bug` is called with the kind of an exception that nobody caught, in any thread.
    A folder that cannot be written costs the log, not the till.
    """
    _catch_unforeseen(tell_bug)
    try:
        (folder / "log").mkdir(parents=True, exist_ok=True)
        crash = (folder / "log" / CRASH_FILE).open("a", encoding="utf-8")
        file = RotatingFileHandler(
            folder / "log" / FILE, maxBytes=LARGEST, backupCount=OLDER_FILES, encoding="utf-8"
        )
    except OSError as error:
        log.warning("no log is kept: %s", error)
        return lambda: None
    faulthandler.enable(crash)
    formatter = _Plain(_FORMAT, "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    file.setFormatter(formatter)
    records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    listener = QueueListener(records, file)
    handler = _Handing(records)
    root = logging.getLogger()
    root.addHandler(handler)
    logging.getLogger("pos_app").setLevel(logging.INFO)
    for other in root.handlers:
        if other is not handler:
            other.setLevel(logging.WARNING)  # the terminal stays calm
    listener.start()

    def end() -> None:
        root.removeHandler(handler)
        listener.stop()
        file.close()
        faulthandler.disable()
        crash.close()

    return end


class _Handing(QueueHandler):
    """Hands on a copy with its words; what another handler wrote of an exception stays there."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        handed = copy(record)
        handed.msg, handed.args, handed.exc_text = record.getMessage(), None, None
        return handed


class _Plain(logging.Formatter):
    """Tells of an exception where it happened, and not what it said."""

    def formatException(  # noqa: N802 logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, _, where = ei
        frames = traceback.extract_tb(where)
        lines = [f"  {one.filename}:{one.lineno} in {one.name}" for one in frames]
        return "\n".join([*lines, f"  {kind.__name__ if kind else 'nothing'}"])


def _catch_unforeseen(tell_bug: Callable[[str], None]) -> None:
    def note(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        log.critical("nobody caught this", exc_info=(kind, error, where))
        tell_bug(kind.__name__)

    def note_in_thread(hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            note(hook.exc_type, hook.exc_value, hook.exc_traceback)

    sys.excepthook = note
    threading.excepthook = note_in_thread
