"""Repeating a ticket: its plays in today's draws, changed where they must be, then on the slip.

Nothing is sold here. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer

from pos_app.domain.money import add_up
from pos_app.domain.outcome import Confirmed, NotSent, Rejected
from pos_app.till.again.copying import CopyReport
from pos_app.till.again.repeat import Remapper
from pos_app.till.wording import format_amount, local_day
from pos_app.ui.notices import During
from pos_app.ui.repeat.card import RepeatCard
from pos_app.ui.repeat.rows import (
    make_play_lines,
    make_ticket_lines,
    read_typed,
)
from pos_app.ui.sale.rows import name_draw
from pos_app.ui.words.notice_words import words_for_error

if TYPE_CHECKING:
    from datetime import date

    from pos_app.domain.catalogue import Draw
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Ticket
    from pos_app.lanes.lane import Answer
    from pos_app.till.again.latest import LatestTicket
    from pos_app.till.again.repeat import Proposal
    from pos_app.till.prizes.scan import Scanned
    from pos_app.ui.repeat.rows import PlayLine
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.card import CardHost

    Then = Callable[[Answer[Any]], None]

REFRESH_MS = 1000


class Desk(Protocol):
    """What the card asks of the lanes; see ui/repeat/desk.py."""

    def list_latest(self, then: Then) -> None: ...
    def open_ticket(self, number: int, sold_on: date | None, then: Then) -> None: ...
    def copy(
        self,
        ticket: Ticket,
        expected: tuple[Wager, ...],
        draw_names: Mapping[int, str],
        then: Then,
    ) -> None: ...


class Slip(Protocol):
    """Where the plays go; see ui/sale/presenter.py."""

    def put_on_slip(self, wagers: tuple[Wager, ...]) -> bool: ...
    def is_open(self, draw: Draw) -> bool: ...


class RepeatPresenter(QObject):
    """Owns the card; `copies`: the operator is asked for a copy instead of a view only."""

    def __init__(
        self, host: CardHost, state: TillState, desk: Desk, slip: Slip, *, copies: bool = False
    ) -> None:
        """Make the card, hidden."""
        super().__init__(host)
        self._state, self._desk, self._slip, self._copies = state, desk, slip, copies
        self.card = RepeatCard(host)
        self._latest: tuple[LatestTicket, ...] = ()
        self._ticket: Ticket | None = None
        self._asked = 0
        self._proposal: Proposal | None = None
        self._rows: tuple[PlayLine, ...] = ()
        self._second = QTimer(self)
        self._second.setInterval(REFRESH_MS)
        self._second.timeout.connect(self._refresh)
        self.card.number_entered.connect(self._take_typed)
        self.card.accepted.connect(self._accept)
        self.card.left.connect(self._leave)
        self.card.moved.connect(self._move)
        self.card.dropped.connect(self._drop)
        self.card.troubled_dropped.connect(self._drop_troubled)

    def open(self) -> None:
        """Offer the latest tickets; a number may be typed or scanned instead."""
        if self.card.isVisible():
            return
        self._ticket = self._proposal = None
        self.card.number.clear()
        self.card.show_tickets((), self.tr("Looking…"))
        self.card.show_card()
        self._desk.list_latest(self._take_latest)

    def open_ticket(self, number: int, sold_on: date | None = None) -> None:
        """Repeat this ticket: from a list of tickets, or by scan."""
        if not self.card.isVisible():
            self.open()
        self._ask(number, sold_on)

    def take_scan(self, scanned: Scanned) -> bool:
        """Repeat the ticket that was scanned; False where the card is not on the screen.

        Also over another ticket's plays: the customer held out the wrong one first.
        """
        if not self.card.isVisible():
            return False
        self._back_to_choosing()
        self.card.number.setText(str(scanned.number))
        self._ask(scanned.number, scanned.sold_on)
        return True

    def close(self) -> None:
        """Leave the sale as it was."""
        self._asked += 1  # what is still looked for has nowhere to go
        self._second.stop()
        self.card.hide_card()

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _take_latest(self, answer: Answer[Any]) -> None:
        if self._ticket is not None or not self.card.isVisible():
            return
        if answer.error is not None:
            self._latest = ()
            self.card.show_tickets((), words_for_error(answer.error, During.INQUIRY).why)
            return
        self._latest = answer.value or ()
        words = self.tr("Choose with ↑ ↓, or type or scan a number. Nothing is sold yet.")
        if not self._latest:
            words = self.tr("This till has sold nothing lately: type or scan a number.")
        self.card.show_tickets(make_ticket_lines(self._latest, self._zone), words)

    def _take_typed(self, text: str) -> None:
        if not text.strip():
            self._accept()
            return
        today = local_day(self._state.server_now(), self._zone)
        typed = read_typed(text, today)
        if typed is None:
            self.card.say(
                self.tr("Not a ticket's number. With its day: 32426439 22/10"), is_wrong=True
            )
            return
        self._ask(typed.number, typed.sold_on)

    def _accept(self) -> None:
        """Enter: from the list to the plays, and from the plays to the slip."""
        if self.card.is_choosing:
            at = self.card.latest.chosen
            if at is not None and at < len(self._latest):
                key = self._latest[at].key
                self._ask(key.number, key.sold_on)
            else:
                self.card.say(self.tr("Type or scan a ticket's number."), is_wrong=True)
            return
        self._refresh()
        proposal = self._proposal
        if proposal is None or not proposal.lines:
            self._back_to_choosing()
        elif proposal.troubled:
            self.card.say(self._say_troubled(len(proposal.troubled)), is_wrong=True)
        elif self._slip.put_on_slip(proposal.wagers):
            self.close()
        else:
            self.card.say(self.tr("The ticket is locked while money moves."), is_wrong=True)

    def _leave(self) -> None:
        if self.card.is_choosing:
            self.close()
        else:
            self._back_to_choosing()

    def _back_to_choosing(self) -> None:
        self._asked += 1
        self._second.stop()
        self._ticket = self._proposal = None
        self.card.show_tickets(make_ticket_lines(self._latest, self._zone), "")

    def _ask(self, number: int, sold_on: date | None) -> None:
        self.card.say(self.tr("Looking for ticket {number}…").format(number=number))
        self._asked += 1
        self._desk.open_ticket(number, sold_on, partial(self._take_ticket, self._asked))

    def _take_ticket(self, asked: int, answer: Answer[Any]) -> None:
        if asked != self._asked or not self.card.isVisible():
            # Another was scanned meanwhile: of this one no copy is asked either.
            return
        if answer.error is not None:
            self.card.say(words_for_error(answer.error, During.INQUIRY).why, is_wrong=True)
            return
        remapper = self._remapper
        if answer.value is None or remapper is None:
            self.card.say(self.tr("The draws of today are not known yet."), is_wrong=True)
            return
        self._ticket = answer.value
        proposal = remapper.propose(answer.value)
        if self._copies:
            self._ask_copy(answer.value, proposal)
        else:
            self._show(proposal)

    def _ask_copy(self, ticket: Ticket, proposal: Proposal) -> None:
        draws = [line.draw for line in proposal.lines if line.draw is not None]
        names = {draw.id: name_draw(draw, self._zone) for draw in draws}
        self.card.say(self.tr("Asking the operator for a copy…"))
        self._desk.copy(ticket, proposal.wagers, names, partial(self._take_copy, ticket))

    def _take_copy(self, ticket: Ticket, answer: Answer[Any]) -> None:
        remapper, report = self._remapper, answer.value
        if ticket is not self._ticket or remapper is None or not self.card.isVisible():
            return  # another ticket is on the card by now
        if answer.error is not None:
            self.card.say(words_for_error(answer.error, During.INQUIRY).why, is_wrong=True)
        elif not isinstance(report, CopyReport):
            self.card.say(self.tr("Wait until the earlier sale is known."), is_wrong=True)
        elif report.sold is not None:
            # The operator sold it: it is shown and printed as a sale that was found.
            self.close()
        elif isinstance(report.outcome, Confirmed) and not report.operation.is_unresolved:
            self._show(remapper.propose_copy(ticket, report.wagers))
        elif isinstance(report.outcome, Rejected | NotSent):
            # Nothing was copied and nothing sold: the ticket itself says enough.
            self._show(remapper.propose(ticket))
        else:
            self.close()  # it is not known whether it sold: the amber card takes over

    @property
    def _remapper(self) -> Remapper | None:
        catalogue = self._state.catalogue
        return None if catalogue is None else Remapper(catalogue, self._slip.is_open)

    def _refresh(self) -> None:
        """Judge the lines anew: draws close while the customer thinks."""
        remapper = self._remapper
        if self._proposal is not None and remapper is not None:
            fresh = remapper.refresh(self._proposal)
            if fresh != self._proposal:
                self._show(fresh)

    def _move(self, steps: int) -> None:
        remapper, places = self._remapper, self._chosen_places()
        if self._proposal is not None and remapper is not None and places:
            moved = remapper.move(self._proposal, places, steps)
            if moved == self._proposal:
                self.card.say(self.tr("No other open draw takes these plays."), is_wrong=True)
            else:
                self._show(moved)

    def _drop(self) -> None:
        if self._proposal is not None and (places := self._chosen_places()):
            self._show(self._proposal.drop(places))

    def _drop_troubled(self) -> None:
        if self._proposal is not None:
            self._show(self._proposal.drop_troubled())

    def _chosen_places(self) -> tuple[int, ...]:
        at = self.card.lines.chosen
        return self._rows[at].places if at is not None and at < len(self._rows) else ()

    def _show(self, proposal: Proposal) -> None:
        catalogue = self._state.catalogue
        if catalogue is None:
            return
        self._proposal = proposal
        self._rows = make_play_lines(proposal, catalogue, self._zone)
        troubled = len(proposal.troubled)
        total = format_amount(add_up(wager.stake for wager in proposal.wagers))
        words = self.tr("Nothing is sold yet: Enter puts these plays on the ticket.")
        if not proposal.lines:
            words = self.tr("Nothing is left of this ticket.")
        self.card.show_plays(
            self.tr("Repeat ticket {number}").format(number=proposal.number),
            self._rows,
            total,
            self._say_troubled(troubled) if troubled else words,
            is_troubled=bool(troubled),
        )
        self._second.start()

    def _say_troubled(self, count: int) -> str:
        text = self.tr(
            "Plays that cannot be sold as they are: {count}. Give them another draw with ← →, or"
            " take them out."
        )
        return text.format(count=count)
