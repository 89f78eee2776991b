"""Which slide is shown: where a record is, where a caret is, what becomes of it when the journey changes."""

from __future__ import annotations

from canvas.editing.selection import place_named
from canvas.layout.presenting.show import Show, Slide


def of_record(show: Show, key: str, near: int) -> int | None:
    """Return the number of the slide that shows a record or a cell, the nearest of several; None for none."""
    return _nearest(near, [at for at, slide in enumerate(show.slides) if holds(slide, key)])


def of_caret(show: Show, record: str, position: int, near: int) -> int | None:
    """Return the number of the slide that shows the line of a text in which a caret stands."""
    found = [
        (at, line)
        for at, slide in enumerate(show.slides)
        for mark in slide.marks()
        if mark.record == record and mark.block is not None
        for line in mark.block.lines
        if line.start <= position <= line.end
    ]
    # Between two lines the caret stands at the beginning of the second.
    begun = [at for at, line in found if position < line.end]
    return _nearest(near, begun or [at for at, _ in found])


def holds(slide: Slide, key: str) -> bool:
    """Tell whether a slide shows a record or a cell."""
    place = place_named(key)
    if place is None:
        return key in slide.records
    steps = {step.id for step in slide.steps}
    return place.column in steps and any(band.lane.id == place.row for band in slide.bands)


def like(show: Show, before: Slide | None, at: int, kept: str = "") -> int:
    """Return the slide most like the one that was shown before a change.

    It is the one that shows `kept`, if any does; otherwise the same part of the phase, or what is there now.
    """
    if before is None:
        return 0
    there = of_record(show, kept, at) if kept else None
    if there is not None:
        return there
    same = [number for number, slide in enumerate(show.slides) if slide.phase.id == before.phase.id]
    if same:
        return same[min(before.part, len(same) - 1)]
    return max(0, min(at, len(show.slides) - 1))


def _nearest(near: int, found: list[int]) -> int | None:
    return min(found, key=lambda at: (abs(at - near), at), default=None)
