"""Closing the window while a ticket prints: the paper ends whole, and the journal knows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from pos_app.bootstrap.adapters import open_reading
from pos_app.bootstrap.start import prepare
from pos_app.domain.operation import State
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, sell_three


def test_the_journal_hears_how_a_ticket_printed_that_was_under_way_when_the_window_closed(
    make_till: MakeTill, device: PrinterDevice, tmp_path: Path
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.pause = 0.02
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)

    till.window.close()
    till.wait(lambda: not till.window.isVisible())

    start = prepare(config=tmp_path / "till.toml", data_dir=tmp_path / "till")
    journal = open_reading(start)
    (sale,) = journal.list_since(datetime.now(UTC) - timedelta(hours=1))
    journal.close()
    assert sale.entries[-1].state is State.PRINTED
    assert len(device.sheets) == 1


def test_a_paper_that_is_owed_stays_owed_when_the_till_closes_as_the_printer_is_well_again(
    make_till: MakeTill, device: PrinterDevice, tmp_path: Path
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_is_out = True
    sell_three(till)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: till.program.desks.spool.owed)
    till.wait(lambda: till.program.desks.spool.owed[0].may_retry_alone)

    till.window.close()
    device.mend()
    till.program.desks.spool.print_what_is_owed()
    till.wait(lambda: not till.window.isVisible())
    # Whatever still rings now finds nobody: no picture that is late, no job, no answer.
    till.program.session.hear()
    till.program.desks.spool.reprint("R", lambda _: None)

    start = prepare(config=tmp_path / "till.toml", data_dir=tmp_path / "till")
    journal = open_reading(start)
    (sale,) = journal.list_since(datetime.now(UTC) - timedelta(hours=1))
    journal.close()
    assert sale.paper in {State.NOT_PRINTED, State.PRINT_PENDING}
    assert not device.sheets
