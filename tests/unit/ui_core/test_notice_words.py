"""Every code says what happened to the money, why, and what to do."""

from collections.abc import Iterator

import pytest

from pos_app.domain import errors
from pos_app.domain.errors import RefusedError, TillError
from pos_app.domain.operation import Kind
from pos_app.domain.outcome import NotSent, Rejected, Unknown
from pos_app.settings.keys import rule_of
from pos_app.settings.rules import SettingsProblem
from pos_app.ui.notices import During, NoticeCenter, Severity
from pos_app.ui.words.notice_words import Words, words_for_error, words_for_outcome
from pos_app.ui.words.operator_text import translate_operator_text

OUTCOMES = (NotSent("refused"), Rejected("no"), Unknown("read time-out"))


def tree(root: type[TillError]) -> Iterator[type[TillError]]:
    yield root
    for below in root.__subclasses__():
        if below.__module__ == errors.__name__:
            yield from tree(below)


def make(kind: type[TillError]) -> TillError:
    return kind("the operator's words") if kind is RefusedError else kind("a detail for the log")


ERRORS = list(tree(TillError))


def assert_complete(words: Words) -> None:
    for part in (words.money, words.why, words.todo):
        assert part.strip() == part
        assert part[-1] in ".”"
        assert "{" not in part


@pytest.mark.parametrize("during", list(During))
@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: str(kind.code))
def test_every_error_has_three_parts_and_its_code(kind: type[TillError], during: During) -> None:
    words = words_for_error(make(kind), during)
    assert_complete(words)
    assert words.code == kind.code
    assert "detail for the log" not in f"{words}"


def test_every_code_has_its_own_words() -> None:
    said = [words_for_error(make(kind), During.SALE) for kind in ERRORS]
    assert len({(words.why, words.todo) for words in said}) == len({kind.code for kind in ERRORS})


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda one: type(one).__name__)
def test_every_outcome_of_every_call_has_three_parts(
    outcome: NotSent | Rejected | Unknown, kind: Kind
) -> None:
    words = words_for_outcome(kind, outcome)
    assert_complete(words)
    assert words.code in {"POS-401", "POS-402", "POS-403"}


@pytest.mark.parametrize("kind", list(Kind))
def test_unknown_is_amber_never_red(kind: Kind) -> None:
    center = NoticeCenter()
    assert center.show_outcome(kind, Unknown("reset")).severity is Severity.ATTENTION
    assert center.show_outcome(kind, NotSent("refused")).severity is Severity.REFUSED


def test_unknown_never_says_to_do_it_again() -> None:
    for kind in Kind:
        assert "again" not in words_for_outcome(kind, Unknown("reset")).todo


def test_the_operators_known_words_are_said_in_ours() -> None:
    words = words_for_outcome(Kind.SALE, Rejected("events are not open. closed events: [18859]"))
    assert "a draw has closed" in words.why


@pytest.mark.parametrize("kind", list(Kind))
def test_a_refusal_of_the_session_is_mended_by_signing_in(kind: Kind) -> None:
    words = words_for_outcome(kind, Rejected("token expired", session_over=True))
    assert "Sign in again" in words.todo
    assert words.code == "POS-303"
    assert words.money == words_for_outcome(kind, Rejected("no")).money


def test_the_operators_other_words_are_quoted() -> None:
    assert translate_operator_text(" fuera de servicio ") == "“fuera de servicio”"


@pytest.mark.parametrize(
    "text",
    [
        "not a winner",
        "no rows in result set",
        "ticket already rejected by user",
        "Ticket already paid",
        "events are not open. closed events: [1, 2]",
    ],
)
def test_texts_of_the_document_are_known(text: str) -> None:
    assert not translate_operator_text(text).startswith("“")


def test_a_refused_sign_in_says_what_to_check() -> None:
    assert "password" in words_for_error(RefusedError("no"), During.SIGN_IN).todo


def test_the_ticket_is_named() -> None:
    words = words_for_error(errors.PaperOutError(), During.PRINT_TICKET, ticket=1234)
    assert words.money == "Sold, not printed."
    assert words.why == "Ticket 1234: The printer has no paper."


def test_unconfirmed_paper_is_not_called_unprinted() -> None:
    words = words_for_error(errors.PrintUnconfirmedError(), During.PRINT_TICKET)
    assert "not printed" not in words.money


def test_a_bad_setting_is_named() -> None:
    problem = SettingsProblem("printer.link", "settings.toml", '"lpt1"', rule_of("printer.link"))
    assert '"lpt1"' in words_for_error(problem, During.SAVE_SETTINGS).why
    assert "printer.link" in words_for_error(problem, During.SAVE_SETTINGS).why


def test_the_sentence_of_the_house_in_spanish(spanish: None) -> None:
    notice = NoticeCenter().show_error(
        errors.PaperOutError(), During.PRINT_TICKET, ticket=1234, action="Reimprimir"
    )
    assert notice.sentence == (
        "Vendido, sin imprimir. Ticket 1234: La impresora no tiene papel. "
        "Ponga papel e imprima de nuevo. POS-503"
    )
