"""Tell SQLite's troubles apart: full, read-only, locked, corrupt, or a bug of ours.

Thread: any.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from pos_app.domain.errors import (
    BugError,
    JournalCorruptError,
    JournalError,
    JournalFullError,
    JournalLockedError,
    JournalReadOnlyError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# SQLite calls only ENOSPC "full"; a quota and a file-size limit arrive as a plain write error.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
_NO_WRITING = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@contextmanager
def faults_told_apart(connection: apsw.Connection) -> Iterator[None]:
    """Raise a JournalError (or a BugError) for what SQLite raises inside."""
    try:
        yield
    except apsw.IOError as error:
        raise explain_sqlite(error, connection.system_errno) from error
    except apsw.Error as error:
        raise explain_sqlite(error) from error


def explain_sqlite(error: apsw.Error, system_errno: int = 0) -> BugError | JournalError:
    """Name a SQLite exception; `system_errno` is the system's own reason for an I/O error."""
    detail = f"{type(error).__name__}: {error}"
    match error:
        case apsw.FullError():
            return JournalFullError(detail)
        case apsw.IOError() if system_errno in _NO_ROOM:
            return JournalFullError(f"{detail} (errno {system_errno})")
        case apsw.ReadOnlyError() | apsw.CantOpenError() | apsw.PermissionsError():
            return JournalReadOnlyError(detail)
        case apsw.BusyError() | apsw.LockedError():
            return JournalLockedError(detail)
        case apsw.CorruptError() | apsw.NotADBError():
            return JournalCorruptError(detail)
        case (
            apsw.ConnectionClosedError()
            | apsw.ConstraintError()
            | apsw.MisuseError()
            | apsw.SQLError()
            | apsw.ThreadingViolationError()
        ):
            return BugError(detail)
        case _:
            return JournalError(f"{detail} (errno {system_errno})")


def explain_system(error: OSError) -> JournalError:
    """Name what the file system said about the journal's folder or lock file."""
    detail = f"{type(error).__name__}: {error}"
    if error.errno in _NO_ROOM:
        return JournalFullError(detail)
    if error.errno in _NO_WRITING:
        return JournalReadOnlyError(detail)
    return JournalError(detail)
