"""Viewports made here: asked for one of Qt's own, PySide first makes every class of widgets there is."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

QTS_NAME = "qt_scrollarea_viewport"
"""By this name Qt's style sheets know that a widget is its area's own."""


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give a scroll area a viewport like Qt's, and return it."""
    made = QWidget()
    made.setObjectName(QTS_NAME)
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    area.setViewport(made)
    return made
