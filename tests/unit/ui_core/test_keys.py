"""Keys: known by what they give, whatever keyboard they come from."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import pos_app.ui
from pos_app.ui.key_table import TABLE
from pos_app.ui.keys import (
    Key,
    bind,
    caption,
    hint,
    matches,
    name_keys,
    sequences,
    tip,
    use_sequences,
)
from pos_app.ui.widgets.card import FRAME_KEYS

K, M = Qt.Key, Qt.KeyboardModifier


def pressed(key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier = M.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)


@pytest.mark.parametrize("key", list(Key))
def test_every_key_has_words(key: Key) -> None:
    said = hint(key)
    assert said.cap
    assert said.label
    assert len(said.help) > len(said.label) or said.help != said.label


def test_the_table_has_every_key_and_no_other() -> None:
    assert set(TABLE) == set(Key)


def test_no_pane_key_is_a_key_of_the_frame() -> None:
    frame = {one for key in FRAME_KEYS for one in TABLE[key].sequences}
    panes = {one for key in Key if key not in FRAME_KEYS for one in TABLE[key].sequences}
    assert not frame & panes


def test_every_sequence_is_one_qt_knows() -> None:
    for key in Key:
        for sequence in sequences(key):
            assert sequence.count() == 1
            assert sequence.toString(QKeySequence.SequenceFormat.PortableText)


@pytest.mark.parametrize(
    "event",
    [
        pressed(K.Key_Asterisk, "*"),
        pressed(K.Key_Asterisk, "*", M.KeypadModifier),
        pressed(K.Key_Plus, "*", M.ShiftModifier),
        pressed(K.Key_F12),
    ],
    ids=["star", "numpad star", "Spanish keyboard's star", "F12"],
)
def test_selling_is_known_from_any_keyboard(event: QKeyEvent) -> None:
    assert matches(event, Key.SELL)


@pytest.mark.parametrize(
    "event",
    [
        pressed(K.Key_Plus, "+", M.ShiftModifier),
        pressed(K.Key_F12, "", M.ControlModifier),
        pressed(K.Key_Return, "\r"),
        pressed(K.Key_F11),
    ],
)
def test_other_keys_do_not_sell(event: QKeyEvent) -> None:
    assert not matches(event, Key.SELL)


@pytest.mark.parametrize(
    ("code", "modifier"), [(K.Key_Return, M.NoModifier), (K.Key_Enter, M.KeypadModifier)]
)
def test_both_enters_are_one(code: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    assert matches(pressed(code, "\r", modifier), Key.ADD)
    assert not matches(pressed(code, "\r", modifier | M.ShiftModifier), Key.ADD)


def test_a_bound_key_works_in_its_owner_only(qtbot: QtBot) -> None:
    window, owner, line, other = QWidget(), QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(owner).addWidget(line)
    rows = QVBoxLayout(window)
    rows.addWidget(owner)
    rows.addWidget(other)
    told: list[str] = []
    bind(owner, Key.PAY, lambda: told.append("pay"))
    bind(owner, Key.INQUIRE, lambda: told.append("inquire"))
    with qtbot.waitActive(window):
        window.show()
    line.setFocus()
    QTest.keyClick(line, K.Key_F12)
    QTest.keyClick(line, K.Key_Return)
    QTest.keyClick(line, K.Key_Enter, M.KeypadModifier)
    assert told == ["pay", "inquire", "inquire"]
    other.setFocus()
    QTest.keyClick(other, K.Key_F12)
    assert len(told) == 3


def test_keys_speak_spanish(spanish: None) -> None:
    assert hint(Key.SELL).label == "vender"
    assert hint(Key.SIGN_OUT).cap == "Ctrl+Mayús+Q"
    assert hint(Key.HELP).cap == "F1"


def test_whatever_shows_a_key_shows_another_as_soon_as_it_is_in_force(qtbot: QtBot) -> None:
    button, other, label = QPushButton(), QPushButton(), QLabel()
    for widget in (button, other, label):
        qtbot.addWidget(widget)
    caption(button, Key.SELL, "{key} · Sell")
    caption(other, Key.SELL, "{key} · Sell")
    name_keys(other, "Selling {…}")
    name_keys(label, "{sell} sells, {back} goes back", sell=Key.SELL, back=Key.DECLINE)
    tip(button, Key.SELL, "press {key}")
    use_sequences({Key.SELL: ("F6",)})
    try:
        assert button.text() == "F6 · Sell"
        assert button.toolTip() == "press F6"
        assert label.text() == f"F6 sells, {hint(Key.DECLINE).cap} goes back"
        assert other.text() == "Selling {…}"
    finally:
        use_sequences({})
    assert button.text() == f"{hint(Key.SELL).cap} · Sell"


GREAT_ACTIONS = {"slip_column.py", "verdict_card.py", "count_card.py"}
"""Sell, pay, open and close a shift: the great letters stand two spaces from their key."""
LEFT_BARE = {("slip_column.py", "{key} "), ("paper_drawer.py", "{key} ×")}
"""Three narrow buttons in a row have no room for a dot; the drawer's cross is no word."""


def test_every_button_names_its_key_in_the_same_way() -> None:
    odd, seen = [], 0
    for path in sorted(Path(pos_app.ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if not isinstance(text, str) or not text.startswith("{key} ") or "{other}" in text:
                continue
            seen += 1
            is_great = path.name in GREAT_ACTIONS and text == "{key}  "
            is_bare = (path.name, text) in LEFT_BARE
            if not (text.startswith("{key} · ") or is_great or is_bare):
                odd.append(f"{path.name}: {text}")
    assert odd == []
    assert seen > 40
