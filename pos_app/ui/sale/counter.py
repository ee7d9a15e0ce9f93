"""What the presenters of the sale share: pane, facts, board, draft, and the settings of a sale.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.limits import Strictness
from pos_app.settings.keys import DEFAULTS, Sale
from pos_app.till.server_clock import is_open_for_sale
from pos_app.ui.sale.checkout.sold_out import SoldOut
from pos_app.ui.sale.draft import Draft
from pos_app.ui.sale.draw_board import DrawBoard
from pos_app.ui.sale.rows import name_draw

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys

MARGIN = timedelta(seconds=3)


@dataclass(slots=True, eq=False)
class Counter:
    """One counter where plays are keyed. `margin` is how long before closing a draw is let be."""

    pane: SalePane
    state: TillState
    notices: NoticeCenter
    fresh_keys: FreshKeys
    choices: Sale = DEFAULTS.sale
    margin: timedelta = MARGIN
    board: DrawBoard = field(init=False)
    draft: Draft = field(init=False)
    sold_out: SoldOut = field(default_factory=SoldOut)
    kept_names: dict[int, str] = field(default_factory=dict)
    """draw id → its name: the catalogue may lose a draw that is still on a slip."""

    def __post_init__(self) -> None:
        """Begin with an empty board and slip."""
        self.board = DrawBoard(self.is_open_by_clock)
        trusts = self.choices.let_server_judge_missing_limits
        self.draft = Draft(Strictness(sells_without_limits=trusts))

    @property
    def zone(self) -> str:
        """The agency's time zone."""
        return self.state.entity.time_zone if self.state.entity else ""

    def is_open_by_clock(self, draw: Draw) -> bool:
        """Whether a sale that is asked for now reaches the server before the draw closes."""
        state = self.state
        return is_open_for_sale(draw, state.server_now(), state.line_p95, self.margin)

    def known_draws(self) -> dict[int, Draw]:
        """Give the catalogue's draws by id."""
        catalogue = self.state.catalogue
        return {draw.id: draw for draw in catalogue.draws} if catalogue else {}

    def closed_on_slip(self) -> frozenset[int]:
        """Give the draws of the slip that sell no more, those that left the catalogue too."""
        draws = self.known_draws()
        return frozenset(
            one
            for one in self.draft.slip.draw_ids
            if one not in draws or not self.board.is_open(draws[one])
        )

    def name_draws(self, draw_ids: Iterable[int]) -> dict[int, str]:
        """Name draws as the ticket and the journal will."""
        draws, wanted = self.known_draws(), tuple(draw_ids)
        named = {one: name_draw(draws[one], self.zone) for one in wanted if one in draws}
        self.kept_names |= named
        return {one: self.kept_names[one] for one in wanted if one in self.kept_names}
