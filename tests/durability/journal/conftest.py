"""The child that writes, and what it was promised."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pos_app.domain.operation import State
from pos_app.journal.reader import SqliteJournalReader

WRITER = Path(__file__).with_name("writer.py")


@dataclass
class Promised:
    """What was printed after it was written, in order, with the WAL's length just after."""

    begun: dict[str, int] = field(default_factory=dict)
    ended: dict[str, int] = field(default_factory=dict)
    is_full: bool = False

    def take(self, line: str) -> None:
        match line.split():
            case ["begun", reference, length]:
                self.begun[reference] = int(length)
            case ["ended", reference, length]:
                self.ended[reference] = int(length)
            case ["full"]:
                self.is_full = True
            # A line that was cut by the kill was not said to the end.

    def check(self, journal: SqliteJournalReader, wal_length: int | None = None) -> int:
        """Assert that all that was promised (within that length) is there; count the operations."""
        for reference, length in self.begun.items():
            if wal_length is None or length <= wal_length:
                operation = journal.find(reference)
                assert operation is not None, f"{reference} was promised and is not there"
                assert len(operation.intent.wagers) == int(reference[3:]) % 120
        for reference, length in self.ended.items():
            if wal_length is None or length <= wal_length:
                operation = journal.find(reference)
                assert operation is not None
                assert operation.money is State.CONFIRMED, f"{reference} lost its end"
        there = journal._connection.execute("SELECT reference FROM operation ORDER BY reference")
        numbers = [int(reference[3:]) for (reference,) in there]
        # Nothing is left out in the middle.
        assert numbers == list(range(1, len(numbers) + 1))
        return len(numbers)


class Writer:
    """A process that writes; kill it when it is worst."""

    def __init__(self, path: Path, promised: Promised, pages: int = 1000) -> None:
        self._promised = promised
        self._process = subprocess.Popen(
            [sys.executable, str(WRITER), str(path), str(pages)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def read(self, lines: int) -> None:
        """Wait until it said so much more (or said that there is no room)."""
        assert self._process.stdout is not None
        for _ in range(lines):
            line = self._process.stdout.readline()
            assert line, "the writer ended by itself"
            self._promised.take(line)
            if self._promised.is_full:
                return

    def freeze(self) -> None:
        """Stop it between two instructions, wherever it is."""
        self._process.send_signal(signal.SIGSTOP)
        os.waitpid(self._process.pid, os.WUNTRACED)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def kill(self, within: float = 0.0) -> None:
        """Kill it now, or after so many seconds whatever it is doing, and hear it out."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(within)
        self._process.kill()
        self.hear_out()

    def hear_out(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout.read().splitlines():
            self._promised.take(line)
        self._process.communicate()

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None


@pytest.fixture
def chance() -> random.Random:
    """Moments that differ from run to run; the seed is printed when a test fails."""
    seed = int(os.environ.get("POS_TEST_SEED", time.time_ns() % 10**9))
    print(f"POS_TEST_SEED={seed}")  # noqa: T201 to run the same again
    return random.Random(seed)


@pytest.fixture
def start() -> Iterator[Callable[[Path, Promised, int], Writer]]:
    writers: list[Writer] = []

    def begin(path: Path, promised: Promised, pages: int = 1000) -> Writer:
        writers.append(Writer(path, promised, pages))
        return writers[-1]

    yield begin
    for one in writers:
        if not one.has_ended:
            one.kill()
