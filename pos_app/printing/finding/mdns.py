"""Asks the local network which printers take raw bytes: multicast DNS, one question, no server.

A one-shot query (RFC 6762, section 5.1) from a port of our own: who knows answers to us alone. The
service is `_pdl-datastream._tcp` (port 9100 as a rule), by Apple's Bonjour Printing Specification.

Thread: any; takes as long as it is given.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import struct
import sys
import time
from dataclasses import dataclass, field

SERVICE = "_pdl-datastream._tcp.local"
GROUP = ("224.0.0.251", 5353)
_A, _PTR, _TXT, _AAAA, _SRV, _IN = 1, 12, 16, 28, 33, 1
_MOST_JUMPS = 32
"""Pointers followed in one name: a packet whose pointers form a ring must not hold us."""
_ASK_AGAIN = 0.7
"""Seconds after which the question is asked again: a datagram may be lost."""
_ASK_FOR_MORE = 0.1
"""The same after an answer that told a name without its place."""


@dataclass(frozen=True, slots=True)
class NetworkPrinter:
    """One that answered."""

    host: str
    port: int
    name: str


@dataclass(slots=True)
class Heard:
    """What the answers said so far, by lower-case name."""

    names: dict[str, str] = field(default_factory=dict)
    """Service instances as they write themselves."""
    places: dict[str, tuple[str, int]] = field(default_factory=dict)
    """instance → host name and port."""
    models: dict[str, str] = field(default_factory=dict)
    """instance → what it calls itself (`ty`)."""
    addresses: dict[str, str] = field(default_factory=dict)
    """host name → IPv4 address."""
    senders: dict[str, str] = field(default_factory=dict)
    """instance → who said so; where no address is told."""

    def list_printers(self) -> list[NetworkPrinter]:
        """Return those of which it is known where they are, by name."""
        found: dict[tuple[str, int], NetworkPrinter] = {}
        for instance, spelled in sorted(self.names.items()):
            if instance not in self.places:
                continue
            target, port = self.places[instance]
            host = self.addresses.get(target, self.senders[instance])
            name = self.models.get(instance) or spelled
            found.setdefault((host, port), NetworkPrinter(host, port, name))
        return list(found.values())


def find_network_printers(
    seconds: float, group: tuple[str, int] = GROUP
) -> tuple[NetworkPrinter, ...]:
    """Ask, listen for so many seconds, and return who answered. No network is no answer."""
    heard = Heard()
    deadline = time.monotonic() + seconds
    ask_at = 0.0
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        link.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 1)
        link.bind(("", 0))
        while (left := deadline - time.monotonic()) > 0:
            if time.monotonic() >= ask_at:
                _send_everywhere(link, _write_questions(heard), group)
                ask_at = time.monotonic() + _ASK_AGAIN
            link.settimeout(min(left, max(0.01, ask_at - time.monotonic())))
            with contextlib.suppress(OSError):
                packet, (sender, _) = link.recvfrom(9000)
                read_answer(packet, sender, heard)
                if any(name not in heard.places for name in heard.names):
                    ask_at = min(ask_at, time.monotonic() + _ASK_FOR_MORE)
    return tuple(heard.list_printers())


def read_answer(packet: bytes, sender: str, heard: Heard) -> None:
    """Add what an answer says; what is no answer, or a damaged one, says nothing."""
    with contextlib.suppress(struct.error, IndexError, ValueError, UnicodeDecodeError):
        _, flags, questions, *counts = struct.unpack_from("!6H", packet)
        if not flags & 0x8000:
            return
        at = 12
        for _ in range(questions):
            at = _read_name(packet, at)[1] + 4
        for _ in range(sum(counts)):
            name, at = _read_name(packet, at)
            kind, _, _, length = struct.unpack_from("!HHIH", packet, at)
            at += 10
            _note(packet, at, length, (kind, name), sender, heard)
            at += length


def _note(
    packet: bytes, at: int, length: int, of: tuple[int, str], sender: str, heard: Heard
) -> None:
    kind, name = of[0], of[1].lower()
    data = packet[at : at + length]
    if kind == _PTR and name == SERVICE:
        target, _ = _read_name(packet, at)
        label = target[: -len(SERVICE) - 1] if target.lower().endswith(SERVICE) else target
        heard.names.setdefault(target.lower(), _clean(label))
        heard.senders.setdefault(target.lower(), sender)
    elif kind == _SRV and name.endswith(SERVICE):
        (port,) = struct.unpack_from("!H", packet, at + 4)
        heard.places[name] = (_read_name(packet, at + 6)[0].lower(), port)
    elif kind == _TXT and name.endswith(SERVICE):
        for entry in _split_texts(data):
            if entry.lower().startswith(b"ty="):
                heard.models[name] = _clean(entry[3:].decode("utf-8", "replace"))
    elif kind == _A and length == 4:
        heard.addresses.setdefault(name, str(ipaddress.IPv4Address(data)))


def _write_questions(heard: Heard) -> bytes:
    """Ask for the service, and for the place of those that told only their name."""
    asked = [(SERVICE, _PTR)]
    for name in heard.names:
        if name not in heard.places:
            asked += [(name, _SRV), (name, _TXT)]
    body = b"".join(_write_name(name) + struct.pack("!HH", kind, _IN) for name, kind in asked)
    return struct.pack("!6H", 0, 0, len(asked), 0, 0, 0) + body


def _write_name(name: str) -> bytes:
    instance = name[: -len(SERVICE) - 1] if name != SERVICE else ""
    # An instance is one label, blanks and dots and all.
    labels = ([instance] if instance else []) + SERVICE.split(".")
    encoded = [label.encode()[:63] for label in labels]
    return b"".join(bytes([len(label)]) + label for label in encoded) + b"\0"


def _read_name(packet: bytes, at: int) -> tuple[str, int]:
    """Return a name and where it ends. Raises ValueError for one that has no end."""
    labels: list[str] = []
    end = -1
    for _ in range(_MOST_JUMPS):
        while (length := packet[at]) and length < 0xC0:
            labels.append(packet[at + 1 : at + 1 + length].decode())
            at += 1 + length
        if not packet[at]:
            return ".".join(labels), at + 1 if end < 0 else end
        end = at + 2 if end < 0 else end
        at = int.from_bytes(packet[at : at + 2], "big") & 0x3FFF
    raise ValueError("a name without end")


def _split_texts(data: bytes) -> list[bytes]:
    texts, at = [], 0
    while at < len(data):
        texts.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return texts


def _clean(text: str) -> str:
    """Return a name fit for the screen: a device may call itself anything."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())[:60]


def _send_everywhere(link: socket.socket, packet: bytes, group: tuple[str, int]) -> None:
    """Send on every network of this computer, and on the one that the system would choose."""
    with contextlib.suppress(OSError):
        link.sendto(packet, group)
    for index, _ in socket.if_nameindex():
        way = struct.pack("!I", index) if sys.platform == "win32" else struct.pack("8xi", index)
        with contextlib.suppress(OSError):
            link.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, way)
            link.sendto(packet, group)
