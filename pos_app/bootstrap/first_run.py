"""The first run: its page's work in a lane of its own, then the program again as it was chosen.

Thread: GUI; looking for printers, printing and saving run in the lane.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess

from pos_app.bootstrap import adapters
from pos_app.bootstrap.start import Start
from pos_app.domain.catalogue import Entity
from pos_app.lanes.lane import Answer, Lane
from pos_app.lanes.practice_host import program_command
from pos_app.settings import write_settings
from pos_app.till.paper.compose_pages import printer_test_page
from pos_app.ui.entrance.connect_form import FoundPrinter, PrinterChoice
from pos_app.ui.entrance.first_run import FirstRunPage
from pos_app.ui.entrance.first_run_presenter import FirstRunPresenter

if TYPE_CHECKING:
    from pos_app.till.ports import PrintReport
    from pos_app.ui.window.frame import Frame

log = logging.getLogger(__name__)

_DEVICES = (("usb/lp*", "file"), ("ttyUSB*", "serial"), ("ttyACM*", "serial"))
"""Where printers on a cable show up below /dev, likeliest first, and the link to each."""


@dataclass(slots=True)
class SetupRoom:
    """What the first run does away from the screen; nothing is kept open between two jobs."""

    start: Start

    def print_test(self, choice: PrinterChoice) -> PrintReport:
        """Print the test page on a printer that is opened for it alone."""
        setup = replace(
            adapters.describe_printer(self.start),
            link=choice.link,
            address=choice.address,
            width_dots=choice.width_dots,
        )
        till_name = self.start.settings.till.name
        page = printer_test_page(
            Entity(id=0, name="Taquilla", categories=()),
            self.start.clock.now(),
            till_name=till_name,
            description=choice.address,
        )
        printer = adapters.open_paper(self.start, setup)
        try:
            return printer.print_document(page)
        finally:
            printer.close()

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


def find_printers(devices: Path = Path("/dev")) -> tuple[FoundPrinter, ...]:
    """List what may be a printer on a cable of this computer; the form itself offers the rest."""
    return tuple(
        FoundPrinter(link, str(path), f"USB · {path}")
        for pattern, link in _DEVICES
        for path in sorted(devices.glob(pattern))
    )


def restart_command(start: Start, *, is_practice: bool) -> list[str]:
    """Give the command that starts this program again with the same files."""
    files = ["--config", str(start.settings_path), "--data-dir", str(start.folder)]
    return [*program_command(), *files, *(["--practice"] if is_practice else [])]


class FirstRun(QObject):
    """Shows the first-run page; ends in a new process of the program, chosen mode and all."""

    def __init__(self, start: Start, frame: Frame, close: Callable[[], None]) -> None:
        """Show the page in the frame. `close` closes the window once nothing runs here any more."""
        super().__init__()
        self._start, self._close = start, close
        self._lane: Lane[SetupRoom] = Lane("first-run lane", lambda: SetupRoom(start), self)
        self.page = FirstRunPage()
        self._presenter = FirstRunPresenter(self.page, self)
        self._presenter.practice_chosen.connect(self._practise)
        self._presenter.settings_saved.connect(self._go_on)
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
        self._lane.submit(lambda _: find_printers(), then)

    def print_test(
        self, printer: PrinterChoice, then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        """Print a test page there."""
        self._lane.submit(lambda room: room.print_test(printer), then)

    def save(self, changes: Mapping[str, object], then: Callable[[Answer[None]], None]) -> None:
        """Write the settings."""
        self._lane.submit(lambda room: room.save(changes), then)

    def _practise(self) -> None:
        self._begin_anew(is_practice=True)

    def _go_on(self) -> None:
        self._begin_anew(is_practice=False)

    def _begin_anew(self, *, is_practice: bool) -> None:
        """Start the program again instead of rebuilding it here: one way to start, not two."""
        program, *arguments = restart_command(self._start, is_practice=is_practice)
        has_started, _ = QProcess.startDetached(program, arguments)
        if not has_started:
            log.error("the program could not be started again")
            return
        self._lane.begin_closing()

    def _over(self) -> None:
        self._close()
