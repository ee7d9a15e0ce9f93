"""What stands beside the sale, joined to its pane: voiding, repeating, pasting, combos.

Thread: GUI; made with the sale's pane.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from pos_app.bootstrap.parts.entering import ONE_PIXEL
from pos_app.till.again.habits import read_habits
from pos_app.ui.combos.presenter import ComboPresenter, title_of
from pos_app.ui.customer.presenter import CustomerScreen
from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.paste.presenter import PastePresenter
from pos_app.ui.repeat.desk import RepeatDesk
from pos_app.ui.repeat.presenter import RepeatPresenter
from pos_app.ui.sale.draw_board import Kinds
from pos_app.ui.sale.entry.keying import leave_out_tripletas
from pos_app.ui.void.desk import VoidDesk
from pos_app.ui.void.presenter import VoidPresenter

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.domain.catalogue import Draw
    from pos_app.domain.limits import Strictness
    from pos_app.domain.slip import Clauses, Slip, Wager
    from pos_app.lanes.lane import Answer
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.sale.presenter import SalePresenter


class AroundSale(QObject):
    """Owns the presenters of the cards over the sale; lives as long as its pane."""

    def __init__(self, program: Program, pane: SalePane, sale: SalePresenter) -> None:
        """Join everything."""
        super().__init__(pane)
        self._program, self._pane, self._sale = program, pane, sale
        self._kinds = Kinds()
        state, paid = program.state, program.desks.payouts.paid
        for done in (sale.selling.sold, sale.selling.recovered, paid):
            done.connect(program.tools.sounds.play_done)
        pane.void_wanted.connect(self._open_void)
        pane.repeat_wanted.connect(self._open_repeat)
        self.combos = ComboPresenter(
            pane, state, self, self._read_habits, program.tools.choices.get("combos", {})
        )
        self.combos.kept.connect(partial(program.tools.keep, "combos"))
        self.combos.favourites_changed.connect(self._prefer)
        self.customer = CustomerScreen(program.frame, state, self, program.desks.results_feed)
        self._join_customer(program)
        bind(pane, Key.REPEAT, self._open_repeat)
        bind(pane, Key.PASTE, self._open_paste)
        bind(pane, Key.CHECK_TICKET, partial(program.frame.open_pane, "payout"))
        for field in (pane.entry.line, pane.entry.amount):
            field.installEventFilter(self)

    # Each card is built when it is first wanted: together they would hold the window at sign-in.

    @cached_property
    def void(self) -> VoidPresenter:
        """Voids a ticket within its time."""
        program, sale = self._program, self._sale
        desk = VoidDesk(program.state, program.lanes.query, program.desks.sales)
        presenter = VoidPresenter(
            self._pane, program.state, program.fresh_keys, desk, lambda: sale.selling.is_frozen
        )
        presenter.voided.connect(program.tools.sounds.play_done)
        return presenter

    @cached_property
    def repeat(self) -> RepeatPresenter:
        """Sells an old ticket's plays again."""
        program = self._program
        desk = RepeatDesk(program.state, program.lanes.query, program.desks.sales)
        copies = program.settings.repeat.source == "copy"
        presenter = RepeatPresenter(self._pane, program.state, desk, self, copies=copies)
        program.beside.offer_scans(presenter.take_scan)
        return presenter

    @cached_property
    def paste(self) -> PastePresenter:
        """Reads a customer's message."""
        return PastePresenter(self._pane, self._program.state, self)

    def make_cards(self) -> Iterator[None]:
        """Make each card, and paint it once unseen; ahead of its first key, while nobody types."""
        for make in (
            lambda: self.void.card,
            lambda: self.repeat.card,
            lambda: self.paste.card,
            lambda: self.combos.card,
        ):
            card = make()
            yield
            card.resize(self._pane.size())
            card.frame.grab(ONE_PIXEL)
            yield

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt
        """Keep the fields from pasting by themselves: what was copied is a message."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return matches(event, Key.PASTE)
        return super().eventFilter(watched, event)

    def put_on_slip(self, wagers: tuple[Wager, ...]) -> bool:
        """Put plays on the slip; False while it is locked."""
        return self._sale.put_on_slip(wagers)

    def take_draws(self, draws: tuple[Draw, ...]) -> bool:
        """Choose exactly these draws; False while nothing of them sells."""
        return not self._sale.selling.is_frozen and self._sale.take_draws(draws)

    def put_plays(self, plays: tuple[Clauses, ...]) -> bool:
        """Put a message's plays on the slip; False while it is locked."""
        return self._sale.put_plays(plays)

    @property
    def slip(self) -> Slip:
        """What is keyed and not sold."""
        return self._sale.slip

    @property
    def chosen(self) -> tuple[Draw, ...]:
        """The draws that the next play is for."""
        return self._sale.board.chosen

    @property
    def strictness(self) -> Strictness:
        """How limits are read that the operator's document leaves open."""
        return self._sale.strictness

    def is_open(self, draw: Draw) -> bool:
        """Whether a draw still sells."""
        return self._sale.board.is_open(draw)

    @property
    def offered(self) -> tuple[Draw, ...]:
        """The draws that can be sold here now, in order of closing; none before any are known."""
        catalogue = self._program.state.catalogue
        if catalogue is None:
            return ()
        draws = catalogue.draws
        if not self._program.settings.sale.tripleta:
            draws = leave_out_tripletas(catalogue, self._kinds)
        return tuple(filter(self.is_open, draws))

    def _join_customer(self, program: Program) -> None:
        screen = self.customer
        self._sale.slip_changed.connect(screen.refresh)
        self._sale.change_shown.connect(screen.show_change)
        bind(program.frame, Key.CUSTOMER_SCREEN, screen.toggle)
        program.frame.close_agreed.connect(screen.end)
        self._pane.destroyed.connect(screen.end)
        chosen = program.tools.choices.get("screen", {})
        if chosen.get("customer", program.settings.screen.customer_screen):
            QTimer.singleShot(0, screen, screen.show)
        screen.changed.connect(program.tools.keep_customer_screen)

    def _read_habits(self, then: Callable[[Answer[Any]], None]) -> None:
        entity = self._program.state.entity
        if entity is not None:
            now, zone = self._program.state.server_now(), entity.time_zone
            self._program.lanes.query.submit(
                lambda room: read_habits(room.journal, now, zone), then, key="habits"
            )

    def _prefer(self, titles: tuple[str, ...]) -> None:
        """Let favourites come first of the draws that close together."""
        places = {title: at for at, title in enumerate(titles)}
        self._sale.board.rank = lambda draw: places.get(title_of(draw), len(places))

    def _open_void(self) -> None:
        self.void.open()

    def _open_paste(self) -> None:
        if not self._sale.selling.is_frozen:
            self.paste.open()

    def _open_repeat(self) -> None:
        if not self._sale.selling.is_frozen:
            self.repeat.open()
