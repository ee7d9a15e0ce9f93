"""Takes the orders of the practice ribbon's menu to the practice server and the drawn printer.

Thread: GUI; the orders are carried out in the lanes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.ui.window.rehearsal_menu import RehearsalMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.lanes.lane import Lane
    from pos_app.lanes.practice_host import PracticeHost
    from pos_app.lanes.printer import PrinterRoom
    from pos_app.lanes.query import QueryRoom
    from pos_app.lanes.rehearsal import Rehearsal
    from pos_app.ui.window.frame import Frame


class RehearsalDesk:
    """Posts what a cashier wants to go wrong."""

    def __init__(
        self,
        query: Lane[QueryRoom],
        printer: Lane[PrinterRoom],
        host: PracticeHost,
        printer_changed: Callable[[], None],
    ) -> None:
        """Keep the lanes, the server, and whom to tell that the printer has another state."""
        self._query, self._printer = query, printer
        self._host, self._printer_changed = host, printer_changed
        self._rehearsal: Rehearsal | None = None

    def offer_in(self, frame: Frame) -> None:
        """Put the menu on the ribbon, where there is one."""
        if frame.ribbon is not None:
            menu = RehearsalMenu(frame, self._order, self._end, self._trouble_printer)
            frame.ribbon.set_menu(menu)

    def _order(self, call: str, mode: str, is_sticky: bool) -> None:
        self._do(lambda rehearsal: rehearsal.order(call, mode, is_sticky=is_sticky))

    def _end(self) -> None:
        self._do(lambda rehearsal: rehearsal.end_all())

    def _do(self, order: Callable[[Rehearsal], None]) -> None:
        def work(_: QueryRoom) -> None:
            if self._rehearsal is None:
                from pos_app.lanes.rehearsal import Rehearsal

                self._rehearsal = Rehearsal(self._host.address)
            order(self._rehearsal)

        self._query.submit(work, _ignore)

    def _trouble_printer(self, name: str) -> None:
        def work(room: PrinterRoom) -> None:
            from pos_app.lanes.rehearsal import trouble_printer

            trouble_printer(room.printer, name)

        self._printer.submit(work, lambda _: self._printer_changed())


def _ignore(_: object) -> None:
    pass
