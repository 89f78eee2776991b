"""Colours of the window, light and dark, and the style sheet and palette made of them. Paper has its own."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from canvas.named import NamedTuple
from canvas.widgets.glyphs import family

TYPE_PX = 15
SMALL_PX = 13
HEADING_PX = 20
LINE = 1.4
"""How high a line is in a row, in sizes of its type."""
POINTS_TO_THE_INCH, USUAL_DPI = 72, 96.0
PAPER, PAPER_DIM = "#FFFFFF", "#EAEDF1"
"""White paper, and what is multiplied with it in the dark window, on its screen only."""


class Theme(NamedTuple):
    """The window's colours. `paper` is what sheets lie on: white, or dimmed beside a dark window."""

    is_dark: bool
    ground: str
    panel: str
    ink: str
    second: str
    hairline: str
    edge: str
    accent: str
    on_accent: str
    tint: str
    hover: str
    paper: str = PAPER


LIGHT = Theme(
    is_dark=False,
    ground="#F3F4F6",
    panel="#FFFFFF",
    ink="#14181F",
    second="#5B6472",
    hairline="#D9DEE5",
    edge="#838D9A",
    accent="#0E5A6B",
    on_accent="#FFFFFF",
    tint="#E7EFF1",
    hover="#E6E9ED",
)
DARK = Theme(
    is_dark=True,
    ground="#14171C",
    panel="#1C2026",
    ink="#EDF0F4",
    second="#A3ADBA",
    hairline="#2C323B",
    edge="#6F7A88",
    accent="#4FB3C8",
    on_accent="#0F1A1E",
    tint="#1D3138",
    hover="#282E37",
    paper=PAPER_DIM,
)


class Worn:
    """What the windows wear now, for what is drawn by a style and knows no window."""

    theme: Theme = LIGHT


def theme_of(appearance: str) -> Theme:
    """The theme for "light" or "dark", and the one that the system asks for otherwise.

    In high contrast, where the system asks for more of it.
    """
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    chosen = {"light": LIGHT, "dark": DARK}.get(appearance, DARK if is_dark else LIGHT)
    wanted = hints.accessibility().contrastPreference()
    return in_contrast(chosen) if wanted == Qt.ContrastPreference.HighContrast else chosen


def in_contrast(theme: Theme) -> Theme:
    """The theme with black on white or white on black, edges as strong as words, on white paper."""
    ground, ink = ("#000000", "#FFFFFF") if theme.is_dark else ("#FFFFFF", "#000000")
    return theme._replace(
        ground=ground,
        panel=ground,
        ink=ink,
        second=ink,
        hairline=theme.edge,
        edge=ink,
        hover=theme.tint,
        paper=PAPER,
    )


def ui_font(pixels: int = TYPE_PX, key: str = "regular") -> QFont:
    """The window's type, as much larger as the system asks for. It is shared: nobody changes it."""
    return _font(family(key), type_px(pixels))


@cache
def _font(name: str, pixels: int) -> QFont:
    font = QFont(name)
    font.setPixelSize(pixels)
    return font


def type_px(pixels: int) -> int:
    """A size of type (px), larger where the system's own type is larger than ours: up to twice."""
    return round(pixels * min(max(_system_px() / TYPE_PX, 1.0), 2.0))


def row_px(least: int, pixels: int = TYPE_PX) -> int:
    """How high a row with one line of type is (px): more than the least where the type needs it."""
    return max(least, round(type_px(pixels) * LINE))


