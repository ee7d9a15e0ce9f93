"""The first run: practise now, or connect; nothing wrong is ever saved."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import ConfigError, PaperOutError, PrinterMissingError, TillError
from pos_app.lanes.lane import Answer
from pos_app.till.ports import PrintReport, Proof
from pos_app.ui.entrance.connect_form import FoundPrinter, PrinterChoice
from pos_app.ui.entrance.first_run import FirstRunPage, Step
from pos_app.ui.entrance.first_run_presenter import FirstRunPresenter
from tests.pages.first_run_page import FirstRunScreen

K = Qt.Key
USB = FoundPrinter("file", "/dev/usb/lp0", "USB · /dev/usb/lp0")


class Work:
    """Does at once what a lane would, and remembers it."""

    def __init__(self) -> None:
        self.found: Sequence[FoundPrinter] = ()
        self.report = PrintReport(Proof.PROVEN)
        self.error: TillError | None = None
        self.tested: list[PrinterChoice] = []
        self.saved: list[Mapping[str, object]] = []
        self.holds_back = False
        self._late: list[Callable[[], None]] = []

    def find_printers(self, then: Callable[[Answer[Sequence[FoundPrinter]]], None]) -> None:
        then(Answer(value=self.found))

    def print_test(
        self, printer: PrinterChoice, then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        self.tested.append(printer)
        self._tell(lambda: then(Answer(self.report, self.error)))

    def save(self, changes: Mapping[str, object], then: Callable[[Answer[None]], None]) -> None:
        self.saved.append(changes)
        self._tell(lambda: then(Answer(error=self.error)))

    def finish(self) -> None:
        while self._late:
            self._late.pop()()

    def _tell(self, tell: Callable[[], None]) -> None:
        if self.holds_back:
            self._late.append(tell)
        else:
            tell()


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        self.work = Work()
        page = FirstRunPage()
        qtbot.addWidget(page)
        self.presenter = FirstRunPresenter(page, self.work)
        self.screen = FirstRunScreen(qtbot, page)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


@pytest.fixture
def form(scene: Scene) -> Scene:
    scene.work.found = (USB,)
    scene.screen.open_form()
    return scene


def test_enter_practises(scene: Scene, qtbot: QtBot) -> None:
    assert scene.screen.focus == "practiseButton"
    with qtbot.waitSignal(scene.presenter.practice_chosen):
        scene.screen.press(K.Key_Return)


def test_arrows_go_to_and_fro(scene: Scene) -> None:
    scene.screen.press(K.Key_Down)
    assert scene.screen.focus == "connectButton"
    scene.screen.press(K.Key_Up)
    assert scene.screen.focus == "practiseButton"


def test_escape_goes_back_to_the_choice(form: Scene) -> None:
    assert form.screen.focus == "addressField"
    form.screen.press(K.Key_Escape)
    assert form.screen.page.step is Step.CHOICE
    assert form.screen.focus == "connectButton"


@pytest.mark.parametrize(
    ("typed", "severity"),
    [
        ("https:", "muted"),
        ("https://api.example.com", "ok"),
        ("https://api.example.com:8443/v1", "ok"),
        ("api.example.com", "ok"),
        ("http://127.0.0.1:8080", "ok"),
        ("http://api.example.com", "refused"),
        ("ftp://api.example.com", "refused"),
        ("https://maria:s3creta@api.example.com", "refused"),
        ("https://api example.com", "refused"),
    ],
)
def test_the_address_is_judged_while_typed(form: Scene, typed: str, severity: str) -> None:
    form.screen.type_address(typed)
    assert form.screen.address_severity == severity


def test_an_open_line_is_refused_with_its_reason(form: Scene) -> None:
    form.screen.type_address("http://api.example.com")
    assert "password would travel in the open" in form.screen.address_word


def test_found_printers_stand_above_the_typed_ones(form: Scene) -> None:
    assert form.screen.printers[0] == USB.label
    assert len(form.screen.printers) == 4
    assert not form.screen.is_seen("printerAddressField")


def test_saving_writes_the_names_the_settings_have(form: Scene, qtbot: QtBot) -> None:
    form.screen.type_address("api.example.com")
    form.screen.choose_paper(58)
    with qtbot.waitSignal(form.presenter.settings_saved):
        form.screen.press(K.Key_F12)
    assert form.work.saved == [
        {
            "api.base_url": "https://api.example.com",
            "printer.link": "file",
            "printer.address": "/dev/usb/lp0",
            "printer.width_dots": 384,
        }
    ]


def test_a_network_printer_needs_its_address(form: Scene, qtbot: QtBot) -> None:
    form.screen.type_address("api.example.com")
    form.screen.choose_printer(2)
    assert form.screen.is_seen("printerAddressField")
    form.screen.press(K.Key_F12)
    form.screen.press(K.Key_F10)
    assert form.work.saved == []
    assert form.work.tested == []
    assert form.screen.focus == "printerAddressField"
    form.screen.type_printer_address("192.0.2.7")
    with qtbot.waitSignal(form.presenter.settings_saved):
        form.screen.press(K.Key_F12)
    assert form.work.saved[0]["printer.link"] == "tcp"
    assert form.work.saved[0]["printer.address"] == "192.0.2.7"


def test_no_printer_yet_is_paper_on_the_screen(form: Scene) -> None:
    form.screen.type_address("api.example.com")
    form.screen.choose_printer(1)
    assert not form.screen.is_seen("testButton")
    form.screen.press(K.Key_F12)
    assert form.work.saved[0]["printer.link"] == "virtual"
    assert form.work.saved[0]["printer.address"] == ""


def test_without_an_address_nothing_is_saved(form: Scene) -> None:
    form.screen.press(K.Key_F12)
    assert form.work.saved == []
    assert form.screen.focus == "addressField"


def test_what_cannot_be_saved_is_said(form: Scene, qtbot: QtBot) -> None:
    form.work.error = ConfigError("settings.toml is not to be written")
    form.screen.type_address("api.example.com")
    with qtbot.assertNotEmitted(form.presenter.settings_saved):
        form.screen.press(K.Key_F12)
    assert form.screen.notice.startswith("The settings were not saved.")
    assert not form.screen.is_busy


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (PrintReport(Proof.PROVEN), "The test page came out."),
        (PrintReport(Proof.UNVERIFIED), "The test page was sent."),
        (PrintReport(Proof.NOT_PRINTED, PaperOutError()), "The test page was not printed."),
    ],
)
def test_the_test_page_tells_how_it_went(form: Scene, report: PrintReport, words: str) -> None:
    form.work.report = report
    form.screen.press(K.Key_F10)
    assert form.work.tested == [PrinterChoice("file", "/dev/usb/lp0", 576)]
    assert form.screen.notice.startswith(words)


def test_a_lane_without_a_printer_is_said_too(form: Scene) -> None:
    form.work.error = PrinterMissingError("no such device")
    form.screen.press(K.Key_F10)
    assert "POS-501" in form.screen.notice


def test_another_printer_takes_the_word_away(form: Scene) -> None:
    form.screen.press(K.Key_F10)
    form.screen.choose_printer(2)
    assert form.screen.notice == ""


def test_nothing_is_printed_twice_meanwhile(form: Scene) -> None:
    form.work.holds_back = True
    form.screen.press(K.Key_F10)
    form.screen.press(K.Key_F10)
    assert form.screen.is_busy
    assert len(form.work.tested) == 1
    form.work.finish()
    assert not form.screen.is_busy
