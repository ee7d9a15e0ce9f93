"""Leads the printer's set-up: looks for printers, asks them, prints what is to be looked at, saves.

Thread: GUI; what is slow is given `then` and comes back here in the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from pos_app.lanes.bench import PrinterChoice
from pos_app.printing.discovery import Strip
from pos_app.till.ports import PrinterState, Proof
from pos_app.ui.notices import During, Notice, Severity, notice_for_error
from pos_app.ui.setup.step_where import WhereRow
from pos_app.ui.setup.wizard import PrinterWizard, Step

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.printing.discovery import FoundPrinter, Probe
    from pos_app.till.ports import PrintReport
    from pos_app.ui.paper.setting import SetPaper

Then = Callable[["Answer[Any]"], None]
_PAPERS = {Step.WIDTH: Strip.WIDTHS, Step.LETTERS: Strip.LETTERS, Step.FINISH: None}
"""What each step prints; None is the test page."""
_LINKS = {"tcp": "TCP", "usb": "USB", "file": "USB", "serial": "Serial", "cups": "CUPS"}


class WizardWork(Protocol):
    """What is done for the set-up away from the screen."""

    def find_printers(self, then: Then) -> None:
        """Look for printers: FoundPrinters, the likeliest first."""

    def recall(self, choice: PrinterChoice, then: Then) -> None:
        """Give the PrinterChoice with what was answered for this printer before."""

    def probe(self, choice: PrinterChoice, then: Then) -> None:
        """Ask the printer how it is: a Probe."""

    def print_strip(self, choice: PrinterChoice, strip: Strip, then: Then) -> None:
        """Print a strip to look at: a PrintReport."""

    def print_page(self, choice: PrinterChoice, then: Then) -> None:
        """Print the test page as it would come out: a PrintReport."""

    def preview(self, choice: PrinterChoice, strip: Strip | None, then: Then) -> None:
        """Set a strip, or the test page, for the screen: a SetPaper."""

    def save(self, choice: PrinterChoice, then: Then) -> None:
        """Keep the choice; a running till uses it from now on."""


class WizardPresenter(QObject):
    """One set-up at a time.

    Signals:
        saved(PrinterChoice): it was kept.
        left(): back out of the first step.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, wizard: PrinterWizard, work: WizardWork) -> None:
        """Listen to the wizard."""
        super().__init__(wizard)
        self._wizard, self._work = wizard, work
        self._choice = PrinterChoice()
        self._asked = ""
        wizard.next_asked.connect(self._go_on)
        wizard.back_asked.connect(self._go_back)
        wizard.test_asked.connect(self._print)
        wizard.edited.connect(self._forget)
        wizard.where.search_asked.connect(self._search)

    @property
    def choice(self) -> PrinterChoice:
        """What is chosen now."""
        if self._wizard.step is Step.WHERE:
            place = self._wizard.where.place()
            return replace(
                self._choice,
                link=place.link,
                address=place.address,
                baud=place.baud,
                flow_control=place.flow_control,
            )
        return self._wizard.read_choice(self._choice)

    def begin(self, choice: PrinterChoice) -> None:
        """Begin with the printer that is in the settings, and look for others."""
        self._choice = choice
        self._wizard.show_choice(choice)
        self._show_step(Step.WHERE)
        self._wizard.where.show_serial(choice.baud, choice.flow_control)
        self._wizard.where.choose(choice.link, choice.address)
        self._search()

    def _search(self) -> None:
        self._wizard.where.show_found((), is_searching=True)
        self._work.find_printers(self._found)

    def _found(self, answer: Answer[Sequence[FoundPrinter]]) -> None:
        rows = [_row_of(one) for one in answer.value or ()]
        self._wizard.where.show_found(rows, is_searching=False)
        self._wizard.where.choose(self._choice.link, self._choice.address)

    def _forget(self) -> None:
        self._asked = ""
        self._wizard.show_notice(None)

    def _go_back(self) -> None:
        step = self._wizard.step
        if step is Step.WHERE:
            self.left.emit()
            return
        self._choice = self.choice
        self._show_step(Step(step - 1))

    def _go_on(self) -> None:
        step, choice = self._wizard.step, self.choice
        if step is Step.WHERE:
            self._leave_first(choice)
        elif step is Step.FINISH:
            self._wizard.show_busy(is_busy=True)
            self._choice = choice
            self._work.save(choice, self._saved)
        else:
            self._choice = choice
            self._show_step(Step(step + 1))

    def _leave_first(self, choice: PrinterChoice) -> None:
        """Ask the printer once; a second press goes on whatever it said."""
        if not choice.is_complete:
            self._wizard.where.mark_missing()
            return
        name = f"{choice.link} {choice.address}"
        is_other = name != f"{self._choice.link} {self._choice.address}"
        self._choice = choice
        if choice.link == "virtual":
            self._wizard.show_busy(is_busy=True)
            self._work.save(choice, self._saved)
        elif self._asked == name:
            self._show_step(Step.WIDTH)
        else:
            self._asked = name
            self._wizard.show_busy(is_busy=True)
            if is_other:
                self._work.recall(choice, self._recalled)
            self._work.probe(choice, self._probed)

    def _recalled(self, answer: Answer[PrinterChoice]) -> None:
        if answer.value is not None:
            self._choice = answer.value
            self._wizard.show_choice(answer.value)

    def _probed(self, answer: Answer[Probe]) -> None:
        self._wizard.show_busy(is_busy=False)
        probe = answer.value
        if probe is not None and probe.status.state is PrinterState.READY:
            self._show_step(Step.WIDTH)
            self._wizard.show_notice(
                Notice("probe", Severity.OK, self.tr("The printer answers: it is ready."))
            )
            return
        error = answer.error or (probe.status.error if probe else None)
        if error is not None:
            self._wizard.show_notice(notice_for_error(error, During.PRINT_TEST))
            return
        words = self.tr("The printer says nothing of itself.")
        why = self.tr("Many small ones do not. What it prints must then be looked at each time.")
        self._show_step(Step.WIDTH)
        self._wizard.show_notice(Notice("probe", Severity.ATTENTION, words, why))

    def _print(self) -> None:
        step, choice = self._wizard.step, self.choice
        self._wizard.show_notice(None)
        self._wizard.show_busy(is_busy=True)
        strip = _PAPERS.get(step)
        if strip is None:
            self._work.print_page(choice, self._printed)
        else:
            self._work.print_strip(choice, strip, self._printed)

    def _show_step(self, step: Step) -> None:
        """Show a step, and beside it what its paper is to look like."""
        self._wizard.show_step(step)
        self._wizard.show_preview(None)
        if step in _PAPERS:
            self._work.preview(self._choice, _PAPERS[step], self._previewed)

    def _previewed(self, answer: Answer[SetPaper]) -> None:
        if self._wizard.step is not Step.WHERE:
            self._wizard.show_preview(answer.value)

    def _printed(self, answer: Answer[PrintReport]) -> None:
        self._wizard.show_busy(is_busy=False)
        report = answer.value
        error = answer.error or (report.error if report else None)
        if error is not None:
            self._wizard.show_notice(notice_for_error(error, During.PRINT_TEST))
        elif report is not None:
            proven = report.proof is Proof.PROVEN
            came, sent = self.tr("It came out."), self.tr("It was sent.")
            words, todo = (came if proven else sent), self.tr("Look at it and answer.")
            self._wizard.show_notice(Notice("printed", Severity.OK, words, todo=todo))

    def _saved(self, answer: Answer[Any]) -> None:
        self._wizard.show_busy(is_busy=False)
        if answer.error is not None:
            self._wizard.show_notice(notice_for_error(answer.error, During.SAVE_SETTINGS))
            return
        self.saved.emit(self._choice)


def _row_of(found: FoundPrinter) -> WhereRow:
    link = _LINKS.get(found.link, found.link.capitalize())
    unsure = QCoreApplication.translate("PrinterSetup", "perhaps a printer")
    title = found.name or (link if found.is_certain else f"{link}: {unsure}")
    return WhereRow(title, f"{link} · {found.address}", found.link, found.address)
