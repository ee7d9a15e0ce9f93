"""A disk that fills up: nothing promised is lost, nothing half is kept, and it goes on after."""

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos_app.domain.errors import JournalFullError
from pos_app.domain.operation import Note, State
from pos_app.journal.store import open_journal
from tests.durability.journal.conftest import Promised, Writer

Start = Callable[[Path, Promised, int], Writer]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount") or "mount"
    command = [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        # Mounting is root's; the file-size limit's test covers a full disk without it.
        pytest.skip(f"no small disk can be made here: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def check_that_it_goes_on(path: Path, promised: Promised) -> None:
    with open_journal(path) as journal:
        count = promised.check(journal)
        assert journal.verify().is_whole
        first = journal.list_unresolved()[0]
        journal.append(first.reference, Note(State.UNKNOWN))
        assert journal.verify().checked > count


def test_a_disk_without_room(small_disk: Path, start: Start) -> None:
    path, promised = small_disk / "journal.db", Promised()
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(500_000))
    writer = start(path, promised, 30)
    writer.read(100_000)
    assert promised.is_full
    writer.kill()
    # Not even room for the WAL's index, perhaps: but it says so.
    try:
        with open_journal(path) as journal:
            promised.check(journal)
    except JournalFullError:
        pass
    ballast.unlink()
    check_that_it_goes_on(path, promised)


def test_a_limit_on_the_files_size(tmp_path: Path, start: Start) -> None:
    path, promised = tmp_path / "journal.db", Promised()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        writer = start(path, promised, 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    writer.read(100_000)
    assert promised.is_full
    writer.kill()
    check_that_it_goes_on(path, promised)
