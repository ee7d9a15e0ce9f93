"""A button is painted as the style sheet has it, once; anew whenever anything about it differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui import pictures
from pos_app.ui.theme import Mode, apply_theme, set_role
from pos_app.ui.touch.push_button import PushButton

ROLES = ("plain", "action", "primary", "danger", "quiet", "chip", "answer")


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp)
    yield
    apply_theme(qapp)


def show(button: QPushButton, role: str, qtbot: QtBot) -> QWidget:
    """Show a button on a ground; the test must hold that, the button does not."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(220, 90)
    set_role(button, role)
    button.setFixedWidth(180)
    QVBoxLayout(host).addWidget(button)
    host.show()
    return host


def take_bytes(widget: QWidget) -> bytes:
    """Give what a widget looks like, four bytes a pixel."""
    # Held by a name: the bytes belong to the image, and go with it.
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(picture.constBits())


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_it_looks_as_any_button_of_the_style_sheet(
    role: str, mode: Mode, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, mode)
    ours = take_bytes(show(PushButton("F6 · Certeza"), role, qtbot))
    theirs = take_bytes(show(QPushButton("F6 · Certeza"), role, qtbot))
    assert len(ours) == len(theirs)
    # What is laid down as a picture is blended once more: a step of one or two in its soft edges.
    assert max(abs(one - other) for one, other in zip(ours, theirs, strict=True)) <= 2


def test_a_button_that_is_painted_again_is_drawn_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_shelf", type(pictures._shelf)())
    button = PushButton("Consultar")
    drawn: list[str] = []

    def draw(*given: Any) -> None:
        drawn.append(given[0].text())
        _draw_as_ever(*given)

    monkeypatch.setattr(PushButton, "_draw", draw)
    host = show(button, "primary", qtbot)
    host.grab()
    host.grab()
    assert drawn == ["Consultar"]
    button.setText("Pagar")
    host.grab()
    button.setEnabled(False)
    host.grab()
    set_role(button, "danger")
    host.grab()
    assert drawn == ["Consultar", "Pagar", "Pagar", "Pagar"]


_draw_as_ever = PushButton._draw


def test_it_shows_that_it_is_pressed_pointed_at_and_checked(qtbot: QtBot) -> None:
    button = PushButton("Todas")
    button.setCheckable(True)
    host = show(button, "chip", qtbot)
    before = take_bytes(host)
    QTest.mouseMove(button, QPoint(20, 20))
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    pressed = take_bytes(host)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    checked = take_bytes(host)
    assert button.isChecked()
    assert len({before, pressed, checked}) == 3
