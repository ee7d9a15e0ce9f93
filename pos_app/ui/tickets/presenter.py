"""Lists days, shows a ticket in full, voids, reprints, repeats and exports.

Thread: GUI; the desk's work comes back here through `then`.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.operation import Certainty
from pos_app.till.wording import (
    format_amount,
    format_countdown,
    format_day,
    format_moment,
    local_day,
)
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.payout.tables import make_play_rows
from pos_app.ui.tickets.sifter import Sifter
from pos_app.ui.tickets.voiding import Voiding
from pos_app.ui.tickets.words import say_paper, say_standing

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from pos_app.domain.ticket import TicketKey
    from pos_app.lanes.lane import Answer
    from pos_app.till.tickets.listing import Listed, TicketLine
    from pos_app.ui.evidence.record import DisputeRecord
    from pos_app.ui.state import TillState
    from pos_app.ui.tickets.desk import Details, TicketDesk
    from pos_app.ui.tickets.export import TicketExport
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.widgets.stall_guard import FreshKeys

MOST_DAYS = 62
SETTLE_MS = 250
"""How long the arrows rest on a ticket before it is read in full."""


class TicketsPresenter(QObject):
    """One list at a time, one ticket in full.

    Signals:
        repeat_requested(object): a TicketKey whose plays are to be sold again.
    """

    repeat_requested = Signal(object)

    def __init__(
        self,
        pane: TicketsPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: TicketDesk,
        record: DisputeRecord,
        export: TicketExport,
    ) -> None:
        """Listen to the pane and to what the till knows."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk, self._export = fresh_keys, desk, export
        self._first = self._last = date.min
        self._details: Details | None = None
        self._is_heard = True
        self._voiding = Voiding(pane, state, notices, fresh_keys, desk)
        self._voiding.done.connect(self.refresh)
        self._evidence_of: int | None = None
        self._sifter = Sifter(self, lambda: pane.current)
        self._sifter.sifted.connect(self._show_sifted)
        self._settle = self._timer(SETTLE_MS, self._read_details, is_single=True)
        self._second = self._timer(1000, self._show_deeds)
        record.serve(pane.evidence)
        pane.asked.connect(self._sifter.ask)
        pane.ordered.connect(self._sifter.put_in_order)
        pane.shown.connect(self._come_to_front)
        pane.refresh_requested.connect(self.refresh)
        pane.day_moved.connect(self._move_day)
        pane.span_widened.connect(self._widen)
        pane.chosen.connect(self._choose)
        pane.details_requested.connect(self._read_details)
        pane.export_requested.connect(self._save)
        pane.details.image_wanted.connect(self._read_image)
        pane.details.reprint_requested.connect(self._reprint)
        pane.details.repeat_requested.connect(self._repeat)
        pane.details.evidence_requested.connect(self._show_evidence)
        state.operations_changed.connect(self._refresh_if_seen)
        state.last_ticket_changed.connect(self._refresh_if_seen)
        state.session_changed.connect(self._forget)

    def refresh(self) -> None:
        """Ask for the days again."""
        if self._state.session is None or self._state.entity is None:
            return
        if self._first == date.min:
            self._first = self._last = self._desk.today
        self._pane.model.zone = self._zone
        asking = self.tr("Asking…")
        self._pane.show_days(self._say_days(), asking, has_after=not self._is_only_today)
        self._desk.list_days(self._first, self._last, self._listed)

    def _come_to_front(self) -> None:
        self._second.start()
        self.refresh()

    def _refresh_if_seen(self) -> None:
        if self._pane.isVisible():
            self.refresh()

    def _listed(self, answer: Answer[Listed]) -> None:
        error = answer.error or (answer.value.error if answer.value else None)
        self._is_heard = error is None
        if error is not None:
            self._notices.show_error(error, During.TICKETS)
        else:
            self._notices.withdraw(During.TICKETS.name)
        if answer.value is not None:
            self._sifter.take(answer.value.lines)

    def _show_sifted(self, lines: tuple[TicketLine, ...]) -> None:
        count = f"{len(lines):,}".replace(",", ".")
        words = self.tr("1 ticket") if len(lines) == 1 else self.tr("{count} tickets")
        says = words.format(count=count)
        if not self._is_heard:
            says = self.tr("{says} · only this till's own").format(says=says)
        if order := self._pane.model.say_order():
            says = f"{says} · {order}"
        self._pane.show_lines(lines, says, self._sifter.place)

    def _choose(self, line: TicketLine | None) -> None:
        self._details = None
        if line is None or line.number != self._evidence_of:
            self._evidence_of = None
        if line is None:
            self._settle.stop()
            self._pane.details.show_nothing()
            return
        number = "–" if line.number is None else str(line.number)
        self._pane.details.show_head(number, self._say_head(line), line.certainty)
        self._show_deeds()
        self._settle.start()

    def _read_details(self) -> None:
        self._settle.stop()
        line = self._pane.current
        if line is not None and self._state.session is not None:
            self._desk.read_details(line, self._show_details)

    def _show_details(self, answer: Answer[Details]) -> None:
        found = answer.value
        if found is None or found.line != self._pane.current:
            return
        self._details = found
        rows = () if found.verdict is None else make_play_rows(found.verdict, self._state.catalogue)
        says = self._say_head(found.line)
        if found.error is not None:
            silent = self.tr("The operator does not answer: no plays to show.")
            says = f"{says}\n{silent}"
        self._pane.details.show_plays(rows, says)
        self._show_deeds()
        if self._pane.details.is_image_shown:
            self._read_image()
        if self._evidence_of is not None:
            self._show_evidence()

    def _show_evidence(self) -> None:
        line, self._evidence_of = self._pane.current, None
        if self._details is None and line is not None:
            self._evidence_of = line.number
        if self._details is None:
            self._read_details()
        elif self._details.operations:
            self._pane.evidence.show_operations(self._details.operations, self._zone)
        else:
            text = self.tr("This till did not sell that ticket: it has no evidence of it.")
            self._notices.post(Notice(During.TICKETS.name, Severity.ATTENTION, text))

    def _read_image(self) -> None:
        line = self._pane.current
        if line is None or not line.uuid:
            self._pane.details.show_image(None, self.tr("The operator has no picture of it."))
            return
        self._pane.details.show_image(None, self.tr("Fetching the picture…"))
        self._desk.read_image(line.uuid, partial(self._show_image, line.uuid))

    def _show_image(self, uuid: str, answer: Answer[QImage]) -> None:
        line = self._pane.current
        if line is None or line.uuid != uuid:
            return  # another ticket is shown by now
        self._pane.details.show_image(answer.value, self.tr("The picture cannot be had now."))

    def _show_deeds(self) -> None:
        line = self._pane.current
        if line is None:
            return
        left = self._voiding.left(line)
        text = self.tr("Void {left}") if left else self.tr("Void")
        self._pane.details.show_void_left(text.format(left=format_countdown(left)))
        is_dead = line.standing is not None and line.standing.is_dead
        has_ticket = line.key is not None
        self._pane.details.allow(
            void=bool(left) and not self._state.is_money_moving,
            repeat=has_ticket,
            paper=has_ticket and not is_dead and line.certainty is not Certainty.UNRESOLVED,
        )

    def _reprint(self) -> None:
        line = self._pane.current
        if line is None or line.key is None or not self._pane.details.reprint.isEnabled():
            return
        if self._fresh_keys.allows_money():
            verdict = self._details.verdict if self._details else None
            self._desk.reprint(line, verdict.ticket if verdict else None, _ignore)

    def _repeat(self) -> None:
        line = self._pane.current
        if line is not None and line.key is not None:
            key: TicketKey = line.key
            self.repeat_requested.emit(key)

    def _save(self) -> None:
        if self._pane.model.rows:
            self._export.save(self._pane.model.rows, self._first, self._last, self._zone)

    @property
    def _is_only_today(self) -> bool:
        return self._first == self._last == self._desk.today

    def _move_day(self, days: int) -> None:
        if days > 0 and self._is_only_today:
            return
        self._first = self._last = min(self._last + timedelta(days=days), self._desk.today)
        self.refresh()

    def _widen(self) -> None:
        earliest = self._last - timedelta(days=MOST_DAYS)
        self._first = max(self._first - timedelta(days=7), earliest)
        self.refresh()

    def _forget(self) -> None:
        self._first = self._last = date.min
        self._second.stop()
        self._settle.stop()
        self._sifter.take(())
        self._pane.table.order_by(None)

    def _say_head(self, line: TicketLine) -> str:
        sold = format_moment(line.sold_at, self._zone)
        parts = [sold, format_amount(line.total, cents=True), say_standing(line), say_paper(line)]
        return " · ".join(part for part in parts if part != "–")

    def _say_days(self) -> str:
        if self._first == self._last:
            is_today = self._last == local_day(self._state.server_now(), self._zone)
            return self.tr("Today") if is_today else format_day(self._last)
        return f"{format_day(self._first)} – {format_day(self._last)}"

    def _timer(self, milliseconds: int, slot: Any, *, is_single: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(is_single)
        timer.timeout.connect(slot)
        return timer

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""


def _ignore(answer: Answer[Any]) -> None:
    """Nothing depends on how it ended."""
