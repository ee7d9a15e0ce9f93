"""Which panes there are, and what each is built from.

Thread: GUI; a pane is made part by part, ahead of its first opening or at it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pos_app.ui.keys import Key
from pos_app.ui.widgets.pane import Making, PaneEntry

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program


def list_panes(program: Program) -> tuple[PaneEntry, ...]:
    """Give the panes in the order of the rail."""

    def build_sale() -> Making:
        from pos_app.bootstrap.around_sale import AroundSale
        from pos_app.ui.sale.pane import SalePane
        from pos_app.ui.sale.presenter import SalePresenter

        pane = SalePane(is_whole=False)
        yield pane
        yield from pane.make_parts()
        yield None
        presenter = SalePresenter(
            pane,
            program.state,
            program.notices,
            program.fresh_keys,
            program.desks.sales,
            choices=program.settings.sale,
            keeper=program.desks.counter,
        )
        program.desks.sales.resolved.connect(lambda look: presenter.note_resolved(look.operation))
        yield None
        AroundSale(program, pane, presenter)
        return presenter

    def build_payout() -> Making:
        from pos_app.bootstrap.adapters import read_rules
        from pos_app.ui.payout.pane import PayoutPane
        from pos_app.ui.payout.presenter import PayoutPresenter

        pane = PayoutPane(is_whole=False)
        yield pane
        yield from pane.make_parts()
        yield None
        desks = program.desks
        presenter = PayoutPresenter(
            pane,
            program.state,
            program.notices,
            program.fresh_keys,
            desks.payouts,
            desks.winners_feed,
            desks.settings.prize.ask_above,
            read_rules(desks.settings),
        )
        program.desks.sales.resolved.connect(lambda look: presenter.take_news(look.operation))
        desks.payouts.check_wanted.connect(presenter.open_scan)
        return presenter

    def build_results() -> Making:
        from pos_app.ui.results.pane import ResultsPane
        from pos_app.ui.results.presenter import ResultsPresenter

        pane, desks = ResultsPane(is_whole=False), program.desks
        yield pane
        yield from pane.make_parts()
        yield None
        pane.board_requested.connect(program.beside.toggle_board)
        return ResultsPresenter(
            pane, program.state, program.notices, desks.results, desks.results_feed
        )

    def build_tickets() -> Making:
        return (yield from program.office.build_tickets(program.fresh_keys))

    def build_cash_up() -> Making:
        return (yield from program.office.build_cash_up(program.fresh_keys))

    def build_paper() -> Making:
        from pos_app.bootstrap.parts.paper import build_paper_pane

        return (yield from build_paper_pane(program))

    return (
        PaneEntry("sale", Key.OPEN_SALE, build_sale),
        PaneEntry("payout", Key.OPEN_PAYOUT, build_payout),
        PaneEntry("results", Key.OPEN_RESULTS, build_results),
        PaneEntry("tickets", Key.OPEN_TICKETS, build_tickets),
        PaneEntry("cashUp", Key.OPEN_CASHUP, build_cash_up),
        PaneEntry("paper", Key.OPEN_PAPER, build_paper),
    )


def import_panes() -> None:
    """Import what panes and desks are made of; in a lane, so that signing in does not stall.

    Thread: any; nothing of Qt's is made by importing.
    """
    import_module("pos_app.bootstrap.desks")
    import_module("pos_app.bootstrap.office")
    import_module("pos_app.ui.window.beside")
    import_module("pos_app.bootstrap.around_sale")
    import_module("pos_app.ui.paper.paper_drawer")
    import_module("pos_app.ui.tickets.export")
    import_module("pos_app.ui.cashup.looking_back")
    for name in ("sale", "payout", "results", "tickets", "cashup", "spool"):
        import_module(f"pos_app.ui.{name}.pane")
        import_module(f"pos_app.ui.{name}.presenter")
