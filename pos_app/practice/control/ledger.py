"""The books as an oracle for tests: every ticket, every sum, every call, without a doubt."""

from collections import Counter
from typing import Any

from pos_app.practice.answering import Operator
from pos_app.practice.answers import show_money
from pos_app.practice.requests import Json
from pos_app.practice.world.prizes import Standing, judge
from pos_app.practice.world.records import CANCELED, LIVE, REJECTED, Ticket


def show_ledger(operator: Operator, body: Json) -> object:
    """Tell every ticket, the sums, and how often each call came and what became of it.

    ``origin`` "call" (or "planted", "other till") and ``email`` choose the tickets of the answer
    and its sums; the counts of calls are always of all.
    """
    world = operator.world
    conditions = {
        "origin": ("origin = ?", body.get("origin")),
        "email": (
            "user_id = (SELECT id FROM user WHERE email = ?)",
            body.get("email"),
        ),
    }
    chosen = [(words, value) for words, value in conditions.values() if value is not None]
    where = " AND ".join(words for words, _ in chosen) or "1"
    tickets = world.store.tickets(where, [value for _, value in chosen])
    judged = [(ticket, judge(world, ticket)) for ticket in tickets]
    counts: dict[str, Counter[str]] = {}
    for call, _, _, outcome, _ in world.store.executions():
        counts.setdefault(outcome, Counter())[call] += 1
    return {
        "now": world.now.isoformat(),
        "tickets": [_show_entry(operator, ticket, standing) for ticket, standing in judged],
        "sums": _sum_up(judged),
        **{outcome: dict(counts.get(outcome, {})) for outcome in ("executed", "refused", "lost")},
        "heard": dict(operator.heard),
    }


def _sum_up(judged: list[tuple[Ticket, Standing]]) -> dict[str, Any]:
    live = [(ticket, standing) for ticket, standing in judged if ticket.state == LIVE]
    ended = Counter(ticket.state for ticket, _ in judged)
    return {
        "live": len(live),
        "canceled": ended[CANCELED],
        "rejected": ended[REJECTED],
        "sale": show_money(sum(ticket.total for ticket, _ in live)),
        "paid": show_money(sum(standing.paid for _, standing in live)),
        "due": show_money(sum(standing.due for _, standing in live)),
        "tickets_with_payment": sum(standing.paid > 0 for _, standing in live),
    }


def _show_entry(operator: Operator, ticket: Ticket, standing: Standing) -> dict[str, Any]:
    store = operator.world.store
    return {
        "seq": ticket.seq,
        "id": ticket.id,
        "origin": ticket.origin,
        "ticket_number": ticket.number,
        "pin_number": ticket.pin,
        "sale_date": ticket.sale_date.isoformat(),
        "created_at": ticket.created_at,
        "ended_at": ticket.ended_at,
        "email": store.user(ticket.user_id).email,
        "total": show_money(ticket.total),
        "state": ticket.state,
        "status": standing.status,
        "prize": show_money(standing.prize),
        "due": show_money(standing.due),
        "paid": show_money(standing.paid),
        "wagers": [
            {
                "event_id": wager.draw_id,
                "game_id": wager.game_id,
                "wager": wager.wager,
                "amount": show_money(wager.amount),
                "status": status,
                "prize_paid": None if wager.prize_paid is None else show_money(wager.prize_paid),
                "paid_at": wager.paid_at,
                "paid_by": None if wager.paid_by is None else store.user(wager.paid_by).email,
            }
            for wager, status in zip(ticket.wagers, standing.wager_statuses, strict=True)
        ],
    }
