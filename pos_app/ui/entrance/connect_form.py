"""The form that connects the till: the operator's address and the printer, each checked at once.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pos_app.lanes.bench import PrinterChoice
from pos_app.ui.keys import Key, bind, caption, matches
from pos_app.ui.notices import Notice
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import CardHost
from pos_app.ui.widgets.choice_box import ChoiceBox
from pos_app.ui.widgets.notice_strip import NoticeStrip

__all__ = ["ConnectForm", "FoundPrinter", "PrinterChoice"]

WIDTHS = ((58, 384), (80, 576))
"""Paper in millimetres and the dots of its usual head."""


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that was found; `label` is what the cashier reads: "USB · /dev/usb/lp0"."""

    link: str
    address: str
    label: str


class ConnectForm(CardHost):
    """Address, printer, paper, test page, save; passive.

    Signals:
        address_edited(str): what stands in the address field now.
        printer_edited(): another printer, address or paper.
        test_asked(): print a test page.
        set_up_asked(): find a printer and set everything about it up.
        save_asked(): write the settings and go on.
        left(): back to the choice.
    """

    address_edited = Signal(str)
    printer_edited = Signal()
    test_asked = Signal()
    set_up_asked = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        """Make it with the printers that can always be chosen."""
        super().__init__()
        self.setObjectName("connectForm")
        self._found: tuple[FoundPrinter, ...] = ()
        self._set_up_widths: dict[str, int] = {}
        self._strip: NoticeStrip | None = None
        self._address = _field("addressField", self.tr("Address of your operator's server"))
        self._address.setPlaceholderText("https://")
        self._address_word = QLabel()
        self._address_word.setObjectName("addressWord")
        self._address_word.setWordWrap(True)
        self._printers = ChoiceBox()
        self._printers.setObjectName("printerBox")
        self._printers.setAccessibleName(self.tr("Printer"))
        self._printer_address = _field("printerAddressField", self.tr("Where the printer is"))
        self._papers = QButtonGroup(self)
        self._set_up = _button(Key.SET_UP_PRINTER, self.tr("Find and set up…"))
        self._set_up.setObjectName("setUpButton")
        self._test = _button(Key.TEST_PRINT, self.tr("Print a test page"))
        self._test.setObjectName("testButton")
        self._save = _button(Key.SAVE_SETTINGS, self.tr("Save and go on"))
        self._save.setObjectName("saveButton")
        set_role(self._save, "action")
        self._back = _button(Key.DECLINE, self.tr("Back"))
        self._back.setObjectName("backButton")
        set_role(self._back, "quiet")
        self._notice_place = QVBoxLayout()
        self._lay_out()
        self._connect_parts()
        self.show_printers(())
        self.show_address_word("", "")

    @property
    def address(self) -> str:
        """The operator's address as typed."""
        return self._address.text().strip()

    @property
    def printer(self) -> PrinterChoice:
        """The printer as chosen; the address may still be empty."""
        at = self._printers.currentIndex()
        width = self._papers.checkedId()
        if at < len(self._found) and self._found[at].address in self._set_up_widths:
            width = self._set_up_widths[self._found[at].address]
        if at < len(self._found):
            return PrinterChoice(self._found[at].link, self._found[at].address, width)
        link = ("virtual", "tcp", "file")[at - len(self._found)]
        address = "" if link == "virtual" else self._printer_address.text().strip()
        return PrinterChoice(link, address, width)

    def show_printers(self, found: Sequence[FoundPrinter]) -> None:
        """Offer the printers that were found, best first, above those that are typed in."""
        self._found = tuple(found)
        self._printers.blockSignals(True)
        self._printers.clear()
        self._printers.addItems([one.label for one in found])
        self._printers.addItem(self.tr("None yet: show the paper on the screen"))
        self._printers.addItem(self.tr("In the network (TCP)…"))
        self._printers.addItem(self.tr("A device of this computer (USB)…"))
        self._printers.blockSignals(False)
        self._show_printer_address()

    def show_set_up(self, printer: FoundPrinter, width_dots: int) -> None:
        """Show a printer that was set up: it is chosen, with its paper."""
        others = [one for one in self._found if one.address != printer.address]
        self.show_printers([printer, *others])
        self._printers.setCurrentIndex(0)
        self._set_up_widths = {printer.address: width_dots}
        chip = self._papers.button(384 if width_dots <= 384 else 576)
        chip.setChecked(True)

    def show_address_word(self, text: str, severity: str) -> None:
        """Say how the address is read: severity "ok", "refused" or "" for a hint."""
        signs = {"ok": "✓ ", "refused": "× "}
        self._address_word.setText(signs.get(severity, "") + text)
        set_role(self._address_word, severity or "muted")
        set_role(self._address, "field", wrong=severity == "refused")

    def show_notice(self, notice: Notice | None) -> None:
        """Say how the test page or the saving went."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if notice is not None:
            self._strip = NoticeStrip(notice, is_closable=False)
            self._notice_place.addWidget(self._strip)

    def show_busy(self, *, is_busy: bool) -> None:
        """Say whether a page is printed or the settings are written."""
        for part in (self._set_up, self._test, self._save):
            part.setEnabled(not is_busy)

    def mark_missing(self, *, address: bool, printer: bool) -> None:
        """Put the focus on what is to be filled in first."""
        set_role(self._printer_address, "field", wrong=printer)
        if address:
            set_role(self._address, "field", wrong=True)
            self._address.setFocus()
        elif printer:
            self._printer_address.setFocus()

    def take_focus(self) -> None:
        self._address.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect_parts(self) -> None:
        self._address.textChanged.connect(self.address_edited)
        self._printers.currentIndexChanged.connect(self._show_printer_address)
        self._printer_address.textChanged.connect(self.printer_edited)
        self._papers.idClicked.connect(self._paper_chosen)
        self._test.clicked.connect(self.test_asked)
        self._set_up.clicked.connect(self.set_up_asked)
        self._save.clicked.connect(self.save_asked)
        self._back.clicked.connect(self.left)
        bind(self, Key.TEST_PRINT, self._test.click)
        bind(self, Key.SET_UP_PRINTER, self._set_up.click)
        bind(self, Key.SAVE_SETTINGS, self._save.click)

    def _paper_chosen(self, _dots: int) -> None:
        self._set_up_widths.clear()  # the chip that was pressed last counts
        self.printer_edited.emit()

    def _show_printer_address(self) -> None:
        link = self.printer.link
        typed = self._printers.currentIndex() > len(self._found)
        self._printer_address.setVisible(typed)
        examples = {"tcp": "192.168.1.87:9100", "file": "/dev/usb/lp0"}
        self._printer_address.setPlaceholderText(examples.get(link, ""))
        set_role(self._printer_address, "field", wrong=False)
        self._test.setVisible(link != "virtual")
        self.printer_edited.emit()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Connect to my operator"))
        title.setWordWrap(True)
        set_role(title, "title")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(36, 28, 36, 28)
        rows.setSpacing(6)
        rows.addWidget(title)
        rows.addSpacing(10)
        rows.addWidget(_name(self.tr("Address of your operator's server"), self._address))
        rows.addWidget(self._address)
        rows.addWidget(self._address_word)
        rows.addSpacing(10)
        rows.addWidget(_name(self.tr("Printer"), self._printers))
        rows.addWidget(self._printers)
        rows.addWidget(self._printer_address)
        paper = QHBoxLayout()
        paper.setSpacing(8)
        paper.addWidget(_name(self.tr("Paper"), None))
        for millimetres, dots in WIDTHS:
            chip = PushButton(f"{millimetres} mm")
            chip.setObjectName(f"paper{millimetres}Button")
            chip.setCheckable(True)
            chip.setChecked(millimetres == 80)
            set_role(chip, "chip")
            self._papers.addButton(chip, dots)
            paper.addWidget(chip)
        paper.addStretch(1)
        rows.addLayout(paper)
        tries = QHBoxLayout()
        tries.setSpacing(8)
        tries.addWidget(self._set_up)
        tries.addWidget(self._test)
        tries.addStretch(1)
        rows.addLayout(tries)
        rows.addLayout(self._notice_place)
        rows.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._back)
        last.addWidget(self._save, 1)
        rows.addLayout(last)


def _field(name: str, spoken: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    return field


def _button(key: Key, text: str) -> QPushButton:
    button = PushButton()
    caption(button, key, "{key} · " + text)
    return button


def _name(text: str, field: QWidget | None) -> QLabel:
    label = QLabel(text)
    set_role(label, "fieldName")
    if field is not None:
        label.setBuddy(field)
    return label
