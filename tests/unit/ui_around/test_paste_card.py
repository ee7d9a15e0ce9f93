"""The paste card: only what was understood goes on the slip, and only when the cashier says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.ui.paste.presenter import PastePresenter
from pos_app.ui.paste.words import PreviewRow
from tests.unit.ui_around.conftest import Counter

K = Qt.Key


@pytest.fixture
def paste(counter: Counter) -> PastePresenter:
    return PastePresenter(counter, counter.state, counter)


def rows(paste: PastePresenter) -> list[PreviewRow]:
    return [row for row in paste.card.rows.rows if isinstance(row, PreviewRow)]


def put(counter: Counter) -> list[tuple[int, str, str]]:
    return [
        (one.draw_id, one.selection, str(one.stake))
        for plays in counter.plays
        for clauses in plays
        for _, own in clauses
        for one in own
    ]


def test_a_message_for_the_chosen_draw_goes_on_the_slip_with_enter(
    counter: Counter, paste: PastePresenter
) -> None:
    paste.open("5 león, 12 a 10")
    assert [row.is_wrong for row in rows(paste)] == [False]
    counter.press(K.Key_Return)
    assert put(counter) == [(11, "5", "10"), (11, "12", "10")]
    assert paste.card.isHidden()
    assert counter.line.hasFocus()


def test_what_is_not_understood_is_left_out_and_shown(
    counter: Counter, paste: PastePresenter
) -> None:
    paste.open("rey próximo 5 a 10\nrey próximo 05 a 10\nrey próximo pez a 1")
    assert [row.is_wrong for row in rows(paste)] == [False, True, True]
    assert "→ 5" in rows(paste)[1].what
    counter.press(K.Key_Return)
    assert put(counter) == [(11, "5", "10")]


def test_the_message_is_corrected_in_place(counter: Counter, paste: PastePresenter) -> None:
    paste.open("5 12")
    assert rows(paste)[0].is_wrong
    assert paste.card.message.hasFocus()
    QTest.keyClicks(paste.card.message, "a 10 ")
    assert not rows(paste)[0].is_wrong
    QTest.keyClick(paste.card.message, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert put(counter) == [(11, "5", "10"), (11, "12", "10")]


def test_a_draw_that_closed_since_is_not_put(counter: Counter, paste: PastePresenter) -> None:
    paste.open("5 a 10")
    counter.closed = {11}
    counter.press(K.Key_Return)
    assert counter.plays == []
    assert rows(paste)[0].is_wrong


def test_what_passes_the_limits_is_refused_before_the_slip(
    counter: Counter, paste: PastePresenter
) -> None:
    paste.open("5 a 100")
    assert not paste.card.go.isEnabled()
    assert "99" in paste.card.accessibleName()
    counter.press(K.Key_Escape)
    assert counter.plays == []
    assert paste.card.isHidden()


@pytest.mark.parametrize("text", ["", "hola", "   \n"])
def test_a_message_without_plays_puts_nothing(
    counter: Counter, paste: PastePresenter, text: str
) -> None:
    paste.open(text)
    assert not paste.card.go.isEnabled()
    QTest.keyClick(paste.card.message, K.Key_Escape)
    assert paste.card.isHidden()


def test_a_locked_slip_keeps_the_message(counter: Counter, paste: PastePresenter) -> None:
    counter.is_frozen = True
    paste.open("5 a 10")
    counter.press(K.Key_Return)
    assert paste.card.isVisible()
