"""A printer on the network: raw ESC/POS over TCP, port 9100 by custom, one connection a ticket.

Thread: the printer's, which waits in `select`; a name is looked up in a thread of its own.
"""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import sys
import threading
import time

from pos_app.domain.errors import ConfigError, PrinterMissingError
from pos_app.printing.links.base import CHUNK, Link, LinkBrokenError

PORT = 9100

_Address = tuple[int, int, int, str, tuple[object, ...]]


class TcpLink(Link):
    """A connection to host:port."""

    def __init__(self, address: str) -> None:
        """Keep where to go: `host`, `host:port` or `[v6]:port`."""
        self._host, self._port = split_address(address)
        self._socket: socket.socket | None = None
        self.description = f"TCP {address}"

    def open(self, timeout: float) -> None:
        """Connect to the first address that takes it."""
        if self._socket is not None:
            return
        deadline = time.monotonic() + timeout
        reason: Exception | None = None
        for family, kind, protocol, _, where in _resolve(self._host, self._port, timeout):
            link = socket.socket(family, kind, protocol)
            try:
                link.settimeout(max(0.01, deadline - time.monotonic()))
                link.connect(where)
            except OSError as error:
                link.close()
                reason = error
                continue
            link.setblocking(False)
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            # Small, so that bytes taken here are soon at the printer: a stall shows as a stall.
            link.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * CHUNK)
            self._socket = link
            return
        raise PrinterMissingError(f"{self.description}: {reason}")

    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        """Wait in `select`; a printer that has closed its side gets no more bytes."""
        link = self._get_socket()
        count, said = 0, b""
        try:
            readable, writable, _ = select.select([link], [link] if out else [], [], timeout)
            if readable:
                said = link.recv(4096)
                if not said:
                    raise LinkBrokenError(f"{self.description}: closed by the printer")
            if writable:
                with contextlib.suppress(BlockingIOError):
                    count = link.send(out[:CHUNK])
        except OSError as error:
            raise LinkBrokenError(f"{self.description}: {error}") from error
        return count, said

    def count_pending(self) -> int:
        """Return what the printer's side has not acknowledged; Linux tells it, others do not."""
        if self._socket is None or sys.platform != "linux":
            return 0
        from fcntl import ioctl
        from termios import TIOCOUTQ

        with contextlib.suppress(OSError):
            (count,) = struct.unpack("i", ioctl(self._socket, TIOCOUTQ, b"\0\0\0\0"))
            return int(count)
        return 0

    def end_ticket(self, patience: float) -> bool:
        """Close our side, read to the end of theirs, then let go.

        Closing with status bytes unread makes the kernel reset the connection, and the printer
        loses what it had not read yet.
        """
        link = self._get_socket()
        deadline = time.monotonic() + patience
        try:
            link.shutdown(socket.SHUT_WR)
            while (left := deadline - time.monotonic()) > 0:
                if select.select([link], [], [], left)[0] and not link.recv(4096):
                    break
            # What the printer's side never acknowledged is not on paper; our end counts as one.
            return self.count_pending() <= 1
        except OSError:
            return False
        finally:
            self.close()

    def close(self) -> None:
        """Close the socket."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _get_socket(self) -> socket.socket:
        if self._socket is None:
            raise LinkBrokenError(f"{self.description}: not open")
        return self._socket


def split_address(address: str) -> tuple[str, int]:
    """Return host and port of `host`, `host:port`, `[v6]` or `[v6]:port`."""
    text = address.strip()
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        port = rest.removeprefix(":")
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    else:
        host, port = text, ""
    if not host or (port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65_536)):
        raise ConfigError(
            f"[printer] address is {address!r}; it should be host or host:port, like 192.0.2.7:9100"
        )
    return host, int(port or PORT)


def _resolve(host: str, port: int, timeout: float) -> list[_Address]:
    """Look the host up. A name server that is silent must not hold the printer's thread."""
    with contextlib.suppress(socket.gaierror):
        return _look_up(host, port, socket.AI_NUMERICHOST)
    found: list[_Address] = []
    reason: list[OSError] = []

    def ask() -> None:
        try:
            found.extend(_look_up(host, port, 0))
        except OSError as error:
            reason.append(error)

    asking = threading.Thread(target=ask, name="printer-name", daemon=True)
    asking.start()
    asking.join(timeout)
    if asking.is_alive() or not found:
        raise PrinterMissingError(f"{host!r} not found: {reason[0] if reason else 'no answer'}")
    return list(found)


def _look_up(host: str, port: int, flags: int) -> list[_Address]:
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags))
