"""What stands on a ticket, line by line, before anybody knows how wide the paper is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import groupby

from pos_app.practice.paper.names import name_wager
from pos_app.practice.world.catalogue import CARACAS
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.entities import TICKET_EXPIRATION_DAYS
from pos_app.practice.world.records import Ticket, Wager
from pos_app.practice.world.world import World


class Style(Enum):
    """How a line is set."""

    HEADLINE = auto()  # the agency's name, centred
    CENTRED = auto()
    PLAIN = auto()  # left and right
    STRONG = auto()
    TITLE = auto()  # a draw, white on black
    TOTAL = auto()
    RULE = auto()
    GAP = auto()
    CODE = auto()  # the bar code of ``left``


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what stands on the left (or in the middle), and what on the right."""

    style: Style
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Plays:
    """The plays of one draw, which may be set in columns: (name, stake) each."""

    cells: tuple[tuple[str, str], ...]


def compose(world: World, ticket: Ticket) -> list[Line | Plays]:
    """Return a ticket from top to bottom."""
    entity = world.entity(world.store.user(ticket.user_id))
    sold_at = world.moment_of(ticket.created_at).astimezone(CARACAS)
    name, *rest = entity.ticket_header.split("\n")
    expires = ticket.sale_date + timedelta(days=TICKET_EXPIRATION_DAYS)
    return [
        Line(Style.HEADLINE, name),
        *(Line(Style.CENTRED, text) for text in rest),
        Line(Style.CENTRED, f"{entity.address}, {entity.city}"),
        Line(Style.RULE),
        Line(Style.STRONG, "TICKET", _space(ticket.number)),
        Line(Style.STRONG, "SERIAL", _space(ticket.pin)),
        Line(Style.PLAIN, "Vendido", f"{sold_at:%d/%m/%Y} {_write_time(sold_at)}"),
        Line(Style.PLAIN, f"Agencia {entity.id}", entity.parent_name),
        *_compose_draws(world, ticket),
        Line(Style.RULE),
        Line(Style.TOTAL, "TOTAL", f"Bs {_write_amount(ticket.total)}"),
        Line(Style.PLAIN, _count(ticket), f"Caduca {expires:%d/%m/%Y}"),
        Line(Style.GAP),
        Line(Style.CODE, str(ticket.number)),
        Line(Style.CENTRED, _space(ticket.number)),
        Line(Style.GAP),
        *(Line(Style.CENTRED, text) for text in entity.ticket_footer.split("\n")),
    ]


def _compose_draws(world: World, ticket: Ticket) -> list[Line | Plays]:
    lines: list[Line | Plays] = []
    for draw_id, wagers in groupby(ticket.wagers, key=lambda wager: wager.draw_id):
        draw = world.known_draw(draw_id)
        title = " ".join(filter(None, (draw.ticket_name, draw.board.letter)))
        when = f"{draw.local:%d/%m} {_write_time(draw.local)}"
        lines += [Line(Style.GAP), Line(Style.TITLE, title, when)]
        lines.append(Plays(tuple(_write_play(draw, wager) for wager in wagers)))
    return lines


def _count(ticket: Ticket) -> str:
    count = len(ticket.wagers)
    return "1 jugada" if count == 1 else f"{count} jugadas"


def _write_play(draw: Draw, wager: Wager) -> tuple[str, str]:
    name = name_wager(draw.product.id, wager.game_id, wager.wager)
    return name, _write_amount(wager.amount)


def _write_time(moment: datetime) -> str:
    half = "AM" if moment.hour < 12 else "PM"
    return f"{moment.hour % 12 or 12:02d}:{moment.minute:02d} {half}"


def _write_amount(centimos: int) -> str:
    whole, rest = divmod(centimos, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02d}"


def _space(number: int) -> str:
    """Eight digits in two groups, so that they can be read out."""
    text = str(number)
    return f"{text[:-4]} {text[-4:]}"
