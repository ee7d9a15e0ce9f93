"""Shifts in the journal: written once, in order, one open at a time, and found out when changed."""

import json
from pathlib import Path

import apsw
import pytest

from pos_app.domain.errors import BugError, JournalCorruptError
from pos_app.domain.money import Money
from pos_app.domain.operation import Note, State
from pos_app.domain.shift import ShiftNote, Step
from pos_app.journal.reader import open_reader
from pos_app.journal.store import open_journal
from tests.unit.journal.conftest import MORNING, IntentMaker, Moments

VERSION_1 = Path(__file__).parent / "data" / "v1.sql"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def opened(amount: str = "200", user: str = "ana") -> ShiftNote:
    return ShiftNote(Step.OPENED, user, {"amount": amount}, MORNING)


def moved(step: Step, amount: str) -> ShiftNote:
    return ShiftNote(step, "ana", {"amount": amount, "reason": "cambio"})


def test_a_shift_is_what_its_entries_add_up_to(path: Path, moments: Moments) -> None:
    with open_journal(path, moments.now) as journal:
        book = journal.shifts
        assert book.newest_shift() is None
        book.note_shift("S1", opened())
        book.note_shift("S1", moved(Step.CASH_IN, "50"), moved(Step.CASH_OUT, "20.5"))
        shift = book.newest_shift()
        assert shift is not None
        assert (shift.user, shift.is_open, shift.float) == ("ana", True, Money.of(200))
        assert (shift.cash_in, shift.cash_out) == (Money.of(50), Money.of("20.5"))
        assert shift.opening.moment == MORNING
        closed = book.note_shift("S1", ShiftNote(Step.CLOSED, "ana", {"counted": "229.5"}))
        assert not closed.is_open
        assert book.note_shift("S1", ShiftNote(Step.VERIFIED, "eva")).verified_by == "eva"
    with open_reader(path) as reader:
        again = reader.shifts.newest_shift()
        assert again is not None
        assert again.verified_by == "eva"
        assert [one.seq for one in again.entries] == [1, 2, 3, 4, 5]


def test_one_shift_is_open_at_a_time(path: Path) -> None:
    with open_journal(path) as journal:
        journal.shifts.note_shift("S1", opened())
        with pytest.raises(BugError, match="S1 is still open"):
            journal.shifts.note_shift("S2", opened())
        journal.shifts.note_shift("S1", ShiftNote(Step.CLOSED, "ana"))
        journal.shifts.note_shift("S2", opened("100"))
        assert [one.reference for one in journal.shifts.list_shifts()] == ["S2", "S1"]
        assert [one.reference for one in journal.shifts.list_shifts(1)] == ["S2"]


@pytest.mark.parametrize(
    "steps",
    [
        [Step.CASH_IN],
        [Step.CLOSED],
        [Step.OPENED, Step.OPENED],
        [Step.OPENED, Step.VERIFIED],
        [Step.OPENED, Step.CLOSED, Step.CASH_IN],
        [Step.OPENED, Step.CLOSED, Step.CLOSED],
        [Step.OPENED, Step.CLOSED, Step.VERIFIED, Step.VERIFIED],
    ],
)
def test_what_may_not_follow_writes_nothing(path: Path, steps: list[Step]) -> None:
    with open_journal(path) as journal:
        with pytest.raises(BugError):
            journal.shifts.note_shift("S1", *[ShiftNote(one, "ana") for one in steps])
        assert journal.shifts.newest_shift() is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE shift_entry SET detail = '{}'",
        "DELETE FROM shift_entry",
        "INSERT OR REPLACE INTO shift_entry SELECT * FROM shift_entry",
    ],
)
def test_the_shifts_are_append_only(path: Path, statement: str) -> None:
    with open_journal(path) as journal:
        journal.shifts.note_shift("S1", opened())
        with pytest.raises(apsw.ConstraintError, match="append-only"):
            journal._connection.execute(statement)


