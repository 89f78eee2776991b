"""How the finder and the bar that finds look: their style sheet, from the window's theme."""

from __future__ import annotations

import re

from canvas.widgets.theme import SMALL_PX, Theme, type_px


def keys_apart(keys: str) -> str:
    """Return "Ctrl K" for "Ctrl+K"; what Qt calls Return is the key on which Enter stands."""
    return re.sub(r"\+(?=.)", " ", keys).replace("Return", "Enter")


def style(theme: Theme) -> str:
    """The style sheet of the finder and of the bar."""
    return f"""
#finder {{ background: {theme.panel}; border: 1px solid {theme.edge}; border-radius: 8px; }}
#finder #find-head {{ background: transparent; border: none; border-bottom: 2px solid {theme.accent}; }}
#finder QLabel, #search QLabel {{ color: {theme.ink}; background: transparent; }}
#finder QLabel#small, #search QLabel#small {{ font-size: {type_px(SMALL_PX)}px; color: {theme.second}; }}
#finder QLineEdit {{ border: none; background: transparent; color: {theme.ink};
  selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
  placeholder-text-color: {theme.second}; }}
#finder #rows {{ background: transparent; border: none; padding-bottom: 8px; }}
#search {{ background: {theme.panel}; border: none; border-top: 1px solid {theme.hairline}; }}
#search QLineEdit {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.edge};
  border-radius: 8px; padding: 0 11px; min-height: 30px; max-height: 30px;
  selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
  placeholder-text-color: {theme.second}; }}
#search QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 0 10px; min-height: 28px;
  max-height: 28px; }}
#search QToolButton {{ padding: 0 6px; }}
"""
