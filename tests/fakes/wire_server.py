"""A server of scripted bytes on loopback: whole answers, half ones, resets, silence, early closes.

Thread: its own, one for listening and one for each connection; all end with `close()`.
"""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_RESET = struct.pack("ii", 1, 0)  # SO_LINGER on, 0 s: close sends RST
_JOIN_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Request:
    """What came in. `connection` counts connections from 1."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int


class Connection:
    """What a step may do to the connection that its request came on."""

    def __init__(self, sock: socket.socket, stopping: threading.Event) -> None:
        self.sock = sock
        self.stopping = stopping
        self.is_open = True

    def write(self, content: bytes) -> None:
        self.sock.sendall(content)

    def close(self) -> None:
        self.is_open = False
        # Shut down, so that the client hears of it though others may hold the socket.
        with contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()

    def reset(self) -> None:
        self.is_open = False
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.sock.close()


Step = Callable[[Connection], None]
"""What the server does when a request has come in whole."""


def http(
    body: object = b"",
    status: int = 200,
    *,
    content_type: str = "application/json",
    headers: dict[str, str] | None = None,
) -> bytes:
    """Make an answer's bytes; anything but bytes becomes JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [
        f"HTTP/1.1 {status} Scripted",
        f"content-type: {content_type}",
        f"content-length: {len(content)}",
        *(f"{name}: {value}" for name, value in (headers or {}).items()),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def answer(body: object = b"", status: int = 200, **more: object) -> Step:
    """Answer whole and keep the connection."""
    content = http(body, status, **more)  # type: ignore[arg-type]
    return lambda connection: connection.write(content)


def write_then_close(content: bytes) -> Step:
    """Write some bytes, half an answer perhaps, and close."""

    def step(connection: Connection) -> None:
        connection.write(content)
        connection.close()

    return step


def close_silently(connection: Connection) -> None:
    """Take the request and close without a byte."""
    connection.close()


def reset(connection: Connection) -> None:
    """Take the request and reset the connection."""
    connection.reset()


def write_then_stall(content: bytes = b"") -> Step:
    """Write some bytes, or none, and say no more until the server stops."""

    def step(connection: Connection) -> None:
        connection.write(content)
        connection.stopping.wait()

    return step


class WireServer:
    """Does one step for each request, in order; closes where none is left."""

    def __init__(self, *steps: Step) -> None:
        self.requests: list[Request] = []
        self.stopping = threading.Event()
        self.connections_ended = threading.Semaphore(0)
        self._came = threading.Condition()
        self._steps = list(steps)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._listen, name="wire server")]
        self._accepted: list[socket.socket] = []
        self._threads[0].start()

    @property
    def port(self) -> int:
        port: int = self._socket.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def request(self) -> Request:
        """The only request there was."""
        (only,) = self.wait_for(1)
        return only

    def wait_for(self, count: int) -> list[Request]:
        """Give the requests, once there are so many: a client may give up before they are read."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.requests) >= count, _JOIN_SECONDS)
        return self.requests

    def close(self) -> None:
        self.stopping.set()
        for sock in (self._socket, *self._accepted):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join(_JOIN_SECONDS)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while not self.stopping.is_set():
                sock, _ = self._socket.accept()
                self._accepted.append(sock)
                number = len(self._accepted)
                thread = threading.Thread(
                    target=self._serve, args=(sock, number), name=f"wire connection {number}"
                )
                self._threads.append(thread)
                thread.start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        connection = Connection(sock, self.stopping)
        try:
            with contextlib.suppress(OSError):
                for request in _read_requests(sock, number):
                    with self._came:
                        self.requests.append(request)
                        self._came.notify_all()
                    step = self._steps.pop(0) if self._steps else close_silently
                    step(connection)
                    if not connection.is_open:
                        return
        finally:
            sock.close()
            self.connections_ended.release()


def _read_requests(sock: socket.socket, number: int) -> Iterator[Request]:
    with sock.makefile("rb") as stream:
        while line := stream.readline():
            method, path, _ = line.decode().split(" ")
            headers = {}
            while header := stream.readline().strip():
                name, value = header.decode().split(":", 1)
                headers[name.lower()] = value.strip()
            body = stream.read(int(headers.get("content-length", "0")))
            yield Request(method, path, headers, body, number)