def change(path: Path, statement: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("DROP TRIGGER shift_entry_stays; DROP TRIGGER shift_entry_remains")
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ('UPDATE shift_entry SET detail = \'{"amount":"900"}\' WHERE seq = 1', "shift row 1"),
        ("UPDATE shift_entry SET user = 'eva' WHERE seq = 2", "shift row 2"),
        ("UPDATE shift_entry SET server_at = 1 WHERE seq = 2", "shift row 2"),
        ("DELETE FROM shift_entry WHERE seq = 2", "shift rows 2 to 2 are missing"),
    ],
)
def test_a_shift_that_was_changed_by_hand_is_named(path: Path, statement: str, reason: str) -> None:
    with open_journal(path) as journal:
        notes = (moved(Step.CASH_IN, "50"), moved(Step.CASH_OUT, "5"))
        journal.shifts.note_shift("S1", opened(), *notes)
    change(path, statement)
    with open_reader(path) as reader:
        for report in (reader.verify(), reader.verify_new()):
            assert not report.is_whole
            assert reason in report.reason


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("DELETE FROM shift_entry WHERE seq = 2", "shift rows after 1 are missing; shift row 2"),
        ("DELETE FROM shift_entry", "shift rows after 0 are missing; shift row 2"),
    ],
)
def test_the_last_row_of_a_shift_is_missed_until_a_person_accepts_it(
    path: Path, statement: str, reason: str
) -> None:
    with open_journal(path) as journal:
        journal.shifts.note_shift("S1", opened())
        journal.shifts.note_shift("S1", ShiftNote(Step.CLOSED, "ana", {"counted": "200"}))
    change(path, statement)
    with open_reader(path) as reader:
        for report in (reader.verify(), reader.verify_new(), reader.verify()):
            assert reason in report.reason
        assert reader.find_damage() == report.reason
    with pytest.raises(JournalCorruptError, match=reason):
        open_journal(path)
    path.with_name("journal.db.verified").unlink()
    with open_journal(path) as journal:
        assert journal.find_damage() == ""


def test_a_last_row_that_another_took_the_place_of_is_named(path: Path) -> None:
    checkpoint = path.with_name("journal.db.verified")
    kept: bytes | None = None
    for amount in ("200", "900"):
        kept = checkpoint.read_bytes() if checkpoint.exists() else None
        path.unlink(missing_ok=True)
        checkpoint.unlink(missing_ok=True)
        with open_journal(path) as journal:
            journal.shifts.note_shift("S1", opened(amount))
    assert kept is not None
    checkpoint.write_bytes(kept)
    with open_reader(path) as reader:
        assert "shift row 1 is not the one once checked" in reader.verify_new().reason


def test_a_checkpoint_of_before_shifts_misses_none(path: Path, intents: IntentMaker) -> None:
    checkpoint = path.with_name("journal.db.verified")
    with open_journal(path) as journal:
        journal.open_operation(intents.sale(), Note(State.PREPARED))
        journal.shifts.note_shift("S1", opened())
        assert journal.verify().is_whole
    facts = json.loads(checkpoint.read_text())
    del facts["shift"]
    checkpoint.write_text(json.dumps(facts))
    with open_journal(path) as journal:
        assert journal.verify_new().checked == 0
    assert json.loads(checkpoint.read_text())["shift"]["seq"] == 1


def test_a_journal_from_before_shifts_gets_their_table(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(VERSION_1.read_text())
    connection.close()
    with open_journal(path) as journal:
        journal.shifts.note_shift("S1", opened())
        assert journal.verify().is_whole
        assert journal.find("T1-000001") is not None


def test_shifts_leave_the_operations_alone(path: Path, intents: IntentMaker) -> None:
    with open_journal(path) as journal:
        journal.shifts.note_shift("S1", opened())
        sale = journal.open_operation(intents.sale(), Note(State.PREPARED), Note(State.SENT))
        journal.shifts.note_shift("S1", moved(Step.CASH_IN, "1"))
        assert journal.find(sale.reference) == sale
        report = journal.verify()
        assert (report.is_whole, report.checked) == (True, 2)


def test_no_secret_is_written_with_a_shift(path: Path) -> None:
    with open_journal(path) as journal, pytest.raises(BugError, match="secret"):
        journal.shifts.note_shift("S1", ShiftNote(Step.OPENED, "ana", {"pin": "1234"}))
