"""Colours: every text can be read on its ground, light and dark."""

import pytest

from pos_app.ui.palette import DARK, LIGHT, NAMES, READABLE, Colours, contrast
from pos_app.ui.theme import style_sheet

LEAST = 4.5


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", READABLE, ids="-on-".join)
def test_text_is_readable_on_its_ground(mode: Colours, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(mode, name) for name in pair)
    assert contrast(ink, ground) >= LEAST


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ff0000", 1.0)],
)
def test_contrast_is_that_of_wcag(ink: str, ground: str, ratio: float) -> None:
    assert contrast(ink, ground) == pytest.approx(ratio, abs=0.005)
    assert contrast(ground, ink) == contrast(ink, ground)


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_a_hex_triple(mode: Colours) -> None:
    for name in NAMES:
        value = getattr(mode, name)
        assert len(value) == 7, name
        assert int(value[1:], 16) >= 0


def test_dark_is_dark_and_light_is_light() -> None:
    assert contrast(LIGHT.text, LIGHT.card) > 10
    assert contrast(DARK.text, DARK.card) > 10
    assert contrast(LIGHT.card, DARK.card) > 10


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_only_colours_that_exist(mode: Colours) -> None:
    filled = style_sheet(mode)
    assert "$" not in filled
    assert mode.action in filled
