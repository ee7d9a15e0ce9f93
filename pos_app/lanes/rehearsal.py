"""Orders trouble to practise with: from the practice server and from the drawn printer.

Thread: `Rehearsal` in the query lane, `trouble_printer` in the printer lane.
"""

from __future__ import annotations

import json
import urllib.request
from typing import TYPE_CHECKING, Any

from pos_app.domain.errors import UnreachableError
from pos_app.printing.links.virtual import Trouble, VirtualPrinter

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.till.ports import Printer

_PATIENCE_SECONDS = 5.0
# How long a trouble lasts that has a length: long enough for a cashier to meet it.
_SECONDS = {"delay": 8.0, "late_commit": 5.0, "refused": 20.0}


class Rehearsal:
    """Orders faults from one practice server (loopback only).

    They go to its side door, which answers while connections to the other are refused.
    """

    def __init__(self, find_address: Callable[[], str]) -> None:
        """Keep how its address is found; it is asked when the first fault is ordered."""
        self._find_address = find_address
        self._side_door: str | None = None

    def order(self, call: str, mode: str, *, is_sticky: bool = False) -> None:
        """Let a call ("create", "any" …) go wrong once, or every time until `end_all`.

        Raises UnreachableError when the server is not there.
        """
        body = {
            "call": call,
            "mode": mode,
            "times": "sticky" if is_sticky else 1,
            "seconds": _SECONDS.get(mode, 0.0),
        }
        self._ask("POST", "/practice/faults", body)

    def end_all(self) -> None:
        """Take back every fault. Raises UnreachableError when the server is not there."""
        self._ask("DELETE", "/practice/faults")

    def _ask(self, method: str, path: str, body: object = None) -> None:
        if self._side_door is None:
            about: Any = json.loads(_exchange("GET", f"{self._find_address()}/practice/about"))
            self._side_door = str(about["control_url"])
        _exchange(method, self._side_door + path, body)


def _exchange(method: str, url: str, body: object = None) -> bytes:
    data = None if body is None else json.dumps(body).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(url, data, headers, method=method)  # noqa: S310 our own child
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
            content: bytes = answer.read()
    except OSError as error:
        raise UnreachableError(type(error).__name__) from None
    return content


def trouble_printer(printer: Printer, trouble: str) -> None:
    """Let the drawn printer have a trouble, by its name; a real one is left alone."""
    if isinstance(printer, VirtualPrinter):
        printer.simulate(Trouble(trouble))
