"""A printer on a serial line: raw, 8 bits, its speed and flow control as the settings say.

Thread: the printer's.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys

from pos_app.domain.errors import ConfigError, PrinterError, PrinterMissingError
from pos_app.printing.links.base import LinkBrokenError
from pos_app.printing.links.polled_file import PolledFile

if sys.platform != "win32":
    import fcntl
    import termios


class SerialLink(PolledFile):
    """A serial port, kept open between tickets: opening it anew resets many printers."""

    def __init__(self, address: str, baud: int, flow_control: str) -> None:
        """Keep how to talk: `flow_control` is rtscts, xonxoff or none.

        Raises:
            ConfigError: a speed that this system does not have.
        """
        super().__init__("serial", address, "/dev/ttyUSB0")
        speed = getattr(termios, f"B{baud}", None)
        if not isinstance(speed, int) or baud <= 0:
            raise ConfigError(f"[printer] baud is {baud}; it should be 9600, 19200, … or 115200")
        self._speed = speed
        self._flow_control = flow_control
        self.bytes_per_second = baud / 10  # a start and a stop bit beside each eight
        self.description = f"{address} {baud}"

    def count_pending(self) -> int:
        """Return what the system has not put on the line yet."""
        if self._file < 0:
            return 0
        try:
            (count,) = struct.unpack("i", fcntl.ioctl(self._file, termios.TIOCOUTQ, b"\0\0\0\0"))
        except OSError as error:
            raise LinkBrokenError(f"{self._path}: {error.strerror}") from error
        return int(count)

    def close(self) -> None:
        """Close the port. What it still holds back is dropped, or closing would wait for it."""
        with contextlib.suppress(PrinterError, termios.error):
            if self.count_pending():
                termios.tcflush(self._file, termios.TCOFLUSH)
        super().close()

    def _open_file(self) -> int:
        file = os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        try:
            fcntl.ioctl(file, termios.TIOCEXCL)
            self._set_line(file)
        except (OSError, termios.error) as error:
            os.close(file)
            raise PrinterMissingError(f"{self._path}: no serial port: {error}") from error
        return file

    def _set_line(self, file: int) -> None:
        """Make it raw: nothing is echoed, translated or kept until the end of a line."""
        # The order of the attributes: input, output, control, local, speeds in and out, characters.
        *_, characters = termios.tcgetattr(file)
        incoming = termios.IGNBRK
        control = termios.CS8 | termios.CREAD | termios.CLOCAL
        if self._flow_control == "xonxoff":
            incoming |= termios.IXON | termios.IXOFF
        elif self._flow_control == "rtscts":
            control |= termios.CRTSCTS
        characters[termios.VMIN], characters[termios.VTIME] = 1, 0
        line = [incoming, 0, control, 0, self._speed, self._speed, characters]
        termios.tcsetattr(file, termios.TCSANOW, line)
        termios.tcflush(file, termios.TCIOFLUSH)

    def _note_end(self) -> None:
        raise LinkBrokenError(f"{self._path}: unplugged")
