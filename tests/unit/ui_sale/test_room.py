"""Where a name has no room in one line: parted in two, or cut where nothing is told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from pos_app.ui.sale.parts.halves import break_name, fit_halves
from pos_app.ui.sale.parts.ink import fit_keeping
from pos_app.ui.theme import apply_theme

CELL_AT_1024_PX = 39
"""The room for a name in a cell of the grid of 77 on a window 1024 px wide."""
LONG = (
    "Pavo Real",
    "Puercoespín",
    "Oso Hormiguero",
    "Camaleón",
    "Cachicamo",
    "Guacamaya",
    "Hipopótamo",
    "Guácharo",
)


@pytest.fixture
def painter(qapp: QApplication) -> Iterator[QPainter]:
    apply_theme(qapp)
    paper = QPixmap(400, 60)
    one = QPainter(paper)
    yield one
    one.end()


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("Pavo Real", ("Pavo", "Real")),
        ("Guacamaya", ("Guaca-", "maya")),
        ("Guácharo", ("Guá-", "charo")),
        ("Cachicamo", ("Cachi-", "camo")),
        ("Puercoespín", ("Puer-", "coespín")),
        ("Avestruz", ("Aves-", "truz")),
    ],
)
def test_a_name_is_parted_between_words_or_syllables(name: str, best: tuple[str, str]) -> None:
    assert next(break_name(name)) == best


def test_a_short_name_is_not_parted() -> None:
    assert list(break_name("Oso")) == []


@pytest.mark.parametrize("name", LONG)
def test_a_long_name_of_the_77_is_read_whole_in_the_narrowest_cell(
    painter: QPainter, name: str
) -> None:
    halves = fit_halves(painter, name, CELL_AT_1024_PX, struck=False)
    assert halves is not None
    said = [half.shaped.text() for half in halves]
    assert tuple(said) in list(break_name(name))
    assert max(half.advance for half in halves) <= CELL_AT_1024_PX


def test_a_closed_draws_heading_keeps_its_list_and_its_hour(painter: QPainter) -> None:
    parts = ("CERRADO · ", "Triple Zamorano C", " · 10:00 a. m.")
    line = fit_keeping(painter, 190, parts, (13, 12, 11))
    shown = line.shaped.text()
    assert re.fullmatch(r"CERRADO · \w[^…]*…[^…]*C · 10:00 a. m.", shown)
    assert line.advance <= 190
    whole = fit_keeping(painter, 390, parts, (13, 12, 11))
    assert whole.shaped.text() == "".join(parts)
