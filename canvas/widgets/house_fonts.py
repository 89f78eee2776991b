"""The fonts of a project, ready for the window: registered for layout, and drawn by Qt as they are.

Files are read and asked for elsewhere (`house_files`).
"""

from __future__ import annotations

from collections.abc import Mapping

from canvas.layout import fonts, house
from canvas.layout.font_keys import own_key
from canvas.model.problem import Problem, problem
from canvas.model.project import Project
from canvas.widgets import glyphs


def bring(project: Project, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Register the fonts of a project for layout and for Qt; return what is wrong with any."""
    wrong = [*house.bring(project, files)]
    own = project.head.house
    for font in own.fonts if own else ():
        key = own_key(font.sha256)
        if fonts.is_registered(key) and not is_drawn(key):
            wrong.append(problem("font-broken"))
    return tuple(wrong)


def is_drawn(key: str) -> bool:
    """Tell whether Qt draws a font as it is; forget one that it does not."""
    try:
        for weight in ("regular", "medium", "semibold", "bold"):
            glyphs.raw_font(fonts.dressed(weight, (key,)))
    except glyphs.FontMismatchError:
        fonts.forget(key)
        return False
    return True
