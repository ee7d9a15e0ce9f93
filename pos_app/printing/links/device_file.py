"""A printer behind a device file (/dev/usb/lp0), a pipe or a plain file; never blocks for ever.

Thread: the printer's. Only where files can be polled: not on Windows, which has its spooler.
"""

from __future__ import annotations

import contextlib
import os
import select
import stat
from pathlib import Path

from pos_app.domain.errors import ConfigError, PrinterMissingError
from pos_app.printing.links.base import CHUNK, Link, LinkBrokenError

_DEVICES = Path("/dev")


class DeviceFileLink(Link):
    """A file that is written without waiting; a device is also read, where it lets itself be."""

    bytes_per_second = 500_000.0

    def __init__(self, address: str) -> None:
        """Keep the path. Raises ConfigError where this system has no such files."""
        if os.name != "posix":
            raise ConfigError("[printer] link is 'file'; on Windows it should be 'windows'")
        if not address:
            raise ConfigError("[printer] address is empty; it should be a path like /dev/usb/lp0")
        self._path = Path(address)
        self._file = -1
        self._is_device = False
        self.description = address

    def open(self, timeout: float) -> None:
        """Open the device. A plain file is made where its folder is; a device never is."""
        del timeout  # opening without waiting takes no time
        if self._file >= 0:
            return
        try:
            self._file = self._open_file()
        except OSError as error:
            # ENXIO: a pipe that nobody reads. ENOENT: nothing is plugged in. EACCES: no right to.
            raise PrinterMissingError(f"{self._path}: {error.strerror}") from error
        self._is_device = stat.S_ISCHR(os.fstat(self._file).st_mode)
        if os.isatty(self._file):
            self.close()
            # Its speed would be left to chance, and the line would echo and change what is sent.
            raise PrinterMissingError(f"{self._path} is a serial port: link should be 'serial'")

    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        """Wait in `poll`."""
        wanted = (select.POLLIN if self.can_answer else 0) | (select.POLLOUT if out else 0)
        events = self._poll(wanted, timeout)
        count, said = 0, b""
        try:
            if events & select.POLLIN:
                with contextlib.suppress(BlockingIOError):
                    said = os.read(self._file, 4096)
                    self.can_answer = bool(said)  # at its end: it has nothing to say
            if events & select.POLLOUT:
                with contextlib.suppress(BlockingIOError):
                    count = os.write(self._file, out[:CHUNK])
        except OSError as error:
            raise LinkBrokenError(f"{self._path}: {error.strerror}") from error
        if not events & (select.POLLIN | select.POLLOUT) and events:
            raise LinkBrokenError(f"{self._path}: unplugged, or nobody reads it")
        return count, said

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

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = -1

    def _open_file(self) -> int:
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

    def _poll(self, wanted: int, timeout: float) -> int:
        if self._file < 0:
            raise LinkBrokenError(f"{self._path}: not open")
        poll = select.poll()
        poll.register(self._file, wanted)
        return next((events for _, events in poll.poll(timeout * 1000)), 0)
