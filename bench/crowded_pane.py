"""The sale's pane with all that can be in it: a hundred wagers, 160 draws, a zoo of 101.

`ROUNDS`: how often the keys are pressed. Prints one line of JSON: milliseconds from each key to its
paint.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.start import SystemClock
from pos_app.domain.catalogue import Catalogue, Draw, Entity, Game, Limits, Product
from pos_app.domain.money import Money
from pos_app.ui.i18n import install_language
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.sale.pane import SalePane
from pos_app.ui.sale.presenter import SalePresenter
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys

if TYPE_CHECKING:
    from pos_app.ui.desks.sale_desk import SaleDesk

ANIMALS = ("0", "00", *map(str, range(1, 100)))
DRAWS, PRODUCTS = 160, 10
WAGERS = 100


def make_catalogue(clock: SystemClock) -> Catalogue:
    """Ten products with sixteen draws each, four minutes apart, all of the zoo."""
    now = clock.now()
    draws = [
        Draw(
            id=1000 + number,
            product_id=1 + number % PRODUCTS,
            name=f"LOTTO {number % PRODUCTS}",
            category="animalitos",
            draws_at=now + timedelta(minutes=60 + 4 * number),
            closes_at=now + timedelta(minutes=55 + 4 * number),
        )
        for number in range(DRAWS)
    ]
    limits = tuple(
        Limits(
            game_id=5,
            product_id=1 + number,
            min_stake=Money.of(1),
            max_stake=Money.of(999),
            stake_multiple=Money.of(1),
            max_permutations=6,
            max_sequence_size=10,
            max_sequences=2,
            max_wagers=WAGERS,
            commission=Decimal(10),
        )
        for number in range(PRODUCTS)
    )
    products = {
        1 + number: Product(1 + number, f"LOTTO {number}", "animalitos")
        for number in range(PRODUCTS)
    }
    zoo = Game.from_template(5, [(one, one) for one in ANIMALS])
    entity = Entity(1, "BENCH", ("animalitos",), limits=limits)
    return Catalogue(entity, products, {5: zoo}, tuple(draws))


def main(rounds: int) -> None:
    """Fill the pane, then press keys and time them."""
    app = QApplication([])
    apply_theme(app)
    install_language(app)
    clock = SystemClock()
    state, pane = TillState(clock), SalePane()
    state.set_session(Session("bench@here"))
    # No key here asks anything of the desk: nothing is sold.
    presenter = SalePresenter(pane, state, NoticeCenter(), FreshKeys(), cast("SaleDesk", None))
    state.set_catalogue(make_catalogue(clock))
    pane.resize(1274, 690)
    pane.show()
    pane.focus_now()
    took: list[float] = []

    def press(key: str | Qt.Key) -> None:
        target = app.focusWidget() or pane
        begun = time.perf_counter()
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        app.processEvents()
        took.append((time.perf_counter() - begun) * 1000)

    enter = Qt.Key.Key_Return
    for start in range(0, WAGERS - 1, 9):
        for key in (*".".join(ANIMALS[start : start + 9]), enter, *"10", enter):
            press(key)
    took.clear()
    for _ in range(rounds):
        for key in (*"7.15.33", *[Qt.Key.Key_Backspace] * 7, *"100", Qt.Key.Key_Escape):
            press(key)
        for key in ("+", "-", Qt.Key.Key_F2):
            press(key)
        # One wager more, and away with it again.
        for key in (*"99", enter, "5", enter, Qt.Key.Key_Backspace):
            press(key)
    rows = len(pane.slip.list.rows.rows)
    print(json.dumps({"took": took, "rows": rows}), flush=True)
    del presenter


if __name__ == "__main__":
    main(int(sys.argv[1]))
