"""The names of what keys do, and what is said of each.

Thread: any.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Key(Enum):
    """The name of what a key does; panes know keys by these only."""

    HELP = auto()
    OPEN_SALE = auto()
    OPEN_PAYOUT = auto()
    OPEN_RESULTS = auto()
    SIGN_OUT = auto()
    DISMISS_NOTICE = auto()
    NOTICE_ACTION = auto()
    CONFIRM = auto()
    DECLINE = auto()
    SELL = auto()
    ADD = auto()
    NEXT_DRAW = auto()
    DROP_DRAW = auto()
    PICK_DRAW = auto()
    TYPE_NUMBERS = auto()
    TYPE_SIGNS = auto()
    ANIMALS = auto()
    TRIPLES = auto()
    SIGNS = auto()
    ENTRY = auto()
    AMOUNT = auto()
    DELETE_LAST = auto()
    CLEAR = auto()
    EMPTY_SLIP = auto()
    CHECK_TICKET = auto()
    VOID_LAST = auto()
    REPRINT = auto()
    INQUIRE = auto()
    PAY = auto()
    HAND_OVER = auto()
    OTHER_TICKET = auto()
    SAY_PAID = auto()
    SAY_NOT_PAID = auto()
    PICK_WINNER = auto()
    PREVIOUS_DAY = auto()
    NEXT_DAY = auto()
    SEARCH = auto()
    PRINT_DAY = auto()
    COPY_TEXT = auto()
    TEST_PRINT = auto()
    SAVE_SETTINGS = auto()
    KEYS = auto()
    MUTE = auto()
    CUSTOMER_SCREEN = auto()
    REPEAT = auto()
    PASTE = auto()
    COMBO_1 = auto()
    COMBO_2 = auto()
    COMBO_3 = auto()
    COMBO_4 = auto()
    COMBO_5 = auto()
    COMBOS = auto()
    PICK_LINE = auto()
    DROP_LINE = auto()
    OTHER_DRAW = auto()
    DROP_TROUBLED = auto()
    PRINT_CARD = auto()
    SAVE_CARD = auto()
    UNDO = auto()
    QUICK_PICK = auto()
    SPREAD = auto()
    SLIP_LINES = auto()
    EDIT_LINE = auto()
    DROP_WAGER = auto()
    DROP_EVERYWHERE = auto()
    PARK = auto()
    RECALL = auto()
    CHANGE_DUE = auto()
    NUMPAD = auto()
    ANIMALS_77 = auto()
    TRIPLETAS = auto()
    TYPE_PERMUTA = auto()
    TYPE_SERIE = auto()
    TYPE_CORRIDA = auto()
    OPEN_TICKETS = auto()
    OPEN_CASHUP = auto()
    LOCK = auto()
    REFRESH = auto()
    EXPORT = auto()
    PRINT_PAPER = auto()
    PICK_TICKET = auto()
    TICKET_FILTER = auto()
    TICKET_ORDER = auto()
    TICKET_TURN = auto()
    TICKET_DETAILS = auto()
    EVIDENCE = auto()
    VOID_TICKET = auto()
    REPRINT_TICKET = auto()
    REPEAT_TICKET = auto()
    OPEN_SHIFT = auto()
    CLOSE_SHIFT = auto()
    CASH_IN = auto()
    CASH_OUT = auto()
    SHIFT_HISTORY = auto()
    REPORT = auto()
    PICK_NOTE = auto()
    OPEN_PAPER = auto()
    PAPER = auto()
    PAPER_UP = auto()
    PAPER_DOWN = auto()
    TRY_PRINTER = auto()
    CAME_OUT = auto()
    PRINT_AGAIN = auto()
    VOID_UNPRINTED = auto()
    SET_UP_PRINTER = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key is; texts are English sources of the context "Keys".

    `cap` is what stands on it where that is not the first sequence.
    """

    sequences: tuple[str, ...]
    label: str
    help: str
    cap: str = ""
