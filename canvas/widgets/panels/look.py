"""How panels look: the style sheet of their fields, rows and segments, from the window's theme."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from canvas.widgets.glyphs import family
from canvas.widgets.theme import SMALL_PX, TYPE_PX, Theme, row_px, type_px

WIDTH, MOST_WIDE = 320, 480
"""A panel's width at the usual size of type, and at any."""
HEAD = 48
PADDING = 24
BAR = 8
"""The scroll bar of a panel lies in its padding."""
AGENDA_PX = 16
"""The largest type in which the words of the review's button have room in every language, 320 px wide."""
MARK = 4
"""The accent bar at the left of a chosen row."""


def rule(*, is_upright: bool = False) -> QFrame:
    """A hairline across a panel, or one between what stands side by side."""
    made = QFrame()
    made.setObjectName("rule")
    if is_upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def wide() -> int:
    """How wide a panel is (px): wider where the system's type is larger."""
    return min(type_px(WIDTH), MOST_WIDE)


def style(theme: Theme) -> str:
    """The style sheet of a panel."""
    regular, medium, semibold = family("regular"), family("medium"), family("semibold")
    field = (
        f"background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.edge}; border-radius: 8px"
    )
    row, rows = row_px(28), max(48, 2 * row_px(20))
    agenda = min(type_px(TYPE_PX), AGENDA_PX * wide() // WIDTH)
    return f"""
#panel {{ background: {theme.panel}; border: none; }}
#panel[side="right"] {{ border-left: 1px solid {theme.hairline}; }}
#panel[side="left"] {{ border-right: 1px solid {theme.hairline}; }}
#panel[aimed="true"] {{ background: {theme.tint}; }}
#paper, QScrollArea {{ background: transparent; border: none; }}
QLabel {{ color: {theme.ink}; background: transparent; }}
QLabel#head {{ font-family: "{semibold}"; }}
QLabel#small, QLabel#phase, QLabel#empty {{ font-size: {type_px(SMALL_PX)}px; color: {theme.second}; }}
QLabel#empty {{ font-size: {type_px(TYPE_PX)}px; }}
QLineEdit, QPlainTextEdit, QComboBox {{ {field}; selection-background-color: {theme.accent};
  selection-color: {theme.on_accent}; placeholder-text-color: {theme.second}; }}
QLineEdit {{ padding: 0 9px; min-height: 38px; max-height: 38px; }}
QComboBox {{ padding: 0 0 0 11px; min-height: 38px; max-height: 38px; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; border-radius: 0; }}
QComboBox::drop-down {{ border: none; width: 36px; }}
QComboBox::down-arrow {{ image: none; }}
QPlainTextEdit {{ padding: 5px 7px; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border-color: {theme.second}; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 0 0 0 10px; min-height: 36px;
  max-height: 36px; }}
QLineEdit:focus {{ padding: 0 8px; }}
QPlainTextEdit:focus {{ border: 2px solid {theme.accent}; padding: 4px 6px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {theme.ground}; color: {theme.second}; }}
QComboBox QAbstractItemView, QListView#popup {{ background: {theme.panel}; color: {theme.ink};
  border: 1px solid {theme.hairline}; selection-background-color: {theme.tint};
  selection-color: {theme.accent}; outline: none; padding: 4px 0; }}
QComboBox QAbstractItemView::item {{ min-height: 32px; padding: 0 8px; }}
#segments {{ {field}; }}
#segments QToolButton {{ border: 2px solid transparent; border-radius: 0; font-size: {type_px(SMALL_PX)}px;
  color: {theme.second}; background: transparent; padding: 0 2px; }}
#segments QToolButton:hover {{ background: {theme.ground}; }}
#segments QToolButton:checked {{ background: {theme.tint}; color: {theme.accent};
  font-family: "{semibold}"; }}
#segments QToolButton:focus {{ border-color: {theme.accent}; }}
#segments QToolButton#first {{ border-top-left-radius: 7px; border-bottom-left-radius: 7px; }}
#segments QToolButton#last {{ border-top-right-radius: 7px; border-bottom-right-radius: 7px; }}
#segments QToolButton#stacked {{ border-radius: 6px; }}
QFrame#rule {{ background: {theme.hairline}; border: none; }}
QPushButton#row {{ text-align: left; padding: 0 10px; border: 2px solid transparent; border-radius: 8px;
  background: transparent; min-height: {row}px; font-family: "{regular}"; }}
QPushButton#row:hover {{ background: {theme.ground}; }}
QPushButton#row:focus {{ border-color: {theme.accent}; padding: 0 10px; min-height: {row}px; }}
QPushButton#row[beside="true"], QPushButton#row[beside="true"]:focus {{ padding: 0 6px; }}
QPushButton#row[lines="2"], QPushButton#row[lines="2"]:focus {{ min-height: {rows}px; }}
QPushButton#decide {{ padding: 0 11px; font-size: {type_px(SMALL_PX)}px; }}
QPushButton#decide:focus {{ padding: 0 10px; }}
QPushButton#agenda {{ padding: 0 7px; min-height: 38px; font-size: {agenda}px; }}
QPushButton#agenda:focus {{ padding: 0 6px; min-height: 36px; }}
QPushButton#agenda:disabled {{ color: {theme.edge}; border-color: {theme.hairline}; }}
QPushButton#drop {{ min-height: 72px; max-height: 72px; padding: 0; }}
QScrollBar {{ background: transparent; }}
QScrollBar:vertical {{ width: {BAR}px; }}
QTreeWidget, QListView {{ background: transparent; border: none; color: {theme.ink}; outline: none; }}
QTreeWidget::item {{ min-height: 32px; padding: 0 4px; border: none; }}
QTreeWidget::item:hover, QListView#list::item:hover {{ background: {theme.ground}; }}
QListView#list::item {{ min-height: 40px; padding: 0 {PADDING - 4}px; }}
QTreeWidget::item:selected, QListView#list::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
QListView#list::item:selected {{ border-left: {MARK}px solid {theme.accent};
  padding-left: {PADDING - 4 - MARK}px; }}
QTreeWidget::item:focus {{ border: 2px solid {theme.accent}; min-height: 28px; padding: 0 2px; }}
QListView#list::item:focus {{ border: 2px solid {theme.accent}; min-height: 36px; }}
QTreeWidget QLineEdit {{ padding: 0 3px; min-height: 26px; max-height: 26px; border-radius: 4px; }}
QTreeWidget QLineEdit:focus {{ padding: 0 2px; min-height: 24px; max-height: 24px; }}
QPushButton {{ font-family: "{medium}"; }}
"""
