"""The peer of a busy window: one sum, always the same, ten times a second in its own process.

What takes 6 ms at its median and over 16 at its worst was stretched by the machine: nothing in it
is ever longer. How often that happens to a sum is how often it happens to any such piece of work.
Prints "ready"; a line on standard input makes it print one line of JSON, the milliseconds that
each took, and end.
"""

from __future__ import annotations

import json
import select
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

READY = "ready"
SUM_MS = 6.0
"""As long as the GUI thread's own work between two ticks is at its p99 in a rush."""
EVERY_SECONDS = 0.1
TRIES = 41
_ROUNDS = 20_000


class SteadyWork:
    """The process, from the measuring one."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self) -> tuple[float, ...]:
        """Ask how long each sum took by the clock on the wall, in ms; once."""
        told, _ = self._process.communicate("\n", timeout=20)
        return tuple(json.loads(told.splitlines()[-1]))


@contextmanager
def do_steady_work() -> Iterator[SteadyWork]:
    """Begin it; it ends with the block at the latest."""
    with subprocess.Popen(
        [sys.executable, "-m", "bench.steady_work"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline().strip() != READY:
                raise RuntimeError("the steady work did not begin")
            yield SteadyWork(process)
        finally:
            process.terminate()


def main() -> None:
    """Find how many rounds are a sum, then work until asked."""
    # By the processor's clock: what else runs meanwhile must not make the sums short.
    tries = [_time_sum(_ROUNDS, time.thread_time) for _ in range(TRIES)]
    rounds = round(_ROUNDS * SUM_MS / statistics.median(tries))
    took: list[float] = []
    print(READY, flush=True)
    while not select.select([sys.stdin], [], [], EVERY_SECONDS)[0]:
        took.append(round(_time_sum(rounds, time.perf_counter), 3))
    print(json.dumps(took), flush=True)


def _time_sum(rounds: int, clock: Callable[[], float]) -> float:
    begun, total = clock(), 0
    for number in range(rounds):
        total += number * number % 7
    return (clock() - begun) * 1000


if __name__ == "__main__":
    main()
