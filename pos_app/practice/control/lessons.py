"""What may be made to happen in the world: time passes, tickets turn up, others sell and pay."""

from datetime import timedelta

from pos_app.practice.answering import Operator
from pos_app.practice.answers import show_money
from pos_app.practice.requests import (
    Json,
    read_amount,
    read_asked,
    read_date,
    read_int,
    read_moment,
    read_object,
    read_text,
)
from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.world.catalogue import wagers_of
from pos_app.practice.world.planting import Kind as PlantedKind
from pos_app.practice.world.planting import plant, plant_starters
from pos_app.practice.world.prizes import judge, pay
from pos_app.practice.world.records import Ticket, User
from pos_app.practice.world.sales import Asked, RefusedError, sell


def tell_about(operator: Operator, body: Json) -> object:
    """Tell how this server runs, and the address that answers while its door is shut."""
    world = operator.world
    return {
        "control_url": operator.control_url,
        "now": world.now.isoformat(),
        "clock": world.beginning.why,
        "pace": world.clock.pace,
        "seed": world.seed,
        "users": [user.email for user in world.users],
        "dialects": operator.dialects.names,
        "is_refusing": operator.door.is_shut,
    }


def start_over(operator: Operator, body: Json) -> object:
    """Begin a new world as a fresh start would: tickets, sessions, faults, counts are gone.

    ``seed`` and ``start`` (ISO, with its offset) choose it, ``dialects`` how it speaks; without
    them it is as the command line said, and the dialects stay.
    """
    seed = read_int(body, "seed") if "seed" in body else None
    start = read_moment(body, "start") if "start" in body else None
    if "dialects" in body:
        operator.dialects = Dialects.of(body["dialects"])
    operator.world.start_over(seed=seed, start=start)
    for user in operator.world.users:
        plant_starters(operator.world, user)
    operator.faults.clear()
    operator.heard.clear()
    operator.door.open()
    return tell_about(operator, body)


def advance_clock(operator: Operator, body: Json) -> object:
    """Move the world's clock forward: by ``advance_seconds``, or to a moment ``to``."""
    world = operator.world
    seconds = float(body.get("advance_seconds", 0))
    if "to" in body:
        seconds = (read_moment(body, "to") - world.now) / timedelta(seconds=1)
    world.clock.advance(seconds)
    world.remember_clock()
    return {"now": world.now.isoformat()}


def set_quota(operator: Operator, body: Json) -> object:
    """Set the most that may be sold on one number of one draw."""
    draw_id, wager = read_int(body, "draw_id"), read_text(body, "wager")
    most = read_amount(body, "amount")
    operator.world.store.set_cap(draw_id, wager, most)
    return {"draw_id": draw_id, "wager": wager, "amount": show_money(most)}


def plant_ticket(operator: Operator, body: Json) -> object:
    """Make a ticket of a ``kind`` (winner when none is named); tell number, PIN, date, prize."""
    kind, category = PlantedKind(body.get("kind", "winner")), body.get("category", "animalitos")
    stake = read_amount(body, "amount") if "amount" in body else 1_000
    user = _find_user(operator, body)
    try:
        ticket = plant(operator.world, user, kind, category=category, stake=stake)
    except LookupError as error:
        raise RefusedError(404, str(error)) from error
    return _show_papers(operator, ticket)


def sell_elsewhere(operator: Operator, body: Json) -> object:
    """Sell as another till of the same user would, at this moment.

    ``ticket`` {wagers} as in create; ``"like": "last"`` the wagers of the user's last ticket again;
    without either one number of the next draw. ``times`` sells so many.
    """
    world, user = operator.world, _find_user(operator, body)
    asked = _read_wish(operator, user, body)
    takes_part = operator.dialects.create_part
    times = read_int(body, "times") if "times" in body else 1
    with world.store.transaction():
        sold = [
            sell(world, user, asked, takes_part=takes_part, origin="other till")
            for _ in range(times)
        ]
    return [_show_papers(operator, ticket) for ticket in sold]


def pay_elsewhere(operator: Operator, body: Json) -> object:
    """Pay what is due on a ticket (``ticket_number``, ``date``) at another agency's counter, now.

    Whoever was about to pay it here is too late.
    """
    world, user = operator.world, _find_user(operator, body)
    number, day = read_int(body, "ticket_number"), read_date(body, "date")
    ticket = world.find_ticket(user, number, day)
    if ticket is None:
        raise RefusedError(404, "no such ticket")
    with world.store.transaction():
        paid, amount = pay(world, user, number, ticket.pin, day, at_counter_of=world.neighbour)
    return {"ticket_number": paid.number, "amount": show_money(amount)}


def _read_wish(operator: Operator, user: User, body: Json) -> list[Asked]:
    world = operator.world
    if "ticket" in body:
        read_object(body, "ticket")
        return read_asked(body)
    if body.get("like") == "last":
        last = world.last_ticket(user)
        if last is None:
            raise RefusedError(404, "nothing was sold yet")
        return [Asked(w.draw_id, w.game_id, w.wager, w.amount) for w in last.wagers]
    draws = world.draws_between(world.now, world.now + timedelta(days=1))
    draw = next((one for one in draws if one.is_open(world.now)), None)
    if draw is None:
        raise RefusedError(404, "no draw is open")
    game_id = draw.board.games[0]
    return [Asked(draw.id, game_id, wagers_of(game_id)[0], 1_000)]


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
        "created_at": ticket.created_at,
        "total": show_money(ticket.total),
        "prize": show_money(judge(operator.world, ticket).due),
    }
