"""Everything that a printer sends back, told apart by one parser.

Source: Epson's ESC/POS reference for DLE EOT, GS a, GS r, GS I and GS ( H. The first byte tells:
`0xx1xx10` real-time status; `0xx1xx00` automatic status, with three of `0xx0xxxx` after it;
`0xx0xxxx` alone the answer to GS r or GS I; 35 37 3B 3D 5F a block up to 00; 11 and 13 flow
control.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.errors import CoverOpenError, PaperOutError, PrinterFaultError

if TYPE_CHECKING:
    from pos_app.domain.errors import PrinterError

_XON, _XOFF = 0x11, 0x13
_BLOCK_STARTS = frozenset(b"\x35\x37\x3b\x3d\x5f")
_LONGEST_BLOCK = 128


@dataclass(frozen=True, slots=True)
class RealTimeStatus:
    """The answer to `DLE EOT n`; which n was asked decides what its bits mean."""

    bits: int


@dataclass(frozen=True, slots=True)
class AutomaticStatus:
    """Four bytes that the printer sends by itself when something changes (`GS a`)."""

    bits: bytes

    @property
    def error(self) -> PrinterError | None:
        """What keeps the printer from printing, if anything."""
        first, second, third, _ = self.bits
        if first & 0x20:
            return CoverOpenError("automatic status")
        if third & 0x0C:
            return PaperOutError("automatic status")
        if second & 0x2C:
            return PrinterFaultError(f"automatic status {self.bits.hex(' ')}")
        return None


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """One byte: the answer to `GS r` or to `GS I 1` and the like."""

    bits: int

    @property
    def paper_is_out(self) -> bool:
        """As the answer to `GS r 1`: the roll's end."""
        return bool(self.bits & 0x0C)


@dataclass(frozen=True, slots=True)
class Block:
    """A longer answer: its first byte, and what stands before the closing 00."""

    kind: int
    data: bytes

    @property
    def process_id(self) -> bytes | None:
        """The id that `GS ( H` asked to be confirmed, once its print is done."""
        if self.kind == 0x37 and self.data[:1] == b"\x22":
            return self.data[1:]
        return None


Reply = RealTimeStatus | AutomaticStatus | PlainAnswer | Block


class ReplyParser:
    """Cuts the stream into replies; keeps what is not whole until the rest comes."""

    def __init__(self) -> None:
        """Begin with nothing pending."""
        self._pending = bytearray()

    def feed(self, data: bytes) -> list[Reply]:
        """Return the replies that are whole with these bytes, in order."""
        replies = (self._take(byte) for byte in data)
        return [reply for reply in replies if reply is not None]

    def _take(self, byte: int) -> Reply | None:
        pending = self._pending
        if pending and pending[0] in _BLOCK_STARTS:
            return self._take_in_block(byte)
        if byte in {_XON, _XOFF}:
            return None
        if pending:
            if byte & 0x90 == 0x00:
                pending.append(byte)
                if len(pending) < 4:
                    return None
                reply = AutomaticStatus(bytes(pending))
                pending.clear()
                return reply
            pending.clear()  # the rest of it was lost; this byte begins something new
        return self._begin(byte)

    def _begin(self, byte: int) -> Reply | None:
        if byte in _BLOCK_STARTS or byte & 0x93 == 0x10:
            self._pending.append(byte)
            return None
        if byte & 0x93 == 0x12:
            return RealTimeStatus(byte)
        if byte & 0x90 == 0x00:
            return PlainAnswer(byte)
        return None

    def _take_in_block(self, byte: int) -> Reply | None:
        pending = self._pending
        if byte == 0x00:
            block = Block(pending[0], bytes(pending[1:]))
            pending.clear()
            return block
        pending.append(byte)
        if len(pending) > _LONGEST_BLOCK:
            pending.clear()
        return None


def read_status_bits(
    online: int | None, causes: int | None, paper: int | None
) -> tuple[bool, PrinterError | None, bool]:
    """Return (is offline, what is wrong, paper is low) from the answers to DLE EOT 1, 2 and 4."""
    causes, paper = causes or 0, paper or 0
    is_offline = bool((online or 0) & 0x08)
    is_low = bool(paper & 0x0C)
    if causes & 0x04:
        return is_offline, CoverOpenError("DLE EOT 2"), is_low
    if paper & 0x60 or causes & 0x20:
        return is_offline, PaperOutError("DLE EOT 4"), is_low
    if causes & 0x40:
        return is_offline, PrinterFaultError("DLE EOT 2: error"), is_low
    return is_offline, None, is_low
