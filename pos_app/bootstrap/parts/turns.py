"""How long a lane may keep the interpreter from the window: half a millisecond, not Python's five.

The GUI thread lets go of the interpreter with many a call of Qt; while a lane reads or writes it
then waited up to 5 ms for each, and a key took 90 ms (docs/decisions/0028).
Thread: any; it counts for all of them.
"""

from __future__ import annotations

import sys

TURN_SECONDS = 0.0005
USUAL_SECONDS = 0.005


def shorten() -> None:
    """Let the threads change often while there is a window."""
    sys.setswitchinterval(TURN_SECONDS)


def let_go() -> None:
    """Leave the turns as Python starts with them."""
    sys.setswitchinterval(USUAL_SECONDS)
