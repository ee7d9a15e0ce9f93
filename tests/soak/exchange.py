"""HTTP between a till and its operator, request by request, gone wrong as a `Plan` says.

It is read only as far as one request and one answer are told apart.
Thread: the connection's.
"""

from __future__ import annotations

import contextlib
import socket
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.soak.line import Line

_PAGE = b"<html><body>503 Service Unavailable</body></html>"
_NEVER_FORWARDED = frozenset(
    {"swallow_request", "reset_request", "close_request", "redirect", "page_before"}
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens to one request. `figure` is in seconds or bytes, as the kind needs.

    `kill` is where the till's process dies: "half" (half of the request is forwarded, never the
    rest), "sent" (the request is with the line; what the line then does, it does), "answer" (half
    of the answer was delivered).
    """

    path: str
    kind: str = "none"
    figure: float = 0.0
    kill: str | None = None


class HttpTalk:
    """One connection of the till's: request after request."""

    def __init__(self, line: Line, link: socket.socket) -> None:
        self._line, self._link = line, link
        self._far: socket.socket | None = None

    def serve(self) -> None:
        try:
            while (request := _read_message(self._link)) is not None:
                path = request.split(b" ", 2)[1].decode("ascii", "replace")
                plan = self._line.take(path, _find_token(request))
                if plan is None:
                    answer = self._forward(request)
                    if answer is None:
                        return
                    self._link.sendall(answer)
                elif not self._misbehave(plan, request):
                    return
        finally:
            if self._far is not None:
                self._far.close()

    def _forward(self, request: bytes) -> bytes | None:
        """Pass a request on; None where the operator did not answer whole (mirrored)."""
        if self._far is None:
            self._far = self._line.connect()
        with self._line.pending():
            self._far.sendall(self._line.name_operator(request))
            try:
                answer = _read_message(self._far, is_answer=True)
            except ConnectionResetError:
                _reset(self._link)
                return None
        if answer is None or not _is_whole(answer):
            self._link.sendall(answer or b"")
            return None
        return answer

    def _misbehave(self, plan: Plan, request: bytes) -> bool:
        """Do what is on order; whether the connection goes on."""
        line, link = self._line, self._link
        if plan.kill == "half":
            with line.connect() as far:
                whole = line.name_operator(request)
                far.sendall(whole[: len(whole) - 20])
                line.kill()
            return False
        if plan.kill == "sent":
            with line.pending():
                line.kill()
                self._bring(plan, request)
            return False
        if plan.kind in _NEVER_FORWARDED:
            return self._refuse(plan)
        with line.pending():
            answer = self._bring(plan, request)
        if plan.kill == "answer":
            link.sendall(answer[: len(answer) // 2])
            line.kill()
            return False
        return self._deliver(plan, answer)

    def _bring(self, plan: Plan, request: bytes) -> bytes:
        """Bring a request to the operator as the plan says: not, late, once or twice."""
        if plan.kind in _NEVER_FORWARDED:
            return b""
        if plan.kind in {"late", "latency"}:
            self._line.over.wait(plan.figure)
        answer = b""
        for _ in range(2 if plan.kind == "twice" else 1):
            with self._line.connect() as far, contextlib.suppress(ConnectionError):
                far.sendall(self._line.name_operator(request))
                answer = _read_message(far, is_answer=True) or b""
        return answer

    def _refuse(self, plan: Plan) -> bool:
        link = self._link
        match plan.kind:
            case "swallow_request":
                link.recv(1)  # until the till gives up
            case "reset_request":
                _reset(link)
            case "redirect":
                link.sendall(
                    b"HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n"
                )
            case "page_before":
                link.sendall(_page())
            case _:  # close_request
                pass
        return False

    def _deliver(self, plan: Plan, answer: bytes) -> bool:
        link, count = self._link, int(plan.figure)
        match plan.kind:
            case "none" | "latency" | "twice":
                link.sendall(answer)
                return bool(answer) and _is_whole(answer)
            case "page_after":
                link.sendall(_page())
            case "reset_after":
                link.sendall(answer[:count])
                _reset(link)
            case "close_after":
                link.sendall(answer[:count])
            case "drip":
                for place in range(len(answer)):
                    link.sendall(answer[place : place + 1])
                    self._line.over.wait(plan.figure)
            case "swallow_answer" | "late":
                link.recv(1)
            case _:
                raise ValueError(plan.kind)
        return False


def _read_message(link: socket.socket, *, is_answer: bool = False) -> bytes | None:
    """Read one request or answer whole (or as much as comes); None when the other side is done."""
    got = bytearray()
    while b"\r\n\r\n" not in got:
        piece = link.recv(65_536)
        if not piece:
            return bytes(got) if is_answer and got else None
        got += piece
    head, _, body = bytes(got).partition(b"\r\n\r\n")
    length = _length_of(head)
    while length is None or len(body) < length:
        if length is None and not is_answer:
            break
        piece = link.recv(65_536)
        if not piece:
            break
        body += piece
    return head + b"\r\n\r\n" + body


def _find_token(request: bytes) -> str:
    head = request.partition(b"\r\n\r\n")[0]
    rows = (row.partition(b":") for row in head.split(b"\r\n")[1:])
    found = (value for name, _, value in rows if name.strip().lower() == b"x-auth-token")
    return next(found, b"").decode("ascii", "replace").strip()


def _length_of(head: bytes) -> int | None:
    if head.split(b" ", 2)[1] == b"204":
        return 0
    for row in head.split(b"\r\n")[1:]:
        name, _, value = row.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value)
    return None


def _is_whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    length = _length_of(head)
    return length is not None and len(body) >= length


def _page() -> bytes:
    return (
        b"HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/html\r\ncontent-length: "
        + str(len(_PAGE)).encode()
        + b"\r\n\r\n"
        + _PAGE
    )


def _reset(link: socket.socket) -> None:
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    link.close()
