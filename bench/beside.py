"""A process that is measured beside a till, on the same machine in the same minutes.

It prints "ready"; a line on its standard input makes it print one line of JSON, the milliseconds
that it noted since, and end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

READY = "ready"


class Beside:
    """The process, from the measuring one."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self) -> tuple[float, ...]:
        """Ask what it noted, in ms; once."""
        told, _ = self._process.communicate("\n", timeout=20)
        return tuple(json.loads(told.splitlines()[-1]))


@contextmanager
def run_beside(module: str, environment: Mapping[str, str] = os.environ) -> Iterator[Beside]:
    """Run a module of the bench meanwhile; it ends with the block at the latest."""
    with subprocess.Popen(
        [sys.executable, "-m", module],
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline().strip() != READY:
                raise RuntimeError(f"{module} did not begin")
            yield Beside(process)
        finally:
            process.terminate()


def say_ready() -> None:
    """Tell the measuring process, from this one, that it has begun."""
    print(READY, flush=True)


def tell(noted: Sequence[float]) -> None:
    """Tell what was noted, from the process beside."""
    print(json.dumps(noted), flush=True)
