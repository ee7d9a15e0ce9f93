"""What each call of the operator does: from a read request to the status and body of its answer.

Thread: the server's one; every call is done before it returns. Refusals are RefusedErrors.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.practice import answers
from pos_app.practice.requests import (
    Json,
    read_asked,
    read_date,
    read_int,
    read_object,
    read_span,
    read_text,
)
from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.trouble.rough_rows import roughen, roughen_results, roughen_tickets
from pos_app.practice.world.catalogue import wagers_of
from pos_app.practice.world.prizes import pay, total_up
from pos_app.practice.world.records import User
from pos_app.practice.world.sales import (
    NO_ROWS,
    RefusedError,
    cancel,
    propose_copy,
    revert,
    sell,
)
from pos_app.practice.world.world import World

# What a filter that is ignored lets through, on either side.
_UNASKED = timedelta(days=1)
# So many days have more than ten thousand draws.
_LONG_AGO = timedelta(days=66)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Request:
    """A call by a signed-in user, and the world it is made in."""

    world: World
    user: User
    body: Json
    dialects: Dialects


@dataclass(frozen=True, slots=True)
class Done:
    """An answer: its body with the status in it, and the ticket that a money call was about."""

    body: Json
    number: int | None = None


Call = Callable[[Request], Done]


def view_ticket(request: Request) -> Done:
    """POST /user/ticket."""
    number, day = read_int(request.body, "ticket_number"), read_date(request.body, "date")
    ticket = request.world.find_ticket(request.user, number, day)
    if ticket is None:
        raise RefusedError(400, NO_ROWS)
    return _done(201, answers.show_ticket(request.world, ticket, request.dialects))


def last_ticket(request: Request) -> Done:
    """POST /user/ticket/last: this user's newest."""
    ticket = request.world.last_ticket(request.user)
    if ticket is None:
        raise RefusedError(400, NO_ROWS)
    return _done(202, answers.show_ticket(request.world, ticket, request.dialects))


def list_tickets(request: Request) -> Done:
    """POST /user/ticket/: by status, or all that are of the type "wager", canceled ones too."""
    wanted = read_object(request.body, "filter")
    first, last = read_span(wanted, "between_created_at")
    if request.dialects.rows_unfiltered:
        first, last = request.world.first_moment, request.world.now
    tickets = request.world.store.tickets(
        "entity_id = ? AND created_at BETWEEN ? AND ?",
        (request.user.entity_id, first.timestamp(), last.timestamp()),
    )
    rows = [answers.show_row(request.world, ticket, request.dialects) for ticket in tickets]
    if not request.dialects.rows_unfiltered:
        rows = _filter_rows(rows, wanted)
    if "order_by" in request.body:
        rows.reverse()
    return _list(200, roughen_tickets(rows, request.dialects), request.dialects)


def _filter_rows(rows: list[Json], wanted: Json) -> list[Json]:
    if "status" in wanted:
        status = read_text(wanted, "status")
        return [row for row in rows if row["status"] == status]
    return rows if wanted.get("transaction_type") == "wager" else []


def create_ticket(request: Request) -> Done:
    """POST /user/ticket/create: sells; answers like view."""
    asked = read_asked(request.body)
    takes_part = request.dialects.create_part
    ticket = sell(request.world, request.user, asked, takes_part=takes_part)
    shown = answers.show_ticket(request.world, ticket, request.dialects)
    if request.dialects.create_number_only:
        shown = {"ticket_number": ticket.number}
    return _done(201, shown, ticket.number)


def pay_ticket(request: Request) -> Done:
    """POST /user/ticket/pay: hands over what is due; a refusal comes with status 200."""
    number, pin = read_int(request.body, "ticket_number"), read_int(request.body, "pin_number")
    day = read_date(request.body, "date")
    ticket, amount = pay(request.world, request.user, number, pin, day)
    shown = {"ticket_number": ticket.number, "amount": answers.show_money(amount)}
    return _done(200, shown, ticket.number)


def copy_ticket(request: Request) -> Done:
    """POST /user/ticket/copy: proposes today's draws; one dialect sells them at once."""
    number, day = read_int(request.body, "ticket_number"), read_date(request.body, "date")
    ticket, found = propose_copy(request.world, request.user, number, day)
    shown = answers.show_proposal(ticket, found)
    if not request.dialects.copy_sells:
        return _done(201, shown)
    asked = [proposal.asked() for proposal in found]
    sold = sell(request.world, request.user, asked, takes_part=request.dialects.create_part)
    # The document's answer has the number that was asked for: the same whatever it means.
    return _done(201, {**shown, "ticket_uuid": sold.id}, sold.number)


