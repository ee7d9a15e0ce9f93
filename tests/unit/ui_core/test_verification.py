"""The amber card's words, from the journal's entries."""

from datetime import timedelta

import pytest

from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Note, Operation, State
from pos_app.domain.ticket import TicketKey
from pos_app.ui.widgets.verifying_card import Evidence, Verification
from pos_app.ui.window.verification import describe_verification
from tests.unit.ui_core.conftest import StandingClock

QUIET = timedelta(seconds=120)
BASELINE = 32426438
UNKNOWN = (Note(State.PREPARED), Note(State.SENT), Note(State.UNKNOWN))


class Case:
    """An operation of which each entry was written a second after the one before."""

    def __init__(self, clock: StandingClock, kind: Kind, *notes: Note) -> None:
        self.clock = clock
        self.begun = clock.now()
        day = self.begun.date()
        ticket = None if kind is Kind.SALE else TicketKey(1234, day)
        intent = Intent(
            "r", kind, "maria", self.begun, timedelta(0), Money.of(60), (), ticket, BASELINE
        )
        entries = []
        for seq, note in enumerate(notes):
            at = self.begun + timedelta(seconds=seq)
            entries.append(Entry(seq, "r", note.state, note.detail, at))
        self.operation = Operation(intent, tuple(entries))

    def describe(self, seconds: float = 10, next_in: float | None = 2) -> Verification:
        now = self.begun + timedelta(seconds=seconds)
        return describe_verification(
            self.operation,
            now=now,
            next_look_at=None if next_in is None else now + timedelta(seconds=next_in),
            quiet=QUIET,
            zone="America/Caracas",
        )


def test_a_sale_says_what_not_to_do(clock: StandingClock) -> None:
    said = Case(clock, Kind.SALE, *UNKNOWN).describe()
    assert "<b>Bs 60</b>" in said.text
    assert "Do not hand over or repeat the ticket" in said.text
    assert said.state == "Unresolved"
    assert said.evidence == [Evidence("02:32:08 p. m.", "Sale sent, no answer")]


def test_each_look_is_a_line(clock: StandingClock) -> None:
    looks = (
        Note(State.LOOKED_UP, {"last": BASELINE}),
        Note(State.LOOKED_UP, {"last": BASELINE + 9}),
        Note(State.LOOKED_UP, {}),
    )
    said = Case(clock, Kind.SALE, *UNKNOWN, *looks).describe()
    assert [line.text for line in said.evidence[1:]] == [
        "Last ticket: 32426438 (earlier)",
        "Last ticket: 32426447 (not this one)",
        "Asked; nothing certain yet",
    ]


@pytest.mark.parametrize("kind", [Kind.PAYOUT, Kind.VOID, Kind.REVERT])
def test_other_operations_name_their_ticket(clock: StandingClock, kind: Kind) -> None:
    said = Case(clock, kind, *UNKNOWN).describe()
    assert "<b>1234</b>" in said.text
    assert said.title.startswith("Checking whether the")


def test_no_cash_while_a_payment_is_unknown(clock: StandingClock) -> None:
    assert "Do not hand over cash" in Case(clock, Kind.PAYOUT, *UNKNOWN).describe().text


def test_progress_is_the_part_of_the_quiet_time_since_sending(clock: StandingClock) -> None:
    assert Case(clock, Kind.SALE, *UNKNOWN).describe(seconds=61).progress == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("next_in", "words"),
    [(2, "Next look in 2 s"), (0.2, "Next look in 1 s"), (0, "Asking now"), (None, "Asking now")],
)
def test_the_next_look_counts_down(clock: StandingClock, next_in: float | None, words: str) -> None:
    said = Case(clock, Kind.SALE, *UNKNOWN).describe(next_in=next_in).next_look
    assert said.startswith(f"{words} · ")
    assert said.endswith("(Ctrl+2, Ctrl+3)")


def test_an_incident_is_for_a_person(clock: StandingClock) -> None:
    said = Case(clock, Kind.SALE, *UNKNOWN, Note(State.INCIDENT)).describe()
    assert said.state == "A person decides"


def test_in_spanish_it_is_the_card_of_the_design(clock: StandingClock, spanish: None) -> None:
    looks = (Note(State.LOOKED_UP, {"last": BASELINE}),)
    said = Case(clock, Kind.SALE, *UNKNOWN, *looks).describe()
    assert said.title == "Verificando si el ticket quedó registrado"
    assert said.state == "Sin resolver"
    assert [line.text for line in said.evidence] == [
        "Venta enviada, sin respuesta",
        "Último ticket: 32426438 (anterior)",
    ]
    assert said.next_look.startswith("Próxima consulta en 2 s · ")
