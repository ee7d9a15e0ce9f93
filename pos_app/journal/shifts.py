"""Shifts in the journal's file: a table of their own, append-only, under a chain of its own.

Each row's hash is SHA-256 over the one before it and these fields, one a line: seq, shift, step,
user, at, server_at (empty where unknown), detail.
Thread: that of the journal they belong to.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, cast

import apsw

from pos_app.domain.errors import BugError, JournalCorruptError
from pos_app.domain.shift import Shift, ShiftEntry, ShiftNote, Step, may_follow
from pos_app.journal.chain import Link, link, spell
from pos_app.journal.faults import faults_told_apart
from pos_app.journal.record import decode_detail, encode_detail, from_micros, to_micros
from pos_app.till.shift.book import ShiftBook, ShiftReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

_FIELDS = "seq, shift, step, user, detail, at, server_at"
_OF_SHIFT = f"SELECT {_FIELDS} FROM shift_entry WHERE shift = ? ORDER BY seq"  # noqa: S608
LIST = f"""
SELECT {_FIELDS} FROM shift_entry WHERE shift IN (
    SELECT shift FROM shift_entry WHERE step = 'opened' ORDER BY seq DESC LIMIT ?
) ORDER BY shift, seq
"""  # noqa: S608 our own words, nobody's input
_OPENED_LAST = "SELECT shift FROM shift_entry WHERE step = 'opened' ORDER BY seq DESC LIMIT 1"
_HEAD = "SELECT seq, hash FROM shift_entry ORDER BY seq DESC LIMIT 1"
_CHAIN = """
SELECT seq, prev, hash, shift, step, user, at, server_at, detail FROM shift_entry ORDER BY seq
"""
_WRITE = """
INSERT INTO shift_entry (seq, shift, step, user, detail, at, server_at, prev, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

_Row = tuple[int, str, str, str, str, int, int | None]


class SqliteShiftReader(ShiftReader):
    """The shifts as they were last committed."""

    def __init__(self, connection: apsw.Connection) -> None:
        """Use a journal's connection; it stays the journal's."""
        self._connection = connection

    def newest_shift(self) -> Shift | None:
        """The shift that was opened last, open or closed; None before the first."""
        with faults_told_apart(self._connection):
            reference = self._connection.execute(_OPENED_LAST).get
        return None if reference is None else self._find(str(reference))

    def list_shifts(self, limit: int = 60) -> Sequence[Shift]:
        """The newest shifts, newest first."""
        with faults_told_apart(self._connection):
            rows = cast("list[_Row]", self._connection.execute(LIST, (limit,)).fetchall())
        shifts = [_build(list(group)) for _, group in groupby(rows, key=itemgetter(1))]
        return sorted(shifts, key=lambda one: one.opening.seq, reverse=True)

    def _find(self, reference: str) -> Shift | None:
        with faults_told_apart(self._connection):
            rows = cast("list[_Row]", self._connection.execute(_OF_SHIFT, (reference,)).fetchall())
        return _build(rows) if rows else None


class SqliteShiftBook(SqliteShiftReader, ShiftBook):
    """The writer's side; every write is one transaction of the journal's."""

    def __init__(
        self,
        connection: apsw.Connection,
        writing: Callable[[], AbstractContextManager[apsw.Connection]],
        now: Callable[[], datetime],
        note_head: Callable[[Link], None],
    ) -> None:
        """Use a journal's connection, its way to commit and its clock.

        `note_head` is told the newest row once it is durable: a few a day, so that not even the
        last one of a shift can be lost unnoticed.
        """
        super().__init__(connection)
        self._writing, self._now, self._note_head = writing, now, note_head

    def note_shift(self, reference: str, *notes: ShiftNote) -> Shift:
        """Write entries of one shift in one transaction; see ShiftBook."""
        details = [encode_detail(note.detail) for note in notes]
        with self._writing() as connection:
            shift = self._find(reference)
            newest = self.newest_shift()
            if shift is None and newest is not None and newest.is_open:
                raise BugError(f"shift {newest.reference} is still open")
            head = _read_head(connection)
            for note, detail in zip(notes, details, strict=True):
                if not may_follow(shift, note.step):
                    raise BugError(f"{reference}: {note.step} cannot follow")
                head, entry = self._write(head, reference, note, detail)
                shift = Shift(reference, (*(shift.entries if shift else ()), entry))
        if shift is None:
            raise BugError(f"nothing to write about {reference}")
        self._note_head(head)
        return shift

    def _write(
        self, head: Link, reference: str, note: ShiftNote, detail: str
    ) -> tuple[Link, ShiftEntry]:
        seq, at = head.seq + 1, to_micros(self._now())
        server_at = None if note.server_at is None else to_micros(note.server_at)
        step = note.step.value
        following = link(head, spell(seq, reference, step, note.user, at, server_at, detail))
        self._connection.execute(
            _WRITE,
            (
                *(seq, reference, step, note.user, detail, at, server_at),
                *(head.digest, following.digest),
            ),
        )
        return following, _entry((seq, reference, step, note.user, detail, at, server_at))


def check_shifts(connection: apsw.Connection, known: Link) -> tuple[Link, str]:
    """Check every entry of every shift; give the last good one, and what is wrong, for the log.

    `known` is the row once known to be good: it must be there, as it was.
    """
    head, is_there = Link(), not known.seq
    try:
        for seq, prev, digest, shift, step, user, at, server_at, detail in connection.execute(
            _CHAIN
        ):
            if seq != head.seq + 1:
                return head, f"shift rows {head.seq + 1} to {seq - 1} are missing"
            following = link(head, spell(seq, shift, step, user, at, server_at, detail))
            if (prev, digest) != (head.digest, following.digest):
                return head, f"shift row {seq} is not what was written"
            head = following
            is_there = is_there or head == known
    except (apsw.CorruptError, apsw.IOError) as error:
        return head, f"shift row {head.seq + 1} cannot be read: {error}"
    if is_there:
        return head, ""
    if head.seq < known.seq:
        lost = f"shift rows after {head.seq} are missing"
        return head, f"{lost}; shift row {known.seq} was once checked"
    return head, f"shift row {known.seq} is not the one once checked"


def _read_head(connection: apsw.Connection) -> Link:
    for seq, digest in connection.execute(_HEAD):
        return Link(seq, digest)
    return Link()


def _build(rows: Sequence[_Row]) -> Shift:
    try:
        return Shift(rows[0][1], tuple(_entry(row) for row in rows))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise JournalCorruptError(f"shift row {rows[0][0]} cannot be read") from error


def _entry(row: _Row) -> ShiftEntry:
    seq, shift, step, user, detail, at, server_at = row
    return ShiftEntry(
        seq=seq,
        shift=shift,
        step=Step(step),
        user=user,
        detail=decode_detail(detail),
        at=from_micros(at),
        server_at=None if server_at is None else from_micros(server_at),
    )
