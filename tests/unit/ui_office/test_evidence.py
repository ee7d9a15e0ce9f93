"""Certainty in words, and the record for a dispute as a page without a secret."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from pos_app.domain.document import Text
from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty, Entry, Intent, Kind, Operation, State
from pos_app.domain.slip import Wager
from pos_app.till.reconcile.start import STOPPED
from pos_app.ui.evidence.record import MOST_LINES, DisputeRecord
from pos_app.ui.evidence.recovery import say_recovered
from pos_app.ui.evidence.words import list_evidence, say_certainty
from pos_app.ui.paper.pdf import save_pages
from pos_app.ui.state import TillState
from tests.unit.ui_office.conftest import NOW, USER

ZONE = "America/Caracas"
LOOK: dict[str, object] = {
    "asked": [
        {"what": "last", "answer": 32426438},
        {"what": "list", "error": "POS-302"},
        {"what": "view", "answer": 32426439},
    ],
    "matched": 32426439,
}


def make(kind: Kind, *entries: tuple[State, dict[str, object]]) -> Operation:
    wagers = (Wager(23173, 5, "5", Money.of(60)),)
    intent = Intent("R1", kind, USER, NOW, timedelta(0), Money.of(60), wagers)
    return Operation(
        intent,
        tuple(Entry(at + 1, "R1", state, facts, NOW) for at, (state, facts) in enumerate(entries)),
    )


SENT: tuple[tuple[State, dict[str, object]], ...] = ((State.PREPARED, {}), (State.SENT, {}))
LOST: tuple[tuple[State, dict[str, object]], ...] = (
    *SENT,
    (State.UNKNOWN, {"reason": "ReadTimeout"}),
)
FOUND: tuple[tuple[State, dict[str, object]], ...] = (
    *LOST,
    (State.LOOKED_UP, LOOK),
    (State.RECOVERED, {"number": 32426439}),
)


def test_every_state_of_the_journal_has_words() -> None:
    for state in State:
        [line] = list_evidence(make(Kind.SALE, (state, {})), ZONE)
        assert line.text
        assert line.text != state.value
        assert "{" not in line.text


def test_a_look_says_what_was_asked_and_what_matched() -> None:
    texts = [line.text for line in list_evidence(make(Kind.SALE, *FOUND), ZONE)]
    assert "32426438" in texts[3]
    assert "POS-302" in texts[3]
    assert "agree with ticket 32426439" in texts[3]
    assert "Bs 60,00" in texts[0]
    assert not any("ReadTimeout" in text for text in texts)


@pytest.mark.parametrize(
    ("entries", "certainty"),
    [
        (LOST, Certainty.UNRESOLVED),
        (FOUND, Certainty.RECOVERED),
        ((*SENT, (State.CONFIRMED, {"number": 1})), Certainty.CONFIRMED),
        ((*SENT, (State.REJECTED, {"text": "no"})), Certainty.NOT_REGISTERED),
    ],
)
def test_each_certainty_is_one_word(entries: Any, certainty: Certainty) -> None:
    operation = make(Kind.SALE, *entries)
    assert operation.certainty is certainty
    word, sentence = say_certainty(certainty)
    assert word
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((*SENT, (State.UNKNOWN, {"reason": STOPPED})), "not known yet"),
        ((*FOUND, (State.PRINT_DOUBTFUL, {})), "was registered: ticket 32426439, to be printed"),
        ((*FOUND, (State.PRINTED, {})), "was registered: ticket 32426439"),
        (((State.PREPARED, {}), (State.NOT_SENT, {"reason": STOPPED})), "no money moved"),
    ],
)
def test_what_became_of_a_stopped_sale_is_one_sentence(entries: Any, words: str) -> None:
    said = say_recovered(make(Kind.SALE, *entries), ZONE)
    assert said.startswith("the sale of Bs 60 at 2:32 p. m.")
    assert said.endswith(words) or words in said


def test_the_record_is_one_page(state: TillState, tmp_path: Path) -> None:
    missing: Any = None
    looks = [(State.LOOKED_UP, LOOK)] * 60
    operation = make(Kind.SALE, *LOST, *looks, (State.RECOVERED, {"number": 32426439}))
    document = DisputeRecord(state, missing, missing, "Taquilla 1").make(operation)
    assert document is not None
    path = tmp_path / "constancia.pdf"
    assert save_pages(document, path) == 1
    short = DisputeRecord(state, missing, missing, "Taquilla 1").make(make(Kind.SALE, *FOUND))
    assert short is not None
    assert save_pages(short, path) == 1
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_long_story_keeps_its_beginning_and_its_end(state: TillState) -> None:
    missing: Any = None
    looks = [(State.LOOKED_UP, LOOK)] * 60
    operation = make(Kind.SALE, *LOST, *looks, (State.RECOVERED, {"number": 32426439}))
    document = DisputeRecord(state, missing, missing, "Taquilla 1").make(operation)
    assert document is not None
    said = [one.text for one in document.parts if isinstance(one, Text)]
    assert any("Written down" in one for one in said)
    assert any("Found at the operator" in one for one in said)
    assert any("48 more entries" in one for one in said)
    assert sum("Looked:" in one for one in said) < MOST_LINES
