"""The bodies of the answers, in the shapes of the operator's document."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.world.catalogue import (
    CLOSES_BEFORE,
    COMMISSION_PERCENT,
    GAMES,
    MAX_PERMUTATIONS,
    MAX_SEQUENCE_SIZE,
    MAX_SEQUENCES,
    TICKET_MAX_WAGERS,
    Product,
)
from pos_app.practice.world.clock import day_start
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.entities import (
    ENTITIES,
    TICKET_EXPIRATION_DAYS,
    Entity,
)
from pos_app.practice.world.prizes import PAID, WINNER, Totals, judge
from pos_app.practice.world.records import Ticket, Wager
from pos_app.practice.world.sales import Proposal
from pos_app.practice.world.world import World

# As in the document, results carry one and the same moment, before the draws themselves.
_RESULT_NANOS = 192_719_000
_RESULT_WRITTEN = timedelta(minutes=1)


def show_money(centimos: int) -> int | float:
    """Return an amount as the document writes it: 330, or 330.5 where there are céntimos."""
    return centimos // 100 if centimos % 100 == 0 else centimos / 100


def show_ticket(world: World, ticket: Ticket, dialects: Dialects) -> dict[str, Any]:
    """Return a ticket as view, last and create show it."""
    statuses = judge(world, ticket).wager_statuses
    wagers = [
        _show_wager(world, wager, _word(status, dialects))
        for wager, status in zip(ticket.wagers, statuses, strict=True)
    ]
    return {
        "ticket_number": ticket.number,
        "pin_number": ticket.pin,
        "num_wagers": len(wagers),
        **_show_owner(ticket),
        "created_at": ticket.created_at,
        "wagers": wagers,
        "amount": show_money(ticket.total),
    }


def show_row(world: World, ticket: Ticket, dialects: Dialects) -> dict[str, Any]:
    """Return a ticket as the lists show it."""
    standing = judge(world, ticket)
    return {
        "id": ticket.id,
        "ticket_number": ticket.number,
        "created_at": ticket.created_at,
        "user_id": ticket.user_id,
        "email": world.store.user(ticket.user_id).email,
        "status": _word(standing.status, dialects),
        "total": show_money(ticket.total),
        "prize": show_money(standing.prize),
        **_show_owner(ticket),
    }


def show_proposal(ticket: Ticket, proposals: Sequence[Proposal]) -> dict[str, Any]:
    """Return what copy answers: the old wagers in today's draws."""
    wagers = [
        {
            "amount": show_money(proposal.old.amount),
            "event_id": proposal.draw.id,
            "game_id": proposal.old.game_id,
            "old_event_id": proposal.old.draw_id,
            "wager": proposal.old.wager,
        }
        for proposal in proposals
    ]
    return {
        "ticket_uuid": ticket.id,
        "ticket_number": ticket.number,
        "num_wagers": len(wagers),
        "wagers": wagers,
    }


def show_entity(
    entity: Entity, products: Sequence[Product], seconds_to_cancel: int
) -> dict[str, Any]:
    """Return what get-data answers."""
    return {
        "entity_id": entity.id,
        "name": entity.name,
        "status": "active",
        "games": list(dict.fromkeys(product.category for product in products)),
        "entity_data": {
            "address1": entity.address,
            "address2": "",
            "city": entity.city,
            "municipality": 1,
            "rif": entity.rif,
            "seconds_to_cancel": seconds_to_cancel,
            "state": 3,
            "ticket_expiration_days": TICKET_EXPIRATION_DAYS,
            "ticket_footer": entity.ticket_footer,
            "ticket_header": entity.ticket_header,
            "time_zone": "America/Caracas",
        },
        "game_data": [
            _show_limits(game_id, product.id)
            for product in products
            for game_id in sorted({game for board in product.boards for game in board.games})
        ],
    }


def show_draw(draw: Draw, now: datetime, dialects: Dialects) -> dict[str, Any]:
    """Return a draw to sell; the document shows none, so the fields are named as in results."""
    status = "open" if draw.is_open(now) else "closed"
    return {
        **_show_draw_head(draw),
        "closing_timestamp": show_seconds(draw.closes_at, dialects),
        "game_category": draw.product.category,
        "status": status,
        "event_timestamp": show_seconds(draw.at, dialects),
        "display_order": draw.product.display_order,
        **_show_board(draw),
        "event_status": status,
    }


