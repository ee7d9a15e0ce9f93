"""The sentences of the entry line by their codes: English sources of the context "SaleWords"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.limits import CountFault, StakeFault
from pos_app.domain.plays import Expected, Reason
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keys import Key

if TYPE_CHECKING:
    from collections.abc import Mapping

EXPECTED: Mapping[Expected, str] = {
    Expected.NUMBER: QT_TRANSLATE_NOOP("SaleWords", "now a number"),
    Expected.MORE: QT_TRANSLATE_NOOP("SaleWords", "digits are missing"),
    Expected.PERMUTA_MARK: QT_TRANSLATE_NOOP("SaleWords", "end with p: permuta"),
    Expected.LAST: QT_TRANSLATE_NOOP("SaleWords", "now the last number of the run"),
    Expected.ANIMAL: QT_TRANSLATE_NOOP("SaleWords", "three animals, with - between: 5-12-33"),
    Expected.SIGN: QT_TRANSLATE_NOOP("SaleWords", "now the sign"),
}
ANY_SIGN = QT_TRANSLATE_NOOP("SaleWords", "now the sign: 1 = ARI … 12 = PIS, 0 = all")
NAMED_KEYS: Mapping[str, Key] = {
    "triples": Key.TRIPLES,
    "signs": Key.SIGNS,
    "drop": Key.DROP_DRAW,
}
REASONS: Mapping[Reason, str] = {
    Reason.NO_GAME: QT_TRANSLATE_NOOP(
        "SaleWords", "The chosen draws have no play in common: drop one with {drop}"
    ),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP("SaleWords", "Too long: {last} characters at most"),
    Reason.TOO_MANY: QT_TRANSLATE_NOOP(
        "SaleWords", "{first} plays at once: {last} at most, split them"
    ),
    Reason.UNKNOWN_CHARACTER: QT_TRANSLATE_NOOP("SaleWords", "“{text}” is in no play: delete it"),
    Reason.MISPLACED: QT_TRANSLATE_NOOP("SaleWords", "“{text}” does not go here: delete it"),
    Reason.NOT_ON_SALE: QT_TRANSLATE_NOOP("SaleWords", "{text} is not sold in these draws"),
    Reason.PADDED: QT_TRANSLATE_NOOP("SaleWords", "{text} goes without the zero in front"),
    Reason.WRONG_LENGTH: QT_TRANSLATE_NOOP("SaleWords", "{text} must have {values} digits"),
    Reason.SIGN_UNKNOWN: QT_TRANSLATE_NOOP(
        "SaleWords", "No sign is written “{text}”: 1 = ARI … 12 = PIS, 0 = all"
    ),
    Reason.SIGN_NOT_TAKEN: QT_TRANSLATE_NOOP(
        "SaleWords", "These draws take no sign (signs: {signs})"
    ),
    Reason.PERMUTA_NOT_TAKEN: QT_TRANSLATE_NOOP(
        "SaleWords", "Permutas are for triples ({triples}) and signs ({signs})"
    ),
    Reason.PERMUTA_LENGTH: QT_TRANSLATE_NOOP(
        "SaleWords", "A permuta has from {first} to {last} digits"
    ),
    Reason.PERMUTA_OF_EQUALS: QT_TRANSLATE_NOOP(
        "SaleWords", "Equal digits have no permuta: type the number alone"
    ),
    Reason.SERIE_NOT_TAKEN: QT_TRANSLATE_NOOP(
        "SaleWords", "Series are for triples ({triples}) and signs ({signs})"
    ),
    Reason.SERIE_LENGTH: QT_TRANSLATE_NOOP("SaleWords", "A serie has two digits: 12s, 12*, 1*2"),
    Reason.CORRIDA_BACKWARDS: QT_TRANSLATE_NOOP("SaleWords", "The run goes from less to more"),
    Reason.CORRIDA_UNORDERED: QT_TRANSLATE_NOOP(
        "SaleWords", "{text} has no place in a run: type it apart"
    ),
}
REFUSALS: Mapping[CountFault | StakeFault | str, str] = {
    "no limits": QT_TRANSLATE_NOOP(
        "SaleWords", "The operator gave no limits for this play: choose another draw"
    ),
    StakeFault.BELOW_MIN: QT_TRANSLATE_NOOP("SaleWords", "the least is {allowed}"),
    StakeFault.ABOVE_MAX: QT_TRANSLATE_NOOP("SaleWords", "the most is {allowed}"),
    StakeFault.NOT_A_MULTIPLE: QT_TRANSLATE_NOOP(
        "SaleWords", "the amount goes in steps of {allowed}"
    ),
    CountFault.ARRANGEMENTS: QT_TRANSLATE_NOOP(
        "SaleWords", "The permuta gives {asked} numbers: {allowed} at most"
    ),
    CountFault.PERMUTAS: QT_TRANSLATE_NOOP(
        "SaleWords", "{asked} permutas on the ticket: {allowed} at most"
    ),
    CountFault.SEQUENCE_SIZE: QT_TRANSLATE_NOOP(
        "SaleWords", "The run gives {asked} numbers: {allowed} at most"
    ),
    CountFault.SEQUENCES: QT_TRANSLATE_NOOP(
        "SaleWords", "{asked} series and runs on the ticket: {allowed} at most"
    ),
    CountFault.ONE_PLAY: QT_TRANSLATE_NOOP(
        "SaleWords", "This makes {asked} plays: a ticket holds {allowed}. Take fewer"
    ),
    CountFault.WAGERS: QT_TRANSLATE_NOOP(
        "SaleWords", "{asked} plays on the ticket: {allowed} at most; sell and go on with another"
    ),
}

ADDS_UP = QT_TRANSLATE_NOOP("SaleWords", "{selection} would add up to {asked}; {text}")
TRIPLE_ELSEWHERE = QT_TRANSLATE_NOOP(
    "SaleWords", "{text} is not sold in these draws (triples: {triples})"
)
ONE_NUMBER = QT_TRANSLATE_NOOP("SaleWords", "{play}: 1 number")
NUMBERS = QT_TRANSLATE_NOOP("SaleWords", "{play}: {count} numbers")
ALL_SIGNS = QT_TRANSLATE_NOOP("SaleWords", "{play} · 12 signs")
TERMINAL = QT_TRANSLATE_NOOP("SaleWords", "{play} terminal")
ONE_DRAW = QT_TRANSLATE_NOOP("SaleWords", "× {draws} draw")
CHANGES = QT_TRANSLATE_NOOP("SaleWords", "change it")
MANY_DRAWS = QT_TRANSLATE_NOOP("SaleWords", "× {draws} draws")
SPREAD_OVER = QT_TRANSLATE_NOOP("SaleWords", "{draws} ÷ {count} =")
CLOSED = QT_TRANSLATE_NOOP("SaleWords", "closed")
CLOSED_HEAD = QT_TRANSLATE_NOOP("SaleWords", "CLOSED")
SOLD_HEAD = QT_TRANSLATE_NOOP("SaleWords", "SOLD")
SOLD_OUT = QT_TRANSLATE_NOOP("SaleWords", "sold out")
EDITED = QT_TRANSLATE_NOOP("SaleWords", "changing")
