"""A sale whose paper begins with its yes: one write says both, and only for what may be printed."""

import pytest

from pos_app.domain.errors import JournalFullError
from pos_app.domain.operation import Note, Operation, State
from pos_app.till.paper.print_spool import begin_print, next_owed
from pos_app.till.sell import SaleReport, sell
from tests.fakes.service import Answer, Plan
from tests.unit.till.conftest import SLIP, Counter

YES = (State.CONFIRMED, State.PRINT_PENDING, State.PRINTING)


def _sell_and_print(counter: Counter) -> SaleReport:
    report = sell(counter.desk, SLIP, prints_at_once=True)
    assert isinstance(report, SaleReport)
    return report


def _note_writes(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> list[tuple[State, ...]]:
    writes: list[tuple[State, ...]] = []
    append = counter.journal.append

    def noting(reference: str, *notes: Note) -> Operation:
        writes.append(tuple(note.state for note in notes))
        return append(reference, *notes)

    monkeypatch.setattr(counter.journal, "append", noting)
    return writes


def test_the_yes_and_the_way_to_the_printer_are_one_write(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = _note_writes(counter, monkeypatch)
    report = _sell_and_print(counter)
    assert writes == [YES]
    assert report.may_print
    assert report.operation.paper is State.PRINTING
    # Nobody else may print it now, and what the journal holds is what `begin_print` would have.
    assert begin_print(counter.journal, report.operation.reference) is None
    assert next_owed(counter.journal) is None


def test_a_till_killed_at_that_moment_asks_a_person_about_the_paper(counter: Counter) -> None:
    reference = _sell_and_print(counter).operation.reference
    counter.restart()
    assert counter.seen(reference).paper is State.PRINT_DOUBTFUL
    again = begin_print(counter.journal, reference)
    assert again is not None
    assert again.copy == 1


def test_a_ticket_without_what_paper_needs_is_only_owed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = _note_writes(counter, monkeypatch)
    counter.service.plan("create", Plan(answer=Answer.NUMBER_ONLY))
    report = _sell_and_print(counter)
    assert writes[0] == YES[:2]
    assert report.may_print  # completed after the answer: the caller notes its printing
    assert report.operation.paper is State.PRINT_PENDING
    assert begin_print(counter.journal, report.operation.reference) is not None


def test_a_yes_that_cannot_be_kept_is_not_printed(counter: Counter) -> None:
    create = counter.service.create_ticket

    def fill_disk(wagers: object) -> object:
        counter.journal.trouble = JournalFullError("disk full")
        return create(wagers)  # type: ignore[arg-type]

    counter.service.create_ticket = fill_disk  # type: ignore[method-assign,assignment]
    report = _sell_and_print(counter)
    assert report.ticket is not None
    assert not report.may_print
