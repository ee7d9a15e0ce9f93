"""Read the journal through a connection of one's own, while the writer writes.

Thread: one reader a thread; the query lane has one.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Self, cast

from pos_app.domain.errors import JournalCorruptError
from pos_app.domain.operation import (
    DOUBTED,
    MAY_BE_TICKET,
    PAPER_STATES,
    Entry,
    Kind,
    Operation,
    State,
)
from pos_app.journal.chain import (
    ChainReport,
    Checkpoint,
    Link,
    check_chain,
    check_surroundings,
    find_loss,
    read_checkpoint,
    write_checkpoint,
)
from pos_app.journal.connection import connect_reader
from pos_app.journal.faults import faults_told_apart
from pos_app.journal.record import decode_detail, decode_intent, from_micros, to_micros
from pos_app.journal.schema import AWAITS_PAPER, IS_SOLD, IS_UNRESOLVED
from pos_app.journal.shifts import SqliteShiftReader, check_shifts
from pos_app.till.ports import JournalReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    import apsw

    from pos_app.domain.ticket import TicketKey
    from pos_app.till.ports import ServerMoment


def _quote(states: frozenset[State]) -> str:
    return ", ".join(f"'{one}'" for one in sorted(states))


_FACTS = """
SELECT o.reference, o.kind, o.user, o.at, o.request,
    e.seq, e.state, e.detail, e.at, e.server_at
