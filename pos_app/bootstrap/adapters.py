"""How each adapter is opened from the settings: the one place that knows them all.

Thread: each `open_…` is handed to a lane and runs there.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.bootstrap.start import Start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pos_app.api.auth import Session
    from pos_app.api.client import BanklotService
    from pos_app.api.exchange import Purpose
    from pos_app.journal.reader import SqliteJournalReader
    from pos_app.journal.store import SqliteJournal
    from pos_app.lanes.bench import PrinterBench
    from pos_app.lanes.practice_host import PracticeHost
    from pos_app.printing.setup import PrinterSetup
    from pos_app.settings import Settings
    from pos_app.till.desk import Rules
    from pos_app.till.ports import CounterStore, Printer


def open_host(start: Start) -> PracticeHost:
    """Make the practice server's host; `start()` starts its process."""
    from pos_app.lanes.practice_host import PracticeHost

    return PracticeHost(start.folder / "world", start.practice_arguments)


def open_service(start: Start, base_url: str, session: Session, purpose: Purpose) -> BanklotService:
    """Open a client of the operator's API; called inside the lane that uses it."""
    from pos_app.api.client import connect

    margin = timedelta(minutes=start.settings.api.events_closing_minutes)
    now = start.clock.now
    return connect(base_url, session, purpose, closing_margin=margin, now=now)


def open_store(start: Start) -> SqliteJournal:
    """Open the journal for writing; called inside the money lane."""
    from pos_app.journal.store import open_journal

    return open_journal(start.journal_path, start.clock.now)


def open_counters(start: Start) -> CounterStore:
    """Open what keeps the slips that are not sold yet; called inside the money lane."""
    from pos_app.journal.counter_file import CounterFile

    return CounterFile(start.folder)


def open_reading(start: Start) -> SqliteJournalReader:
    """Open the journal for reading; called inside the query lane."""
    from pos_app.journal.reader import open_reader

    return open_reader(start.journal_path)


def describe_printer(start: Start) -> PrinterSetup:
    """Turn the settings' table into what printing takes."""
    from pos_app.printing.setup import PrinterSetup

    chosen = start.settings.printer
    return PrinterSetup(
        link=chosen.link,
        address=chosen.address,
        width_dots=chosen.width_dots,
        profile=chosen.profile,
        code_table=chosen.code_table,
        codec=chosen.codec,
        dither=chosen.dither,
        band_rows=chosen.band_rows,
        pause=chosen.band_pause_ms / 1000,
        density=chosen.density,
        cuts=None if chosen.cut else False,
        drawer=chosen.drawer,
        baud=chosen.baud,
        flow_control=chosen.flow_control,
        cache_folder=start.folder / "printer-profiles",
        units_file=start.folder / "printer-units.json",
    )


def open_paper(
    start: Start,
    setup: PrinterSetup | None = None,
    on_paper: Callable[[Path], None] | None = None,
) -> Printer:
    """Open the printer; called inside the printer lane, as is `on_paper` with each drawn paper."""
    from pos_app.printing import open_printer

    return open_printer(setup or describe_printer(start), start.paper_folder, on_paper)


def open_bench(start: Start, on_paper: Callable[[Path], None] | None = None) -> PrinterBench:
    """Make the place where a printer is tried before it is the till's."""
    from pos_app.lanes.bench import PrinterBench

    setup = describe_printer(start)
    return PrinterBench(setup, start.paper_folder, start.settings_path, on_paper)


def read_rules(settings: Settings) -> Rules:
    """Take the figures of the money rules that the settings name."""
    from pos_app.till.desk import Rules

    chosen = settings.reconcile
    return Rules(
        looks=tuple(timedelta(seconds=one) for one in chosen.schedule_seconds),
        then_every=timedelta(seconds=chosen.then_every_seconds),
        quiet=timedelta(seconds=chosen.quiet_seconds),
    )
