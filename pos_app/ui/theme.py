"""The look: Fusion, a palette and one style sheet by meaning, and Inter with equal-width digits.

Panes never call setStyleSheet; they give a widget a role with `set_role` and painters ask
`colours()` and `font()`. The roles are listed in resources/style/till.qss.

Thread: GUI.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.assets import resource_path
from pos_app.ui.palette import DARK, LIGHT, NAMES, Colours, contrast

__all__ = [
    "Colours",
    "Mode",
    "apply_theme",
    "choose_colours",
    "colours",
    "contrast",
    "font",
    "has_fonts",
    "set_role",
]

FAMILY = "Inter"
TEXT_PX = 14
_FACES = ("Regular", "Medium", "SemiBold", "Bold")


class Mode(Enum):
    """What `[screen] theme` may say; AUTO is as the system has it."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


class _Active:
    """The colours in force; one window, one look."""

    colours: Colours = LIGHT
    has_fonts = False


def colours() -> Colours:
    """Give the colours in force, for what paints itself."""
    return _Active.colours


def font(
    px: int = TEXT_PX, weight: QFont.Weight = QFont.Weight.Normal, *, struck: bool = False
) -> QFont:
    """Give the window's font at a size, for what paints itself; digits are of equal width.

    It is made once and shared: whoever needs another changes a copy, `QFont(font(16))`.
    """
    return _make_font(px, weight, struck)


@lru_cache(maxsize=256)
def _make_font(px: int, weight: QFont.Weight, struck: bool) -> QFont:  # a cache's key
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(weight)
    made.setStrikeOut(struck)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def has_fonts() -> bool:
    """Whether the till's own fonts are loaded; what was measured before is measured again."""
    return _Active.has_fonts


def apply_theme(app: QApplication, mode: Mode = Mode.LIGHT) -> None:
    """Give the whole program its look; may be called again to change it.

    Raises:
        AssetError: the style sheet or a font is missing from the installation.
        RuntimeError: a font file cannot be read.
    """
    _load_fonts(app)
    _Active.colours = chosen = choose_colours(app, mode)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_qt_palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


def choose_colours(app: QApplication, mode: Mode) -> Colours:
    """Give the colours of a mode; TillWindow is painted with them before the theme is applied."""
    is_dark = mode is Mode.DARK
    if mode is Mode.AUTO:
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def style_sheet(chosen: Colours) -> str:
    """Fill the one style sheet with colours."""
    template = resource_path("style/till.qss").read_text(encoding="utf-8")
    return Template(template).substitute({name: getattr(chosen, name) for name in NAMES})


def set_role(widget: QWidget, role: str, **states: object) -> None:
    """Give a widget its role in the style sheet, and states such as `wrong=True`."""
    changed = False
    for name, value in {"role": role, **states}.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    # What was never shown is polished when it is; twice would double what building a pane takes.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _load_fonts(app: QApplication) -> None:
    # Remembered on the application: the fonts live and die with it.
    if app.property("has_till_fonts"):
        return
    for face in _FACES:
        path = resource_path(f"fonts/{FAMILY}-{face}.ttf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"the font cannot be read: {path.name}")
    app.setProperty("has_till_fonts", True)
    _Active.has_fonts = True


def _qt_palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for qt_role, name in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.card,
        role.AlternateBase: chosen.sunken,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Button: chosen.card,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.on_refused,
        role.ToolTipBase: chosen.card,
        role.ToolTipText: chosen.text,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.card,
        role.Link: chosen.accent,
        role.Light: chosen.card,
        role.Midlight: chosen.sunken,
        role.Mid: chosen.line,
        role.Dark: chosen.line_strong,
        role.Shadow: chosen.line_strong,
    }.items():
        palette.setColor(qt_role, QColor(name))
    off = QPalette.ColorGroup.Disabled
    for qt_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(off, qt_role, QColor(chosen.on_off))
    return palette
