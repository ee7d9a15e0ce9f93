"""Tickets, their lists and the answers of money calls, from JSON to domain values."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from pos_app.api.wire_answer import Answer, RowReader
from pos_app.api.wire_values import (
    fold_status,
    make_decoder,
    to_int,
    to_moment,
    to_money,
    to_text,
)
from pos_app.domain.money import ZERO, add_up
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import CANCELED, PAID, SOLD, WINNER, Pin, SoldWager, Ticket, TicketRow
from pos_app.till.ports import CopyProposal, Listing, Paid

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_ROWS = re.compile(r"\bno rows\b|\bno tickets?\b|\bticket not found\b", re.IGNORECASE)
_NO_JSON = msgspec.Raw(b"")


class _TicketJson(msgspec.Struct, gc=False):
    ticket_number: object = None
    pin_number: object = None
    entity_name: object = None
    parent_name: object = None
    created_at: object = None
    amount: object = None
    total: object = None
    ticket_uuid: object = None
    wagers: msgspec.Raw = _NO_JSON


class _WagerJson(msgspec.Struct, gc=False):
    amount: object = None
    event_id: object = None
    game_id: object = None
    wager: object = None
    event_name: object = None
    p_event_time: object = None
    list_id: object = None
    current_event_id: object = None
    status: object = None


class _RowJson(msgspec.Struct, gc=False):
    id: object = None
    ticket_number: object = None
    created_at: object = None
    user_id: object = None
    email: object = None
    status: object = None
    total: object = None
    amount: object = None
    prize: object = None


class _DoneJson(msgspec.Struct, gc=False):
    ticket_number: object = None
    error: object = None
    prize: object = None
    amount: object = None
    wagers: object = None
    num_wagers: object = None


_tickets = make_decoder(_TicketJson)
_wagers = make_decoder(list[_WagerJson])
_done = make_decoder(_DoneJson)
_done_rows = make_decoder(list[_DoneJson])
_rows = RowReader(_RowJson, "a ticket list")


def read_ticket(answer: Answer) -> Ticket | None:
    """Read a whole ticket (view, last): None unless number, moment and every wager are there.

    A ticket with a wager left out would compare as somebody else's, so it is no ticket at all.
    """
    found = _decode_ticket(answer)
    moment = None if found is None else to_moment(found.created_at)
    ticket = None if found is None or moment is None else _make_ticket(found, moment)
    return ticket if ticket is not None and ticket.wagers else None


def read_created(answer: Answer, now: datetime) -> Ticket | None:
    """Read what create answered: the number is enough, None without it.

    What else lacks stays empty (no PIN, no wagers, the total of what is there) and is completed
    by last and view; `now` stands in for a missing moment. Contract rule 21.
    """
    found = _decode_ticket(answer)
    if found is None:
        return None
    return _make_ticket(found, to_moment(found.created_at) or answer.date or now)


def tells_no_ticket(answer: Answer) -> bool:
    """Whether an answer holds no ticket at all, rather than one that cannot be read."""
    return answer.is_empty and _decode_ticket(answer) is None


def tells_no_rows(text: str) -> bool:
    """Whether a refusal only says that there is no ticket ("no rows in result set")."""
    return _NO_ROWS.search(text) is not None


def read_rows(
    answer: Answer, listing: Listing, start: datetime, end: datetime
) -> Sequence[TicketRow] | None:
    """Read a list, filtered again and newest first; None when it is no list.

    Rows without number or moment are skipped and logged. The server's moments are whole seconds,
    so the start counts from its second. Contract rules 16 and 31.
    """
    found = _rows.read_listing(answer)
    if found is None:
        return None
    first = start.replace(microsecond=0)
    rows = _rows.keep(found, _make_row)
    wanted = [row for row in rows if first <= row.sold_at <= end and _is_listed(row, listing)]
    return sorted(wanted, key=lambda row: (row.sold_at, row.number), reverse=True)


def read_done(answer: Answer, number: int) -> int | None:
    """Read the yes of pay, cancel or revert, whose shape the document does not show.

    A query takes the whole object where there is no `response` (contract rule 1). A money call does
    not: the law asks for `response`, an object or a list with something in it, about no other
    ticket and without an `error` of its own. {"status": 200}, {"status": 200, "message": …}, a
    ticket beside `status` or a text could as well be a gateway's, or a refusal of a kind not seen
    yet ("not a winner" comes with 200). They stay unknown, and the lists tell: wrong, that costs
    some seconds; wrong the other way, the prize.
    """
    return None if _decode_done(answer, number) is None else number


def read_paid(answer: Answer, number: int) -> Paid | None:
    """Read the yes of pay by the same rule as cancel's; what was paid where it is told.

    `prize` comes first: in an answer like a view's `amount` is the stake (contract rule 27).
    """
    found = _decode_done(answer, number)
    if found is None:
        return None
    is_view = found.wagers is not None or found.num_wagers is not None
    told = (to_money(found.prize), None if is_view else to_money(found.amount))
    return Paid(number, next((one for one in told if one is not None and one > ZERO), None))


def read_proposal(answer: Answer) -> CopyProposal | None:
    """Read what copy answered: number, uuid, and every wager in today's draws."""
    found = _decode_ticket(answer)
    if found is None:
        return None
    sold = _read_wagers(found.wagers)
    if not sold:
        return None
    wagers = tuple(Wager(one.draw_id, one.game_id, one.selection, one.stake) for one in sold)
    return CopyProposal(to_int(found.ticket_number) or 0, to_text(found.ticket_uuid), wagers)


