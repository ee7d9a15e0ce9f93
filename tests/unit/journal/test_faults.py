"""Each trouble has its own name, and leaves the journal as it was."""

import errno
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from pos_app.domain.errors import (
    BugError,
    JournalCorruptError,
    JournalError,
    JournalFullError,
    JournalLockedError,
    JournalReadOnlyError,
)
from pos_app.domain.operation import Note, State
from pos_app.journal import connection as connection_module
from pos_app.journal.connection import require_sqlite
from pos_app.journal.faults import explain_sqlite, explain_system
from pos_app.journal.reader import open_reader
from pos_app.journal.store import open_journal
from tests.unit.journal.conftest import IntentMaker, Moments

HOLD_THE_JOURNAL = """
import pathlib, sys
from pos_app.journal.store import open_journal
journal = open_journal(pathlib.Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""

PREPARED, SENT = Note(State.PREPARED), Note(State.SENT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop" / "journal.db"


@pytest.mark.parametrize(
    ("error", "system_errno", "kind"),
    [
        (apsw.FullError("x"), 0, JournalFullError),
        (apsw.IOError("x"), errno.EFBIG, JournalFullError),
        (apsw.IOError("x"), errno.EDQUOT, JournalFullError),
        (apsw.IOError("x"), errno.EIO, JournalError),
        (apsw.ReadOnlyError("x"), 0, JournalReadOnlyError),
        (apsw.CantOpenError("x"), 0, JournalReadOnlyError),
        (apsw.PermissionsError("x"), 0, JournalReadOnlyError),
        (apsw.BusyError("x"), 0, JournalLockedError),
        (apsw.LockedError("x"), 0, JournalLockedError),
        (apsw.CorruptError("x"), 0, JournalCorruptError),
        (apsw.NotADBError("x"), 0, JournalCorruptError),
        (apsw.ConstraintError("x"), 0, BugError),
        (apsw.ThreadingViolationError("x"), 0, BugError),
        (apsw.NoMemError("x"), 0, JournalError),
    ],
)
def test_sqlite_is_told_apart(error: apsw.Error, system_errno: int, kind: type) -> None:
    named = explain_sqlite(error, system_errno)
    assert type(named) is kind
    assert type(error).__name__ in named.detail


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, JournalFullError),
        (errno.EROFS, JournalReadOnlyError),
        (errno.EACCES, JournalReadOnlyError),
        (errno.EIO, JournalError),
    ],
)
def test_the_file_system_is_told_apart(number: int, kind: type) -> None:
    assert type(explain_system(OSError(number, "x"))) is kind


@pytest.mark.parametrize("version", ["3.40.1", "3.50.7", "3.51.2"])
def test_an_old_sqlite_is_refused(
    path: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(JournalError, match=version):
        require_sqlite(version)
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: version)
    with pytest.raises(JournalError, match=r"older than 3\.51\.3"):
        open_journal(path)


@pytest.mark.parametrize("version", ["3.51.3", "3.54.1", "3.54", "4.0.0"])
def test_a_good_sqlite_is_taken(version: str) -> None:
    require_sqlite(version)


def test_a_second_till_is_refused_and_the_first_is_named(path: Path, intents: IntentMaker) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLD_THE_JOURNAL,
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(JournalLockedError, match=rf"process {holder.pid} holds .*\.lock"):
            open_journal(path)
        # Whoever only reads is welcome.
        with open_reader(path) as reader:
            assert reader.list_unresolved() == []
    finally:
        holder.kill()
        holder.communicate()
    with open_journal(path) as journal:
        journal.open_operation(intents.sale(), PREPARED)
    assert path.with_name("journal.db.lock").read_text() == f"{os.getpid()}\n"


def test_a_second_opening_in_one_process_is_refused(path: Path) -> None:
    with open_journal(path), pytest.raises(JournalLockedError, match=str(os.getpid())):
        open_journal(path)
    open_journal(path).close()


def test_a_lock_without_a_name_in_it_is_still_a_lock(path: Path) -> None:
    with open_journal(path):
        path.with_name("journal.db.lock").write_text("")
        with pytest.raises(JournalLockedError, match="process unknown"):
            open_journal(path)


def test_a_shorter_name_leaves_nothing_of_a_longer_one(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("journal.db.lock").write_text("4294967295\n")
    with open_journal(path):
        assert path.with_name("journal.db.lock").read_text() == f"{os.getpid()}\n"


def test_no_room_for_the_lock_file(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("journal.db.lock").symlink_to("/dev/full")
    with pytest.raises(JournalFullError):
        open_journal(path)


def test_a_folder_where_the_lock_file_belongs(path: Path) -> None:
    path.with_name("journal.db.lock").mkdir(parents=True)
    with pytest.raises(JournalError):
        open_journal(path)


def test_a_file_where_the_folder_belongs(path: Path) -> None:
    path.parent.write_text("")
    with pytest.raises(JournalError):
        open_journal(path)


def test_a_folder_where_the_journal_belongs(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(JournalReadOnlyError):
        open_journal(path)


def test_a_reader_of_nothing(path: Path) -> None:
    with pytest.raises(JournalError):
        open_reader(path)
    assert not path.exists()


def test_a_database_that_cannot_have_a_wal_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()

    def connect(path: str, *, flags: int) -> apsw.Connection:
        return apsw.Connection(":memory:")

    class OtherSqlite:
        def __getattr__(self, name: str) -> object:
            return connect if name == "Connection" else getattr(apsw, name)

    monkeypatch.setattr(connection_module, "apsw", OtherSqlite())
    with pytest.raises(JournalError, match="journal mode 'memory'"):
        open_journal(path)


def test_somebody_elses_write_is_waited_for_and_then_named(
    path: Path, intents: IntentMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection_module, "_BUSY_MS", 1)
    with open_journal(path) as journal:
        other = apsw.Connection(str(path))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalLockedError):
            journal.open_operation(intents.sale(), PREPARED)
        other.execute("ROLLBACK")
        other.close()
        assert journal.list_unresolved() == []
        journal.open_operation(intents.sale(), PREPARED)


@pytest.fixture
def folder_for_all() -> Iterator[Path]:
    """A folder that an ordinary user reaches too (pytest's own is closed to others)."""
    with tempfile.TemporaryDirectory(prefix="pos-app-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """File modes mean nothing to root, so step down where the tests run as root."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_journal_that_may_not_be_written(folder_for_all: Path) -> None:
    path = folder_for_all / "journal.db"
    open_journal(path).close()
    path.chmod(0o444)
    path.with_name("journal.db.lock").chmod(0o666)
    with as_an_ordinary_user(), pytest.raises(JournalReadOnlyError, match="cannot be written"):
        open_journal(path)


def test_a_folder_that_may_not_be_written(folder_for_all: Path) -> None:
    path = folder_for_all / "journal.db"
    open_journal(path).close()
    before = path.read_bytes()
    path.chmod(0o666)
    lock = path.with_name("journal.db.lock")
    lock.chmod(0o666)
    folder_for_all.chmod(0o555)
    with as_an_ordinary_user(), pytest.raises(JournalReadOnlyError):
        open_journal(path)
    folder_for_all.chmod(0o755)
    lock.unlink()
    folder_for_all.chmod(0o555)
    with as_an_ordinary_user(), pytest.raises(JournalReadOnlyError, match="PermissionError"):
        open_journal(path)
    with as_an_ordinary_user(), pytest.raises(JournalReadOnlyError, match="PermissionError"):
        open_journal(folder_for_all / "new" / "journal.db")
    assert path.read_bytes() == before


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_room_keeps_nothing_and_the_journal_goes_on_when_there_is_some(
    path: Path, intents: IntentMaker
) -> None:
    with open_journal(path) as journal:
        before = journal.open_operation(intents.sale(), PREPARED, SENT)
        written = path.with_name("journal.db-wal").stat().st_size
        for room in (0, 1000, 5000):
            with no_file_longer_than(written + room):
                with pytest.raises(JournalFullError):
                    journal.append(before.reference, Note(State.UNKNOWN))
                with pytest.raises(JournalFullError):
                    journal.open_operation(intents.sale(), PREPARED)
                assert journal.list_unresolved() == [before]
        after = journal.append(before.reference, Note(State.UNKNOWN))
        assert [entry.seq for entry in after.entries] == [1, 2, 3]
    with open_journal(path) as journal:
        assert journal.list_unresolved() == [after]
        assert journal.verify().is_whole


def test_no_room_to_make_a_journal(path: Path) -> None:
    with no_file_longer_than(1000), pytest.raises(JournalFullError):
        open_journal(path)
    open_journal(path).close()


def test_a_commit_that_fails_is_rolled_back(path: Path, intents: IntentMaker) -> None:
    with open_journal(path) as journal:
        before = journal.open_operation(intents.sale(), PREPARED, SENT)
        refusals = [True]
        journal._connection.set_commit_hook(lambda: bool(refusals) and refusals.pop())
        with pytest.raises(BugError):
            journal.append(before.reference, Note(State.UNKNOWN))
        assert journal.find(before.reference) == before
        after = journal.append(before.reference, Note(State.UNKNOWN))
        assert [entry.seq for entry in after.entries] == [1, 2, 3]
        assert journal.verify().is_whole


def test_a_journal_is_not_used_after_it_was_closed(path: Path, intents: IntentMaker) -> None:
    journal = open_journal(path)
    journal.close()
    with pytest.raises(BugError):
        journal.open_operation(intents.sale(), PREPARED)
    with pytest.raises(BugError):
        journal.list_unresolved()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET state = 'sold_twice' WHERE seq = 2",
        "UPDATE entry SET detail = '{' WHERE seq = 2",
        "UPDATE entry SET at = 1 << 62 WHERE seq = 2",
        "UPDATE operation SET request = '{}'",
        "UPDATE operation SET request = replace(request, '60.5', 'sixty')",
        "UPDATE operation SET kind = 'gift'",
    ],
)
def test_an_operation_that_cannot_be_read_is_named_by_its_rows(
    path: Path, moments: Moments, intents: IntentMaker, change: str
) -> None:
    with open_journal(path, moments.now) as journal:
        reference = journal.open_operation(intents.sale(), PREPARED, SENT).reference
        connection = journal._connection
        connection.execute("DROP TRIGGER entry_stays; DROP TRIGGER operation_stays")
        connection.execute(change)
        with pytest.raises(JournalCorruptError, match="rows 1, 2 "):
            journal.find(reference)
        with pytest.raises(JournalCorruptError):
            journal.append(reference, Note(State.UNKNOWN))


def test_a_check_that_cannot_be_made_leaves_the_journal_unlocked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.db"
    open_journal(path).close()

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("pos_app.journal.reader.read_checkpoint", fail)
        with pytest.raises(OSError, match="Input/output"):
            open_journal(path)
    with open_journal(path) as journal:
        assert journal.find_damage() == ""
