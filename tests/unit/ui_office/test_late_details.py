"""Pictures and details that come late are shown of their own ticket, or of none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from pos_app.lanes.lane import Answer
from tests.unit.ui_office.conftest import press
from tests.unit.ui_office.test_tickets import (
    LINES,
    FakeTicketDesk,
    Screen,
    screen,  # noqa: F401 a fixture
)


def go_to(on: Screen, number: int) -> None:
    on.go_to(number)
    details = on.presenter._settle
    on.qtbot.waitUntil(lambda: not details.isActive())


def test_a_picture_is_never_shown_of_another_ticket(
    screen: Screen,  # noqa: F811 the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    thens: list[Any] = []
    monkeypatch.setattr(screen.desk, "read_image", lambda _uuid, then: thens.append(then))
    screen.desk.lines = (replace(LINES[0], uuid="u101"), *LINES[1:])
    screen.presenter.refresh()
    chip: Any = screen.pane.findChild(QPushButton, "imageChip")
    chip.click()
    assert len(thens) == 1
    go_to(screen, 202)
    said = screen.pane.details._image.text()
    assert "no picture" in said
    thens[0](Answer(QImage(40, 60, QImage.Format.Format_RGB32)))
    assert screen.pane.details._image.text() == said


def test_evidence_that_was_asked_for_opens_for_no_other_ticket(
    screen: Screen,  # noqa: F811 the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    thens: list[Any] = []
    read = FakeTicketDesk.read_details
    monkeypatch.setattr(screen.desk, "read_details", lambda line, then: thens.append((line, then)))
    screen.go_to(202)
    press(Qt.Key.Key_F6)
    assert thens
    go_to(screen, 303)
    read(screen.desk, thens[-1][0], thens[-1][1])
    assert screen.pane.evidence.isHidden()
