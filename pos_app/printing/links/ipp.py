"""The few words of IPP that a till says to CUPS: print, ask, cancel. RFC 8010 and RFC 8011.

Over CUPS' own socket, where the system knows who asks, or over HTTP where CUPS_SERVER says so.

Thread: any; every call ends within its time.
"""

from __future__ import annotations

import getpass
import http.client
import os
import socket
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER, GET_QUEUES = 0x0002, 0x0008, 0x0009, 0x000B, 0x4002
SOCKETS = ("/run/cups/cups.sock", "/var/run/cupsd")
PORT = 631

_OPERATION, _JOB, _END = 0x01, 0x02, 0x03
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_KEYWORD, _URI, _CHARSET, _LANGUAGE, _MIME, _NAME = 0x44, 0x45, 0x47, 0x48, 0x49, 0x42
_MOST_ANSWER = 4_000_000

Value = int | str | bool | None
Attributes = dict[str, list[Value]]


class IppError(OSError):
    """CUPS said no, or something that is not IPP. `status` is 0 for the latter."""

    def __init__(self, message: str, status: int = 0) -> None:
        """Keep the status."""
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Word:
    """One attribute of a request: its tag and its values."""

    tag: int
    values: tuple[bytes, ...]


def keywords(*words: str) -> Word:
    """Attributes that are asked for."""
    return Word(_KEYWORD, tuple(word.encode() for word in words))


def uri(text: str) -> Word:
    """Which printer."""
    return Word(_URI, (text.encode(),))


def number(value: int) -> Word:
    """Which job."""
    return Word(_INTEGER, (struct.pack("!i", value),))


def yes() -> Word:
    """A flag that is set."""
    return Word(_BOOLEAN, (b"\x01",))


def name(text: str) -> Word:
    """A name that somebody reads."""
    return Word(_NAME, (text.encode()[:255],))


def mime(text: str) -> Word:
    """What kind of data."""
    return Word(_MIME, (text.encode(),))


class CupsServer:
    """Where CUPS listens."""

    def __init__(self, where: str = "") -> None:
        """Keep a socket's path or host:port; "" for what CUPS_SERVER says, else this computer."""
        chosen = where or os.environ.get("CUPS_SERVER", "")
        self._path = chosen if chosen.startswith("/") else ""
        self._host = "" if self._path else chosen.split("/")[0]
        if not chosen:
            self._path = next((path for path in SOCKETS if os.path.exists(path)), "")  # noqa: PTH110
            self._host = "" if self._path else "localhost"

    def ask(
        self,
        operation: int,
        words: Mapping[str, Word],
        timeout: float,
        *,
        data: bytes = b"",
        path: str = "/",
    ) -> list[Attributes]:
        """Say it and return the groups of the answer, the operation's own left out.

        Raises:
            IppError: CUPS said no.
            OSError: nobody there, or no answer in time.
        """
        user = _read_user()
        request = encode(operation, {**words, "requesting-user-name": name(user)}) + data
        link = self._connect(timeout)
        headers = {"Content-Type": "application/ipp"}
        if self._path:
            # The system tells CUPS who is at the other end of its socket; no secret is sent.
            headers["Authorization"] = f"PeerCred {user}"
        try:
            link.request("POST", path, request, headers)
            answer = link.getresponse()
            body = answer.read(_MOST_ANSWER)
        except http.client.HTTPException as error:
            raise IppError(f"CUPS: {type(error).__name__}") from error
        finally:
            link.close()
        if answer.status != 200:
            raise IppError(f"CUPS: HTTP {answer.status}")
        status, groups = decode(body)
        if status >= 0x0100:
            raise IppError(f"CUPS: IPP status {status:#06x}", status)
        return groups

    def _connect(self, timeout: float) -> http.client.HTTPConnection:
        if self._path:
            return _SocketConnection(self._path, timeout)
        host, _, port = self._host.rpartition(":") if ":" in self._host else (self._host, "", "")
        return http.client.HTTPConnection(host, int(port or PORT), timeout=timeout)


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket of the file system."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        """Connect to the path in place of a host."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def encode(operation: int, words: Mapping[str, Word]) -> bytes:
    """Return a request; the document's bytes follow it."""
    first = {
        "attributes-charset": Word(_CHARSET, (b"utf-8",)),
        "attributes-natural-language": Word(_LANGUAGE, (b"en",)),
    }
    parts = [struct.pack("!BBHIB", 2, 0, operation, 1, _OPERATION)]
    for key, word in {**first, **words}.items():
        for index, value in enumerate(word.values):
            label = key.encode() if index == 0 else b""
            parts.append(struct.pack("!BH", word.tag, len(label)) + label)
            parts.append(struct.pack("!H", len(value)) + value)
    return b"".join(parts) + bytes([_END])


def decode(body: bytes) -> tuple[int, list[Attributes]]:
    """Return the status and the groups after the operation's own. Raises IppError for no IPP."""
    try:
        _, _, status, _ = struct.unpack_from("!BBHI", body)
        groups: list[Attributes] = []
        at, key = 8, ""
        while (tag := body[at]) != _END:
            at += 1
            if tag < 0x10:
                groups.append({})
                continue
            length = int.from_bytes(body[at : at + 2], "big")
            key = body[at + 2 : at + 2 + length].decode() or key
            at += 2 + length
            length = int.from_bytes(body[at : at + 2], "big")
            value = body[at + 2 : at + 2 + length]
            at += 2 + length
            groups[-1].setdefault(key, []).append(_read_value(tag, value))
    except (struct.error, IndexError, ValueError) as error:
        raise IppError("CUPS: the answer is no IPP") from error
    return status, groups[1:]


def _read_value(tag: int, value: bytes) -> Value:
    if tag in {_INTEGER, _ENUM}:
        return int.from_bytes(value, "big", signed=True)
    if tag == _BOOLEAN:
        return value != b"\x00"
    if tag < 0x20:
        return None  # out of band: "no value yet", "unknown"
    return value.decode("utf-8", "replace")


def read_words(group: Attributes, key: str) -> Sequence[str]:
    """Return an attribute's words, () where it is missing."""
    return [str(value) for value in group.get(key, []) if value is not None]


def _read_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "pos-app"
