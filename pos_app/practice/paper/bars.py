"""The bars of a ticket number: CODE128, set C.

WORKAROUND python-barcode 0.16.1: `Code128` takes a leading "99" for its own switch to set C and
leaves it out, so that ticket 99401394 is read as 401394. Only its table of bars is used here.
"""

from barcode.charsets.code128 import CODES, START_CODES, STOP

_CHECK = 103


def draw_bars(digits: str) -> str:
    """Return one line of modules, "1" for a bar and "0" for a gap, of an even number of digits."""
    pairs = [int(digits[place : place + 2]) for place in range(0, len(digits), 2)]
    start = START_CODES["C"]
    check = (start + sum(place * pair for place, pair in enumerate(pairs, start=1))) % _CHECK
    return "".join([*(CODES[code] for code in (start, *pairs, check)), STOP, "11"])
