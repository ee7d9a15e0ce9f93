"""Keeping a sale's intent: `open_operation` of the real journal beside a bare apsw commit."""

from __future__ import annotations

import secrets
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from bench.figures import Figure, Series, interleave
from pos_app.bootstrap.start import SystemClock
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, State
from pos_app.domain.slip import Wager
from pos_app.journal.store import open_journal
from pos_app.till.references import ReferenceMaker


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure on one disk, both WAL with synchronous FULL."""
    with tempfile.TemporaryDirectory() as folder:
        journal = open_journal(Path(folder) / "journal.sqlite")
        bare = apsw.Connection(str(Path(folder) / "bare.sqlite"))
        bare.pragma("journal_mode", "wal")
        bare.pragma("synchronous", "FULL")
        bare.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)")
        new_reference = ReferenceMaker(SystemClock(), secrets.randbits)
        wagers = tuple(Wager(1, 1, animal, Money.of(10)) for animal in ("5", "12", "33"))

        def ours() -> float:
            moment = datetime.now(UTC)
            intent = Intent(
                new_reference(), Kind.SALE, "bench@here", moment, timedelta(), wagers=wagers
            )
            begun = time.perf_counter()
            journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
            spent = (time.perf_counter() - begun) * 1000
            journal.append(intent.reference, Note(State.REJECTED))
            return spent

        def peer() -> float:
            begun = time.perf_counter()
            with bare:
                bare.execute("INSERT INTO row (text) VALUES (?)", ("x" * 400,))
            return (time.perf_counter() - begun) * 1000

        mine, theirs = interleave(30 if is_quick else 300, ours, peer)
        journal.close()
        bare.close()
    beside = Series("bare apsw commit of one row", theirs)
    return [Figure("journal: an intent committed", "ms", Series("open_operation", mine), beside)]
