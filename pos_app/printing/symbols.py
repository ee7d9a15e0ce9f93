"""QR and CODE128: their modules, how large they fit, and the picture of them in dots."""

from __future__ import annotations

import re
from functools import lru_cache

from PIL import Image

QR_QUIET = 4
"""Modules of white that a QR code needs around it; CODE128 needs ten on each side."""
BARCODE_QUIET = 10
BARCODE_HEIGHT = 80

_LARGEST_QR_MODULE = 8
_SMALLEST_QR_MODULE = 2
_QR_MASK = 4
"""One of the standard's eight. Trying all to choose takes five times as long, and a customer waits;
blurred codes of our kind are read no better: 116 of 150 with this one, 81 with the chosen."""
_MOST_BARCODE_CHARACTERS = 80
_DIGIT_PAIRS = re.compile(r"(?:\d\d)+")


@lru_cache(maxsize=8)
def find_qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a QR code (model 2, level M) without its quiet zone; True is black.

    Raises:
        ValueError: more text than a QR code holds.
    """
    import qrcode
    from qrcode.exceptions import DataOverflowError

    code = qrcode.QRCode(
        error_correction=qrcode.constants.ERROR_CORRECT_M, border=0, mask_pattern=_QR_MASK
    )
    code.add_data(text.encode())
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise ValueError("too much text for a QR code") from error
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def size_qr_module(text: str, width_dots: int) -> int:
    """Return how many dots wide a module is: about half the paper. 0: none that fits."""
    try:
        modules = len(find_qr_modules(text)) + 2 * QR_QUIET
    except ValueError:
        return 0
    dots = min(_LARGEST_QR_MODULE, width_dots // 2 // modules)
    if dots < 3:  # a long text: rather the whole width than modules that no scanner reads
        dots = min(3, width_dots // modules)
    return dots if dots >= _SMALLEST_QR_MODULE else 0


def draw_qr(text: str, module_dots: int) -> Image.Image:
    """Return the code with its quiet zone, mode 1, black on white."""
    rows = find_qr_modules(text)
    size = len(rows) + 2 * QR_QUIET
    dots = bytes(0 if dark else 255 for row in _frame(rows) for dark in row)
    small = Image.frombytes("L", (size, size), dots).convert("1")
    return small.resize((size * module_dots, size * module_dots), Image.Resampling.NEAREST)


def find_bars(text: str) -> str:
    """Return the modules of a CODE128, 1 for a bar and 0 for a gap, without quiet zones.

    Raises:
        ValueError: empty, too long, or with characters that CODE128 lacks.
    """
    from barcode.codex import Code128

    if not text or len(text) > _MOST_BARCODE_CHARACTERS:
        raise ValueError(f"a CODE128 of {len(text)} characters")
    if not (text.isascii() and text.isprintable()):
        raise ValueError("a character that CODE128 lacks")
    code = Code128(text)
    if text.startswith("99"):
        # WORKAROUND https://github.com/WhyNotHugo/python-barcode 0.16.1: it takes a leading 99 for
        # its own switch to set C and drops it: ticket 99401394 would be read as 401394.
        code._try_to_optimize = lambda encoded: encoded  # noqa: SLF001 see above
    return str(code.build()[0])


def size_bar(text: str, width_dots: int) -> int:
    """Return how many dots wide a bar's module is, 3 or 2. 0: no code, or none that fits."""
    try:
        modules = len(find_bars(text)) + 2 * BARCODE_QUIET
    except ValueError:
        return 0
    return next((dots for dots in (3, 2) if modules * dots <= width_dots), 0)


def draw_bars(text: str, module_dots: int) -> Image.Image:
    """Return the CODE128 with its quiet zones, mode 1, black on white."""
    modules = "0" * BARCODE_QUIET + find_bars(text) + "0" * BARCODE_QUIET
    dots = bytes(0 if module == "1" else 255 for module in modules)
    row = Image.frombytes("L", (len(modules), 1), dots).convert("1")
    size = (len(modules) * module_dots, BARCODE_HEIGHT)
    return row.resize(size, Image.Resampling.NEAREST)


def encode_bars(text: str) -> bytes:
    """Return the data of `GS k 73`: pairs of digits in code set C where all are, else set B."""
    if _DIGIT_PAIRS.fullmatch(text):
        pairs = bytes(int(text[index : index + 2]) for index in range(0, len(text), 2))
        # The pairs 16 04, 16 05 and 16 20 spell real-time commands.
        if not re.search(rb"\x10[\x04\x05\x14]", pairs):
            return b"{C" + pairs
    return b"{B" + text.replace("{", "{{").encode("ascii")


def _frame(rows: tuple[tuple[bool, ...], ...]) -> list[tuple[bool, ...]]:
    size = len(rows) + 2 * QR_QUIET
    side, blank = (False,) * QR_QUIET, (False,) * size
    middle = [side + row + side for row in rows]
    return [blank] * QR_QUIET + middle + [blank] * QR_QUIET
