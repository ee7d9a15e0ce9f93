"""Panes in parts: begun ahead, finished at the opening, begun anew where they failed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.ui.keys import Key
from pos_app.ui.payout.pane import PayoutPane
from pos_app.ui.sale.pane import SalePane
from pos_app.ui.tickets.pane import TicketsPane
from pos_app.ui.widgets.pane import Making, Pane, PaneEntry
from pos_app.ui.window.pane_shelf import PaneShelf
from tests.unit.ui_core.conftest import EntryPane, Stage

K = Qt.Key


def test_a_pane_that_was_begun_ahead_is_finished_when_it_is_opened(stage: Stage) -> None:
    assert stage.frame.panes.make_part("payout")
    assert stage.begun == ["sale", "payout"]
    assert stage.frame.pane("payout") is None
    stage.screen.open_with_key(K.Key_2, "payout")
    assert stage.screen.focus_name == "payoutLine"
    assert stage.begun == stage.built == ["sale", "payout"]
    assert not stage.frame.panes.make_part("payout")


def test_a_pane_that_is_made_ahead_takes_neither_screen_nor_focus(stage: Stage) -> None:
    while stage.frame.panes.make_part("payout"):
        assert stage.screen.focus_name == "saleLine"
    pane = stage.frame.pane("payout")
    assert pane is not None
    assert not pane.isVisible()
    assert stage.screen.focus_name == "saleLine"
    stage.screen.open_with_key(K.Key_2, "payout")
    assert stage.frame.pane("payout") is pane
    assert stage.built == ["sale", "payout"]


@pytest.mark.parametrize("was_seen", [False, True])
def test_keys_never_go_to_a_pane_that_is_not_seen(stage: Stage, *, was_seen: bool) -> None:
    """Not even where an answer that comes late asks for a field of it."""
    stage.frame.panes.make("payout")
    if was_seen:
        stage.screen.open_with_key(K.Key_2, "payout")
        stage.screen.open_with_key(K.Key_1, "sale")
    stage.pane("payout").line.setFocus()
    assert stage.screen.focus_name == "saleLine"
    stage.screen.type("5")
    assert stage.pane("sale").line.text() == "5"
    assert stage.pane("payout").line.text() == ""


def test_what_failed_half_way_is_begun_anew(stage: Stage) -> None:
    placed: list[Pane] = []

    def build() -> Making:
        yield EntryPane(f"try{len(placed)}")
        if len(placed) < 2:
            raise OSError("half-way")
        return QObject()

    shelf = PaneShelf([PaneEntry("sale", Key.OPEN_SALE, build)], placed.append)
    with pytest.raises(OSError, match="half-way"):
        shelf.make("sale")
    assert shelf.get("sale") is None
    assert shelf.make("sale") is placed[1]
    assert shelf.get("sale") is placed[1]


def test_a_pane_that_ends_with_its_window_is_not_taken_away_again() -> None:
    """What is told is why the making failed, not that the pane is gone."""

    def build() -> Making:
        pane = EntryPane("gone")
        yield pane
        Shiboken.delete(pane)
        raise OSError("half-way")

    shelf = PaneShelf((PaneEntry("gone", Key.OPEN_SALE, build),), lambda _: None)
    with pytest.raises(OSError, match="half-way"):
        shelf.make("gone")


@pytest.mark.parametrize("kind", [SalePane, PayoutPane, TicketsPane])
def test_a_pane_may_be_sized_before_its_parts_are_made(
    qtbot: QtBot, kind: type[SalePane | PayoutPane | TicketsPane]
) -> None:
    pane = kind(is_whole=False)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.grab()  # sends the size to a pane that is not shown
    making = pane.make_parts()
    for _ in making:
        pane.resize(pane.width() + 1, 500)
        pane.grab()
    pane.show()
    assert pane.layout() is not None
