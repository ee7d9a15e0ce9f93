"""The picture of a ticket, as the operator serves it: 576 dots wide, for an 80 mm printer."""

import textwrap
from functools import cache
from io import BytesIO

from barcode.codex import Code128
from PIL import Image, ImageDraw, ImageFont

from pos_app.assets import resource_path
from pos_app.practice.world.catalogue import CARACAS
from pos_app.practice.world.records import Ticket
from pos_app.practice.world.world import World

WIDTH = 576
_MARGIN, _LINE, _BARCODE_HEIGHT, _MODULE = 16, 30, 90, 3
_COLUMNS = 44


def draw_ticket(world: World, ticket: Ticket, *, as_jpeg: bool = False) -> bytes:
    """Return the picture as PNG, or as JPEG."""
    lines = _compose(world, ticket)
    # One line of modules, "1" for a bar and "0" for a gap.
    bars = str(Code128(str(ticket.number)).build()[0])
    height = 2 * _MARGIN + _LINE * (len(lines) + 1) + _BARCODE_HEIGHT
    picture = Image.new("L", (WIDTH, height), 255)
    pen = ImageDraw.Draw(picture)
    y = _MARGIN
    for left, right in lines:
        pen.text((_MARGIN, y), left, font=_font(), fill=0)
        if right:
            pen.text((WIDTH - _MARGIN, y), right, font=_font(), fill=0, anchor="ra")
        y += _LINE
    x = (WIDTH - len(bars) * _MODULE) // 2
    for place, module in enumerate(bars):
        if module == "1":
            edge = x + place * _MODULE
            pen.rectangle((edge, y, edge + _MODULE - 1, y + _BARCODE_HEIGHT - 1), fill=0)
    pen.text(
        (WIDTH // 2, y + _BARCODE_HEIGHT + 2), str(ticket.number), font=_font(), fill=0, anchor="ma"
    )
    out = BytesIO()
    if as_jpeg:
        picture.save(out, "JPEG", quality=92)
    else:
        picture.convert("1", dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def _compose(world: World, ticket: Ticket) -> list[tuple[str, str]]:
    entity = world.entity(world.store.user(ticket.user_id))
    sold_at = world.moment_of(ticket.created_at).astimezone(CARACAS)
    lines = [(text, "") for text in entity.ticket_header.split("\n")]
    lines += [
        (f"Ticket {ticket.number}", ""),
        (f"Serial {ticket.pin}", sold_at.strftime("%d/%m/%Y %I:%M %p").lower()),
    ]
    shown = None
    for wager in ticket.wagers:
        draw = world.known_draw(wager.draw_id)
        if draw.id != shown:
            title = " ".join(filter(None, (draw.ticket_name, draw.board.letter)))
            lines.append((title, draw.local.strftime("%I:%M %p").lower()))
            shown = draw.id
        lines.append((f"   {wager.wager}", _write_amount(wager.amount)))
    lines.append(("TOTAL Bs", _write_amount(ticket.total)))
    for text in entity.ticket_footer.split("\n"):
        lines += [(part, "") for part in textwrap.wrap(text, _COLUMNS)]
    return lines


def _write_amount(centimos: int) -> str:
    return f"{centimos / 100:.2f}".replace(".", ",")


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource_path("fonts/DejaVuSansMono-Regular.ttf")), 20)
