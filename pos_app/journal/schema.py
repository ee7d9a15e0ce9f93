"""The journal's tables, and the steps that bring an older file up to date.

`operation` and `entry` are the journal: append-only by trigger and under one chain of hashes.
`shift_entry` are the shifts, append-only too, under a chain of their own (journal/shifts.py).
`status` is a cache of what the entries of an operation add up to, kept in the same transaction so
that a million rows open at once; it can be rebuilt from the view `folded`, and `verify` compares
the two. Why it is there: docs/decisions/0002-journal-status-table.md.

A step, once released, is never edited: files out there were made by it. New states need a step,
because the view and the indexes name them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.errors import JournalCorruptError, JournalTooNewError

if TYPE_CHECKING:
    import apsw

APPLICATION_ID = 0x54617131
"""In the file's header, so that another program's SQLite file is never taken for a journal."""

# Queries repeat these words exactly: that is how SQLite sees that a partial index serves them.
IS_UNRESOLVED = "money IN ('incident', 'prepared', 'sent', 'unknown')"
AWAITS_PAPER = (
    "money IN ('confirmed', 'recovered') AND paper IS NOT NULL"
    " AND paper NOT IN ('print_unverified', 'print_waived', 'printed')"
)
IS_SOLD = "kind = 'sale' AND ticket_number IS NOT NULL"

_APPEND_ONLY = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"

_TABLES = f"""
CREATE TABLE operation (
    reference TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    user TEXT NOT NULL,
    at INTEGER NOT NULL,      -- µs since 1970 UTC, by this machine's clock
    request TEXT NOT NULL     -- JSON
) STRICT;
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL REFERENCES operation (reference),
    state TEXT NOT NULL,
    detail TEXT NOT NULL,     -- JSON
    at INTEGER NOT NULL,      -- µs since 1970 UTC, by this machine's clock
    server_at INTEGER,        -- the same by the operator's clock, where known
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX entry_by_reference ON entry (reference);
CREATE TRIGGER operation_stays BEFORE UPDATE ON operation {_APPEND_ONLY};
CREATE TRIGGER operation_remains BEFORE DELETE ON operation {_APPEND_ONLY};
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry {_APPEND_ONLY};
CREATE TRIGGER entry_remains BEFORE DELETE ON entry {_APPEND_ONLY};
"""

_STATUS = f"""
CREATE TABLE status (
    opened INTEGER PRIMARY KEY NOT NULL REFERENCES entry (seq),
    reference TEXT NOT NULL UNIQUE REFERENCES operation (reference),
    kind TEXT NOT NULL,
    user TEXT NOT NULL,
    at INTEGER NOT NULL,
    money TEXT NOT NULL,
    paper TEXT,
    ticket_number TEXT        -- digits, however many the operator gives
) STRICT;
CREATE INDEX status_unresolved ON status (opened) WHERE {IS_UNRESOLVED};
CREATE INDEX status_awaiting_paper ON status (opened) WHERE {AWAITS_PAPER};
CREATE INDEX status_sold ON status (user, opened) WHERE {IS_SOLD};
CREATE INDEX status_by_ticket ON status (ticket_number) WHERE ticket_number IS NOT NULL;
CREATE INDEX status_by_time ON status (at);
CREATE VIEW folded AS SELECT
    first.seq AS opened, o.reference, o.kind, o.user, o.at,
    (
        SELECT e.state FROM entry AS e WHERE e.reference = o.reference AND e.state IN (
            'confirmed', 'incident', 'not_created', 'not_sent', 'prepared', 'recovered',
            'rejected', 'sent', 'unknown'
        ) ORDER BY e.seq DESC LIMIT 1
    ) AS money,
    (
        SELECT e.state FROM entry AS e WHERE e.reference = o.reference AND e.state IN (
            'not_printed', 'print_doubtful', 'print_pending', 'print_unverified',
            'print_waived', 'printed', 'printing'
        ) ORDER BY e.seq DESC LIMIT 1
    ) AS paper,
    iif(
        json_type(o.request, '$.ticket') = 'array',
        o.request -> '$.ticket[0]',
        (
            SELECT iif(json_type(e.detail, '$.number') = 'integer', e.detail -> '$.number', NULL)
            FROM entry AS e
            WHERE e.reference = o.reference AND e.state IN ('confirmed', 'recovered')
            ORDER BY e.seq DESC LIMIT 1
        )
    ) AS ticket_number
FROM entry AS first JOIN operation AS o ON o.reference = first.reference
WHERE first.state = 'prepared';
INSERT INTO status SELECT * FROM folded;
"""  # noqa: S608 our own words, nobody's input

_SHIFTS = f"""
CREATE TABLE shift_entry (
    seq INTEGER PRIMARY KEY NOT NULL,
    shift TEXT NOT NULL,      -- its reference, made here
    step TEXT NOT NULL,
    user TEXT NOT NULL,
    detail TEXT NOT NULL,     -- JSON
    at INTEGER NOT NULL,      -- µs since 1970 UTC, by this machine's clock
    server_at INTEGER,        -- the same by the operator's clock, where known
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX shift_entry_by_shift ON shift_entry (shift, seq);
CREATE INDEX shift_entry_opened ON shift_entry (seq) WHERE step = 'opened';
CREATE TRIGGER shift_entry_stays BEFORE UPDATE ON shift_entry {_APPEND_ONLY};
CREATE TRIGGER shift_entry_remains BEFORE DELETE ON shift_entry {_APPEND_ONLY};
"""

STEPS = (_TABLES, _STATUS, _SHIFTS)
"""Step i brings a file from version i to version i + 1."""

VERSION = len(STEPS)

_JOURNAL = {"operation", "entry"}


def read_version(connection: apsw.Connection) -> int:
    """Give the file's version, 0 for an empty one.

    Raises JournalTooNewError, or JournalCorruptError for a file that is no journal.
    """
    version = int(connection.pragma("user_version"))
    owner = int(connection.pragma("application_id"))
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    # Not by its size: a till killed between making the file and its tables leaves a bare header.
    if owner != APPLICATION_ID and (owner or version or tables):
        raise JournalCorruptError(f"not a journal of this program (application id {owner:#x})")
    if version > VERSION:
        raise JournalTooNewError(f"journal of version {version}; this program knows {VERSION}")
    if version and not tables >= _JOURNAL:
        raise JournalCorruptError(f"no table {' and '.join(sorted(_JOURNAL - tables))}")
    return version


def migrate(connection: apsw.Connection) -> None:
    """Bring the file up to date, all steps or none. For the writer, with the lock held."""
    version = read_version(connection)
    if version == VERSION:
        return
    with connection:
        connection.pragma("application_id", APPLICATION_ID)
        for step in STEPS[version:]:
            connection.execute(step)
        connection.pragma("user_version", VERSION)
