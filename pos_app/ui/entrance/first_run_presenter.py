"""Leads the first run: checks the address while it is typed, prints the test page, saves.

Thread: GUI; what is slow is given `then` and comes back here in the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pos_app.settings.keys import rule_of
from pos_app.till.ports import PrintReport, Proof
from pos_app.ui.entrance.connect_form import FoundPrinter, PrinterChoice
from pos_app.ui.entrance.first_run import FirstRunPage
from pos_app.ui.notices import During, Notice, Severity, notice_for_error

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer

SCHEME = "https://"


class FirstRunWork(Protocol):
    """What bootstrap does for the first run, none of it in the GUI thread."""

    def find_printers(self, then: Callable[[Answer[Sequence[FoundPrinter]]], None]) -> None:
        """Look for printers; an empty answer is an answer."""

    def print_test(
        self, printer: PrinterChoice, then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        """Print a test page there."""

    def save(self, changes: Mapping[str, object], then: Callable[[Answer[None]], None]) -> None:
        """Write settings ("printer.link" → value); the error is a ConfigError."""


class FirstRunPresenter(QObject):
    """Judges what is typed, has the work done, says how it went.

    Signals:
        practice_chosen(): practise now.
        settings_saved(): the till knows its operator; go on to sign-in.
    """

    practice_chosen = Signal()
    settings_saved = Signal()

    def __init__(self, page: FirstRunPage, work: FirstRunWork) -> None:
        """Listen to the page."""
        super().__init__(page)
        self._form, self._work = page.form, work
        page.practice_chosen.connect(self.practice_chosen)
        page.connect_chosen.connect(self._look_for_printers)
        page.form.address_edited.connect(self._judge_address)
        page.form.printer_edited.connect(self._forget_test)
        page.form.test_asked.connect(self._print_test)
        page.form.save_asked.connect(self._save)
        self._judge_address("")

    def _judge_address(self, text: str) -> None:
        address = _complete(text)
        host = address.removeprefix(SCHEME)
        if not text.strip() or SCHEME.startswith(text.strip().lower()):
            word = self.tr("Your operator tells you; it begins with https://")
            self._form.show_address_word(word, "")
        elif _right_address(text):
            word = self.tr("The till will connect to {host}")
            self._form.show_address_word(word.format(host=host), "ok")
        elif text.strip().lower().startswith("http:"):
            word = self.tr("With http:// the password would travel in the open: use https://")
            self._form.show_address_word(word, "refused")
        else:
            word = self.tr("That is no address: write it as https://server.example.com")
            self._form.show_address_word(word, "refused")

    def _look_for_printers(self) -> None:
        self._work.find_printers(self._show_printers)

    def _show_printers(self, answer: Answer[Sequence[FoundPrinter]]) -> None:
        self._form.show_printers(answer.value or ())

    def _forget_test(self) -> None:
        self._form.show_notice(None)

    def _print_test(self) -> None:
        printer = self._form.printer
        if printer.link != "virtual" and not printer.address:
            self._form.mark_missing(address=False, printer=True)
            return
        self._form.show_notice(None)
        self._form.show_busy(is_busy=True)
        self._work.print_test(printer, self._say_tested)

    def _say_tested(self, answer: Answer[PrintReport]) -> None:
        self._form.show_busy(is_busy=False)
        report = answer.value
        error = answer.error or (report.error if report else None)
        if error is not None:
            self._form.show_notice(notice_for_error(error, During.PRINT_TEST))
        elif report is not None and report.proof is Proof.PROVEN:
            words = self.tr("The test page came out.")
            self._form.show_notice(Notice("test", Severity.OK, words))
        else:
            words = self.tr("The test page was sent.")
            todo = self.tr("Look at it: if it is whole, go on.")
            self._form.show_notice(Notice("test", Severity.OK, words, todo=todo))

    def _save(self) -> None:
        printer, address = self._form.printer, _right_address(self._form.address)
        lacks_printer = printer.link != "virtual" and not printer.address
        if not address or lacks_printer:
            self._form.mark_missing(address=not address, printer=lacks_printer)
            return
        changes = {
            "api.base_url": address,
            "printer.link": printer.link,
            "printer.address": printer.address,
            "printer.width_dots": printer.width_dots,
        }
        self._form.show_busy(is_busy=True)
        self._work.save(changes, self._end_save)

    def _end_save(self, answer: Answer[None]) -> None:
        self._form.show_busy(is_busy=False)
        if answer.error is not None:
            self._form.show_notice(notice_for_error(answer.error, During.SAVE_SETTINGS))
            return
        self.settings_saved.emit()


def _complete(text: str) -> str:
    """Put https:// before what has no scheme: people type the host."""
    text = text.strip()
    return text if "://" in text else SCHEME + text


def _right_address(text: str) -> str:
    """Give the address as the settings keep it, "" while it is not right."""
    try:
        return str(rule_of("api.base_url").read(_complete(text)))
    except ValueError:
        return ""