def show_result(world: World, draw: Draw, result: str, dialects: Dialects) -> dict[str, Any]:
    """Return a decided draw. Its closing is that of the slot's current draw, as documented."""
    written = day_start(draw.local.date()) + _RESULT_WRITTEN
    today = datetime.combine(world.clock.today(), draw.local.timetz()).astimezone(UTC)
    board = _show_board(draw)
    zodiac = {"zodiac": board.pop("zodiac")} if "zodiac" in board else {}
    return {
        **_show_draw_head(draw),
        "closing_timestamp": show_seconds(today - CLOSES_BEFORE, dialects),
        "game_category": draw.product.category,
        "status": "result",
        "event_timestamp": show_seconds(draw.at, dialects),
        "display_order": draw.product.display_order,
        **board,
        "main_result": result,
        "event_status": "closed",
        **zodiac,
        "result_created_at": {**show_seconds(written, dialects), "nanos": _RESULT_NANOS},
    }


def show_product(world: World, product: Product) -> dict[str, Any]:
    """Return a product with its slot of now: the next draw of today, or the last one held."""
    today = world.clock.today()
    draws = sorted(
        (draw for draw in world.calendar.of_day(today) if draw.product == product),
        key=lambda draw: (draw.at, draw.id),
    )
    slots = []
    if draws:
        draw = next((draw for draw in draws if draw.at > world.now), draws[-1])
        # The document's odd pair: tomorrow, two hours earlier; or today without a time.
        later, is_last = draw.local + timedelta(days=1, hours=-2), draw.at == draws[-1].at
        slots.append(
            {
                "event_date": today.isoformat(),
                "event_id": draw.id,
                "event_time": draw.local.strftime("%H:%M:%S"),
                "next_event_date": (today if is_last else later.date()).isoformat(),
                "next_event_time": None if is_last else later.strftime("%H:%M:%S"),
            }
        )
    return {
        "id": product.id,
        "name": product.name,
        "lottery": product.lottery,
        "lottery_id": product.lottery_id,
        "status": "active",
        "quota": product.quota,
        "game_category": product.category,
        "lottery_status": "active",
        "data": slots,
    }


def show_totals(totals: Totals) -> dict[str, Any]:
    """Return the sums of a report; what the agency owes its parent is the balance."""
    return {
        "agency": show_money(totals.agency),
        "balance": show_money(totals.balance),
        "parent_balance": show_money(totals.balance),
        "prize": show_money(totals.prize),
        "sale": show_money(totals.sale),
    }


def show_seconds(moment: datetime, dialects: Dialects) -> dict[str, Any]:
    """Return a moment as {seconds}."""
    return {"seconds": dialects.write_seconds(int(moment.timestamp()))}


def clock_words(moment: datetime) -> str:
    """Return a local time as tickets have it: ``02:30 pm``, noon ``12:00 pm``."""
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment.hour % 12 or 12:02d}:{moment.minute:02d} {half}"


def _word(status: str, dialects: Dialects) -> str:
    return WINNER if status == PAID and dialects.paid_winner else status


def _show_owner(ticket: Ticket) -> dict[str, Any]:
    entity = ENTITIES[ticket.entity_id]
    return {
        "entity_id": entity.id,
        "parent_id": entity.parent_id,
        "entity_name": entity.name,
        "parent_name": entity.parent_name,
    }


def _show_wager(world: World, wager: Wager, status: str) -> dict[str, Any]:
    draw = world.known_draw(wager.draw_id)
    current = world.calendar.same_slot(draw, world.clock.today())
    return {
        "amount": show_money(wager.amount),
        "current_event_id": None if current is None else current.id,
        "event_id": draw.id,
        "event_name": draw.ticket_name,
        "game_id": wager.game_id,
        "list_id": draw.board.list_id,
        "p_event_time": clock_words(draw.local),
        "status": status,
        "wager": wager.wager,
    }


def _show_limits(game_id: int, product_id: int) -> dict[str, Any]:
    game = GAMES[game_id]
    return {
        "amount_multiple": game.amount_multiple,
        "commission": COMMISSION_PERCENT,
        "game_id": game_id,
        "max_bet": game.max_bet,
        "max_permutations": MAX_PERMUTATIONS,
        "max_sequence_size": MAX_SEQUENCE_SIZE,
        "max_sequences": MAX_SEQUENCES,
        "min_bet": game.min_bet,
        "product_id": product_id,
        "ticket_max_wagers": TICKET_MAX_WAGERS,
    }


def _show_draw_head(draw: Draw) -> dict[str, Any]:
    return {
        "id": draw.id,
        "game_product_id": draw.product.id,
        "name": draw.product.name,
        "event_time": draw.local.strftime("%H:%M"),
        "event_time_utc": draw.at.strftime("%H:%M"),
    }


def _show_board(draw: Draw) -> dict[str, Any]:
    """Fields of a list; absent where there is none, as the document leaves them out."""
    if draw.board.letter is None:
        return {}
    board: dict[str, Any] = {"list": draw.board.letter, "list_id": draw.board.list_id}
    if draw.board.zodiac:
        board["zodiac"] = True
    return board
