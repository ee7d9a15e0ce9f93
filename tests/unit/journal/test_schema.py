"""What is in the file: append-only tables, versions, and indexes that serve the start."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from pos_app.domain.errors import JournalCorruptError, JournalError, JournalTooNewError
from pos_app.domain.operation import (
    MONEY_STATES,
    ON_PAPER,
    PAPER_STATES,
    SUCCEEDED,
    UNRESOLVED,
    Note,
    Operation,
    State,
)
from pos_app.journal import reader, schema
from pos_app.journal.reader import open_reader
from pos_app.journal.store import SqliteJournal, open_journal
from tests.unit.journal.conftest import IntentMaker, Moments

VERSION_1 = Path(__file__).parent / "data" / "v1.sql"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def run_sql(path: Path, text: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(text)
    connection.close()


def references(operations: Iterable[Operation]) -> list[str]:
    return [one.reference for one in operations]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operation SET user = 'eva'",
        "DELETE FROM operation",
        "UPDATE entry SET state = 'rejected'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "INSERT OR REPLACE INTO operation SELECT * FROM operation",
    ],
)
def test_the_tables_are_append_only(path: Path, intents: IntentMaker, statement: str) -> None:
    with open_journal(path) as journal:
        operation = journal.open_operation(intents.sale(), Note(State.PREPARED))
        with pytest.raises(apsw.ConstraintError, match="append-only"):
            journal._connection.execute(statement)
        assert journal.find(operation.reference) == operation


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("recursive_triggers", 1)],
)
def test_the_writer_is_set_to_keep_what_it_commits(path: Path, pragma: str, value: object) -> None:
    with open_journal(path) as journal:
        assert journal._connection.pragma(pragma) == value


def test_an_entry_belongs_to_an_operation(path: Path) -> None:
    with open_journal(path) as journal, pytest.raises(apsw.ConstraintError):
        journal._connection.execute(
            "INSERT INTO entry VALUES (1, 'X', 'sent', '{}', 1, NULL, zeroblob(32), zeroblob(32))"
        )


def test_a_journal_of_version_1_is_brought_up_to_date(path: Path, intents: IntentMaker) -> None:
    run_sql(path, VERSION_1.read_text())
    with open_journal(path) as journal:
        assert journal._connection.pragma("user_version") == schema.VERSION
        report = journal.verify()
        assert report.is_whole
        assert report.checked == 13
        assert references(journal.list_unresolved()) == ["T1-000002"]
        assert references(journal.list_awaiting_paper()) == ["T1-000003"]
        assert journal.newest_ticket_number("ana") == 32426439
        assert journal.newest_ticket_number("eva") is None
        sale = journal.find("T1-000001")
        payout = journal.find("T1-000003")
        assert sale is not None
        assert payout is not None
        assert payout.intent.ticket is not None
        assert journal.find_by_ticket(payout.intent.ticket) == [sale, payout]
        journal.append("T1-000002", Note(State.RECOVERED, {"number": 32426440}))
        intents.made = 3
        journal.open_operation(intents.sale("luis"), Note(State.PREPARED))
        assert journal.verify().is_whole
    with open_reader(path) as again:
        assert references(again.list_unresolved()) == ["T1-000004"]


def test_an_update_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_sql(path, VERSION_1.read_text())
    broken = (*schema.STEPS, "CREATE TABLE extra (x); SELECT no_such_function()")
    monkeypatch.setattr(schema, "STEPS", broken)
    monkeypatch.setattr(schema, "VERSION", len(broken))
    with pytest.raises(Exception, match="no_such_function"):
        open_journal(path)
    connection = apsw.Connection(str(path))
    assert connection.pragma("user_version") == 1
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
    connection.close()
    assert not {"status", "extra"} & set(names)
    monkeypatch.undo()
    with open_journal(path) as journal:
        assert journal.verify().is_whole


def test_a_newer_journal_is_refused_and_left_alone(path: Path) -> None:
    open_journal(path).close()
    run_sql(path, f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(JournalTooNewError, match=f"version {schema.VERSION + 1}"):
        open_journal(path)
    with pytest.raises(JournalTooNewError):
        open_reader(path)
    assert path.read_bytes() == before


def test_an_older_journal_is_not_read_before_it_was_updated(path: Path) -> None:
    run_sql(path, VERSION_1.read_text())
    with pytest.raises(JournalError, match="version 1"):
        open_reader(path)


@pytest.mark.parametrize(
    "text",
    [
        "CREATE TABLE recipes (name TEXT)",
        "PRAGMA user_version = 1",
        "PRAGMA application_id = 7",
        "CREATE TABLE recipes (name TEXT); PRAGMA application_id = 7; PRAGMA user_version = 900",
    ],
)
def test_another_programs_file_is_refused_and_left_alone(path: Path, text: str) -> None:
    run_sql(path, text)
    before = path.read_bytes()
    with pytest.raises(JournalCorruptError, match="not a journal of this program"):
        open_journal(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["hello", "SQLite format 3\0" + "x" * 5000, "x" * 8192])
def test_a_file_that_is_no_database_is_corrupt(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(JournalCorruptError):
        open_journal(path)
    assert path.read_text() == text


def test_a_journal_that_lost_its_tables_is_corrupt(path: Path) -> None:
    open_journal(path).close()
    run_sql(path, "DROP TABLE entry")
    with pytest.raises(JournalCorruptError, match="entry"):
        open_journal(path)


def test_a_till_killed_while_making_its_journal_makes_it_at_the_next_start(path: Path) -> None:
    path.touch()
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "wal")
    connection.close()
    assert path.stat().st_size
    with open_journal(path) as journal:
        assert journal.list_unresolved() == []


def test_the_schema_knows_the_same_states_as_the_domain() -> None:
    def words(text: str) -> set[str]:
        return set(re.findall(r"'([a-z_]+)'", text))

    assert words(schema.IS_UNRESOLVED) == UNRESOLVED
    assert words(schema.AWAITS_PAPER) == SUCCEEDED | ON_PAPER
    lists = [words(one) for one in re.findall(r"e\.state IN \(([^)]*)\)", schema.STEPS[1])]
    assert lists == [MONEY_STATES, PAPER_STATES, SUCCEEDED]


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (reader.LIST_UNRESOLVED, "status_unresolved"),
        (reader.LIST_AWAITING_PAPER, "status_awaiting_paper"),
        (reader.LIST_SINCE, "status_by_time"),
        (reader.LIST_DOUBTED, "status_by_time"),
        (reader.FIRST_SALE, "status_by_time"),
        (reader.FIND_BY_TICKET, "status_by_ticket"),
        (reader.NEWEST_TICKET_NUMBER, "status_sold"),
        (reader.FIND, "sqlite_autoindex_operation_1"),
    ],
)
def test_no_question_reads_the_whole_journal(path: Path, query: str, index: str) -> None:
    with open_journal(path) as journal:
        plan = explain(journal, query)
    assert any(index in step for step in plan)
    assert [step for step in plan if step.startswith("SCAN") and "USING" not in step] == []


@pytest.mark.parametrize("query", [reader.NEWEST_SALE, reader.NEWEST_PAPER])
def test_the_newest_is_found_from_the_newest_row_back(path: Path, query: str) -> None:
    with open_journal(path) as journal:
        (step,) = explain(journal, query)  # a second one would sort all rows first
    assert step.startswith(("SCAN", "SEARCH"))


def explain(journal: SqliteJournal, query: str) -> list[str]:
    values = (
        dict.fromkeys(("user", "start", "kind", "here", "server"))
        if ":" in query
        else ("x",) * query.count("?")
    )
    rows = journal._connection.execute(f"EXPLAIN QUERY PLAN {query}", values)
    return [str(row[3]) for row in rows]


def test_what_a_rush_writes_is_not_all_kept_in_memory(
    path: Path, moments: Moments, intents: IntentMaker
) -> None:
    with open_journal(path, moments.now) as journal:
        for _ in range(150):
            long = replace(intents.sale(), reason="x" * 10_000)
            journal.open_operation(long, Note(State.PREPARED))
        kept, _ = journal._connection.status(apsw.SQLITE_DBSTATUS_CACHE_USED)
    assert path.stat().st_size > 1_500_000
    assert kept < 700_000


def test_the_reader_reads_while_the_writer_writes(
    path: Path, moments: Moments, intents: IntentMaker
) -> None:
    with open_journal(path, moments.now) as journal, open_reader(path) as other:
        operation = journal.open_operation(intents.sale(), Note(State.PREPARED))
        assert other.list_unresolved() == [operation]
        connection = journal._connection
        connection.execute("BEGIN IMMEDIATE")
        assert other.find(operation.reference) == operation
        assert other.verify().is_whole
        connection.execute("ROLLBACK")
        journal.append(operation.reference, Note(State.NOT_SENT))
        assert other.list_unresolved() == []
        with pytest.raises(apsw.ReadOnlyError):
            other._connection.execute("DELETE FROM status")
