"""The whole way: every pane, card and state, in an order in which each leads to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.tour import office_stops, prize_stops, sale_stops
from tests.tour.guide import Guide, Look, lay_ground, open_till

FIRST_RUN = '[till]\nname = "Taquilla 1"\n'

STRICT = "[sale]\ntripleta = true\n[shift]\nblind = true\nsecond_person = true\n"

LEGS: tuple[Callable[[Guide], None], ...] = (
    office_stops.visit_door,
    office_stops.open_shift,
    sale_stops.visit_sale,
    sale_stops.visit_trouble,
    sale_stops.visit_cards,
    prize_stops.visit_prizes,
    prize_stops.visit_paying,
    office_stops.visit_tickets,
    prize_stops.visit_results,
    sale_stops.visit_closed_repeat,
    office_stops.visit_doubt,
    office_stops.visit_cash_up,
    office_stops.visit_paper,
    office_stops.visit_lock,
    office_stops.visit_no_line,
)


def walk(folder: Path, look: Look, *, language: str = "es") -> None:
    """Go the whole way in a folder of one's own."""
    with lay_ground(folder) as ground:
        with open_till(ground, look, language=language, more=STRICT) as guide:
            office_stops.visit_strict(guide)
        with open_till(ground, look, language=language) as guide:
            for leg in LEGS:
                leg(guide)
        first = FIRST_RUN + f'language = "{language}"\n'
        with open_till(ground, look, settings=first) as guide:
            office_stops.visit_first_run(guide)
