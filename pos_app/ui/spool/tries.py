"""When a paper of which surely nothing is out is printed again by itself.

Thread: GUI.
"""

from __future__ import annotations

import time

FIRST_WAIT, LONGEST_WAIT = 3.0, 60.0
"""Seconds before the second try and before any later one; doubled each time."""


class Tries:
    """How often each paper was tried by itself, and when it may be again (monotonic)."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, tuple[int, float]] = {}

    def is_due(self, reference: str) -> bool:
        """Whether it may be tried now."""
        return self._known.get(reference, (0, 0.0))[1] <= time.monotonic()

    def note(self, reference: str) -> None:
        """Count a try."""
        count = self._known.get(reference, (0, 0.0))[0]
        wait = min(FIRST_WAIT * 2**count, LONGEST_WAIT)
        self._known[reference] = (count + 1, time.monotonic() + wait)

    def forget(self, reference: str) -> None:
        """It is on paper."""
        self._known.pop(reference, None)
