"""Opens and closes shifts, keeps the figures in sight, and lets no shift close over a doubt.

Thread: GUI; the desk's work comes back here through `then`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from pos_app.domain.errors import JournalCorruptError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.shift import Step
from pos_app.till.shift.record import read_closing
from pos_app.till.wording import format_amount, format_time
from pos_app.ui.cashup import showing
from pos_app.ui.cashup.words import show_signed
from pos_app.ui.lock.second_person import SecondPerson
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.domain.shift import Shift
    from pos_app.lanes.lane import Answer
    from pos_app.till.shift.cash_up import CashUp
    from pos_app.till.shift.gathering import Gathered
    from pos_app.till.shift.record import Count
    from pos_app.ui.cashup.looking_back import LookingBack
    from pos_app.ui.cashup.pane import CashUpPane
    from pos_app.ui.desks.shift_desk import ShiftDesk
    from pos_app.ui.lock.desk import LockDesk
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys

CLOSE, OPEN = "close", "shift stays open"
AGAIN_MS = 400
"""How long after something changed the figures are gathered again: sales come in bursts."""


@dataclass(frozen=True, slots=True)
class DrawerChoices:
    """How this shop counts; `lock` knows the PINs of whoever may verify a close."""

    lock: LockDesk | None = None
    is_blind: bool = False
    needs_second: bool = False


class CashUpPresenter(QObject):
    """One shift at a time. `back` shows history and reports, `second` asks who verifies."""

    def __init__(
        self,
        pane: CashUpPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: ShiftDesk,
        back: LookingBack,
        choices: DrawerChoices,
    ) -> None:
        """Listen to the pane and to what the till knows."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk, self._back = fresh_keys, desk, back
        self._choices = choices
        self._cash_up: CashUp | None = None
        self._is_closing = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        pane.shown.connect(self.refresh)
        pane.refresh_requested.connect(self.refresh)
        pane.count.counted.connect(self._show_count)
        pane.count.main_requested.connect(self._main)
        pane.count.in_requested.connect(self._ask_in)
        pane.count.out_requested.connect(self._ask_out)
        pane.movement.given.connect(self._move)
        pane.confirm.confirmed.connect(self._confirmed)
        self.second = SecondPerson(pane.second, state, choices.lock)
        self.second.verified.connect(self._close)
        desk.changed.connect(self._again.start)
        state.shift_changed.connect(self._again.start)
        state.operations_changed.connect(self._show_unresolved)
        state.activity_changed.connect(self._show_unresolved)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the figures again; only while somebody looks."""
        shift = self._desk.open_shift
        if shift is None:
            self._cash_up = None
            self._show_closed()
            return
        self._pane.show_shift(self._say_shift(shift))
        self._show_count()
        self._show_unresolved()
        if self._pane.isVisible() and self._state.session is not None:
            self._desk.gather(self._gathered, is_for_show=True)

    def _show_closed(self) -> None:
        """Ask for a float; the newest closed shift stays in sight."""
        shift = self._desk.shift
        kept = None if shift is None else read_closing(shift)
        if shift is None or kept is None or shift.closing is None:
            self._pane.show_no_shift(self.tr("NO SHIFT IS OPEN"))
            return
        time = format_time(shift.closing.moment, self._zone)
        words = self.tr("NO SHIFT IS OPEN · THE LAST ONE CLOSED {time}")
        self._pane.show_no_shift(words.format(time=time))
        self._pane.show_sides(showing.list_closed(kept))

    def _gathered(self, answer: Answer[Gathered]) -> None:
        if self._desk.open_shift is None:
            return
        if answer.value is None:
            if answer.error is not None:
                self._notices.show_error(answer.error, During.SHIFT)
            return
        self._take(answer.value)
        if answer.value.damage:
            damaged = JournalCorruptError(answer.value.damage)
            self._notices.show_error(damaged, During.SHIFT, key="journal")

    def _take(self, found: Gathered) -> None:
        self._cash_up = cash_up = found.cash_up
        self._pane.show_sides(showing.list_sides(cash_up))
        self._pane.show_plots(*showing.make_bars(cash_up, self._zone))
        self._show_count()
        self._show_unresolved()

    def _show_count(self) -> None:
        cash_up = self._cash_up
        expected = None if cash_up is None else cash_up.drawer.expected
        made_of = "" if cash_up is None else showing.say_sum(cash_up)
        self._pane.count.show_verdict(expected, made_of, is_blind=self._choices.is_blind)

    def _show_unresolved(self) -> None:
        if self._desk.open_shift is None:
            return
        text = showing.say_unresolved(self._state.unresolved, self._zone)
        if not text and self._cash_up is not None and self._cash_up.server is None:
            text = self.tr("The operator does not answer: only this till's figures are shown.")
        self._pane.show_open_line(text)
        may = not self._state.unresolved and not self._state.is_money_moving
        self._pane.count.enable_main(is_enabled=may and not self._is_closing)
        if may:
            self._notices.withdraw(OPEN)

    def _main(self) -> None:
        if not self._fresh_keys.allows_money() or self._is_closing:
            return
        if self._desk.open_shift is None:
            self._open()
        elif self._state.unresolved or self._state.is_money_moving:
            text = self._pane.open_line or self.tr("Money is moving.")
            self._notices.post(Notice(OPEN, Severity.ATTENTION, text))
        elif not self._pane.count.has_counted:
            text = self.tr("The cash is not counted yet.")
            self._say(Severity.ATTENTION, text, self.tr("Type how many notes there are of each."))
            self._pane.count.take_focus()
        else:
            # Cash may have been handed over, or a sale found, since the figures were read.
            self._desk.gather(self._ask_close_with)

    def _open(self) -> None:
        amount = self._pane.count.float_field.amount
        if amount is None:
            text = self.tr("The float is missing.")
            self._say(Severity.ATTENTION, text, self.tr("Type 0 when the drawer is empty."))
            return
        self._notices.withdraw(During.SHIFT.name)
        self._desk.open(amount, self._opened)

    def _opened(self, answer: Answer[Any]) -> None:
        if answer.value is not None:
            self._pane.count.float_field.clear()
            self.refresh()
            self._pane.focus_now()

    def _ask_close_with(self, answer: Answer[Gathered]) -> None:
        self._gathered(answer)
        if answer.value is not None and self._desk.open_shift is not None:
            self._ask_close(self._pane.count.count)

    def _ask_close(self, count: Count) -> None:
        cash_up, text = self._cash_up, self.tr("Nothing can be added to a shift that was closed.")
        gap = ZERO
        if cash_up is not None and not self._choices.is_blind:
            gap = count.total - cash_up.drawer.expected
            if not gap.is_zero:
                missing = self.tr("The drawer does not agree: {gap}. {rest}")
                text = missing.format(gap=show_signed(gap), rest=text)
        self._pane.confirm.ask(
            Question(
                CLOSE,
                self.tr("Close the shift?"),
                text,
                self.tr("Close and print"),
                self.tr("Count again"),
                figure=format_amount(count.total),
                enter_confirms=gap.is_zero,
            )
        )

    def _confirmed(self, key: str) -> None:
        if key != CLOSE or not self._fresh_keys.allows_money():
            return
        if self._choices.needs_second:
            counted = format_amount(self._pane.count.count.total)
            text = self.tr("Counted: {amount}. Whoever checked it types their PIN.")
            self.second.ask(text.format(amount=counted))
        else:
            self._close("")

    def _close(self, second: str) -> None:
        """Gather once more, so that what is kept is what was true at the close."""
        self._is_closing = True
        self._pane.count.enable_main(is_enabled=False)
        count = self._pane.count.count

        def gathered(answer: Answer[Gathered]) -> None:
            if answer.value is None:
                self._is_closing = False
                self._gathered(answer)
                return
            self._take(answer.value)
            self._desk.close(answer.value.cash_up, count, second, self._closed)

        self._desk.gather(gathered)

    def _closed(self, answer: Answer[Shift]) -> None:
        self._is_closing = False
        shift = answer.value
        if shift is None:
            self._show_unresolved()
            return
        kept = read_closing(shift)
        gap = kept.difference if kept is not None else ZERO
        words = self.tr("The shift is closed: {counted} counted, {gap}.")
        agrees = self.tr("it agrees") if gap.is_zero else self._say_gap(gap)
        counted = format_amount(kept.counted if kept is not None else ZERO)
        severity = Severity.OK if gap.is_zero else Severity.ATTENTION
        self._say(severity, words.format(counted=counted, gap=agrees))
        self._back.print_shift(shift)
        self.refresh()
        self._pane.focus_now()

    def _say_gap(self, gap: Money) -> str:
        text = self.tr("{gap} too little") if gap < ZERO else self.tr("{gap} too much")
        return text.format(gap=format_amount(-gap if gap < ZERO else gap))

    def _ask_in(self) -> None:
        if self._desk.open_shift is not None:
            self._pane.movement.ask(Step.CASH_IN)

    def _ask_out(self) -> None:
        if self._desk.open_shift is not None:
            self._pane.movement.ask(Step.CASH_OUT)

    def _move(self, step: Step, amount: Money, reason: str) -> None:
        self._desk.move(step, amount, reason, self._moved)

    def _moved(self, answer: Answer[Any]) -> None:
        if answer.value is not None:
            self.refresh()

    def _say_shift(self, shift: Shift) -> str:
        words = self.tr("SHIFT OF {user} · OPENED {time} · FLOAT {amount}")
        return words.format(
            user=shift.user.partition("@")[0],
            time=format_time(shift.opening.moment, self._zone),
            amount=format_amount(shift.float),
        )

    def _say(self, severity: Severity, text: str, todo: str = "") -> None:
        self._notices.post(Notice(During.SHIFT.name, severity, text, todo=todo))

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""
