"""Slips put aside and taken back, and all that the counter keeps over a restart.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from pos_app.domain.slip import Slip
from pos_app.till.counter import CounterRecord, Parked
from pos_app.till.wording import format_amount, format_time
from pos_app.ui.keys import Key
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.sale.slips.parked_card import ParkedRow

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.ui.sale.counter import Counter
    from pos_app.ui.sale.selling import Selling

KEEP_AFTER_MS = 400
"""A play is kept this long after the last key: a sale that follows at once waits for no disk."""
MOST_PARKED = 9
KEPT, GIVEN_BACK = "kept", "given back"


class CounterKeeper(Protocol):
    """What keeps a counter: `found(user, record or None)` comes once after a cashier sat down."""

    @property
    def found(self) -> SignalInstance: ...
    def keep(self, record: CounterRecord) -> None: ...


class Shelf(QObject):
    """Puts slips aside and takes them back; keeps them, the slip, the letters and the amount.

    Signals:
        slip_begun(): another slip is on the counter.
    """

    slip_begun = Signal()

    def __init__(
        self, counter: Counter, selling: Selling, keeper: CounterKeeper | None = None
    ) -> None:
        super().__init__()
        self._counter, self._selling, self._keeper = counter, selling, keeper
        self._parked: tuple[Parked, ...] = ()
        self._user = ""
        self._card = counter.pane.parked
        self._card.chosen.connect(self._take)
        self._timer = QTimer(counter.pane)  # ends with the pane
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        counter.pane.wanted.connect(self._want)
        if keeper is not None:
            keeper.found.connect(self._take_found)
        self._show_count()

    def note_change(self) -> None:
        """Keep the counter soon: slip, amount, letters or sold out numbers are others."""
        if self._keeper is not None and self._user:
            self._timer.start()
        draft = self._counter.draft
        if (draft.slip.is_empty or draft.sold_as is not None) and not self._parked:
            for key in (KEPT, GIVEN_BACK):  # what they speak of was sold or taken out
                self._counter.notices.withdraw(key)

    def give_back(self, operation: Operation) -> None:
        """Give the plays of a sale that does not exist back, where they are not there still."""
        draft, intent = self._counter.draft, operation.intent
        session = self._counter.state.session
        if session is not None and intent.user != session.user:
            return  # whoever made an intent has its plays
        slip = Slip().add(intent.wagers)
        if draft.slip.wagers == slip.wagers and draft.sold_as is None:
            return
        if slip.wagers in {one.slip.wagers for one in self._parked}:
            return
        self._counter.kept_names.update(intent.draw_names)
        if draft.slip.is_empty or draft.sold_as is not None:
            self._begin(slip)
        else:
            self._put_aside(slip)
        self._counter.notices.post(
            Notice(
                GIVEN_BACK,
                Severity.ATTENTION,
                self.tr("The sale was not made; its plays are here again."),
                self.tr("The operator has no ticket of it."),
                self.tr("Sell them if the customer is still there, or take them out."),
            )
        )

    def _want(self, key: Key) -> None:
        if self._selling.is_frozen:
            return
        if key is Key.PARK:
            self._park()
        elif key is Key.RECALL and len(self._parked) == 1:
            self._take(0)
        elif key is Key.RECALL and self._parked:
            self._card.show_slips(tuple(self._make_row(one) for one in self._parked))

    def _park(self) -> None:
        draft = self._counter.draft
        if draft.slip.is_empty or draft.sold_as is not None:
            return
        if len(self._parked) >= MOST_PARKED:
            text = self.tr("{count} tickets are put aside: take one back first")
            notice = Notice("shelf", Severity.ATTENTION, text.format(count=len(self._parked)))
            self._counter.notices.post(notice)
            return
        self._put_aside(draft.slip)
        self._turn_to(Slip())

    def _take(self, place: int) -> None:
        draft, wanted = self._counter.draft, self._parked[place]
        self._parked = (*self._parked[:place], *self._parked[place + 1 :])
        if not draft.slip.is_empty and draft.sold_as is None:
            self._put_aside(draft.slip)
        self._counter.kept_names.update(wanted.names)
        self._turn_to(wanted.slip)
        self._counter.pane.focus_now()

    def _put_aside(self, slip: Slip) -> None:
        names = self._counter.name_draws(slip.draw_ids)
        self._parked = (*self._parked, Parked(slip, self._counter.state.server_now(), names))
        self._show_count()

    def _turn_to(self, slip: Slip) -> None:
        """Serve another customer: whose plays are not for the draws of the one before."""
        board, draft = self._counter.board, self._counter.draft
        if not draft.text:  # what is being typed never moves to another draw
            board.begin_anew()
            draft.aim(board.chosen)
        self._begin(slip)

    def _begin(self, slip: Slip) -> None:
        self._counter.draft.begin_slip(slip)
        self._show_count()
        self.slip_begun.emit()
        self.note_change()

    def _show_count(self) -> None:
        self._counter.pane.slip.show_recall(len(self._parked))

    def _make_row(self, one: Parked) -> ParkedRow:
        names = self._counter.name_draws(one.slip.draw_ids)
        first = next((names.get(draw_id, "") for draw_id in one.slip.draw_ids), "")
        plays = self.tr("plays: {count}").format(count=len(one.slip.wagers))
        return ParkedRow(
            format_amount(one.slip.total),
            f"{plays} · {first}",
            format_time(one.at, self._counter.zone),
        )

    def _keep(self) -> None:
        counter = self._counter
        if self._keeper is None or not self._user:
            return
        draft = counter.draft
        slip = Slip() if draft.sold_as is not None else draft.slip
        record = CounterRecord(
            user=self._user,
            at=counter.state.server_now() - counter.state.clock_offset,
            slip=slip,
            names=counter.name_draws(slip.draw_ids),
            parked=self._parked,
            amount=counter.pane.entry.amount.text(),
            letters=counter.board.letters,
            sold_out=tuple(sorted(counter.sold_out.places)),
        )
        self._keeper.keep(record)

    def _take_found(self, user: str, record: CounterRecord | None) -> None:
        if user == self._user:
            return
        counter, is_first = self._counter, not self._user
        if not is_first:
            # Another cashier sat down: the slip of the one before was kept as theirs.
            self._parked = ()
            self._begin(Slip())
        self._user = user
        self.note_change()  # of what was keyed before it was known what was kept
        if record is None:
            self._show_count()
            return
        counter.kept_names.update(record.names)
        counter.sold_out.places.update(record.sold_out)
        counter.board.give_letters(record.letters)
        if not counter.pane.entry.amount.text():
            counter.pane.entry.amount.setText(record.amount)
        self._parked = (*self._parked, *record.parked)
        if record.slip.is_empty:
            self._show_count()
            self.slip_begun.emit()
            return
        if counter.draft.slip.is_empty:
            self._begin(record.slip)
        else:
            self._put_aside(record.slip)
        text = self.tr("The ticket that was being keyed is here again. Nothing of it was sold.")
        counter.notices.post(Notice(KEPT, Severity.ATTENTION, text))
