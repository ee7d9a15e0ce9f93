import wave
from pathlib import Path

import pytest
from PIL import ImageFont
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from pos_app.assets import resource_path, resource_root

MOST_BYTES = 3_000_000
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
# What the cashier reads: Spanish, amounts, keys and marks.
WINDOW_TEXT = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª·–—…“”×÷✓✗→←↑↓↵⌫●○■▲▼0123456789"
PAPER_TEXT = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª·–—…×─│┌┐└┘█░▒▓0123456789"


def _names(folder: str, ending: str) -> list[str]:
    return sorted(path.name for path in (resource_root() / folder).glob(f"*{ending}"))


@pytest.mark.parametrize("style", WEIGHTS)
def test_the_windows_font_has_figures_of_one_width(qapp: QApplication, style: str) -> None:
    assert QFontDatabase.addApplicationFont(str(resource_path(f"fonts/Inter-{style}.ttf"))) >= 0
    font = QFont("Inter", 20)
    font.setWeight(QFont.Weight(WEIGHTS[style]))
    proportional = QFontMetricsF(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    tabular = QFontMetricsF(font)

    assert proportional.horizontalAdvance("1111") < proportional.horizontalAdvance("0000")
    assert len({tabular.horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [(f"Inter-{style}.ttf", WINDOW_TEXT) for style in WEIGHTS]
    + [(f"DejaVuSansMono-{style}.ttf", PAPER_TEXT) for style in ("Regular", "Bold")],
)
def test_a_font_draws_every_character_we_use(name: str, text: str) -> None:
    font = ImageFont.truetype(str(resource_path(f"fonts/{name}")), 24)
    nothing = bytes(font.getmask("\ue000"))

    assert [character for character in text if bytes(font.getmask(character)) == nothing] == []


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_papers_font_is_monospaced(style: str) -> None:
    font = ImageFont.truetype(str(resource_path(f"fonts/DejaVuSansMono-{style}.ttf")), 24)

    assert len({font.getlength(character) for character in PAPER_TEXT}) == 1


@pytest.mark.parametrize("name", _names("icons", ".svg"))
def test_an_icon_can_be_drawn(qapp: QApplication, name: str) -> None:
    renderer = QSvgRenderer(str(resource_path(f"icons/{name}")))

    assert renderer.isValid()
    assert renderer.viewBoxF().width() == renderer.viewBoxF().height()


@pytest.mark.parametrize("size", [16, 32, 48, 64, 128, 256])
def test_the_programs_icon_has_the_size_it_says(size: int) -> None:
    image = QImage(str(resource_path(f"icons/taquilla-{size}.png")))

    assert (image.width(), image.height()) == (size, size)


@pytest.mark.parametrize("name", ["ok.wav", "refused.wav", "attention.wav"])
def test_a_sound_is_over_before_the_next_key(name: str) -> None:
    with wave.open(str(resource_path(f"sounds/{name}"))) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        loudest = max(sound.readframes(sound.getnframes()))

    assert 0.1 < seconds < 0.5
    assert loudest > 0


@pytest.mark.parametrize("font", _names("fonts", ".ttf"))
def test_a_licence_lies_beside_each_font(font: str) -> None:
    assert resource_path(f"fonts/{Path(font).stem.split('-')[0]}-LICENSE.txt").stat().st_size > 1000


def test_what_is_shipped_stays_light() -> None:
    sizes = [path.stat().st_size for path in resource_root().rglob("*") if path.is_file()]

    assert sum(sizes) < MOST_BYTES
