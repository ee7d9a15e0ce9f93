"""Reads ESC/POS as a printer does: what a stream puts on paper, command by command.

Written from Epson's command reference, sharing nothing with the program that makes the bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

CODE_PAGES = {0: "cp437", 2: "cp850", 3: "cp860", 16: "cp1252", 19: "cp858", 40: "iso8859-15"}
DOTS_A_CHARACTER = {0: 12, 1: 9}


@dataclass(frozen=True, slots=True)
class Printed:
    """One thing on paper: a line of text, a picture, a code, a cut or a pulse to the drawer."""

    kind: str
    text: str = ""
    align: int = 0
    is_bold: bool = False
    size: int = 1
    font: int = 0
    image: Image.Image | None = None
    module_dots: int = 0


@dataclass(slots=True)
class Sheet:
    """What came out, in order."""

    items: list[Printed] = field(default_factory=list)
    unknown: list[bytes] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines of text, without codes and pictures, blank ends cut."""
        return "\n".join(item.text.rstrip() for item in self.items if item.kind == "text")

    def of_kind(self, kind: str) -> list[Printed]:
        """The items of a kind."""
        return [item for item in self.items if item.kind == kind]

    def join_rasters(self) -> Image.Image:
        """All rasters under one another, as they follow on the paper."""
        images = [item.image for item in self.items if item.image is not None]
        paper = Image.new("1", (images[0].width, sum(image.height for image in images)), 1)
        top = 0
        for image in images:
            paper.paste(image, (0, top))
            top += image.height
        return paper


class Interpreter:
    """Takes a stream in any pieces. `answer` is called with each question that waits in line."""

    def __init__(self, answer: Callable[[bytes], None] | None = None) -> None:
        """Begin as after power on."""
        self.sheet = Sheet()
        self._answer = answer or (lambda _question: None)
        self._stream = bytearray()
        self._reset()

    @property
    def is_inside_command(self) -> bool:
        """Whether bytes wait for the rest of their command."""
        return bool(self._stream)

    def feed(self, data: bytes) -> None:
        """Do what is whole."""
        self._stream += data
        while self._stream:
            length = self._measure()
            if length is None or length > len(self._stream):
                return
            command = bytes(self._stream[:length])
            del self._stream[:length]
            self._do(command)

    def _reset(self) -> None:
        self._line = ""
        self._table, self._align, self._bold, self._size, self._font = 0, 0, 0, 1, 0
        self._kanji = True
        self._qr, self._module, self._bar_module = b"", 3, 3

    def _measure(self) -> int | None:
        """Return the length of the command at the front, None while that cannot be told."""
        stream = self._stream
        if stream[0] not in (0x10, 0x1B, 0x1C, 0x1D):
            return 1
        if len(stream) < 2:
            return None
        two = bytes(stream[:2])
        fixed = {
            b"\x10\x04": 3, b"\x10\x05": 3, b"\x1b@": 2, b"\x1bt": 3, b"\x1ba": 3, b"\x1bE": 3,
            b"\x1bM": 3, b"\x1bd": 3, b"\x1bJ": 3, b"\x1b2": 2, b"\x1b3": 3, b"\x1bp": 5,
            b"\x1c.": 2, b"\x1d!": 3, b"\x1da": 3, b"\x1dr": 3, b"\x1dH": 3, b"\x1dh": 3,
            b"\x1dw": 3, b"\x1dI": 3, b"\x10\x14": 5,
        }  # fmt: skip
        if two in fixed:
            return fixed[two]
        if two == b"\x1dV":
            return None if len(stream) < 3 else 4 if stream[2] in (65, 66) else 3
        if two == b"\x1dv":
            if len(stream) < 8:
                return None
            return 8 + int.from_bytes(stream[4:6], "little") * int.from_bytes(stream[6:8], "little")
        if two == b"\x1d(":
            return None if len(stream) < 5 else 5 + int.from_bytes(stream[3:5], "little")
        if two == b"\x1dk":
            return None if len(stream) < 4 else 4 + stream[3]
        return 2

    def _do(self, command: bytes) -> None:
        if len(command) == 1:
            self._take_character(command[0])
            return
        start, last = command[:2], command[-1]
        settings = {
            b"\x1bt": "_table", b"\x1ba": "_align", b"\x1bE": "_bold", b"\x1bM": "_font",
            b"\x1dw": "_bar_module",
        }  # fmt: skip
        actions: dict[bytes, Callable[[bytes], None]] = {
            b"\x1dv": self._print_raster,
            b"\x1d(": self._do_long,
            b"\x1dk": self._print_barcode,
            b"\x1dr": self._answer,
            b"\x1da": self._answer,
            b"\x1dI": self._answer,
        }
        if start in settings:
            setattr(self, settings[start], last)
        elif start in actions:
            actions[start](command)
        elif start in {b"\x1dV", b"\x1bp"}:
            self.sheet.items.append(Printed("cut" if start == b"\x1dV" else "drawer"))
        elif start == b"\x1b@":
            self._reset()
        elif start == b"\x1c.":
            self._kanji = False
        elif start == b"\x1d!":
            assert last >> 4 == last & 0x0F, "width and height go together here"
            self._size = (last & 0x0F) + 1
        elif start not in {b"\x1dH", b"\x1dh", b"\x10\x04"}:
            self.sheet.unknown.append(command)

    def _take_character(self, byte: int) -> None:
        if byte == 0x0A:
            self._end_line()
        elif byte >= 0x20:
            if byte >= 0x80 and self._kanji:
                self._line += "漢"  # two bytes would make one character
                return
            self._line += bytes([byte]).decode(CODE_PAGES[self._table])
        elif byte != 0x00:
            self.sheet.unknown.append(bytes([byte]))

    def _end_line(self) -> None:
        is_bold = bool(self._bold & 1)
        line = Printed("text", self._line, self._align, is_bold, self._size, self._font)
        self.sheet.items.append(line)
        self._line = ""

    def _print_raster(self, command: bytes) -> None:
        assert command[3] == 0, "no enlarging"
        size = int.from_bytes(command[4:6], "little") * 8, int.from_bytes(command[6:8], "little")
        assert size[1] % 48, "POS-5890K prints nonsense at this height"
        image = Image.frombytes("1", size, command[8:], "raw", "1;I")
        self.sheet.items.append(Printed("raster", align=self._align, image=image))

    def _do_long(self, command: bytes) -> None:
        if command[2:3] == b"H":
            self._answer(command)
            return
        function = command[6]
        if command[2:3] != b"k" or command[5] != 49:
            self.sheet.unknown.append(command)
        elif function == 67:
            self._module = command[7]
        elif function == 80:
            self._qr = command[8:]
        elif function == 81:
            code = Printed("qr", self._qr.decode(), self._align, module_dots=self._module)
            self.sheet.items.append(code)

    def _print_barcode(self, command: bytes) -> None:
        assert command[2] == 73, "CODE128, function B"
        code_set, data = command[4:6], command[6:]
        text = (
            "".join(f"{pair:02d}" for pair in data)
            if code_set == b"{C"
            else data.decode("ascii").replace("{{", "{")
        )
        self.sheet.items.append(Printed("barcode", text, self._align, module_dots=self._bar_module))


def read_sheet(data: bytes) -> Sheet:
    """Return what a whole stream puts on paper."""
    interpreter = Interpreter()
    interpreter.feed(data)
    assert not interpreter.is_inside_command, "the stream ends inside a command"
    return interpreter.sheet
