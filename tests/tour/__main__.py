"""Pictures of every pane and state: `python -m tests.tour OUT --size 1366x768 --look light`.

Each state is pictured in every size and look that is asked for. Sizes are logical: 960x540 is
Full HD at 200 %; QT_SCALE_FACTOR=2 paints it as such a screen does.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.theme import Mode, apply_theme
from tests.tour.guide import Doubled, turn
from tests.tour.route import walk

Colour = tuple[int, int, int]
COLOURS = 256
"""A window has few; a picture with a palette is a third of the size."""


def main(arguments: list[str]) -> int:
    """Walk, and save."""
    parser = argparse.ArgumentParser(prog="tests.tour", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", action="append", default=[], help="WxH, any number of them")
    parser.add_argument("--look", action="append", default=[], choices=("light", "dark"))
    parser.add_argument("--only", default="", help="names that begin with this")
    parser.add_argument("--doubled", action="store_true", help="every text twice as long")
    wish = parser.parse_args(arguments)
    app = QApplication([])
    doubled = Doubled()
    if wish.doubled:
        app.installTranslator(doubled)
    out: Path = wish.out
    out.mkdir(parents=True, exist_ok=True)
    sizes = [tuple(map(int, one.split("x"))) for one in wish.size or ["1366x768"]]
    looks = [Mode(one) for one in wish.look or ["light"]]

    worn: list[tuple[Mode, QWidget]] = []

    def wear(mode: Mode, window: QWidget) -> None:
        # To dress every widget anew takes longer than all the rest; a new till begins as it likes.
        now = (mode, window.window())
        if worn != [now]:
            apply_theme(app, mode)
            worn[:] = [now]

    def look(name: str, window: QWidget) -> None:
        if not name.startswith(wish.only):
            return
        for mode in looks:
            wear(mode, window)
            for width, height in sizes:
                window.resize(width, height)
                turn()
                turn()
                _save(window, out / f"{name}-{width}x{height}-{mode.value}.png")
        wear(looks[0], window)
        window.resize(*sizes[0])
        turn()

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["HOME"] = folder
        began = time.monotonic()
        walk(Path(folder), look, language="en" if wish.doubled else "es")
        for page in Path(folder).rglob("*.pdf"):
            shutil.copy(page, out)
    sys.stdout.write(f"{len(list(out.iterdir()))} pictures, {time.monotonic() - began:.0f} s\n")
    return 0


def _save(window: QWidget, path: Path) -> None:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    picture = Image.open(io.BytesIO(kept.data())).convert("RGB")
    _reduce(picture).save(path, optimize=True)


def _reduce(picture: Image.Image) -> Image.Image:
    """Keep the colours that fill most of a picture, within a shade: a mean of them is none of ours.

    A lamp's dot has few points: a palette of means would paint it grey.
    """
    counted = cast("list[tuple[int, Colour]]", picture.getcolors(picture.width * picture.height))
    most = [colour for _, colour in sorted(counted, reverse=True)[:COLOURS]]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in most for part in colour])
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
