"""A journal of a million rows: its check with and without a checkpoint, its start, its questions.

The rows are written by the journal's own spelling and chain, in one transaction: to write them
one commit each would take the better part of an hour.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.figures import Figure, Series
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, State
from pos_app.domain.slip import Wager
from pos_app.journal.chain import Link, link, spell
from pos_app.journal.record import encode_detail, encode_request, to_micros
from pos_app.journal.store import SqliteJournal, open_journal
from pos_app.till.reconcile import recover_at_start

ROWS, QUICK_ROWS = 1_000_000, 20_000
_STATES = (
    State.PREPARED,
    State.SENT,
    State.CONFIRMED,
    State.PRINT_PENDING,
    State.PRINTING,
    State.PRINTED,
)
_ZONE = "America/Caracas"
_BEGUN = datetime(2025, 1, 1, tzinfo=UTC)


def measure(*, is_quick: bool) -> list[Figure]:
    """Make the journal once; every figure is of opening or asking it anew."""
    rows = QUICK_ROWS if is_quick else ROWS
    runs = 2 if is_quick else 5
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        _make(path, rows)
        checkpoint = path.with_name(f"{path.name}.verified")

        def forget() -> None:
            checkpoint.unlink(missing_ok=True)

        first = _time(2, lambda: open_journal(path).close(), forget)
        start = _time(runs, lambda: open_journal(path).close())
        with open_journal(path) as journal:
            recovery = _time(runs, lambda: recover_at_start(journal, _ZONE))
            asking = _time(runs, lambda: _ask(journal))
            whole = _time(1, journal.verify)
        with tempfile.TemporaryDirectory() as empty:
            small = Path(empty) / "journal.sqlite"
            open_journal(small).close()
            floor = _time(runs, lambda: open_journal(small).close())
    beside = Series("an empty journal", floor)
    said = f"journal of {rows:,} rows:"
    return [
        Figure(f"{said} opened and checked since the last start", "ms", Series("", start), beside),
        Figure(f"{said} opened and checked from its first row", "ms", Series("", first), beside),
        Figure(f"{said} recovery at start", "ms", Series("", recovery), None),
        Figure(f"{said} unresolved, spool, newest number", "ms", Series("", asking), None),
        Figure(f"{said} everything checked, as `doctor` does", "ms", Series("", whole), None),
    ]


def _ask(journal: SqliteJournal) -> None:
    journal.list_unresolved()
    journal.list_awaiting_paper()
    journal.newest_ticket_number("bench@here")


def _time(
    runs: int, work: Callable[[], object], prepare: Callable[[], object] = lambda: None
) -> tuple[float, ...]:
    spent = []
    for _ in range(runs):
        prepare()
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return tuple(spent)


def _make(path: Path, rows: int) -> None:
    journal = open_journal(path)
    connection = journal._connection  # noqa: SLF001 the bench writes as the journal does, faster
    with connection:
        connection.executemany("INSERT INTO operation VALUES (?, ?, ?, ?, ?)", _operations(rows))
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _entries(rows))
        connection.execute("INSERT INTO status SELECT * FROM folded")
    journal.close()


def _operations(rows: int) -> Iterator[tuple[str, str, str, int, str]]:
    wagers = tuple(Wager(1, 1, animal, Money.of(10)) for animal in ("5", "12", "33"))
    for number in range(rows // len(_STATES)):
        at = _BEGUN + timedelta(seconds=200 * number)
        intent = Intent(
            f"B-{number:08}", Kind.SALE, "bench@here", at, timedelta(), Money.of(30), wagers
        )
        yield intent.reference, "sale", intent.user, to_micros(at), encode_request(intent)


def _entries(rows: int) -> Iterator[tuple[int, str, str, str, int, int, bytes, bytes]]:
    head = Link()
    for number, begun in enumerate(_operations(rows)):
        reference, at, first = begun[0], begun[3], begun[1:]
        for state in _STATES:
            facts = {"number": 10_000_000 + number} if state is State.CONFIRMED else {}
            said = (head.seq + 1, reference, state.value, at, at, encode_detail(facts))
            following = link(head, spell(*said, *(first if state is State.PREPARED else ())))
            yield (
                following.seq,
                reference,
                state.value,
                said[5],
                at,
                at,
                head.digest,
                following.digest,
            )
            head = following
