"""Write the journal: the only writer there is.

Thread: the money lane's; open it inside.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.domain.errors import BugError, JournalCorruptError
from pos_app.domain.operation import Entry, Intent, Note, Operation, State
from pos_app.journal.chain import Link, link, read_checkpoint, spell, write_checkpoint
from pos_app.journal.connection import connect_writer
from pos_app.journal.faults import explain_system, faults_told_apart
from pos_app.journal.lock import LockFile
from pos_app.journal.reader import SqliteJournalReader
from pos_app.journal.record import (
    check_intent,
    check_steps,
    decode_detail,
    decode_intent,
    encode_detail,
    encode_request,
    from_micros,
    to_micros,
    utc_now,
)
from pos_app.journal.shifts import SqliteShiftBook
from pos_app.till.ports import Journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime, timedelta
    from pathlib import Path

    import apsw

_OPEN_OPERATION = (
    "INSERT INTO operation (reference, kind, user, at, request) VALUES (?, ?, ?, ?, ?)"
)
_WRITE_ENTRY = """
INSERT INTO entry (seq, reference, state, detail, at, server_at, prev, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_OPEN_STATUS = """
INSERT INTO status (opened, reference, kind, user, at, money, paper, ticket_number)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_CHANGE_STATUS = "UPDATE status SET money = ?, paper = ?, ticket_number = ? WHERE reference = ?"
_HEAD = "SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1"

_Fields = tuple[str, str, str, int, str]
"""An operation's row: reference, kind, user, at, request."""


class SqliteJournal(SqliteJournalReader, Journal):
    """The journal on the disk: what a method returns is durable; a raise kept nothing."""

    shifts: SqliteShiftBook

    def __init__(
        self,
        connection: apsw.Connection,
        path: Path,
        lock: LockFile,
        now: Callable[[], datetime],
    ) -> None:
        """Take connection and lock over; `now` gives the time of the entries."""
        super().__init__(connection, path)
        self._lock = lock
        self._now = now
        self._offset: timedelta | None = None
        self.shifts = SqliteShiftBook(connection, self._writing, now, self._note_shift_head)

    def close(self) -> None:
        """Give the file back, and let another till have it."""
        try:
            super().close()
        finally:
            self._lock.release()

    def hear(self, offset: timedelta | None) -> None:
        """Take server time minus this machine's (None: not known): each entry keeps both times."""
        self._offset = offset

    def open_operation(self, intent: Intent, *notes: Note) -> Operation:
        """Write an intent and its first entries (the first is `prepared`) in one transaction."""
        check_intent(intent)
        check_steps(intent.reference, None, notes)
        fields = (
            intent.reference,
            intent.kind.value,
            intent.user,
            to_micros(intent.at),
            encode_request(intent),
        )
        details = [encode_detail(note.detail) for note in notes]
        with self._writing() as connection:
            if self.find(intent.reference) is not None:
                raise BugError(f"{intent.reference} was already begun")
            connection.execute(_OPEN_OPERATION, fields)
            entries = self._write(fields, notes, details)
            operation = Operation(decode_intent(*fields), entries)
            opened = entries[0].seq
            reference, kind, user, at, _ = fields
            connection.execute(_OPEN_STATUS, (opened, reference, kind, user, at, *_fold(operation)))
        return operation

    def append(self, reference: str, *notes: Note) -> Operation:
        """Write entries in one transaction; an illegal step is a BugError and writes nothing."""
        details = [encode_detail(note.detail) for note in notes]
        with self._writing() as connection:
            before = self.find(reference)
            if before is None:
                raise BugError(f"no operation {reference}")
            check_steps(reference, before.money, notes)
            entries = self._write((reference, "", "", 0, ""), notes, details)
            operation = Operation(before.intent, before.entries + entries)
            connection.execute(_CHANGE_STATUS, (*_fold(operation), reference))
        return operation

    def _write(
        self, fields: _Fields, notes: Sequence[Note], details: Sequence[str]
    ) -> tuple[Entry, ...]:
        reference, *begun = fields
        moment = self._now()
        at = to_micros(moment)
        head = self._read_head()
        entries = []
        for note, detail in zip(notes, details, strict=True):
            server_at = self._tell_server_time(note, moment)
            said = (head.seq + 1, reference, note.state.value, at, server_at, detail)
            first = begun if note.state is State.PREPARED else ()
            following = link(head, spell(*said, *first))
            seq, _, state, *_ = said
            self._connection.execute(
                _WRITE_ENTRY,
                (seq, reference, state, detail, at, server_at, head.digest, following.digest),
            )
            head = following
            entries.append(
                Entry(
                    seq=seq,
                    reference=reference,
                    state=note.state,
                    detail=decode_detail(detail),
                    at=from_micros(at),
                    server_at=None if server_at is None else from_micros(server_at),
                )
            )
        return tuple(entries)

    def _tell_server_time(self, note: Note, moment: datetime) -> int | None:
        if note.server_at is not None:
            return to_micros(note.server_at)
        return None if self._offset is None else to_micros(moment + self._offset)

    def _read_head(self) -> Link:
        for seq, digest in self._connection.execute(_HEAD):
            return Link(seq, digest)
        return Link()

    def _note_shift_head(self, head: Link) -> None:
        known = read_checkpoint(self._checkpoint)
        write_checkpoint(self._checkpoint, replace(known, shift_entry=head))

    @contextmanager
    def _writing(self) -> Iterator[apsw.Connection]:
        connection = self._connection
        with faults_told_apart(connection):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back by itself.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


def open_journal(path: Path, now: Callable[[], datetime] = utc_now) -> SqliteJournal:
    """Open the journal for writing, making it and its folder where there is none.

    What was written since the last good check is checked; all of it where there was none.
    Raises JournalError: locked by another till, read-only, full, too new, or corrupt: then the
    detail names the row.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_system(error) from error
    lock = LockFile(path.with_name(f"{path.name}.lock"))
    try:
        journal = SqliteJournal(connect_writer(path), path, lock, now)
    except BaseException:
        lock.release()
        raise
    try:
        report = journal.verify_new()
    except BaseException:
        journal.close()
        raise
    if not report.is_whole:
        journal.close()
        raise JournalCorruptError(report.reason)
    return journal


def _fold(operation: Operation) -> tuple[str, str | None, str | None]:
    paper, number = operation.paper, operation.ticket_number
    return operation.money.value, paper and paper.value, None if number is None else str(number)
