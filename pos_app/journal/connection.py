"""Open SQLite as a journal needs it: WAL, every commit on the disk, nothing changed by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from pos_app.domain.errors import JournalError, JournalReadOnlyError
from pos_app.journal.faults import explain_sqlite, faults_told_apart
from pos_app.journal.schema import VERSION, migrate, read_version

if TYPE_CHECKING:
    from pathlib import Path

MINIMUM_SQLITE = (3, 51, 3)
"""Up to 3.51.2 a data race between two connections can lose committed pages in WAL mode.

Source: https://sqlite.org/wal.html#walresetbug
"""

_BUSY_MS = 2_000
_CACHE_KB = 128


def require_sqlite(version: str) -> None:
    """Raise JournalError for a SQLite that may lose what was committed."""
    if tuple(map(int, version.split("."))) < MINIMUM_SQLITE:
        wanted = ".".join(map(str, MINIMUM_SQLITE))
        raise JournalError(f"SQLite {version} is older than {wanted}, which a journal needs")


def tell_sqlite_version() -> str:
    """Tell the version of SQLite that journals are written with."""
    return apsw.sqlite_lib_version()


def connect_writer(path: Path) -> apsw.Connection:
    """Open for writing, making or updating the tables; the lock must be held.

    Raises JournalError.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    connection = _connect(path, flags)
    try:
        with faults_told_apart(connection):
            if connection.readonly("main"):
                raise JournalReadOnlyError(f"{path} cannot be written")
            # Before anything is changed: it may be another program's, or a newer journal.
            read_version(connection)
            mode = connection.pragma("journal_mode", "wal")
            if mode != "wal":
                raise JournalError(f"SQLite gives journal mode {mode!r} for {path}, not WAL")
            connection.pragma("synchronous", "FULL")
            connection.pragma("foreign_keys", True)
            # Else INSERT OR REPLACE deletes a row without asking the trigger.
            connection.pragma("recursive_triggers", True)
            # A rush would else fill SQLite's own 2 MB with rows that the system keeps anyway.
            connection.pragma("cache_size", -_CACHE_KB)
            migrate(connection)
    except BaseException:
        connection.close(force=True)
        raise
    return connection


def connect_reader(path: Path) -> apsw.Connection:
    """Open for reading while another connection writes. Raises JournalError."""
    connection = _connect(path, apsw.SQLITE_OPEN_READONLY)
    try:
        with faults_told_apart(connection):
            version = read_version(connection)
            if version != VERSION:
                raise JournalError(f"journal of version {version}; the writer updates it first")
    except BaseException:
        connection.close(force=True)
        raise
    return connection


def _connect(path: Path, flags: int) -> apsw.Connection:
    require_sqlite(apsw.sqlite_lib_version())
    try:
        connection = apsw.Connection(str(path), flags=flags)
    except apsw.Error as error:
        raise explain_sqlite(error) from error
    connection.set_busy_timeout(_BUSY_MS)
    # Damage is found when a cell is read, and no SQL can write over the schema itself.
    connection.pragma("cell_size_check", True)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    return connection
