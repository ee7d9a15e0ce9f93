"""The small values that cross the house: documents, outcomes, errors, results."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from pos_app.domain import document, errors, outcome
from pos_app.domain.document import Boxed, Document, Text
from pos_app.domain.errors import RefusedError, TillError
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.domain.results import Result
from tests.unit.domain.world import NOON

CANARY = "48151623"

ERRORS: list[type[TillError]] = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, TillError) and one is not RefusedError
]
VALUES = [
    one
    for module in (document, outcome)
    for _, one in inspect.getmembers(module, inspect.isclass)
    if dataclasses.is_dataclass(one) and one.__module__ == module.__name__
]


def test_a_document_does_not_show_what_it_holds() -> None:
    paper = Document("Ticket", (Boxed("REIMPRESIÓN 2"), Text(CANARY)), "R1", (Text(CANARY),))

    assert CANARY not in repr(paper)
    assert CANARY not in str(paper)
    assert repr(paper) == "Document('Ticket', 2 parts)"


@pytest.mark.parametrize("value", VALUES, ids=lambda one: one.__name__)
def test_values_are_frozen_and_slotted(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)


def test_outcomes_say_no_more_than_they_know() -> None:
    assert Confirmed(5).value == 5
    assert Rejected("not a winner") == Rejected("not a winner", None, 0, (), session_over=False)
    assert NotSent("refused").reason == "refused"
    assert Unknown("no answer").reason == "no answer"


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: one.__name__)
def test_an_error_keeps_its_detail_for_the_log(error: type[TillError]) -> None:
    assert str(error("disk is full")) == error("disk is full").detail == "disk is full"
    assert error().detail == ""


def test_every_error_has_a_code_of_its_own() -> None:
    classes: list[type[TillError]] = [*ERRORS, RefusedError]
    codes = [one.code for one in classes]

    assert len(set(codes)) == len(codes)
    assert all(code.startswith("POS-") and code[4:].isdigit() for code in codes)


def test_a_refusal_keeps_the_operators_words_and_both_statuses() -> None:
    error = RefusedError("no rows in result set", body_status=400, http_status=200)

    assert (error.text, error.body_status, error.http_status) == ("no rows in result set", 400, 200)
    assert "no rows in result set" in error.detail
    assert error.code == "POS-304"


def test_a_result_is_the_operators_text() -> None:
    assert Result(1, 1, "TRIPLE ZAMORANO", "lottery", NOON, "000-ACU").value == "000-ACU"
