"""The peer of a busy window: one sum, always the same, ten times a second in its own process.

What takes 6 ms at its median and over 16 at its worst was stretched by the machine: nothing in it
is ever longer. How often that happens to a sum is how often it happens to any such piece of work.
What it notes is how long each sum took by the clock on the wall. `bench.beside` runs it.
"""

from __future__ import annotations

import select
import statistics
import sys
import time
from collections.abc import Callable

from bench.beside import say_ready, tell

SUM_MS = 6.0
"""As long as the GUI thread's own work between two ticks is at its p99 in a rush."""
EVERY_SECONDS = 0.1
TRIES = 41
_ROUNDS = 20_000


def main() -> None:
    """Find how many rounds are a sum, then work until asked."""
    # By the processor's clock: what else runs meanwhile must not make the sums short.
    tries = [_time_sum(_ROUNDS, time.thread_time) for _ in range(TRIES)]
    rounds = round(_ROUNDS * SUM_MS / statistics.median(tries))
    took: list[float] = []
    say_ready()
    while not select.select([sys.stdin], [], [], EVERY_SECONDS)[0]:
        took.append(round(_time_sum(rounds, time.perf_counter), 3))
    tell(took)


def _time_sum(rounds: int, clock: Callable[[], float]) -> float:
    begun, total = clock(), 0
    for number in range(rounds):
        total += number * number % 7
    return (clock() - begun) * 1000


if __name__ == "__main__":
    main()