def cancel_ticket(request: Request) -> Done:
    """POST /user/ticket/cancel."""
    ticket = cancel(request.world, request.user, read_int(request.body, "ticket_number"))
    return _done(200, {"ticket_number": ticket.number}, ticket.number)


def revert_ticket(request: Request) -> Done:
    """POST /user/ticket/revert."""
    ticket = revert(request.world, request.user, read_int(request.body, "ticket_number"))
    return _done(200, {"ticket_number": ticket.number}, ticket.number)


def read_entity(request: Request) -> Done:
    """POST /gaming/get-data."""
    world = request.world
    entity, seconds = world.entity(request.user), world.plan.seconds_to_cancel
    return _done(200, answers.show_entity(entity, world.products, seconds))


def read_totals(request: Request) -> Done:
    """POST /gaming/reports: of the user, or of the whole agency with another group."""
    first, last = read_span(request.body, "between_timestamp")
    totals = total_up(
        request.world,
        request.user,
        int(first.timestamp()),
        int(last.timestamp()),
        read_text(request.body, "category"),
        whole_entity=read_text(request.body, "group") != "user",
    )
    return Done({"status": 200, "total": answers.show_totals(totals)})


def read_results(request: Request) -> Done:
    """POST /gaming/result/0: what is decided in a span, newest first."""
    world, now = request.world, request.world.now
    first, last = _read_span_of_filter(request)
    draws = world.draws_between(first, last)
    if request.dialects.rows_ten_thousand:
        draws = world.calendar.between(first - _LONG_AGO, first - _INSTANT) + draws
    rows = []
    for draw in reversed(draws):
        result = world.calendar.result_if_decided(draw, now)
        if result is not None:
            rows.append(answers.show_result(world, draw, result, request.dialects))
    return _list(200, roughen_results(rows, request.dialects), request.dialects)


def read_template(request: Request) -> Done:
    """POST /gaming/inventory/template: every wager of every game that is sold."""
    games = sorted(
        {game for p in request.world.products for board in p.boards for game in board.games}
    )
    rows = [
        {"game_id": game_id, "wager": wager, "code": wager}
        for game_id in games
        for wager in wagers_of(game_id)
    ]
    return _done(200, rows)


def search_draws(request: Request) -> Done:
    """POST /gaming/events/search/kiosk: the open draws of a category, latest first."""
    wanted, now = read_object(request.body, "filter"), request.world.now
    category, dialects = read_text(wanted, "game_category"), request.dialects
    rows = [
        answers.show_draw(draw, now, dialects)
        for draw in reversed(request.world.draws_between(*_read_span_of_filter(request)))
        if dialects.rows_unfiltered or (draw.is_open(now) and draw.product.category == category)
    ]
    if not rows and not dialects.empty_list:
        return Done({"status": 201, "total": 0})
    return _list(201, roughen(rows, dialects), dialects)


def search_products(request: Request) -> Done:
    """POST /gaming/products/search."""
    world = request.world
    return _done(201, [answers.show_product(world, product) for product in world.products])


def _read_span_of_filter(request: Request) -> tuple[datetime, datetime]:
    first, last = read_span(read_object(request.body, "filter"), "between_created_at")
    if request.dialects.rows_unfiltered:
        return first - _UNASKED, last + _UNASKED
    return first, last


def _list(status: int, rows: list[Json], dialects: Dialects) -> Done:
    if not rows and dialects.empty_total:
        return Done({"status": status, "total": 0})
    return _done(status, rows)


def _done(status: int, response: object, number: int | None = None) -> Done:
    return Done({"status": status, "response": response}, number)


# The calls that move money: each of their executions is written down.
MONEY_CALLS: dict[str, Call] = {
    "create": create_ticket,
    "pay": pay_ticket,
    "copy": copy_ticket,
    "cancel": cancel_ticket,
    "revert": revert_ticket,
}
QUERIES: dict[str, Call] = {
    "view": view_ticket,
    "last": last_ticket,
    "list": list_tickets,
    "get-data": read_entity,
    "reports": read_totals,
    "results": read_results,
    "template": read_template,
    "events": search_draws,
    "products": search_products,
}
