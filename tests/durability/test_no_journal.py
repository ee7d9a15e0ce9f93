"""A journal that cannot be written: the till does not sell and says why; everything else works."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt

from pos_app.domain.operation import Intent, Kind, Note, State
from pos_app.journal.lock import LockFile
from pos_app.journal.store import open_journal
from tests.fakes.clock import FakeClock
from tests.scenario.conftest import (  # noqa: F401 fixtures
    MakeTill,
    Operator,
    Till,
    device,
    make_till,
    operator,
    sell_three,
)


def make_journal(folder: Path) -> Path:
    folder.mkdir()
    path = folder / "journal.sqlite"
    with open_journal(path) as journal:
        for number in range(3):
            intent = Intent(
                f"OLD-{number}", Kind.SALE, "ana@agencia.ve", FakeClock().now(), timedelta()
            )
            journal.open_operation(intent, Note(State.PREPARED), Note(State.NOT_SENT))
    return path


def break_row(path: Path) -> None:
    path.with_name("journal.sqlite.verified").unlink()
    connection = apsw.Connection(str(path))
    connection.execute("DROP TRIGGER entry_stays")
    connection.execute("UPDATE entry SET at = at + 1 WHERE seq = 4")
    connection.close()


def make_newer(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", 99)
    connection.close()


def overwrite(path: Path) -> None:
    path.write_bytes(b"no journal at all" * 500)


def check_that_all_but_selling_works(till: Till, shop: Operator, code: str) -> None:
    """Nothing leaves the till, the reason is said, and what needs no journal goes on."""
    before = shop.ledger()
    till.sign_in()
    sell_three(till)
    till.wait(lambda: any(one.code == code for one in till.program.notices.notices))
    assert shop.ledger()["executed"] == before["executed"]
    assert shop.tickets_since(before) == []
    till.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    till.wait(lambda: till.find("resultsPane").isVisible())


@pytest.mark.allow_log("pos_app.lanes")
@pytest.mark.parametrize(
    ("spoil", "code"),
    [(break_row, "POS-204"), (overwrite, "POS-204"), (make_newer, "POS-205")],
    ids=["a broken row", "no journal", "a newer program's"],
)
def test_a_till_with_a_journal_that_it_must_not_use(
    make_till: MakeTill,  # noqa: F811
    operator: Operator,  # noqa: F811
    tmp_path: Path,
    spoil: object,
    code: str,
) -> None:
    assert callable(spoil)
    spoil(make_journal(tmp_path / "till"))
    check_that_all_but_selling_works(make_till(), operator, code)


@pytest.mark.allow_log("pos_app.lanes")
def test_a_second_till_on_the_same_journal(
    make_till: MakeTill,  # noqa: F811
    operator: Operator,  # noqa: F811
    tmp_path: Path,
) -> None:
    path = make_journal(tmp_path / "till")
    lock = LockFile(path.with_name("journal.sqlite.lock"))
    try:
        check_that_all_but_selling_works(make_till(), operator, "POS-203")
    finally:
        lock.release()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own for the till's data, which can be filled up and made read-only."""
    folder = tmp_path / "till"
    folder.mkdir()
    mount = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    made = subprocess.run(mount, capture_output=True, text=True, check=False)
    if made.returncode:
        # Mounting is root's; elsewhere the rules for a journal that fails are tried without a disk.
        pytest.skip(f"no small disk can be made here: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


@pytest.mark.allow_log
def test_a_disk_that_fills_up_while_the_till_works(
    small_disk: Path,
    make_till: MakeTill,  # noqa: F811
    operator: Operator,  # noqa: F811
) -> None:
    till = make_till()
    till.sign_in()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket and str(till.state.last_ticket.paper) == "printed")
    before = operator.ledger()
    ballast = small_disk / "ballast"
    fill_up(ballast)
    first = till.state.last_ticket.number
    sell_three(till)
    till.wait(lambda: any(one.code == "POS-201" for one in till.program.notices.notices))
    assert operator.tickets_since(before) == []
    # As soon as there is room the same slip is sold.
    ballast.unlink()
    till.wait(lambda: not till.state.is_money_moving)
    till.type("*")
    till.wait(lambda: till.state.last_ticket.number != first)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    assert len(operator.tickets_since(before)) == 1


@pytest.mark.allow_log
def test_a_disk_that_becomes_read_only(
    small_disk: Path,
    make_till: MakeTill,  # noqa: F811
    operator: Operator,  # noqa: F811
) -> None:
    make_journal(small_disk / "x").replace(small_disk / "journal.sqlite")
    mount = shutil.which("mount") or "mount"
    subprocess.run([mount, "-o", "remount,ro", str(small_disk)], check=True)
    check_that_all_but_selling_works(make_till(), operator, "POS-202")
