"""A real TCP line between a till and its operator (or its printer) that can be cut on order.

Thread: one for accepting, one for each connection.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import ssl
import threading
from typing import Self
from urllib.parse import urlsplit

from tests.soak.exchange import HttpTalk, Plan


class Line:
    """Listens on a free loopback port and passes on to another address. Use as a context."""

    def __init__(self, target: str, *, is_http: bool = True) -> None:
        """`target` is a base URL, or host:port where `is_http` is false."""
        parts = urlsplit(target if "//" in target else f"//{target}")
        self._host = parts.hostname or "127.0.0.1"
        self._tls = parts.scheme == "https"
        self._port = parts.port or (443 if self._tls else 80)
        self._base = parts.path.rstrip("/")
        self._is_http = is_http
        self._lock = threading.Lock()
        self._plan: Plan | None = None
        self._pending = 0
        self._links: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._hung: list[socket.socket] = []
        self.victim = 0
        self.kill_after: int | None = None
        """On a line that is not HTTP: the victim dies when so many bytes were passed on."""
        self._tokens: set[str] = set()
        self.over = threading.Event()
        """Set when this line ends: what is late then comes at once."""
        self._open_listener(0)

    @property
    def port(self) -> int:
        return self._bound

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._bound}{self._base}"

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._bound}"

    @property
    def is_calm(self) -> bool:
        """Whether nothing that was sent is still on its way to the operator."""
        with self._lock:
            return self._pending == 0

    def order(self, plan: Plan | None) -> None:
        with self._lock:
            self._plan = plan

    def refuse(self) -> None:
        """Refuse connections from now on; those that stand are dropped."""
        self._close_listener()
        self.drop()

    def starve(self) -> None:
        """Let connections hang from now on: the queue is full, and nobody takes them."""
        self.refuse()
        hung = socket.socket()
        hung.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        hung.bind(("127.0.0.1", self._bound))
        hung.listen(0)
        self._hung = [hung]
        while True:
            filler = socket.socket()
            self._hung.append(filler)
            filler.settimeout(0.05)
            try:
                filler.connect(("127.0.0.1", self._bound))
            except TimeoutError:
                return

    def accept(self) -> None:
        """Take connections again, on the same port."""
        for link in self._hung:
            link.close()
        self._hung = []
        if self._listener is None:
            self._open_listener(self._bound)

    def drop(self) -> None:
        """Cut all connections that stand."""
        with self._lock:
            links = list(self._links)
        for link in links:
            with contextlib.suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for link in self._hung:
            link.close()
        self._close_listener()
        self.drop()
        for thread in self._threads:
            thread.join(10)

    # --- connections -------------------------------------------------------------------------

    def _open_listener(self, port: int) -> None:
        self._listener: socket.socket | None = socket.create_server(("127.0.0.1", port), backlog=64)
        self._bound: int = self._listener.getsockname()[1]
        self._start(self._accept_all, self._listener)

    def _close_listener(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads = [one for one in self._threads if one.is_alive()]
        self._threads.append(thread)
        thread.start()

    def _accept_all(self, listener: socket.socket) -> None:
        while True:
            try:
                link, _ = listener.accept()
            except OSError:
                return
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._start(self._serve, link)

    def _serve(self, link: socket.socket) -> None:
        with self._lock:
            self._links.add(link)
        try:
            with link:
                if self._is_http:
                    HttpTalk(self, link).serve()
                else:
                    self._pass_on(link)
        except OSError:
            pass  # whichever side is gone: that is what this line is for
        finally:
            with self._lock:
                self._links.discard(link)

    def _pass_on(self, link: socket.socket) -> None:
        with self.connect() as far:
            self._start(_pump, far, link)
            try:
                self._pass_to_far(link, far)
            finally:
                # Closing is not enough: the pump's waiting read would keep the connection alive.
                with contextlib.suppress(OSError):
                    far.shutdown(socket.SHUT_RDWR)

    def _pass_to_far(self, link: socket.socket, far: socket.socket) -> None:
        passed = 0
        while piece := link.recv(512):
            far.sendall(piece)
            passed += len(piece)
            if self.kill_after is not None and passed >= self.kill_after:
                self.kill_after = None
                self.kill()
        far.shutdown(socket.SHUT_WR)
        while far.recv(512):
            pass

    # --- for the connections ---------------------------------------------------------------

    def connect(self) -> socket.socket:
        far = socket.create_connection((self._host, self._port), timeout=30)
        if self._tls:
            return ssl.create_default_context().wrap_socket(far, server_hostname=self._host)
        return far

    def name_operator(self, request: bytes) -> bytes:
        """Name the operator in the request, where the till named this line."""
        own, theirs = self.address.encode(), f"{self._host}:{self._port}".encode()
        for name in (b"host: ", b"Host: "):
            request = request.replace(name + own, name + theirs, 1)
        return request

    def take(self, path: str, token: str) -> Plan | None:
        """Give what is on order for this request, once."""
        with self._lock:
            self._tokens.add(token)
            plan = self._plan
            if plan is None or not path.endswith(plan.path):
                return None
            self._plan = None
            return plan

    def take_tokens(self) -> set[str]:
        """Give the sessions' secrets that passed since they were last asked for."""
        with self._lock:
            tokens, self._tokens = self._tokens - {""}, set()
        return tokens

    def kill(self) -> None:
        # Told before it is done: the judge may see the death before this thread goes on.
        victim, self.victim = self.victim, 0
        if victim:
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)

    @contextlib.contextmanager
    def pending(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """Count a request that is on its way."""
        with self._lock:
            self._pending += 1
        try:
            yield
        finally:
            with self._lock:
                self._pending -= 1


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(4096):
            sink.sendall(piece)
    # Half-closed is closed here: the far side said its last word.
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
