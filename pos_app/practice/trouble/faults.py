"""Trouble on order: what goes wrong with which call, and how often.

A fault is ordered by POST /practice/faults, ``{"call": "create", "mode": "reset", "times": 1}``;
``"times": "sticky"`` stays until it is deleted. The earliest that fits is used first.

A refused connection is no fault of a call, as the caller never gets to say which: see ``door``.
"""

import socket
import struct
from asyncio import Transport
from asyncio.transports import BaseTransport
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

TRANSPORT = "transport"


class Kind(StrEnum):
    """What goes wrong. Unless said otherwise the call is executed."""

    LOST_BEFORE_COMMIT = "lost_before_commit"  # not executed; the connection closes
    LOST_AFTER_COMMIT = "lost_after_commit"  # the connection closes
    LATE_COMMIT = "late_commit"  # the connection closes; executed ``seconds`` later
    RESET = "reset"  # not executed; TCP reset
    HALF = "half_answer"  # half of the body, then the connection closes
    GARBAGE = "garbage"  # 200 with no JSON
    EMPTY_200 = "empty_200"
    HTML_502 = "html_502"  # a gateway's page
    ERROR_500 = "error_500"
    DELAY = "delay"  # the answer comes ``seconds`` late
    DELAY_COMMIT = "delay_commit"  # so does the execution
    TWICE = "twice"  # executed twice; answered as the first time
    SESSION_OVER = "expired_session"  # not executed; 401, and the token is ended
    CLOSED_DRAW = "closed_draw"  # not executed; 409 that names the first draw asked for
    SHORT_QUOTA = "short_quota"  # half of the first stake is left of its number
    SOLD_OUT = "sold_out"  # nothing is left of the first number
    REFUSED = "refused"  # no call gets through for ``seconds``: connections are refused


UNEXECUTED = frozenset(
    {Kind.LOST_BEFORE_COMMIT, Kind.RESET, Kind.SESSION_OVER, Kind.CLOSED_DRAW},
)


@dataclass(slots=True)
class Fault:
    """One fault on order; ``times`` is how often still, None for always; ``call`` "any" for all."""

    call: str
    kind: Kind
    times: int | None = 1
    seconds: float = 2.0

    @classmethod
    def read(cls, wish: dict[str, Any]) -> "Fault":
        """Read what was ordered.

        Raises:
            ValueError: no such kind, or a number that is none.
        """
        times = wish.get("times", 1)
        fault = cls(
            call=str(wish.get("call", "any")),
            kind=Kind(str(wish.get("mode"))),
            times=None if times == "sticky" else int(times),
            seconds=float(wish.get("seconds", 2.0)),
        )
        if fault.seconds < 0 or (fault.times is not None and fault.times < 1):
            raise ValueError("times and seconds are positive")
        return fault

    def show(self) -> dict[str, Any]:
        """Return it as it was ordered."""
        return {
            "call": self.call,
            "mode": self.kind.value,
            "times": "sticky" if self.times is None else self.times,
            "seconds": self.seconds,
        }


class FaultBook:
    """The faults on order."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Add one."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Forget all."""
        self._faults.clear()

    def show(self) -> list[dict[str, Any]]:
        """Return those that are still to come."""
        return [fault.show() for fault in self._faults]

    def take(self, call: str) -> Fault | None:
        """Return what goes wrong with this call now, and count it."""
        for fault in self._faults:
            if fault.call in {call, "any"}:
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                return fault
        return None


class CuttableProtocol(H11Protocol):
    """HTTP whose requests know their connection (in the scope's state), so that it can be cut."""

    def connection_made(self, transport: BaseTransport) -> None:
        """Keep the connection where the routes find it."""
        self.app_state = {**self.app_state, TRANSPORT: transport}
        super().connection_made(transport)  # type: ignore[arg-type]

    def port(self) -> int:
        """Return the port by which it came in."""
        return int(self.transport.get_extra_info("sockname")[1])


def cut(transport: Transport, *, resets: bool = False, after: bytes = b"") -> None:
    """Close a connection without an answer, with a TCP reset, or after some bytes of one."""
    if after:
        transport.write(after)
        transport.close()
        return
    if resets:
        # Linger on for no time: the kernel sends RST in place of FIN.
        channel = transport.get_extra_info("socket")
        channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
