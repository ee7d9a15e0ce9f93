"""The drawn printer's paper, from its lane to the drawer beside the panes.

Thread: GUI; `feed.take` is called in the printer lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.lanes.paper_feed import PaperFeed, PaperSheet
from pos_app.ui.keys import Key, bind
from pos_app.ui.words.spool_words import say_badge, say_used

if TYPE_CHECKING:
    from pos_app.bootstrap.desks import Desks
    from pos_app.bootstrap.program import Program
    from pos_app.domain.document import Document
    from pos_app.lanes.bench import PrinterChoice
    from pos_app.settings.keys import Printer
    from pos_app.ui.desks.spool_desk import SpoolDesk
    from pos_app.ui.paper.paper_drawer import PaperDrawer
    from pos_app.ui.setup.printer_desk import PrinterDesk
    from pos_app.ui.setup.wizard import PrinterWizard
    from pos_app.ui.setup.wizard_presenter import WizardPresenter
    from pos_app.ui.spool.pane import SpoolPane
    from pos_app.ui.widgets.pane import Making
    from pos_app.ui.window.frame import Frame

PANE = "paper"


class PaperOnScreen(QObject):
    """Opens the drawer with the first paper; no paper, no drawer. Keeps the paper pane's badge."""

    def __init__(self, frame: Frame, feed: PaperFeed) -> None:
        """Listen to the feed and to the keys."""
        super().__init__(frame)
        self._frame = frame
        self._drawer: PaperDrawer | None = None
        self._spool: SpoolDesk | None = None
        feed.came.connect(self._take)
        bind(frame, Key.PAPER, self._toggle)
        bind(frame, Key.PAPER_UP, self._up)
        bind(frame, Key.PAPER_DOWN, self._down)

    def begin(self, desks: Desks, printer: PrinterDesk) -> None:
        """Let the spool and the printer's trial be reached from everywhere."""
        self._spool = desks.spool
        desks.spool.changed.connect(self._show_badge)
        desks.spool.asked.connect(self._open)
        bind(self._frame, Key.TRY_PRINTER, printer.try_printer)

    def _show_badge(self) -> None:
        if self._spool is not None:
            self._frame.set_badge(PANE, len(self._spool.owed), say_badge())

    def _open(self, _reference: str) -> None:
        self._frame.open_pane(PANE)

    def make_drawer(self) -> PaperDrawer:
        """Make the drawer, shut; ahead of the first paper where papers are drawn."""
        if self._drawer is None:
            # Imported by the query lane before it could answer a sign-in.
            from pos_app.ui.paper.paper_drawer import PaperDrawer

            self._drawer = PaperDrawer(self._frame.stage)
        return self._drawer

    def _take(self, paper: PaperSheet) -> None:
        self.make_drawer().take(paper)

    def _toggle(self) -> None:
        if self._drawer is not None:
            self._drawer.toggle()

    def _up(self) -> None:
        if self._drawer is not None:
            self._drawer.leaf(-1)

    def _down(self) -> None:
        if self._drawer is not None:
            self._drawer.leaf(1)


def build_paper_pane(program: Program) -> Making:
    """Build the pane of what is owed and of the printer."""
    from pos_app.ui.spool.pane import SpoolPane
    from pos_app.ui.spool.presenter import SpoolPresenter

    pane = SpoolPane(is_whole=False)
    yield pane
    yield from pane.make_parts()
    yield None
    desks = program.desks
    presenter = SpoolPresenter(
        pane, program.state, program.notices, program.fresh_keys, desks.spool, desks.printer
    )
    return _Parts(presenter, PrinterSetUp(program, pane))


class _Parts(QObject):
    """Keeps what a pane is driven by."""

    def __init__(self, *parts: QObject) -> None:
        super().__init__()
        self._parts = parts


class PrinterSetUp(QObject):
    """Opens the set-up in the paper pane; a printer that was saved is used at once."""

    def __init__(self, program: Program, pane: SpoolPane) -> None:
        """Listen to the pane's button; nothing is built before it is pressed."""
        super().__init__(pane)
        self._program, self._pane = program, pane
        self._wizard: PrinterWizard | None = None
        self._presenter: WizardPresenter | None = None
        self._choice: PrinterChoice | None = None
        pane.printer.set_up.connect(self._open)

    def _open(self) -> None:
        from pos_app.ui.setup.bench_work import work_in_till
        from pos_app.ui.setup.wizard import PrinterWizard
        from pos_app.ui.setup.wizard_presenter import WizardPresenter

        program = self._program
        if self._wizard is None or self._presenter is None:
            bench = program.make_bench()
            self._choice = choice_of(program.settings.printer)
            work = work_in_till(bench, program.lanes.query, program.lanes.printer, self._make_page)
            self._wizard = PrinterWizard()
            self._presenter = WizardPresenter(self._wizard, work)
            self._presenter.saved.connect(self._saved)
            self._presenter.left.connect(self._pane.hide_wizard)
        self._pane.show_wizard(self._wizard)
        if self._choice is not None:
            self._presenter.begin(self._choice)

    def _make_page(self, choice: PrinterChoice) -> Document:
        from pos_app.domain.catalogue import Entity
        from pos_app.till.paper.compose_pages import printer_test_page
        from pos_app.till.paper.compose_parts import mark_practice

        state = self._program.state
        entity = state.entity or Entity(id=0, name="Taquilla", categories=())
        where = f"{choice.link} {choice.address}".strip()
        page = printer_test_page(
            entity, state.server_now(), till_name=state.till_name, description=where
        )
        return mark_practice(page) if state.is_practice else page

    def _saved(self, choice: PrinterChoice) -> None:
        self._choice = choice
        self._pane.hide_wizard()
        self._program.notices.post(say_used(choice.address))
        self._program.ask_printer()


def choice_of(printer: Printer) -> PrinterChoice:
    """Read the set-up's choice off the settings."""
    from dataclasses import fields

    from pos_app.lanes.bench import PrinterChoice

    names = [one.name for one in fields(PrinterChoice)]
    return PrinterChoice(**{name: getattr(printer, name) for name in names})
