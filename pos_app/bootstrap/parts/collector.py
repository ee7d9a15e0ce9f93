"""When Python's garbage collector runs: a full round over all modules held the window for 50 ms.

What is there once the cashier is let in, and once all panes are made, stays for the program's
life, so no round looks at it again; until then none is made. Measured with gc.callbacks while
selling.
Thread: any; a round holds all of them.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Make no round while the window is furnished."""
    gc.disable()


def settle() -> None:
    """Take all that is there now for lasting, and make rounds over what comes after."""
    gc.freeze()
    gc.enable()


def let_go() -> None:
    """Leave the collector as Python starts with it."""
    gc.unfreeze()
    gc.enable()
