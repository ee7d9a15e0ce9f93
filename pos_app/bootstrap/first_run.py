"""The first run: its page's work in a lane of its own, then the program again as it was chosen.

Thread: GUI; looking for printers, printing and saving run in the lane.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from pos_app.bootstrap import adapters
from pos_app.bootstrap.parts.restart import begin_anew
from pos_app.bootstrap.start import Start
from pos_app.domain.catalogue import Entity
from pos_app.lanes.lane import Answer, Lane
from pos_app.settings import write_settings
from pos_app.till.paper.compose_pages import printer_test_page
from pos_app.ui.entrance.connect_form import FoundPrinter, PrinterChoice
from pos_app.ui.entrance.first_run import FirstRunPage
from pos_app.ui.entrance.first_run_presenter import FirstRunPresenter

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.lanes.bench import PrinterBench
    from pos_app.printing import discovery
    from pos_app.till.ports import PrintReport
    from pos_app.ui.window.frame import Frame


@dataclass(slots=True)
class SetupRoom:
    """What the first run does away from the screen; nothing is kept open between two jobs."""

    start: Start

    @property
    def bench(self) -> PrinterBench:
        """Where printers are looked for and tried."""
        return adapters.open_bench(self.start)

    def find_printers(self) -> tuple[FoundPrinter, ...]:
        """Look for printers everywhere."""
        return tuple(_describe(one) for one in self.bench.find())

    def print_test(self, choice: PrinterChoice) -> PrintReport:
        """Print the test page on a printer that is opened for it alone."""
        return self.bench.print_document(choice, make_test_page(self.start, choice))

    def keep_printer(self, choice: PrinterChoice) -> None:
        """Write what the set-up found. Raises SettingsProblem."""
        self.bench.save(choice)

    def save(self, changes: Mapping[str, object]) -> None:
        """Write the settings. Raises SettingsProblem."""
        write_settings(self.start.settings_path, changes)

    def next_due(self) -> float | None:
        """Nothing is done here unasked."""
        return None

    def tick(self) -> object | None:
        """Nothing is done here unasked."""
        return None

    def close(self) -> None:
        """Nothing is held."""


def make_test_page(start: Start, choice: PrinterChoice) -> Document:
    """Make the test page of a till that does not know its agency yet."""
    return printer_test_page(
        Entity(id=0, name="Taquilla", categories=()),
        start.clock.now(),
        till_name=start.settings.till.name,
        description=choice.address,
    )


def _describe(found: discovery.FoundPrinter) -> FoundPrinter:
    """Say what was found in one line: "EPSON TM-T20 · /dev/usb/lp0"."""
    name = found.name or {"file": "USB", "cups": "CUPS"}.get(found.link, found.link.upper())
    return FoundPrinter(found.link, found.address, f"{name} · {found.address}")


class FirstRun(QObject):
    """Shows the first-run page; ends in a new process of the program, chosen mode and all."""

    def __init__(self, start: Start, frame: Frame, close: Callable[[], None]) -> None:
        """Show the page in the frame. `close` closes the window once nothing runs here any more."""
        super().__init__()
        self._start, self._frame, self._close = start, frame, close
        self._lane: Lane[SetupRoom] = Lane("first-run lane", lambda: SetupRoom(start), self)
        self.page = FirstRunPage()
        self._presenter = FirstRunPresenter(self.page, self)
        self._presenter.practice_chosen.connect(self._practise)
        self._presenter.settings_saved.connect(self._go_on)
        self.page.form.set_up_asked.connect(self._set_up_printer)
        self._lane.finished.connect(self._over)
        frame.close_agreed.connect(self._lane.begin_closing)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)
        self._lane.start()
        frame.show_page(self.page)

    def end(self) -> None:
        """Wait for the lane to end; a running one must not be thrown away."""
        if self._lane.isRunning():
            self._lane.close()

    def find_printers(self, then: Callable[[Answer[Sequence[FoundPrinter]]], None]) -> None:
        """Look for printers."""
        self._lane.submit(lambda room: room.find_printers(), then)

    def print_test(
        self, printer: PrinterChoice, then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        """Print a test page there."""
        self._lane.submit(lambda room: room.print_test(printer), then)

    def save(self, changes: Mapping[str, object], then: Callable[[Answer[None]], None]) -> None:
        """Write the settings."""
        self._lane.submit(lambda room: room.save(changes), then)

    def _set_up_printer(self) -> None:
        """Open the set-up with what the form says; it comes back with what was saved."""
        from pos_app.ui.setup.bench_work import BenchWork
        from pos_app.ui.setup.wizard import PrinterWizard
        from pos_app.ui.setup.wizard_presenter import WizardPresenter

        def do(work: Callable[[], Any], then: Callable[[Answer[Any]], None]) -> None:
            self._lane.submit(lambda _: work(), then)

        def keep(choice: PrinterChoice, then: Callable[[Answer[Any]], None]) -> None:
            self._lane.submit(lambda room: room.keep_printer(choice), then)

        bench = adapters.open_bench(self._start)
        work = BenchWork(bench, do, do, lambda choice: make_test_page(self._start, choice), keep)
        self._wizard = PrinterWizard()
        self._set_up = WizardPresenter(self._wizard, work)
        self._set_up.saved.connect(self._take_printer)
        self._set_up.left.connect(self._show_form)
        self._frame.show_page(self._wizard)
        self._set_up.begin(self.page.form.printer)

    def _take_printer(self, choice: PrinterChoice) -> None:
        label = f"✓ {choice.link.upper()} · {choice.address}" if choice.address else ""
        if label:
            printer = FoundPrinter(choice.link, choice.address, label)
            self.page.form.show_set_up(printer, choice.width_dots)
        self._show_form()

    def _show_form(self) -> None:
        self._frame.show_page(self.page)

    def _practise(self) -> None:
        self._begin_anew(is_practice=True)

    def _go_on(self) -> None:
        self._begin_anew(is_practice=False)

    def _begin_anew(self, *, is_practice: bool) -> None:
        if begin_anew(self._start, is_practice=is_practice):
            self._lane.begin_closing()

    def _over(self) -> None:
        self._close()
