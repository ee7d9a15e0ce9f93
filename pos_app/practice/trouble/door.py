"""The listening socket, which can be shut so that connections are really refused.

A caller whose connection is refused has not said which call it wanted. So the door is shut for all
calls at once: for some seconds, or until it is opened. The control addresses have a second door,
which is never shut.

Thread: the server's one.
"""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterable
from typing import Protocol

HOST = "127.0.0.1"


class Connection(Protocol):
    """What the door knows of a connection that came in."""

    def port(self) -> int:
        """Return the port by which it came."""

    def shutdown(self) -> None:
        """Close it, after the answer under way."""


class Door:
    """One port on loopback: open, or refusing."""

    def __init__(self, port: int) -> None:
        """Take the port (0 for a free one) and let callers queue; nobody is served yet."""
        self._socket = take(port)
        self._socket.listen()
        self._host: asyncio.Server | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._opening: asyncio.Task[None] | None = None
        self._make_protocol: Callable[[], asyncio.Protocol] | None = None
        self._connections: Callable[[], Iterable[Connection]] = tuple
        self.is_shut = False

    @property
    def port(self) -> int:
        """The number of the port."""
        return int(self._socket.getsockname()[1])

    async def serve(
        self,
        make_protocol: Callable[[], asyncio.Protocol],
        connections: Callable[[], Iterable[Connection]],
    ) -> None:
        """Serve whoever comes in; ``connections`` tells who is inside."""
        self._make_protocol, self._connections = make_protocol, connections
        await self._listen()

    def shut(self, seconds: float | None) -> None:
        """Refuse connections for some seconds, or until ``open``; those inside are closed."""
        self._forget_timer()
        if not self.is_shut:
            self.is_shut = True
            self._stop_listening()
            for connection in self._connections():
                if connection.port() == self.port:
                    connection.shutdown()
        if seconds is not None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self.open)

    def open(self) -> None:
        """Accept connections again."""
        self._forget_timer()
        if self.is_shut:
            self.is_shut = False
            self._socket.listen()  # at once: whoever is told that it is open may come in
            self._opening = asyncio.get_running_loop().create_task(self._listen())

    def close(self) -> None:
        """Give the port back."""
        self._forget_timer()
        if self._host is not None:
            self._host.close()
        self._socket.close()

    async def _listen(self) -> None:
        if self.is_shut or self._make_protocol is None:
            return
        loop = asyncio.get_running_loop()
        # In two steps, so that the host is known before it serves: the door may be shut meanwhile.
        self._host = await loop.create_server(
            self._make_protocol, sock=self._socket, start_serving=False
        )
        await self._host.start_serving()

    def _stop_listening(self) -> None:
        port = self.port
        if self._host is not None:
            self._host.close()
            self._host = None
        self._socket.close()
        # Bound and not listening: the kernel refuses, and the port goes to nobody else.
        self._socket = take(port)

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def take(port: int) -> socket.socket:
    """Take a port on loopback, 0 for a free one, without listening."""
    # asyncio sends small answers at once only on sockets that name their protocol (it sets
    # TCP_NODELAY on these alone); on others each answer waits 40 ms for the caller's ACK.
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        # Connections that were closed a moment ago may linger; there it would mean another thing.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind((HOST, port))
    return taken
