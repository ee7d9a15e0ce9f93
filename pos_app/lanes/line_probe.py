"""Find out which part of the way to the operator is broken: this machine, the internet, the server.

It opens plain connections and sends nothing. Thread: a lane; it may take some seconds.
"""

from __future__ import annotations

import ipaddress
import socket
from contextlib import closing, suppress
from enum import Enum
from urllib.parse import urlsplit

WAIT_SECONDS = 2.5
REFERENCES = (("1.1.1.1", 443), ("8.8.8.8", 443), ("9.9.9.9", 443))
"""Public resolvers, by address so that no name is needed: any of them proves the internet."""
_ROUTE_TO = ("192.0.2.1", 9)
"""An address that is nobody's (RFC 5737): only the route is looked up, nothing is sent."""


class Trouble(Enum):
    """What is broken."""

    NONE = "the server takes connections"
    SERVER = "the operator's server"
    INTERNET = "the internet"
    MACHINE = "this machine's network"


def probe(
    base_url: str, references: tuple[tuple[str, int], ...] = REFERENCES, wait: float = WAIT_SECONDS
) -> Trouble:
    """Tell what is broken on the way to an address."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    port = parts.port or (80 if parts.scheme == "http" else 443)
    if _takes_connections(host, port, wait):
        return Trouble.NONE
    if _is_near(host):
        return Trouble.SERVER
    if not has_route():
        return Trouble.MACHINE
    if any(_takes_connections(name, at, wait) for name, at in references):
        return Trouble.SERVER
    return Trouble.INTERNET


def has_route() -> bool:
    """Whether this machine has a way out at all: cable, wireless, address and gateway."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asking:
        try:
            asking.connect(_ROUTE_TO)
        except OSError:
            return False
    return True


def _takes_connections(host: str, port: int, wait: float) -> bool:
    with suppress(OSError, UnicodeError), closing(socket.create_connection((host, port), wait)):
        return True
    return False


def _is_near(host: str) -> bool:
    """Whether the server is on this machine or in the shop: no internet is needed for it."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_private
    return False
