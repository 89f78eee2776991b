"""Tab goes through a panel as one reads it: from top to bottom, in a row from left to right, and round again.

Qt's own order is that in which widgets were made; fields of a group that is opened later would come last.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

SAME_ROW = 10
"""Within so many pixels two middles lie in one row."""


def stops(panel: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a panel, in the order in which it is read."""
    found = [each for each in panel.findChildren(QWidget) if _takes_focus(each)]
    middles = {each: each.mapTo(panel, QPoint(0, each.height() // 2)) for each in found}
    ordered = sorted(found, key=lambda each: middles[each].y())
    rows: list[list[QWidget]] = []
    for each in ordered:
        if rows and middles[each].y() - middles[rows[-1][0]].y() <= SAME_ROW:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [each for row in rows for each in sorted(row, key=lambda widget: middles[widget].x())]


def go(panel: QWidget, *, is_forward: bool) -> bool:
    """Give the focus to the next stop (or the one before); tell whether there is one."""
    every = stops(panel)
    if not every:
        return False
    held = QApplication.focusWidget()
    at = next((n for n, each in enumerate(every) if each is held or _holds(each, held)), None)
    by = 1 if is_forward else -1
    to = every[(at + by) % len(every)] if at is not None else every[0 if is_forward else -1]
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    to.setFocus(reason)
    return True


def _holds(stop: QWidget, held: QWidget | None) -> bool:
    """Tell whether what has the focus is a part of a stop (the line of a combo box)."""
    return held is not None and (stop.focusProxy() is held or stop.isAncestorOf(held))


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    above = widget.parentWidget()
    is_part = above is not None and above.focusPolicy() & Qt.FocusPolicy.TabFocus and _holds(above, widget)
    return takes and widget.isVisible() and not is_part