@lru_cache(maxsize=1)
def _system_px() -> float:
    """How large the system's own type is: counted, for a font that is asked is loaded as well."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if system.pixelSize() > 0:
        return float(system.pixelSize())
    dpi = next((screen.logicalDotsPerInchY() for screen in QGuiApplication.screens()), USUAL_DPI)
    return float(round(system.pointSizeF() * dpi / POINTS_TO_THE_INCH))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for what the style sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.ground,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.ground,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.second,
    }
    for role, name in roles.items():
        made.setColor(role, QColor(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        faint = QColor(theme.ink)
        faint.setAlphaF(0.38)
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet of the window: hairlines for structure, accent for where one is."""
    regular, medium, semibold, bold = (family(key) for key in ("regular", "medium", "semibold", "bold"))
    status = row_px(31, SMALL_PX)
    return f"""
* {{ font-family: "{regular}"; font-size: {type_px(TYPE_PX)}px; }}
QMainWindow, QStatusBar, #tools, #palette {{ background: {theme.ground}; color: {theme.ink}; }}
#tools {{ spacing: 0; padding: 0; border: none; border-bottom: 1px solid {theme.hairline}; }}
#palette {{ border: none; border-right: 1px solid {theme.hairline}; }}
QStatusBar {{ border-top: 1px solid {theme.hairline}; min-height: {status}px; max-height: {status}px; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ font-size: {type_px(SMALL_PX)}px; color: {theme.second}; padding: 0 4px; }}
QToolButton {{ border: 2px solid transparent; border-radius: 8px; color: {theme.ink};
  background: transparent; }}
QToolButton:hover {{ background: {theme.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {theme.tint}; color: {theme.accent}; }}
QToolButton:focus {{ border-color: {theme.accent}; }}
QToolButton:disabled {{ color: {theme.edge}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton#title {{ font-family: "{semibold}"; padding: 0 8px; }}
#find-field {{ background: {theme.panel}; border: 1px solid {theme.hairline}; border-radius: 8px; }}
#find-field:hover {{ border-color: {theme.second}; background: {theme.panel}; }}
#find-field:focus {{ border: 2px solid {theme.accent}; }}
#find-field QLabel {{ color: {theme.second}; background: transparent; }}
#chip QLabel {{ color: {theme.ink}; background: transparent; }}
#find-field QLabel#keys {{ font-family: "{medium}"; font-size: {type_px(SMALL_PX)}px; }}
#find-field QLabel#small, #chip QLabel#small {{ font-size: {type_px(SMALL_PX)}px; color: {theme.second}; }}
#foot {{ font-size: {type_px(SMALL_PX)}px; padding: 4px 0; }}
QStatusBar QToolButton {{ font-size: {type_px(SMALL_PX)}px; color: {theme.second}; padding: 0 6px;
  border-radius: 6px; }}
QStatusBar QLabel#mark, QStatusBar QToolButton#step {{ padding: 0; }}
QStatusBar QLabel#percent {{ color: {theme.ink}; }}
QProgressBar {{ background: {theme.hairline}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
QSlider::groove:horizontal {{ height: 2px; background: {theme.edge}; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -7px 0; border-radius: 8px;
  background: {theme.accent}; border: 2px solid {theme.panel}; }}
QSlider::handle:horizontal:focus {{ border-color: {theme.ink}; }}
QSlider[isPlaced="false"]::handle:horizontal {{ background: {theme.panel}; border-color: {theme.edge}; }}
QFrame#line {{ background: {theme.hairline}; border: none; }}
QMenu {{ padding: 8px 0; }}
QMenu QLineEdit {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.edge};
  border-radius: 8px; padding: 5px 9px; placeholder-text-color: {theme.second};
  selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
QMenu QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 4px 8px; }}
QMenu#qt_edit_menu {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.hairline}; }}
QMenu#qt_edit_menu::item {{ padding: 6px 40px 6px 16px; }}
QMenu#qt_edit_menu::item:selected {{ background: {theme.tint}; color: {theme.accent}; }}
QMenu#qt_edit_menu::item:disabled {{ color: {theme.edge}; }}
QMenu#qt_edit_menu::separator {{ height: 1px; background: {theme.hairline}; margin: 8px 0; }}
QToolTip {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.hairline};
  padding: 4px 8px;
  font-size: {type_px(SMALL_PX)}px; }}
#bar {{ background: {theme.tint}; border: none; border-top: 1px solid {theme.hairline}; }}
#bar QLabel {{ color: {theme.ink}; }}
#bar QComboBox {{ color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.edge};
  border-radius: 8px; padding: 0 0 0 11px; }}
#bar QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 0 0 0 10px; }}
#bar QComboBox::drop-down {{ border: none; width: 36px; }}
#bar QComboBox::down-arrow {{ image: none; }}
#bar QComboBox QAbstractItemView {{ background: {theme.panel}; color: {theme.ink};
  border: 1px solid {theme.hairline}; selection-background-color: {theme.tint};
  selection-color: {theme.accent}; outline: none; padding: 4px 0; }}
QPushButton {{ font-family: "{medium}"; color: {theme.ink}; background: {theme.panel};
  border: 1px solid {theme.edge}; border-radius: 8px; padding: 0 16px; min-height: 30px; }}
QPushButton:hover {{ border-color: {theme.second}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 0 15px; min-height: 28px; }}
QPushButton#primary {{ color: {theme.on_accent}; background: {theme.accent}; border-color: {theme.accent}; }}
QPushButton#primary:focus {{ border: 4px double {theme.accent}; background-clip: padding;
  padding: 0 13px; min-height: 24px; }}
#startList {{ background: {theme.panel}; border: none; }}
#startList[beside="true"] {{ border-right: 1px solid {theme.hairline}; }}
#startOffers, #startScroll {{ background: {theme.ground}; border: none; }}
#startName {{ font-family: "{bold}"; font-size: {type_px(HEADING_PX)}px; color: {theme.ink}; }}
#startHead {{ font-family: "{semibold}"; font-size: {type_px(HEADING_PX)}px; color: {theme.ink}; }}
#startEmpty {{ color: {theme.second}; }}
QTabBar#tabs {{ background: {theme.ground}; border-bottom: 1px solid {theme.hairline}; }}
QTabBar#tabs::tab {{ color: {theme.second}; background: {theme.ground}; padding: 0 16px; min-height: 36px;
  border: none; border-bottom: 3px solid transparent; }}
QTabBar#tabs::tab:hover {{ color: {theme.ink}; background: {theme.hover}; }}
QTabBar#tabs::tab:selected {{ color: {theme.accent}; border-bottom-color: {theme.accent}; }}
QTabBar#tabs::tab:selected:focus {{ background: {theme.tint}; }}
QAbstractScrollArea#canvas {{ border: none; background: {theme.ground}; }}
QAbstractScrollArea::corner {{ background: {theme.ground}; border: none; }}
QScrollBar {{ background: {theme.ground}; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {theme.hairline}; border-radius: 4px; margin: 1px;
  min-width: 32px; min-height: 32px; }}
QScrollBar::handle:hover {{ background: {theme.edge}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar#quiet {{ background: transparent; }}
QScrollBar#quiet::handle {{ background: {theme.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
