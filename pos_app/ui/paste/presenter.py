"""Pasting a message: read as it is changed, put on the slip when the cashier says so.

Nothing is sold here. Thread: GUI; a message is read in a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from pos_app.domain.limits import check_slip
from pos_app.domain.message import Message, MessageOffer, OfferedDraw, read_message
from pos_app.domain.money import add_up
from pos_app.domain.plays import make_wagers
from pos_app.till.wording import format_amount, to_local
from pos_app.ui.paste.card import PasteCard
from pos_app.ui.paste.words import make_preview
from pos_app.ui.sale.understanding import say_refusal

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.limits import Strictness
    from pos_app.domain.slip import Clauses, Slip
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.card import CardHost


class Sale(Protocol):
    """Where the plays go, and which draws sell; see bootstrap/around_sale.py."""

    @property
    def slip(self) -> Slip: ...
    @property
    def chosen(self) -> tuple[Draw, ...]: ...
    @property
    def strictness(self) -> Strictness: ...
    def is_open(self, draw: Draw) -> bool: ...
    def put_plays(self, plays: tuple[Clauses, ...]) -> bool: ...


class PastePresenter(QObject):
    """Owns the card."""

    def __init__(self, host: CardHost, state: TillState, sale: Sale) -> None:
        """Make the card, hidden."""
        super().__init__(host)
        self._state, self._sale = state, sale
        self.card = PasteCard(host)
        self._message = Message(())
        self._offer: MessageOffer | None = None
        self._offered: tuple[Catalogue, tuple[Draw, ...], tuple[int, ...]] | None = None
        self.card.edited.connect(self._read)
        self.card.accepted.connect(self._accept)
        self.card.left.connect(self.card.hide_card)

    def open(self, text: str | None = None) -> None:
        """Show a message; by default what was copied."""
        if self.card.isVisible() or self._state.catalogue is None:
            return
        if text is None:
            text = QGuiApplication.clipboard().text()
        self.card.message.setPlainText(text)
        self._read(text)
        self.card.show_card()

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _read(self, text: str) -> None:
        catalogue = self._state.catalogue
        if catalogue is None:
            return
        self._message = read_message(text, self._find_offer(catalogue))
        self._show(catalogue)

    def _find_offer(self, catalogue: Catalogue) -> MessageOffer:
        """Give what a message may name now; the same one as long as the same draws are open.

        It remembers the names it has read: with it a message is read in a millisecond.
        """
        draws = tuple(draw for draw in catalogue.draws if self._sale.is_open(draw))
        chosen = tuple(draw.id for draw in self._sale.chosen)
        if self._offer is None or self._is_another(catalogue, draws, chosen):
            offered = tuple(
                OfferedDraw(draw, local.hour, local.minute)
                for draw in draws
                for local in (to_local(draw.draws_at, self._zone),)
            )
            taken = tuple(one for one in offered if one.draw.id in chosen)
            self._offer = MessageOffer(catalogue, offered, taken)
            self._offered = (catalogue, draws, chosen)
        return self._offer

    def _is_another(
        self, catalogue: Catalogue, draws: tuple[Draw, ...], chosen: tuple[int, ...]
    ) -> bool:
        if self._offered is None or self._offered[0] is not catalogue:
            return True
        return self._offered[1:] != (draws, chosen)

    def _make_plays(self, catalogue: Catalogue) -> tuple[Clauses, ...]:
        return tuple(
            make_wagers(one.play, one.draws, one.stake, catalogue) for one in self._message.plays
        )

    def _show(self, catalogue: Catalogue) -> None:
        message = self._message
        rows = tuple(
            row for line in message.lines for row in make_preview(line, catalogue, self._zone)
        )
        plays = sum(one.count for one in message.plays)
        total = format_amount(add_up(one.total for one in message.plays))
        refusal = self._find_refusal(catalogue)
        wrong = len(message.problems)
        if refusal:
            words = refusal
        elif wrong:
            words = self.tr(
                "Lines not understood: {count}. They are left out: correct them above (Tab)."
            ).format(count=wrong)
        elif not message.plays:
            words = self.tr("No play is in this message yet.")
        else:
            words = self.tr("Read it to the customer. Nothing is sold yet.")
        go = self.tr("Put plays on the ticket: {count}").format(count=plays)
        self.card.show_preview(rows, total, words, go, may_go=bool(message.plays) and not refusal)

    def _find_refusal(self, catalogue: Catalogue) -> str:
        slip = self._sale.slip
        for clauses in self._make_plays(catalogue):
            slip = slip.add_clauses(clauses)
        refusals = check_slip(slip, catalogue, self._sale.strictness)
        return say_refusal(refusals[0]) if refusals and self._message.plays else ""

    def _accept(self) -> None:
        catalogue = self._state.catalogue
        if catalogue is None:
            return
        # Draws may have closed since the message was read.
        self._read(self.card.message.toPlainText())
        if not self.card.go.isEnabled():
            return
        if self._sale.put_plays(self._make_plays(catalogue)):
            self.card.hide_card()
