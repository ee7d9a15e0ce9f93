"""Draw the program's icon at the sizes that desktops ask for, from its SVG."""

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"
SIZES = (16, 32, 48, 64, 128, 256)


def main() -> None:
    _application = QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "taquilla.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(_png(size)))
    # Windows wants one file with all of them; Pillow packs them, Qt would keep one, unpacked.
    with Image.open(_png(SIZES[-1])) as largest:
        others = [Image.open(_png(size)) for size in SIZES[:-1]]
        largest.save(
            ROOT / "packaging" / "windows" / "taquilla.ico",
            sizes=[(size, size) for size in SIZES],
            append_images=others,
        )


def _png(size: int) -> Path:
    return ICONS / f"taquilla-{size}.png"


if __name__ == "__main__":
    main()
