"""Fault × link: the right outcome and reason, in time; afterwards one unmarked ticket, never two."""

import time
from pathlib import Path

import pytest

from pos_app.domain.document import Text
from pos_app.till.ports import Proof
from tests.printing.fault_cases import CASES, TITLE, Case
from tests.printing.fault_table import PAGE, write_table
from tests.printing.papers import draw_ticket, encode, make_picture_ticket

HANG = 30.0
"""Seconds; every wait of these printers is a fraction of one."""
TICKET = make_picture_ticket(encode(draw_ticket(576, 600)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_has_its_outcome(case: Case, tmp_path: Path) -> None:
    with case.set_up(tmp_path) as stage:
        begun = time.monotonic()
        report = stage.printer.print_document(TICKET)
        spent = time.monotonic() - begun

        assert spent < HANG
        assert report.proof is case.proof
        if case.error:
            assert isinstance(report.error, case.error)
        else:
            assert report.error is None
        if report.proof is Proof.NOT_PRINTED:
            assert stage.count() == 0, "not printed means that nothing is on paper, ever"
            stage.mend()
            again = stage.printer.print_document(TICKET)
            expected = 0 if again.proof is Proof.NOT_PRINTED else 1
            assert stage.wait_until(lambda: stage.count() == expected)
        elif report.proof is Proof.DOUBTFUL:
            stage.mend()
            # What was held may come out now; a second paper would be marked, and asked for.
            assert stage.count() <= 1
        else:
            assert stage.wait_until(lambda: stage.count() == 1)


def test_the_document_counts_as_one_ticket() -> None:
    titles = [part for part in TICKET.parts if isinstance(part, Text) and part.text == TITLE]
    assert len(titles) == 1


def test_the_page_says_what_the_tests_prove() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == write_table(page), "run: python -m tests.printing.fault_table"
