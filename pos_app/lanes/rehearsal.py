"""Orders trouble to practise with: from the practice server and from the drawn printer.

Thread: `order_fault` in the query lane, `trouble_printer` in the printer lane.
"""

from __future__ import annotations

import json
import urllib.request
from typing import TYPE_CHECKING

from pos_app.domain.errors import UnreachableError
from pos_app.printing.links.virtual import Trouble, VirtualPrinter

if TYPE_CHECKING:
    from pos_app.till.ports import Printer

_SECONDS = 5.0


def order_fault(base_url: str, call: str, mode: str, seconds: float = 6.0) -> None:
    """Order one fault of one call from the practice server (loopback only).

    Raises UnreachableError when the server is not there.
    """
    body = {"call": call, "mode": mode, "times": 1, "seconds": seconds}
    request = urllib.request.Request(  # noqa: S310 loopback, our own child
        f"{base_url}/practice/faults",
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json"},
        method="POST",
    )
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310 (see above)
            pass
    except OSError as error:
        raise UnreachableError(type(error).__name__) from None


def trouble_printer(printer: Printer, trouble: str) -> None:
    """Let the drawn printer have a trouble, by its name; a real one is left alone."""
    if isinstance(printer, VirtualPrinter):
        printer.simulate(Trouble(trouble))
