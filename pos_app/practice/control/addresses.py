"""The practice server's own addresses, under /practice: trouble, dialects, the books, the clock.

They are for lessons and tests; no till calls them, and they need no sign-in.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pos_app.practice.answering import Operator, refuse
from pos_app.practice.answers import show_money, show_row
from pos_app.practice.requests import Json, read_amount, read_body, read_int, read_text
from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.trouble.faults import Fault
from pos_app.practice.world.planting import Kind as PlantedKind
from pos_app.practice.world.planting import plant
from pos_app.practice.world.prizes import judge
from pos_app.practice.world.records import Ticket, User
from pos_app.practice.world.sales import RefusedError

Control = Callable[[Operator, Json], object]


def make_controls(operator: Operator) -> list[Route]:
    """Return the addresses of the controls."""
    table: list[tuple[str, str, Control]] = [
        ("/practice/faults", "POST", order_faults),
        ("/practice/faults", "GET", show_faults),
        ("/practice/faults", "DELETE", clear_faults),
        ("/practice/dialects", "POST", speak_dialects),
        ("/practice/ledger", "GET", show_ledger),
        ("/practice/clock", "POST", advance_clock),
        ("/practice/quota", "POST", set_quota),
        ("/practice/seed-tickets", "POST", plant_ticket),
        ("/practice/winner", "POST", plant_ticket),  # a winner unless another kind is named
    ]
    return [
        Route(path, _make_control(operator, control), methods=[method])
        for path, method, control in table
    ]


def order_faults(operator: Operator, body: Json) -> object:
    """Order a fault, or several under "faults"."""
    for wish in body.get("faults", [body]):
        operator.faults.order(Fault.read(wish))
    return operator.faults.show()


def show_faults(operator: Operator, body: Json) -> object:
    """Tell which faults are still to come."""
    return operator.faults.show()


def clear_faults(operator: Operator, body: Json) -> object:
    """Forget all faults."""
    operator.faults.clear()
    return []


def speak_dialects(operator: Operator, body: Json) -> object:
    """Speak exactly the dialects that are named."""
    operator.dialects = Dialects.of(body.get("dialects", []))
    return operator.dialects.names


def show_ledger(operator: Operator, body: Json) -> object:
    """Tell every ticket and how often each money call was executed, refused or lost."""
    store = operator.world.store
    counts: dict[str, Counter[str]] = {}
    for call, _, _, outcome, _ in store.executions():
        counts.setdefault(outcome, Counter())[call] += 1
    return {
        "tickets": [_show_entry(operator, ticket) for ticket in store.tickets()],
        **{outcome: dict(counts.get(outcome, {})) for outcome in ("executed", "refused", "lost")},
    }


def advance_clock(operator: Operator, body: Json) -> object:
    """Move the world's clock forward."""
    operator.world.clock.advance(float(body.get("advance_seconds", 0)))
    operator.world.remember_clock()
    return {"now": operator.world.now.isoformat()}


def set_quota(operator: Operator, body: Json) -> object:
    """Set the most that may be sold on one number of one draw."""
    draw_id, wager = read_int(body, "draw_id"), read_text(body, "wager")
    most = read_amount(body, "amount")
    operator.world.store.set_cap(draw_id, wager, most)
    return {"draw_id": draw_id, "wager": wager, "amount": show_money(most)}


def plant_ticket(operator: Operator, body: Json) -> object:
    """Make a ticket of a kind: winner, loser, expires_today, expired or two_draws."""
    kind, category = PlantedKind(body.get("kind", "winner")), body.get("category", "animalitos")
    stake = read_amount(body, "amount") if "amount" in body else 1_000
    try:
        ticket = plant(
            operator.world, _find_user(operator, body), kind, category=category, stake=stake
        )
    except LookupError as error:
        raise RefusedError(404, str(error)) from error
    return _show_papers(operator, ticket)


def _find_user(operator: Operator, body: Json) -> User:
    users = {user.email: user for user in operator.world.users}
    email = str(body.get("email", next(iter(users))))
    if email not in users:
        raise RefusedError(404, "no such user")
    return users[email]


def _show_papers(operator: Operator, ticket: Ticket) -> Json:
    return {
        "ticket_number": ticket.number,
        "pin_number": ticket.pin,
        "date": ticket.sale_date.isoformat(),
        "prize": show_money(judge(operator.world, ticket).due),
    }


def _show_entry(operator: Operator, ticket: Ticket) -> dict[str, Any]:
    row = show_row(operator.world, ticket, Dialects())
    return {
        "ticket_number": ticket.number,
        "pin_number": ticket.pin,
        "sale_date": ticket.sale_date.isoformat(),
        "created_at": ticket.created_at,
        "email": row["email"],
        "total": row["total"],
        "status": row["status"],
        "prize": row["prize"],
        "paid": show_money(judge(operator.world, ticket).paid),
        "wagers": [
            {
                "event_id": wager.draw_id,
                "game_id": wager.game_id,
                "wager": wager.wager,
                "amount": show_money(wager.amount),
            }
            for wager in ticket.wagers
        ],
    }


def _make_control(operator: Operator, control: Control) -> Callable[[HttpRequest], Any]:
    async def answer(http: HttpRequest) -> Response:
        try:
            return JSONResponse(control(operator, read_body(await http.body())))
        except RefusedError as error:
            return JSONResponse(refuse(error.status, error.text), error.status)
        except (TypeError, ValueError) as error:
            return JSONResponse(refuse(400, str(error)), 400)

    return answer
