"""Where keys work: two keys conflict only where both could be pressed.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from pos_app.ui.key_table import TABLE
from pos_app.ui.keyboard.frame_keys import FRAME_TABLE
from pos_app.ui.keyboard.names import Key
from pos_app.ui.keyboard.paper_keys import PAPER_EVERYWHERE, PAPER_PANE
from pos_app.ui.keyboard.sale_keys import SALE_TABLE
from pos_app.ui.keyboard.slip_keys import SLIP_TABLE


class Place(Enum):
    """Where a key works."""

    EVERYWHERE = auto()
    SALE = auto()
    PAYOUT = auto()
    RESULTS = auto()
    TICKETS = auto()
    CASHUP = auto()
    PAPER = auto()
    SETUP = auto()
    CARD = auto()
    ELSEWHERE = auto()


_BY_PLACE: Mapping[Place, tuple[Key, ...]] = {
    Place.PAYOUT: (
        Key.INQUIRE,
        Key.PAY,
        Key.HAND_OVER,
        Key.OTHER_TICKET,
        Key.SAY_PAID,
        Key.SAY_NOT_PAID,
        Key.PICK_WINNER,
        Key.PREVIOUS_DAY,
        Key.NEXT_DAY,
    ),
    Place.RESULTS: (Key.PREVIOUS_DAY, Key.NEXT_DAY, Key.SEARCH, Key.PRINT_DAY, Key.COPY_TEXT),
    Place.TICKETS: (
        Key.PICK_TICKET,
        Key.TICKET_FILTER,
        Key.TICKET_ORDER,
        Key.TICKET_TURN,
        Key.TICKET_DETAILS,
        Key.EVIDENCE,
        Key.VOID_TICKET,
        Key.REPRINT_TICKET,
        Key.REPEAT_TICKET,
        Key.PREVIOUS_DAY,
        Key.NEXT_DAY,
        Key.REFRESH,
        Key.EXPORT,
    ),
    Place.CASHUP: (
        Key.OPEN_SHIFT,
        Key.CLOSE_SHIFT,
        Key.CASH_IN,
        Key.CASH_OUT,
        Key.SHIFT_HISTORY,
        Key.REPORT,
        Key.PICK_NOTE,
        Key.PRINT_PAPER,
        Key.REFRESH,
        Key.EXPORT,
    ),
    Place.PAPER: (*PAPER_PANE, Key.PICK_LINE),
    Place.SETUP: (Key.TEST_PRINT, Key.SAVE_SETTINGS),
    Place.CARD: (
        Key.CONFIRM,
        Key.DECLINE,
        Key.PICK_LINE,
        Key.DROP_LINE,
        Key.DROP_TROUBLED,
        Key.OTHER_DRAW,
        Key.PRINT_CARD,
        Key.SAVE_CARD,
        Key.PRINT_PAPER,
        Key.EXPORT,
    ),
}
FIXED = frozenset({Key.CONFIRM, Key.DECLINE, Key.CLEAR, Key.EMPTY_SLIP, Key.DELETE_LAST})
"""What no profile changes: leaving, and answering a question, are the same on every till."""


def places_of(key: Key) -> frozenset[Place]:
    """Tell where a key works."""
    own = frozenset(place for place, keys in _BY_PLACE.items() if key in keys)
    if own:
        return own
    if key in FRAME_TABLE or key in PAPER_EVERYWHERE:
        return frozenset({Place.EVERYWHERE})
    is_of_sale = key in SALE_TABLE or key in SLIP_TABLE
    return frozenset({Place.SALE if is_of_sale else Place.ELSEWHERE})


def may_meet(one: Key, other: Key) -> bool:
    """Whether two keys may be pressed in the same place, so that they must not be the same.

    Keys that are delivered with a sequence in common (Enter) are told apart by what has the focus.
    """
    if set(TABLE[one].sequences) & set(TABLE[other].sequences):
        return False
    mine, its = places_of(one), places_of(other)
    return Place.EVERYWHERE in mine | its or bool(mine & its)


def is_bindable(key: Key) -> bool:
    """Whether a key may be given another sequence: what is typed and what is fixed may not."""
    return bool(TABLE[key].sequences) and key not in FIXED
