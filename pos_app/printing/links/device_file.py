"""A printer behind a device file (/dev/usb/lp0), a pipe or a plain file; never blocks for ever.

Thread: the printer's.
"""

from __future__ import annotations

import contextlib
import os
import select
import stat
from pathlib import Path

from pos_app.domain.errors import PrinterMissingError
from pos_app.printing.links.polled_file import PolledFile

_DEVICES = Path("/dev")


class DeviceFileLink(PolledFile):
    """A file that is written without waiting; a device is also read, where it lets itself be.

    A plain file is made where its folder is; a device never is.
    """

    bytes_per_second = 500_000.0

    def __init__(self, address: str) -> None:
        """Keep the path. Raises ConfigError where this system has no such files."""
        super().__init__("file", address, "/dev/usb/lp0")
        self._is_device = False

    def count_pending(self) -> int:
        """Return 1 while a device still carries what was written last: then it takes no more."""
        if not self._is_device:
            return 0
        return 0 if self._poll(select.POLLOUT, 0) & select.POLLOUT else 1

    def end_ticket(self, patience: float) -> bool:
        """Close: opened anew for each ticket, it survives being unplugged between two."""
        del patience
        self.close()
        return True

    def _open_file(self) -> int:
        file = self._open_kind()
        self._is_device = stat.S_ISCHR(os.fstat(file).st_mode)
        if os.isatty(file):
            os.close(file)
            # Its speed would be left to chance, and the line would echo and change what is sent.
            raise PrinterMissingError(f"{self._path} is a serial port: link should be 'serial'")
        return file

    def _open_kind(self) -> int:
        flags = os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
        try:
            kind = self._path.stat().st_mode
        except FileNotFoundError:
            if _DEVICES in self._path.absolute().parents:
                raise
            kind = stat.S_IFREG
        self.can_answer = stat.S_ISCHR(kind)
        if stat.S_ISREG(kind):
            # A printed ticket holds a PIN: for its owner's eyes.
            return os.open(self._path, flags | os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        if self.can_answer:
            with contextlib.suppress(PermissionError):
                return os.open(self._path, flags | os.O_RDWR)
            self.can_answer = False
        return os.open(self._path, flags | os.O_WRONLY)

    def _note_end(self) -> None:
        self.can_answer = False  # such a device has nothing to say