"""
# CROSS JOIN keeps SQLite from starting at the big tables: the partial index is always the entry.
_BY_STATUS = f"""{_FACTS} FROM status AS s
CROSS JOIN operation AS o ON o.reference = s.reference
CROSS JOIN entry AS e ON e.reference = s.reference
"""
FIND = f"""{_FACTS} FROM operation AS o
CROSS JOIN entry AS e ON e.reference = o.reference
WHERE o.reference = ? ORDER BY e.seq
"""
LIST_UNRESOLVED = f"""{_BY_STATUS}
WHERE s.{IS_UNRESOLVED} AND (:user IS NULL OR s.user = :user) ORDER BY s.opened, e.seq
"""
LIST_AWAITING_PAPER = f"""{_BY_STATUS}
WHERE {AWAITS_PAPER} ORDER BY s.opened, e.seq
"""
LIST_SINCE = f"""{_BY_STATUS}
WHERE s.at >= :start AND (:kind IS NULL OR s.kind = :kind)
ORDER BY s.at DESC, s.opened DESC, e.seq
"""
# Decoding is what costs: the many that went well are passed over by SQLite, not read.
LIST_DOUBTED = f"""{_BY_STATUS}
WHERE s.at >= :start AND EXISTS (
    SELECT 1 FROM entry AS said
    WHERE said.reference = s.reference AND said.state IN ({_quote(DOUBTED)})
)
ORDER BY s.at DESC, s.opened DESC, e.seq
"""  # noqa: S608 our own words, nobody's input
FIRST_SALE = f"""
SELECT s.reference FROM status AS s INDEXED BY status_by_time
CROSS JOIN operation AS o ON o.reference = s.reference
WHERE s.at >= :here AND s.kind = 'sale' AND s.user = :user AND s.money IN ({_quote(MAY_BE_TICKET)})
AND s.at + (o.request ->> '$.clock_offset') >= :server
ORDER BY s.at + (o.request ->> '$.clock_offset'), s.opened LIMIT 1
"""  # noqa: S608 our own words, nobody's input
# The operator's time only goes forward: from the newest back to the first that is before the span.
LIST_BETWEEN = f"""{_BY_STATUS}
JOIN entry AS opening ON opening.seq = s.opened
WHERE s.opened >= COALESCE(
    (SELECT seq FROM entry WHERE server_at < :first ORDER BY seq DESC LIMIT 1), 0
)
AND COALESCE(opening.server_at, s.at) BETWEEN :first AND :last
AND (:kind IS NULL OR s.kind = :kind)
ORDER BY s.opened DESC, e.seq
"""  # noqa: S608 our own words, nobody's input
FIND_BY_TICKET = f"""{_BY_STATUS}
WHERE s.ticket_number = ? ORDER BY s.opened, e.seq
"""
NEWEST_TICKET_NUMBER = f"""
SELECT ticket_number FROM status WHERE user = ? AND {IS_SOLD} ORDER BY opened DESC LIMIT 1
"""  # noqa: S608 our own words, nobody's input
# Both walk back from the newest row and stop at the first that fits: no index is needed.
NEWEST_SALE = """
SELECT reference FROM status WHERE kind = 'sale' AND money IN ('confirmed', 'recovered')
ORDER BY opened DESC LIMIT 1
"""
NEWEST_PAPER = f"""
SELECT reference FROM entry WHERE state IN ({_quote(PAPER_STATES)})
ORDER BY seq DESC LIMIT 1
"""  # noqa: S608 our own words, nobody's input

_Row = tuple[str, str, str, int, str, int, str, str, int, int | None]


class SqliteJournalReader(JournalReader):
    """The journal as it was last committed. Every method raises JournalError when it cannot."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        """Take the connection over; `path` is the journal's file."""
        self._connection = connection
        self.shifts = SqliteShiftReader(connection)
        self._checkpoint = path.with_name(f"{path.name}.verified")

    def __enter__(self) -> Self:
        """Use it in a `with`, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give the file back; further calls are errors."""
        with faults_told_apart(self._connection):
            self._connection.close()

    def find(self, reference: str) -> Operation | None:
        """One operation."""
        return next(iter(self._read(FIND, (reference,))), None)

    def list_unresolved(self, user: str | None = None) -> Sequence[Operation]:
        """Operations of which the money is not known, oldest first; of one user or of all."""
        return self._read(LIST_UNRESOLVED, {"user": user})

    def list_awaiting_paper(self) -> Sequence[Operation]:
        """Operations whose document is still owed, oldest first (the spool)."""
        return self._read(LIST_AWAITING_PAPER)

    def list_since(self, start: datetime, kind: Kind | None = None) -> Sequence[Operation]:
        """Operations begun since a moment of this machine's clock, newest first."""
        return self._read(LIST_SINCE, {"start": to_micros(start), "kind": kind and kind.value})

    def list_doubted(self, start: datetime) -> Sequence[Operation]:
        """Those of `list_since` with an entry of the domain's DOUBTED."""
        return self._read(LIST_DOUBTED, {"start": to_micros(start)})

    def first_sale(self, user: str, since: ServerMoment) -> Operation | None:
        """The user's first sale sent since a moment, by both clocks, that may be a ticket."""
        moment = {"here": to_micros(since.here), "server": to_micros(since.server)}
        return self._find_first(FIRST_SALE, {**moment, "user": user})

    def list_between(
        self, first: datetime, last: datetime, kind: Kind | None = None
    ) -> Sequence[Operation]:
        """Operations begun between two moments of the operator's time, inclusive, newest first.

        Where the operator's time was not known then, this machine's stands for it.
        """
        span = {"first": to_micros(first), "last": to_micros(last)}
        return self._read(LIST_BETWEEN, {**span, "kind": kind and kind.value})

    def find_by_ticket(self, key: TicketKey) -> Sequence[Operation]:
        """Operations about a ticket (its sale, payouts, voids), oldest first."""
        return [one for one in self._read(FIND_BY_TICKET, (str(key.number),)) if one.concerns(key)]

    def newest_sale(self) -> Operation | None:
        """The sale begun last of those that became a ticket, whoever sold it."""
        return self._find_first(NEWEST_SALE)

    def newest_paper(self) -> Operation | None:
        """The operation of whose paper something was noted last."""
        return self._find_first(NEWEST_PAPER)

    def newest_ticket_number(self, user: str) -> int | None:
        """The number of the user's latest sale that became a ticket; not the largest one."""
        with faults_told_apart(self._connection):
            number = self._connection.execute(NEWEST_TICKET_NUMBER, (user,)).get
        return None if number is None else int(number)

    def find_damage(self) -> str:
        """Say what of the new rows is not as it was written, naming the row; "" for nothing."""
        return self.verify_new().reason

    def verify_new(self, on_progress: Callable[[int], None] | None = None) -> ChainReport:
        """Check the entries written since the last good check; for every start.

        Checks the whole chain when the row last checked is not what it was.
        """
        return self._check(on_progress, is_full=False)

    def verify(self, on_progress: Callable[[int], None] | None = None) -> ChainReport:
        """Check everything: the chain from its beginning, the status table, SQLite's structure.

        `on_progress` is told the seq that was reached, every 10,000 entries; it may raise to stop.
        The last good row is kept in "<journal>.verified". A person who accepts a loss (a backup
        was restored) deletes that file; until then every check tells of it.
        """
        return self._check(on_progress, is_full=True)

    def _check(self, on_progress: Callable[[int], None] | None, *, is_full: bool) -> ChainReport:
        connection = self._connection
        known = read_checkpoint(self._checkpoint)
        with faults_told_apart(connection), _one_moment(connection):
            loss = find_loss(connection, known.entry)
            since = Link() if is_full or loss else known.entry
            report = check_chain(connection, since, on_progress)
            if report.is_whole and loss:
                report = loss
            elif report.is_whole and is_full:
                report = replace(report, reason=check_surroundings(connection))
            shift_head, reason = check_shifts(connection, known.shift_entry)
            if report.is_whole:
                report = replace(report, reason=reason)
        if report.is_whole:
            write_checkpoint(self._checkpoint, Checkpoint(report.head, shift_head))
        return report

    def _find_first(self, query: str, values: apsw.Bindings | None = None) -> Operation | None:
        with faults_told_apart(self._connection):
            reference = self._connection.execute(query, values).get
        return None if reference is None else self.find(str(reference))

    def _read(self, query: str, values: apsw.Bindings | None = None) -> list[Operation]:
        with faults_told_apart(self._connection):
            rows = cast("list[_Row]", self._connection.execute(query, values).fetchall())
        return [build_operation(list(group)) for _, group in groupby(rows, key=itemgetter(0))]


@contextmanager
def _one_moment(connection: apsw.Connection) -> Iterator[None]:
    # One snapshot for all queries, so that a writer at work does not look like a difference.
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def build_operation(rows: Sequence[_Row]) -> Operation:
    """Make an operation from the rows of its entries. Raises JournalCorruptError naming the row."""
    try:
        return Operation(
            decode_intent(*rows[0][:5]),
            tuple(
                Entry(
                    seq=seq,
                    reference=reference,
                    state=State(state),
                    detail=decode_detail(detail),
                    at=from_micros(at),
                    server_at=None if server_at is None else from_micros(server_at),
                )
                for reference, _, _, _, _, seq, state, detail, at, server_at in rows
            ),
        )
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        numbers = ", ".join(str(row[5]) for row in rows)
        raise JournalCorruptError(f"an operation of rows {numbers} cannot be read") from error


def open_reader(path: Path) -> SqliteJournalReader:
    """Open a journal that a writer has made, for reading only. Raises JournalError."""
    return SqliteJournalReader(connect_reader(path), path)
