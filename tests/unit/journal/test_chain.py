"""No row of either table changes unseen, and what is broken is named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from pos_app.domain.errors import JournalCorruptError
from pos_app.domain.operation import Note, State
from pos_app.journal.chain import ChainReport, Link, link, read_checkpoint, spell
from pos_app.journal.reader import open_reader
from pos_app.journal.store import open_journal
from tests.unit.journal.conftest import IntentMaker, Moments

FIRST = (Note(State.PREPARED), Note(State.SENT))
TRIGGERS = ("operation_stays", "operation_remains", "entry_stays", "entry_remains")
SALES = 40


@pytest.fixture
def path(tmp_path: Path, moments: Moments, intents: IntentMaker) -> Path:
    """A journal of SALES sales of three entries each: rows 3i+1 to 3i+3 belong to sale i."""
    path = tmp_path / "journal.db"
    with open_journal(path, moments.now) as journal:
        for number in range(SALES):
            journal.open_operation(
                intents.sale(), *FIRST, Note(State.CONFIRMED, {"number": 100 + number})
            )
    return path


def tamper(path: Path, *statements: str) -> None:
    """Do what somebody with the file and a SQLite shell can do."""
    connection = apsw.Connection(str(path))
    for trigger in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for statement in statements:
        connection.execute(statement)
        assert connection.changes()
    connection.close()


def verify(path: Path) -> ChainReport:
    with open_reader(path) as reader:
        return reader.verify()


def verify_new(path: Path) -> ChainReport:
    with open_reader(path) as reader:
        return reader.verify_new()


def test_an_untouched_journal_is_whole(path: Path) -> None:
    report = verify(path)
    assert report.is_whole
    assert (report.checked, report.head.seq, report.broken_at) == (SALES * 3, SALES * 3, None)


def test_an_empty_journal_is_whole(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.db") as journal:
        assert journal.verify() == journal.verify_new() == ChainReport(0, Link())


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ("UPDATE entry SET reference = 'T1-000002' WHERE seq = 3", 3),
        ("UPDATE entry SET state = 'rejected' WHERE seq = 3", 3),
        ("""UPDATE entry SET detail = '{"number":1}' WHERE seq = 3""", 3),
        ("UPDATE entry SET at = at + 1 WHERE seq = 7", 7),
        ("UPDATE entry SET server_at = 0 WHERE seq = 7", 7),
        ("UPDATE entry SET prev = zeroblob(32) WHERE seq = 7", 7),
        ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 7", 7),
        ("UPDATE entry SET seq = 1000 WHERE seq = 120", 120),
        ("UPDATE operation SET user = 'eva' WHERE reference = 'T1-000003'", 7),
        ("UPDATE operation SET kind = 'void' WHERE reference = 'T1-000003'", 7),
        ("UPDATE operation SET at = at - 1 WHERE reference = 'T1-000003'", 7),
        ("UPDATE operation SET request = request || ' ' WHERE reference = 'T1-000003'", 7),
        ("UPDATE operation SET reference = 'X' WHERE reference = 'T1-000003'", 7),
        ("DELETE FROM operation WHERE reference = 'T1-000003'", 7),
        ("DELETE FROM entry WHERE seq = 1", 1),
        ("DELETE FROM entry WHERE seq BETWEEN 5 AND 8", 5),
    ],
)
def test_a_changed_row_is_named(path: Path, change: str, row: int) -> None:
    tamper(path, change)
    report = verify(path)
    assert not report.is_whole
    assert report.broken_at == row
    assert str(row) in report.reason
    assert report.head.seq == report.checked == row - 1


def test_an_operation_put_in_by_hand_is_named(path: Path) -> None:
    tamper(path, "INSERT INTO operation VALUES ('T1-666666', 'sale', 'eva', 1, '{}')")
    report = verify(path)
    assert not report.is_whole
    assert report.broken_at is None
    assert "T1-666666" in report.reason


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE status SET money = 'unknown' WHERE reference = 'T1-000003'",
        "UPDATE status SET paper = 'print_pending' WHERE reference = 'T1-000003'",
        "UPDATE status SET ticket_number = '7' WHERE reference = 'T1-000003'",
        "DELETE FROM status WHERE reference = 'T1-000003'",
    ],
)
def test_a_stale_status_is_named(path: Path, change: str) -> None:
    tamper(path, change)
    report = verify(path)
    assert not report.is_whole
    assert "T1-000003" in report.reason


def test_a_broken_index_is_told(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("writable_schema", True)
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(opened) WHERE', '(opened DESC) WHERE')"
        " WHERE name = 'status_sold' OR name = 'status_unresolved'"
    )
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(user, opened)', '(at, opened)')"
        " WHERE name = 'status_sold'"
    )
    connection.close()
    report = verify(path)
    assert not report.is_whole
    assert "status_sold" in report.reason


def test_a_check_goes_on_from_the_last_good_row(
    path: Path, moments: Moments, intents: IntentMaker
) -> None:
    assert verify_new(path).checked == SALES * 3
    assert verify_new(path).checked == 0
    with open_journal(path, moments.now) as journal:
        journal.open_operation(intents.sale(), *FIRST)
        report = journal.verify_new()
    assert (report.checked, report.head.seq) == (2, SALES * 3 + 2)
    assert read_checkpoint(path.with_name("journal.db.verified")).entry == report.head


def test_a_quick_check_sees_new_rows_only(path: Path) -> None:
    verify_new(path)
    tamper(path, "UPDATE entry SET at = at + 1 WHERE seq = 7")
    assert verify_new(path).is_whole
    assert verify(path).broken_at == 7


def test_a_lost_end_is_named_until_a_person_accepts_it(
    path: Path, moments: Moments, intents: IntentMaker
) -> None:
    backup = path.with_name("backup.db")
    shutil.copy(path, backup)
    with open_journal(path, moments.now) as journal:
        journal.open_operation(intents.sale(), *FIRST)
        assert journal.verify_new().is_whole
    shutil.copy(backup, path)
    for check in (verify, verify_new, verify, verify_new):
        report = check(path)
        assert not report.is_whole
        assert report.broken_at == SALES * 3 + 1
        assert f"rows after {SALES * 3} are missing" in report.reason
    path.with_name("journal.db.verified").unlink()
    assert verify(path).is_whole


def test_a_rewritten_journal_is_named(path: Path, moments: Moments, intents: IntentMaker) -> None:
    verify(path)
    checkpoint = path.with_name("journal.db.verified")
    kept = checkpoint.read_bytes()
    path.unlink()
    checkpoint.unlink()
    with open_journal(path, moments.now) as journal:
        for number in range(SALES):
            journal.open_operation(
                intents.sale(), *FIRST, Note(State.CONFIRMED, {"number": number})
            )
        checkpoint.write_bytes(kept)
        report = journal.verify()
        assert report.broken_at == SALES * 3
        assert "once checked" in report.reason
        assert journal.verify_new() == report
        assert journal.find_damage() == report.reason
    with pytest.raises(JournalCorruptError, match=f"row {SALES * 3} "):
        open_journal(path)


def test_a_journal_that_is_gone_is_no_new_journal(path: Path) -> None:
    verify(path)
    path.unlink()
    with pytest.raises(JournalCorruptError, match="rows after 0 are missing"):
        open_journal(path)


def test_a_broken_row_keeps_the_journal_shut_and_is_named(path: Path) -> None:
    path.with_name("journal.db.verified").unlink()
    tamper(path, "UPDATE entry SET at = at + 1 WHERE seq = 50")
    with pytest.raises(JournalCorruptError, match="row 50 "):
        open_journal(path)
    # The lock is free again: a mended file opens.
    tamper(path, "UPDATE entry SET at = at - 1 WHERE seq = 50")
    with open_journal(path) as journal:
        assert journal.find_damage() == ""


def test_the_checks_agree_on_the_row_when_the_checked_one_was_changed(path: Path) -> None:
    verify(path)
    tamper(
        path,
        "UPDATE entry SET at = at + 1 WHERE seq = 50",
        f"UPDATE entry SET hash = zeroblob(32) WHERE seq = {SALES * 3}",
    )
    assert verify_new(path) == verify(path)
    assert verify(path).broken_at == 50


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"seq": 1}', '{"seq": 1, "hash": "x"}', '{"seq":0,"hash":"","shift":[]}'],
)
def test_an_unreadable_checkpoint_is_no_checkpoint(path: Path, text: str) -> None:
    path.with_name("journal.db.verified").write_text(text)
    assert verify_new(path).checked == SALES * 3
    assert verify_new(path).checked == 0


def test_a_checkpoint_that_cannot_be_written_does_not_stop_anything(path: Path) -> None:
    in_the_way = path.with_name("journal.db.verified")
    in_the_way.unlink(missing_ok=True)
    in_the_way.mkdir()
    assert verify_new(path).checked == SALES * 3
    assert verify_new(path).checked == SALES * 3
    assert list(path.parent.glob("*.new")) == []


def test_progress_is_told_and_may_stop_the_check(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.journal.chain._CHECKED_BETWEEN_REPORTS", 50)
    told: list[int] = []

    def stop(seq: int) -> None:
        told.append(seq)
        raise InterruptedError

    with open_reader(path) as reader:
        with pytest.raises(InterruptedError):
            reader.verify(stop)
        assert told == [50]
        assert reader.verify(told.append).is_whole
    assert told == [50, 50, 100]


@pytest.mark.parametrize("change", ["at = at + 1", "hash = zeroblob(32)"])
def test_a_journal_with_a_broken_end_is_not_opened(path: Path, change: str) -> None:
    row = SALES * 3 - 5
    tamper(path, f"UPDATE entry SET {change} WHERE seq = {row}")
    with pytest.raises(JournalCorruptError, match=f"row {row} is not what was written"):
        open_journal(path)
    # And the lock was given back.
    with pytest.raises(JournalCorruptError):
        open_journal(path)


def corrupt_page_of(path: Path, tables: Callable[[str], bool]) -> None:
    connection = apsw.Connection(str(path))
    size = connection.pragma("page_size")
    roots = [
        root
        for name, root in connection.execute("SELECT name, rootpage FROM sqlite_schema")
        if tables(name)
    ]
    connection.close()
    with path.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * size)
            file.write(b"\xff" * size)


def test_a_damaged_page_is_named_by_the_row_that_cannot_be_read(path: Path) -> None:
    corrupt_page_of(path, lambda name: name == "entry")
    report = verify(path)
    assert not report.is_whole
    assert report.broken_at == 1
    assert "cannot be read" in report.reason
    with pytest.raises(JournalCorruptError):
        open_journal(path)


def test_a_damaged_page_under_a_checked_row_is_named(path: Path) -> None:
    verify(path)
    corrupt_page_of(path, lambda name: name == "entry")
    with open_reader(path) as reader:
        assert reader.verify_new().broken_at == 1


def test_a_damaged_page_beside_the_chain_is_told(path: Path) -> None:
    corrupt_page_of(path, lambda name: name == "status")
    report = verify(path)
    assert not report.is_whole
    assert report.broken_at is None
    assert "cannot be read" in report.reason


def test_the_hash_is_over_what_the_docstring_says() -> None:
    fields = spell(1, "T1-1", "prepared", 5, None, "{}", "sale", "ana", 4, "{}")
    assert fields == b"1\nT1-1\nprepared\n5\n\n{}\nsale\nana\n4\n{}"
    assert (
        link(Link(), fields).digest.hex()
        == "022a57e7631ba87e98306a65f4053f5a04dce9649434c4c8030aea3e2e3b4619"
    )
