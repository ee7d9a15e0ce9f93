"""Find out which part of the way to the operator is broken: this machine, the internet, the server.

It looks names up and opens plain connections; it sends nothing. Thread: a lane; some seconds, and
as long as the system's resolver takes to give up where that is what is broken.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from enum import Enum
from typing import TypeVar
from urllib.parse import urlsplit

WAIT_SECONDS = 2.5
REFERENCES = (("1.1.1.1", 443), ("8.8.8.8", 443), ("9.9.9.9", 443))
"""Public resolvers, by address so that no name is needed: any of them proves the internet."""
NAMES = ("one.one.one.one", "dns.google", "dns.quad9.net")
"""Their names: any that is found proves that names are found here."""
_NOBODY = "192.0.2.1"
"""An address that is nobody's (RFC 5737): only the route is looked up, nothing is sent."""

AskedT = TypeVar("AskedT")
AnswerT = TypeVar("AnswerT")


class Trouble(Enum):
    """What is broken."""

    NONE = "the server takes connections"
    SERVER = "the operator's server"
    NAMES = "the internet's names"
    INTERNET = "the internet"
    MACHINE = "this machine's network"


def probe(
    base_url: str,
    references: tuple[tuple[str, int], ...] = REFERENCES,
    names: tuple[str, ...] = NAMES,
    wait: float = WAIT_SECONDS,
) -> Trouble:
    """Tell what is broken on the way to an address; `wait` seconds a connection."""
    parts = urlsplit(base_url)
    host, port = parts.hostname or "", parts.port or (80 if parts.scheme == "http" else 443)
    is_near = _is_near(host)
    # All names together: a resolver that is silent is waited for once.
    addresses, *others = _ask_all(_find_addresses, (host,) if is_near else (host, *names))
    if any(_takes_connections((address, port), wait) for address in addresses):
        return Trouble.NONE
    if addresses and is_near:
        # On this machine or in the shop: neither gateway nor internet is needed for it.
        return Trouble.SERVER if any(map(has_route, addresses)) else Trouble.MACHINE
    if not has_route():
        return Trouble.MACHINE
    if not any(_ask_all(lambda one: _takes_connections(one, wait), references)):
        return Trouble.INTERNET
    return Trouble.SERVER if addresses or any(others) else Trouble.NAMES


def has_route(address: str = _NOBODY) -> bool:
    """Whether this machine has a way to an address at all: cable, wireless, address, gateway."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_DGRAM)) as asking:
        try:
            asking.connect((address, 9))
        except OSError:
            return False
    return True


def _find_addresses(host: str) -> tuple[str, ...]:
    """Look a host up, each address once; none where it is not found. A number is its own."""
    with suppress(OSError, UnicodeError):
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(one[4][0]) for one in found))
    return ()


def _takes_connections(place: tuple[str, int], wait: float) -> bool:
    with suppress(OSError), closing(socket.create_connection(place, wait)):
        return True
    return False


def _ask_all(ask: Callable[[AskedT], AnswerT], places: Iterable[AskedT]) -> list[AnswerT]:
    """Ask all at once: it takes as long as the slowest."""
    with ThreadPoolExecutor(thread_name_prefix="line-probe") as pool:
        return list(pool.map(ask, places))


def _is_near(host: str) -> bool:
    """Whether this names a machine of the shop.

    By what was written, not by what was found: a router without internet gives its own address for
    every name.
    """
    with suppress(ValueError):
        return ipaddress.ip_address(host.partition("%")[0]).is_private
    return "." not in host or host.endswith((".local", ".lan"))
