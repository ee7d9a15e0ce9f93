"""What every way to a printer offers: open, exchange bytes within a time, end a ticket, close.

Thread: one link belongs to one thread.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from pos_app.domain.errors import PrinterMissingError

CHUNK = 16_384
"""Bytes offered at once: between two of them the status is read."""


class LinkBrokenError(PrinterMissingError):
    """The printer, or what leads to it, went away while the link was open."""


class Link(ABC):
    """A way to a printer. Its methods raise PrinterErrors only, and never take over their time."""

    description: str = ""
    """For the lamp: "TCP 192.0.2.7"."""
    can_answer: bool = True
    """What the printer says can be read here (known once it is open)."""
    bytes_per_second: float = 1_000_000.0
    """The least it carries; how long proof of print is waited for."""

    @abstractmethod
    def open(self, timeout: float) -> None:
        """Reach the printer, in at most `timeout` seconds. Does nothing when it is open.

        Raises:
            PrinterMissingError: nobody there, or no right to.
        """

    @abstractmethod
    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        """Wait until the printer takes some of `out` or says something, or both.

        Returns how many bytes it took and what it had said before it took them: an answer to `out`
        never comes with it. (0, b"") when neither came to pass within
        `timeout` seconds. 0 seconds never waits.

        Raises:
            LinkBrokenError: the way is closed; nothing of this `out` was taken.
        """

    def count_pending(self) -> int:
        """Return how many bytes were taken that have not reached the printer, as far as known."""
        return 0

    def end_ticket(self, patience: float) -> bool:
        """Say that nothing more follows. Returns False when the printer threw the connection off.

        Args:
            patience: seconds to wait for the printer to end its side too.
        """
        del patience
        return True

    @abstractmethod
    def close(self) -> None:
        """Let the way go, at once. It may be opened again."""
