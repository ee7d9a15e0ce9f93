"""Every pane, card and state, at 200 % of Full HD and with doubled words: whole, large, named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.tour import checks
from tests.tour.guide import Doubled, turn
from tests.tour.route import walk

FULL_HD_AT_200, USUAL = (960, 540), (1366, 768)
SIZES = {"spanish": (FULL_HD_AT_200,), "doubled": (USUAL, FULL_HD_AT_200)}


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("words", list(SIZES))
def test_every_state_can_be_read_touched_and_heard(
    qapp: QApplication, tmp_path: Path, words: str
) -> None:
    found: dict[str, list[str]] = {}
    is_doubled = words == "doubled"

    def look(name: str, window: QWidget) -> None:
        for width, height in SIZES[words]:
            window.resize(width, height)
            turn()
            turn()
            found[f"{name} {width}x{height}"] = [
                *checks.find_cut(window),
                *(f"small: {one}" for one in checks.find_small(window)),
                *(f"nameless: {one}" for one in checks.find_nameless(window)),
            ]

    doubled = Doubled()
    if is_doubled:
        QCoreApplication.installTranslator(doubled)
    try:
        walk(tmp_path, look, language="en" if is_doubled else "es")
    finally:
        QCoreApplication.removeTranslator(doubled)
    assert len(found) > 70 * len(SIZES[words])
    assert {name: what for name, what in found.items() if what} == {}