def _decode_ticket(answer: Answer) -> _TicketJson | None:
    try:
        found = _tickets.decode(answer.data)
    except ValueError:
        return None
    return found if (to_int(found.ticket_number) or 0) > 0 else None


def _make_ticket(found: _TicketJson, sold_at: datetime) -> Ticket:
    wagers = _read_wagers(found.wagers)
    total = to_money(found.amount) or to_money(found.total)
    digits = to_text(found.pin_number)
    return Ticket(
        number=to_int(found.ticket_number) or 0,
        sold_at=sold_at,
        wagers=wagers,
        total=total or add_up(wager.stake for wager in wagers),
        pin=Pin(digits) if digits not in {"", "0"} else None,
        entity_name=to_text(found.entity_name),
        parent_name=to_text(found.parent_name),
        uuid=to_text(found.ticket_uuid) or None,
    )


def _read_wagers(json: msgspec.Raw) -> tuple[SoldWager, ...]:
    """Read all wagers, or none when one of them cannot be read."""
    try:
        found = _wagers.decode(json)
    except ValueError:
        return ()
    wagers = [wager for one in found if (wager := _make_wager(one)) is not None]
    return tuple(wagers) if len(wagers) == len(found) else ()


def _make_wager(found: _WagerJson) -> SoldWager | None:
    draw_id, game_id = to_int(found.event_id), to_int(found.game_id)
    selection, stake = to_text(found.wager), to_money(found.amount)
    if draw_id is None or game_id is None or not selection or stake is None:
        return None
    return SoldWager(
        draw_id=draw_id,
        game_id=game_id,
        selection=selection,
        stake=stake,
        draw_name=to_text(found.event_name),
        draw_time=to_text(found.p_event_time),
        list_id=to_int(found.list_id),
        current_draw_id=to_int(found.current_event_id),
        status=fold_status(found.status) or SOLD,
    )


def _make_row(found: _RowJson) -> TicketRow | None:
    number, moment = to_int(found.ticket_number), to_moment(found.created_at)
    if number is None or moment is None:
        return None
    return TicketRow(
        uuid=to_text(found.id),
        number=number,
        sold_at=moment,
        status=fold_status(found.status),
        total=to_money(found.total) or to_money(found.amount) or ZERO,
        prize=to_money(found.prize) or ZERO,
        user_id=to_int(found.user_id),
        email=to_text(found.email),
    )


def _is_listed(row: TicketRow, listing: Listing) -> bool:
    if listing is Listing.CANCELED:
        return row.status == CANCELED
    if listing is Listing.WINNER:
        # Whether a paid winner is still "winner" is not told; a prize makes a winner of any word.
        return row.status != CANCELED and (row.status in {WINNER, PAID} or row.prize > ZERO)
    return True


def _decode_done(answer: Answer, number: int) -> _DoneJson | None:
    """Decode what stands under `response`; of a list its only row, or one that says nothing."""
    if not answer.has_contents:
        return None
    try:
        if answer.response.startswith(b"["):
            rows = _done_rows.decode(answer.response)
        else:
            rows = [_done.decode(answer.response)]
    except ValueError:
        return None
    if any(one.error or _is_about_another(one, number) for one in rows):
        return None
    return rows[0] if len(rows) == 1 else _DoneJson()


def _is_about_another(found: _DoneJson, number: int) -> bool:
    return found.ticket_number is not None and to_int(found.ticket_number) != number
