"""What lies above a canvas's sheet: what a drag shows, or prompts and either typing or the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import late
from canvas.editing import atlas, new_row, overlay, prompts, selected
from canvas.editing.desk import Desk
from canvas.editing.overlay import Overlay
from canvas.editing.selection import focus
from canvas.layout.shapes import Group, Shape, Text
from canvas.model.history import Selection

if TYPE_CHECKING:
    from canvas.editing import link_drag, voting
    from canvas.widgets.canvas_view import CanvasView
else:  # nothing is selected on a map that is shown first, and no round is open
    link_drag, voting = late.modules("canvas.editing", "link_drag voting")


def overlays(view: CanvasView, desk: Desk) -> tuple[Overlay, ...]:
    """Return what lies above the sheet of a view now, from below to above."""
    if view.pointer.is_moving:
        return (view.pointer.overlay(desk),)
    dots = Overlay(voting.shapes(desk, view.px, view.pointer.pointed) if desk.voting.is_shown else ())
    if view.typist.is_typing:
        head = _heads(view, desk, (view.typist.record,))
        return _prompts(view, desk), dots, Overlay((*head, *view.typist.shapes())), view.lifted
    is_asked = bool(desk.selection) and view.hasFocus()
    dot = link_drag.dot_at(desk, focus(desk.selection), view.px) if is_asked else None
    marks = selected.marks(desk.sheet, desk.selection, view.px, desk.sight)
    above = Overlay(overlay.dot(*dot, view.px) if dot else ())
    marks = (*_heads(view, desk, desk.selection), *marks)
    return _prompts(view, desk), Overlay(marks), dots, above, view.lifted


def _heads(view: CanvasView, desk: Desk, keys: Selection) -> tuple[Shape, ...]:
    """The sheet's own heads that are selected or written, where strips beside it have their names."""
    room = view.strips(view.camera.zoom)
    if not keys or not (room.top or room.left):
        return ()
    found = selected.in_sight(desk.sheet, keys, desk.sight)
    heads = (seen for seen in found if seen.mark.role in atlas.HEAD_ROLES)
    return tuple(Group(seen.mark.shapes, seen.x, seen.y) for seen in heads)


def _prompts(view: CanvasView, desk: Desk) -> Overlay:
    """What stands where nothing is named yet, and the line for another row."""
    strips = view.strips(view.camera.zoom)
    said = (*(("phase", "step") if strips.top else ()), *(("lane",) if strips.left else ()))
    asked = {role: words for role, words in view.prompts.items() if role not in said}
    words = prompts.prompts(desk.project, desk.sheet, asked)
    caret = view.typist.caret_point()
    line = new_row.shapes(desk.sheet, asked.get(new_row.KEY, ""), view.camera.px) if not strips.left else ()
    return Overlay((*line, *(word for word in words if caret is None or not _is_at(word, caret))))


def _is_at(word: Text, point: tuple[float, float]) -> bool:
    """Tell whether a line of text lies around a point (mm)."""
    x, y = point
    return word.x - 5 <= x <= word.x + word.width + 5 and abs(word.baseline - y) < word.size * 1.5
