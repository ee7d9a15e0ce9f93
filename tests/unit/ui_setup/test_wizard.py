"""Setting a printer up by keys: found or typed, asked, looked at, kept; nothing half-chosen saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.domain.document import Document, Text
from pos_app.domain.errors import PaperOutError, PrinterMissingError
from pos_app.lanes.bench import PrinterChoice
from pos_app.lanes.lane import Answer
from pos_app.printing.discovery import FoundPrinter, Probe, Strip
from pos_app.till.ports import PrinterState, PrinterStatus, PrintReport, Proof
from pos_app.ui.paper.document_view import DocumentView
from pos_app.ui.paper.setting import set_document
from pos_app.ui.setup.wizard import PrinterWizard
from pos_app.ui.setup.wizard_presenter import WizardPresenter
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.notice_strip import NoticeStrip

K = Qt.Key
USB = FoundPrinter("usb", "04b8:0e15", "EPSON TM-T20")
TCP = FoundPrinter("tcp", "192.0.2.7:9100", "")
Then = Callable[[Answer[Any]], None]


class Work:
    """Does at once what lanes would, and remembers it."""

    def __init__(self) -> None:
        self.found: tuple[FoundPrinter, ...] = (USB, TCP)
        self.status = PrinterStatus(PrinterState.READY)
        self.report = PrintReport(Proof.PROVEN)
        self.known: dict[str, object] = {}
        self.done: list[tuple[str, PrinterChoice]] = []

    def find_printers(self, then: Then) -> None:
        then(Answer(self.found))

    def recall(self, choice: PrinterChoice, then: Then) -> None:
        then(Answer(choice.with_known(self.known)))

    def probe(self, choice: PrinterChoice, then: Then) -> None:
        self.done.append(("probe", choice))
        then(Answer(Probe(self.status, True, None)))

    def print_strip(self, choice: PrinterChoice, strip: Strip, then: Then) -> None:
        self.done.append((strip.value, choice))
        then(Answer(self.report))

    def print_page(self, choice: PrinterChoice, then: Then) -> None:
        self.done.append(("page", choice))
        then(Answer(self.report))

    def preview(self, choice: PrinterChoice, strip: Strip | None, then: Then) -> None:
        then(Answer(set_document(Document(str(strip), (Text("Así"),)), choice.width_dots)))

    def save(self, choice: PrinterChoice, then: Then) -> None:
        self.done.append(("save", choice))
        then(Answer(None))


class Scene:
    def __init__(self, qtbot: QtBot, choice: PrinterChoice | None = None) -> None:
        self.qtbot = qtbot
        self.work = Work()
        self.wizard = PrinterWizard()
        self.wizard.resize(932, 662)
        self.presenter = WizardPresenter(self.wizard, self.work)
        self.saved: list[PrinterChoice] = []
        self.presenter.saved.connect(self.saved.append)
        self.left: list[bool] = []
        self.presenter.left.connect(lambda: self.left.append(True))
        with qtbot.waitActive(self.wizard):
            self.wizard.show()
        self.presenter.begin(choice or PrinterChoice())

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.wizard, key)

    def click(self, name: str) -> None:
        button = self.wizard.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, link: str, address: str = "") -> None:
        self.wizard.where.choose(link, address)

    @property
    def step(self) -> str:
        return self.wizard.step.name

    @property
    def said(self) -> str:
        strips = [one for one in self.wizard.findChildren(NoticeStrip) if one.isVisible()]
        return strips[-1].accessibleName() if strips else ""

    def wait_until_said(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said)

    @property
    def last(self) -> tuple[str, PrinterChoice]:
        return self.work.done[-1]


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication) -> Iterator[Scene]:
    apply_theme(qapp)
    made = Scene(qtbot)
    yield made
    Shiboken.delete(made.wizard)


def test_the_whole_way_with_four_keys_and_three_papers(scene: Scene) -> None:
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    assert scene.step == "WIDTH"
    scene.press(K.Key_F10)
    scene.click("widthAnswer0")
    scene.press(K.Key_F12)
    scene.press(K.Key_F10)
    scene.click("lettersAnswer2")
    scene.press(K.Key_F12)
    scene.click("cutAnswer1")
    scene.click("densityAnswer4")
    scene.click("bandsAnswer2")
    scene.press(K.Key_F10)
    scene.press(K.Key_F12)
    assert [name for name, _ in scene.work.done] == ["probe", "widths", "letters", "page", "save"]
    (kept,) = scene.saved
    assert kept == PrinterChoice(
        link="usb",
        address=USB.address,
        width_dots=384,
        code_table=16,
        codec="cp1252",
        band_rows=24,
        band_pause_ms=50,
        density=4,
        cut=False,
    )
    assert scene.work.done[3][1] == kept  # what was looked at is what is kept
    assert scene.work.done[2][1].width_dots == 384


def test_an_address_is_typed_and_asked_for_while_it_is_missing(scene: Scene) -> None:
    scene.choose("tcp", "")
    scene.press(K.Key_F12)
    assert scene.step == "WHERE"
    assert not scene.work.done
    field = scene.wizard.findChild(QLineEdit, "deviceField")
    assert field is not None
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "192.0.2.9")
    scene.press(K.Key_F12)
    assert scene.last == ("probe", PrinterChoice(link="tcp", address="192.0.2.9"))


def test_a_printer_that_is_not_there_is_told_and_may_still_be_taken(scene: Scene) -> None:
    scene.work.status = PrinterStatus(PrinterState.FAULT, PrinterMissingError("refused"))
    scene.choose("tcp", TCP.address)
    scene.press(K.Key_F12)
    assert scene.step == "WHERE"
    scene.wait_until_said("POS-501")
    scene.press(K.Key_F12)
    assert scene.step == "WIDTH"


def test_another_printer_is_asked_anew(scene: Scene) -> None:
    scene.work.status = PrinterStatus(PrinterState.FAULT, PrinterMissingError("refused"))
    scene.choose("tcp", TCP.address)
    scene.press(K.Key_F12)
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    assert scene.step == "WHERE"
    assert [choice.link for _, choice in scene.work.done] == ["tcp", "usb"]


def test_a_mute_printer_goes_on_with_a_warning(scene: Scene) -> None:
    scene.work.status = PrinterStatus(PrinterState.UNKNOWN)
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    assert scene.step == "WIDTH"
    scene.wait_until_said("says nothing")


def test_what_was_answered_for_a_printer_before_is_marked(scene: Scene) -> None:
    scene.work.known = {"width_dots": 512, "cut": False, "link": "tcp", "density": "dark"}
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    known = scene.presenter.choice
    assert (known.link, known.width_dots, known.cut, known.density) == ("usb", 512, False, 0)


def test_a_fault_while_printing_is_told_and_nothing_is_lost(scene: Scene) -> None:
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    scene.click("widthAnswer1")
    scene.work.report = PrintReport(Proof.NOT_PRINTED, PaperOutError("out"))
    scene.press(K.Key_F10)
    scene.wait_until_said("POS-503")
    assert scene.presenter.choice.width_dots == 512
    assert not scene.saved


def test_esc_goes_back_step_by_step_and_then_leaves(scene: Scene) -> None:
    scene.choose("usb", USB.address)
    scene.press(K.Key_F12)
    scene.press(K.Key_F12)
    scene.press(K.Key_Escape)
    assert scene.step == "WIDTH"
    scene.press(K.Key_Escape)
    assert scene.step == "WHERE"
    assert not scene.left
    scene.press(K.Key_Escape)
    assert scene.left
    assert not scene.saved


def test_paper_on_the_screen_needs_no_questions(scene: Scene) -> None:
    scene.choose("virtual")
    scene.press(K.Key_F12)
    assert [name for name, _ in scene.work.done] == ["save"]
    assert scene.saved[0].link == "virtual"


def test_the_printer_of_the_settings_is_chosen_first(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    serial = replace(PrinterChoice(), link="serial", address="/dev/ttyUSB3", baud=19_200)
    scene = Scene(qtbot, serial)
    assert scene.presenter.choice.address == "/dev/ttyUSB3"
    assert scene.presenter.choice.baud == 19_200
    Shiboken.delete(scene.wizard)


@pytest.mark.parametrize("size", [(1274, 662), (932, 636)])
def test_every_answer_is_on_the_screen(scene: Scene, size: tuple[int, int]) -> None:
    scene.wizard.resize(*size)
    scene.choose("usb", USB.address)
    for _ in range(3):
        scene.press(K.Key_F12)
    assert scene.step == "FINISH"
    whole = scene.wizard.rect()
    for button in scene.wizard.findChildren(QPushButton):
        if button.isVisible():
            place = button.mapTo(scene.wizard, button.rect().topLeft())
            assert whole.contains(place), button.objectName()
            assert whole.contains(button.mapTo(scene.wizard, button.rect().bottomRight()))
            assert button.height() >= 44, button.objectName()
            assert QWidget.isEnabled(button)


def test_what_is_printed_is_shown_beside_where_there_is_room(scene: Scene) -> None:
    view = scene.wizard.findChild(DocumentView, "wizardPreview")
    assert view is not None
    scene.wizard.resize(1274, 662)
    scene.choose("usb", USB.address)
    assert not view.isVisible()
    titles = []
    for _ in range(3):
        scene.press(K.Key_F12)
        assert view.paper is not None
        titles.append(view.paper.title)
        assert view.isVisible()
    assert titles == [str(Strip.WIDTHS), str(Strip.LETTERS), "None"]
    scene.wizard.resize(932, 662)
    assert not view.isVisible()
