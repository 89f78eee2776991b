"""The field in the middle of the toolbar that calls the finder; in a narrow window a button does.

It only looks like a field: one types in the finder, which opens over it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolBar, QToolButton, QWidget

from canvas.language import Language
from canvas.widgets.finder.look import keys_apart
from canvas.widgets.icons import icon
from canvas.widgets.theme import Theme, row_px

WIDTH, HEIGHT, AROUND = 320, 32, 8
LEAST_WINDOW = 1360


class FindField(QToolButton):
    """A child of the toolbar that stands in its middle, as far as the room between its two groups allows.

    `room` is the widget that pushes these groups apart, `button` what stands for the field where it has none.
    """

    def __init__(
        self, tools: QToolBar, room: QWidget, say: Language, action: QAction, button: QAction
    ) -> None:
        super().__init__(tools)
        self._tools, self._room, self._button = tools, room, button
        self.setObjectName("find-field")
        self.setFixedSize(WIDTH, row_px(HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())
        self.clicked.connect(action.trigger)
        self._glass = QLabel()
        self._words = QLabel(say("Find or do …"))
        self._keys = QLabel(keys_apart(action.shortcut().toString()))
        self._words.setObjectName("small")
        self._keys.setObjectName("keys")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        for label in (self._glass, self._words):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._keys)
        for label in (self._glass, self._words, self._keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        room.installEventFilter(self)
        self._stand()

    def set_theme(self, theme: Theme) -> None:
        """Paint the glass in the theme's ink."""
        self._glass.setPixmap(icon("search", theme._replace(ink=theme.second)).pixmap(16, 16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the toolbar."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        room = self._room.geometry()
        needed = WIDTH + 2 * AROUND + (self._tools.height() if self._button.isVisible() else 0)
        is_wide = self._tools.width() >= LEAST_WINDOW and room.width() >= needed
        self.setVisible(is_wide)
        self._button.setVisible(not is_wide)
        middle = (self._tools.width() - WIDTH) // 2
        x = min(max(middle, room.left() + AROUND), room.right() + 1 - AROUND - WIDTH)
        self.move(x, (self._tools.height() - self.height()) // 2)
        self.raise_()
